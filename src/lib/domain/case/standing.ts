import type { Id } from '../vocabulary/id.ts';
import { type CaseRecord, compareRecords } from './record.ts';

/** The records that count, and the ids of all records of the case. */
export type Standing = { standing: CaseRecord[]; isErased: boolean; ids: Set<Id> };

/** The records that count, once each and in order: those after the last erasure, or all of them when it was taken back. */
export function standingRecords(id: Id, records: Iterable<CaseRecord>): Standing {
	const unique = new Map<Id, CaseRecord>();
	for (const record of records) if (record.case === id) unique.set(record.id, record);
	const ordered = [...unique.values()].sort(compareRecords);

	const erasure = ordered.findLastIndex((record) => record.type === 'erasure');
	const last = ordered[erasure];
	const isErased = last?.type === 'erasure' && last.erased;
	return { standing: isErased ? ordered.slice(erasure + 1) : ordered, isErased, ids: new Set(unique.keys()) };
}
