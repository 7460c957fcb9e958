import { describe, expect, test } from 'vitest';
import { letterWords } from '#lib/content/words/en/letter.ts';
import { noLetterChoices } from '#lib/domain/letter/choices.ts';
import { letterOf } from '#lib/domain/letter/letter.ts';
import { caseOf } from '../../fixtures/letters/build.ts';
import { letterCases } from '../../fixtures/letters/cases.ts';

describe('the letter of a case in messy words', () => {
	test.each(Object.entries(letterCases))('%s', async (name, typed) => {
		const letter = letterOf(caseOf(typed), noLetterChoices, typed.today, letterWords);
		const leftOut = letter.leftOut.map(({ why, words }) => `${why}: ${words}`);
		const kept = [letter.text, '----', ...(leftOut.length > 0 ? leftOut : ['nothing left out']), ''].join('\n');
		await expect(kept).toMatchFileSnapshot(`../../fixtures/letters/${name}.txt`);
	});
});
