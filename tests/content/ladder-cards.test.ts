import { describe, expect, test } from 'vitest';
import { holidaysOf } from '#lib/content/ladders/holidays.ts';
import { ladderFor, laddersOf } from '#lib/content/ladders/ladders.ts';
import { countriesWithLadders } from '#lib/content/ladders/ladders.ts';
import { answerWords, clockWords, sendWords, stateWords } from '#lib/content/words/en/ladder.ts';
import { reportedWords, calendarWords } from '#lib/content/words/en/ladder-entry.ts';
import { dueDayWords } from '#lib/content/words/en/ladder-due.ts';
import { openWordings } from '#lib/domain/journal/wording.ts';
import type { ReportedDay } from '#lib/domain/ladder/history.ts';
import { answerOptions } from '#lib/domain/ladder/answer.ts';
import { stepsOn } from '#lib/domain/ladder/steps.ts';
import { LadderEvent } from '#lib/domain/vocabulary/ladder.ts';

const TODAY = '2026-11-21';
const told = (happened: ReportedDay['happened'], on: string): ReportedDay => ({
	id: happened,
	happened,
	rung: null,
	on
});

async function clockOf(
	index: number,
	sector: 'energy' | 'retail' | 'telecom',
	days: readonly ReportedDay[],
	today = TODAY
) {
	const choice = await ladderFor('GB', sector);
	if (choice.kind !== 'ladder') throw new Error('There is one ladder for this.');
	const step = stepsOn(choice.ladder, days, today, await holidaysOf('GB'))[index];
	if (!step) throw new Error('There is no such step.');
	const { opens, lastDay, replies } = clockWords(step, today);
	return [...opens, ...lastDay, ...replies].join(' ');
}

