import type { Case, Contact, Entry } from '#lib/domain/case/case.ts';
import type { Day } from '#lib/domain/day.ts';
import { SUPERVISOR_HERE } from '#lib/domain/supervisor/level.ts';
import type { NoteDraft } from '#lib/domain/journal/draft.ts';
import { countContacts } from '#lib/domain/case/entries.ts';
import { isLate, promisesOf } from '#lib/domain/promises/promises.ts';
import type { Card } from '#lib/domain/next-card/card.ts';
import { cuesOf, liveNo, sinceHandOn } from '#lib/domain/next-card/cues.ts';
import { type MomentOfCall, momentOf } from '#lib/domain/next-card/moment.ts';
import { type Asked, type Offered, offerCards } from '#lib/domain/next-card/pick.ts';
import { type SlotWords, slotsOf } from '#lib/domain/next-card/slots.ts';
import { type OwnCards, withOwn } from '#lib/domain/own-cards/own-cards.ts';
import type { Content } from './app/content-port.ts';
import type { Call } from './call.svelte.ts';

const OWN_FIRST = 'own-first-words';

/** The line to read now: the moment of the call, why, and the cards for it in order. */
export type Offer = MomentOfCall & { isChosen: boolean; cards: readonly Offered[] };

/** The cards to choose from, and how they put what they take from the case. */
export type NextCardContent = { cards: readonly Card[]; words: SlotWords };

export async function loadNextCards(content: Content): Promise<NextCardContent> {
	const [cards, words] = await Promise.all([content.cards(), content.words.slots()]);
	return { cards, words };
}

/** What a call has to say next: the line to read now, and the calm ones. */
export class NextCard {
	readonly #call: Call;
	readonly #content: NextCardContent;
	readonly #ownCards: () => OwnCards;
	/** The cards as the person wants them. */
	readonly #cards: readonly Card[] = $derived.by(() => withOwn(this.#content.cards, this.#ownCards()));

	/** The line to read now; null before the contact has begun. */
	readonly offer: Offer | null = $derived.by(() => {
		const { contact, draft, entries, file } = this.#call;
		if (!contact) return null;
		const content = { ...this.#content, cards: this.#cards };
		return offerFor(content, { theCase: file.case, contact, entries, draft, today: file.today });
	});

	/** The calm lines, in order. A calm line may be said as often as it helps. */
	readonly calmLines: readonly Offered[] = $derived.by(() => {
		const { contact, draft, file } = this.#call;
		if (!contact) return [];
		return offerCards(this.#cards, {
			moment: 'calm',
			sector: file.case.sector ?? 'other',
			channel: contact.channel ?? 'phone',
			slots: slotsOf(file.case, contact, file.today, this.#content.words),
			asked: [],
			passedOver: draft.passedOver
		});
	});

	constructor(call: Call, content: NextCardContent, ownCards: () => OwnCards) {
		this.#call = call;
		this.#content = content;
		this.#ownCards = ownCards;
	}
}

export async function openNextCard(call: Call, content: Content, ownCards: () => OwnCards): Promise<NextCard> {
	return new NextCard(call, await loadNextCards(content), ownCards);
}

/** Says what to read aloud next in this contact, from what was logged, asked and passed over. */
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
	const refusal = liveNo(sinceHandOn(standing))?.refusal;
	// With a supervisor the call begins again: nobody above them is asked for, and what came before was said to another.
	const here = standing.findLastIndex(({ card }) => card === SUPERVISOR_HERE);
	const reached = momentOf({
		logged: standing.slice(Math.max(0, here)),
		goalSaid: cues.has('goal-said'),
		brokenPromiseOpen: promisesOf(theCase).some(
			(promise) => promise.by === 'them' && (promise.settled?.outcome === 'broken' || isLate(promise, today))
		),
		contacts: countContacts(theCase.contacts),
		escalate: here < 0 && standing.findLast(({ kind }) => kind === 'assessed')?.assessed?.answer.verdict === 'escalate',
		cues
	});
	const moment = draft.moment ?? reached.moment;
	return {
		...reached,
		moment,
		isChosen: draft.moment !== null && draft.moment !== reached.moment,
		cards: offerCards([...ownCards(contact), ...cards], {
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
		})
	};
}

/** What the person wrote in *Get ready* to say first: it comes before every other opening. */
function ownCards({ firstWords }: Contact): Card[] {
	if (!firstWords) return [];
	const words = firstWords.replaceAll(/[{}]/g, '');
	return [
		{
			id: OWN_FIRST,
			moment: 'opening',
			words,
			fits: words,
			listen: words,
			log: words,
			principle: words,
			notWhen: words
		}
	];
}

/** What the person speaking now has been asked: a new one has heard nothing yet. */
function askedSinceHandOn(standing: readonly Entry[]): Asked[] {
	const since = standing.slice(standing.findLastIndex(({ kind }) => kind === 'passed-on') + 1);
	return since.flatMap((entry) => {
		if (entry.kind !== 'asked' || entry.card === undefined) return [];
		const answers = since.filter(({ about }) => about === entry.id);
		return [{ card: entry.card, answered: answers.length > 0, refused: answers.some(({ wasNo }) => wasNo === true) }];
	});
}
