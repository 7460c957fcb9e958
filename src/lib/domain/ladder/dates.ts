import { type Day, daysBetween, isBefore } from '../day.ts';
import { limitsOf } from './answer.ts';
import { type LadderFacts, firstDayOf } from './facts.ts';
import type { Rung } from './ladder.ts';
import type { RungDays } from './rungs.ts';
import { type StartKind, deadlineStartOf, waitStartOf } from './triggers.ts';

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

/**
 * What the person could report so that the clocks of a rung can be computed. Events that open it sooner are not included.
 * Empty for a rung from memory, because nothing is computed from it.
 */
export function startsMissing(rung: Rung, facts: LadderFacts): readonly StartKind[] {
	if (rung.checked === 'memory') return [];
	const wait = rung.opensAfter && waitStartOf(rung.opensAfter.from);
	const counted = limitsOf(rung)
		.flatMap(({ orLater, ...limit }) => (orLater === undefined ? [limit] : [limit, orLater]))
		.map(({ from }) => deadlineStartOf(from))
		.map((start) => (start === 'end-of-the-year-of-the-incident' ? 'incident' : start));
	const needed = [wait, ...counted].filter(
		(start) => start !== null && start !== 'opening-event' && start !== 'opening-event-or-end-of-wait'
	);
	return [...new Set(needed)].filter((start) => firstDayOf([start], facts) === null);
}
