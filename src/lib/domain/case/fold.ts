import { compareWhen } from '../day.ts';
import { promisedWhen } from '../text/promise-day.ts';
import type { Id } from '../vocabulary/id.ts';
import type { Case, Contact, Entry, EntryStatus, CasePaper, Part, Person, SecretNumber } from './case.ts';
import { type FieldOf, type FieldsOf, fieldValues, isKnownField } from './fields.ts';
import type { Amendment, CaseRecord, EntryRecord, FieldRecord, PaperRecord } from './record.ts';
import { standingRecords } from './standing.ts';

/**
 * Folds the records of one case into the case. Their order and repetitions make no difference.
 * Two copies of a case merge as the union of their records: the same set always folds to the same case.
 * Unchanged entries, and a goal, contacts, people or papers equal to those in `before`, stay the same objects. So screens redraw only
 * what changed.
 */
export function foldCase(id: Id, records: Iterable<CaseRecord>, before: Case | null = null): Case {
	const { standing, isErased } = standingRecords(id, records);
	const fields = new Map<string, FieldRecord>();
	const entries = new Map<Id, EntryRecord>();
	const papers = new Map<Id, PaperRecord>();
	const marks = new Map<Id, Amendment[]>();

	for (const record of standing) {
		if (record.type === 'field' && isKnownField(record)) fields.set(fieldKey(record), record);
		if (record.type === 'entry') entries.set(record.id, record);
		if (record.type === 'paper') papers.set(record.id, record);
		if (record.type === 'mark') marks.set(record.about, [...(marks.get(record.about) ?? []), record]);
	}

	const targets = targetsOf(fields.values());
	const read = <O extends FieldOf>(of: O, target: Id) => readFields(fields, of, target);
	const ofCase = read('case', id);
	const papersThatAre = (status: PaperStatus) =>
		[...papers.values()]
			.filter((paper) => statusOfPaper(paper, marks.get(paper.id) ?? []) === status)
			.map((paper) => paperOf(paper, read('paper', paper.id)));

	return {
		...ofCase,
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
		entries: [...entries.values()].map((entry) => entryOf(entry, marks.get(entry.id) ?? [], ofCase.country)),
		papers: asBefore(before?.papers, papersThatAre('here')),
		deletedPapers: asBefore(before?.deletedPapers, papersThatAre('deleted')),
		exhibitsGiven: Math.max(0, ...targets.paper.map((paper) => read('paper', paper).exhibit ?? 0))
	};
}

/** The fields of one target of a case. Also works for a contact being prepared, which `foldCase` leaves out. */
export function foldFields<O extends FieldOf>(id: Id, records: Iterable<CaseRecord>, of: O, target: Id): FieldsOf<O> {
	const fields = new Map<string, FieldRecord>();
	for (const record of standingRecords(id, records).standing) {
		if (record.type === 'field' && isKnownField(record)) fields.set(fieldKey(record), record);
	}
	return readFields(fields, of, target);
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
	const targets: Record<FieldOf, Id[]> = {
		case: [],
		goal: [],
		part: [],
		contact: [],
		person: [],
		number: [],
		card: [],
		paper: [],
		device: []
	};
	for (const { of, target } of fields) if (!targets[of].includes(target)) targets[of].push(target);
	return targets;
}

function readFields<O extends FieldOf>(fields: ReadonlyMap<string, FieldRecord>, of: O, target: Id): FieldsOf<O> {
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
