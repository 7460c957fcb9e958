import './jitless.ts';
import * as z from 'zod/mini';

/** A calendar day, `YYYY-MM-DD`: no time, no zone. All date arithmetic of the app is in this file. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** When something happened: the day, the minute of that day (0 to 1439; null when nobody noted it), and the clock's time zone. */
export const When = z.strictObject({
	day: Day,
	minute: z.nullable(z.int().check(z.gte(0), z.lt(1440))),
	zone: z.string().check(z.maxLength(64))
});
export type When = z.infer<typeof When>;

/** A reading of the clock: UTC milliseconds since 1970, the offset in minutes east of UTC, and the zone's name. */
export const Instant = z.strictObject({
	utc: z.int(),
	offset: z.int().check(z.gte(-1440), z.lte(1440)),
	zone: z.string().check(z.maxLength(64))
});
export type Instant = z.infer<typeof Instant>;

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The local day and minute of a reading. Uses the reading's own offset, so every machine gives the same result. */
export function whenOf({ utc, offset, zone }: Instant): When {
	const local = new Date(utc + offset * MINUTE);
	return { day: local.toISOString().slice(0, 10), minute: local.getUTCHours() * 60 + local.getUTCMinutes(), zone };
}

export function dayOf(instant: Instant): Day {
	return whenOf(instant).day;
}

export function isBefore(day: Day, other: Day): boolean {
	return day < other;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

export function addDays(day: Day, count: number): Day {
	return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
}

/**
 * The same day of the month, `count` months later. Where that month is shorter, its last day: 31 August plus six months is
 * 28 February.
 */
export function addMonths(day: Day, count: number): Day {
	const moved = new Date(Date.parse(day));
	const date = moved.getUTCDate();
	moved.setUTCMonth(moved.getUTCMonth() + count);
	// A day the month does not have overflows into the next month. Day 0 is the last day of the intended month.
	if (moved.getUTCDate() !== date) moved.setUTCDate(0);
	return moved.toISOString().slice(0, 10);
}

/** The longest run of days off in a row. A longer one means the count has left the known calendar. */
const MAX_CLOSURE_DAYS = 60;

/**
 * The last of `count` working days (Monday to Friday, holidays excluded), counted from the day after `day`.
 * Null when more than 60 days in a row are not working days. A caller may therefore report every unknown day as a holiday.
 */
export function addWorkingDays(day: Day, count: number, isHoliday: (day: Day) => boolean): Day | null {
	let at = day;
	let closedDays = 0;
	for (let left = count; left > 0;) {
		at = addDays(at, 1);
		const isWorking = weekdayOf(at) % 6 !== 0 && !isHoliday(at);
		if (isWorking) left--;
		closedDays = isWorking ? 0 : closedDays + 1;
		if (closedDays > MAX_CLOSURE_DAYS) return null;
	}
	return at;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
	return new Date(Date.parse(day)).getUTCDay();
}

/** Parses a time such as "14:03" into the minute of the day. Null when it is not a time. */
export function minuteFrom(time: string): number | null {
	const [, hour, minute] = /^(\d{1,2}):([0-5]\d)$/.exec(time.trim()) ?? [];
	if (hour === undefined || minute === undefined || Number(hour) > 23) return null;
	return Number(hour) * 60 + Number(minute);
}

/** "14:03" from the minute of the day. */
export function clockTime(minute: number): string {
	return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Orders by day, then by minute. A time without a minute comes first on its day. */
export function compareWhen(a: When, b: When): number {
	if (a.day !== b.day) return a.day < b.day ? -1 : 1;
	return (a.minute ?? -1) - (b.minute ?? -1);
}
