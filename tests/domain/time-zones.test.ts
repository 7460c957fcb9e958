import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { addDays, addMonths, addWorkingDays, daysBetween, weekdayOf } from '#lib/domain/day.ts';
import { rungsOn } from '#lib/domain/ladder/rungs.ts';
import { anyDay, anyFacts, anyHolidays, anyLadder, noHoliday } from './ladder/ladders.ts';

// In a file of its own: only the main thread of a process can change its time zone, and mutants run in workers.
describe('in any time zone', () => {
	const own = process.env.TZ;
	afterAll(() => {
		if (own === undefined) delete process.env.TZ;
		else process.env.TZ = own;
	});

	test('the same days come out, on the nights when clocks change too', () => {
		const days = ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-04-04', '2011-12-29', '2027-12-31'];
		const computed = () =>
			days.map((day) => [
				addDays(day, 1),
				addMonths(day, 2),
				addWorkingDays(day, 40, noHoliday),
				weekdayOf(day),
				daysBetween(day, '2030-01-01')
			]);
		process.env.TZ = 'UTC';
		const inUtc = computed();
		for (const zone of [
			'Europe/London',
			'America/St_Johns',
			'Pacific/Apia',
			'Pacific/Kiritimati',
			'Pacific/Marquesas'
		]) {
			process.env.TZ = zone;
			expect(new Date(2026, 6, 1).getTimezoneOffset(), `${zone} is really set`).not.toBe(0);
			expect(computed(), zone).toEqual(inUtc);
		}
	});

	test('a ladder has the same days', () => {
		fc.assert(
			fc.property(anyLadder(), anyFacts(), anyDay(), anyHolidays(), (ladder, facts, today, isHoliday) => {
				const [utc, ...others] = ['UTC', 'Pacific/Kiritimati', 'Pacific/Marquesas', 'Europe/London'].map((zone) => {
					process.env.TZ = zone;
					return rungsOn(ladder, facts, today, isHoliday);
				});
				for (const other of others) expect(other).toEqual(utc);
			})
		);
	});
});
