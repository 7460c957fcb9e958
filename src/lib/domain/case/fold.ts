import { compareWhen } from '../day.ts';
import { promisedWhen } from '../text/promise-day.ts';
import type { Id } from '../vocabulary/id.ts';
import type { Case, Contact, Entry, EntryStatus, CasePaper, Part, Person, SecretNumber } from './case.ts';
import { type FieldOf, type FieldsOf, fieldValues, isKnownField } from './fields.ts';
import {
	type Amendment,
	type CaseRecord,
	type EntryRecord,
	type FieldRecord,
	type PaperRecord,
	compareRecords
} from './record.ts';
import { type Standing, standingRecords } from './standing.ts';

/**
 * Folds the records of one case into the case. Their order and repetitions make no difference.
 * Two copies of a case merge as the union of their records: the same set always folds to the same case.
 */
export function foldCase(id: Id, records: Iterable<CaseRecord>): Case {
	return foldRecords(id, [...records]).theCase;
}

/** A case, with what it was folded from, so that what comes later is added to it. It can be added to once. */
export type Fold = Standing & {
	readonly theCase: Case;
	readonly given: readonly CaseRecord[];
	/** How many records counted. Once more of them stand, another fold goes on from this one. */
	readonly count: number;
	readonly fields: FieldsByKey;
	readonly entries: Map<Id, EntryRecord>;
	readonly papers: Map<Id, PaperRecord>;
	readonly marks: Map<Id, Amendment[]>;
	/** Where each entry stands among the entries of the case. */
	readonly places: Map<Id, number>;
};

type FieldsByKey = Map<string, FieldRecord>;

/**
 * Folds the records of one case, and goes on from `before` where it can: where `records` are those of `before` and some that come after all of
 * them, only these are folded.
 * Unchanged entries, and a goal, contacts, people or papers equal to those in `before`, stay the same objects. So screens redraw only
 * what changed.
 */
export function foldRecords(id: Id, records: readonly CaseRecord[], before: Fold | null = null): Fold {
	const added = before && addedSince(before, records);
	return before && added ? addTo(before, records, added) : foldAll(id, records, before?.theCase ?? null);
}

function foldAll(id: Id, given: readonly CaseRecord[], before: Case | null): Fold {
	const sums: Sums = {
		...standingRecords(id, given),
		fields: new Map(),
		entries: new Map(),
		papers: new Map(),
		marks: new Map(),
		places: new Map()
	};
	for (const record of sums.standing) put(record, sums);
	const parts = partsOfCase(id, sums, before);
	const entries = [...sums.entries.values()].map((entry) => entryIn(sums, entry, parts.country));
	return { ...sums, given, count: sums.standing.length, theCase: { ...parts, entries } };
}

type Sums = Omit<Fold, 'theCase' | 'given' | 'count'>;

/** The records that came since; null when they are not all, or when one of them could change what came before it. */
function addedSince(before: Fold, records: readonly CaseRecord[]): readonly CaseRecord[] | null {
	const { given, standing, count, ids, isErased, theCase } = before;
	const last = standing.at(-1);
	const isLatest = standing.length === count && given.every((record, index) => record === records[index]);
	if (!last || isErased || !isLatest) return null;
	const added = records.slice(given.length);
	const follows = (record: CaseRecord, index: number) =>
		record.case === theCase.id &&
		record.type !== 'erasure' &&
		!ids.has(record.id) &&
		compareRecords(added[index - 1] ?? last, record) < 0;
	return added.every(follows) && new Set(added.map((record) => record.id)).size === added.length ? added : null;
}

function addTo(before: Fold, given: readonly CaseRecord[], added: readonly CaseRecord[]): Fold {
	const { theCase, ids, standing, papers } = before;
	for (const record of added) {
		ids.add(record.id);
		standing.push(record);
		put(record, before);
	}
	const areOfEntries = added.every(
		(record) => record.type === 'entry' || (record.type === 'mark' && !papers.has(record.about))
	);
	const parts = areOfEntries ? theCase : partsOfCase(theCase.id, before, theCase);
	const entries = [...theCase.entries];
	// The country decides which day the words of a promise tell.
	for (const id of parts.country === theCase.country ? added.map(entryOfRecord) : before.entries.keys()) {
		const entry = before.entries.get(id);
		const place = before.places.get(id);
		if (entry && place !== undefined) entries[place] = entryIn(before, entry, parts.country);
	}
	return { ...before, given, count: standing.length, theCase: { ...parts, entries } };
}

