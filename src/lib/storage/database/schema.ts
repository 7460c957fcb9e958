import type { DBSchema } from 'idb';
import type { CaseRecord } from '#lib/domain/case/record.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { CaseCard } from '#lib/domain/today/case-card.ts';

/** Today's shapes of the database. Rows of `records` are read through `readRecord`, never trusted. */
export type HoldlineSchema = {
	/** The truth: every record of every case, one row each. */
	records: { key: string; value: { id: string; case: string }; indexes: { order: [string, number, string] } };
	/** Rows that came from a newer app or could not be read, kept as they are. */
	apart: { key: number; value: unknown };
	/** Derived, one a case; rebuilt when its `rows` are not all rows of the case any more. */
	cards: { key: string; value: CachedCard };
	/** This device only: who it is, drafts, the place last seen, settings. In no hand-over. */
	local: { key: string; value: unknown };
} & DBSchema;

export type CachedCard = { case: string; v: number; rows: number; card: CaseCard };

/** Who this device is in the order of records. Kept in `local` under `device`. */
export type DeviceState = { id: string; seq: number; clock: number; since: Instant | null };

export type CopyKind = 'file' | 'database';

/** How far the second copy had come when this database was written last, and where its snapshot ended. In `local` under `mark`. */
export type Checkpoint = { kind: CopyKind; generation: number; end: number; base: number };

/** What in `local` is of no worth after a loss, and of no use to another tab: kept in the database alone. */
export const UNCOPIED_KEYS: ReadonlySet<string> = new Set(['place']);

/** What the last import brought, so that it can be taken back. In `local` under `merge`. */
export type LastMerge = { made: Instant | null; records: string[]; apart: number[] };

/** A record on its way to the disk: all of it but its place in the order, which the disk gives. */
export type Unplaced = WithoutPlace<CaseRecord>;
type WithoutPlace<R> = R extends CaseRecord ? Omit<R, 'device' | 'seq' | 'clock'> : never;
