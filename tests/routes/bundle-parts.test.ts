import { expect, test } from 'vitest';
import type { TextBlock } from '#lib/domain/bundle/bundle.ts';
import { exhibitMark } from '#lib/domain/bundle/text-runs.ts';
import { linesOfPart } from '#lib/domain/letter/letter-sheet.ts';
import { choicesFor } from '#lib/domain/summary/choices.ts';
import type { Behind } from '#lib/domain/vocabulary/paper.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { sectionsOf } from '../../src/routes/(app)/bundle/bundle-parts.ts';
import { FakeStore } from '../state/fake-store.ts';
import { newId, powers } from '../state/powers.ts';

const entry: Behind = { of: 'entry', entry: newId() };
const sentence: Behind = { of: 'sentence', words: 'I paid twice.' };

/** The letter of a bundle, in which E2 stands behind a note, and E1 and E2 behind a sentence. */
function letterOf(letter: string, facts: readonly { part: number; line: number; words: string; what: Behind }[]) {
	const paragraphs = letter.split('\n\n');
	const draft = {
		sheet: paragraphs.map((words) => ({ isSender: false, lines: linesOfPart(words, 'My bill') })),
		facts: paragraphs.map((_words, at) => facts.filter(({ part }) => part === at))
	};
	const file = new CaseFile(newId(), new FakeStore(), powers);
	const [section] = sectionsOf(
		file,
		{ summary: false, letter: true, timeline: false },
		choicesFor('provider-or-ombudsman'),
		{ isExample: false, everywhere: new Set() },
		draft,
		(what) => (what === entry ? [2] : what === sentence ? [1, 2] : [])
	);
	return section?.blocks ?? [];
}

const wordsOf = (block: TextBlock): string =>
	block.is === 'list'
		? block.items.map((item) => `- ${item.map(wordsOf).join('')}`).join('\n')
		: 'inlines' in block
			? JSON.stringify(block.inlines)
			: '';

test('each line of the letter that states a fact names the papers behind it, and only these', () => {
	const letter = 'My bill\n\nHello,\nI paid twice.\n\nWhat happened:\n- They said no.\n- I asked again.';
	const blocks = letterOf(letter, [
		{ part: 1, line: 1, words: 'I paid twice.', what: sentence },
		{ part: 2, line: 1, words: 'They said no.', what: entry },
		{ part: 2, line: 2, words: 'I asked again.', what: { of: 'entry', entry: newId() } }
	]);
	expect(blocks.map(({ is }) => is)).toEqual(['heading', 'paragraph', 'heading', 'list']);
	const text = blocks.map(wordsOf).join('\n');
	expect(text).toContain(`I paid twice. ${exhibitMark(1)} ${exhibitMark(2)}`);
	expect(text).toContain(`They said no. ${exhibitMark(2)}"`);
	expect(text).toContain('"I asked again."');
	expect(text).toContain('"Hello,"');
});

test('a person who writes the signs of a reference makes none', () => {
	expect(wordsOf(letterOf(`Paid ${exhibitMark(7)}.`, [])[0] ?? { is: 'list', items: [] })).toContain('Paid 7.');
});
