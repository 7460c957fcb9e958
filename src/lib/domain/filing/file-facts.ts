import type { Case, Contact, Person } from '../case/case.ts';
import { personNamed, personOf } from '../case/entries.ts';
import { personCalled } from '../case/people.ts';
import { MAX_LINE_LENGTH } from '../case/limits.ts';
import type { EntryDetails, EntryRecord, NewRecord } from '../case/record.ts';
import type { When } from '../day.ts';
import type { Id } from '../vocabulary/id.ts';
import type { NoteFact } from './note-fact.ts';

/** What an entry is: its kind, and whose it is where a kind has two sides. */
export type KindAndSide = Pick<EntryRecord, 'kind' | 'by'>;

/** The entry that the words of a note become. `kind` is null while no tap has chosen its kind. */
export type NoteEntry = { id: Id; kind: KindAndSide | null; isPrivate: boolean };

export type FilingContext = {
	theCase: Pick<Case, 'id' | 'people'>;
	contact: Pick<Contact, 'id' | 'speaking'>;
	at: When;
	newId: () => Id;
};

type Fields = Omit<EntryDetails, 'words' | 'at' | 'kind'>;

/** What the filed facts add to a note. */
export type Filed = {
	/** The kind that they give its entry; null when a tap has chosen one, or nothing calls for one. */
	kind: KindAndSide | null;
	fields: Fields;
	/** Further entries about it, and fields of people and of the case. */
	records: readonly NewRecord[];
};

type Statement = Extract<NoteFact, { kind: 'promise' | 'refusal' | 'handed-on' | 'hold' }>;

/**
 * Files facts of one note. The first statement (a promise, a refusal, a hand-over or a hold) makes the entry what it is, unless a
 * tap gave it another kind. Every other statement becomes an entry about it, with its own part of the words. What stands before a
 * hand-over belongs to whoever spoke before; after it, nobody speaks until a name follows.
 */
export function fileFacts(facts: readonly NoteFact[], entry: NoteEntry, context: FilingContext): Filed {
	const ordered = [...facts].sort((a, b) => a.start - b.start);
	const tapped = entry.kind;
	const own = tapped ? ordered.filter(isStatement).find((fact) => isOfKind(fact, tapped)) : ownStatement(facts);
	const chosen = tapped ?? (own ? kindOf(own) : null);
	const people = new People(context);
	if (isNamedAfterHandOver(ordered, context)) people.speak(null);
	const fields: Fields = {};
	const others: NewRecord[] = [];

	for (const [index, fact] of ordered.entries()) {
		if (people.speaking === null) {
			// Up to the next hand-over, the first name is that of whoever spoke, wherever it stands.
			const handOver = ordered.findIndex((other, at) => at >= index && other.kind === 'handed-on');
			const stretch = ordered.slice(index, handOver < 0 ? undefined : handOver);
			const agent = stretch.find((other) => other.kind === 'agent');
			if (agent) people.speak(people.named(agent.name, agent.team));
		}
		switch (fact.kind) {
			case 'agent':
				people.speak(people.named(fact.name, fact.team));
				break;
			case 'team':
				people.speak(people.ofTeam(fact.name));
				break;
			case 'reference':
				if (fields.reference === undefined) fields.reference = lineOf(fact.reference);
				else others.push({ ...about(entry, context), kind: 'named', words: '', reference: lineOf(fact.reference) });
				break;
			case 'amount':
				fields.amount ??= fact.amount;
				break;
			case 'account':
				others.push(fieldRecord(context, 'number', context.newId(), 'secret', lineOf(fact.number)));
				break;
			case 'phone':
				others.push(fieldRecord(context, 'case', context.theCase.id, 'phone', lineOf(fact.number)));
				break;
			default:
				if (fact === own) Object.assign(fields, detailsOf(fact), speakerOf(fact, people.speaking));
				else if (fact.kind === 'refusal' && chosen?.kind === 'answered') fields.wasNo = true;
				else
					others.push({
						...about(entry, context),
						...kindOf(fact),
						words: fact.words,
						...detailsOf(fact),
						...speakerOf(fact, people.speaking),
						...(entry.isPrivate ? { private: true } : {})
					});
				if (fact.kind === 'handed-on') people.speak(null);
		}
	}

	if (own === undefined && people.speaking !== context.contact.speaking && people.speaking !== null)
		fields.person = people.speaking;
	return { kind: entry.kind === null ? chosen : null, fields, records: [...people.records(), ...others] };
}

/** The statement that makes an entry what it is while no tap has given it a kind: the first of its note. */
export function ownStatement(facts: readonly NoteFact[]): Statement | undefined {
	return facts.filter(isStatement).sort((a, b) => a.start - b.start)[0];
}

