import { describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '#lib/domain/backup/file.ts';
import { foldCase } from '#lib/domain/case/fold.ts';
import { sendersIn } from '#lib/domain/case/senders.ts';
import { readRecords } from '#lib/domain/case/record.ts';
import { added, CASE, HOLD, known, PROMISED, SAID } from '../../fixtures/version-before/rows.ts';
import * as before from '../../fixtures/version-before/journal.js';

const rows = [...known, ...added];

describe('a correction of the kind, the minutes of a hold, a promise without a day, a paper, and the name of who wrote', () => {
	test('are read by this version', () => {
		const { records, unreadable } = readRecords(rows);
		expect(unreadable).toEqual([]);
		expect(foldCase(CASE, records).entries).toMatchObject([
			{ id: SAID, kind: 'refused', words: 'its policy, cant refund' },
			{ id: HOLD, kind: 'held', minutes: 12 },
			{ id: PROMISED, kind: 'promised', due: null, noDay: true },
			{ kind: 'held', minutes: 40 }
		]);
		expect(foldCase(CASE, records).papers).toMatchObject([
			{
				title: 'The bill of March',
				from: 'Northline',
				day: '2026-11-21',
				file: { kind: 'jpeg' },
				isAside: false,
				behind: [{ of: 'entry', entry: PROMISED }, { of: 'basis' }, { of: 'sentence' }],
				exhibit: 3,
				covered: { file: { kind: 'jpeg', bytes: 271_004 }, boxes: [{ page: 1, width: 0.25 }] }
			}
		]);
		expect(sendersIn(CASE, records, []).get(SAID)).toBe('Ana');
		expect(sendersIn(CASE, records, ['Ana']).size).toBe(0);
	});

	test('are set apart by the version before as rows of a newer app, which shows the rest of the case as it was', () => {
		const { records, unreadable } = before.readRecords(rows);
		expect(unreadable).toEqual(added);
		expect(before.foldCase(CASE, records)).toMatchObject({
			provider: 'Northline',
			entries: [
				{ id: SAID, kind: 'said', words: 'its policy, cant refund' },
				{ id: HOLD, kind: 'held' },
				{ id: PROMISED, kind: 'promised' }
			]
		});
	});

	test('come back whole from a backup file of the version before, and from one that it has opened', () => {
		const { records, unreadable } = before.readRecords(rows);
		const file = before.writeBackup(records, unreadable);
		expect(readBackup(file)).toMatchObject({ ok: true, unreadable: [] });

		const ours = readRecords(rows);
		const opened = before.readBackup(writeBackup(ours.records, ours.unreadable));
		if (!opened.ok) throw new Error(opened.problem);
		expect(opened.unreadable).toEqual(added);
		expect(opened.records).toEqual(records);
	});
});
