import type { CaseCard } from './case-card.ts';
import { type Day, addDays, isBefore, weekdayOf } from '../day.ts';
import { type Due, type DueDay, dueDays, dueList } from './due-list.ts';
import { daysAsked } from './still-fixed.ts';
import { type LadderDue, type RungDates, ladderDaysAhead } from '../ladder/due.ts';

/**
 * Whose turn an item of the board is: the person's, the other side's, an outside body's days, the day of a goal, or the day on which it
 * is asked whether a problem is still fixed.
 */
export type BoardKind = 'mine' | 'theirs' | 'ladder' | 'goal' | 'still-fixed';

/** One thing on the board. `day` is null for a promise without one. */
export type BoardItem<Card> = { kind: BoardKind; day: Day | null; card: Card } & (
	{ promise: Due<Card>['promise']; due: null } | { promise: null; due: DueDay<Card>['due'] | null }
);

type Listed = Pick<CaseCard, 'isClosed' | 'owed' | 'by' | 'standing' | 'askStillFixedOn'> & {
	ladderDates: readonly RungDates[] | null;
	isExample?: boolean;
};

/** Every day of all cases, earliest first, with what Today shows and all that is still far off. Promises without a day come last. */
export function boardOf<Card extends Listed>(cards: readonly Card[], today: Day): readonly BoardItem<Card>[] {
	const promises = dueList(cards, today).map(({ promise, card }): BoardItem<Card> => ({
		kind: promise.by === 'me' ? 'mine' : 'theirs',
		day: promise.due,
		card,
		promise,
		due: null
	}));
	const days = [...dueDays(cards, today), ...cards.flatMap((card) => daysAhead(card, today))].map(
		({ due, card }): BoardItem<Card> => ({
			kind: due.what === 'goal' ? 'goal' : 'ladder',
			day: due.day,
			card,
			promise: null,
			due
		})
	);
	const asked = daysAsked(cards).map(({ day, card }): BoardItem<Card> => ({
		kind: 'still-fixed',
		day,
		card,
		promise: null,
		due: null
	}));
	return [...promises, ...days, ...asked].sort((a, b) => compareDays(a.day, b.day));
}

/** The days of a case that are too far off for Today. */
function daysAhead<Card extends Listed>(card: Card, today: Day): DueDay<Card>[] {
	if (card.isClosed) return [];
	const ahead: readonly LadderDue[] = ladderDaysAhead(card.ladderDates ?? [], today);
	const goal = card.by !== null && card.by > today ? [{ name: '' as const, day: card.by, what: 'goal' as const }] : [];
	return [...goal, ...ahead].map((due) => ({ due, card }));
}

/** A stretch of days that the board shows under one heading. `from` is the first day of a week, or of a month. */
export type BoardSpan =
	{ span: 'over' | 'today' | 'this-week' | 'next-week' | 'undated'; from: null } | { span: 'month'; from: Day };

/** The board in stretches: what is over, today, the rest of this week, next week, then month by month. */
export function spansOf<Item extends { day: Day | null }>(
	items: readonly Item[],
	today: Day
): readonly (BoardSpan & { items: readonly Item[] })[] {
	const spans: (BoardSpan & { items: Item[] })[] = [];
	for (const item of items) {
		const { span, from } = spanOf(item.day, today);
		const last = spans.at(-1);
		if (last?.span === span && last.from === from) last.items.push(item);
		else spans.push({ span, from, items: [item] } as (typeof spans)[number]);
	}
	return spans;
}

function spanOf(day: Day | null, today: Day): BoardSpan {
	if (day === null) return { span: 'undated', from: null };
	if (isBefore(day, today)) return { span: 'over', from: null };
	if (day === today) return { span: 'today', from: null };
	// Weeks begin on Monday.
	const nextMonday = addDays(today, 7 - ((weekdayOf(today) + 6) % 7));
	if (isBefore(day, nextMonday)) return { span: 'this-week', from: null };
	if (isBefore(day, addDays(nextMonday, 7))) return { span: 'next-week', from: null };
	return { span: 'month', from: `${day.slice(0, 7)}-01` };
}

function compareDays(a: Day | null, b: Day | null): number {
	if (a === b) return 0;
	if (a === null || b === null) return a === null ? 1 : -1;
	return isBefore(a, b) ? -1 : 1;
}
