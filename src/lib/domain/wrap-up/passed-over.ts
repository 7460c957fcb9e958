import type { Case, Entry, Person } from '../case/case.ts';
import { contactOf, isNo, personNamed, standing } from '../case/entries.ts';
import { factsIn } from '../filing/facts-in.ts';
import { type NoteFact, isSameFact } from '../filing/note-fact.ts';
import type { FoundField } from '../text/fields.ts';
import type { Id } from '../vocabulary/id.ts';
import { peopleOf } from './agreed-message.ts';

/** A fact that stands in the words of an entry and was not filed. */
export type PassedOver = { entry: Entry; fact: NoteFact };

/** A sum or a department says little once the contact is over. */
const OFFERED = new Set<NoteFact['kind']>([
	'agent',
	'reference',
	'account',
	'phone',
	'promise',
	'refusal',
	'handed-on'
]);

/** What a contact's notes say and nobody filed, in the order of the notes, each once. `fieldsIn` finds the fields of a note. */
export function passedOver(
	theCase: Case,
	contactId: Id,
	fieldsIn: (words: string, entry: Entry) => readonly FoundField[]
): readonly PassedOver[] {
	const speaking = contactOf(theCase, contactId)?.speaking ?? null;
	const entries = standing(theCase.entries).filter(({ contact }) => contact === contactId);
	const met = peopleOf(theCase.people, { speaking }, entries);
	const all = entries.filter(isNote).flatMap((entry) =>
		factsIn(entry.words, fieldsIn(entry.words, entry), { ...theCase, speaking: entry.person ?? speaking })
			.filter((fact) => OFFERED.has(fact.kind) && !isKept(fact, entry, met, entries))
			.map((fact) => ({ entry, fact }))
	);
	const isFirst = ({ fact }: PassedOver, index: number) =>
		all.findIndex((other) => isSameFact(other.fact, fact)) === index;
	return all.filter(isFirst);
}

/** Words of a contact that may hold facts: not a question, nor an answer of *Supervisor?*, nor a private line. */
function isNote({ kind, words, private: isPrivate }: Entry): boolean {
	return words !== '' && !isPrivate && kind !== 'asked' && kind !== 'assessed' && kind !== 'felt';
}

function isKept(fact: NoteFact, entry: Entry, met: readonly Person[], entries: readonly Entry[]): boolean {
	const parts = [entry, ...entries.filter(({ about, words }) => about === entry.id && words === fact.words)];
	switch (fact.kind) {
		case 'agent':
			// Words that were given as a name are one, whatever else could be read in them.
			return (entry.kind === 'named' && entry.person != null) || personNamed(met, fact.name) !== undefined;
		case 'promise':
			return parts.some(({ kind }) => kind === 'promised');
		case 'refusal':
			return parts.some(isNo);
		case 'handed-on':
			return parts.some(({ kind }) => kind === 'passed-on');
		default:
			return false;
	}
}
