import type { Case, Contact, Entry } from '../case/case.ts';
import { type When, compareWhen } from '../day.ts';
import type { Id } from '../vocabulary/id.ts';

/** One segment of the line: a contact with its entries in the order they were made, or an entry that stands alone. */
export type Segment =
	| { kind: 'contact'; id: Id; at: When; contact: Contact; entries: readonly Entry[] }
	| { kind: 'entry'; id: Id; at: When; entry: Entry };

/** The whole case on one line, by when things happened. What was taken back at once is left out. */
export function timelineOf({ contacts, entries }: Pick<Case, 'contacts' | 'entries'>): readonly Segment[] {
	const inCall = new Map<Id, Entry[]>(contacts.map(({ id }) => [id, []]));
	const alone: Segment[] = [];
	for (const entry of entries) {
		if (entry.status === 'undone') continue;
		const call = inCall.get(entry.contact ?? '');
		if (call) call.push(entry);
		else alone.push({ kind: 'entry', id: entry.id, at: entry.at, entry });
	}
	const calls = contacts.map((contact): Segment => ({
		kind: 'contact',
		id: contact.id,
		at: contact.started,
		contact,
		entries: inCall.get(contact.id) ?? []
	}));
	return [...calls, ...alone].sort((a, b) => compareWhen(a.at, b.at));
}

/** The entries of one contact that are in sight, oldest first. */
export function entriesOf({ entries }: Pick<Case, 'entries'>, contact: Id): readonly Entry[] {
	return entries.filter((entry) => entry.contact === contact && entry.status !== 'undone');
}

/** The one contact that is going on: started by the clock and not ended. With more than one, the latest. */
export function liveContact({ contacts }: Pick<Case, 'contacts'>): Contact | null {
	return contacts.findLast(({ started, ended }) => started.utc !== null && ended === null) ?? null;
}

/**
 * How many contacts there were: each exchange with a person or message sent.
 * No one reached does not count; a contact that goes on from another is one with it.
 */
export function countContacts(contacts: readonly Contact[]): number {
	return contacts.filter(({ howEnded, goesOnFrom }) => howEnded !== 'no-one' && goesOnFrom === null).length;
}

/** The references that were given, newest last, each once. */
export function referencesOf({ reference, entries }: Pick<Case, 'reference' | 'entries'>): readonly string[] {
	const given = entries.filter(({ status }) => status === 'standing').map((entry) => entry.reference ?? '');
	return [...new Set([reference ?? '', ...given].filter((text) => text !== ''))];
}
