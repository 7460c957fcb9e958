import { hasDrawn } from './first-paint.ts';
import { deleteApp } from './service-worker.ts';
import { clearSession } from './session.ts';
import { clearItems } from './web-storage.ts';

/** What may remain of Holdline in this browser: notes in any copy, the cached app, or flags in web storage. */
export type Remains = 'notes' | 'app' | 'marks';

/** Clears web storage. It goes first: a flag that outlives its notes would report a loss. */
export function clearFlags(): void {
	clearSession();
	clearItems('localStorage');
}

/** Deletes what the store cannot reach: stray files, the cached app and its worker. `findRemains` tells what is left. */
export async function deleteRest(): Promise<void> {
	await Promise.allSettled([deleteFiles(), deleteApp()]);
}

/** Looks through every storage of this origin, and returns what still holds something. */
export async function findRemains(): Promise<Remains[]> {
	const [databases, files, caches, workers] = await Promise.all([
		findDatabases(),
		findFiles(),
		findCaches(),
		findWorkers()
	]);
	return [
		...(databases + files.length > 0 || hasDrawn() ? (['notes'] as const) : []),
		...(caches + workers > 0 ? (['app'] as const) : []),
		...(countFlags() > 0 ? (['marks'] as const) : [])
	];
}

/**
 * A browser that cannot list its databases has at least confirmed each deletion. WebKit also lists an empty one of
 * version 0 after a first upgrade that was aborted. That holds nothing.
 */
async function findDatabases(): Promise<number> {
	if (!('databases' in indexedDB)) return 0;
	return (await indexedDB.databases().catch(() => [])).filter(({ version }) => version !== 0).length;
}

async function findFiles(): Promise<string[]> {
	try {
		const names: string[] = [];
		for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
		return names;
	} catch {
		// A browser without OPFS has no files in it.
		return [];
	}
}

async function deleteFiles(): Promise<void> {
	for (const name of await findFiles()) {
		await (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true });
	}
}

async function findCaches(): Promise<number> {
	// A browser that refuses the cache has kept nothing in it.
	return 'caches' in globalThis ? (await caches.keys().catch(() => [])).length : 0;
}

async function findWorkers(): Promise<number> {
	return 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations().catch(() => [])).length : 0;
}

function countFlags(): number {
	try {
		return localStorage.length + sessionStorage.length;
	} catch {
		return 0;
	}
}
