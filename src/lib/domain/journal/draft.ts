import '../jitless.ts';
import * as z from 'zod/mini';
import type { Case, Contact, Entry } from '../case/case.ts';
import { personNamed } from '../case/entries.ts';
import { MAX_LINE_LENGTH } from '../case/limits.ts';
import { EntryDetails, type NewRecord } from '../case/record.ts';
import { Day, When } from '../day.ts';
import { dueDetails } from '../promises/promises.ts';
import { isPlainlyMine } from '../text/promise-side.ts';
import { namingIn } from '../text/references.ts';
import { type Filed, type KindAndSide, fileFacts, ownStatement } from '../filing/file-facts.ts';
import { NoteFact, factsStanding } from '../filing/note-fact.ts';
import type { EntryKind } from '../vocabulary/entry.ts';
import { Id } from '../vocabulary/id.ts';
import { Moment } from '../vocabulary/moment.ts';
import { Refusal } from '../vocabulary/refusal.ts';
import { wordingKey } from './wording-key.ts';

/** The kinds of entry that one tap adds to the line during a contact. */
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

/** The text in the box of the call screen that is not yet closed into the journal, and the state of the screen around it. */
export const NoteDraft = z.object({
	/** The id of the entry these words become, unless a tap has already made one. Adding them twice makes one entry. */
	id: Id,
	text: z.string(),
	/** When its first character was typed. That is the time of the note, however late it is closed. */
	begun: z.nullable(When),
	/** A private line: for the person only, and left out of every summary unless they include it. */
	isPrivate: z.boolean(),
	/** Phrases in the text whose wording the person chose to keep. */
	keptWordings: z.array(z.string()),
	/** The entry that a tap on its kind added to the line, and that the box belongs to. */
	entry: z.nullable(Id),
	kind: z.nullable(QuickKind),
	/** The entry that a tap made of words in the box. Its details can be set until the next words are typed. */
	tagged: z.nullable(z.strictObject({ entry: Id, kind: QuickKind })),
	/** The question that the text answers, unless `by` says that the words are mine. */
	answers: z.nullable(z.strictObject({ entry: Id, isOption: z.boolean() })),
	wasNo: z.boolean(),
	/** For a no: the kind of refusal. An entry on the line has its own; this copy is used when that entry is gone. */
	refusal: z.nullable(Refusal),
	by: z.enum(['me', 'them']),
	/** For a promise: the person said whose it is. Until then, its words may. */
	isByChosen: z.boolean(),
	due: z.nullable(Day),
	/** For a promise: no day was given, whatever the words tell. */
	noDay: z.boolean(),
	to: z.string(),
	/** For *Name or reference*: which of the two; null lets the words decide. */
	isReference: z.nullable(z.boolean()),
	/** The moment the person chose for the card. `passedOver` holds the cards skipped with *another*. */
	moment: z.nullable(Moment),
	passedOver: z.array(z.string()),
	/** When the person said that a long call is still going on, in milliseconds since 1970. */
	stillGoing: z.nullable(z.int()),
	/** The person has used or declined Calm in this contact, so it is not offered again. */
	calmAnswered: z.boolean(),
	/** Facts in the text that the person has filed. They are kept when the box is closed. */
	filed: z.array(NoteFact)
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
		tagged: null,
		answers: null,
		wasNo: false,
		refusal: null,
		by: 'them',
		isByChosen: false,
		due: null,
		noDay: false,
		to: '',
		isReference: null,
		moment: null,
		passedOver: [],
		stillGoing: null,
		calmAnswered: false,
		filed: []
	};
}

/** Reads a draft saved by this version or an earlier one. If it is not valid, only its text is recovered. */
export function readNoteDraft(saved: unknown, id: Id): NoteDraft {
	const blank = emptyDraft(id);
	if (typeof saved !== 'object' || saved === null) return blank;
	const read = NoteDraft.safeParse({ ...blank, ...saved });
	if (read.success) return read.data;
	return { ...blank, text: 'text' in saved && typeof saved.text === 'string' ? saved.text : '' };
}

