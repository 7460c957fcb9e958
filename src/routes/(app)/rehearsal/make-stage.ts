import { agents } from '#lib/content/agents/agents.ts';
import { cards } from '#lib/content/cards/cards.ts';
import { dateWords, weekdayAndDate } from '#lib/content/words/en/days.ts';
import { voicemailWords } from '#lib/content/words/en/goal.ts';
import { factWords, messageWords } from '#lib/content/words/en/rehearsal.ts';
import { sayWithDay, slotsOf } from '#lib/content/words/en/slots.ts';
import type { Case } from '#lib/domain/case/case.ts';
import type { Day } from '#lib/domain/day.ts';
import type { SayableFact } from '#lib/domain/speech/sayable-facts.ts';
import { datedFacts } from '#lib/domain/speech/thirty-seconds.ts';
import { voicemailOf } from '#lib/domain/speech/voicemail.ts';
import type { Card } from '#lib/domain/next-card/card.ts';
import { withOwn } from '#lib/domain/own-cards/own-cards.ts';
import type { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import type { RehearsalSetup } from '#lib/state/rehearsal.svelte.ts';

/** All that a practice of this case is made of. */
export function makeStage(library: CaseLibrary, theCase: () => Case, firstWords: string | null): RehearsalSetup {
	return {
		agents,
		theCase,
		now: library.powers.readClock,
		cards: () => [
			...ownLines(theCase(), library.today),
			...planFirst(withOwn(cards, library.ownCards), theCase().plan),
			...messages
		],
		slotsOf: (practised, contact) => slotsOf(practised, contact, library.today),
		sayDay: (day) => weekdayAndDate(day, library.today),
		goal: () => goalOf(theCase(), library.today),
		firstWords
	};
}

function goalOf({ goal: { want, by } }: Case, today: Day): string | null {
	return want ? sayWithDay(today)(want, by) : null;
}

/** What only this case has to say: its dated facts, and the whole message for a machine. */
function ownLines(theCase: Case, today: Day): Card[] {
	const message = voicemailOf(theCase, voicemailWords(today));
	return [
		...datedFacts(theCase).map((fact, index) => ({
			...line(`fact-${index}`, 'facts', sayFact(fact, theCase, today)),
			sectors: [theCase.sector ?? 'other']
		})),
		...(message ? [forMachine('whole-message', message)] : [])
	];
}

/** A fact as it is read out: who said it, or promised it, and on which day. */
function sayFact({ day, who, isSaid, words }: SayableFact, { entries }: Case, today: Day): string {
	const isPromise = entries.some(
		({ kind, at, words: all }) => kind === 'promised' && at.day === day && all.includes(words)
	);
	return factWords[isPromise ? 'promised' : isSaid ? 'said' : 'known'](dateWords(day, today), who, words);
}

/** What can be left after a tone by anybody, also without a goal. */
const messages: readonly Card[] = messageWords.map((words, index) => forMachine(`message-${index}`, words));

function forMachine(id: string, message: string): Card {
	return { ...line(id, 'opening', message), after: ['machine'], needs: ['machine'] };
}

function line(id: string, moment: Card['moment'], said: string): Card {
	const words = said.replaceAll(/[{}]/g, '');
	return { id, moment, words, fits: words, listen: words, log: words, principle: words, notWhen: words };
}

/** The cards of the call plan come before the others of their moment. */
function planFirst(all: readonly Card[], plan: readonly string[] | null): readonly Card[] {
	const isPlanned = ({ id }: Card) => plan?.includes(id) ?? false;
	return [...all.filter(isPlanned), ...all.filter((card) => !isPlanned(card))];
}
