import { MANY_BEFORE } from '../vocabulary/contact.ts';
import type { Id } from '../vocabulary/id.ts';
import type { Case, Contact, Entry, Person } from './case.ts';

/** The entries that count: neither struck nor undone. */
export function standing<E extends Pick<Entry, 'status'>>(entries: readonly E[]): E[] {
	return entries.filter(isStanding);
}

export function isStanding({ status }: Pick<Entry, 'status'>): boolean {
	return status === 'standing';
}

/** Whether the entry comes from the other side: their words, answer, option, refusal or promise. */
export function isTheirs(entry: Pick<Entry, 'kind' | 'by'>): boolean {
	const { kind, by } = entry;
	return (kind === 'said' && by !== 'me') || ['answered', 'option', 'refused'].includes(kind) || isTheirPromise(entry);
}

export function isTheirPromise({ kind, by }: Pick<Entry, 'kind' | 'by'>): boolean {
	return kind === 'promised' && by !== 'me';
}

/** A refusal, or an answer that was a no. */
export function isNo({ kind, wasNo }: Pick<Entry, 'kind' | 'wasNo'>): boolean {
	return kind === 'refused' || (kind === 'answered' && wasNo === true);
}

export function contactOf({ contacts }: Pick<Case, 'contacts'>, contact: Id | null | undefined): Contact | null {
	return contacts.find(({ id }) => id === contact) ?? null;
}

export function personOf({ people }: Pick<Case, 'people'>, person: Id | null | undefined): Person | null {
	return people.find(({ id }) => id === person) ?? null;
}

/** The person with this name, ignoring case and outer spaces. Undefined when there is none. */
export function personNamed(people: readonly Person[], name: string): Person | undefined {
	const wanted = name.trim().toLowerCase();
	return people.find((person) => person.name?.trim().toLowerCase() === wanted);
}

/** Whether the contact was passed on to somebody who was never named. `entries` are the standing ones of this contact. */
export function endsUnnamed({ speaking }: Pick<Contact, 'speaking'>, entries: readonly Pick<Entry, 'kind'>[]): boolean {
	return speaking === null && entries.some(({ kind }) => kind === 'passed-on');
}

/** The contact in progress: started by the clock and not ended. The latest when there are several; null when there is none. */
export function liveContact({ contacts }: Pick<Case, 'contacts'>): Contact | null {
	return contacts.findLast(({ started, ended }) => started.utc !== null && ended === null) ?? null;
}

/**
 * The number of contacts, oldest first: each exchange with a person, and each message sent. An attempt that reached no one does
 * not count. A contact that continues another counts as one with it. What the person said there were before a contact counts
 * where it is more than those logged before it: the two are never added up.
 */
export function countContacts(contacts: readonly Contact[]): number {
	return contacts.reduce(
		(count, contact) => Math.max(count, contact.contactsBefore ?? 0) + Number(isCounted(contact)),
		0
	);
}

/** Whether the contact is one of its own that reached somebody. */
export function isCounted({ howEnded, goesOnFrom }: Contact): boolean {
	return howEnded !== 'no-one' && goesOnFrom === null;
}

/** True when the count rests on "3 or more", so that there may have been more. */
export function isCountOpen(contacts: readonly Contact[]): boolean {
	return contacts.some(
		({ contactsBefore }, index) =>
			contactsBefore === MANY_BEFORE && countContacts(contacts.slice(0, index)) < MANY_BEFORE
	);
}

/** True when nothing tells whether this contact is the first: none is logged before it, and the person was not asked. */
export function isPlaceUnknown(contacts: readonly Contact[]): boolean {
	return countContacts(contacts) <= 1 && contacts.every(({ contactsBefore }) => contactsBefore === null);
}

/** The references given, each once, newest last. */
export function referencesOf({ reference, entries }: Pick<Case, 'reference' | 'entries'>): readonly string[] {
	const given = standing(entries).map((entry) => entry.reference ?? '');
	return [...new Set([reference ?? '', ...given].filter((text) => text !== ''))];
}
