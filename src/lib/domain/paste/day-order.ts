import type { Day } from '../day.ts';
import type { WrittenDate } from './stamp.ts';

/** Which figure of a date stands for the day. */
export type DayOrder = 'dayFirst' | 'monthFirst';

const orders: readonly DayOrder[] = ['dayFirst', 'monthFirst'];

/**
 * The order that all dates of one text have. A date that has only one reading settles it for all, and so does a day that would
 * lie ahead, or that would go back in time. Where the text does not say, dots mean that the day comes first. Else it is null.
 */
export function dayOrderOf(dates: readonly WrittenDate[], today: Day): DayOrder | null {
	const open = dates.filter(({ dayFirst, monthFirst }) => dayFirst !== monthFirst);
	const settled =
		onlyOne((order) => open.every((date) => isPast(date[order], today))) ??
		onlyOne((order) => open.some((date) => date[order] !== null && date[otherThan(order)] === null)) ??
		onlyOne((order) => isInOrder(dates.map((date) => (isPast(date[order], today) ? date[order] : null))));
	return settled ?? (open.every(({ hasDots }) => hasDots) ? 'dayFirst' : null);
}

/** The day of a date in this order. Null when the order is not known and matters, or when the day would lie ahead. */
export function dayIn(date: WrittenDate | null, order: DayOrder | null, today: Day): Day | null {
	if (date === null || (order === null && date.dayFirst !== date.monthFirst)) return null;
	const day = date[order ?? 'dayFirst'];
	return isPast(day, today) ? day : null;
}

function onlyOne(holds: (order: DayOrder) => boolean): DayOrder | null {
	const fitting = orders.filter(holds);
	return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function otherThan(order: DayOrder): DayOrder {
	return order === 'dayFirst' ? 'monthFirst' : 'dayFirst';
}

function isPast(day: Day | null, today: Day): boolean {
	return day !== null && day <= today;
}

function isInOrder(days: readonly (Day | null)[]): boolean {
	return days.every((day, index) => day !== null && day >= (days[index - 1] ?? ''));
}
