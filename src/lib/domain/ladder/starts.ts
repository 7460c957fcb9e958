import { limitsOf } from './answer.ts';
import { type LadderFacts, firstDayOf } from './facts.ts';
import type { Rung } from './ladder.ts';
import { type StartKind, deadlineStartOf, waitStartOf } from './triggers.ts';

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
