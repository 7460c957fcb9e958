import type { CaseRecord, Change, NewRecord } from './record.ts';
import type { Id } from '../vocabulary/id.ts';
import { RECORD_VERSION } from './version.ts';

/** A position in the order of records: the writing device, its record count, and its clock. */
export type Position = { device: Id; seq: number; clock: number };

/**
 * The highest clock of a record: below 2 ** 53, where a number no longer counts up by one. No device comes near it by writing, but a
 * file may hold it.
 */
export const MAX_CLOCK = 2 ** 52;

/**
 * The clock of the next record. At the highest it stays there, and `seq` still orders the records of one device: with a higher one, no
 * device would take them, and this one would refuse its own backup.
 */
export function nextClock(clock: number): number {
	return Math.min(MAX_CLOCK, clock + 1);
}

/** Builds a record in its stored form: its own fields, those of its change, and its position in the order. */
export function stampRecord(record: NewRecord, change: Omit<Change, 'records'>, position: Position): CaseRecord {
	const { id, case: caseId, made, undoes } = change;
	const { device, seq, clock } = position;
	const envelope = { case: caseId, made, v: RECORD_VERSION, change: id, ...(undoes === undefined ? {} : { undoes }) };
	return { ...record, ...envelope, device, seq, clock } as CaseRecord;
}
