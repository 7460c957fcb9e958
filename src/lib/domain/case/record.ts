import '../jitless.ts';
import * as z from 'zod/mini';
import { Day, Instant, When } from '../day.ts';
import { Amount } from '../vocabulary/amount.ts';
import { Assessment } from '../vocabulary/assessment.ts';
import { EntryKind, PromiseOutcome, Taken } from '../vocabulary/entry.ts';
import { Id } from '../vocabulary/id.ts';
import { LadderNote } from '../vocabulary/ladder.ts';
import { StoredFile } from '../vocabulary/paper.ts';
import { Refusal } from '../vocabulary/refusal.ts';
import { Signal, Situation } from '../vocabulary/situation.ts';
import { isKnownField } from './fields.ts';
import { LongText, OneLine } from './limits.ts';
import { RECORD_VERSION } from './version.ts';

/** Everything stored about a case is one of these records. The state of a case is a fold over them, in order. */

/** What every record of a case has. */
export const envelope = {
	id: Id,
	case: Id,
	device: Id,
	/** Counts this device's records, without gaps. */
	seq: z.int().check(z.gte(0)),
	/** One more than the highest clock this device had seen. Records are ordered by (`clock`, `device`, `seq`). */
	clock: z.int().check(z.gte(1)),
	made: Instant,
	v: z.literal(RECORD_VERSION),
	/** The tap that made this record. All records of one tap share this id and are taken back together. */
	change: Id,
	/** Set when this record takes back an earlier change. */
	undoes: z.optional(Id)
};

/** A decision as it was given: the situation, the answer, and the entries behind each signal. */
export const Assessed = z.strictObject({
	situation: Situation,
	answer: Assessment,
	behind: z.array(z.strictObject({ signal: Signal, entries: z.array(Id) }))
});
export type Assessed = z.infer<typeof Assessed>;

const details = {
	words: LongText,
	by: z.optional(z.enum(['me', 'them'])),
	person: z.optional(z.nullable(Id)),
	to: z.optional(OneLine),
	amount: z.optional(z.nullable(Amount)),
	reference: z.optional(OneLine),
	/** The day of a promise. Without one, its words tell the day, unless `noDay` says that they tell none. */
	due: z.optional(z.nullable(Day)),
	noDay: z.optional(z.boolean()),
	private: z.optional(z.boolean()),
	/** For an answer to an options question: what became of it. */
	taken: z.optional(z.nullable(Taken)),
	/** For an answer: whether it was a no. */
	wasNo: z.optional(z.boolean()),
	/** For a no: the kind of refusal. */
	refusal: z.optional(z.nullable(Refusal)),
	/** For a hold: how long it lasted, in whole minutes. Absent or null while it runs, or when nobody knows. */
	minutes: z.optional(z.nullable(z.int().check(z.gte(0)))),
	at: When
};

/** The fields of an entry that may be corrected later. */
export const EntryDetails = z.strictObject({
	...details,
	words: z.optional(LongText),
	at: z.optional(When),
	kind: z.optional(EntryKind)
});
export type EntryDetails = z.infer<typeof EntryDetails>;

export const EntryRecord = z.strictObject({
	...envelope,
	type: z.literal('entry'),
	contact: z.nullable(Id),
	kind: EntryKind,
	...details,
	card: z.optional(z.string().check(z.maxLength(64))),
	/** The moment of the card that was asked. */
	moment: z.optional(z.string().check(z.maxLength(32))),
	/** True when the words put the goal to the other side. */
	saysGoal: z.optional(z.boolean()),
	about: z.optional(Id),
	assessed: z.optional(Assessed),
	/** The entry's note on the ladder. It applies to the day of the entry. */
	ladder: z.optional(LadderNote)
});
export type EntryRecord = z.infer<typeof EntryRecord>;

const mark = { ...envelope, type: z.literal('mark'), about: Id };

