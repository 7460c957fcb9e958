import { type Day, addDays, weekdayOf } from '../day.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const byDate =
	/[\s,]*(?<![\p{L}\p{N}])(?:by|until|no later than)\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?(?:,?\s+(\d{4}))?(?![\p{L}\p{N}])/iu;
const byWeekday =
	/[\s,]*(?<![\p{L}\p{N}])(?:by|until)\s+(?:this\s+)?(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur)?(?:day)?(?![\p{L}\p{N}])/iu;
const byNear = /[\s,]*(?<![\p{L}\p{N}])(?:by|until)\s+(today|tomorrow|tonight)(?![\p{L}\p{N}])/iu;

/**
 * The deadline that a want names unambiguously, and the rest of the want without it. Null when there is none.
 * A date without a year is the next such date; a weekday is the next one after today.
 */
export function dayNamedIn(want: string, today: Day): { day: Day; rest: string } | null {
	const date = byDate.exec(want);
	if (date) return found(want, date, nextDate(Number(date[1]), date[2] ?? '', date[3], today));
	const weekday = byWeekday.exec(want);
	if (weekday) return found(want, weekday, nextWeekday(weekday[1] ?? '', today));
	const near = byNear.exec(want);
	if (near) return found(want, near, near[1]?.toLowerCase() === 'tomorrow' ? addDays(today, 1) : today);
	return null;
}

function found(want: string, match: RegExpExecArray, day: Day | null): { day: Day; rest: string } | null {
	if (day === null) return null;
	const rest = `${want.slice(0, match.index)}${want.slice(match.index + match[0].length)}`.trim();
	return /[\p{L}\p{N}]/u.test(rest) ? { day, rest } : null;
}

function nextDate(date: number, month: string, year: string | undefined, today: Day): Day | null {
	const ofYear = (of: number): Day | null => {
		const monthNumber = MONTHS.indexOf(month.toLowerCase().slice(0, 3)) + 1;
		const day = `${of}-${String(monthNumber).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
		// 31 June does not exist: a date that changes on a round trip is not a date.
		return !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day ? day : null;
	};
	if (year !== undefined) return ofYear(Number(year));
	const now = Number(today.slice(0, 4));
	const day = ofYear(now);
	return day !== null && day < today ? ofYear(now + 1) : day;
}

function nextWeekday(name: string, today: Day): Day {
	const away = (WEEKDAYS.indexOf(name.toLowerCase()) - weekdayOf(today) + 6) % 7;
	return addDays(today, away + 1);
}
