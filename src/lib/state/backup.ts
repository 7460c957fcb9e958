import { type BackupPlan, type BackupPreview, planBackup } from '#lib/domain/backup/plan.ts';
import { type BackupProblem, MAX_BACKUP_LENGTH, readBackup, writeRows, writeStored } from '#lib/domain/backup/file.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { exampleId } from './example.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import type { CaseStore } from './app/ports.ts';

export type BackupFile = { name: string; text: string };

/** Everything on this device except the example, as one file. Rejects when the store cannot be read. */
export async function makeBackup({ store, today }: Pick<CaseLibrary, 'store' | 'today'>): Promise<BackupFile> {
	return { name: `holdline-backup-${today}.json`, text: writeStored(await ownRows(store)) };
}

/** The same for a file that is sealed: its rows are not put in order. */
export async function makeBackupToSeal({ store, today }: Pick<CaseLibrary, 'store' | 'today'>): Promise<BackupFile> {
	return { name: `holdline-backup-${today}.json`, text: writeRows(await ownRows(store)) };
}

async function ownRows(store: CaseStore): Promise<unknown[]> {
	const [rows, example] = await Promise.all([store.readRows(), exampleId(store)]);
	return rows.filter((row) => example === null || !isOfCase(row, example));
}

function isOfCase(row: unknown, id: Id): boolean {
	return typeof row === 'object' && row !== null && 'case' in row && row.case === id;
}

/** Reads the text of the chosen file. A file of more than `maxBytes` is refused as 'too-big'. */
export type ReadFile = (maxBytes: number) => Promise<{ ok: true; text: string } | { ok: false; problem: ReadProblem }>;
type ReadProblem = 'too-big' | 'not-text';

/** `unread`: the file or the store of this device could not be read. */
export type OpenedBackup =
	| { ok: true; preview: BackupPreview; plan: BackupPlan }
	| { ok: false; problem: BackupProblem | ReadProblem | 'unread' };

/** First step of a restore: reads the file and works out what it would add. Changes nothing, and never rejects. */
export async function openBackup({ store }: Pick<CaseLibrary, 'store'>, read: ReadFile): Promise<OpenedBackup> {
	try {
		const file = await read(MAX_BACKUP_LENGTH);
		if (!file.ok) return file;
		const reading = readBackup(file.text);
		if (!reading.ok) return reading;
		const plan = planBackup(reading, await store.readEverything());
		return { ok: true, preview: plan.preview, plan };
	} catch {
		return { ok: false, problem: 'unread' };
	}
}

/**
 * Second step: adds the rows of the file, all or nothing. `bringBack` also restores its cases that were deleted here.
 * Resolves false when nothing was added.
 */
export async function addBackup(library: CaseLibrary, plan: BackupPlan, bringBack: boolean): Promise<boolean> {
	const { store, powers } = library;
	try {
		await forgetCards(store);
		const cases = bringBack ? plan.preview.deletedHere.map(({ id }) => id) : [];
		await store.merge(plan.rowsToMerge(bringBack), powers.readClock(), cases);
	} catch {
		return false;
	}
	powers.markCasesKept(true);
	await refresh(library);
	return true;
}

/** The import that can still be taken back: when it was made, if that is known, and how many rows it added. */
export type LastImport = { made: Instant | null; added: number };

/** The last import; null when there is none to take back, or when that cannot be read. */
export async function readLastImport({ store }: Pick<CaseLibrary, 'store'>): Promise<LastImport | null> {
	const last = await store.lastMerge().catch(() => null);
	return last && last.added > 0 ? last : null;
}

/** Removes the last import, all or nothing. What was written since stays. Resolves false when the import is still here. */
export async function takeImportBack(library: CaseLibrary): Promise<boolean> {
	const { store, powers } = library;
	try {
		await forgetCards(store);
		await store.unmerge();
	} catch {
		return false;
	}
	// If the device was empty before the import, an empty store is no loss of data.
	const isEmpty = await store.rowsOfCases().then(
		({ size }) => size === 0,
		() => false
	);
	if (isEmpty) powers.markCasesKept(false);
	await refresh(library);
	return true;
}

/** Invalidates every cached card. An import adds and removes rows of any age, so a card cannot tell whether it is current. */
async function forgetCards(store: CaseStore): Promise<void> {
	const cards = await store.readCards();
	await Promise.all(cards.map((card) => store.cacheCard({ ...card, rows: 0 })));
}

/** Reads again what the app has already read. A failure is ignored, because each screen reads it again anyway. */
async function refresh(library: CaseLibrary): Promise<void> {
	await Promise.allSettled([library.readCards(), library.openOwnCards()]);
}
