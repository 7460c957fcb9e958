import type { Case, Contact } from '#lib/domain/case/case.ts';
import { spokenGoal } from '#lib/domain/goal/goal.ts';
import type { Day } from '#lib/domain/day.ts';
import { referencesOf } from '#lib/domain/journal/timeline.ts';
import { foremostOfTheirs, isLate, promisesOf } from '#lib/domain/promises/promises.ts';
import type { Slot } from '#lib/domain/questions/card.ts';
import { dateWords } from './days.ts';

const MONEY = /[£$€₹]\s?\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?\s?(?:pounds|quid|euros?|dollars|rupees)\b/i;

/** What the cards may take from the case, as it is said aloud. What the case does not have is left out. */
export function slotsOf(one: Case, contact: Contact, today: Day): Partial<Record<Slot, string>> {
	const agent = one.people.find(({ id }) => id === contact.speaking)?.name;
	const amount = one.goal.want?.match(MONEY)?.[0];
	const reference = referencesOf(one).at(-1);
	const goal = spokenGoal(one.goal, sayWithDay(today), namesOf(one));
	const firstDay = earliestFactDay(one, today);
	const promise = foremostOfTheirs(promisesOf(one).filter((promised) => isLate(promised, today)));
	return {
		...(agent ? { agent } : {}),
		...(goal ? { goal } : {}),
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

function namesOf({ provider, people }: Case): string[] {
	return [provider, ...people.map(({ name }) => name)].filter((name) => name !== null);
}

const NO_FACT = new Set(['asked', 'felt', 'assessed']);

function earliestFactDay({ entries }: Case, today: Day): Day | undefined {
	const facts = entries.filter(({ status, kind, at }) => status === 'standing' && !NO_FACT.has(kind) && at.day < today);
	return facts.map(({ at }) => at.day).sort()[0];
}
