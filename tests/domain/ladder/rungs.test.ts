import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '#lib/domain/day.ts';
import type { LadderFacts } from '#lib/domain/ladder/facts.ts';
import { Ladder, type Limit } from '#lib/domain/ladder/ladder.ts';
import { rungsOn } from '#lib/domain/ladder/rungs.ts';
import { LadderEvent } from '#lib/domain/vocabulary/ladder.ts';
import {
	anyDay,
	anyFacts,
	anyHolidays,
	anyLadder,
	anyLimit,
	anyPeriod,
	everyLadder,
	isHolidayIn,
	ladderOf,
	noHoliday,
	rung
} from './ladders.ts';
import { rungsSlowly } from './slow-rungs.ts';

const runs = { numRuns: 500 };

function on(today: string, facts: LadderFacts, ...changed: Parameters<typeof rung>) {
	const [result] = rungsOn(ladderOf(rung(...changed)), facts, today, noHoliday);
	return result && [result.status, result.opensOn, result.lastDay];
}

test('both readings of the rules agree on any ladder, any facts and any day', () => {
	fc.assert(
		fc.property(anyLadder(), anyFacts(), anyDay(), anyHolidays(), (ladder, facts, today, isHoliday) => {
			expect(rungsOn(ladder, facts, today, isHoliday)).toEqual(rungsSlowly(ladder, facts, today, isHoliday));
		}),
		runs
	);
});

describe('a rung', () => {
	test('has one answer, in its place and by its name', () => {
		fc.assert(
			fc.property(anyLadder(), anyFacts(), anyDay(), anyHolidays(), (ladder, facts, today, isHoliday) => {
				const rungs = rungsOn(ladder, facts, today, isHoliday);
				expect(rungs.map(({ name }) => name)).toEqual(ladder.rungs.map(({ name }) => name));
			})
		);
	});

	test('has a status that agrees with its dates, on every day before, between and after them', () => {
		fc.assert(
			fc.property(anyLadder(), anyFacts(), anyHolidays(), (ladder, facts, isHoliday) => {
				rungsOn(ladder, facts, '2026-01-01', isHoliday).forEach(({ opensOn, lastDay }, index) => {
					for (const day of [opensOn, lastDay].filter((item) => item !== null))
						for (const today of [-400, -1, 0, 1, 400].map((count) => addDays(day, count))) {
							const there = rungsOn(ladder, facts, today, isHoliday)[index];
							expect(there).toMatchObject({ opensOn, lastDay });
							if (there?.status === 'expired') expect(lastDay !== null && today > lastDay).toBe(true);
							if (there?.status === 'waits') expect(opensOn !== null && today < opensOn).toBe(true);
							if (there?.status === 'open') expect(opensOn === null || today >= opensOn).toBe(true);
							if (opensOn !== null) expect(there?.status).not.toBe('unknown');
						}
				});
			})
		);
	});

	test('never opens before its whole wait is over, unless an opening event came', () => {
		fc.assert(
			fc.property(anyDay(), fc.integer({ min: 1, max: 60 }), anyHolidays(), (received, n, isHoliday) => {
				const opens = (unit: 'days' | 'weeks' | 'businessDays') =>
					rungsOn(
						ladderOf(rung({ opensAfter: { n, unit, from: 'complaint' } })),
						{ complaintReceivedOn: received, events: [{ kind: 'unsatisfactory-reply', on: received }] },
						received,
						isHoliday
					)[0]?.opensOn ?? '';
				expect(daysBetween(received, opens('days'))).toBe(n + 1);
				expect(daysBetween(received, opens('weeks'))).toBe(7 * n + 1);
				const between = Array.from({ length: daysBetween(received, opens('businessDays')) - 1 }, (_, index) =>
					addDays(received, index + 1)
				);
				expect(between.filter((day) => weekdayOf(day) % 6 !== 0 && !isHoliday(day))).toHaveLength(n);
			})
		);
	});

	test('opens no later, and closes no later, when more is known to have happened', () => {
		fc.assert(
			fc.property(
				anyLadder(),
				anyFacts(),
				fc.constantFrom(...LadderEvent.options),
				anyDay(),
				anyHolidays(),
				(ladder, facts, kind, day, isHoliday) => {
					const more = { ...facts, events: [...facts.events, { kind, on: day }] };
					const [before, after] = [facts, more].map((known) => rungsOn(ladder, known, '2026-01-01', isHoliday));
					before?.forEach(({ opensOn, lastDay }, index) => {
						if (opensOn !== null) expect((after?.[index]?.opensOn ?? '9') <= opensOn).toBe(true);
						// Only the second start of a limit can move its day, and only to a later one.
						const { deadline, deadlines = [], variants = [] } = ladder.rungs[index] ?? rung();
						const limits = [deadline, ...deadlines, ...variants.map((variant) => variant.deadline)];
						if (lastDay !== null && limits.every((limit) => limit?.orLater === undefined))
							expect((after?.[index]?.lastDay ?? '9') <= lastDay).toBe(true);
					});
				}
			),
			runs
		);
	});

	test('never opens sooner for one holiday more', () => {
		fc.assert(
			fc.property(anyLadder(), anyFacts(), anyHolidays(), anyDay(), (ladder, facts, isHoliday, extra) => {
				const with1 = rungsOn(ladder, facts, extra, (day) => day === extra || isHoliday(day));
				rungsOn(ladder, facts, extra, isHoliday).forEach(({ opensOn }, index) => {
					const later = with1[index]?.opensOn;
					if (opensOn !== null && later !== null) expect((later ?? '') >= opensOn).toBe(true);
				});
			})
		);
	});

	test('is told whatever stands in the facts', () => {
		const words = fc.oneof(anyDay(), fc.string(), fc.constantFrom('', '9999-12-31', '0000-01-01', '2026-02-30'));
		const facts = fc.record({
			complaintReceivedOn: words,
			events: fc.array(fc.record({ kind: fc.constantFrom(...LadderEvent.options), on: words }))
		});
		const holidays = fc.oneof(
			anyHolidays(),
			fc.constant(() => true)
		);
		fc.assert(
			fc.property(anyLadder(), facts, words, holidays, (ladder, known, today, isHoliday) => {
				expect(rungsOn(ladder, known, today, isHoliday)).toHaveLength(ladder.rungs.length);
			}),
			runs
		);
	});

	test('takes no day from what is not a day, or lies a thousand years off', () => {
		const waits = ['unknown', null, null];
		expect(on('2026-11-21', { complaintReceivedOn: '2026-02-30', events: [] })).toEqual(waits);
		expect(on('2026-11-21', { complaintReceivedOn: '3000-01-01', events: [] })).toEqual(waits);
		expect(on('2026-11-21', { complaintReceivedOn: '2999-12-31', events: [] })).toEqual(['waits', '3000-02-26', null]);
		expect(on('2026-11-21', { events: [{ kind: 'final-response', on: 'yesterday' }] })).toEqual(waits);
	});
});

