import { type Day, daysBetween } from '../day.ts';
import type { CaseCard } from './case-card.ts';
import { type LadderDue, type RungDates, ladderDueOn } from '../ladder/due.ts';
import { type Promised, compareOwed, isLate } from '../promises/promises.ts';

/** One unsettled promise, and the card of its case. */
export type Due<Card> = { promise: Promised; card: Card };

/**
 * Everything owed across all open cases: mine before theirs, then by day, so late ones come first. Those without a day come last.
 * A closed case only shows what is late, until the person says how it ended. Those of the example case come after all others.
 * Equal ones keep the order of the cases. Nothing is left out for being old.
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

/** One day of a ladder, and the card of its case. */
export type DueDay<Card> = { due: LadderDue; card: Card };

/** The ladder days that are near or have come, across all open cases: last days first, then by day. The example's come last. */
export function dueDays<
	Card extends Pick<CaseCard, 'isClosed'> & { ladderDates: readonly RungDates[] | null; isExample?: boolean }
>(cards: readonly Card[], today: Day): readonly DueDay<Card>[] {
	return cards
		.filter(({ isClosed }) => !isClosed)
		.flatMap((card) => ladderDueOn(card.ladderDates ?? [], today).map((due) => ({ due, card })))
		.sort((a, b) => compareExample(a.card, b.card) || compareDays(a.due, b.due));
}

function compareDays(a: LadderDue, b: LadderDue): number {
	if (a.what !== b.what) return a.what === 'last-day' ? -1 : 1;
	return daysBetween(b.day, a.day);
}

function compareExample(a: { isExample?: boolean }, b: { isExample?: boolean }): number {
	return Number(a.isExample ?? false) - Number(b.isExample ?? false);
}
