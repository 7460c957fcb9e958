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
	// A browser that cannot list its databases has at least confirmed each deletion.
	const [databases, files, caches, workers] = await Promise.all([
		databaseNames(),
		originFiles(),
		cacheNames(),
		findWorkers()
	]);
	return [
		...((databases ?? []).length + files.length > 0 || hasDrawn() ? (['notes'] as const) : []),
		...(caches.length + workers > 0 ? (['app'] as const) : []),
		...(countFlags() > 0 ? (['marks'] as const) : [])
	];
}

/**
 * The databases; null in a browser that cannot list them. WebKit also lists an empty one of version 0 after a first upgrade that was
 * aborted. That holds nothing.
 */
export async function databaseNames(): Promise<string[] | null> {
	if (!('databases' in indexedDB)) return null;
	const found = await indexedDB.databases().catch(() => []);
	return found.filter(({ version }) => version !== 0).map(({ name }) => name ?? '');
}

/** What is in the origin private file system. A browser without it has no files in it. */
export async function originFiles(): Promise<FileSystemHandle[]> {
	try {
		return await handlesIn(await navigator.storage.getDirectory());
	} catch {
		return [];
	}
}

/** A browser that refuses the cache has kept nothing in it. */
export async function cacheNames(): Promise<string[]> {
	return 'caches' in globalThis ? caches.keys().catch(() => []) : [];
}

/** What is in a folder, not deeper. */
export async function handlesIn(folder: FileSystemDirectoryHandle): Promise<FileSystemHandle[]> {
	const handles: FileSystemHandle[] = [];
	for await (const handle of folder.values()) handles.push(handle);
	return handles;
}

async function deleteFiles(): Promise<void> {
	for (const { name } of await originFiles()) {
		await (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true });
	}
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
