import {
	type BackupPlan,
	type BackupPreview,
	type BackupProblem,
	LONGEST_BACKUP,
	planBackup,
	readBackup,
	writeBackup
} from '#lib/domain/case/backup.ts';
import { exampleId } from './example.ts';
import type { Holdline } from './holdline.svelte.ts';
import type { CaseStore } from './ports.ts';

export type BackupFile = { name: string; text: string };

/** Everything on this device as one file, all but the example. Rejects when the store cannot be read. */
export async function makeBackup({ store, today }: Pick<Holdline, 'store' | 'today'>): Promise<BackupFile> {
	const [{ records, apart }, example] = await Promise.all([store.readEverything(), exampleId(store)]);
	const own = records.filter((record) => record.case !== example);
	return { name: `holdline-backup-${today}.json`, text: writeBackup(own, apart) };
}

/** `unread`: the device could not hand over the file, or what is kept here could not be read beside it. */
export type OpenedBackup =
	{ ok: true; preview: BackupPreview; plan: BackupPlan } | { ok: false; problem: BackupProblem | 'unread' };

/** First step of bringing back: reads the file and says what it holds. Changes nothing, and never rejects. */
export async function openBackup(
	{ store }: Pick<Holdline, 'store'>,
	file: { size: number; text: () => Promise<string> }
): Promise<OpenedBackup> {
	if (file.size > LONGEST_BACKUP) return { ok: false, problem: 'too-big' };
	try {
		const reading = readBackup(await file.text());
		if (!reading.ok) return reading;
		const plan = planBackup(reading, await store.readEverything());
		return { ok: true, preview: plan.preview, plan };
	} catch {
		return { ok: false, problem: 'unread' };
	}
}

/** How the second step ended: all is here, nothing was added, or all is here but deleted cases could not be brought back. */
export type Addition = 'added' | 'nothing-added' | 'not-brought-back';

/** Second step: adds the rows of the file, whole or not at all, and then brings deleted cases back when that was asked for. */
export async function addBackup(holdline: Holdline, plan: BackupPlan, bringBack: boolean): Promise<Addition> {
	const { store, powers } = holdline;
	try {
		await forgetCards(store);
		await store.merge(plan.rowsToMerge(bringBack), powers.readClock());
	} catch {
		return 'nothing-added';
	}
	powers.markCasesKept(true);
	const isBack = !bringBack || (await bringBackCases(holdline, plan));
	// The home screen reads them again anyway.
	await holdline.readCards().catch(() => {});
	return isBack ? 'added' : 'not-brought-back';
}

/** Merged records may be older than the newest of their case, so no kept card can be trusted by its clock any more. */
async function forgetCards(store: CaseStore): Promise<void> {
	for (const kept of await store.readCards()) await store.keepCard({ ...kept, rows: 0 });
}

async function bringBackCases({ store, powers }: Holdline, { preview }: BackupPlan): Promise<boolean> {
	try {
		for (const { id } of preview.deletedHere) {
			const erasure = { type: 'erasure', id: powers.newId(), erased: false } as const;
			await store.commit({ id: powers.newId(), case: id, made: powers.readClock(), records: [erasure] });
		}
		return true;
	} catch {
		return false;
	}
}
