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

/** The contact in progress: started by the clock and not ended. The latest when there are several; null when there is none. */
export function liveContact({ contacts }: Pick<Case, 'contacts'>): Contact | null {
	return contacts.findLast(({ started, ended }) => started.utc !== null && ended === null) ?? null;
}

/**
 * The number of contacts: each exchange with a person, and each message sent.
 * An attempt that reached no one does not count. A contact that continues another counts as one with it.
 */
export function countContacts(contacts: readonly Contact[]): number {
	return contacts.filter(({ howEnded, goesOnFrom }) => howEnded !== 'no-one' && goesOnFrom === null).length;
}

/** The references given, each once, newest last. */
export function referencesOf({ reference, entries }: Pick<Case, 'reference' | 'entries'>): readonly string[] {
	const given = standing(entries).map((entry) => entry.reference ?? '');
	return [...new Set([reference ?? '', ...given].filter((text) => text !== ''))];
}
