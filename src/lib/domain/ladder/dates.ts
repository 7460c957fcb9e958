import { type Day, daysBetween, isBefore } from '../day.ts';
import type { RungDays } from './rungs.ts';

/** The last day to tell on a day. One that is not sure is told until it is over; nobody is told that it was the last. */
export function lastDayOn({ lastDay, sureLastDay }: Pick<RungDays, 'lastDay' | 'sureLastDay'>, today: Day): Day | null {
	return lastDay !== null && isBefore(lastDay, today) ? sureLastDay : lastDay;
}

/** The warning for a last day that is at most 30, 7 or 1 days away. Null while it is further off, and once it has passed. */
export function warningFor(lastDay: Day, today: Day): 30 | 7 | 1 | null {
	const left = daysBetween(today, lastDay);
	if (left < 0 || left > 30) return null;
	if (left > 7) return 30;
	return left > 1 ? 7 : 1;
}
