import '../jitless.ts';
import * as z from 'zod/mini';
import { Day, Instant, When } from '../day.ts';
import { Assessment } from '../supervisor/assessment.ts';
import { Signal, Situation } from '../supervisor/situation.ts';
import { Also, Basis, Outcome as GoalOutcome } from '../goal/outcomes.ts';
import { LadderDates, LadderNote, Nation } from '../ladder/history.ts';
import { Moment, Refusal } from '../next-card/card.ts';
import { RECORD_VERSION } from './version.ts';
import { Channel, Sector } from './vocabulary.ts';

/** Everything kept about a case is one of these records. The state of a case is a fold over them, in order. */

export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** The longest text one entry may hold, in UTF-16 units: about eight printed pages. */
export const MAX_TEXT_LENGTH = 20_000;

/** The longest text of one line, in UTF-16 units. A box for one lets no more in: a longer value could not be read again. */
export const MAX_LINE_LENGTH = 500;

const Words = z.string().check(z.maxLength(MAX_TEXT_LENGTH));
const Line = z.string().check(z.maxLength(MAX_LINE_LENGTH));
const CardId = z.string().check(z.minLength(1), z.maxLength(64));

/** A plan of more cards fits neither one page nor one screen. */
export const MAX_PLAN_CARDS = 8;

/** More refusals are not expected before one contact: to prepare for all of them is to prepare for none. */
export const MAX_REFUSALS = 2;

const envelope = {
	id: Id,
	case: Id,
	device: Id,
	/** Counts this device's records, without gaps. */
	seq: z.int().check(z.gte(0)),
	/** One more than the highest clock this device had seen. Order is (`clock`, `device`). */
	clock: z.int().check(z.gte(1)),
	made: Instant,
	v: z.literal(RECORD_VERSION),
	/** The tap that made this record: all records of one tap share it, and are taken back together. */
	change: Id,
	/** Set when this record takes back an earlier change. */
	undoes: z.optional(Id)
};

export const EntryKind = z.enum([
	'said',
	'noted',
	'promised',
	'refused',
	'passed-on',
	'held',
	'named',
	'asked',
	'answered',
	'option',
	'did',
	'felt',
	'document',
	'assessed'
]);
export type EntryKind = z.infer<typeof EntryKind>;

/** Money in minor units (pence, cents) with its ISO 4217 code. */
export const Amount = z.strictObject({ minor: z.int(), currency: z.string().check(z.regex(/^[A-Z]{3}$/)) });
export type Amount = z.infer<typeof Amount>;

/** A decision as it was given: the situation, the answer, and the entries that stood behind each signal. */
export const Assessed = z.strictObject({
	situation: Situation,
	answer: Assessment,
	behind: z.array(z.strictObject({ signal: Signal, entries: z.array(Id) }))
});
export type Assessed = z.infer<typeof Assessed>;

/** What became of something they offered. */
export const Taken = z.enum(['took', 'declined', 'ask-again']);
export type Taken = z.infer<typeof Taken>;

const details = {
	words: Words,
	by: z.optional(z.enum(['me', 'them'])),
	person: z.optional(z.nullable(Id)),
	to: z.optional(Line),
	amount: z.optional(z.nullable(Amount)),
	reference: z.optional(Line),
	due: z.optional(z.nullable(Day)),
	private: z.optional(z.boolean()),
	/** For an answer to an options question: what became of it. */
	taken: z.optional(z.nullable(Taken)),
	/** For an answer: that it was a no. */
	wasNo: z.optional(z.boolean()),
	/** For a no: which way it was said. */
	refusal: z.optional(z.nullable(Refusal)),
	at: When
};

/** The fields of an entry that may be corrected later. */
export const EntryDetails = z.strictObject({ ...details, words: z.optional(Words), at: z.optional(When) });
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
	/** What it says of the way through the ladder; the day is that of the entry. */
	ladder: z.optional(LadderNote)
});
export type EntryRecord = z.infer<typeof EntryRecord>;