describe('an opening event', () => {
	test('opens the rung on its own day, when it comes before the end of the wait', () => {
		const facts: LadderFacts = {
			complaintReceivedOn: '2026-09-01',
			events: [{ kind: 'final-response', on: '2026-09-15' }]
		};
		expect(on('2026-09-14', facts)).toEqual(['waits', '2026-09-15', '2027-03-15']);
		expect(on('2026-09-15', facts)).toEqual(['open', '2026-09-15', '2027-03-15']);
	});

	test('does not close what the wait has opened', () => {
		const facts: LadderFacts = {
			complaintReceivedOn: '2026-09-01',
			events: [{ kind: 'final-response', on: '2026-12-15' }]
		};
		expect(on('2026-10-28', facts)).toEqual(['open', '2026-10-28', '2027-06-15']);
	});

	test('that came twice counts from the first time', () => {
		const twice = ['2026-06-10', '2026-06-01'].map((day) => ({ kind: 'final-response' as const, on: day }));
		expect(on('2026-06-20', { events: twice })).toEqual(['open', '2026-06-01', '2026-12-01']);
	});

	test('is the only way in where no wait is named', () => {
		const changed = { opensAfter: null };
		expect(on('2026-06-20', { complaintReceivedOn: '2020-01-01', events: [] }, changed)).toEqual([
			'unknown',
			null,
			null
		]);
		const events = [{ kind: 'final-response' as const, on: '2026-06-20' }];
		expect(on('2026-06-20', { events }, changed)).toEqual(['open', '2026-06-20', '2026-12-20']);
	});

	test('is read from the words where the rung names none', () => {
		const facts: LadderFacts = { events: [{ kind: 'letter-before-claim-answered', on: '2026-06-01' }] };
		const changed = { openingEvents: undefined, orOnEvent: 'reply to your letter before claim', deadline: null };
		expect(on('2026-06-02', facts, changed)).toEqual(['open', '2026-06-01', null]);
		expect(on('2026-06-02', facts, { ...changed, orOnEvent: 'a sign from above' })).toEqual(['unknown', null, null]);
		expect(on('2026-06-02', facts, { ...changed, orOnEvent: null })).toEqual(['unknown', null, null]);
	});
});

