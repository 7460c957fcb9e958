import type { DBSchema } from 'idb';
import type { CachedCard } from '#lib/domain/today/case-card.ts';
import type { Instant } from '#lib/domain/day.ts';

/** The current shape of the database. Rows of `records` are read through `readRecord`, never trusted. */
export type HoldlineSchema = {
	/** The truth: every record of every case, one row each. */
	records: { key: string; value: { id: string; case: string }; indexes: { order: [string, number, string] } };
	/** Rows that this version cannot read, kept unchanged. */
	apart: { key: number; value: unknown };
	/** Derived, one per case. A card is rebuilt when its row count is out of date. */
	cards: { key: string; value: CachedCard };
	/** This device only: its identity, drafts, the last address, settings. Never exported. */
	local: { key: string; value: unknown };
} & DBSchema;

/** A row of `local`; a value of null removes it. */
export type LocalRow = { key: string; value: unknown };

/** The position of this device in the order of records. Stored in `local` under `device`. */
export type DeviceState = { id: string; seq: number; clock: number; since: Instant | null };

export type CopyKind = 'file' | 'database';

/**
 * The ends of the second copy and of its snapshot at the last write to this database. Stored in `local` under `mark`.
 */
export type Checkpoint = { kind: CopyKind; generation: number; end: number; base: number };

/** Keys of `local` that are not copied: they are worthless after a loss, and to other tabs, or are about this database alone. */
export const UNCOPIED_KEYS: ReadonlySet<string> = new Set(['place', 'sealing']);

/**
 * The step of sealing, on top of the version of the schema: notes that were sealed once are above it for good, so that no
 * version that knows nothing of sealing opens them. Each time adds one, and every other tab lets go of the database.
 */
export const SEALING_STEP = 1000;

/**
 * Where the notes of a database are while `local` has this under `sealing`: being sealed, sealed, being unsealed, or here again while
 * the sealed ones are still to be removed. Nothing but that work may open it then. Without it they are here.
 */
export type SealingMark = 'sealing' | 'sealed' | 'unsealing' | 'unsealed';

/** Keys of `local` that the writer itself reads. They hold no words: ids, an order, and what opens sealed notes. */
export const PLAIN_KEYS: ReadonlySet<string> = new Set(['device', 'mark', 'merge', 'to-forget', 'seal']);

/** What the last import added, so that it can be undone. Stored in `local` under `merge`. */
export type LastMerge = { made: Instant | null; records: string[]; apart: number[] };