/** How a promise ended. `open` takes an earlier outcome back. */
export const Outcome = z.enum(['kept', 'kept-late', 'broken', 'dropped', 'open']);
export type Outcome = z.infer<typeof Outcome>;

const mark = { ...envelope, type: z.literal('mark'), about: Id };

export const Amendment = z.discriminatedUnion('kind', [
	z.strictObject({ ...mark, kind: z.literal('corrected'), fields: EntryDetails }),
	z.strictObject({ ...mark, kind: z.literal('struck') }),
	z.strictObject({ ...mark, kind: z.literal('restored') }),
	z.strictObject({ ...mark, kind: z.literal('settled'), outcome: Outcome, on: Day }),
	z.strictObject({ ...mark, kind: z.literal('wording-kept'), phrase: Line, kept: z.boolean() })
]);
export type Amendment = z.infer<typeof Amendment>;

/** When a live contact began or ended by the clock; `utc` is null for one that was added later from memory. */
export const ContactTime = z.strictObject({ ...When.shape, utc: z.nullable(z.int()) });
export type ContactTime = z.infer<typeof ContactTime>;

export const HowEnded = z.enum(['talked', 'cut-off', 'no-one']);
export type HowEnded = z.infer<typeof HowEnded>;

export const CaseOutcome = z.enum(['fixed', 'half-fixed', 'not-fixed']);
export type CaseOutcome = z.infer<typeof CaseOutcome>;

export const Mood = z.enum(['calm', 'tense', 'upset']);
export type Mood = z.infer<typeof Mood>;

/** What each field may hold. `null` means not said, or taken back. */
export const fieldValues = {
	case: {
		provider: Line,
		sector: Sector,
		country: z.string().check(z.regex(/^[A-Z]{2}$/)),
		what: Line,
		phone: Line,
		reference: Line,
		closed: z.boolean(),
		standing: CaseOutcome,
		nextStep: Line,
		/** The cards of the call plan, in the order in which they are to be said. */
		plan: z.array(CardId).check(z.maxLength(MAX_PLAN_CARDS)),
		/** The ways of saying no that the person expects. */
		expectedNoes: z.array(Refusal).check(z.maxLength(MAX_REFUSALS)),
		/** Which ladder, where the sector has more than one. */
		ladderVariant: Line,
		nation: Nation,
		/** Worked out, not tapped: the days of the ladder, for the due list. */
		ladderDates: LadderDates
	},
	goal: {
		want: Line,
		by: Day,
		/** The first thing that would do instead; `insteadThen` holds the others, in order. */
		instead: Line,
		insteadThen: z.array(Line).check(z.maxLength(2)),
		walkAway: Line,
		ifNo: Line,
		/** What the person wrote before it became a goal. */
		own: Line,
		/** The sentence that was last put together from the answers. */
		proposed: Line,
		outcome: GoalOutcome,
		amount: Amount,
		/** The thing it is about. */
		object: Line,
		howKnown: Line,
		basis: Line,
		basisKind: Basis,
		/** An entry of the case that shows the basis. */
		basisEntry: Id,
		/** A paper that shows it, named in words. */
		basisPaper: Line,
		also: z.array(Also),
		alsoOwn: Line,
		/** For a message left after the tone. */
		callerName: Line,
		callBack: Line
	},
	part: { words: Line, place: z.int(), isDone: z.boolean() },
	contact: {
		channel: Channel,
		started: ContactTime,
		ended: ContactTime,
		howEnded: HowEnded,
		goesOnFrom: Id,
		speaking: Id,
		hasPapers: z.boolean(),
		hasNumbers: z.boolean(),
		isQuiet: z.boolean(),
		hasTime: z.boolean(),
		mood: Mood,
		firstWords: Line,
		complaintLogged: z.boolean(),
		papersAskedAgain: z.boolean(),
		lostMoney: Line,
		lostTime: Line,
		saidRecorded: z.boolean(),
		/** The letter that was sent, as it was sent. */
		letter: Words
	},
	person: { name: Line, role: Line, didWell: Line },
	number: { label: Line, secret: Line },
	/** A card of the person's own, or, with `builtIn`, what they said about one of the app's. */
	card: {
		words: Line,
		moment: Moment,
		starred: z.boolean(),
		hidden: z.boolean(),
		builtIn: CardId,
		removed: z.boolean()
	}
} as const;

