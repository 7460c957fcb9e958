import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/domain/day.ts';
import type { Promised } from '#lib/domain/promises/promises.ts';
import { stillFixedDays } from '#lib/domain/today/calendar-days.ts';
import { askedNow, dayToAsk, daysToAsk, isAskedNow } from '#lib/domain/today/still-fixed.ts';

const TODAY = '2026-11-21';
const theirs = (due: string | null, more: Partial<Promised> = {}): Promised => ({
	id: due ?? 'none',
	contact: null,
	by: 'them',
	words: 'The refund shows on your card',
	due,
	isTimed: false,
	person: null,
	at: { day: TODAY, minute: null, zone: 'UTC' },
	settled: null,
	...more
});

describe('the day on which to ask', () => {
	test('is a week later when they named no day', () => {
		expect(dayToAsk([], TODAY)).toBe('2026-11-28');
		expect(dayToAsk([theirs(null)], TODAY)).toBe('2026-11-28');
	});

	test('is the day on which they said that it would show, the last of several', () => {
		expect(dayToAsk([theirs('2026-12-03'), theirs('2026-11-24')], TODAY)).toBe('2026-12-03');
		expect(daysToAsk([theirs('2026-12-03')], TODAY)).toEqual({ inAWeek: '2026-11-28', asTold: '2026-12-03' });
	});

	test('is not a day of mine, a settled one, or one that has come', () => {
		const kept = { outcome: 'kept', on: TODAY } as const;
		const promises = [
			theirs('2026-12-03', { by: 'me' }),
			theirs('2026-12-04', { settled: kept }),
			theirs(TODAY),
			theirs('2026-11-02')
		];
		expect(daysToAsk(promises, TODAY).asTold).toBeNull();
	});

	test('goes into the calendar file under one id, and leaves it once it has passed', () => {
		const theCase = { id: 'case', askStillFixedOn: '2026-11-28' };
		expect(stillFixedDays(theCase, TODAY)).toEqual([{ id: 'case-still-fixed', day: '2026-11-28', alarms: [0] }]);
		expect(stillFixedDays(theCase, '2026-11-29')).toEqual([]);
		expect(stillFixedDays({ ...theCase, askStillFixedOn: null }, TODAY)).toEqual([]);
	});
});

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(TODAY, days));

describe('the question', () => {
	test('comes on its day and not before, and stands until there is an answer', () => {
		const due = fc.option(fc.integer({ min: -20, max: 60 }).map((days) => addDays(TODAY, days)));
		fc.assert(
			fc.property(fc.array(due, { maxLength: 4 }), day, (dues, on) => {
				const askStillFixedOn = dayToAsk(
					dues.map((each) => theirs(each)),
					TODAY
				);
				expect(askStillFixedOn > TODAY).toBe(true);
				expect(isAskedNow({ standing: 'fixed', askStillFixedOn }, on)).toBe(on >= askStillFixedOn);
				expect(isAskedNow({ standing: 'fixed', askStillFixedOn: null }, on)).toBe(false);
			})
		);
	});

	test('is never asked of a problem that is not fixed', () => {
		for (const standing of ['half-fixed', 'not-fixed', null] as const)
			expect(isAskedNow({ standing, askStillFixedOn: '2026-11-01' }, TODAY)).toBe(false);
	});

	test('comes for closed cases too, those that have waited longest first', () => {
		const card = (id: string, askStillFixedOn: string | null) => ({ id, standing: 'fixed' as const, askStillFixedOn });
		const cards = [card('new', TODAY), card('later', '2026-11-22'), card('old', '2026-11-02'), card('never', null)];
		expect(askedNow(cards, TODAY).map(({ id }) => id)).toEqual(['old', 'new']);
	});
});