/** The key under which the box of a contact is saved among the drafts of its case. */
export function boxOf(contact: Id): string {
	return `call:${contact}`;
}

/** The box with a change applied. `now` becomes the time of the note when this change types its first character. */
export function changeBox(box: NoteDraft, change: Partial<NoteDraft>, now: When): NoteDraft {
	const text = change.text ?? box.text;
	// A kept phrase and a filed fact apply to one note only, and an emptied box starts the next note.
	const emptied = text === '' ? { keptWordings: [], filed: [] } : {};
	return { ...box, ...change, ...emptied, begun: text === '' ? null : (box.begun ?? now) };
}

/** The box after `closed` was added to the journal. Text typed in the meantime stays, and so does the state of the screen. */
export function afterClosing(closed: NoteDraft, now: NoteDraft, id: Id): NoteDraft {
	const { passedOver, stillGoing, calmAnswered, text } = now;
	const keptWordings = now.keptWordings.filter((phrase) => !closed.keptWordings.includes(phrase));
	// What I say in between answers no question: it is still open.
	const answers = closed.by === 'me' ? closed.answers : null;
	return {
		...emptyDraft(id),
		text: typedOn(closed.text, text),
		answers,
		keptWordings,
		passedOver,
		stillGoing,
		calmAnswered
	};
}

/** The part of a text that was typed after the closed words. All of it when the text was rewritten. */
export function typedOn(closed: string, text: string): string {
	return (text.startsWith(closed) ? text.slice(closed.length) : text).trimStart();
}

/** The kind of entry that a quick kind makes, and whose it is. */
export const kindOf: Record<QuickKind, KindAndSide> = {
	'they-said': { kind: 'said', by: 'them' },
	promise: { kind: 'promised', by: 'them' },
	refused: { kind: 'refused', by: 'them' },
	'passed-on': { kind: 'passed-on', by: 'them' },
	'on-hold': { kind: 'held' },
	'name-or-reference': { kind: 'named' },
	'i-said': { kind: 'said', by: 'me' }
};

/** The kind of entry that the box becomes. */
export function entryKindOf({ kind, answers, by }: Pick<NoteDraft, 'kind' | 'answers' | 'by'>): EntryKind {
	if (kind !== null) return kindOf[kind].kind;
	if (answers === null) return 'noted';
	return by === 'me' ? 'said' : 'answered';
}

/** The kind that is shown as chosen: that of the box, or that of words just tagged until the next are typed. */
export function kindShown({ kind, tagged, text }: Pick<NoteDraft, 'kind' | 'tagged' | 'text'>): QuickKind | null {
	return kind ?? (text === '' ? (tagged?.kind ?? null) : null);
}

/** The quick kind whose tap adds such an entry to the line. Null when none does. */
export function quickKindOf({ kind, by }: Pick<Entry, 'kind' | 'by'>): QuickKind | null {
	const isOwn = kind === 'said' && by === 'me';
	return isOwn ? 'i-said' : (QuickKind.options.find((quick) => kindOf[quick].kind === kind) ?? null);
}

/** Where and when an entry is logged. `at` is now. */
export type Here = { contact: Contact; at: When; newId: () => Id };

/** What a tap on a kind writes, and what it puts into the box. */
type Tap = { records: NewRecord[]; inBox: Pick<NoteDraft, 'entry' | 'kind' | 'tagged' | 'answers'> };

/**
 * One tap on a kind. Words in the box that have no kind become an entry of this kind. Otherwise the box is closed, and a new entry
 * is added to the line; its words come later from the box.
 */