/** Fields that nobody taps: they follow from the rest, and undo passes over them. */
export const derivedFields: ReadonlySet<string> = new Set(['ladderDates']);

export type FieldOf = keyof typeof fieldValues;
type ValueOf<O extends FieldOf, N extends keyof (typeof fieldValues)[O]> =
	(typeof fieldValues)[O][N] extends z.ZodMiniType<infer Value> ? Value : never;

/** The values of one kind of thing, each null until said. */
export type FieldsOf<O extends FieldOf> = { [N in keyof (typeof fieldValues)[O]]: ValueOf<O, N> | null };

export const FieldRecord = z.strictObject({
	...envelope,
	type: z.literal('field'),
	of: z.enum(['case', 'goal', 'part', 'contact', 'person', 'number', 'card']),
	target: Id,
	name: z.string().check(z.maxLength(64)),
	value: z.unknown()
});
export type FieldRecord = z.infer<typeof FieldRecord>;

/** Beats every record of its case that comes before it. `erased: false` brings the case back, as far as its records are still to be had. */
export const ErasureRecord = z.strictObject({ ...envelope, type: z.literal('erasure'), erased: z.boolean() });
export type ErasureRecord = z.infer<typeof ErasureRecord>;

export type CaseRecord = EntryRecord | Amendment | FieldRecord | ErasureRecord;

type Stamp = 'case' | 'device' | 'seq' | 'clock' | 'made' | 'v' | 'change' | 'undoes';
type Unstamped<R> = R extends CaseRecord ? Omit<R, Stamp> : never;

/** A record as the app writes it, before the store gives it its place in the order. */
export type NewRecord = Unstamped<CaseRecord>;

/** One tap: a few records of one case that are kept together or not at all. */
export type Change = { id: Id; case: Id; made: Instant; undoes?: Id; records: readonly NewRecord[] };

/** What could be read of a list of rows. `apart` holds the rest just as it came: from a newer app, or damaged. It is shown, kept and exported. */
export type Reading = { records: CaseRecord[]; apart: unknown[] };

/** Reads one row. Returns null for what this version does not know or cannot read: the caller keeps such a row as it came. */
export function readRecord(row: unknown): CaseRecord | null {
	const schema = schemaFor(row);
	const parsed = schema?.safeParse(row);
	if (!parsed?.success) return null;
	const record = parsed.data;
	return record.type === 'field' && !isKnownField(record) ? null : record;
}

export function readRecords(rows: readonly unknown[]): Reading {
	const reading: Reading = { records: [], apart: [] };
	for (const row of rows) {
		const record = readRecord(row);
		if (record) reading.records.push(record);
		else reading.apart.push(row);
	}
	return reading;
}

/** True when `value` may stand in that field; null (not said) always may. */
export function isKnownField({ of, name, value }: Pick<FieldRecord, 'of' | 'name' | 'value'>): boolean {
	const schemas: Record<string, z.ZodMiniType> = fieldValues[of];
	if (!Object.hasOwn(schemas, name)) return false;
	return value === null || z.safeParse(schemas[name] as z.ZodMiniType, value).success;
}

/** Order of records everywhere: by clock, then by device, so that every copy of a case folds alike. */
export function compareRecords(a: CaseRecord, b: CaseRecord): number {
	if (a.clock !== b.clock) return a.clock - b.clock;
	if (a.device !== b.device) return a.device < b.device ? -1 : 1;
	return a.seq - b.seq;
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
		case 'erasure':
			return ErasureRecord;
		default:
			return undefined;
	}
}
