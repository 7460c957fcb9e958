import { describe, expect, test } from 'vitest';
import { foldCase } from '#lib/domain/case/fold.ts';
import { type CaseRecord, type EntryDetails, type NewRecord, readRecords } from '#lib/domain/case/record.ts';
import { stampRecord } from '#lib/domain/case/stamp.ts';
import { standingRecords } from '#lib/domain/case/standing.ts';
import { undoLast } from '#lib/domain/case/undo.ts';
import type { EntryKind } from '#lib/domain/vocabulary/entry.ts';

const CASE = 'c5a1d0be-0008-4000-8000-000000000001';
const DEVICE = 'c5a1d0be-0008-4000-8000-000000000002';
const ENTRY = 'c5a1d0be-0008-4000-8000-000000000003';
const made = { utc: 1_795_262_400_000, offset: 0, zone: 'Europe/London' };
const at = { day: '2026-11-21', minute: 720, zone: 'Europe/London' };

describe('undo of a correction that first set a detail', () => {
	const first: [kind: EntryKind, fields: EntryDetails, undone: EntryDetails][] = [
		['answered', { wasNo: true }, { wasNo: false }],
		['promised', { by: 'me' }, { by: 'them' }],
		['asked', { by: 'them' }, { by: 'me' }],
		['said', { private: true, reference: 'N1', due: '2026-12-01' }, { private: false, reference: '', due: null }]
	];
	test.each(first)('of kind %s takes %o back', (kind, fields, undone) => {
		let records: CaseRecord[] = [];
		const keep = (news: readonly NewRecord[], undoes?: string) => {
			const change = { id: crypto.randomUUID(), case: CASE, made, records: news, ...(undoes ? { undoes } : {}) };
			const stamped = news.map((record, index) => {
				const position = records.length + index;
				return stampRecord(record, change, { device: DEVICE, seq: position, clock: position + 1 });
			});
			records = readRecords([...records, ...stamped]).records;
		};
		keep([{ type: 'entry', id: ENTRY, contact: null, kind, words: 'the charge', at }]);
		keep([{ type: 'mark', id: crypto.randomUUID(), about: ENTRY, kind: 'corrected', fields }]);
		const undoing = undoLast(standingRecords(CASE, records), DEVICE, () => crypto.randomUUID());
		keep(undoing?.records ?? [], undoing?.undoes);
		expect(foldCase(CASE, records).entries[0]).toMatchObject({ ...undone, words: 'the charge' });
	});
});