describe('the clock in words', () => {
	test('names both dates: when the wait ends, and from when they can look at it', async () => {
		expect(await clockOf(1, 'energy', [told('complaint-received', '2026-10-02')])).toContain(
			'The wait ends on 27 November. The Energy Ombudsman can look at it from the 28th; seven days to go.'
		);
		expect(await clockOf(1, 'energy', [told('complaint-received', '2026-10-02')], '2026-11-27')).toContain(
			'one day to go'
		);
		// The thirtieth ends a month: then the whole date is said.
		expect(await clockOf(1, 'telecom', [told('complaint-received', '2026-10-19')])).toContain(
			'The wait ends on 30 November. Telecoms ADR can look at it from 1 December; ten days to go.'
		);
	});

	test('tells the last day, at last as tomorrow and today, and when it is over', async () => {
		const days = [told('deadlock-letter', '2025-12-03')];
		expect(await clockOf(1, 'energy', days, '2026-10-01')).toContain('The last day is Thursday 3 December.');
		expect(await clockOf(1, 'energy', days)).toContain('The last day is Thursday 3 December. 12 days are left.');
		expect(await clockOf(1, 'energy', days, '2026-12-02')).toContain('Tomorrow, Thursday 3 December, is the last day.');
		expect(await clockOf(1, 'energy', days, '2026-12-03')).toContain('Today is the last day. It still counts.');
		expect(await clockOf(1, 'energy', days, '2026-12-04')).toContain(
			'The last day was 3 December. Ask them all the same'
		);
	});

	test('tells by when they owe an answer', async () => {
		expect(await clockOf(0, 'energy', [told('complaint-received', '2026-10-02')])).toContain(
			'They have until 27 November to answer.'
		);
	});

	test('says what a clock is counted from while that day is not told', async () => {
		expect(await clockOf(1, 'energy', [])).toBe(
			'The wait is eight weeks from the day they received your complaint. There is a last day: 12 months from their last answer.'
		);
		expect(await clockOf(1, 'retail', [])).toContain('There is a last day: 120 days from the day it happened.');
		expect(await clockOf(4, 'retail', [])).toContain(
			'The wait is 14 days from the day you sent a letter before claim.'
		);
	});

	test('of a rule nobody has read says to ask, without a date', async () => {
		const words = await clockOf(0, 'retail', [told('complaint-received', '2026-10-02')]);
		expect(words).toMatch(/^We could not look this rule up/);
		expect(words).not.toMatch(/\d/);
	});

	test('tells both limits, the earlier first, and asks for the day that could move one', async () => {
		const lastDays = async (...days: ReportedDay[]) => {
			const choice = await ladderFor('GB', 'bank');
			if (choice.kind !== 'ladder') throw new Error('There is one ladder for this.');
			const step = stepsOn(choice.ladder, days, TODAY, await holidaysOf('GB'))[1];
			return step === undefined ? [] : clockWords(step, TODAY).lastDay;
		};
		const years = 'six years from the day it happened, or three years from the day you found out, if later.';
		const answered = told('final-response', '2026-10-01');
		expect(await lastDays()).toEqual([
			'There is a last day: six months from their last answer.',
			`There is another limit, and the earlier one counts: ${years}`
		]);
		expect(await lastDays(answered)).toEqual([
			'The last day is Thursday 1 April 2027.',
			`There is another limit, and the earlier one counts: ${years}`
		]);
		expect(await lastDays(answered, told('incident', '2020-12-01'))).toEqual([
			'The last day is Tuesday 1 December. Ten days are left.',
			'It may be later. On which day did you first know of it?',
			'The other limit ends on 1 April 2027. The earlier one counts.'
		]);
		expect(await lastDays(answered, told('incident', '2019-05-20'))).toEqual([
			'A limit of six years ended on 20 May 2025.',
			'It may be later. On which day did you first know of it?',
			'The last day is Thursday 1 April 2027.'
		]);
		expect(await lastDays(answered, told('incident', '2019-05-20'), told('became-aware', '2019-06-01'))).toEqual([
			'The last day was 20 May 2025. Ask them all the same: some make exceptions.'
		]);
	});

	test('says so while an answer may make the wait longer', async () => {
		const choice = await ladderFor('CA', 'bank');
		if (choice.kind !== 'ladder') throw new Error('There is one ladder for this.');
		const [, step] = stepsOn(choice.ladder, [told('complaint-received', '2026-10-02')], TODAY, () => false);
		expect(step && clockWords(step, TODAY).opens.at(-1)).toBe(
			'For some cases it is only 1 January 2027: answer the question above.'
		);
	});

	test.each([
		['GB', 'bank', 'payment', [], ['The Financial Ombudsman Service: after 15 working days.']],
		['GB', 'bank', 'usual', ['2026-11-02'], ['The Financial Ombudsman Service: from 29 December.']],
		['US', 'bank', 'shop-or-abroad', [], ['90 days at most, where the rule gives them longer.']],
		[
			'US',
			'bank',
			'usual',
			[],
			['They have ten working days to answer.', '45 days at most, where the rule gives them longer.']
		],
		[
			'IE',
			'insurance',
			'long-term',
			[],
			[
				'Financial Services and Pensions Ombudsman, last day: six years from the day it happened, ' +
					'or three years from the day you found out, if later.'
			]
		]
	] as const)('of %s %s says what the answer "%s" changes', async (country, sector, answer, received, expected) => {
		const choice = await ladderFor(country, sector);
		if (choice.kind !== 'ladder') throw new Error('There is one ladder for this.');
		const option = answerOptions(choice.ladder).find(({ value }) => value === answer);
		const days = received.map((on) => told('complaint-received', on));
		const steps = stepsOn(choice.ladder, days, TODAY, await holidaysOf(country), answer);
		const said = option ? answerWords(option, steps, TODAY) : [];
		expect(said.map((words) => words.replace(/^The Financial Services/, 'Financial Services'))).toEqual(expected);
	});

	test('is short in every sentence of every ladder, whatever was told', async () => {
		const nothing: ReportedDay[] = [];
		const all = ['complaint-received' as const, ...LadderEvent.options].map((what) => told(what, '2026-11-20'));
		const old = all.map((day) => ({ ...day, on: '2001-02-03' }));
		const halfKnown = old.filter(({ happened }) => happened !== 'became-aware');
		for (const country of [...countriesWithLadders, 'EU']) {
			const isHoliday = await holidaysOf(country);
			for (const ladder of await laddersOf(country)) {
				const answers = [null, ...answerOptions(ladder).map(({ value }) => value)];
				for (const days of [nothing, all.slice(0, 1), all, old, halfKnown]) {
					for (const step of answers.flatMap((answer) => stepsOn(ladder, days, TODAY, isHoliday, answer))) {
						const { opens, lastDay, replies } = clockWords(step, TODAY);
						const sentences = [...opens, ...lastDay, ...replies].flatMap((part) => part.split(/(?<=[.:]) /));
						expect(new Set(opens.concat(lastDay, replies)).size).toBe([...opens, ...lastDay, ...replies].length);
						expect(sentences.length, step.rung.name).toBeGreaterThan(0);
						for (const sentence of sentences) {
							expect(sentence, step.rung.name).not.toMatch(/undefined|null|NaN/);
							expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20);
						}
						expect(stateWords(step, TODAY)).not.toMatch(/undefined|null/);
					}
				}
			}
		}
	});
});

test('what is kept in the journal holds no opinion, and each thing has its question', () => {
	for (const { entry, ask, name } of Object.values(reportedWords)) {
		expect(openWordings(entry), entry).toEqual([]);
		expect(ask).toMatch(/\?$/);
		expect(name).not.toBe('');
	}
	expect(Object.values(sendWords).every((things) => things.length > 0)).toBe(true);
});

test('the title of a calendar day names nobody', () => {
	expect(calendarWords.event).toBe('Holdline: a date to look at');
});

test.each([
	['opens', '2026-11-28', 'The place can look at it', 'from 28 November', false],
	['opens', '2026-11-20', 'The place can look at it', 'since 20 November', false],
	['last-day', '2026-12-03', 'The place', 'last day 3 December, 12 days left', true],
	['last-day', '2026-11-22', 'The place', 'last day is tomorrow', true],
	['last-day', '2026-11-21', 'The place', 'last day is today', true],
	['last-day', '2026-11-20', 'The place', 'last day was 20 November', true]
] as const)('on the due list: %s on %s', (what, day, words, when, isLate) => {
	expect(dueDayWords({ name: 'The place', day, what }, TODAY)).toEqual({ what: words, when, isLate });
});
