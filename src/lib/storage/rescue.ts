import { readFrames } from './copy/frames.ts';
import { lastRows } from './copy/log.ts';
import { openExisting } from './database/existing.ts';
import type { Row } from './database/rows.ts';
import { sealedName } from './sealing/names.ts';
import { SEAL_KEY, type SealRow, readSealRow } from './sealing/seal-row.ts';
import { withTimeout } from './with-timeout.ts';

/** The limit for each source. A damaged database may never answer, and the other sources must not wait for it. */
const ANSWER_WAIT_MS = 10_000;

/**
 * Everything that is readable in either copy, by code with as few ways to fail as possible.
 * Creates, changes and checks nothing. Skips what is unreadable; resolves with an empty list when nothing is readable.
 */
export async function readWithoutApp(name = 'holdline'): Promise<unknown[]> {
	const sources = [
		readDatabase(name, 'records'),
		readDatabase(name, 'apart'),
		readChunks(`${name}-copy`).then(rowsIn),
		readDatabase(`${name}-copy`, 'frames').then((frames) =>
			rowsIn(frames.filter((frame) => frame instanceof Uint8Array))
		)
	];
	const lists = await Promise.all(sources.map((rows) => withTimeout(ANSWER_WAIT_MS, rows).catch(() => [])));
	const rows = new Map<unknown, unknown>();
	for (const row of lists.flat()) {
		const key = idOf(row) ?? JSON.stringify(row);
		if (!rows.has(key)) rows.set(key, row);
	}
	return [...rows.values()];
}

/** The same of sealed notes, as they stand, with what opens them; null where neither copy has it. */
export async function readSealedWithoutApp(
	name = 'holdline'
): Promise<{ rows: readonly unknown[]; seal: SealRow | null }> {
	const sealed = sealedName(name);
	const read = <Value>(what: Promise<Value>) => withTimeout(ANSWER_WAIT_MS, what).catch(() => null);
	const [rows, kept, files, frames] = await Promise.all([
		readWithoutApp(sealed),
		read(readDatabase(sealed, 'local')),
		read(readChunks(`${sealed}-copy`)),
		read(readDatabase(`${sealed}-copy`, 'frames'))
	]);
	const chunks = [...(files ?? []), ...(frames ?? []).filter((frame) => frame instanceof Uint8Array)];
	const copied = lastFrameRows(chunks).filter((row) => row.in === 'local' && row.key === SEAL_KEY);
	const seals = [...(kept ?? []), ...copied.map(({ value }) => value)].map(readSealRow);
	return { rows, seal: seals.find((seal) => seal?.state === 'whole') ?? null };
}

async function readDatabase(name: string, store: string): Promise<unknown[]> {
	const database = await openExisting(name);
	if (!database?.objectStoreNames.contains(store)) {
		database?.close();
		return [];
	}
	return new Promise((resolve) => {
		const reading = database.transaction(store).objectStore(store).getAll();
		const close = (rows: unknown[]) => {
			database.close();
			resolve(rows);
		};
		reading.onsuccess = () => {
			close(reading.result);
		};
		reading.onerror = () => {
			close([]);
		};
	});
}

/** The generations of the second copy in files, oldest first. */
async function readChunks(folderName: string): Promise<Uint8Array[]> {
	try {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName);
		const files: { generation: number; bytes: Uint8Array }[] = [];
		for await (const [name, handle] of folder.entries()) {
			const generation = /^log-(\d+)$/.exec(name)?.[1];
			if (generation === undefined || !('getFile' in handle)) continue;
			const file = await handle.getFile();
			files.push({ generation: Number(generation), bytes: new Uint8Array(await file.arrayBuffer()) });
		}
		return files.sort((a, b) => a.generation - b.generation).map(({ bytes }) => bytes);
	} catch {
		return [];
	}
}

/** The last version of each row in these frames. Leaves out `local` rows, which are never exported. */
function rowsIn(chunks: readonly Uint8Array[]): unknown[] {
	return lastFrameRows(chunks).flatMap((row) => (row.in === 'local' || row.value === undefined ? [] : [row.value]));
}

function lastFrameRows(chunks: readonly Uint8Array[]): Row[] {
	return lastRows(chunks.flatMap((bytes) => readFrames(bytes).frames));
}

function idOf(row: unknown): unknown {
	return typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
}
