import type { Day } from '../day.ts';
import type { CaseCard } from '../journal/case-card.ts';
import { type Promised, compareOwed, isLate } from './promises.ts';

/** One thing owed, and the case it belongs to. */
export type Due<Card> = { promise: Promised; card: Card };

/**
 * Everything owed over all open cases: mine before theirs, in each the late ones first, then by day, what has no day last.
 * Of a closed case only what is late stays, until the person says how it ended. The example's come after all the others.
 * What is due alike keeps the order of the cases. Nothing is left out for being old.
 */
export function dueList<Card extends Pick<CaseCard, 'isClosed' | 'owed'> & { isExample?: boolean }>(
	cards: readonly Card[],
	today: Day
): readonly Due<Card>[] {
	return cards
		.flatMap((card) => card.owed.map((promise) => ({ promise, card })))
		.filter(({ promise, card }) => !card.isClosed || isLate(promise, today))
		.sort((a, b) => compareExample(a.card, b.card) || compareOwed(a.promise, b.promise));
}

function compareExample(a: { isExample?: boolean }, b: { isExample?: boolean }): number {
	return Number(a.isExample ?? false) - Number(b.isExample ?? false);
}
