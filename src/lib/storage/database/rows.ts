import type { IDBPTransaction } from 'idb';
import type { Database } from './open.ts';
import type { HoldlineSchema } from './schema.ts';

/**
 * One row to put, or to delete when it has no value. The value of a record contains its key; other values do not.
 * Applying rows is idempotent.
 */
export type Row =
	| { in: 'records'; key: string; value?: { id: string; case: string } | undefined }
	| { in: 'apart'; key: number; value?: unknown }
	| { in: 'local'; key: string; value?: unknown };

export type WriteTransaction = IDBPTransaction<
	HoldlineSchema,
	('records' | 'apart' | 'local' | 'cards')[],
	'readwrite'
>;

/** A durable transaction over all stores. */
export function transactionOf(database: Database): WriteTransaction {
	return database.transaction(['records', 'apart', 'local', 'cards'], 'readwrite', { durability: 'strict' });
}

/** Puts or deletes one row. */
export function applyRow(transaction: WriteTransaction, row: Row): Promise<unknown> {
	if (row.value === undefined) return transaction.objectStore(row.in).delete(row.key);
	switch (row.in) {
		case 'records':
			return transaction.objectStore('records').put(row.value);
		case 'apart':
			return transaction.objectStore('apart').put(row.value, row.key);
		case 'local':
			return transaction.objectStore('local').put(row.value, row.key);
	}
}

/** The rows of a frame; none when the frame holds anything else. */
export function rowsOf(body: unknown): Row[] {
	return Array.isArray(body) ? body.filter(isRow) : [];
}

function isRow(row: unknown): row is Row {
	if (typeof row !== 'object' || row === null || !('in' in row) || !('key' in row)) return false;
	return row.in === 'apart' ? typeof row.key === 'number' : hasTextKey(row.in) && typeof row.key === 'string';
}

function hasTextKey(store: unknown): boolean {
	return store === 'records' || store === 'local';
}
