import { expect, test } from 'vitest';
import type { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { DraftFields } from '#lib/state/app/draft-fields.svelte.ts';
import { Drafts } from '#lib/state/app/drafts.svelte.ts';
import { powers } from '../powers.ts';

/** Only the drafts of a file, by box. */
function fileWith(locals: Map<string, unknown>): CaseFile {
	const store = {
		readLocal: (key: string) => Promise.resolve(locals.get(key)),
		saveLocal: (key: string, value: unknown) => {
			if (value === null) locals.delete(key);
			else locals.set(key, value);
			return Promise.resolve();
		}
	};
	return { drafts: new Drafts(store, powers.readClock, '') } as unknown as CaseFile;
}

test('what was typed is there again after the app was killed', async () => {
	const locals = new Map<string, unknown>();
	const typed = new DraftFields<'who' | 'day'>(fileWith(locals), 'box');
	typed.type('who', 'Nadia');
	typed.type('day', '2026-11-24');
	await typed.save();

	const again = new DraftFields<'who' | 'day'>(fileWith(locals), 'box');
	expect(again.read('who')).toBe('');
	await again.restore();
	expect([again.read('who'), again.read('day')]).toEqual(['Nadia', '2026-11-24']);
});

test('what is typed while the old words are read wins over them', async () => {
	const typed = new DraftFields<'who'>(fileWith(new Map([['box', { who: 'Nadia' }]])), 'box');
	const restoring = typed.restore();
	typed.type('who', 'Omar');
	await restoring;
	expect(typed.read('who')).toBe('Omar');
});

test('what cannot be read is left alone, and emptied boxes leave nothing behind', async () => {
	const locals = new Map<string, unknown>([['box', 7]]);
	const typed = new DraftFields<'who'>(fileWith(locals), 'box');
	await typed.restore();
	expect(typed.read('who')).toBe('');
	typed.type('who', 'Nadia');
	await typed.save();
	expect(locals.get('box')).toEqual({ who: 'Nadia' });
	await typed.clear();
	expect(locals.size).toBe(0);
});
