import type { Channel, Sector } from '../case/vocabulary.ts';
import type { Card, Moment, Refusal, Slot } from './card.ts';
import { fillCard } from './fill.ts';

/** One asking of a card. Of several of the same card the last counts. */
export type Asked = { card: string; answered: boolean; refused: boolean };

export type OfferSituation = {
	moment: Moment;
	sector: Sector;
	channel: Channel;
	slots: Partial<Record<Slot, string>>;
	asked: readonly Asked[];
	/** The cards put aside with *another*, in order; one may be there more than once. */
	passedOver: readonly string[];
	/** The kind of the last no, when it is known. */
	refusal?: Refusal;
};

/** Why this card, beyond its moment. */
export type OfferReason = 'asked-before' | 'answers-the-no' | 'own-sector' | 'moment-used-up';

/** A card to show, with the words as they are to be said. */
export type Offered = { card: Card; words: string; why?: OfferReason };

/** Where to look, in this order, when a moment has no card left: what is worth asking at almost any time. */
const fallbacks: readonly Moment[] = ['options', 'promise', 'facts', 'closing', 'calm'];

/**
 * Gives the cards of the moment in the order they are to be shown; the same arguments always give the same order.
 * A card asked does not come back unless the answer was a no, and one with a slot that cannot be filled never comes.
 * When the moment has none left, those of the first moment that has; empty only when those are all used up too.
 */
export function offerCards(cards: readonly Card[], situation: OfferSituation): Offered[] {
	for (const moment of [situation.moment, ...fallbacks]) {
		const offered = offerMoment(cards, moment, situation);
		if (offered.length > 0) return offered;
	}
	return [];
}

function offerMoment(cards: readonly Card[], moment: Moment, situation: OfferSituation): Offered[] {
	return cards
		.filter((card) => card.moment === moment && fits(card, situation))
		.map((card, place) => ({ card, words: fillCard(card, situation.slots), rank: rankCard(card, place, situation) }))
		.filter((candidate): candidate is typeof candidate & { words: string } => candidate.words !== null)
		.sort((a, b) => compareRanks(a.rank, b.rank))
		.map(({ card, words }) => {
			const why = reasonFor(card, situation);
			return why ? { card, words, why } : { card, words };
		});
}

function fits(card: Card, { sector, channel, asked }: OfferSituation): boolean {
	const isForHere = (card.sectors?.includes(sector) ?? true) && (card.channels?.includes(channel) ?? true);
	return isForHere && (!wasAsked(card, asked) || wasRefused(card, asked));
}

/** Numbers to be compared from the left, smaller first. The last is the place in the list, so no two cards tie. */
function rankCard(card: Card, place: number, { refusal = 'no', asked, passedOver }: OfferSituation): number[] {
	return [
		passedOver.lastIndexOf(card.id),
		Number(wasRefused(card, asked)),
		answers(card, refusal) ? 0 : card.refusals ? 2 : 1,
		card.sectors ? 0 : 1,
		place
	];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
	const differing = a.findIndex((value, index) => value !== b[index]);
	return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}

function reasonFor(card: Card, { moment, refusal, asked }: OfferSituation): OfferReason | null {
	if (card.moment !== moment) return 'moment-used-up';
	if (wasRefused(card, asked)) return 'asked-before';
	if (refusal && answers(card, refusal)) return 'answers-the-no';
	return card.sectors ? 'own-sector' : null;
}

function answers(card: Card, refusal: Refusal): boolean {
	return card.refusals?.includes(refusal) ?? false;
}

function wasAsked(card: Card, asked: readonly Asked[]): boolean {
	return asked.some((asking) => asking.card === card.id);
}

function wasRefused(card: Card, asked: readonly Asked[]): boolean {
	const last = asked.findLast((asking) => asking.card === card.id);
	return last !== undefined && last.answered && last.refused;
}
