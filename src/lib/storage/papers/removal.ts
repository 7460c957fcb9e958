import { deleteDB } from 'idb';
import { openExisting } from '../database/existing.ts';
import { isMissing } from '../errors.ts';
import { readNamedHashes } from './named-rows.ts';

/** The name of the folder and of the database of papers, and of the lock that their removal takes. */
export const papersName = (name: string) => `${name}-papers`;

/** Every key that begins with this hash. */
export function piecesRange(hash: string): IDBKeyRange {
	return IDBKeyRange.bound([hash, 0], [hash, Infinity]);
}

/**
 * Removes those of these files that no row names. Rejects, and removes none, where not every row could be read. Removes none
 * while papers are added: what stays is swept later.
 */
export async function dropPapers(name: string, hashes: readonly string[]): Promise<void> {
	if (hashes.length === 0) return;
	await whileNoneIsAdded(name, async () => {
		const named = await readNamedHashes(name);
		await removePapers(
			name,
			hashes.filter((hash) => !named.has(hash))
		);
	});
}

/** Runs the work unless papers are being added, in any tab. Where there are no locks, it never runs. */
export async function whileNoneIsAdded(name: string, work: () => Promise<void>): Promise<void> {
	if (!('locks' in navigator)) return;
	const lock = papersName(name);
	await navigator.locks.request(lock, { ifAvailable: true }, (held) => (held === null ? undefined : work()));
}

/** Removes these files, wherever they lie. */
export async function removePapers(name: string, hashes: readonly string[]): Promise<void> {
	const folder = await papersFolder(name);
	for (const hash of hashes) await folder?.removeEntry(hash).catch(ignoreMissing);
	const database = await openExisting(papersName(name));
	if (!database) return;
	await new Promise<void>((resolve, reject) => {
		const removing = database.transaction(['pieces', 'files'], 'readwrite');
		for (const hash of hashes) {
			removing.objectStore('files').delete(hash);
			removing.objectStore('pieces').delete(piecesRange(hash));
		}
		removing.oncomplete = () => resolve();
		removing.onabort = () => reject(removing.error ?? new DOMException('The removal was ended.', 'AbortError'));
	}).finally(() => database.close());
}

/** Removes every paper from this device. */
export async function destroyPapers(name: string): Promise<void> {
	if (await papersFolder(name)) {
		const root = await navigator.storage.getDirectory();
		await root.removeEntry(papersName(name), { recursive: true }).catch(ignoreMissing);
	}
	await deleteDB(papersName(name));
}

/** The folder of papers. Null where there is none, or a browser without such files. */
export async function papersFolder(name: string): Promise<FileSystemDirectoryHandle | null> {
	try {
		return await (await navigator.storage.getDirectory()).getDirectoryHandle(papersName(name));
	} catch {
		return null;
	}
}

function ignoreMissing(problem: unknown): void {
	if (!isMissing(problem)) throw problem;
}
