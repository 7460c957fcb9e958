import type { Case, Person } from '../case/case.ts';
import { daysWith } from '../case/people.ts';
import { personOf } from '../case/entries.ts';
import type { Day } from '../day.ts';
import type { Id } from '../vocabulary/id.ts';

/** What a note of thanks tells: who, where, when, and what they did. Only what was entered; what is absent is empty. */
export type Praise = {
	/** Their name, or else their role. */
	name: string;
	/** Their name and role. */
	who: string;
	provider: string;
	/** The last days on which they were in touch, oldest first. */
	days: readonly Day[];
	didWell: string;
	/** The name of the person who thanks. */
	writer: string;
};

/** The words around what was entered. `days` may be empty, and so may `provider`. */
export type PraiseWords = {
	subject: (name: string) => string;
	greeting: string;
	opening: (of: { who: string; provider: string; days: string }) => string;
	what: (didWell: string) => string;
	passOn: (name: string) => string;
	/** What is said to their lead. */
	aloud: (of: { name: string; who: string; days: string; didWell: string }) => string;
	days: (days: readonly Day[]) => string;
};

/** How the thanks were given. */
export type Given = 'said' | 'sent';

/** Words for the entry that keeps thanks in the journal. */
export type KeptPraise = (given: Given, name: string, told: string) => string;

/** A note that names more days would no longer be short. */
const MAX_DAYS = 3;

/** What there is to thank a person of the case for. Null when they are not named, or nothing they did well was noted. */
export function praiseOf(theCase: Case, person: Id): Praise | null {
	const thanked = personOf(theCase, person);
	const name = thanked && nameOf(thanked);
	const didWell = thanked?.didWell?.trim() ?? '';
	if (!thanked || !name || didWell === '') return null;
	const role = thanked.role?.trim() ?? '';
	return {
		name,
		who: role === '' || role === name ? name : `${name} (${role})`,
		provider: theCase.provider?.trim() ?? '',
		days: daysWith(theCase, person).slice(-MAX_DAYS),
		didWell,
		writer: theCase.goal.callerName?.trim() ?? ''
	};
}

/** The note to send to whoever leads them. */
export function praiseNote({ name, who, provider, days, didWell, writer }: Praise, words: PraiseWords): string {
	return [
		words.subject(name),
		words.greeting,
		words.opening({ who, provider, days: words.days(days) }),
		words.what(didWell),
		words.passOn(name),
		writer
	]
		.filter((paragraph) => paragraph !== '')
		.join('\n\n');
}

/** The same in a few sentences, to be said aloud. */
export function praiseAloud({ name, who, days, didWell }: Praise, words: PraiseWords): string {
	return words.aloud({ name, who, days: words.days(days), didWell });
}

/** Those who did something well, whoever was met last first, each with the last day. */
export function whoHelped(theCase: Case): readonly { person: Person; name: string; last: Day | null }[] {
	return theCase.people
		.flatMap((person) => {
			const name = nameOf(person);
			if (!name || !person.didWell?.trim()) return [];
			return [{ person, name, last: daysWith(theCase, person.id).at(-1) ?? null }];
		})
		.sort((a, b) => (b.last ?? '').localeCompare(a.last ?? ''));
}

function nameOf({ name, role }: Person): string {
	return name?.trim() || role?.trim() || '';
}