function entryOfRecord(record: CaseRecord): Id {
	return record.type === 'mark' ? record.about : record.id;
}

function put(record: CaseRecord, { fields, entries, papers, marks, places }: Sums): void {
	switch (record.type) {
		case 'field':
			if (isKnownField(record)) fields.set(fieldKey(record), record);
			break;
		case 'entry':
			places.set(record.id, entries.size);
			entries.set(record.id, record);
			break;
		case 'paper':
			papers.set(record.id, record);
			break;
		case 'mark':
			marks.set(record.about, [...(marks.get(record.about) ?? []), record]);
	}
}

function entryIn({ marks }: Sums, entry: EntryRecord, country: string | null): Entry {
	return entryOf(entry, marks.get(entry.id) ?? [], country);
}

/** Everything of a case but its entries. */
function partsOfCase(id: Id, { fields, papers, marks, isErased }: Sums, before: Case | null): Omit<Case, 'entries'> {
	const targets = targetsOf(fields.values());
	const read = <O extends FieldOf>(of: O, target: Id) => readFields(fields, of, target);
	const papersThatAre = (status: PaperStatus) =>
		[...papers.values()]
			.filter((paper) => statusOfPaper(paper, marks.get(paper.id) ?? []) === status)
			.map((paper) => paperOf(paper, read('paper', paper.id)));

	return {
		...read('case', id),
		id,
		isErased,
		goal: asBefore(before?.goal, { ...read('goal', id), parts: partsOf(targets.part, read) }),
		contacts: asBefore(
			before?.contacts,
			targets.contact
				.map((contact) => ({ id: contact, ...read('contact', contact) }))
				.filter((contact): contact is Contact => contact.started !== null)
				.sort((a, b) => compareWhen(a.started, b.started))
		),
		people: asBefore(
			before?.people,
			targets.person.map((person): Person => ({ id: person, ...read('person', person) }))
		),
		numbers: targets.number.flatMap((number): SecretNumber[] => {
			const { label, secret } = read('number', number);
			return secret ? [{ id: number, label: label ?? '', secret }] : [];
		}),
		papers: asBefore(before?.papers, papersThatAre('here')),
		deletedPapers: asBefore(before?.deletedPapers, papersThatAre('deleted')),
		exhibitsGiven: Math.max(0, ...targets.paper.map((paper) => read('paper', paper).exhibit ?? 0))
	};
}

/** Cache: the entry that each record last folded to, and what it was folded with. */
const lastFolds = new WeakMap<EntryRecord, { marks: readonly Amendment[]; country: string | null; entry: Entry }>();

function entryOf(record: EntryRecord, marks: readonly Amendment[], country: string | null): Entry {
	const last = lastFolds.get(record);
	const isSame = last?.country === country && last.marks.length === marks.length;
	if (isSame && last.marks.every((mark, index) => mark === marks[index])) return last.entry;
	const entry = withDayOfWords(withMarks(record, marks), country);
	lastFolds.set(record, { marks, country, entry });
	return entry;
}

/** A promise with the day that its words tell, where the person has chosen none and not said that there is none. */
export function withDayOfWords(entry: Entry, country: string | null): Entry {
	const { kind, words, due, noDay, at } = entry;
	if (kind !== 'promised' || words === '' || due || noDay) return entry;
	const { day, isTold } = promisedWhen(words, { on: at.day, country });
	if (day !== null) return { ...entry, due: day, toldWhen: 'day' };
	return isTold ? { ...entry, toldWhen: 'time' } : entry;
}

type PaperStatus = 'here' | 'undone' | 'deleted';

