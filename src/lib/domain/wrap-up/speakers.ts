import type { Contact, Entry } from '../case/case.ts';
import { isTheirs } from '../case/entries.ts';
import { movesIn } from '../moves/moves-in.ts';
import { isWritten } from '../vocabulary/contact.ts';
import type { Id } from '../vocabulary/id.ts';

/** Who of the other side said each thing of a contact, and who is there to be written to. */
export type Speakers = {
	/** The person who made a promise, or said a thing; null when nobody is known to have. */
	of: (entry: Pick<Entry, 'id'>) => Id | null;
	/** Whoever spoke after the last hand-over; null when nobody was named since. */
	last: Id | null;
	/** Whether it was said before the last hand-over, so that whoever said it is gone. */
	isBeforeHandOver: (entry: Pick<Entry, 'id'>) => boolean;
};

/** The part of a contact between two hand-overs. `isHeard` means that only words told of the one before it. */
type Stretch = { entries: Entry[]; isHeard: boolean };

/**
 * Who said what in a contact. `entries` are its standing ones, in order. After a hand-over a thing is said by whoever is named next,
 * or by nobody named: never by the one who passed the call on.
 */
export function speakersOf(contact: Pick<Contact, 'channel' | 'speaking'>, entries: readonly Entry[]): Speakers {
	const stretches = stretchesOf(entries);
	const speakers = new Map<Id, Id | null>();
	const met = new Set<Id>();
	let last: Id | null = null;
	for (const [index, { entries: within, isHeard }] of stretches.entries()) {
		const isLast = index === stretches.length - 1;
		// Where only words told of the hand-over, the app still took the one before it for the speaker.
		const isNew = (person: Id | null | undefined): person is Id => person != null && !(isHeard && met.has(person));
		const named = within.filter(({ kind, person }) => kind === 'named' && person != null);
		const isThere = (person: Id | null | undefined): person is Id =>
			isNew(person) || (person != null && named.some((naming) => naming.person === person));
		const people = [...new Set(within.map(({ person }) => person).filter(isThere))];
		const speaking = isLast && isThere(contact.speaking) ? contact.speaking : null;
		const isAlone = people.every((person) => person === speaking);
		for (const [at, entry] of within.entries()) {
			if (!isTheirs(entry)) continue;
			const next = within.slice(at).find(({ kind, person }) => kind === 'named' && isThere(person))?.person;
			// In writing each message says who wrote it, so that nobody named later wrote it.
			const given = isThere(entry.person) ? entry.person : null;
			speakers.set(
				entry.id,
				given ?? (entry.person === null || isWritten(contact.channel) ? null : (next ?? (isAlone ? speaking : null)))
			);
		}
		if (isLast) last = speaking ?? (contact.speaking === null && people.length === 1 ? (people[0] ?? null) : null);
		for (const { person } of within) if (person != null) met.add(person);
	}
	const lastIds = new Set(stretches.at(-1)?.entries.map(({ id }) => id));
	return {
		of: ({ id }) => speakers.get(id) ?? null,
		last,
		isBeforeHandOver: ({ id }) => !lastIds.has(id)
	};
}

/** A tap ends a stretch; words that tell of somebody new begin one, unless nobody had said anything yet. */
function stretchesOf(entries: readonly Entry[]): readonly Stretch[] {
	let stretch: Stretch = { entries: [], isHeard: false };
	const stretches = [stretch];
	const begin = (isHeard: boolean) => {
		stretch = { entries: [], isHeard };
		stretches.push(stretch);
	};
	for (const entry of entries) {
		if (stretch.entries.some(isTheirs) && tellsHandOver(entry)) begin(true);
		stretch.entries.push(entry);
		if (entry.kind === 'passed-on') begin(false);
	}
	return stretches;
}

function tellsHandOver({ kind, by, words }: Entry): boolean {
	return by !== 'me' && kind !== 'passed-on' && movesIn(words, { kind }).some(({ move }) => move === 'handed-on');
}
