import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/domain/day.ts';
import { type ReportedDay, endOf, kindOfReported, ladderFactsOf, reportedDays } from '#lib/domain/ladder/history.ts';
import { lastDayOn } from '#lib/domain/ladder/dates.ts';
import { countsWorkingDays, ladderDatesOf, stepsOn } from '#lib/domain/ladder/steps.ts';
import type { Limit } from '#lib/domain/ladder/ladder.ts';
import { LadderEvent } from '#lib/domain/vocabulary/ladder.ts';
import { entryWith } from '../summary/cases.ts';
import { anyAnswer, anyDay, everyLadder, isHolidayIn, ladder, ladderOf, noHoliday, rung } from './ladders.ts';

const TODAY = '2026-11-21';
const reported = (happened: ReportedDay['happened'], on: string, name: string | null = null): ReportedDay => ({
	id: `${happened} ${on}`,
	happened,
	rung: name,
	on
});
const complaint = rung({ name: 'Complaint', kind: 'complaint', opensAfter: { n: 0, unit: 'days' }, deadline: null });
const two = ladderOf(complaint, rung());

/** Six years from what happened, or three from finding out if that is later. */
const sixOrThreeYears: Limit = {
	n: 6,
	unit: 'years',
	from: 'incident',
	orLater: { n: 3, unit: 'years', from: 'awareness' }
};

