import type { CaseRecord, Change, NewRecord } from './record.ts';
import type { Id } from '../vocabulary/id.ts';
import { RECORD_VERSION } from './version.ts';

/** A position in the order of records: the writing device, its record count, and its clock. */
export type Position = { device: Id; seq: number; clock: number };

/** Builds a record in its stored form: its own fields, those of its change, and its position in the order. */
export function stampRecord(record: NewRecord, change: Omit<Change, 'records'>, position: Position): CaseRecord {
	const { id, case: caseId, made, undoes } = change;
	const { device, seq, clock } = position;
	const envelope = { case: caseId, made, v: RECORD_VERSION, change: id, ...(undoes === undefined ? {} : { undoes }) };
	return { ...record, ...envelope, device, seq, clock } as CaseRecord;
}
