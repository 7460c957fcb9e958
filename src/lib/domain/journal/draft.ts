import '../jitless.ts';
import * as z from 'zod/mini';
import type { Case, Contact, Entry } from '../case/case.ts';
import { personNamed } from '../case/entries.ts';
import { MAX_LINE_LENGTH } from '../case/limits.ts';
import { EntryDetails, type NewRecord } from '../case/record.ts';
import { Day, When } from '../day.ts';
import type { EntryKind } from '../vocabulary/entry.ts';
import { Id } from '../vocabulary/id.ts';
import { Moment } from '../vocabulary/moment.ts';
import { Refusal } from '../vocabulary/refusal.ts';
import { wordingKey } from './wording-key.ts';

/** The kinds that one tap puts on the line during a contact. */
export const QuickKind = z.enum([
	'they-said',
	'promise',
	'refused',
	'passed-on',
	'on-hold',
	'name-or-reference',
	'i-said'
]);
export type QuickKind = z.infer<typeof QuickKind>;

/** What is in the box of the call screen and not yet closed into the journal, with all that the screen shows around it. */
export const NoteDraft = z.object({
	/** The id that the words will have in the journal when no tap put an entry there first: adding twice adds once. */
	id: Id,
	text: z.string(),
	/** When its first sign was written: that is the time of a note, however late it is closed. */
	begun: z.nullable(When),
	/** A private line: for the person alone, and out of every summary unless they put it in. */
	isPrivate: z.boolean(),
	/** Phrases of these words that the person chose to keep as they are. */
	keptWordings: z.array(z.string()),
	/** The entry on the line that the box belongs to, put there by a tap on its kind. */
	entry: z.nullable(Id),
	kind: z.nullable(QuickKind),
	/** The question that the box holds the answer to. */
	answers: z.nullable(z.strictObject({ entry: Id, isOption: z.boolean() })),
	wasNo: z.boolean(),
	/** For a no: which way it was said. With an entry on the line it is kept there, and this is for when that entry is gone. */
	refusal: z.nullable(Refusal),
	by: z.enum(['me', 'them']),
	due: z.nullable(Day),
	to: z.string(),
	/** For *Name or reference*: which of the two; null lets the words decide. */
	isReference: z.nullable(z.boolean()),
	/** The moment the person chose for the card, and the cards put aside with *another*. */
	moment: z.nullable(Moment),
	passedOver: z.array(z.string()),
	/** When the person said that a long call still goes on: milliseconds since 1970. */
	stillGoing: z.nullable(z.int()),
	/** The person has taken Calm in this contact, or put its offer aside: it is not offered again. */
	calmAnswered: z.boolean()
});
export type NoteDraft = z.infer<typeof NoteDraft>;

export function emptyDraft(id: Id): NoteDraft {
	return {
		id,
		text: '',
		begun: null,
		isPrivate: false,
		keptWordings: [],
		entry: null,
		kind: null,
		answers: null,
		wasNo: false,
		refusal: null,
		by: 'them',
		due: null,
		to: '',
		isReference: null,
		moment: null,
		passedOver: [],
		stillGoing: null,
		calmAnswered: false
	};
}

/** A draft as it was kept, by this version or an earlier one. What cannot be read is left out, but never the words. */
export function readNoteDraft(kept: unknown, id: Id): NoteDraft {
	const blank = emptyDraft(id);
	if (typeof kept !== 'object' || kept === null) return blank;
	const read = NoteDraft.safeParse({ ...blank, ...kept });
	if (read.success) return read.data;
	return { ...blank, text: 'text' in kept && typeof kept.text === 'string' ? kept.text : '' };
}

/** The name under which the box of a contact is saved among the drafts of its case. */
export function boxOf(contact: Id): string {
	return `call:${contact}`;
}

/** The box with a change to it. `now` is the time of a note whose first sign is written by this change. */
export function changeBox(box: NoteDraft, change: Partial<NoteDraft>, now: When): NoteDraft {
	const text = change.text ?? box.text;
	// A phrase is kept in one note: an emptied box is the next one.
	const emptied = text === '' ? { keptWordings: [] } : {};
	return { ...box, ...change, ...emptied, begun: text === '' ? null : (box.begun ?? now) };
}

/** The box after `closed` went into the journal: what was typed on in the meantime stays, with all else on the screen. */
export function afterClosing(closed: NoteDraft, now: NoteDraft, id: Id): NoteDraft {
	const { passedOver, stillGoing, calmAnswered, text } = now;
	const keptWordings = now.keptWordings.filter((phrase) => !closed.keptWordings.includes(phrase));
	return { ...emptyDraft(id), text: typedOn(closed.text, text), keptWordings, passedOver, stillGoing, calmAnswered };
}

