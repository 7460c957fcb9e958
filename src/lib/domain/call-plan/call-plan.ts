import { MAX_PLAN_CARDS, MAX_REFUSALS } from '../case/limits.ts';
import type { Card } from '../next-card/card.ts';
import { type Slots, fillCard } from '../next-card/fill.ts';
import type { Channel } from '../vocabulary/contact.ts';
import type { Moment } from '../vocabulary/moment.ts';
import type { Refusal } from '../vocabulary/refusal.ts';
import type { Sector } from '../vocabulary/sector.ts';

/** A plan with fewer cards than this is soon used up, and leaves the person without words. */
export const MIN_PLAN_CARDS = 5;

export type PlanSituation = { sector: Sector; channel: Channel; slots: Slots };

/** A card of the plan, with the words as they are to be said. */
export type PlanLine = { card: Card; words: string };

/** A no that is expected, and what to say to it; null when no card answers it here. */
export type PlannedRefusal = { refusal: Refusal; line: PlanLine | null };

export type Plan = {
	lines: readonly PlanLine[];
	refusals: readonly PlannedRefusal[];
	/** Cards that were chosen and cannot be said now: hidden, deleted, or with something the case no longer has. */
	leftOut: number;
};

/** The plan as it can be said now. The same arguments always give the same plan, and no card is in it twice. */
export function planOf(
	chosen: readonly string[],
	refusals: readonly Refusal[],
	cards: readonly Card[],
	situation: PlanSituation
): Plan {
	const lines = chosen.flatMap(
		(id) =>
			lineOf(
				cards.find((card) => card.id === id),
				situation.slots
			) ?? []
	);
	const taken = new Set(lines.map(({ card }) => card.id));
	const answers = refusals.map((refusal): PlannedRefusal => {
		const line = answerTo(refusal, cards, situation, taken);
		if (line) taken.add(line.card.id);
		return { refusal, line };
	});
	return { lines, refusals: answers, leftOut: chosen.length - lines.length };
}

/** The number of cards in a plan, those for the refusals included. */
export function sizeOf({ lines, refusals }: Plan): number {
	return lines.length + refusals.filter(({ line }) => line !== null).length;
}

/**
 * The cards of a moment that may be put in a plan, as they will be said, in their order. Cards that cannot be filled from the
 * case are left out.
 */
export function cardsToChoose(cards: readonly Card[], moment: Moment, situation: PlanSituation): readonly PlanLine[] {
	return cards
		.filter((card) => card.moment === moment && isForHere(card, situation))
		.flatMap((card) => lineOf(card, situation.slots) ?? []);
}

/** A plan to start from: the first card to say at each of five moments, in the order of a call. */
export function firstPlan(cards: readonly Card[], situation: PlanSituation): readonly string[] {
	const moments: readonly Moment[] = ['opening', 'facts', 'options', 'promise', 'closing'];
	const anytime = cards.filter(isAnytime);
	return moments.flatMap((moment) => cardsToChoose(anytime, moment, situation)[0]?.card.id ?? []);
}

/**
 * Moves a card one position up or down among those that are shown. Cards that are left out for now keep their positions.
 * Returns the same list when there is no such position.
 */
export function moveInPlan(
	chosen: readonly string[],
	shown: readonly string[],
	id: string,
	by: 1 | -1
): readonly string[] {
	const neighbour = shown[shown.indexOf(id) + by];
	if (!shown.includes(id) || neighbour === undefined) return chosen;
	return chosen.map((item) => (item === id ? neighbour : item === neighbour ? id : item));
}

/** Adds a card at the end of the plan, or removes it. A plan that already holds `most` cards is unchanged. */
export function toggleInPlan(chosen: readonly string[], id: string, most = MAX_PLAN_CARDS): readonly string[] {
	if (chosen.includes(id)) return chosen.filter((item) => item !== id);
	return chosen.length < most ? [...chosen, id] : chosen;
}

/** Adds an expected no, or removes it. A third replaces the first. */
export function toggleRefusal(refusals: readonly Refusal[], refusal: Refusal): readonly Refusal[] {
	if (refusals.includes(refusal)) return refusals.filter((item) => item !== refusal);
	return [...refusals, refusal].slice(-MAX_REFUSALS);
}

/**
 * The first card after a no that answers this one; cards made for the sector come before cards made for all. Null when there
 * is none.
 */
function answerTo(
	refusal: Refusal,
	cards: readonly Card[],
	situation: PlanSituation,
	taken: ReadonlySet<string>
): PlanLine | null {
	const answering = cards.filter(
		(card) => card.refusals?.includes(refusal) && isAnytime(card) && isForHere(card, situation) && !taken.has(card.id)
	);
	const ranked = [...answering.filter(({ sectors }) => sectors), ...answering.filter(({ sectors }) => !sectors)];
	return ranked.map((card) => lineOf(card, situation.slots)).find((line) => line !== null) ?? null;
}

/** Before a call nobody knows what will happen in it. A card that depends on that is only ever chosen by the person. */
function isAnytime({ needs }: Card): boolean {
	return needs === undefined;
}

function isForHere({ sectors, channels }: Card, { sector, channel }: PlanSituation): boolean {
	return (sectors?.includes(sector) ?? true) && (channels?.includes(channel) ?? true);
}

function lineOf(card: Card | undefined, slots: Slots): PlanLine | null {
	const words = card ? fillCard(card, slots) : null;
	return card && words !== null ? { card, words } : null;
}
