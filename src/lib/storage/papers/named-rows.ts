import { hashesIn } from '#lib/domain/papers/named.ts';
import { openExisting } from '../database/existing.ts';

const ROWS_PER_PIECE = 2000;

/** The stores that hold rows of cases, also those that this version cannot read. */
const STORES = ['records', 'apart'] as const;

/**
 * Every hash that any row names. Rejects unless every row could be read: then nothing may be taken for unnamed. Also rejects
 * where there is no database.
 */
export async function readNamedHashes(name: string): Promise<Set<string>> {
	const found = new Set<string>();
	await readEveryRow(name, (rows) => {
		for (const hash of hashesIn(rows)) found.add(hash);
	});
	return found;
}

/** Hands over every row, piece by piece. Rejects unless every row could be read, also where there is no database. */
export async function readEveryRow(name: string, onRows: (rows: readonly unknown[]) => void): Promise<void> {
	const database = await openExisting(name);
	if (!database) throw new DOMException('There are no rows.', 'NotFoundError');
	database.onversionchange = () => database.close();
	try {
		for (const store of STORES) {
			for (let range: IDBKeyRange | null = null; ;) {
				const [keys, rows] = await readPiece(database, store, range);
				onRows(rows);
				const last = keys.at(-1);
				if (last === undefined) break;
				range = IDBKeyRange.lowerBound(last, true);
			}
		}
	} finally {
		database.close();
	}
}

function readPiece(
	database: IDBDatabase,
	store: string,
	range: IDBKeyRange | null
): Promise<[keys: readonly IDBValidKey[], rows: readonly unknown[]]> {
	return new Promise((resolve, reject) => {
		const reading = database.transaction(store);
		const keys = reading.objectStore(store).getAllKeys(range, ROWS_PER_PIECE);
		const rows = reading.objectStore(store).getAll(range, ROWS_PER_PIECE);
		reading.oncomplete = () => resolve([keys.result, rows.result]);
		reading.onabort = () => reject(reading.error ?? new DOMException('The reading was ended.', 'AbortError'));
	});
}
