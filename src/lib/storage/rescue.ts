import { readFrames } from './copy/frames.ts';
import { lastRows } from './copy/log.ts';
import { withTimeout } from './with-timeout.ts';

/** How long one place may take to answer, in milliseconds: a database may never do so, and the others must not wait for it. */
const ANSWER_WAIT_MS = 10_000;

/**
 * Everything that can be read of either copy, with as little as possible that could go wrong: nothing is opened for writing,
 * made, changed or checked. Rows of a copy that cannot be read are left out; resolves with none when there is nothing.
 */
export async function readWithoutApp(name = 'holdline'): Promise<unknown[]> {
	const places = [
		readDatabase(name, 'records'),
		readDatabase(name, 'apart'),
		readFiles(`${name}-copy`),
		readDatabase(`${name}-copy`, 'frames').then((frames) => rowsIn(frames.filter((one) => one instanceof Uint8Array)))
	];
	const lists = await Promise.all(places.map((rows) => withTimeout(ANSWER_WAIT_MS, rows).catch(() => [])));
	const rows = new Map<unknown, unknown>();
	for (const row of lists.flat()) {
		const key = idOf(row) ?? JSON.stringify(row);
		if (!rows.has(key)) rows.set(key, row);
	}
	return [...rows.values()];
}

function readDatabase(name: string, store: string): Promise<unknown[]> {
	return new Promise((resolve) => {
		const opening = indexedDB.open(name);
		// One that is not there must not be made: an empty one would be taken for a loss.
		opening.onupgradeneeded = () => opening.transaction?.abort();
		opening.onerror = () => {
			resolve([]);
		};
		opening.onsuccess = () => {
			const database = opening.result;
			const close = (rows: unknown[]) => {
				database.close();
				resolve(rows);
			};
			if (!database.objectStoreNames.contains(store)) {
				close([]);
				return;
			}
			const reading = database.transaction(store).objectStore(store).getAll();
			reading.onsuccess = () => {
				close(reading.result);
			};
			reading.onerror = () => {
				close([]);
			};
		};
	});
}

async function readFiles(folder: string): Promise<unknown[]> {
	try {
		const there = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder);
		const files: { generation: number; bytes: Uint8Array }[] = [];
		for await (const [name, handle] of there.entries()) {
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

/** The rows that stand last in these frames. What is of this device only does not belong in a file. */
function rowsIn(pieces: readonly Uint8Array[]): unknown[] {
	return lastRows(pieces.flatMap((bytes) => readFrames(bytes).frames)).flatMap((row) =>
		row.in === 'local' || row.value === undefined ? [] : [row.value]
	);
}

function idOf(row: unknown): unknown {
	return typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
}
