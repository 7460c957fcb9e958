import { Instant } from '#lib/domain/day.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import type { CaseStore } from './app/ports.ts';

const KEY = 'last-backup';

/** When a backup file was last saved on this device, or null. */
export async function readLastBackup(store: Pick<CaseStore, 'readLocal'>): Promise<Instant | null> {
	const { data } = Instant.safeParse(await store.readLocal(KEY).catch(() => null));
	return data ?? null;
}

/** Notes that a backup file was saved now. */
export async function storeLastBackup({ store, powers }: Pick<CaseLibrary, 'store' | 'powers'>): Promise<Instant> {
	const now = powers.readClock();
	// When this one write fails, the file is there all the same; only its day is not known later.
	await store.saveLocal(KEY, now).catch(() => {});
	return now;
}
