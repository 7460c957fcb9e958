import { readFrames } from './copy/frames.ts';
import { lastRows } from './copy/log.ts';
import { openExisting } from './database/existing.ts';
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
		readFiles(`${name}-copy`),
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

async function readFiles(folderName: string): Promise<unknown[]> {
	try {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName);
		const files: { generation: number; bytes: Uint8Array }[] = [];
		for await (const [name, handle] of folder.entries()) {
			const generation = /^log-(\d+)$/.exec(name)?.[1];
			if (generation === undefined || !('getFile' in handle)) continue;
			const file = await handle.getFile();
			files.push({ generation: Number(generation), bytes: new Uint8Array(await file.arrayBuffer()) });
		}
		return rowsIn(files.sort((a, b) => a.generation - b.generation).map(({ bytes }) => bytes));
	} catch {
		return [];
	}
}

/** The last version of each row in these frames. Leaves out `local` rows, which are never exported. */
function rowsIn(chunks: readonly Uint8Array[]): unknown[] {
	return lastRows(chunks.flatMap((bytes) => readFrames(bytes).frames)).flatMap((row) =>
		row.in === 'local' || row.value === undefined ? [] : [row.value]
	);
}

function idOf(row: unknown): unknown {
	return typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
}
