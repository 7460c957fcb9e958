import { beforeEach, expect, test } from 'vitest';
import { reportedDays } from '#lib/domain/ladder/history.ts';
import { readBackup, writeBackup } from '#lib/domain/backup/backup.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { MemoryStore, newId, powers } from './memory-store.ts';

let store: MemoryStore;
let file: CaseFile;
const received = { happened: 'complaint-received' } as const;
const days = { from: 'GB|energy', dates: [{ name: 'An ombudsman', opensOn: '2026-11-28', lastDay: null }] };

beforeEach(async () => {
	store = new MemoryStore();
	file = new CaseFile(newId(), store.port, powers);
	await file.set('case', file.id, 'provider', 'Gridwell');
	await file.keep([
		file.entry({ kind: 'noted', contact: null, words: 'They received my complaint.', ladder: received })
	]);
});

test('undo takes back the day that was told, and passes over the days that were worked out', async () => {
	await file.set('case', file.id, 'ladderDates', days);
	expect(reportedDays(file.case)).toHaveLength(1);
	expect(file.lastChange?.type).toBe('entry');
	await file.undo();
	expect(reportedDays(file.case)).toEqual([]);
	expect(file.case.ladderDates).toEqual(days);
	expect(file.canUndo).toBe(false);
});

test('the days, the nation and a letter that was sent come back from the store and from a backup', async () => {
	const contact = newId();
	const started = { day: '2026-11-21', minute: null, zone: 'UTC', utc: null };
	await file.keep([
		file.field('case', file.id, 'ladderDates', days),
		file.field('case', file.id, 'nation', 'GB-SCT'),
		file.field('contact', contact, 'started', started),
		file.field('contact', contact, 'letter', 'This is a formal complaint.')
	]);
	const again = new CaseFile(file.id, store.port, powers);
	await again.load();
	expect(again.unreadable).toBe(0);
	expect(again.case).toMatchObject({ ladderDates: days, nation: 'GB-SCT' });
	expect(again.case.contacts[0]?.letter).toBe('This is a formal complaint.');
	expect(readBackup(writeBackup(file.records, []))).toMatchObject({ ok: true, apart: [] });
});