describe('a deadline', () => {
	const incident: LadderFacts['events'] = [{ kind: 'incident', on: '2026-05-20' }];

	test('counts its last day', () => {
		const changed = {
			opensAfter: { n: 0, unit: 'days' as const },
			deadline: { n: 120, unit: 'days' as const, from: 'incident' }
		};
		expect(on('2026-09-17', { events: incident }, changed)).toEqual(['open', null, '2026-09-17']);
		expect(on('2026-09-18', { events: incident }, changed)).toEqual(['expired', null, '2026-09-17']);
	});

	test('from the end of the year runs from 31 December', () => {
		const changed = { deadline: { n: 3, unit: 'years' as const, from: 'year end' } };
		expect(on('2026-06-01', { events: incident }, changed)).toEqual(['unknown', null, '2029-12-31']);
		expect(on('2026-06-01', { events: [] }, changed)).toEqual(['unknown', null, null]);
	});

	test('ends a rung that never opened', () => {
		const changed = { deadline: { n: 1, unit: 'years' as const, from: 'incident' } };
		expect(on('2027-05-21', { events: incident }, changed)).toEqual(['expired', null, '2027-05-20']);
		expect(on('2027-05-21', { complaintReceivedOn: '2027-05-01', events: incident }, changed)).toEqual([
			'expired',
			'2027-06-27',
			'2027-05-20'
		]);
	});

	test('of words that nobody has met computes nothing', () => {
		const changed = { deadline: { n: 1, unit: 'years' as const, from: 'the full moon' } };
		expect(on('2027-05-21', { events: incident }, changed)).toEqual(['unknown', null, null]);
	});

	test('from the event or the end of the wait runs from the first of the two', () => {
		const changed = { deadline: { n: 10, unit: 'days' as const, from: 'event or end of wait' } };
		const received = '2026-09-01';
		const answered = (day: string): LadderFacts => ({
			complaintReceivedOn: received,
			events: [{ kind: 'final-response', on: day }]
		});
		expect(on('2026-09-02', { complaintReceivedOn: received, events: [] }, changed)?.[2]).toBe('2026-11-06');
		expect(on('2026-09-02', answered('2026-09-10'), changed)?.[2]).toBe('2026-09-20');
		expect(on('2026-09-02', answered('2026-12-10'), changed)?.[2]).toBe('2026-11-06');
		expect(on('2026-09-02', { events: [{ kind: 'final-response', on: '2026-12-10' }] }, changed)?.[2]).toBe(
			'2026-12-20'
		);
	});
});

describe('of several limits', () => {
	const anyLimits = fc.array(anyLimit(), { minLength: 1, maxLength: 4 });
	/** A rung that has these limits and needs no wait, so that only they count. */
	const withLimits = (limits: readonly Limit[]) =>
		ladderOf(
			rung({
				opensAfter: { n: 0, unit: 'days' },
				deadline: limits[0] ?? null,
				deadlines: limits.length > 1 ? [...limits] : undefined
			})
		);

	test('the earliest counts, known or half known, and only one that is fully known lets it lapse', () => {
		fc.assert(
			fc.property(anyLimits, anyFacts(), anyDay(), anyHolidays(), (limits, facts, today, isHoliday) => {
				const [all] = rungsOn(withLimits(limits), facts, today, isHoliday);
				const alone = limits.map((limit) => rungsOn(withLimits([limit]), facts, today, isHoliday)[0]);
				const days = alone.flatMap((one) => (one?.lastDay ? [one.lastDay] : [])).sort();
				expect(all?.lastDay).toBe(days[0] ?? null);
				expect(all?.status).toBe(alone.some((one) => one?.status === 'expired') ? 'expired' : 'open');
			}),
			runs
		);
	});

	test('one of two periods ends with the later, and is sure once both are known', () => {
		fc.assert(
			fc.property(
				anyPeriod(),
				anyPeriod(),
				anyFacts(),
				anyDay(),
				anyHolidays(),
				(one, other, facts, today, isHoliday) => {
					const day = (limit: Limit) => rungsOn(withLimits([limit]), facts, today, isHoliday)[0]?.lastDay ?? null;
					const ends = [day(one), day(other)];
					const [both] = rungsOn(withLimits([{ ...one, orLater: other }]), facts, today, isHoliday);
					expect(both?.lastDay).toBe(
						ends
							.filter((end) => end !== null)
							.sort()
							.at(-1) ?? null
					);
					expect(both?.status === 'expired').toBe(ends.every((end) => end !== null && end < today));
				}
			),
			runs
		);
	});

	test('the first is that of the answer, and the others stay', () => {
		const later = { n: 10, unit: 'years' as const, from: 'incident' };
		const changed = {
			deadlines: [{ n: 6, unit: 'months' as const, from: 'event' }, later],
			variants: [{ id: 'a', deadline: { n: 9, unit: 'months' as const } }]
		};
		const events = [
			{ kind: 'final-response' as const, on: '2026-06-01' },
			{ kind: 'incident' as const, on: '2016-12-24' }
		];
		expect(on('2026-06-02', { events }, changed)?.[2]).toBe('2026-12-01');
		expect(on('2026-06-02', { events, answer: 'a' }, changed)?.[2]).toBe('2026-12-24');
	});
});

