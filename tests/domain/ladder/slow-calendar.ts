import type { Period } from '#lib/domain/ladder/ladder.ts';

/** A calendar that can only step to tomorrow: slow, without `Date`, and so independent of time zones. */
type Leaf = { year: number; month: number; date: number };

function isLeap(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function lengthOf({ year, month }: Leaf): number {
	return [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? NaN;
}

function leaf(day: string): Leaf {
	const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
	return { year, month, date };
}

function written({ year, month, date }: Leaf): string {
	return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
}

export function tomorrow(day: string): string {
	const { year, month, date } = leaf(day);
	if (date < lengthOf(leaf(day))) return written({ year, month, date: date + 1 });
	return month < 12 ? written({ year, month: month + 1, date: 1 }) : written({ year: year + 1, month: 1, date: 1 });
}

/** Saturday or Sunday, by Sakamoto's rule. */
export function isWeekend(day: string): boolean {
	const { year, month, date } = leaf(day);
	const shifted = month < 3 ? year - 1 : year;
	const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? NaN;
	const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
	return [0, 6].includes((shifted + leaps + offset + date) % 7);
}

/** The last day of a period, found by stepping day by day. Null after 61 days in a row without a working day. */
export function turnLeaves(start: string, { n, unit }: Period, isHoliday: (day: string) => boolean): string | null {
	if (unit === 'days') return turn(start, n);
	if (unit === 'weeks') return turn(start, n * 7);
	if (unit === 'months') return turnMonths(start, n);
	if (unit === 'years') return turnMonths(start, n * 12);
	let [day, working, closed] = [start, 0, 0];
	while (working < n) {
		day = tomorrow(day);
		if (isWeekend(day) || isHoliday(day)) closed++;
		else [working, closed] = [working + 1, 0];
		if (closed === 61) return null;
	}
	return day;
}

function turn(start: string, count: number): string {
	let day = start;
	for (let turned = 0; turned < count; turned++) day = tomorrow(day);
	return day;
}

function turnMonths(start: string, count: number): string {
	let [day, months] = [start, 0];
	while (months < count) {
		day = tomorrow(day);
		if (leaf(day).date === 1) months++;
	}
	// The day is now the first of the target month, unless `count` is 0.
	while (leaf(day).date < Math.min(leaf(start).date, lengthOf(leaf(day)))) day = tomorrow(day);
	return day;
}
