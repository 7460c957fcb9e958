import { describe, expect, test } from 'vitest';
import { leftOutWords } from '#lib/content/words/en/left-out.ts';
import { summaryWords } from '#lib/content/words/en/summary.ts';
import { type Audience, choicesFor } from '#lib/domain/summary/choices.ts';
import { summarise } from '#lib/domain/summary/summarise.ts';
import { summaryMarkdown } from '#lib/domain/summary/summary-markdown.ts';
import { caseOf } from '../../fixtures/letters/build.ts';
import { letterCases } from '../../fixtures/letters/cases.ts';

/** Each case, for each reader. */
const readers: readonly Audience[] = ['provider-or-ombudsman', 'anyone-else'];

describe.each(readers)('the summary of a case in messy words, for %s', (reader) => {
	test.each(Object.entries(letterCases))('%s', async (name, typed) => {
		const summary = summarise(caseOf(typed), choicesFor(reader), typed.today);
		const { things, struckLines, keptBack, hasNoNames } = summary.leftOut;
		const leftOut = [
			...things.map(({ why, words }) => `${why}: ${words}`),
			...(hasNoNames ? [leftOutWords.names] : []),
			...(struckLines > 0 ? [leftOutWords.struck(struckLines)] : []),
			...keptBack.map((what) => leftOutWords.keptBack[what])
		];
		const kept = [
			summaryMarkdown(summary, summaryWords),
			'----',
			...(leftOut.length > 0 ? leftOut : [leftOutWords.nothing]),
			''
		];
		await expect(kept.join('\n')).toMatchFileSnapshot(`../../fixtures/summaries/${name}.${reader}.md`);
	});
});
