import { type Day, type When, addDays, clockTime, daysBetween, weekdayOf } from '#lib/domain/day.ts';
import { ordinalNumber } from './grammar.ts';
import { hasHalfDays, isMonthFirst } from './region.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/** "3 May", or "3 May 2025" when the year is not this one; "May 3" and "May 3, 2025" where that is the custom. */
export function dateWords(day: Day, today: Day): string {
	const [year = '', month = '', date = ''] = day.split('-');
	const name = MONTHS[Number(month) - 1] ?? '';
	const isAmerican = isMonthFirst();
	const words = isAmerican ? `${name} ${Number(date)}` : `${Number(date)} ${name}`;
	return year === today.slice(0, 4) ? words : `${words}${isAmerican ? ',' : ''} ${year}`;
}

/** "December", or "December 2025" when the year is not this one. */
export function monthWords(day: Day, today: Day): string {
	const [year = '', month = ''] = day.split('-');
	const name = MONTHS[Number(month) - 1] ?? '';
	return year === today.slice(0, 4) ? name : `${name} ${year}`;
}

const writtenDates = new RegExp(String.raw`\b(\d{1,2}) (${MONTHS.join('|')})\b`, 'g');
const writtenTimes = /\b([01]\d|2[0-3]):([0-5]\d)\b/g;

/** A text of ours, with its days and times as the country writes them: "On 6 May, at 14:10" becomes "On May 6, at 2:10 pm". */
export function withLocalDays(text: string): string {
	const dated = isMonthFirst() ? text.replace(writtenDates, '$2 $1') : text;
	return dated.replace(writtenTimes, (_, hour: string, minute: string) =>
		timeWords(Number(hour) * 60 + Number(minute))
	);
}

/** "3 May 2026": with its year, for text that may be read in a later one. */
export function fullDateWords(day: Day): string {
	return dateWords(day, '');
}

/** A day in everyday words: "today", "tomorrow", "yesterday", "Tuesday" up to six days ahead, else the date. */
export function dayWords(day: Day, today: Day): string {
	const away = daysBetween(today, day);
	if (away === 0) return 'today';
	if (away === 1) return 'tomorrow';
	if (away === -1) return 'yesterday';
	if (away > 1 && away < 7) return weekdayName(day);
	return dateWords(day, today);
}

/** A past day in everyday words: "today", "yesterday", "Tuesday" up to six days back, else the date. */
export function sinceWords(day: Day, today: Day): string {
	const ago = daysBetween(day, today);
	return ago > 1 && ago < 7 ? weekdayName(day) : dayWords(day, today);
}

/** "late since Tuesday", which is the day after `due`. On that day itself: "was due yesterday". */
export function lateWords(due: Day, today: Day): string {
	return daysBetween(due, today) === 1 ? 'was due yesterday' : `late since ${sinceWords(addDays(due, 1), today)}`;
}

/** "Tuesday 17 November": a past or future day that cannot be mistaken for another. */
export function weekdayAndDate(day: Day, today: Day): string {
	return `${weekdayName(day)}${isMonthFirst() ? ',' : ''} ${dateWords(day, today)}`;
}

export function weekdayName(day: Day): string {
	return WEEKDAYS[weekdayOf(day)] ?? '';
}

/** "14:03", or "2:03 pm" where that is the custom, from minutes since midnight; empty when the time was not noted. */
export function timeWords(minute: number | null): string {
	if (minute === null || !hasHalfDays()) return minute === null ? '' : clockTime(minute);
	const hour = Math.floor(minute / 60);
	return `${hour % 12 || 12}:${String(minute % 60).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;
}

/** "3 May, 14:03", or only the day. */
export function whenWords({ day, minute }: When, today: Day): string {
	return minute === null ? dayWords(day, today) : `${dayWords(day, today)}, ${timeWords(minute)}`;
}

/** A duration in milliseconds, rounded down to whole minutes: "12 min" or "1 h 4 min". */
export function lengthWords(ms: number): string {
	const minutes = Math.max(0, Math.floor(ms / 60_000));
	return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** "less than a minute", "one minute", "12 minutes". */
export function minutesWords(minutes: number): string {
	return minutes === 0 ? 'less than a minute' : minutes === 1 ? 'one minute' : `${minutes} minutes`;
}

/** "first", "second" … "tenth", then "11th". */
export function ordinalWords(count: number): string {
	const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
	return words[count - 1] ?? ordinalNumber(count);
}
