import '../jitless.ts';
import * as z from 'zod/mini';
import type { Case, Contact } from '../case/case.ts';
import { EntryDetails, type EntryKind, Id, type NewRecord } from '../case/record.ts';
import { Day, type When } from '../day.ts';
import { Moment } from '../questions/card.ts';

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
export const Draft = z.strictObject({
	/** The id that the words will have in the journal when no tap put an entry there first: adding twice adds once. */
	id: Id,
	text: z.string(),
	/** The entry on the line that the box belongs to, put there by a tap on its kind. */
	entry: z.nullable(Id),
	kind: z.nullable(QuickKind),
	/** The question that the box holds the answer to. */
	answers: z.nullable(z.strictObject({ entry: Id, isOption: z.boolean() })),
	wasNo: z.boolean(),
	by: z.enum(['me', 'them']),
	due: z.nullable(Day),
	to: z.string(),
	/** For *Name or reference*: which of the two; null lets the words decide. */
	isReference: z.nullable(z.boolean()),
	/** The moment the person chose for the card, and the cards put aside with *another*. */
	moment: z.nullable(Moment),
	passedOver: z.array(z.string()),
	/** When the person said that a long call still goes on: milliseconds since 1970. */
	stillGoing: z.nullable(z.int())
});
export type Draft = z.infer<typeof Draft>;

export function emptyDraft(id: Id): Draft {
	return {
		id,
		text: '',
		entry: null,
		kind: null,
		answers: null,
		wasNo: false,
		by: 'them',
		due: null,
		to: '',
		isReference: null,
		moment: null,
		passedOver: [],
		stillGoing: null
	};
}

/** An empty box, with the card and all else on the screen as it was. */
export function emptyBox(draft: Draft, id: Id): Draft {
	const { passedOver, stillGoing } = draft;
	return { ...emptyDraft(id), passedOver, stillGoing };
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
export function closeDraft(draft: Draft, one: Pick<Case, 'people' | 'entries'>, here: Here): NewRecord[] {
	const words = draft.text.trim();
	if (draft.entry !== null) return fillEntry(draft, words, one, here);
	if (one.entries.some(({ id }) => id === draft.id)) return [];
	if (draft.answers !== null) return words === '' && !draft.wasNo ? [] : [answer(draft, words, here)];
	if (words === '') return [];
	return [{ type: 'entry', id: draft.id, contact: here.contact.id, at: here.at, kind: 'noted', words }];
}

/** Whether the words of *Name or reference* are a reference: the person's tap says, else a digit does. */
export function isReference({ isReference, text }: Pick<Draft, 'isReference' | 'text'>): boolean {
	return isReference ?? /\d/.test(text);
}

function answer(draft: Draft, words: string, { contact, at }: Here): NewRecord {
	const kind = draft.answers?.isOption && !draft.wasNo ? 'option' : 'answered';
	return {
		type: 'entry',
		id: draft.id,
		contact: contact.id,
		at,
		kind,
		by: 'them',
		words,
		...(draft.answers ? { about: draft.answers.entry } : {}),
		...(draft.wasNo ? { wasNo: true } : {}),
		...(contact.speaking === null ? {} : { person: contact.speaking })
	};
}

function fillEntry(draft: Draft, words: string, one: Pick<Case, 'people' | 'entries'>, here: Here): NewRecord[] {
	const entry = one.entries.find(({ id }) => id === draft.entry);
	if (!entry) return [];
	const naming = draft.kind === 'name-or-reference' ? nameOrReference(draft, words, one, here) : noNaming;
	const fields: EntryDetails = { ...(words === '' ? {} : { words }), ...detailsOf(draft), ...naming.fields };
	const changed = Object.fromEntries(
		Object.entries(fields).filter(
			([name, value]) => ((entry as EntryDetails)[name as keyof EntryDetails] ?? null) !== (value ?? null)
		)
	) as EntryDetails;
	if (Object.keys(changed).length === 0) return naming.records;
	return [{ type: 'mark', id: here.newId(), about: entry.id, kind: 'corrected', fields: changed }, ...naming.records];
}

function detailsOf(draft: Draft): EntryDetails {
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
	draft: Draft,
	words: string,
	{ people }: Pick<Case, 'people'>,
	{ contact, newId }: Here
): Naming {
	if (words === '') return noNaming;
	if (isReference(draft)) return { fields: { reference: words }, records: [] };

	const known = people.find(({ name }) => name?.toLowerCase() === words.toLowerCase());
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