export function tapKind(quick: QuickKind, inBox: NoteDraft, theCase: CaseOfBox, here: Here): Tap {
	const isFree = inBox.kind === null && inBox.text.trim() !== '' && !isOnLine(inBox, theCase.entries);
	if (isFree) {
		const draft = { ...withFreeId(inBox, theCase, here), kind: quick };
		const tagged = { entry: draft.id, kind: quick };
		return { records: newEntry(draft, theCase, here), inBox: { entry: null, kind: null, tagged, answers: null } };
	}
	const closing = closeDraft(inBox, theCase, here);
	const contact = withSpeaker(here.contact, closing);
	const opened = openEntry(quick, { ...here, contact });
	return {
		records: [...closing, opened, ...handOver(quick, contact, here)],
		inBox: { entry: opened.id, kind: quick, tagged: null, answers: null }
	};
}

/** The entry that a tap on a kind adds to the line, with its time and who is speaking. */
export function openEntry(quick: QuickKind, { contact, at, newId }: Here): NewRecord & { id: Id } {
	return {
		type: 'entry',
		id: newId(),
		contact: contact.id,
		at,
		words: '',
		...kindOf[quick],
		...speakerOf(kindOf[quick], contact)
	};
}

/**
 * Closes the box into the journal: returns the amendments to the entry it belongs to, or a new entry.
 * Empty when the box adds nothing.
 */
export function closeDraft(inBox: NoteDraft, theCase: CaseOfBox, here: Here): NewRecord[] {
	const entry = theCase.entries.find(({ id, status }) => id === inBox.entry && status === 'standing');
	if (entry) return fillEntry(entry, inBox, theCase, here);
	if (isOnLine(inBox, theCase.entries)) return [];
	const draft = withFreeId(inBox, theCase, here);
	const isWordless = draft.text.trim() === '';
	if (draft.answers === null) return isWordless ? [] : newEntry(draft, theCase, here);
	if (draft.by === 'me') return isWordless ? [] : newEntry({ ...draft, kind: 'i-said', answers: null }, theCase, here);
	return isWordless && !draft.wasNo ? [] : answer(draft, draft.text.trim(), theCase, here);
}

/** Two tabs may start from the same draft. The words of the second become an entry of their own. */
function withFreeId(draft: NoteDraft, { entries }: CaseOfBox, { newId }: Here): NoteDraft {
	return entries.some(({ id }) => id === draft.id) ? { ...draft, id: newId() } : draft;
}

/** The words of a box that has no entry, or whose entry was taken back elsewhere: they become an entry of its kind. */
function newEntry(draft: NoteDraft, theCase: CaseOfBox, here: Here): NewRecord[] {
	const tapped = draft.kind === null ? null : kindOf[draft.kind];
	const filed = file(draft, draft.id, tapped, theCase, here);
	const kind = tapped ?? filed.kind ?? { kind: 'noted' };
	const { fields, records } = fill(draft, filed, theCase, here);
	const side: KindAndSide = { ...kind, ...(fields.by ? { by: fields.by } : {}) };
	const isTheirs = side.by === 'them';
	const details: BoxFields = {
		...(tapped || fields.by !== filed.fields.by ? speakerOf(side, here.contact) : {}),
		...(draft.kind === 'refused' && draft.refusal ? { refusal: draft.refusal } : {}),
		...fields
	};
	return [
		{
			type: 'entry',
			id: draft.id,
			contact: here.contact.id,
			...kind,
			...(draft.answers && isTheirs ? { about: draft.answers.entry } : {}),
			...present(details),
			// A hold begins at its tap, whenever its words were begun.
			at: draft.kind === 'on-hold' ? here.at : (draft.begun ?? here.at),
			words: draft.text.trim()
		},
		...keepWordings(draft.id, draft, [], here),
		...records,
		...(isSpeakerFiled(draft, filed, here) ? [] : handOver(draft.kind, here.contact, here))
	];
}

/** The details that are set: a new entry does not store empty ones. */
function present(details: BoxFields): BoxFields {
	return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null));
}

