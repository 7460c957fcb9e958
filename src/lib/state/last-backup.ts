import { Instant } from '#lib/domain/day.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import type { CaseStore } from './app/ports.ts';

const KEY = 'last-backup';

/** When a backup file was last saved on this device; null when never, or when that cannot be read. */
export async function readLastBackup(store: Pick<CaseStore, 'readLocal'>): Promise<Instant | null> {
	const { data } = Instant.safeParse(await store.readLocal(KEY).catch(() => null));
	return data ?? null;
}

/** Stores that a backup file was saved now, and resolves with that time. Never rejects. */
export async function storeLastBackup({ store, powers }: Pick<CaseLibrary, 'store' | 'powers'>): Promise<Instant> {
	const now = powers.readClock();
	// When this write fails, the backup file still exists; only its date is unknown later.
	await store.saveLocal(KEY, now).catch(() => {});
	return now;
}