/** What of a text was typed on behind the words that were closed; all of it, when it was rewritten. */
export function typedOn(closed: string, text: string): string {
	return (text.startsWith(closed) ? text.slice(closed.length) : text).trimStart();
}

const kindOf: Record<QuickKind, { kind: EntryKind; by?: 'me' | 'them' }> = {
	'they-said': { kind: 'said', by: 'them' },
	promise: { kind: 'promised', by: 'them' },
	refused: { kind: 'refused', by: 'them' },
	'passed-on': { kind: 'passed-on', by: 'them' },
	'on-hold': { kind: 'held' },
	'name-or-reference': { kind: 'named' },
	'i-said': { kind: 'said', by: 'me' }
};

/** The kind of the entry that the box is written for. */
export function entryKindOf({ kind, answers }: Pick<NoteDraft, 'kind' | 'answers'>): EntryKind {
	if (kind !== null) return kindOf[kind].kind;
	return answers === null ? 'noted' : 'answered';
}

/** The kind whose tap puts such an entry on the line; null for entries that no quick kind makes. */
export function quickKindOf({ kind, by }: Pick<Entry, 'kind' | 'by'>): QuickKind | null {
	const isOwn = kind === 'said' && by === 'me';
	return isOwn ? 'i-said' : (QuickKind.options.find((quick) => kindOf[quick].kind === kind) ?? null);
}

/** Where and when an entry is logged. `at` is now. */
export type Here = { contact: Contact; at: When; newId: () => Id };

/** The entry that a tap on a kind puts on the line: its time, and who is speaking; its words come from the box. */
export function openEntry(quick: QuickKind, { contact, at, newId }: Here): NewRecord & { id: Id } {
	return {
		type: 'entry',
		id: newId(),
		contact: contact.id,
		at,
		words: '',
		...kindOf[quick],
		...speakerOf(quick, contact)
	};
}

/**
 * Closes the box into the journal: what it adds to the entry it belongs to, or a new entry of its own.
 * Nothing when the box adds nothing.
 */
export function closeDraft(inBox: NoteDraft, theCase: Pick<Case, 'people' | 'entries'>, here: Here): NewRecord[] {
	const words = inBox.text.trim();
	const entry = theCase.entries.find(({ id, status }) => id === inBox.entry && status === 'standing');
	if (entry) return fillEntry(entry, inBox, words, theCase, here);
	if (isOnLine(inBox, theCase.entries)) return [];
	// Two tabs may begin with one draft: the words of the second are an entry of their own.
	const isTaken = theCase.entries.some(({ id }) => id === inBox.id);
	const draft = isTaken ? { ...inBox, id: here.newId() } : inBox;
	if (draft.answers !== null) return words === '' && !draft.wasNo ? [] : [answer(draft, words, here)];
	if (words === '') return [];
	// Its entry was taken back somewhere else: the words keep their kind, in an entry of their own.
	const kind: { kind: EntryKind; by?: 'me' | 'them' } = draft.kind === null ? { kind: 'noted' } : kindOf[draft.kind];
	const { by = kind.by, due, to } = detailsOf(draft);
	const details = {
		...(by ? { by } : {}),
		...(due ? { due } : {}),
		...(to ? { to } : {}),
		...(draft.kind === 'refused' && draft.refusal ? { refusal: draft.refusal } : {})
	};
	const at = draft.begun ?? here.at;
	return [
		{ type: 'entry', id: draft.id, contact: here.contact.id, at, ...kind, ...details, words, ...privacyOf(draft) },
		...keepWordings(draft.id, draft, [], here)
	];
}

/**
 * True for a draft whose words are on the line already: it was closed in another tab, or before a restart by a version that
 * emptied the box in a second write.
 */
export function isOnLine({ id, text }: Pick<NoteDraft, 'id' | 'text'>, entries: readonly Entry[]): boolean {
	const own = entries.find((entry) => entry.id === id);
	return own !== undefined && [own, ...own.before].some(({ words }) => words === text.trim());
}

/** The contact as these records leave it: they may say who is speaking now. */
export function withSpeaker(contact: Contact, records: readonly NewRecord[]): Contact {
	const said = records.findLast(
		(record) =>
			record.type === 'field' && record.of === 'contact' && record.target === contact.id && record.name === 'speaking'
	);
	if (said?.type !== 'field') return contact;
	return { ...contact, speaking: typeof said.value === 'string' ? said.value : null };
}

