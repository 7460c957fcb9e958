import { type Day, daysBetween } from '../day.ts';
import { type LadderFacts, firstDayOf } from './facts.ts';
import type { Rung } from './ladder.ts';
import { type StartKind, deadlineStartOf, waitStartOf } from './triggers.ts';
import type { RungOnDay } from './rungs.ts';

/** The day on which something changes next: a rung opens, or the last day of one that is not over. */
export type NextDate = { name: string; day: Day; what: 'opens' | 'last-day' };

/**
 * The next day that matters; a last day may be today. On the same day, the last day of a rung comes first. Null when none is
 * known.
 */
export function nextDate(rungs: readonly RungOnDay[], today: Day): NextDate | null {
	const lastDays = rungs.flatMap(({ name, lastDay }) => dated(name, lastDay, 'last-day'));
	const openings = rungs.flatMap(({ name, status, opensOn }) =>
		status === 'waits' ? dated(name, opensOn, 'opens') : []
	);
	const coming = [...lastDays, ...openings].filter(({ day }) => day >= today);
	return coming.sort((a, b) => daysBetween(b.day, a.day))[0] ?? null;
}

function dated(name: string, day: Day | null, what: NextDate['what']): NextDate[] {
	return day === null ? [] : [{ name, day, what }];
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
	const deadline = rung.deadline && deadlineStartOf(rung.deadline.from);
	const counted = deadline === 'end-of-the-year-of-the-incident' ? 'incident' : deadline;
	const needed = [wait, counted].filter(
		(start) => start !== null && start !== 'opening-event' && start !== 'opening-event-or-end-of-wait'
	);
	return [...new Set(needed)].filter((start) => firstDayOf([start], facts) === null);
}
