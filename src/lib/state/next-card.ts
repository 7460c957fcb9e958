import type { Case, Contact, Entry } from '#lib/domain/case/case.ts';
import type { Day } from '#lib/domain/day.ts';
import { SUPERVISOR_HERE } from '#lib/domain/supervisor/level.ts';
import type { NoteDraft } from '#lib/domain/journal/draft.ts';
import { countContacts } from '#lib/domain/case/entries.ts';
import { isLate, promisesOf } from '#lib/domain/promises/promises.ts';
import type { Card } from '#lib/domain/next-card/card.ts';
import { cuesOf, liveNo, sinceHandOn } from '#lib/domain/next-card/cues.ts';
import type { Slots } from '#lib/domain/next-card/fill.ts';
import { type MomentOfCall, momentOf } from '#lib/domain/next-card/moment.ts';
import { type Asked, type Offered, offerCards } from '#lib/domain/next-card/pick.ts';

const OWN_FIRST = 'own-first-words';

/** The line to read now: the moment of the call, why, and the cards for it in order. */
export type Offer = MomentOfCall & { isChosen: boolean; cards: readonly Offered[] };

/** Says what to read aloud next in this contact, from what was logged, asked and put aside. */
export function offerFor(
	cards: readonly Card[],
	{
		theCase,
		contact,
		entries,
		draft,
		slots,
		today
	}: {
		theCase: Case;
		contact: Contact;
		entries: readonly Entry[];
		draft: NoteDraft;
		slots: Slots;
		today: Day;
	}
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
			slots,
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