/** A phrase that has left the words since, or that the entry has kept already, needs no mark. */
function keepWordings(
	about: Id,
	{ text, keptWordings }: NoteDraft,
	already: readonly string[],
	{ newId }: Here
): NewRecord[] {
	const words = wordingKey(text);
	return [...new Set(keptWordings)]
		.filter((phrase) => phrase.length <= MAX_LINE_LENGTH && words.includes(wordingKey(phrase)))
		.filter((phrase) => !already.includes(phrase))
		.map((phrase) => ({ type: 'mark', id: newId(), about, kind: 'wording-kept', phrase, kept: true }));
}

/** Whether the words of *Name or reference* are a reference: the person's tap says, else a digit does. */
export function isReference({ isReference, text }: Pick<NoteDraft, 'isReference' | 'text'>): boolean {
	return isReference ?? /\d/.test(text);
}

function answer(draft: NoteDraft, words: string, { contact, at }: Here): NewRecord {
	const kind = draft.answers?.isOption && !draft.wasNo ? 'option' : 'answered';
	return {
		type: 'entry',
		id: draft.id,
		contact: contact.id,
		at,
		kind,
		by: 'them',
		words,
		...privacyOf(draft),
		...(draft.answers ? { about: draft.answers.entry } : {}),
		...(draft.wasNo ? { wasNo: true } : {}),
		...(draft.wasNo && draft.refusal ? { refusal: draft.refusal } : {}),
		...(contact.speaking === null ? {} : { person: contact.speaking })
	};
}

function fillEntry(
	entry: Entry,
	draft: NoteDraft,
	words: string,
	theCase: Pick<Case, 'people' | 'entries'>,
	here: Here
): NewRecord[] {
	const naming = draft.kind === 'name-or-reference' ? nameOrReference(draft, words, theCase, here) : noNaming;
	const fields: EntryDetails = {
		...(words === '' ? {} : { words }),
		...detailsOf(draft),
		...naming.fields,
		...privacyOf(draft)
	};
	const changed = Object.fromEntries(
		Object.entries(fields).filter(
			([name, value]) => ((entry as EntryDetails)[name as keyof EntryDetails] ?? null) !== (value ?? null)
		)
	) as EntryDetails;
	const kept = keepWordings(entry.id, draft, entry.keptWordings, here);
	const others = [...kept, ...naming.records, ...handOn(draft, here)];
	if (Object.keys(changed).length === 0) return others;
	return [{ type: 'mark', id: here.newId(), about: entry.id, kind: 'corrected', fields: changed }, ...others];
}

/** Once a call was passed on, somebody new is speaking, and nobody knows yet who. */
function handOn({ kind }: NoteDraft, { contact, newId }: Here): NewRecord[] {
	if (kind !== 'passed-on' || contact.speaking === null) return [];
	return [{ type: 'field', id: newId(), of: 'contact', target: contact.id, name: 'speaking', value: null }];
}

function privacyOf({ isPrivate }: NoteDraft): { private?: true } {
	return isPrivate ? { private: true } : {};
}

function detailsOf(draft: NoteDraft): EntryDetails {
	switch (draft.kind) {
		case 'promise':
			return { by: draft.by, due: draft.due };
		case 'passed-on':
			return draft.to.trim() === '' ? {} : { to: draft.to.trim() };
		default:
			return {};
	}
}

type Naming = { fields: EntryDetails; records: NewRecord[] };
const noNaming: Naming = { fields: {}, records: [] };

/** A reference is kept as one. A name is kept as a person, who from now on is the one speaking. */
function nameOrReference(
	draft: NoteDraft,
	words: string,
	{ people }: Pick<Case, 'people'>,
	{ contact, newId }: Here
): Naming {
	if (words === '') return noNaming;
	if (isReference(draft)) return { fields: { reference: words }, records: [] };

	const known = personNamed(people, words);
	const person = known?.id ?? newId();
	const naming: NewRecord[] = known
		? []
		: [{ type: 'field', id: newId(), of: 'person', target: person, name: 'name', value: words }];
	const speaking: NewRecord = {
		type: 'field',
		id: newId(),
		of: 'contact',
		target: contact.id,
		name: 'speaking',
		value: person
	};
	return { fields: { person }, records: contact.speaking === person ? naming : [...naming, speaking] };
}

function speakerOf(quick: QuickKind, { speaking }: Contact): { person?: Id } {
	return speaking === null || kindOf[quick].by !== 'them' ? {} : { person: speaking };
}
