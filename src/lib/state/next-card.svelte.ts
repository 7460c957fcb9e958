import { untrack } from 'svelte';
import type { Case, Contact, Entry } from '#lib/domain/case/case.ts';
import type { Day } from '#lib/domain/day.ts';
import { SUPERVISOR_HERE } from '#lib/domain/supervisor/level.ts';
import type { NoteDraft } from '#lib/domain/journal/draft.ts';
import { countContacts, isTheirs } from '#lib/domain/case/entries.ts';
import { missedOfTheirs, promisesOf } from '#lib/domain/promises/promises.ts';
import type { Card } from '#lib/domain/next-card/card.ts';
import { cuesOf, liveNo, sinceHandOn } from '#lib/domain/next-card/cues.ts';
import { askedAs, knownIn, liveMove, missingThing } from '#lib/domain/next-card/heard-moves.ts';
import { type MomentOfCall, momentOf } from '#lib/domain/next-card/moment.ts';
import { type Asked, type Offered, type OfferSituation, offerCards } from '#lib/domain/next-card/pick.ts';
import { type SlotWords, slotsOf } from '#lib/domain/next-card/slots.ts';
import type { Moment } from '#lib/domain/vocabulary/moment.ts';
import { type OwnCards, withOwn } from '#lib/domain/own-cards/own-cards.ts';
import type { Content } from './app/content-port.ts';
import type { Call } from './call.svelte.ts';

const OWN_FIRST = 'own-first-words';

/** The cards to read now: the moment of the call, why it is that moment, and its cards in order. */
export type Offer = MomentOfCall & { isChosen: boolean; cards: readonly Offered[] };

/** The cards to choose from, and the words that fill their slots from the case. */
export type NextCardContent = { cards: readonly Card[]; words: SlotWords };

export async function loadNextCards(content: Content): Promise<NextCardContent> {
	const [cards, words] = await Promise.all([content.cards(), content.words.slots()]);
	return { cards, words };
}

/** The cards of one call: what to say now, and the calm lines. */
export class NextCard {
	readonly #call: Call;
	readonly #content: NextCardContent;
	readonly #ownCards: () => OwnCards;
	/** All cards, with the person's own added and their stars and hidden cards applied. */
	readonly #cards: readonly Card[] = $derived.by(() => withOwn(this.#content.cards, this.#ownCards()));

	readonly #hasStarted: boolean = $derived.by(() => this.#call.contact !== null);
	/** What the person chose among the cards. */
	readonly #choice: string = $derived.by(() => {
		const { moment, passedOver } = this.#call.draft;
		return JSON.stringify([moment, passedOver]);
	});
	#isDue = $state(false);
	/** What the choice of cards follows, and nothing else. */
	readonly #follows = $derived.by(() => {
		const { settled, today } = this.#call.file;
		return { choice: this.#choice, settled, today };
	});

	/**
	 * The cards to read now; null before the contact has started, and before `begin`. Choosing them takes as long as all else that follows a
	 * tap, so they follow what was saved a moment after it is shown.
	 */
	readonly offer: Offer | null = $derived.by(() => {
		if (!this.#isDue) return null;
		const content = { ...this.#content, cards: this.#cards };
		const { today } = this.#follows;
		return this.#hasStarted ? untrack(() => this.#choose(content, today)) : null;
	});

	/** Cards that are as long as most, for the room that the offer takes once it is there. */
	readonly standIn: Offer = $derived.by(() => {
		const cards = this.#cards.filter(({ moment }) => moment === 'opening').map((card) => ({ card, words: card.words }));
		return { moment: 'opening', why: 'just-starting', isChosen: false, cards };
	});

	/**
	 * The calm lines, in order. A calm line may be said any number of times, so none counts as asked. Before `begin`, without those
	 * that take words from the case.
	 */
	readonly calmLines: readonly Offered[] = $derived.by(() => {
		const { contact, draft, file } = this.#call;
		if (!contact) return [];
		return offerCards(this.#cards, {
			moment: 'calm',
			sector: file.case.sector ?? 'other',
			channel: contact.channel ?? 'phone',
			slots: this.#isDue ? slotsOf(file.case, contact, file.today, this.#content.words) : {},
			asked: [],
			passedOver: draft.passedOver
		});
	});

	constructor(call: Call, content: NextCardContent, ownCards: () => OwnCards) {
		this.#call = call;
		this.#content = content;
		this.#ownCards = ownCards;
	}

	/** Chooses from now on. Call it once the screen is painted: the first choice of a page reads the whole case. */
	begin(): void {
		this.#isDue = true;
	}

	#choose(content: NextCardContent, today: Day): Offer | null {
		const { contact, draft, entries, file } = this.#call;
		return contact && offerFor(content, { theCase: file.case, contact, entries, draft, today });
	}
}

