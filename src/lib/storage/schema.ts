import type { DBSchema } from 'idb';
import type { Instant } from '#lib/domain/day.ts';
import type { CaseCard } from '#lib/domain/journal/case-card.ts';

/** Today's shapes of the database. Rows of `records` are read through `readRecord`, never trusted. */
export type HoldlineSchema = {
	/** The truth: every record of every case, one row each. */
	records: { key: string; value: { id: string; case: string }; indexes: { order: [string, number, string] } };
	/** Rows that came from a newer app or could not be read, kept as they are. */
	apart: { key: number; value: unknown };
	/** Derived, one a case; rebuilt when its `rows` are not all rows of the case any more. */
	cards: { key: string; value: KeptCard };
	/** This device only: who it is, drafts, the place last seen, settings. In no hand-over. */
	local: { key: string; value: unknown };
} & DBSchema;

export type KeptCard = { case: string; v: number; rows: number; card: CaseCard };

/** Who this device is in the order of records. */
export type DeviceState = { id: string; seq: number; clock: number; since: Instant | null };
