import { type Day, daysBetween, isBefore } from '../day.ts';
import type { CaseCard } from './case-card.ts';
import { type LadderDue, type RungDates, ladderDueOn } from '../ladder/due.ts';
import type { Promised } from '../promises/promises.ts';
import { compareOwed, isLate } from '../promises/owed.ts';

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

/** The day of a goal that has come, and nothing is fixed. */
export type GoalDue = { name: ''; day: Day; what: 'goal' };

/** One day of a ladder or of a goal, and the card of its case. */
export type DueDay<Card> = { due: LadderDue | GoalDue; card: Card };

/** The days that are near or have come, across all open cases: those that come first, then by day. The example's come last. */
export function dueDays<
	Card extends Pick<CaseCard, 'isClosed' | 'by'> & { ladderDates: readonly RungDates[] | null; isExample?: boolean }
>(cards: readonly Card[], today: Day): readonly DueDay<Card>[] {
	return cards
		.filter(({ isClosed }) => !isClosed)
		.flatMap((card): DueDay<Card>[] => {
			const goal: GoalDue[] = card.by !== null && card.by <= today ? [{ name: '', day: card.by, what: 'goal' }] : [];
			return [...goal, ...ladderDueOn(card.ladderDates ?? [], today)].map((due) => ({ due, card }));
		})
		.sort((a, b) => compareExample(a.card, b.card) || compareDays(a.due, b.due, today));
}

/** True for a day that stands before what they promised: one that may be lost, or is over. */
export function comesFirst({ what, day }: DueDay<unknown>['due'], today: Day): boolean {
	return what === 'last-day' || ((what === 'goal' || what === 'answer') && isBefore(day, today));
}

/** Promises without a day fold where there are more than this. */
const MAX_UNDATED = 5;

/** The promises to show at once, and those of theirs without a day that fold because there are many. */
export function foldUndated<Card>(due: readonly Due<Card>[]): {
	shown: readonly Due<Card>[];
	folded: readonly Due<Card>[];
} {
	const undated = due.filter(({ promise }) => promise.due === null && promise.by === 'them');
	if (undated.length <= MAX_UNDATED) return { shown: due, folded: [] };
	return { shown: due.filter((one) => !undated.includes(one)), folded: undated };
}

/** One line of the due list: a promise, a day, or a case of which it is asked whether it is still fixed. */
export type DueRow<Card> = Due<Card> | DueDay<Card> | { asked: Card };

/**
 * The lines in their order: what the person owes, the days that may be lost or are over, what is owed to them, what was fixed, the other days.
 * Whoever clears their own queue first may ask the other side to clear theirs.
 */
export function dueRows<Card>(
	promises: readonly Due<Card>[],
	days: readonly DueDay<Card>[],
	asked: readonly Card[],
	today: Day
): readonly DueRow<Card>[] {
	const isMine = ({ promise }: Due<Card>) => promise.by === 'me';
	const isFirst = ({ due }: DueDay<Card>) => comesFirst(due, today);
	return [
		...promises.filter(isMine),
		...days.filter(isFirst),
		...promises.filter((one) => !isMine(one)),
		...asked.map((card) => ({ asked: card })),
		...days.filter((day) => !isFirst(day))
	];
}

function compareDays(a: DueDay<unknown>['due'], b: DueDay<unknown>['due'], today: Day): number {
	const first = Number(comesFirst(b, today)) - Number(comesFirst(a, today));
	return first === 0 ? daysBetween(b.day, a.day) : first;
}

function compareExample(a: { isExample?: boolean }, b: { isExample?: boolean }): number {
	return Number(a.isExample ?? false) - Number(b.isExample ?? false);
}
