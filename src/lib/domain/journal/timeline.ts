import type { Case, Contact, Entry } from '../case/case.ts';
import { type When, compareWhen } from '../day.ts';
import type { Id } from '../vocabulary/id.ts';

/** One segment of the line: a contact with its entries in the order they were made, or an entry outside any contact. */
export type Segment =
	| { kind: 'contact'; id: Id; at: When; contact: Contact; entries: readonly Entry[] }
	| { kind: 'entry'; id: Id; at: When; entry: Entry };

/** The whole case on one line, in the order in which things happened. Undone entries are left out. */
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

/** The entries of one contact except undone ones, oldest first. */
export function entriesOf({ entries }: Pick<Case, 'entries'>, contact: Id): readonly Entry[] {
	return entries.filter((entry) => entry.contact === contact && entry.status !== 'undone');
}
