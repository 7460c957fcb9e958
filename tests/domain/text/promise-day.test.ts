import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsIn } from '#lib/domain/text/fields.ts';
import { promisedWhen } from '#lib/domain/text/promise-day.ts';
import { runs } from '../../runs.ts';

/** A Saturday. */
const on = '2026-11-28';
const whenIn = (words: string, country: string | null = 'GB') => promisedWhen(words, { on, country });

/** What people type under *Promise*, by where they are, and the day that it means. */
const days: Record<string, readonly (readonly [words: string, day: string])[]> = {
	GB: [
		['refund by friday', '2026-12-04'],
		['call tomorrow', '2026-11-29'],
		['ring me back tomoz before 5', '2026-11-29'],
		['answer by 5 December', '2026-12-05'],
		['decision by eom', '2026-11-30'],
		['reply by EOW', '2026-11-29'],
		['letter by 5 Dec', '2026-12-05'],
		['5th dec latest', '2026-12-05'],
		['by 5.12.26', '2026-12-05'],
		['refund 12/05/2027', '2027-05-12'],
		['by the 30 june', '2027-06-30'],
		['credit in 3 days', '2026-12-01'],
		['callback within 48 hours', '2026-11-30'],
		['in 5 to 7 days', '2026-12-05'],
		['refund 3-5 working days', '2026-12-04'],
		['letter in the post 2nd class, 3 to 5 days', '2026-12-03'],
		['Refund £12 - 5 days', '2026-12-03'],
		['manager call back in the next 2-3 days', '2026-12-01'],
		['engineer weds between 8 and 1', '2026-12-02'],
		['by wensday', '2026-12-02'],
		['sat morning', '2026-12-05'],
		['email by close of play today', '2026-11-28'],
		['by close of play monday', '2026-11-30'],
		['look into it by the weekend', '2026-11-29'],
		['early next week', '2026-12-06'],
		['in twenty-one days', '2026-12-19'],
		['between 3 and 5 December', '2026-12-05'],
		['Thursday or Friday', '2026-12-04'],
		['will call monday and refund by friday', '2026-11-30'],
		['will review the bill of 5 december by friday', '2026-12-04'],
		['refund of the charge from 3 May within 10 days', '2026-12-08']
	],
	US: [
		['refund 12/05/2026', '2026-12-05'],
		['no later than 12/5', '2026-12-05'],
		['money back in two weeks', '2026-12-12'],
		['She will call me tomorrow', '2026-11-29'],
		['check in the mail by Dec 5th', '2026-12-05'],
		['on or before December 5', '2026-12-05'],
		['refund in 7–10 business days', '2026-12-11'],
		['can take up to 10 business days', '2026-12-11'],
		['adjuster will call within one business day', '2026-11-30'],
		['supervisor calls back by noon tomorrow', '2026-11-29'],
		['first thing Monday', '2026-11-30'],
		['end of business Friday', '2026-12-04'],
		['48 hrs max', '2026-11-30'],
		['by the 5th', '2026-12-05'],
		['by the 10th of next month', '2026-12-10'],
		['the December 5 bill will be corrected by Friday', '2026-12-04']
	],
	IN: [
		['refund by 05-12-2026', '2026-12-05'],
		['amount will be credited within 7 working days', '2026-12-08'],
		['will revert by EOD', '2026-11-28'],
		['by eod tomorrow', '2026-11-29'],
		['resolved within 24 hrs', '2026-11-29'],
		['engineer visit day after tomorrow', '2026-11-30'],
		['within 48-72 hours', '2026-12-01'],
		['a job within the week', '2026-12-05'],
		['will do the needful by tomorrow evening', '2026-11-29']
	],
	AU: [
		['ring back thurs arvo', '2026-12-03'],
		['tech out next tuesday arvo', '2026-12-01'],
		['sat arvo or sun arvo', '2026-12-05'],
		['callback by COB friday', '2026-12-04'],
		['cheque in the mail by end of next week', '2026-12-06'],
		['refund 12/05/2027', '2027-05-12']
	],
	IE: [
		['ring me back Monday week', '2026-12-07'],
		['sorted by this day week', '2026-12-05'],
		['today week', '2026-12-05'],
		['a cheque in the post within a fortnight', '2026-12-12'],
		['send it out by the end of the month', '2026-11-30']
	],
	CA: [
		['refund by 2026-12-05', '2026-12-05'],
		['e-transfer within 2 business days', '2026-12-01'],
		['callback Monday or Tuesday', '2026-12-01']
	]
};

describe.each(Object.entries(days))('the day of a promise, as it is typed in %s', (country, wordings) => {
	test.each(wordings)('%s', (words, day) => expect(whenIn(words, country)).toEqual({ day, isTold: true }));
});

test('a date that means two days in that country gives none, and neither does a time without a day', () => {
	for (const country of ['CA', null])
		expect(whenIn('refund by 12/05/2026', country)).toEqual({ day: null, isTold: true });
	for (const words of [
		'within the hour',
		'in a few days',
		'in the new year',
		'engineer first week of December',
		'early January',
		'before Christmas',
		'call back by half 4',
		'in 30 minutes',
		'credit in 1-2 billing cycles',
		'within 28 days of your letter'
	])
		expect(whenIn(words), words).toEqual({ day: null, isTold: true });
});

test('no day is told where the words have none but that of a thing, or one that was', () => {
	for (const words of [
		'will email soon',
		'a credit of £5',
		'refund the payment of 3 November',
		'refund what I paid 3 days ago',
		'will sort the march payment',
		'refund £12.05',
		''
	])
		expect(whenIn(words), words).toEqual({ day: null, isTold: false });
});

test('a note that tells a promise gives it the day that its own words have', () => {
	const all = Object.entries(days).flatMap(([country, list]) => list.map(([words]) => ({ words, country })));
	const told = all.flatMap(({ words, country }) =>
		fieldsIn(words, { on, country }).flatMap((field) =>
			field.kind === 'promise' && field.value.due !== null
				? [{ words, due: field.value.due, day: whenIn(words.slice(field.start, field.end), country).day }]
				: []
		)
	);
	expect(told.length).toBeGreaterThan(15);
	for (const { words, due, day } of told) expect(day, words).toBe(due);
});

test('whatever is typed, the day is not before the promise was made', () => {
	const word = fc.constantFrom(
		...Object.values(days).flatMap((list) => list.flatMap(([words]) => words.split(' '))),
		'of',
		'last',
		'ago',
		'the'
	);
	fc.assert(
		fc.property(fc.array(word, { maxLength: 12 }), fc.constantFrom('GB', 'US', 'CA', null), (words, country) => {
			const { day, isTold } = whenIn(words.join(' '), country);
			if (day === null) return;
			expect(isTold).toBe(true);
			expect(day >= on).toBe(true);
		}),
		{ numRuns: runs(500, 20_000) }
	);
});
