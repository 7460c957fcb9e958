import type { KnownFact, Move, Need } from '../moves/move.ts';
import { needsInOrder } from '../moves/need-of.ts';
import type { Channel } from '../vocabulary/contact.ts';
import type { Moment } from '../vocabulary/moment.ts';
import type { Refusal } from '../vocabulary/refusal.ts';
import type { Sector } from '../vocabulary/sector.ts';
import type { Card } from './card.ts';
import { type Cue, type Cues, lastingCues } from './cue.ts';
import { cueOfNo } from './cues.ts';
import type { Missing } from './heard-moves.ts';
import { type Filled, type Slots, fillForms } from './fill.ts';

/** One time a card was asked. For the same card, the last one counts. */
export type Asked = { card: string; answered: boolean; refused: boolean };

export type OfferSituation = {
	moment: Moment;
	sector: Sector;
	channel: Channel;
	slots: Slots;
	asked: readonly Asked[];
	/** The cards passed over with *another*, in order; the same card may appear more than once. */
	passedOver: readonly string[];
	/** The kind of the last no, when it is known. */
	refusal?: Refusal;
	/** What they have just done, not yet replied to, and the need that follows it. */
	heard?: { move: Move; need: Need } | null;
	/** What the log holds already, so that no reply asks for it. */
	known?: ReadonlySet<KnownFact>;
	/** Set where `heard` is no move of theirs but a thing that the contact still lacks. */
	missing?: Missing | null;
	/** What the contact shows. When it is absent nothing is known, and cards that need a cue come last. */
	cues?: Cues;
	/** The person chose the moment, so no card of another moment is brought in. */
	isChosen?: boolean;
	/** A card that comes before every other of its moment. */
	first?: string;
};

/** Why this card, beyond its moment: the move it replies to, what is still missing, the cue that brought it, or one of these. */
export type OfferReason =
	'asked-before' | 'answers-the-no' | 'own-sector' | 'moment-used-up' | Move | `no-${Missing}-yet` | Cue;

/** A card to show, with the words as they are to be said. */
export type Offered = { card: Card; why?: OfferReason } & Filled;

/**
 * The weight of each reason. How they said no is known for certain, so it weighs most of any single reason. Two cues from the
 * last words weigh more. How things stand weighs less than what has just happened.
 */
const WEIGHT = { answer: 3, passing: 2, lasting: 1 };

/** Where to look, in this order, when a moment has no card left. These are worth asking at almost any time. */
const fallbacks: readonly Moment[] = ['options', 'promise', 'facts', 'closing', 'calm'];

/**
 * The cards of the moment, in the order to show them. The same arguments always give the same order.
 *
 * A reply to what they have just done comes first, then the card that the contact most calls for, even from another moment,
 * unless the moment was chosen. Then comes
 * what answers the no, what is made for the sector, what is made for the channel, and last the order of the list. A card that
 * was asked comes back only when the answer was a no. A card never comes when a slot cannot be filled, or when a cue speaks
 * against it. When the moment has no card left, the cards of the first fallback moment that has some are returned. Empty only
 * when those are all used up too.
 */
export function offerCards(cards: readonly Card[], situation: OfferSituation): Offered[] {
	for (const moment of [situation.moment, ...fallbacks]) {
		const offered = offerMoment(cards, moment, situation);
		if (offered.length > 0) return offered;
	}
	return [];
}

/** The card for a no that has just been said this way; null when there is none. */
export function answerToNo(cards: readonly Card[], refusal: Refusal, situation: OfferSituation): Offered | null {
	const cues = situation.cues && new Set([...situation.cues, cueOfNo(refusal)]);
	const [first] = offerCards(cards, { ...situation, moment: 'after-a-no', refusal, ...(cues ? { cues } : {}) });
	return first ?? null;
}

function offerMoment(cards: readonly Card[], moment: Moment, situation: OfferSituation): Offered[] {
	const here = { ...situation, moment };
	return cards
		.filter((card) => isOfMoment(card, here) && fits(card, here))
		.map((card, index) => ({ card, filled: fillForms(card, here.slots), rank: rankCard(card, index, here) }))
		.filter((candidate): candidate is typeof candidate & { filled: Filled } => candidate.filled !== null)
		.sort((a, b) => compareRanks(a.rank, b.rank))
		.map(({ card, filled }) => {
			const why = reasonFor(card, situation);
			return why ? { card, ...filled, why } : { card, ...filled };
		});
}

