import type { Case } from '../case/case.ts';
import { type Day, daysBetween, isBefore } from '../day.ts';
import type { LadderDate } from '../vocabulary/ladder.ts';
import { warningFor } from './dates.ts';
import { basisOf, endOf, reportedDays } from './history.ts';

/** What the card of a case knows of its ladder. `isStale`: something changed since the days were worked out. */
export type CardLadder = { dates: readonly LadderDate[]; isStale: boolean };

/** A day of the ladder that is near, or that has come. */
export type LadderDue = { name: string; day: Day | null; what: 'last-day' | 'opens' | 'look-again' };

/** How many days before it opens a place is told of. */
const NEAR_DAYS = 7;

/** The kept days of a case, without those the person is done with. Null where no day of the ladder was ever told. */
export function cardLadderOf(theCase: Case): CardLadder | null {
	const told = reportedDays(theCase);
	if (told.length === 0 || theCase.ladderDates === null) return null;
	const { from, dates } = theCase.ladderDates;
	return {
		dates: dates.filter(({ name }) => endOf(name, told) === null),
		isStale: from !== basisOf(theCase)
	};
}

/**
 * What is due on a day: a last day from 30 days before, and a place from a week before it opens. Neither goes away with time:
 * only the person's tap ends it. Days that rest on something changed are not told; that they are to be looked at is.
 */
export function ladderDueOn({ dates, isStale }: CardLadder, today: Day): readonly LadderDue[] {
	if (isStale) return dates.length === 0 ? [] : [{ name: '', day: null, what: 'look-again' }];
	return dates.flatMap(({ name, opensOn, lastDay }): LadderDue[] => {
		if (lastDay !== null && (warningFor(lastDay, today) !== null || isBefore(lastDay, today)))
			return [{ name, day: lastDay, what: 'last-day' }];
		if (opensOn !== null && daysBetween(today, opensOn) <= NEAR_DAYS) return [{ name, day: opensOn, what: 'opens' }];
		return [];
	});
}