/**
 * True for a draft whose words are already on the line. It was closed in another tab, or before a restart by a version that
 * emptied the box in a separate write.
 */
export function isOnLine({ id, text }: Pick<NoteDraft, 'id' | 'text'>, entries: readonly Entry[]): boolean {
	const own = entries.find((entry) => entry.id === id);
	return own !== undefined && [own, ...own.before].some(({ words }) => words === text.trim());
}

/** The contact after these records, which may change who is speaking. */
export function withSpeaker(contact: Contact, records: readonly NewRecord[]): Contact {
	const said = records.findLast(
		(record) =>
			record.type === 'field' && record.of === 'contact' && record.target === contact.id && record.name === 'speaking'
	);
	if (said?.type !== 'field') return contact;
	return { ...contact, speaking: typeof said.value === 'string' ? said.value : null };
}

/** The amendments for kept phrases. A phrase no longer in the text, or already kept by the entry, needs none. */
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

/** Whether the words of *Name or reference* are a reference. The person's tap decides; without one, the words do. Null without either. */
export function isReference({ isReference, text }: Pick<NoteDraft, 'isReference' | 'text'>): boolean | null {
	return text.trim() === '' ? isReference : namingIn(text, isReference).name === null;
}

function answer(draft: NoteDraft, words: string, theCase: CaseOfBox, here: Here): NewRecord[] {
	const { contact, at } = here;
	const kind = draft.answers?.isOption && !draft.wasNo ? 'option' : 'answered';
	const filed = file(draft, draft.id, { kind: 'answered', by: 'them' }, theCase, here);
	return [
		{
			type: 'entry',
			id: draft.id,
			contact: contact.id,
			at,
			kind: filed.fields.wasNo ? 'answered' : kind,
			by: 'them',
			words,
			...privacyOf(draft),
			...(draft.answers ? { about: draft.answers.entry } : {}),
			...(draft.wasNo ? { wasNo: true } : {}),
			...(draft.wasNo && draft.refusal ? { refusal: draft.refusal } : {}),
			...(contact.speaking === null ? {} : { person: contact.speaking }),
			...filed.fields
		},
		...filed.records
	];
}

/** The part of a case that the box is closed into. */
type CaseOfBox = Pick<Case, 'id' | 'people' | 'entries'>;

/** Files the facts whose words still stand in the box. */
function file(draft: NoteDraft, id: Id, kind: KindAndSide | null, theCase: CaseOfBox, here: Here): Filed {
	return fileFacts(
		factsStanding(draft.filed, draft.text),
		{ id, kind, isPrivate: draft.isPrivate },
		{ theCase, ...here }
	);
}

/** The details that the box sets. */
type BoxFields = Omit<EntryDetails, 'kind'>;
type Filled = { fields: BoxFields; records: readonly NewRecord[] };

/** The details that the box gives its entry, besides the words. */
function fill(draft: NoteDraft, filed: Filed, theCase: CaseOfBox, here: Here): Filled {
	// A filed name or reference is a part of the words. Without one, the words are all of it.
	const isNamed = filed.fields.person !== undefined || filed.fields.reference !== undefined;
	const isNaming = draft.kind === 'name-or-reference' && !isNamed;
	const naming = isNaming ? personOrReference(draft.text.trim(), draft.isReference, theCase, here) : noNaming;
	const details = detailsOf(draft);
	return {
		fields: {
			...filed.fields,
			...details,
			...naming.fields,
			...privacyOf(draft)
		},
		records: [...naming.records, ...filed.records]
	};
}

