import { describe, expect, test } from 'vitest';
import { ladderBasisOf } from '#lib/domain/ladder/basis.ts';
import { type RungDates, ladderDueOn } from '#lib/domain/ladder/due.ts';
import { comesFirst, dueDays } from '#lib/domain/today/due-list.ts';
import { ladderDays, promiseDays } from '#lib/domain/today/calendar-days.ts';
import type { Promised } from '#lib/domain/promises/promises.ts';
import { caseWith, entryWith } from '../summary/cases.ts';

const TODAY = '2026-11-21';
const datesWith = (opensOn: string | null, lastDay: string | null, sureLastDay = lastDay): RungDates[] => [
	{ name: 'An ombudsman', opensOn, lastDay, sureLastDay }
];
const whatIsDue = (opensOn: string | null, lastDay: string | null) =>
	ladderDueOn(datesWith(opensOn, lastDay), TODAY).map(({ what, day }) => `${what} ${day}`);

describe('the days of a ladder on the due list', () => {
	test.each([
		['2026-11-29', null, []],
		['2026-11-28', null, ['opens 2026-11-28']],
		['2026-11-21', null, ['opens 2026-11-21']],
		['2020-01-01', null, ['opens 2020-01-01']],
		[null, '2026-12-22', []],
		[null, '2026-12-21', ['last-day 2026-12-21']],
		[null, '2026-11-21', ['last-day 2026-11-21']],
		[null, '2020-01-01', ['last-day 2020-01-01']],
		['2026-11-01', '2027-11-01', ['opens 2026-11-01']],
		['2026-11-01', '2026-11-25', ['last-day 2026-11-25']],
		[null, null, []]
	])('open from %s until %s: %j', (opensOn, lastDay, due) => {
		expect(whatIsDue(opensOn, lastDay)).toEqual(due);
	});

	test('never tell that a day was the last one while it may still prove to be later', () => {
		const due = (lastDay: string, sure: string | null) => ladderDueOn(datesWith(null, lastDay, sure), TODAY);
		expect(due('2026-11-20', null)).toEqual([]);
		expect(due('2026-11-20', '2026-12-01').map(({ day }) => day)).toEqual(['2026-12-01']);
		expect(due('2026-11-25', null).map(({ day }) => day)).toEqual(['2026-11-25']);
	});

	test('rest on the place, the kind and what was reported, and on nothing while nothing was', () => {
		const received = entryWith(1, 'noted', 'They received it.', { ladder: { happened: 'complaint-received' } });
		const theCase = caseWith({
			entries: [received],
			country: 'GB',
			sector: 'energy',
			ladderAnswer: 'payment',
			nation: 'GB-SCT'
		});
		expect(ladderBasisOf(theCase)).toEqual({
			country: 'GB',
			sector: 'energy',
			ladderVariant: null,
			ladderAnswer: 'payment',
			nation: 'GB-SCT',
			reported: [{ id: received.id, happened: 'complaint-received', rung: null, on: received.at.day }]
		});
		expect(ladderBasisOf({ ...theCase, entries: [] })).toBeNull();
		expect(ladderBasisOf({ ...theCase, entries: [{ ...received, status: 'struck' }] })).toBeNull();
	});

	test('are that of the answer to a complaint, until a body that has opened stands in its place', () => {
		const awaited = { since: '2026-10-02', isPosted: false, by: '2026-11-27' };
		const row = { name: '', opensOn: null, lastDay: null, sureLastDay: null, awaited };
		const what = (...dates: RungDates[]) => ladderDueOn(dates, TODAY).map(({ what, day }) => `${what} ${day}`);
		expect(what(row)).toEqual(['answer 2026-11-27']);
		expect(what({ ...row, awaited: { ...awaited, by: null } })).toEqual(['sent 2026-10-02']);
		expect(what({ ...row, awaited: { ...awaited, by: null, isPosted: true } })).toEqual(['posted 2026-10-02']);
		const over = { ...row, awaited: { ...awaited, by: '2026-11-20' } };
		expect(what(over)).toEqual(['answer 2026-11-20']);
		expect(what(over, ...datesWith('2026-11-21', null))).toEqual(['opens 2026-11-21']);
	});

	test('of a goal stand first once they are over, and with the others on the day itself', () => {
		const card = (id: string, by: string | null, some = {}) => ({ id, ladderDates: [], isClosed: false, by, ...some });
		const cards = [
			card('today', TODAY),
			card('none', null),
			card('to come', '2026-11-22'),
			card('over', '2026-11-20'),
			card('closed', '2026-11-20', { isClosed: true })
		];
		const due = dueDays(cards, TODAY);
		expect(due.map((one) => one.card.id)).toEqual(['over', 'today']);
		expect(due.map((one) => comesFirst(one.due, TODAY))).toEqual([true, false]);
	});

	test('stand over all open cases with the last days first, then by day, the example after the rest', () => {
		const card = (id: string, ladderDates: readonly RungDates[] | null, some = {}) => {
			return { id, ladderDates, isClosed: false, by: null, ...some };
		};
		const cards = [
			card('example', datesWith(null, '2026-11-22'), { isExample: true }),
			card('opens', datesWith('2026-11-23', null)),
			card('opened', datesWith('2026-11-02', null)),
			card('closed', datesWith(null, '2026-11-22'), { isClosed: true }),
			card('later', datesWith(null, '2026-11-30')),
			card('soon', datesWith(null, '2026-11-25')),
			card('none', []),
			card('not loaded', null)
		];
		expect(dueDays(cards, TODAY).map((due) => due.card.id)).toEqual(['soon', 'later', 'opened', 'opens', 'example']);
	});
});

describe('the days for a calendar', () => {
	const done = { id: 'x', happened: 'let-go', rung: 'A', on: TODAY } as const;

	test('of a ladder are those to come, the last ones with three warnings', () => {
		const steps = [
			{ opensOn: '2026-11-28', lastDay: '2027-05-20', end: null },
			{ opensOn: '2026-11-20', lastDay: '2026-11-21', end: null },
			{ opensOn: '2026-11-28', lastDay: null, end: done }
		];
		expect(ladderDays('c', steps, TODAY)).toEqual([
			{ id: 'c-0-opens', day: '2026-11-28', alarms: [0] },
			{ id: 'c-0-last', day: '2027-05-20', alarms: [30, 7, 1] },
			{ id: 'c-1-last', day: '2026-11-21', alarms: [30, 7, 1] }
		]);
	});

	test('of promises are the open ones of both sides, from today on', () => {
		const promise = (id: string, due: string | null, settled: Promised['settled'] = null) =>
			({ id, due, settled }) as Promised;
		const promises = [
			promise('today', TODAY),
			promise('late', '2026-11-20'),
			promise('no day', null),
			promise('kept', '2026-11-30', { outcome: 'kept', on: TODAY })
		];
		expect(promiseDays(promises, TODAY)).toEqual([{ id: 'today', day: TODAY, alarms: [0] }]);
	});
});