export const Amendment = z.discriminatedUnion('kind', [
	z.strictObject({ ...mark, kind: z.literal('corrected'), fields: EntryDetails }),
	z.strictObject({ ...mark, kind: z.literal('struck') }),
	z.strictObject({ ...mark, kind: z.literal('restored') }),
	z.strictObject({ ...mark, kind: z.literal('settled'), outcome: PromiseOutcome, on: Day }),
	z.strictObject({ ...mark, kind: z.literal('wording-kept'), phrase: OneLine, kept: z.boolean() })
]);
export type Amendment = z.infer<typeof Amendment>;

export const FieldRecord = z.strictObject({
	...envelope,
	type: z.literal('field'),
	of: z.enum(['case', 'goal', 'part', 'contact', 'person', 'number', 'card', 'paper', 'device']),
	target: Id,
	name: z.string().check(z.maxLength(64)),
	value: z.unknown()
});
export type FieldRecord = z.infer<typeof FieldRecord>;

/** A bill, a letter or a picture in the case. Its bytes are kept beside the records, under the hash. Fields of the paper overrule these. */
export const PaperRecord = z.strictObject({
	...envelope,
	type: z.literal('paper'),
	file: StoredFile,
	/** The file's own name, as it came; empty when it had none. */
	name: OneLine,
	title: OneLine,
	/** The day of the paper itself. */
	day: Day,
	/** Who it is from; empty until somebody says so. */
	from: OneLine,
	/** The contact in which it was added. */
	contact: z.nullable(Id),
	/** The file that this one was made of, where that is kept too. */
	madeOf: z.optional(StoredFile)
});
export type PaperRecord = z.infer<typeof PaperRecord>;

/** Overrides every earlier record of its case. `erased: false` brings the case back, as far as its records still exist. */
export const ErasureRecord = z.strictObject({ ...envelope, type: z.literal('erasure'), erased: z.boolean() });
export type ErasureRecord = z.infer<typeof ErasureRecord>;

export type CaseRecord = EntryRecord | Amendment | FieldRecord | PaperRecord | ErasureRecord;

type Stamp = 'case' | 'device' | 'seq' | 'clock' | 'made' | 'v' | 'change' | 'undoes';
type Unstamped<R> = R extends CaseRecord ? Omit<R, Stamp> : never;

/** A record as the app writes it, before the store assigns its position in the order. */
export type NewRecord = Unstamped<CaseRecord>;

/** One tap: a few records of one case, stored together or not at all. */
export type Change = { id: Id; case: Id; made: Instant; undoes?: Id; records: readonly NewRecord[] };

/**
 * The result of reading a list of rows. `unreadable` holds, unchanged, the rows that could not be read: from a newer app, or damaged.
 * They are shown, kept and exported.
 */
export type ParsedRows = { records: CaseRecord[]; unreadable: unknown[] };

/** Reads one row. Null when this version does not know its kind or cannot read it; the caller keeps such a row unchanged. */
export function readRecord(row: unknown): CaseRecord | null {
	const schema = schemaFor(row);
	const parsed = schema?.safeParse(row);
	if (!parsed?.success) return null;
	const record = parsed.data;
	return record.type === 'field' && !isKnownField(record) ? null : record;
}

export function readRecords(rows: readonly unknown[]): ParsedRows {
	const reading: ParsedRows = { records: [], unreadable: [] };
	for (const row of rows) {
		const record = readRecord(row);
		if (record) reading.records.push(record);
		else reading.unreadable.push(row);
	}
	return reading;
}

/**
 * The order of records everywhere: by clock, device, then `seq`. Every copy of a case therefore folds to the same state. Only a device that
 * counts wrong has two in one place: the id then decides.
 */
export function compareRecords(a: CaseRecord, b: CaseRecord): number {
	if (a.clock !== b.clock) return a.clock - b.clock;
	if (a.device !== b.device) return a.device < b.device ? -1 : 1;
	return a.seq - b.seq || (a.id < b.id ? -1 : 1);
}

function schemaFor(row: unknown): z.ZodMiniType<CaseRecord> | undefined {
	if (typeof row !== 'object' || row === null || !('type' in row)) return undefined;
	switch (row.type) {
		case 'entry':
			return EntryRecord;
		case 'mark':
			return Amendment;
		case 'field':
			return FieldRecord;
		case 'paper':
			return PaperRecord;
		case 'erasure':
			return ErasureRecord;
		default:
			return undefined;
	}
}
