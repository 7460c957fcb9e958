import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, addWorkingDays, weekdayOf } from '#lib/domain/day.ts';
import { anyDay, anyHolidays } from './ladder/ladders.ts';
import { isWeekend, turnLeaves } from './ladder/slow-calendar.ts';

const none = () => false;

describe('months', () => {
	test.each([
		['2026-09-21', 2, '2026-11-21'],
		['2026-08-31', 6, '2027-02-28'],
		['2027-12-31', 2, '2028-02-29'],
		['2028-02-29', 12, '2029-02-28'],
		['2028-02-29', 48, '2032-02-29'],
		['2026-03-31', 1, '2026-04-30'],
		['2026-11-30', 0, '2026-11-30']
	])('%s and %i give %s', (day, count, expected) => {
		expect(addMonths(day, count)).toBe(expected);
	});

	test('are the same when the leaves of a calendar are turned one by one', () => {
		fc.assert(
			fc.property(anyDay(), fc.nat(30), (day, n) => {
				expect(addMonths(day, n)).toBe(turnLeaves(day, { n, unit: 'months' }, none));
			})
		);
	});

	test('never leave the month that is meant', () => {
		fc.assert(
			fc.property(anyDay(), fc.nat(30), (day, count) => {
				const [from, to] = [day, addMonths(day, count)].map((item) => item.split('-').map(Number));
				const months = ([year = 0, month = 0]: number[] = []) => year * 12 + month;
				expect(months(to) - months(from)).toBe(count);
				expect(to?.[2]).toBeLessThanOrEqual(from?.[2] ?? 0);
			})
		);
	});
});

describe('working days', () => {
	test('begin on the day after, and leave out weekends', () => {
		expect(addWorkingDays('2026-11-20', 1, none)).toBe('2026-11-23');
		expect(addWorkingDays('2026-11-21', 5, none)).toBe('2026-11-27');
		expect(addWorkingDays('2026-11-21', 0, none)).toBe('2026-11-21');
	});

	test('leave out holidays', () => {
		expect(addWorkingDays('2026-12-24', 1, (day) => ['2026-12-25', '2026-12-28'].includes(day))).toBe('2026-12-29');
	});

	test('are the same when the leaves of a calendar are turned one by one', () => {
		fc.assert(
			fc.property(anyDay(), fc.nat(60), anyHolidays(), (day, n, isHoliday) => {
				expect(addWorkingDays(day, n, isHoliday)).toBe(turnLeaves(day, { n, unit: 'businessDays' }, isHoliday));
			})
		);
	});

	test('cannot be told where every day is shut, and can after a closure of sixty days', () => {
		const shutUntil = (last: string) => (day: string) => day <= last;
		expect(addWorkingDays('2026-01-01', 1, () => true)).toBeNull();
		// The sixtieth day after 1 January 2026 is Monday 2 March.
		expect(addWorkingDays('2026-01-01', 1, shutUntil('2026-03-02'))).toBe('2026-03-03');
		expect(addWorkingDays('2026-01-01', 1, shutUntil('2026-03-03'))).toBeNull();
	});

	test('count a closure anew after each working day', () => {
		const onlyFirsts = (day: string) => !/-(01|02|03)$/.test(day);
		expect(addWorkingDays('2026-01-01', 6, onlyFirsts)).not.toBeNull();
	});
});

test('the day of the week is that of the calendar', () => {
	fc.assert(
		fc.property(anyDay(), (day) => {
			expect(weekdayOf(day) % 6 === 0).toBe(isWeekend(day));
		})
	);
});
