import type { CaseCard } from '../journal/case-card.ts';
import { type Promised, compareOwed } from './promises.ts';

/** One thing owed, and the case it belongs to. */
export type Due<Card> = { promise: Promised; card: Card };

/**
 * Everything owed over all open cases: mine before theirs, in each the late ones first, then by day, what has no day last.
 * What is due alike keeps the order of the cases. Nothing is left out for being old.
 */
export function dueList<Card extends Pick<CaseCard, 'isClosed' | 'owed'>>(
	cards: readonly Card[]
): readonly Due<Card>[] {
	return cards
		.filter(({ isClosed }) => !isClosed)
		.flatMap((card) => card.owed.map((promise) => ({ promise, card })))
		.sort((a, b) => compareOwed(a.promise, b.promise));
}
