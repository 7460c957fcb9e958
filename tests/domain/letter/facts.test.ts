import { describe, expect, test } from 'vitest';
import { letterWords } from '#lib/content/words/en/letter.ts';
import { noLetterChoices } from '#lib/domain/letter/choices.ts';
import { statedFactsIn } from '#lib/domain/letter/facts.ts';
import { letterOf } from '#lib/domain/letter/letter.ts';
import { caseOf } from '../../fixtures/letters/build.ts';
import { letterCases } from '../../fixtures/letters/cases.ts';

const letters = Object.entries(letterCases).map(([name, typed]) => {
	const theCase = caseOf(typed);
	return { name, theCase, letter: letterOf(theCase, noLetterChoices, typed.today, letterWords) };
});

describe('the facts of a letter', () => {
	test.each(letters)('of $name are each told of a note, of the basis, or in its own words', ({ theCase, letter }) => {
		const lines = letter.text.split('\n');
		expect(letter.facts).toHaveLength(lines.length);
		const facts = statedFactsIn(letter.text, letter.text, letter.facts);
		expect(facts.length).toBeGreaterThan(2);
		for (const { line, words, what } of facts) {
			expect(lines[line]).toContain(words);
			if (what.of === 'entry') expect(theCase.entries.map(({ id }) => id)).toContain(what.entry);
		}
		// Each note that is in the letter is a fact, once.
		const told = facts.flatMap(({ what }) => (what.of === 'entry' ? [what.entry] : []));
		expect(new Set(told).size).toBe(told.length);
		expect(told.length).toBeGreaterThan(0);
		for (const said of [letterWords.hello, letterWords.opening, letterWords.closing, letterWords.happened])
			expect(facts.map(({ words }) => words)).not.toContain(said);
	});

	test('stay with their notes where the person changes a few words, and not where they write something else', () => {
		const facts = [null, { of: 'entry', entry: 'a' }, { of: 'entry', entry: 'b' }] as const;
		const written = 'What happened:\n- 14:03 Dana said: the fee of £40 stays on the bill.\n- I paid £120 on 3 May.';
		const edited =
			'What happened:\n- At 14:03 Dana said: the fee of £40 stays on my bill.\n- The engineer never came. Please send one. Why not?';
		expect(statedFactsIn(edited, written, facts)).toEqual([
			{ line: 1, words: 'At 14:03 Dana said: the fee of £40 stays on my bill.', what: { of: 'entry', entry: 'a' } },
			{
				line: 2,
				words: 'The engineer never came.',
				what: { of: 'sentence', words: 'The engineer never came.' }
			}
		]);
	});

	test('are told apart where two lines read the same', () => {
		const facts = [
			{ of: 'entry', entry: 'a' },
			{ of: 'entry', entry: 'b' }
		] as const;
		expect(statedFactsIn('- I rang.\n- I rang.', '- I rang.\n- I rang.', facts).map(({ what }) => what)).toEqual(facts);
		expect(statedFactsIn('- I rang.', '- I rang.\n- I rang.', facts)).toHaveLength(1);
	});
});
