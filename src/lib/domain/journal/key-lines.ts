import type { Case, Contact, Entry } from '../case/case.ts';
import { isNo, isStanding } from '../case/entries.ts';

/** A journal of up to so many lines is read at a glance, so nothing of it is folded. */
const MAX_UNFOLDED = 12;

/** Whether a case turns on an entry: a no, a promise, a reference, a complaint that was sent, or something that was decided or reported. */
export function isKeyLine(entry: Entry, contacts: readonly Pick<Contact, 'id' | 'letter'>[]): boolean {
	const { kind, reference, taken, ladder, contact } = entry;
	if (!isStanding(entry)) return false;
	return (
		isNo(entry) ||
		kind === 'promised' ||
		kind === 'assessed' ||
		Boolean(reference) ||
		taken === 'took' ||
		taken === 'declined' ||
		ladder !== undefined ||
		(kind === 'did' && contacts.some(({ id, letter }) => id === contact && letter !== null))
	);
}

/** Whether the journal begins with its key lines only: it is long, and has some. */
export function isLongJournal({
	entries,
	contacts
}: Pick<Case, 'entries'> & { contacts: readonly Pick<Contact, 'id' | 'letter'>[] }): boolean {
	const shown = entries.filter(({ status }) => status !== 'undone');
	return shown.length > MAX_UNFOLDED && shown.some((entry) => isKeyLine(entry, contacts));
}