export async function openNextCard(call: Call, content: Content, ownCards: () => OwnCards): Promise<NextCard> {
	return new NextCard(call, await loadNextCards(content), ownCards);
}

/** Picks what to read aloud next in this contact, from what was logged, asked and passed over. */
export function offerFor(
	{ cards, words }: NextCardContent,
	{
		theCase,
		contact,
		entries,
		draft,
		today
	}: { theCase: Case; contact: Contact; entries: readonly Entry[]; draft: NoteDraft; today: Day }
): Offer {
	const standing = entries.filter(({ status }) => status === 'standing');
	const cues = cuesOf(theCase, contact, standing);
	const here = sinceHandOn(standing);
	const refusal = liveNo(here)?.refusal;
	const heard = cues.has('machine') ? null : liveMove(theCase, contact, here);
	// A supervisor starts the call afresh: earlier entries were said to somebody else, and nobody above them is asked for.
	const supervisorIndex = standing.findLastIndex(({ card }) => card === SUPERVISOR_HERE);
	const reached = momentOf({
		logged: standing.slice(Math.max(0, supervisorIndex)),
		goalSaid: cues.has('goal-said'),
		brokenPromiseOpen: missedOfTheirs(promisesOf(theCase), today) !== null,
		contacts: countContacts(theCase.contacts),
		escalate:
			supervisorIndex < 0 &&
			standing.findLast(({ kind }) => kind === 'assessed')?.assessed?.answer.verdict === 'escalate',
		cues
	});
	const moment = draft.moment ?? reached.moment;
	const all = [...ownCards(contact, standing.length === 0 ? moment : 'opening'), ...cards];
	const offer = (more: Pick<OfferSituation, 'heard' | 'missing'>) =>
		offerCards(all, {
			...more,
			known: knownIn(theCase, contact, here),
			moment,
			sector: theCase.sector ?? 'other',
			channel: contact.channel ?? 'phone',
			slots: slotsOf(theCase, contact, today, words),
			asked: askedSinceHandOn(standing),
			passedOver: draft.passedOver,
			...(refusal === undefined ? {} : { refusal }),
			cues,
			isChosen: draft.moment !== null,
			first: OWN_FIRST
		});
	const replies = offer({ heard });
	// A card that ignores what they said gives way to what is still missing.
	const last = standing.at(-1);
	const missing = !heard && last && isTheirs(last) && ignores(replies[0]) ? missingThing(theCase, contact, here) : null;
	const offered = missing ? offer({ heard: askedAs[missing], missing }) : replies;
	// A reply from another moment stands under the name of its own.
	const isReply = heard !== null || missing !== null;
	return {
		...reached,
		moment: draft.moment ?? (isReply ? offered[0]?.card.moment : undefined) ?? moment,
		isChosen: draft.moment !== null && draft.moment !== reached.moment,
		cards: offered
	};
}

/** Whether a card was picked for nothing that was logged. */
function ignores(offered: Offered | undefined): boolean {
	return offered?.why === undefined || offered.why === 'own-sector' || offered.why === 'moment-used-up';
}

/** The first words that the person wrote in *Get ready*, as a card that comes before every other of its moment. */
function ownCards({ firstWords }: Contact, moment: Moment): Card[] {
	if (!firstWords) return [];
	const words = firstWords.replaceAll(/[{}]/g, '');
	return [
		{
			id: OWN_FIRST,
			moment,
			words,
			fits: words,
			listen: words,
			log: words,
			principle: words,
			notWhen: words
		}
	];
}

/** The cards asked since the last hand-on. Whoever took over has heard nothing yet. */
function askedSinceHandOn(standing: readonly Entry[]): Asked[] {
	const since = standing.slice(standing.findLastIndex(({ kind }) => kind === 'passed-on') + 1);
	return since.flatMap((entry) => {
		if (entry.kind !== 'asked' || entry.card === undefined) return [];
		const answers = since.filter(({ about }) => about === entry.id);
		return [{ card: entry.card, answered: answers.length > 0, refused: answers.some(({ wasNo }) => wasNo === true) }];
	});
}
