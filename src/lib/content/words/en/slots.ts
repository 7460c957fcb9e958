import { personOf, referencesOf } from '#lib/domain/case/entries.ts';
import type { Case, Contact } from '#lib/domain/case/case.ts';
import { spokenGoal } from '#lib/domain/goal/goal.ts';
import { shortGoal } from '#lib/domain/speech/breath.ts';
import type { Day } from '#lib/domain/day.ts';
import { type Promised, foremostOfTheirs, isLate, promisesOf } from '#lib/domain/promises/promises.ts';
import type { Slots } from '#lib/domain/next-card/fill.ts';
import { dateWords } from './days.ts';

const MONEY = /[£$€₹]\s?\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?\s?(?:pounds|quid|euros?|dollars|rupees)\b/i;

/** What the cards may take from the case, as it is said aloud. What the case does not have is left out. */
export function slotsOf(theCase: Case, contact: Pick<Contact, 'speaking'>, today: Day): Slots {
	const agent = personOf(theCase, contact.speaking)?.name;
	const amount = amountAskedFor(theCase);
	const reference = referencesOf(theCase).at(-1);
	const goal = spokenGoal(theCase.goal, sayWithDay(today), namesOf(theCase));
	const short = shortGoal(theCase.goal, namesOf(theCase));
	const firstDay = earliestFactDay(theCase, today);
	const promise = missedPromise(theCase, today);
	return {
		...(agent ? { agent } : {}),
		...(goal ? { goal } : {}),
		...(short ? { shortGoal: short } : {}),
		...(amount ? { amount } : {}),
		...(reference ? { reference } : {}),
		...(firstDay ? { day: dateWords(firstDay, today) } : {}),
		...(promise ? { promise: promise.words, promisedOn: dateWords(promise.at.day, today) } : {})
	};
}

/** The goal as it stands inside a sentence: "a refund of £42.10, by 30 November". */
export function sayWithDay(today: Day): (want: string, by: Day | null) => string {
	return (want, by) => (by === null ? want : `${want}, by ${dateWords(by, today)}`);
}

/** The sum that is asked for, as it was typed: never one that was offered. */
function amountAskedFor({ goal, entries }: Case): string | undefined {
	const asked = entries.findLast(
		({ status, saysGoal, words }) => status === 'standing' && saysGoal && MONEY.test(words)
	);
	return (goal.want?.match(MONEY) ?? asked?.words.match(MONEY))?.[0];
}

/** The promise of theirs whose day has passed: one that still waits, else the newest that is marked as broken. */
function missedPromise(theCase: Case, today: Day): Promised | null {
	const promises = promisesOf(theCase);
	const late = foremostOfTheirs(promises.filter((promised) => isLate(promised, today)));
	return late ?? promises.findLast(({ by, settled }) => by === 'them' && settled?.outcome === 'broken') ?? null;
}

function namesOf({ provider, people }: Case): string[] {
	return [provider, ...people.map(({ name }) => name)].filter((name) => name !== null);
}

const NO_FACT = new Set(['asked', 'felt', 'assessed']);

function earliestFactDay({ entries }: Case, today: Day): Day | undefined {
	const facts = entries.filter(({ status, kind, at }) => status === 'standing' && !NO_FACT.has(kind) && at.day < today);
	return facts.map(({ at }) => at.day).sort()[0];
}
