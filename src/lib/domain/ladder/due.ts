import { type Day, daysBetween, isBefore } from '../day.ts';
import type { LadderDate } from '../vocabulary/ladder.ts';
import type { AwaitedAnswer } from './awaited.ts';
import { lastDayOn, warningFor } from './dates.ts';

/** The days of one rung. `sureLastDay` is the earliest limit that no day still to be told can move. */
export type RungDates = LadderDate & { sureLastDay: Day | null; awaited?: AwaitedAnswer };

/**
 * A day of the ladder that is near, today or past; or a complaint that waits for its answer: `answer` with the day of the answer,
 * `posted` and `sent` with that of the complaint, while no day of the answer is known.
 */
export type LadderDue = { name: string; day: Day; what: 'last-day' | 'opens' | 'answer' | 'posted' | 'sent' };

/** A rung is shown this many days before it opens. */
const NEAR_DAYS = 7;

/** The days of a ladder from today on, however far they are: when each rung opens, its last day, and an answer that is waited for. */
export function ladderAhead(dates: readonly RungDates[], today: Day): readonly LadderDue[] {
	return dates
		.flatMap(({ name, opensOn, awaited, ...limits }): LadderDue[] => {
			if (awaited !== undefined) return awaited.by === null ? [] : [{ name, day: awaited.by, what: 'answer' }];
			const lastDay = lastDayOn(limits, today);
			return [
				...(opensOn === null ? [] : [{ name, day: opensOn, what: 'opens' as const }]),
				...(lastDay === null ? [] : [{ name, day: lastDay, what: 'last-day' as const }])
			];
		})
		.filter(({ day }) => !isBefore(day, today))
		.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/**
 * What is due on a day: an answer from the day the complaint was sent, a last day from 30 days before, and an opening from a week
 * before. Neither expires with time; only
 * the person's tap ends it.
 */
export function ladderDueOn(dates: readonly RungDates[], today: Day): readonly LadderDue[] {
	const isOpen = dates.some(({ opensOn }) => opensOn !== null && !isBefore(today, opensOn));
	return dates.flatMap(({ name, opensOn, awaited, ...limits }): LadderDue[] => {
		if (awaited !== undefined) {
			const { since, isPosted, by } = awaited;
			// Once their time is over, the body that opened stands in its place.
			if (by !== null && isOpen && isBefore(by, today)) return [];
			return [{ name, day: by ?? since, what: by !== null ? 'answer' : isPosted ? 'posted' : 'sent' }];
		}
		const lastDay = lastDayOn(limits, today);
		if (lastDay !== null && (warningFor(lastDay, today) !== null || isBefore(lastDay, today)))
			return [{ name, day: lastDay, what: 'last-day' }];
		if (opensOn !== null && daysBetween(today, opensOn) <= NEAR_DAYS) return [{ name, day: opensOn, what: 'opens' }];
		return [];
	});
}

/** The openings and last days of a ladder that are still too far off for `ladderDueOn`. */
export function ladderDaysAhead(dates: readonly RungDates[], today: Day): readonly LadderDue[] {
	const near = ladderDueOn(dates, today);
	return dates
		.flatMap(({ name, opensOn, awaited, ...limits }): LadderDue[] => {
			if (awaited !== undefined) return [];
			const lastDay = lastDayOn(limits, today);
			return [
				...(opensOn !== null && isBefore(today, opensOn) ? [{ name, day: opensOn, what: 'opens' as const }] : []),
				...(lastDay !== null && isBefore(today, lastDay) ? [{ name, day: lastDay, what: 'last-day' as const }] : [])
			];
		})
		.filter((one) => !near.some(({ name, day, what }) => name === one.name && day === one.day && what === one.what));
}
