import type { Case } from '../case/case.ts';
import type { Day } from '../day.ts';
import type { SayableFact } from '../speech/sayable-facts.ts';
import { datedFacts } from '../speech/thirty-seconds.ts';
import { type VoicemailWords, voicemailOf } from '../speech/voicemail.ts';
import type { Card } from '../next-card/card.ts';
import type { Moment } from '../vocabulary/moment.ts';

/** How the facts of a case are read out, and what message is left on a machine. */
export type PracticeWords = {
	/** `day` words the day of a fact, `promisedDay` one that an agent promises. */
	day: (day: Day, today: Day) => string;
	promisedDay: (day: Day, today: Day) => string;
	fact: Record<'promised' | 'said' | 'known', (day: string, who: string | null, words: string) => string>;
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
		...cardOf(`fact-${index}`, 'facts', sayFact(fact, theCase, today, words)),
		sectors: [theCase.sector ?? 'other']
	}));
	return [...facts, ...(message ? [forMachine('whole-message', message)] : [])];
}

/** A fact as it is read out: who said it, or promised it, and on which day. */
function sayFact({ day, who, isSaid, words: said }: SayableFact, { entries }: Case, today: Day, words: PracticeWords) {
	const isPromise = entries.some(
		({ kind, at, words: all }) => kind === 'promised' && at.day === day && all.includes(said)
	);
	return words.fact[isPromise ? 'promised' : isSaid ? 'said' : 'known'](words.day(day, today), who, said);
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