function fillEntry(entry: Entry, draft: NoteDraft, theCase: CaseOfBox, here: Here): NewRecord[] {
	const { kind, by } = entry;
	const words = draft.text.trim();
	const filed = file(draft, entry.id, { kind, ...(by ? { by } : {}) }, theCase, here);
	const { fields, records } = fill(draft, filed, theCase, here);
	const changed = Object.fromEntries(
		Object.entries({ ...(words === '' ? {} : { words }), ...fields }).filter(
			([name, value]) => ((entry as EntryDetails)[name as keyof EntryDetails] ?? null) !== (value ?? null)
		)
	) as EntryDetails;
	const others = [...keepWordings(entry.id, draft, entry.keptWordings, here), ...records];
	if (Object.keys(changed).length === 0) return others;
	return [{ type: 'mark', id: here.newId(), about: entry.id, kind: 'corrected', fields: changed }, ...others];
}

/** From the moment a call is passed on, nobody speaks until somebody is named. */
function handOver(quick: QuickKind | null, { id, speaking }: Contact, { newId }: Here): NewRecord[] {
	if (quick !== 'passed-on' || speaking === null) return [];
	return [{ type: 'field', id: newId(), of: 'contact', target: id, name: 'speaking', value: null }];
}

/** Whether the words of a hand-over name who took over. */
function isSpeakerFiled({ text, filed: facts }: NoteDraft, filed: Filed, { contact }: Here): boolean {
	return (
		withSpeaker(contact, filed.records).speaking !== contact.speaking ||
		factsStanding(facts, text).some((fact) => fact.kind === 'agent')
	);
}

function privacyOf({ isPrivate }: NoteDraft): { private?: true } {
	return isPrivate ? { private: true } : {};
}

/** The filed promise that the box becomes, because no tap has given it a kind. Null for any other box. */
export function promiseFiled({ kind, answers, filed, text }: NoteDraft): Extract<NoteFact, { kind: 'promise' }> | null {
	if (kind !== null || answers !== null) return null;
	const own = ownStatement(factsStanding(filed, text));
	return own?.kind === 'promise' ? own : null;
}

/** Whose promise the box holds: the person's tap decides; without one, its words do where they are plain. */
export function promiserOf({ by, isByChosen, text }: Pick<NoteDraft, 'by' | 'isByChosen' | 'text'>): 'me' | 'them' {
	return by === 'them' && !isByChosen && isPlainlyMine(text) ? 'me' : by;
}

function detailsOf(draft: NoteDraft): BoxFields {
	const filed = promiseFiled(draft);
	if (draft.kind === 'promise' || filed !== null) {
		// A draft of an earlier version has the fact alone.
		const by = filed && !draft.isByChosen ? filed.by : promiserOf(draft);
		return {
			by,
			...(draft.due === null && !draft.noDay ? {} : dueDetails(draft.due)),
			...(by === 'me' ? { person: null } : {})
		};
	}
	return draft.kind === 'passed-on' && draft.to.trim() !== '' ? { to: draft.to.trim() } : {};
}

type Naming = { fields: BoxFields; records: NewRecord[] };
const noNaming: Naming = { fields: {}, records: [] };

/** A reference is kept on the entry. A name is kept as a person, who from now on is speaking. */
export function personOrReference(
	words: string,
	isReference: boolean | null,
	{ people }: Pick<Case, 'people'>,
	{ contact, newId }: Pick<Here, 'contact' | 'newId'>
): Naming {
	if (words === '') return noNaming;
	const { name, reference } = namingIn(words, isReference);
	const referred = reference === null ? {} : { reference };
	if (name === null) return { fields: referred, records: [] };

	const known = personNamed(people, name);
	const person = known?.id ?? newId();
	const naming: NewRecord[] = known
		? []
		: [{ type: 'field', id: newId(), of: 'person', target: person, name: 'name', value: name }];
	const speaking: NewRecord = {
		type: 'field',
		id: newId(),
		of: 'contact',
		target: contact.id,
		name: 'speaking',
		value: person
	};
	return { fields: { person, ...referred }, records: contact.speaking === person ? naming : [...naming, speaking] };
}

function speakerOf({ by }: KindAndSide, { speaking }: Contact): { person?: Id } {
	return speaking === null || by !== 'them' ? {} : { person: speaking };
}
