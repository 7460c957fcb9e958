import { type BackupPlan, type BackupPreview, planBackup } from '#lib/domain/backup/plan.ts';
import { type BackupProblem, MAX_BACKUP_LENGTH, readBackup, writeBackup } from '#lib/domain/backup/file.ts';
import type { Instant } from '#lib/domain/day.ts';
import { exampleId } from './example.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import type { CaseStore } from './app/ports.ts';

export type BackupFile = { name: string; text: string };

/** Everything on this device as one file, all but the example. Rejects when the store cannot be read. */
export async function makeBackup({ store, today }: Pick<CaseLibrary, 'store' | 'today'>): Promise<BackupFile> {
	const [{ records, unreadable }, example] = await Promise.all([store.readEverything(), exampleId(store)]);
	const own = records.filter((record) => record.case !== example);
	return { name: `holdline-backup-${today}.json`, text: writeBackup(own, unreadable) };
}

/** Hands over the text of the chosen file, and stops at `most` bytes of it. */
export type ReadFile = (most: number) => Promise<{ ok: true; text: string } | { ok: false; problem: ReadProblem }>;
type ReadProblem = 'too-big' | 'not-text';

/** `unread`: the device could not hand over the file, or what is kept here could not be read beside it. */
export type OpenedBackup =
	| { ok: true; preview: BackupPreview; plan: BackupPlan }
	| { ok: false; problem: BackupProblem | ReadProblem | 'unread' };

/** First step of bringing back: reads the file and says what it holds. Changes nothing, and never rejects. */
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
 * Second step: adds the rows of the file, and brings the deleted cases in it back when that was asked for; all of it or nothing.
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
	await readAnew(library);
	return true;
}

/** The import that can still be taken back: when it was made, where that is known, and how many rows it added. */
export type LastImport = { made: Instant | null; added: number };

/** Null when there is none to take back, or when that cannot be read. */
export async function readLastImport({ store }: Pick<CaseLibrary, 'store'>): Promise<LastImport | null> {
	const last = await store.lastMerge().catch(() => null);
	return last && last.added > 0 ? last : null;
}

/** Takes the last import off this device again, all of it or nothing; what was written since stays. Resolves false when it is still here. */
export async function takeImportBack(library: CaseLibrary): Promise<boolean> {
	const { store, powers } = library;
	try {
		await forgetCards(store);
		await store.unmerge();
	} catch {
		return false;
	}
	// Where nothing was before the import, nothing is missing after it.
	const isEmpty = await store.rowsOfCases().then(
		({ size }) => size === 0,
		() => false
	);
	if (isEmpty) powers.markCasesKept(false);
	await readAnew(library);
	return true;
}

/** Rows that come and go may be older than the newest of their case, so no kept card can be trusted by its clock any more. */
async function forgetCards(store: CaseStore): Promise<void> {
	for (const kept of await store.readCards()) await store.cacheCard({ ...kept, rows: 0 });
}

/** What the app has read already. Each screen reads it again anyway: when it cannot be read now, nothing is lost. */
async function readAnew(library: CaseLibrary): Promise<void> {
	await Promise.allSettled([library.readCards(), library.openOwnCards()]);
}
