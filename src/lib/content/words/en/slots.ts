import type { Case, Contact } from '#lib/domain/case/case.ts';
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
	const firstDay = one.entries.find(({ status, at }) => status === 'standing' && at.day < today)?.at.day;
	const promise = foremostOfTheirs(promisesOf(one).filter((promised) => isLate(promised, today)));
	return {
		...(agent ? { agent } : {}),
		...(one.goal.want ? { goal: one.goal.want } : {}),
		...(amount ? { amount } : {}),
		...(reference ? { reference } : {}),
		...(firstDay ? { day: dateWords(firstDay, today) } : {}),
		...(promise ? { promise: promise.words, promisedOn: dateWords(promise.at.day, today) } : {})
	};
}