/** A paper is struck by undoing what added it, or by deleting it for good. */
function statusOfPaper({ change }: PaperRecord, marks: readonly Amendment[]): PaperStatus {
	const last = marks.findLast(({ kind }) => kind === 'struck' || kind === 'restored');
	if (last?.kind !== 'struck') return 'here';
	return last.undoes === change ? 'undone' : 'deleted';
}

function paperOf(record: PaperRecord, said: FieldsOf<'paper'>): CasePaper {
	const { id, change, file, name, contact, madeOf } = record;
	return {
		id,
		change,
		file,
		name,
		contact,
		title: said.title ?? record.title,
		day: said.day ?? record.day,
		from: said.from ?? record.from,
		isAside: said.aside ?? false,
		behind: said.behind ?? [],
		exhibit: said.exhibit,
		covered: said.covered,
		...(madeOf ? { madeOf } : {})
	};
}

function asBefore<Part>(before: Part | undefined, now: Part): Part {
	return before !== undefined && isAlike(before, now) ? before : now;
}

/** Compares as JSON text. Key order is no problem: records always write the same value the same way. */
export function isAlike(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

/** Applies the amendments to an entry in order. The last of each kind wins; replaced words stay in `before`. */
export function withMarks(record: EntryRecord, marks: readonly Amendment[]): Entry {
	const {
		type: _type,
		v: _v,
		device: _device,
		seq: _seq,
		clock: _clock,
		case: _case,
		undoes: _undoes,
		...original
	} = record;
	let entry: Entry = { ...original, status: 'standing', before: [], settled: null, keptWordings: [] };
	for (const mark of marks) entry = withMark(entry, mark);
	return entry;
}

export function fieldKey({ of, target, name }: Pick<FieldRecord, 'of' | 'target' | 'name'>): string {
	return `${of} ${target} ${name}`;
}

function withMark(entry: Entry, mark: Amendment): Entry {
	switch (mark.kind) {
		case 'corrected': {
			const isReworded = mark.fields.words !== undefined && entry.words !== '' && mark.fields.words !== entry.words;
			const before = isReworded ? [...entry.before, { words: entry.words, until: mark.made }] : entry.before;
			const { words = entry.words, at = entry.at, kind = entry.kind, ...rest } = mark.fields;
			return { ...entry, ...rest, words, at, kind, before };
		}
		case 'struck':
			return { ...entry, status: statusAfterStrike(entry, mark) };
		case 'restored':
			return { ...entry, status: 'standing' };
		case 'settled':
			return { ...entry, settled: mark.outcome === 'open' ? null : { outcome: mark.outcome, on: mark.on } };
		case 'wording-kept': {
			const others = entry.keptWordings.filter((phrase) => phrase !== mark.phrase);
			return { ...entry, keptWordings: mark.kept ? [...others, mark.phrase] : others };
		}
	}
}

function statusAfterStrike(entry: Entry, mark: Amendment): EntryStatus {
	return mark.undoes === entry.change ? 'undone' : 'struck';
}

function targetsOf(fields: Iterable<FieldRecord>): Record<FieldOf, Id[]> {
	const targets = Object.fromEntries(Object.keys(fieldValues).map((of) => [of, new Set<Id>()]));
	for (const { of, target } of fields) targets[of]?.add(target);
	return Object.fromEntries(Object.entries(targets).map(([of, ids]) => [of, [...ids]])) as Record<FieldOf, Id[]>;
}

/** The fields of one target. Also works for a contact being prepared, which no case has yet. */
export function readFields<O extends FieldOf>(
	fields: ReadonlyMap<string, FieldRecord>,
	of: O,
	target: Id
): FieldsOf<O> {
	const names = Object.keys(fieldValues[of]);
	return Object.fromEntries(
		names.map((name) => [name, fields.get(fieldKey({ of, target, name }))?.value ?? null])
	) as FieldsOf<O>;
}

function partsOf(ids: readonly Id[], read: (of: 'part', target: Id) => FieldsOf<'part'>): Part[] {
	return ids
		.map((id) => ({ id, ...read('part', id) }))
		.filter((part) => part.words)
		.sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
		.map(({ id, words, isDone }) => ({ id, words: words ?? '', isDone: isDone ?? false }));
}