describe('the steps on a day', () => {
	test('begin with the complaint, and go on to the next once they have it', () => {
		const before = stepsOn(two, [], TODAY, noHoliday);
		expect(before.map(({ isNext }) => isNext)).toEqual([true, false]);
		const after = stepsOn(two, [reported('complaint-received', '2026-10-02')], TODAY, noHoliday);
		expect(after.map(({ isNext }) => isNext)).toEqual([false, true]);
		expect(after[0]?.end?.happened).toBe('complaint-received');
		expect(after[1]).toMatchObject({
			status: 'waits',
			waitEnds: '2026-11-27',
			opensOn: '2026-11-28',
			lastDay: null
		});
		expect(after[1]?.opensSooner).toEqual(['final-response']);
	});

	test('are not waited for any more once they are open', () => {
		const days = [reported('complaint-received', '2026-10-02'), reported('final-response', '2026-11-20')];
		const step = stepsOn(two, days, TODAY, noHoliday)[1];
		expect(step).toMatchObject({ status: 'open', waitEnds: null, lastDay: '2027-05-20', warning: null });
		expect(step?.opensSooner).toEqual([]);
	});

	test('are passed over when they were taken, let go, or are over', () => {
		const three = ladderOf(complaint, rung(), rung({ name: 'A court', kind: 'court' }));
		const has = reported('complaint-received', '2026-01-02');
		const next = (...days: ReportedDay[]) =>
			stepsOn(three, [has, ...days], TODAY, noHoliday).findIndex(({ isNext }) => isNext);
		expect(next()).toBe(1);
		expect(next(reported('turned-to', TODAY, 'An ombudsman'))).toBe(2);
		expect(next(reported('let-go', TODAY, 'An ombudsman'))).toBe(2);
		expect(next(reported('let-go', TODAY, 'An ombudsman'), reported('turned-to', TODAY, 'A court'))).toBe(-1);
		expect(next(reported('final-response', '2026-02-01'))).toBe(-1);
	});

	test('tell what is not known yet, and never a date from memory', () => {
		const unsure = rung({
			name: 'A court',
			kind: 'court',
			deadline: { n: 1, unit: 'years', from: 'incident' },
			deadlineChecked: 'memory'
		});
		const [step] = stepsOn(ladderOf(unsure), [reported('incident', '2020-01-01')], TODAY, noHoliday);
		expect(step).toMatchObject({
			lastDay: null,
			unsure: { opens: false, deadline: true },
			missing: ['complaint-received']
		});
		expect(step?.status).not.toBe('expired');

		const wait = rung({ opensChecked: 'memory' });
		const [waiting] = stepsOn(ladderOf(wait), [reported('complaint-received', '2020-01-01')], TODAY, noHoliday);
		expect(waiting).toMatchObject({ status: 'unknown', opensOn: null, unsure: { opens: true, deadline: false } });

		const [memory] = stepsOn(
			ladderOf(rung({ checked: 'memory' })),
			[reported('final-response', TODAY)],
			TODAY,
			noHoliday
		);
		expect(memory).toMatchObject({
			status: 'unknown',
			opensOn: null,
			lastDay: null,
			sureness: 'memory',
			warning: null
		});
	});

	test('give the due list the days of those that have any, and that the person is not done with', () => {
		const received = reported('complaint-received', '2026-10-02');
		const dates = [{ name: 'An ombudsman', opensOn: '2026-11-28', lastDay: null, sureLastDay: null }];
		const ofRungs = (days: ReportedDay[]) => ladderDatesOf(two, days, noHoliday).filter(({ awaited }) => !awaited);
		expect(ofRungs([received])).toEqual(dates);
		expect(ofRungs([received, reported('let-go', TODAY, 'An ombudsman')])).toEqual([]);
		expect(ladderDatesOf(two, [], noHoliday)).toEqual([]);
	});

	test('of a limit that may prove to be later tell no day that is over, and ask for the other start', () => {
		const late = rung({ deadline: sixOrThreeYears });
		const days = [reported('final-response', '2026-10-01'), reported('incident', '2019-05-20')];
		const [step] = stepsOn(ladderOf(late), days, TODAY, noHoliday);
		expect(step).toMatchObject({ status: 'open', lastDay: null, missing: ['complaint-received', 'became-aware'] });
		expect(step?.limits).toEqual([{ limit: sixOrThreeYears, day: '2025-05-20', isSure: false }]);
		const known = [...days, reported('became-aware', '2019-06-01')];
		expect(stepsOn(ladderOf(late), known, TODAY, noHoliday)[0]).toMatchObject({
			status: 'expired',
			lastDay: '2025-05-20'
		});
	});

	test('have the earlier of two limits first', () => {
		const both = rung({ deadlines: [{ n: 6, unit: 'months', from: 'event' }, sixOrThreeYears] });
		const days = [reported('final-response', '2026-10-01'), reported('incident', '2020-12-01')];
		const [step] = stepsOn(ladderOf(both), days, TODAY, noHoliday);
		expect(step).toMatchObject({ lastDay: '2026-12-01', warning: 30 });
		expect(step?.limits.map(({ day }) => day)).toEqual(['2026-12-01', '2027-04-01']);
		const [unknown] = stepsOn(ladderOf(both), days.slice(0, 1), TODAY, noHoliday);
		expect(unknown?.limits.map(({ day }) => day)).toEqual(['2027-04-01', null]);
	});

	test('follow the answer, and tell of a longer wait while there is none', () => {
		const days = [reported('complaint-received', '2026-10-02')];
		const slow = rung({ variants: [{ id: 'slow', opensAfter: { n: 90, unit: 'days', from: 'complaint' } }] });
		const step = (answer: string | null) => stepsOn(ladderOf(slow), days, TODAY, noHoliday, answer)[0];
		expect(step(null)).toMatchObject({ opensOn: '2026-11-28', opensLaterOn: '2027-01-01' });
		expect(step('slow')).toMatchObject({ opensOn: '2027-01-01', opensLaterOn: null });
		expect(ladderDatesOf(ladderOf(slow), days, noHoliday, 'slow')).toMatchObject([
			{ awaited: { by: '2026-12-31' } },
			{ opensOn: '2027-01-01' }
		]);
		const unsure = rung({ variants: [{ id: 'slow', opensAfter: { n: 90, unit: 'days' }, checked: 'memory' }] });
		expect(stepsOn(ladderOf(unsure), days, TODAY, noHoliday, 'slow')[0]).toMatchObject({
			status: 'unknown',
			opensOn: null,
			unsure: { opens: true }
		});
	});

	test('of every ladder have at most one next, and its days never rest on memory', () => {
		const anyReported = fc.array(
			fc
				.tuple(fc.constantFrom('complaint-received' as const, ...LadderEvent.options), anyDay())
				.map(([what, on]) => reported(what, on))
		);
		fc.assert(
			fc.property(fc.constantFrom(...everyLadder), anyReported, anyDay(), anyAnswer(), (item, days, today, answer) => {
				const steps = stepsOn(item, days, today, isHolidayIn('GB-ENG'), answer);
				expect(steps.filter(({ isNext }) => isNext).length).toBeLessThanOrEqual(1);
				const dates = ladderDatesOf(item, days, isHolidayIn('GB-ENG'), answer);
				for (const { rung, opensOn, lastDay } of steps) {
					const told = dates.find(({ name }) => name === rung.name);
					expect(told?.opensOn ?? null).toBe(opensOn);
					expect(told ? lastDayOn(told, today) : null).toBe(lastDay);
				}
				for (const {
					rung: { checked, deadlineChecked },
					lastDay,
					waitEnds,
					opensOn,
					status
				} of steps) {
					if (checked === 'memory') expect([lastDay, opensOn]).toEqual([null, null]);
					if (deadlineChecked === 'memory') expect(lastDay).toBeNull();
					if (waitEnds !== null) expect(addDays(waitEnds, 1)).toBe(opensOn);
					expect(waitEnds !== null).toBe(status === 'waits');
				}
			})
		);
	});
});