/** A card of another moment comes only with a cue that calls for it. */
function isOfMoment(card: Card, situation: OfferSituation): boolean {
	const { moment, cues, isChosen } = situation;
	if (replyRank(card, situation) !== null) return true;
	return card.isReply !== true && (card.moment === moment || (!isChosen && callsAcross(card, cues)));
}

function fits(card: Card, { sector, channel, asked, cues }: OfferSituation): boolean {
	const isForHere = (card.sectors?.includes(sector) ?? true) && (card.channels?.includes(channel) ?? true);
	const isForNow =
		!cues || ((card.needs?.some((cue) => cues.has(cue)) ?? true) && !card.notAfter?.some((cue) => cues.has(cue)));
	return isForHere && isForNow && (!wasAsked(card, asked) || wasRefused(card, asked));
}

/** Numbers to be compared from the left, smaller first. The last is the index in the list, so no two cards tie. */
function rankCard(card: Card, index: number, situation: OfferSituation): number[] {
	const { moment, channel, refusal = 'no', asked, passedOver, cues, first } = situation;
	const reply = replyRank(card, situation);
	const isAnswer = card.moment === 'after-a-no' && answers(card, refusal);
	return [
		passedOver.lastIndexOf(card.id),
		Number(wasRefused(card, asked)),
		reply ?? MAX_REPLY,
		card.id === first ? 0 : 1,
		// Without cues it is not known whether the card makes sense.
		!cues && card.needs ? 1 : 0,
		-(callOf(card, cues) + (isAnswer ? WEIGHT.answer : 0)),
		isAnswer || !card.refusals ? 0 : 1,
		card.sectors ? 0 : 1,
		isMadeForWriting(card, channel) ? 0 : 1,
		card.moment === moment ? 0 : 1,
		index
	];
}

/** Larger than the rank of any reply. */
const MAX_REPLY = 99;

/**
 * How well a card replies to what they have just done: 0 where it is made for the move and meets its need, then by how early
 * the need comes among those of the move. Null for no reply, and in a moment that was chosen.
 */
function replyRank({ answers, meets }: Card, { heard, known, isChosen }: OfferSituation): number | null {
	if (!heard || isChosen || heard.need === 'none') return null;
	const isMade = answers?.includes(heard.move) ?? false;
	if (answers && !isMade) return null;
	const first = needsInOrder(heard.move, heard.need, known).findIndex((need) => meets?.includes(need));
	if (first < 0) return null;
	return 2 * first + (isMade ? 0 : 1);
}

/** How much of what the contact shows calls for this card. */
function callOf({ after = [] }: Card, cues: Cues | undefined): number {
	return after
		.filter((cue) => cues?.has(cue))
		.reduce((sum, cue) => sum + (lastingCues.has(cue) ? WEIGHT.lasting : WEIGHT.passing), 0);
}

/** True in a written channel, for a card that is made for written channels only. */
function isMadeForWriting({ channels }: Card, channel: Channel): boolean {
	const isWritten = (each: Channel) => each !== 'phone' && each !== 'in-person';
	return isWritten(channel) && channels !== undefined && channels.every(isWritten);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
	const differing = a.findIndex((value, index) => value !== b[index]);
	return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}

function reasonFor(card: Card, situation: OfferSituation): OfferReason | null {
	const { moment, refusal, asked, cues, heard } = situation;
	if (wasRefused(card, asked)) return 'asked-before';
	if (heard && replyRank(card, situation) !== null)
		return situation.missing ? `no-${situation.missing}-yet` : heard.move;
	const cue = cueFor(card, cues);
	if (cue) return cue;
	if (card.moment !== moment) return 'moment-used-up';
	if (refusal && answers(card, refusal)) return 'answers-the-no';
	return card.sectors ? 'own-sector' : null;
}

function cueFor(card: Card, cues: Cues | undefined): Cue | undefined {
	return card.after?.find((cue) => cues?.has(cue));
}

function callsAcross({ after }: Card, cues: Cues | undefined): boolean {
	return after?.some((cue) => cues?.has(cue) && !lastingCues.has(cue)) ?? false;
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
