import { beforeEach, describe, expect, test } from 'vitest';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { DraftText } from '#lib/state/app/draft-text.svelte.ts';
import { MAX_KEPT_WORDINGS, MAX_LINE_LENGTH } from '#lib/domain/case/limits.ts';
import { FakeStore } from '../fake-store.ts';
import { newId, powers } from '../powers.ts';

const CARD = '4111 1111 1111 1111';
let file: CaseFile;

beforeEach(() => {
	file = new CaseFile(newId(), new FakeStore(), powers);
});

describe('a text that leaves the device', () => {
	test('has its secrets masked where the app wrote it', () => {
		const text = new DraftText(file, 'letter', () => `I paid with ${CARD}.`);
		expect(text.words).toBe('I paid with •••• 1111.');
		expect(text.sendable).toBe('I paid with •••• 1111.');
		expect(text.secrets).toEqual([CARD]);
	});

	test('keeps what was typed in its box, and masks it in what is sent', () => {
		const text = new DraftText(file, 'letter', () => 'Dear Northline');
		text.type(`Card ${CARD}`);
		expect(text.words).toBe(`Card ${CARD}`);
		expect(text.sendable).toBe('Card •••• 1111');
		expect(text.secrets).toEqual([CARD]);
	});

	test('shows what the person says is no secret', async () => {
		const text = new DraftText(file, 'letter', () => `Order ${CARD}.`);
		expect(await file.keepWordingOfCase(CARD)).toBe(true);
		expect(text.sendable).toBe(`Order ${CARD}.`);
		expect(text.secrets).toEqual([]);
	});
});

test('a case keeps each wording once, and only as many and as long as it can store', async () => {
	await file.keepWordingOfCase('rude');
	await file.keepWordingOfCase('rude');
	expect(file.case.keptWordings).toEqual(['rude']);
	expect(await file.keepWordingOfCase('x'.repeat(MAX_LINE_LENGTH + 1))).toBe(false);
	for (let count = 1; count < MAX_KEPT_WORDINGS; count += 1) await file.keepWordingOfCase(`word ${count}`);
	expect(await file.keepWordingOfCase('one too many')).toBe(false);
	expect(file.case.keptWordings).toHaveLength(MAX_KEPT_WORDINGS);
});
