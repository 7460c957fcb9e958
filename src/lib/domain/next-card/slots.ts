import type { Case, Contact } from '../case/case.ts';
import type { Day } from '../day.ts';
import type { SayGoal } from '../goal/gaps.ts';
import { goalReader } from '../goal/learned-reader.ts';
import { referencesOf } from '../case/entries.ts';
import { type Promised, foremostOfTheirs, promisesOf } from '../promises/promises.ts';
import { isLate } from '../promises/owed.ts';
import type { Slots } from './fill.ts';

/** How a day and a goal are worded inside a sentence. */
export type SlotWords = {
	day: (day: Day, today: Day) => string;
	goal: (today: Day) => SayGoal;
};

const MONEY = /[£$€₹]\s?\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?\s?(?:pounds|quid|euros?|dollars|rupees)\b/i;

/** Kinds of entry that state nothing about what happened. */
const NO_FACT = new Set(['asked', 'felt', 'assessed']);

/** What the cards may take from the case, as said aloud. What the case does not have is left out. */
export function slotsOf(theCase: Case, contact: Pick<Contact, 'speaking'>, today: Day, words: SlotWords): Slots {
	const agent = theCase.people.find(({ id }) => id === contact.speaking)?.name;
	const amount = amountAskedFor(theCase);
	const reference = referencesOf(theCase).at(-1);
	const { isOneRequest, spokenGoal, shortGoal } = goalReader();
	const isSaid = isOneRequest(theCase.goal.want ?? '');
	const goal = isSaid ? spokenGoal(theCase.goal, words.goal(today), namesOf(theCase)) : null;
	const short = shortGoal(theCase.goal, namesOf(theCase));
	const firstDay = earliestFactDay(theCase, today);
	const promise = missedPromise(theCase, today);
	return {
		...(agent ? { agent } : {}),
		...(goal ? { goal } : {}),
		...(short ? { shortGoal: short } : {}),
		...(amount ? { amount } : {}),
		...(reference ? { reference } : {}),
		...(theCase.forWhom ? { client: theCase.forWhom } : {}),
		...(firstDay ? { day: words.day(firstDay, today) } : {}),
		...(promise ? { promise: promise.words, promisedOn: words.day(promise.at.day, today) } : {})
	};
}

/** The sum asked for, as it was typed; never one that was offered. Undefined when there is none. */
function amountAskedFor({ goal, entries }: Case): string | undefined {
	const asked = entries.findLast(
		({ status, saysGoal, words }) => status === 'standing' && saysGoal && MONEY.test(words)
	);
	return (goal.want?.match(MONEY) ?? asked?.words.match(MONEY))?.[0];
}

/**
 * Their promise whose day has passed: one that is still unsettled, else the newest that is marked as broken. Null without
 * either.
 */
function missedPromise(theCase: Case, today: Day): Promised | null {
	const promises = promisesOf(theCase);
	const late = foremostOfTheirs(promises.filter((promised) => isLate(promised, today)));
	return late ?? promises.findLast(({ by, settled }) => by === 'them' && settled?.outcome === 'broken') ?? null;
}

function namesOf({ provider, forWhom, people }: Case): string[] {
	return [provider, forWhom, ...people.map(({ name }) => name)].filter((name) => name !== null);
}

function earliestFactDay({ entries }: Case, today: Day): Day | undefined {
	const facts = entries.filter(({ status, kind, at }) => status === 'standing' && !NO_FACT.has(kind) && at.day < today);
	return facts.map(({ at }) => at.day).sort()[0];
}
