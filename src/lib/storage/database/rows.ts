import type { IDBPTransaction } from 'idb';
import type { HoldlineSchema } from './schema.ts';

/**
 * One row that is put, or taken away when it has no value. Records carry their key within; the others bring it.
 * The same rows give the same database, however often they are applied.
 */
export type Row =
	| { in: 'records'; key: string; value?: { id: string; case: string } | undefined }
	| { in: 'apart'; key: number; value?: unknown }
	| { in: 'local'; key: string; value?: unknown };

export type Writing = IDBPTransaction<HoldlineSchema, ('records' | 'apart' | 'local' | 'cards')[], 'readwrite'>;

/** Puts a row into the database, or takes it out. */
export function apply(writing: Writing, row: Row): Promise<unknown> {
	if (row.value === undefined) return writing.objectStore(row.in).delete(row.key);
	switch (row.in) {
		case 'records':
			return writing.objectStore('records').put(row.value);
		case 'apart':
			return writing.objectStore('apart').put(row.value, row.key);
		case 'local':
			return writing.objectStore('local').put(row.value, row.key);
	}
}

/** The rows of a frame; none when the frame holds something else. */
export function rowsOf(body: unknown): Row[] {
	return Array.isArray(body) ? body.filter(isRow) : [];
}

function isRow(row: unknown): row is Row {
	if (typeof row !== 'object' || row === null || !('in' in row) || !('key' in row)) return false;
	return row.in === 'apart' ? typeof row.key === 'number' : isTextual(row.in) && typeof row.key === 'string';
}

function isTextual(store: unknown): boolean {
	return store === 'records' || store === 'local';
}