/** Whether who is speaking now was named after a hand-over of this note: whatever stands before it was said by somebody else. */
function isNamedAfterHandOver(ordered: readonly NoteFact[], { theCase, contact }: FilingContext): boolean {
	const handOver = ordered.findIndex(({ kind }) => kind === 'handed-on');
	const isSpeaker = (fact: NoteFact) =>
		fact.kind === 'agent' && personNamed(theCase.people, fact.name)?.id === contact.speaking;
	return handOver >= 0 && contact.speaking !== null && ordered.findIndex(isSpeaker) > handOver;
}

/** The people of a case after these records, which may name more of them. */
export function peopleAfter(people: readonly Person[], records: readonly NewRecord[]): readonly Person[] {
	const named = records.flatMap((record): Person[] =>
		record.type === 'field' && record.of === 'person' && record.name === 'name' && typeof record.value === 'string'
			? [personCalled(record.target, record.value)]
			: []
	);
	return [...people, ...named];
}

/** People who are named while the facts are filed, and who of them speaks. */
class People {
	readonly #context: FilingContext;
	readonly #named = new Map<string, Id>();
	readonly #records: NewRecord[] = [];
	#speaking: Id | null;

	constructor(context: FilingContext) {
		this.#context = context;
		this.#speaking = context.contact.speaking;
	}

	get speaking(): Id | null {
		return this.#speaking;
	}

	speak(person: Id | null): void {
		this.#speaking = person;
	}

	/** The person of this name: known, or new. The team becomes the role of somebody who has none yet. */
	named(name: string, team: string | null): Id {
		const line = lineOf(name);
		const known = personNamed(this.#context.theCase.people, line);
		const id = known?.id ?? this.#named.get(line.toLowerCase()) ?? this.#context.newId();
		if (!known) this.#setOnce(id, 'name', line);
		this.#named.set(line.toLowerCase(), id);
		if (team !== null && !known?.role) this.#setOnce(id, 'role', lineOf(team));
		return id;
	}

	/** Whoever is speaking, of this team; somebody not named when nobody is known to speak. */
	ofTeam(team: string): Id {
		const speaking = this.#speaking;
		const id = speaking ?? this.#context.newId();
		if (!personOf(this.#context.theCase, speaking)?.role) this.#setOnce(id, 'role', lineOf(team));
		return id;
	}

	records(): readonly NewRecord[] {
		const { contact } = this.#context;
		if (this.#speaking === contact.speaking) return this.#records;
		return [...this.#records, fieldRecord(this.#context, 'contact', contact.id, 'speaking', this.#speaking)];
	}

	#setOnce(person: Id, name: 'name' | 'role', value: string): void {
		const isSet = this.#records.some(
			(record) => record.type === 'field' && record.target === person && record.name === name
		);
		if (!isSet) this.#records.push(fieldRecord(this.#context, 'person', person, name, value));
	}
}

const kinds: Readonly<Record<Exclude<Statement['kind'], 'promise'>, KindAndSide>> = {
	refusal: { kind: 'refused', by: 'them' },
	'handed-on': { kind: 'passed-on', by: 'them' },
	hold: { kind: 'held' }
};

function isStatement(fact: NoteFact): fact is Statement {
	return fact.kind === 'promise' || fact.kind in kinds;
}

function kindOf(fact: Statement): KindAndSide {
	return fact.kind === 'promise' ? { kind: 'promised', by: fact.by } : kinds[fact.kind];
}

/** Whether the statement is what a tap already made of the entry. */
function isOfKind(fact: Statement, { kind }: KindAndSide): boolean {
	return kindOf(fact).kind === kind;
}

function detailsOf(fact: Statement): Fields {
	switch (fact.kind) {
		case 'promise':
			return { by: fact.by, ...dayOf(fact), ...(fact.amount ? { amount: fact.amount } : {}) };
		case 'refusal':
			return fact.amount ? { amount: fact.amount } : {};
		case 'handed-on':
			return { to: lineOf(fact.to) };
		case 'hold':
			return { minutes: fact.minutes };
	}
}

/** Without a day and without a tap, the words of the entry tell the day. */
function dayOf({ due, noDay }: Extract<NoteFact, { kind: 'promise' }>): Fields {
	return due !== null ? { due } : noDay ? { due, noDay } : {};
}

function speakerOf(fact: Statement, speaking: Id | null): Fields {
	return kindOf(fact).by === 'them' && speaking !== null ? { person: speaking } : {};
}

function about({ id }: NoteEntry, { contact, at, newId }: FilingContext) {
	return { type: 'entry', id: newId(), contact: contact.id, at, about: id } as const;
}

function fieldRecord(
	{ newId }: FilingContext,
	of: 'case' | 'contact' | 'person' | 'number',
	target: Id,
	name: string,
	value: unknown
): NewRecord {
	return { type: 'field', id: newId(), of, target, name, value };
}

function lineOf(text: string): string {
	return text.trim().slice(0, MAX_LINE_LENGTH);
}
