import '../jitless.ts';
import * as z from 'zod/mini';
import type { Case } from '../case/case.ts';
import { personNamed } from '../case/entries.ts';
import { MAX_LINE_LENGTH } from '../case/limits.ts';
import type { NewRecord } from '../case/record.ts';
import { Day, type When, minuteFrom } from '../day.ts';
import { type KindAndSide, fileFacts, peopleAfter } from '../filing/file-facts.ts';
import { NoteFact, factsStanding } from '../filing/note-fact.ts';
import { isReference } from '../journal/draft.ts';
import { dueDetails } from '../promises/promises.ts';
import { promisedWhen } from '../text/promise-day.ts';
import { HowEnded, Channel } from '../vocabulary/contact.ts';
import { Id } from '../vocabulary/id.ts';

/** What can be noted about a contact that is over, by who did it. */
export const PastKind = z.enum([
	'they-said',
	'they-promised',
	'they-refused',
	'i-said',
	'i-promised',
	'passed-on',
	'on-hold',
	'name-or-reference',
	'noted',
	'paper'
]);
export type PastKind = z.infer<typeof PastKind>;

const PastNote = z.strictObject({
	id: Id,
	kind: PastKind,
	words: z.string(),
	due: z.string(),
	/** For a promise: no day was given, whatever the words tell. */
	noDay: z._default(z.boolean(), false),
	/** Whom the person was passed on to. Empty in a draft from before this field existed. */
	to: z._default(z.string(), ''),
	/** For a name or reference: which of the two; null lets the words decide. */
	isReference: z._default(z.nullable(z.boolean()), null),
	/** Facts in the words that the person has filed. */
	filed: z._default(z.array(NoteFact), [])
});
export type PastNote = z.infer<typeof PastNote>;

/**
 * A past call, letter, chat or visit while it is being typed: the values of its boxes as they are. `day` and `due` are as a
 * date box gives them.
 */
export const PastContact = z.strictObject({
	contact: Id,
	day: z.string(),
	time: z.string(),
	channel: Channel,
	/** The name in the box: somebody known, or new. */
	who: z.string(),
	notes: z.array(PastNote),
	howEnded: z.nullable(HowEnded),
	/** What was pasted into it, as that draft is saved; null for nothing. */
	pasted: z._default(z.unknown(), null)
});
export type PastContact = z.infer<typeof PastContact>;

/** Why it cannot be kept, or null: it needs a day, and not one in the future. */
export function problemOfPast({ day }: Pick<PastContact, 'day'>, today: Day): 'no-day' | 'not-yet' | null {
	const { data } = Day.safeParse(day);
	if (data === undefined) return 'no-day';
	return data > today ? 'not-yet' : null;
}

const kindOf: Record<PastKind, KindAndSide> = {
	'they-said': { kind: 'said', by: 'them' },
	'they-promised': { kind: 'promised', by: 'them' },
	'they-refused': { kind: 'refused', by: 'them' },
	'i-said': { kind: 'said', by: 'me' },
	'i-promised': { kind: 'promised', by: 'me' },
	'passed-on': { kind: 'passed-on', by: 'them' },
	'on-hold': { kind: 'held' },
	'name-or-reference': { kind: 'named' },
	noted: { kind: 'noted' },
	paper: { kind: 'document' }
};

/**
 * The records of a past contact, to be kept as one change. It starts and ends on its own day; `utc` is null, because no clock
 * was running. Boxes left empty add nothing, except that a hold and being passed on are facts without words. Call it only
 * when `problemOfPast` returns null.
 */
export function recordsOfPast(
	past: PastContact,
	{ theCase, zone, newId }: { theCase: Pick<Case, 'id' | 'people'>; zone: string; newId: () => Id }
): NewRecord[] {
	const at: When = { day: past.day, minute: minuteFrom(past.time), zone };
	const field = (of: 'contact' | 'person', target: Id, name: string, value: unknown): NewRecord => ({
		type: 'field',
		id: newId(),
		of,
		target,
		name,
		value
	});

	let { people } = theCase;
	const records: NewRecord[] = [];
	const add = (...more: readonly NewRecord[]) => {
		people = peopleAfter(people, more);
		records.push(...more);
	};
	/** The person of that name: known, or named here for the first time. Null for a name that is empty or too long. */
	const personOf = (name: string): Id | null => {
		if (name === '' || name.length > MAX_LINE_LENGTH) return null;
		const known = personNamed(people, name);
		if (known) return known.id;
		const person = newId();
		add(field('person', person, 'name', name));
		return person;
	};

	add(
		field('contact', past.contact, 'channel', past.channel),
		field('contact', past.contact, 'started', { ...at, utc: null }),
		field('contact', past.contact, 'ended', { ...at, utc: null }),
		...(past.howEnded === null ? [] : [field('contact', past.contact, 'howEnded', past.howEnded)])
	);
	const speaking = personOf(past.who.trim());
	if (speaking !== null) add(field('contact', past.contact, 'speaking', speaking));

	for (const note of past.notes.filter(hasSomething)) {
		const entry = entryOf(note, past.contact, at, speaking, personOf);
		const filed = fileFacts(
			factsStanding(note.filed, note.words),
			{ id: note.id, kind: isUnspecific(note.kind) ? null : kindOf[note.kind], isPrivate: false },
			{ theCase: { id: theCase.id, people }, contact: { id: past.contact, speaking }, at, newId }
		);
		add({ ...entry, ...filed.kind, ...filed.fields }, ...filed.records);
	}
	return records;
}

/** A kind that the person need not have chosen: what is filed from the words says more. */
function isUnspecific(kind: PastKind): boolean {
	return kind === 'they-said' || kind === 'noted';
}

/**
 * Whether the words of a name or reference are one or the other, by the person's tap or by a digit in them. Null for any
 * other note.
 */
export function nameOrReference({ kind, words, isReference: chosen }: PastNote): 'name' | 'reference' | null {
	if (kind !== 'name-or-reference') return null;
	return isReference({ isReference: chosen, text: words }) ? 'reference' : 'name';
}

/** The day of a promise: the one that was chosen, else the one that its words tell. */
export function dueOfPast(
	{ words, due, noDay }: Pick<PastNote, 'words' | 'due' | 'noDay'>,
	told: { on: Day; country: string | null }
): Day | null {
	return Day.safeParse(due).data ?? (noDay ? null : promisedWhen(words, told).day);
}

function hasSomething({ kind, words }: PastNote): boolean {
	return words.trim() !== '' || kind === 'on-hold' || kind === 'passed-on';
}

function entryOf(
	note: PastNote,
	contact: Id,
	at: When,
	speaking: Id | null,
	personOf: (name: string) => Id | null
): NewRecord & { type: 'entry' } {
	const { kind, by } = kindOf[note.kind];
	const words = note.words.trim();
	const to = note.to.trim();
	const chosen = Day.safeParse(note.due).data;
	const due = kind !== 'promised' ? {} : chosen !== undefined || note.noDay ? dueDetails(chosen ?? null) : {};
	const naming = nameOrReference(note);
	const person = naming === 'name' ? personOf(words) : by === 'them' ? speaking : null;
	return {
		type: 'entry',
		id: note.id,
		contact,
		at,
		kind,
		words,
		...(by === undefined ? {} : { by }),
		...(person === null ? {} : { person }),
		...due,
		...(kind === 'passed-on' && to !== '' ? { to: to.slice(0, MAX_LINE_LENGTH) } : {}),
		...(naming === 'reference' && words.length <= MAX_LINE_LENGTH ? { reference: words } : {})
	};
}
