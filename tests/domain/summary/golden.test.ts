import { describe, expect, test } from 'vitest';
import { leftOutWords } from '#lib/content/words/en/left-out.ts';
import { summaryWords } from '#lib/content/words/en/summary.ts';
import { type Audience, choicesFor } from '#lib/domain/summary/choices.ts';
import { summarise } from '#lib/domain/summary/summarise.ts';
import { summaryMarkdown } from '#lib/domain/summary/summary-markdown.ts';
import { caseOf } from '../../fixtures/letters/build.ts';
import { letterCases } from '../../fixtures/letters/cases.ts';

/** Twelve cases over ten sectors, six for each reader. */
const readers: Readonly<Record<Audience, readonly string[]>> = {
	'provider-or-ombudsman': [
		'airline-cancelled-flight',
		'bank-returned-check',
		'council-tax-refund',
		'energy-back-bill',
		'insurance-pipe-claim',
		'retail-sofa'
	],
	'anyone-else': [
		'card-payment-two-names',
		'health-surprise-bill',
		'landlord-damp',
		'parcel-left-in-rain',
		'paypal-for-a-client',
		'telecom-roaming'
	]
};

describe.each(Object.entries(readers))('the summary of a case in messy words, for %s', (reader, names) => {
	test.each(names)('%s', async (name) => {
		const typed = letterCases[name];
		if (typed === undefined) throw new Error(`no case ${name}`);
		const summary = summarise(caseOf(typed), choicesFor(reader as Audience), typed.today);
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
