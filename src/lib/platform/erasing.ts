import { forgetApp } from './offline.ts';
import { leaveNoTrace } from './visit.ts';

/** What may be left of Holdline in this browser: notes in any copy, the kept app, or small marks beside them. */
export type Left = 'notes' | 'app' | 'marks';

/** Takes away the marks beside the notes. They go first: a mark that outlives its notes would tell of a loss. */
export function eraseMarks(): void {
	leaveNoTrace();
	try {
		localStorage.clear();
	} catch {
		// Where nothing may be kept, nothing is left.
	}
}

/** Takes away what is not the store's own: files it could not reach, the kept app, and its worker. What stays is told by `findLeft`. */
export async function eraseRest(): Promise<void> {
	await Promise.allSettled([eraseFiles(), forgetApp()]);
}

/** Looks at every place of this site in this browser, and tells what still holds something. */
export async function findLeft(): Promise<Left[]> {
	const [databases, files, caches, workers] = await Promise.all([
		findDatabases(),
		findFiles(),
		findCaches(),
		findWorkers()
	]);
	return [
		...(databases + files.length > 0 ? (['notes'] as const) : []),
		...(caches + workers > 0 ? (['app'] as const) : []),
		...(countMarks() > 0 ? (['marks'] as const) : [])
	];
}

/** A browser that does not tell its databases, or cannot, has at least answered whether they were deleted. */
async function findDatabases(): Promise<number> {
	return 'databases' in indexedDB ? (await indexedDB.databases().catch(() => [])).length : 0;
}

async function findFiles(): Promise<string[]> {
	try {
		const names: string[] = [];
		for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
		return names;
	} catch {
		// Where there is no such folder, there is nothing in it.
		return [];
	}
}

async function eraseFiles(): Promise<void> {
	for (const name of await findFiles()) {
		await (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true });
	}
}

async function findCaches(): Promise<number> {
	return 'caches' in globalThis ? (await caches.keys()).length : 0;
}

async function findWorkers(): Promise<number> {
	return 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0;
}

function countMarks(): number {
	try {
		return localStorage.length + sessionStorage.length;
	} catch {
		return 0;
	}
}
