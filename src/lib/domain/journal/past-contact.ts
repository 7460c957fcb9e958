import '../jitless.ts';
import * as z from 'zod/mini';
import type { Person } from '../case/case.ts';
import { EntryRecord, HowEnded, Id, type NewRecord } from '../case/record.ts';
import { Channel } from '../case/vocabulary.ts';
import { Day, type When, minuteFrom } from '../day.ts';

/** What can be noted of a contact that is over, by who did it. */
export const PastKind = z.enum([
	'they-said',
	'they-promised',
	'they-refused',
	'i-said',
	'i-promised',
	'noted',
	'paper'
]);
export type PastKind = z.infer<typeof PastKind>;

const PastNote = z.strictObject({ id: Id, kind: PastKind, words: z.string(), due: z.string() });
export type PastNote = z.infer<typeof PastNote>;

/** A past call, letter, chat or visit while it is typed in: boxes as they are, `day` and `due` as a date box gives them. */
export const PastContact = z.strictObject({
	contact: Id,
	day: z.string(),
	time: z.string(),
	channel: Channel,
	/** The name in the box: somebody known, or new. */
	who: z.string(),
	notes: z.array(PastNote),
	howEnded: z.nullable(HowEnded)
});
export type PastContact = z.infer<typeof PastContact>;

/** What stands in the way of keeping it: it needs a day that has been. */
export function problemOfPast({ day }: Pick<PastContact, 'day'>, today: Day): 'no-day' | 'not-yet' | null {
	const { data } = Day.safeParse(day);
	if (data === undefined) return 'no-day';
	return data > today ? 'not-yet' : null;
}

const kindOf: Record<PastKind, Pick<EntryRecord, 'kind' | 'by'>> = {
	'they-said': { kind: 'said', by: 'them' },
	'they-promised': { kind: 'promised', by: 'them' },
	'they-refused': { kind: 'refused', by: 'them' },
	'i-said': { kind: 'said', by: 'me' },
	'i-promised': { kind: 'promised', by: 'me' },
	noted: { kind: 'noted' },
	paper: { kind: 'document' }
};

/**
 * The records of a past contact, to be kept as one change: it started and ended on its own day, by nobody's clock.
 * Boxes left empty add nothing. Call it only when `problemOfPast` finds none.
 */
export function recordsOfPast(
	past: PastContact,
	{ people, zone, newId }: { people: readonly Person[]; zone: string; newId: () => Id }
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

	const name = past.who.trim();
	const known = people.find((person) => person.name?.toLowerCase() === name.toLowerCase());
	const person = name === '' ? null : (known?.id ?? newId());

	return [
		field('contact', past.contact, 'channel', past.channel),
		field('contact', past.contact, 'started', { ...at, utc: null }),
		field('contact', past.contact, 'ended', { ...at, utc: null }),
		...(past.howEnded === null ? [] : [field('contact', past.contact, 'howEnded', past.howEnded)]),
		...(person === null || known ? [] : [field('person', person, 'name', name)]),
		...(person === null ? [] : [field('contact', past.contact, 'speaking', person)]),
		...past.notes.filter(({ words }) => words.trim() !== '').map((note) => entryOf(note, past.contact, at, person))
	];
}

function entryOf(note: PastNote, contact: Id, at: When, person: Id | null): NewRecord {
	const { kind, by } = kindOf[note.kind];
	const due = kind === 'promised' ? Day.safeParse(note.due).data : undefined;
	return {
		type: 'entry',
		id: note.id,
		contact,
		at,
		kind,
		words: note.words.trim(),
		...(by === undefined ? {} : { by }),
		...(person === null || by !== 'them' ? {} : { person }),
		...(due === undefined ? {} : { due })
	};
}
