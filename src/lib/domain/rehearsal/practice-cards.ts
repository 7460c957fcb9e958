import type { Case } from '../case/case.ts';
import type { Day } from '../day.ts';
import type { SayableFact } from '../speech/sayable-facts.ts';
import { datedFacts } from '../speech/thirty-seconds.ts';
import { type VoicemailWords, voicemailOf } from '../speech/voicemail.ts';
import type { Card } from '../next-card/card.ts';
import type { Moment } from '../vocabulary/moment.ts';

/** How the facts of a case are read out, and what message is left on a machine. */
export type PracticeWords = {
	/** Words a day that an agent promises. */
	promisedDay: (day: Day, today: Day) => string;
	fact: (today: Day, fact: SayableFact) => string;
	voicemail: (today: Day) => VoicemailWords;
	/** Messages that fit any case, also one without a goal. */
	messages: readonly string[];
};

/**
 * The cards of a practice. First comes what only this case has to say, then the given cards with those of the call plan
 * first. Messages for a machine come last.
 */
export function practiceCards(
	cards: readonly Card[],
	theCase: Case,
	today: Day,
	words: PracticeWords
): readonly Card[] {
	const messages = words.messages.map((message, index) => forMachine(`message-${index}`, message));
	return [...caseCards(theCase, today, words), ...plannedFirst(cards, theCase.plan), ...messages];
}

/** The dated facts of the case, and the whole message for a machine where a goal and a number are known. */
function caseCards(theCase: Case, today: Day, words: PracticeWords): readonly Card[] {
	const message = voicemailOf(theCase, words.voicemail(today));
	const facts = datedFacts(theCase).map((fact, index) => ({
		...cardOf(`fact-${index}`, 'facts', words.fact(today, fact)),
		sectors: [theCase.sector ?? 'other']
	}));
	return [...facts, ...(message ? [forMachine('whole-message', message)] : [])];
}

function forMachine(id: string, message: string): Card {
	return { ...cardOf(id, 'opening', message), after: ['machine'], needs: ['machine'] };
}

/** A card of these words as they are. Braces are removed, so that none is read as a slot. */
function cardOf(id: string, moment: Moment, said: string): Card {
	const words = said.replaceAll(/[{}]/g, '');
	return { id, moment, words, fits: words, listen: words, log: words, principle: words, notWhen: words };
}

function plannedFirst(cards: readonly Card[], plan: readonly string[] | null): readonly Card[] {
	const isPlanned = ({ id }: Card) => plan?.includes(id) ?? false;
	return [...cards.filter(isPlanned), ...cards.filter((card) => !isPlanned(card))];
}
