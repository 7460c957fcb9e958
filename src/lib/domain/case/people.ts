import type { Day } from '../day.ts';
import type { Id } from '../vocabulary/id.ts';
import type { Case, Person } from './case.ts';
import { isStanding } from './entries.ts';

/** Somebody of whom nothing but the name is known. */
export function personCalled(id: Id, name: string | null): Person {
	return { id, name, role: null, didWell: null, thankedOn: null, decides: null };
}

/** The days on which the person of the case was in touch with this one, each once, oldest first. */
export function daysWith({ contacts, entries }: Pick<Case, 'contacts' | 'entries'>, person: Id): readonly Day[] {
	const noted = entries.filter((entry) => entry.person === person && isStanding(entry) && entry.kind !== 'did');
	const met = new Set(noted.map(({ contact }) => contact));
	const ofContacts = contacts.filter(({ id, speaking }) => speaking === person || met.has(id));
	const ofNotes = noted.filter(({ contact }) => contact === null);
	return [...new Set([...ofContacts.map(({ started }) => started.day), ...ofNotes.map(({ at }) => at.day)])].sort();
}