describe('an answer', () => {
	test('that no option has changes nothing', () => {
		fc.assert(
			fc.property(anyLadder(), anyFacts(), anyDay(), anyHolidays(), (ladder, facts, today, isHoliday) => {
				const plain = rungsOn(ladder, { ...facts, answer: null }, today, isHoliday);
				for (const answer of [undefined, 'usual', 'no such option', 'constructor'])
					expect(rungsOn(ladder, { ...facts, answer }, today, isHoliday)).toEqual(plain);
			})
		);
	});

	test('changes only the rungs that have a variant for it', () => {
		fc.assert(
			fc.property(anyLadder(), anyFacts(), anyDay(), anyHolidays(), (ladder, facts, today, isHoliday) => {
				const plain = rungsOn(ladder, { ...facts, answer: null }, today, isHoliday);
				rungsOn(ladder, facts, today, isHoliday).forEach((result, index) => {
					const isVaried = ladder.rungs[index]?.variants?.some(({ id }) => id === facts.answer) ?? false;
					if (!isVaried) expect(result).toEqual(plain[index]);
				});
			})
		);
	});

	test('keeps what opens a rung, and counts from the same day where it names no other', () => {
		const changed = { variants: [{ id: 'a', opensAfter: { n: 15, unit: 'days' as const } }], deadline: null };
		const received = { complaintReceivedOn: '2026-09-01', events: [], answer: 'a' };
		expect(on('2026-09-10', received, changed)).toEqual(['waits', '2026-09-17', null]);
		const answered = { ...received, events: [{ kind: 'final-response' as const, on: '2026-09-04' }] };
		expect(on('2026-09-10', answered, changed)).toEqual(['open', '2026-09-04', null]);
	});
});

test('a rung from memory has no dates, whatever is known', () => {
	fc.assert(
		fc.property(anyFacts(), anyDay(), (facts, today) => {
			expect(on(today, facts, { checked: 'memory' })).toEqual(['unknown', null, null]);
		})
	);
});

test('a rung without a wait is open on any day, and needs no start for it', () => {
	const changed = { opensAfter: { n: 0, unit: 'businessDays' as const }, deadline: null };
	expect(on('2026-06-01', { events: [] }, changed)).toEqual(['open', null, null]);
	expect(on('2026-06-01', { complaintReceivedOn: '2026-08-01', events: [] }, changed)).toEqual(['open', null, null]);
});

test('working days that reach beyond the known calendar have no date', () => {
	const ladder = ladderOf(rung({ opensAfter: { n: 40, unit: 'businessDays', from: 'complaint' } }));
	const opens = (complaintReceivedOn: string) =>
		rungsOn(ladder, { complaintReceivedOn, events: [] }, '2032-12-30', isHolidayIn('GB-ENG'))[0];
	expect(opens('2032-11-03')).toMatchObject({ status: 'waits', opensOn: '2033-01-01' });
	expect(opens('2032-11-04')).toMatchObject({ status: 'unknown', opensOn: null });
});

test('every ladder is told alike from its words and from its events', () => {
	fc.assert(
		fc.property(fc.constantFrom(...everyLadder), anyFacts(), anyDay(), (ladder, facts, today) => {
			const asWords = Ladder.parse({
				...ladder,
				rungs: ladder.rungs.map((item) => ({
					...item,
					openingEvents: undefined,
					checkedOn: undefined,
					opensAfterDays: 56
				}))
			});
			expect(rungsOn(asWords, facts, today, noHoliday)).toEqual(rungsOn(ladder, facts, today, noHoliday));
		})
	);
});
