import type { Case, Contact, Entry } from '../case/case.ts';
import { MAX_LINE_LENGTH } from '../case/limits.ts';
import type { EntryDetails, NewRecord } from '../case/record.ts';
import type { KindAndSide } from '../filing/file-facts.ts';
import { isPlainlyMine } from '../text/promise-side.ts';
import { namingIn } from '../text/references.ts';
import type { EntryKind } from '../vocabulary/entry.ts';
import type { Id } from '../vocabulary/id.ts';
import { kindOf, personOrReference, quickKindOf, type QuickKind } from './draft.ts';

/** What an entry can be corrected to. A name and a reference are told apart here. */
export type CorrectKind = Exclude<QuickKind, 'name-or-reference'> | 'name' | 'reference' | 'note' | 'answer';

/** In the order they are shown. `answer` is only for an entry that answers a question. */
export const correctKinds: readonly CorrectKind[] = [
	'they-said',
	'answer',
	'promise',
	'refused',
	'passed-on',
	'on-hold',
	'name',
	'reference',
	'i-said',
	'note'
];

/** Other kinds are made by a screen of their own, and stay what they are. */
const changeable: readonly EntryKind[] = [
	'said',
	'noted',
	'promised',
	'refused',
	'passed-on',
	'held',
	'named',
	'answered',
	'option'
];

export function canChangeKind({ kind }: Pick<Entry, 'kind'>): boolean {
	return changeable.includes(kind);
}

/** What an entry is now. One that names a person and a reference counts as a name. */
export function correctKindOf(entry: Pick<Entry, 'kind' | 'by' | 'person' | 'reference'>): CorrectKind {
	if (entry.kind === 'named') return entry.reference && !entry.person ? 'reference' : 'name';
	const quick = quickKindOf(entry);
	if (quick === null || quick === 'name-or-reference') return entry.kind === 'noted' ? 'note' : 'answer';
	return quick;
}

/**
 * The records that make another kind of an entry. Its words and its time stay; what only the earlier kind had is cleared. A name
 * becomes a person, who is speaking where nobody was named since.
 */
export function changeKind(
	entry: Entry,
	to: CorrectKind,
	theCase: Pick<Case, 'people' | 'entries'>,
	contact: Contact | null,
	newId: () => Id
): NewRecord[] {
	if (to === correctKindOf(entry)) return [];
	const { kind, by } = sideOf(to, entry);
	const isTheirs = by === 'them' || to === 'name' || to === 'reference';
	// The person whom only these words named.
	const misnamed = entry.kind === 'named' ? entry.person : null;
	const cleared: EntryDetails = {
		...(entry.by !== by && by ? { by } : {}),
		...(entry.refusal && to !== 'refused' && to !== 'answer' ? { refusal: null } : {}),
		...(entry.wasNo && to !== 'answer' ? { wasNo: false } : {}),
		...(entry.kind === 'named' && entry.reference ? { reference: '' } : {}),
		...(entry.person && (!isTheirs || misnamed) ? { person: null } : {}),
		...(entry.taken ? { taken: null } : {}),
		...(entry.minutes == null ? {} : { minutes: null })
	};
	const isLast = contact !== null && contact.ended === null && isLastNaming(entry, theCase.entries);
	const naming =
		to === 'name' && contact ? personOrReference(lineOf(entry.words), false, theCase, { contact, newId }) : null;
	const speaking = (value: Id | null): NewRecord[] =>
		contact === null
			? []
			: [{ type: 'field', id: newId(), of: 'contact', target: contact.id, name: 'speaking', value }];
	const fields: EntryDetails = {
		kind,
		...cleared,
		...(to === 'reference' ? { reference: referenceOf(entry) } : {}),
		...naming?.fields
	};
	return [
		{ type: 'mark', id: newId(), about: entry.id, kind: 'corrected', fields },
		...(naming?.records.filter((record) => isLast || !isSpeaking(record)) ?? []),
		...(misnamed && to !== 'name' && contact?.speaking === misnamed ? speaking(null) : [])
	];
}

function sideOf(to: CorrectKind, { words, by }: Pick<Entry, 'words' | 'by'>): KindAndSide {
	switch (to) {
		case 'name':
		case 'reference':
			return { kind: 'named' };
		case 'note':
			return { kind: 'noted' };
		case 'answer':
			return { kind: 'answered', by: 'them' };
		case 'promise':
			return { kind: 'promised', by: by === 'me' || isPlainlyMine(words) ? 'me' : 'them' };
		default:
			return kindOf[to];
	}
}

/** The reference that the words hold; all of them where they name none. */
function referenceOf({ words, reference }: Entry): string {
	return reference || lineOf(namingIn(words, null).reference ?? words);
}

function isLastNaming({ id, contact }: Entry, entries: readonly Entry[]): boolean {
	const later = entries.slice(entries.findIndex((entry) => entry.id === id) + 1);
	return !later.some(
		(entry) =>
			entry.contact === contact &&
			entry.status === 'standing' &&
			(entry.kind === 'passed-on' || (entry.kind === 'named' && entry.person != null))
	);
}

function isSpeaking(record: NewRecord): boolean {
	return record.type === 'field' && record.name === 'speaking';
}

function lineOf(words: string): string {
	return words.trim().slice(0, MAX_LINE_LENGTH);
}
