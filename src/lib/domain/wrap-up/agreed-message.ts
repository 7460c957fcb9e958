import type { Case, Contact, Entry, Person } from '../case/case.ts';
import { contactOf, endsUnnamed } from '../case/entries.ts';
import { type Day, addDays } from '../day.ts';
import { promisesOf } from '../promises/promises.ts';
import type { HowEnded, Channel } from '../vocabulary/contact.ts';
import type { Id } from '../vocabulary/id.ts';

/** What was agreed in one contact, as far as it was entered. What is absent is empty or null; nothing is invented for it. */
export type Agreed = {
	channel: Channel | null;
	day: Day;
	howEnded: HowEnded | null;
	/** Who it is written to: the only one who spoke or promised. Null when there were more, or when somebody was not named. */
	to: string | null;
	/** True when more than one person spoke or promised: it is then written to all of them. */
	isToSeveral: boolean;
	/** Whom the person speaks for, and how they are allowed to; null when for themselves. */
	client: Client | null;
	theirs: readonly AgreedPromise[];
	mine: readonly AgreedPromise[];
	references: readonly string[];
	complaintLogged: boolean;
	/** Everybody of this contact who did something well. */
	thanks: readonly Thanks[];
};

export type Client = { name: string; allowedBy: string };

export type Thanks = { name: string; didWell: string };

/** `person` is who made the promise; null when that is the addressee, or when nobody was named. */
export type AgreedPromise = { words: string; given: Day; due: Day | null; person: string | null };

/** The words around what was entered. Functions get their values ready to be put in a line. */
export type AgreedWords = {
	greeting: (to: string | null) => string;
	/** With `hasPromises`, "as we agreed"; without, that the person writes about the contact. */
	opening: (channel: Channel | null, day: string, hasPromises: boolean) => string;
	/** Says whom the person writes for. */
	client: (client: Client) => string;
	cutOff: (channel: Channel | null) => string;
	theirs: (isToSeveral: boolean) => string;
	mine: string;
	promise: (promise: { words: string; due: string; person: string }) => string;
	references: (references: readonly string[]) => string;
	complaintLogged: (channel: Channel | null) => string;
	/** `name` is empty where they were not named. */
	thanks: (thanks: Thanks) => string;
	closing: (hasPromises: boolean) => string;
	day: (day: Day) => string;
};

/** What was agreed in a contact. Null when nothing was entered that is worth writing, or when no one was reached. */
export function agreedIn(theCase: Case, contactId: Id): Agreed | null {
	const contact = contactOf(theCase, contactId);
	if (!contact || contact.howEnded === 'no-one') return null;
	const entries = theCase.entries.filter(
		(entry) => entry.contact === contactId && entry.status === 'standing' && !entry.private
	);
	const people = peopleOf(theCase.people, contact, entries);
	const named = people.map(({ name }) => lineOf(name)).filter((name) => name !== '');
	const promises = promisesOf({ entries, people: theCase.people }).filter(
		({ words, settled }) => lineOf(words) !== '' && settled?.outcome !== 'dropped'
	);
	const theirs = promises.filter(({ by }) => by === 'them');
	// After a hand-over, what nobody is named for may be anybody's.
	const isUnnamed =
		endsUnnamed(contact, entries) ||
		(entries.some(({ kind }) => kind === 'passed-on') && theirs.some(({ person }) => lineOf(person) === ''));
	const to = named.length === 1 && !isUnnamed ? (named[0] ?? null) : null;
	const ofSide = (side: 'me' | 'them') =>
		promises
			.filter(({ by }) => by === side)
			.map(({ words, due, person: name, at }): AgreedPromise => ({
				words: lineOf(words),
				given: at.day,
				due,
				person: lineOf(name) === to ? null : lineOf(name) || null
			}));
	const given = [...entries.map(({ reference }) => reference), theCase.reference].map(lineOf);
	const agreed: Agreed = {
		channel: contact.channel,
		day: contact.started.day,
		howEnded: contact.howEnded,
		to,
		isToSeveral: named.length > 1 || (to === null && theirs.some(({ person }) => lineOf(person) !== '')),
		client: theCase.forWhom === null ? null : { name: lineOf(theCase.forWhom), allowedBy: lineOf(theCase.allowedBy) },
		theirs: ofSide('them'),
		mine: ofSide('me'),
		references: [...new Set(given)].filter((reference) => reference !== ''),
		complaintLogged: contact.complaintLogged === true,
		thanks: people
			.map(({ name, didWell }) => ({ name: lineOf(name), didWell: lineOf(didWell) }))
			.filter(({ didWell }) => didWell !== '')
	};
	const hasOwnReference = entries.some(({ reference }) => lineOf(reference) !== '');
	const isWorthWriting = promises.length > 0 || hasOwnReference || agreed.complaintLogged || agreed.thanks.length > 0;
	return isWorthWriting ? agreed : null;
}

/** The people of a contact, in the order they appear: those named with its entries, then whoever spoke last. */
export function peopleOf(
	people: readonly Person[],
	{ speaking }: Pick<Contact, 'speaking'>,
	entries: readonly Pick<Entry, 'person'>[]
): readonly Person[] {
	const met = new Set([...entries.map(({ person }) => person), speaking]);
	return [...met].flatMap((id) => people.filter((person) => person.id === id));
}

/** The message as it is sent: plain text, only what was entered, with exact dates. */
export function agreedMessage(agreed: Agreed, words: AgreedWords): string {
	const { channel, howEnded, to, isToSeveral, theirs, mine, references, complaintLogged, thanks } = agreed;
	const hasPromises = theirs.length + mine.length > 0;
	const paragraphs = [
		words.greeting(to),
		agreed.client === null ? '' : words.client(agreed.client),
		words.opening(channel, words.day(agreed.day), hasPromises),
		promiseLines(words.theirs(isToSeveral), theirs, words),
		promiseLines(words.mine, mine, words),
		references.length > 0 ? words.references(references) : '',
		complaintLogged ? words.complaintLogged(channel) : '',
		howEnded === 'cut-off' ? words.cutOff(channel) : '',
		thanks.map(words.thanks).join('\n'),
		words.closing(hasPromises)
	];
	return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

/** Replaces yesterday, today, tonight and tomorrow with dates: a later reader cannot know which day that was. */
export function exactDays(text: string, on: Day, write: (day: Day) => string): string {
	const days: Record<string, number> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };
	return text.replace(/(?<![\p{L}\p{N}])(yesterday|today|tonight|tomorrow)(?![\p{L}\p{N}])/giu, (word) =>
		write(addDays(on, days[word.toLowerCase()] ?? 0))
	);
}

function promiseLines(heading: string, promises: readonly AgreedPromise[], words: AgreedWords): string {
	if (promises.length === 0) return '';
	const lines = promises.map(({ words: what, given, due, person }) =>
		words.promise({
			words: exactDays(what, given, words.day),
			due: due === null ? '' : words.day(due),
			person: person ?? ''
		})
	);
	return [heading, ...lines.map((line) => `- ${line}`)].join('\n');
}

function lineOf(text: string | null | undefined): string {
	return (text ?? '').replace(/\s+/g, ' ').trim();
}
