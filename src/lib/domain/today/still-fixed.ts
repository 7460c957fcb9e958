import { type Day, addDays } from '../day.ts';
import type { Promised } from '../promises/promises.ts';
import { unsettled } from '../promises/owed.ts';
import type { CaseCard } from './case-card.ts';

/** How long after a problem was fixed to ask whether it still is, in days. */
const WEEK = 7;

/** The days on which to ask: in a week, and the last day for which they promised something; `asTold` is null when there is none. */
export function daysToAsk(promises: readonly Promised[], today: Day): { inAWeek: Day; asTold: Day | null } {
	const days = unsettled(promises).flatMap(({ by, due }) =>
		by === 'them' && due !== null && due > today ? [due] : []
	);
	return { inAWeek: addDays(today, WEEK), asTold: days.sort().at(-1) ?? null };
}

/** The day on which to ask about a problem that was fixed today: when they said that it would show, else in a week. */
export function dayToAsk(promises: readonly Promised[], today: Day): Day {
	const { inAWeek, asTold } = daysToAsk(promises, today);
	return asTold ?? inAWeek;
}

/** When each problem that is fixed is asked about, now or later. Closed cases are asked about too. */
export function daysAsked<Card extends Pick<CaseCard, 'standing' | 'askStillFixedOn'>>(
	cards: readonly Card[]
): readonly { day: Day; card: Card }[] {
	return cards.flatMap((card) =>
		card.standing === 'fixed' && card.askStillFixedOn !== null ? [{ day: card.askStillFixedOn, card }] : []
	);
}

/**
 * Whether to ask now if a problem is still fixed: from its day on, until there is an answer, which takes the day away. A problem that is
 * no longer fixed, whoever said so, is not asked about.
 */
export function isAskedNow(
	{ standing, askStillFixedOn }: Pick<CaseCard, 'standing' | 'askStillFixedOn'>,
	today: Day
): boolean {
	return standing === 'fixed' && askStillFixedOn !== null && askStillFixedOn <= today;
}

/** The cases to ask about, closed ones too: those that have waited longest first. */
export function askedNow<Card extends Pick<CaseCard, 'standing' | 'askStillFixedOn'>>(
	cards: readonly Card[],
	today: Day
): readonly Card[] {
	return daysAsked(cards)
		.filter(({ day }) => day <= today)
		.sort((a, b) => (a.day < b.day ? -1 : 1))
		.map(({ card }) => card);
}