test('working days count for trains in Great Britain, and not for power', () => {
	expect(countsWorkingDays(ladder('GB', 'rail'))).toBe(true);
	expect(countsWorkingDays(ladder('GB', 'energy'))).toBe(false);
	expect(countsWorkingDays(ladderOf(rung({ opensAfter: null, deadline: null })))).toBe(false);
});

test('what happened is kept as a paper, as something done, or as a note', () => {
	const all = ['complaint-received', ...LadderEvent.options, 'turned-to', 'let-go'] as const;
	const ofKind = (kind: string) => all.filter((happened) => kindOfReported(happened) === kind);
	expect(ofKind('did')).toEqual(['letter-before-claim-sent', 'turned-to', 'let-go']);
	expect(ofKind('noted')).toEqual([
		'complaint-received',
		'unsatisfactory-reply',
		'no-reply',
		'mediation-ended',
		'incident',
		'became-aware'
	]);
	expect(ofKind('document')).toHaveLength(all.length - 9);
});

describe('what was reported', () => {
	const at = (day: string) => ({ at: { day, minute: null, zone: '' }, contact: null });
	const entries = [
		entryWith(1, 'document', 'Their deadlock letter.', {
			...at('2026-11-03'),
			ladder: { happened: 'deadlock-letter' }
		}),
		entryWith(2, 'noted', 'They received it.', { ...at('2026-10-02'), ladder: { happened: 'complaint-received' } }),
		entryWith(3, 'noted', 'Not so.', {
			...at('2026-09-01'),
			ladder: { happened: 'complaint-received' },
			status: 'struck'
		}),
		entryWith(4, 'did', 'I turned to them.', {
			...at('2026-11-05'),
			ladder: { happened: 'turned-to', rung: 'An ombudsman' }
		}),
		entryWith(5, 'said', 'Nothing of a ladder.')
	];

	test('stands in the order of its days, without what was struck out', () => {
		expect(reportedDays({ entries }).map(({ happened, on }) => [happened, on])).toEqual([
			['complaint-received', '2026-10-02'],
			['deadlock-letter', '2026-11-03'],
			['turned-to', '2026-11-05']
		]);
		expect(ladderFactsOf(reportedDays({ entries }))).toEqual({
			complaintReceivedOn: '2026-10-02',
			events: [{ kind: 'deadlock-letter', on: '2026-11-03' }]
		});
		expect(ladderFactsOf([])).toEqual({ complaintReceivedOn: undefined, events: [] });
	});

	test('says of a rung by its name what became of it last', () => {
		expect(endOf('An ombudsman', reportedDays({ entries }))?.happened).toBe('turned-to');
		expect(endOf('A court', reportedDays({ entries }))).toBeNull();
		expect(
			endOf('A', [reported('turned-to', '2026-01-01', 'A'), reported('let-go', '2026-01-02', 'A')])?.happened
		).toBe('let-go');
	});
});
