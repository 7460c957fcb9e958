import type { Contact, Entry } from '../case/case.ts';
import { contactOf } from '../case/entries.ts';
import { type Day, type Instant, dayOf } from '../day.ts';

/** When the notes of a page were written. `days` are the days of the later ones, in order; empty when they are not known. */
export type WritingTimes = { hasAtOnce: boolean; hasLater: boolean; days: readonly Day[] };

/** When the content of a page was written. `contacts` and `entries` are those of the page, and no others. */
export function whenWritten(contacts: readonly Contact[], entries: readonly Entry[]): WritingTimes {
	const later = entries.filter((entry) => isWrittenLater(entry, contactOf({ contacts }, entry.contact)));
	return {
		hasAtOnce: later.length < entries.length || contacts.some((contact) => !isFromMemory(contact)),
		hasLater: later.length > 0 || contacts.some(isFromMemory),
		days: [...new Set(later.map((entry) => dayOf(wordedAt(entry))))].sort()
	};
}

/** True when no clock was running: the whole contact was added after it was over. */
export function isFromMemory({ started }: Contact): boolean {
	return started.utc === null;
}

/**
 * True when the current words were written on a later day than the one they are about, or the contact was added from memory.
 */
export function isWrittenLater(entry: Entry, contact: Contact | null): boolean {
	if (contact !== null && isFromMemory(contact)) return true;
	const worded = wordedAt(entry);
	const ended = contact?.ended ?? null;
	if (ended !== null && ended.utc !== null && worded.utc <= ended.utc) return false;
	return dayOf(worded) > (ended?.day ?? entry.at.day);
}

/** When the current words were first written. Words that were changed and put back count from the first time. */
function wordedAt({ words, before, made }: Entry): Instant {
	const first = before.findIndex((earlier) => earlier.words === words);
	return (first < 0 ? before.at(-1) : before[first - 1])?.until ?? made;
}
