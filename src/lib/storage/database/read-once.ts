import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

/**
 * Runs reads in one transaction, and resolves once it has ended. The reading shortcuts of idb resolve before that, so the next
 * transaction would overlap with theirs. A worker has at most one at a time: where it ends with two of one connection in flight,
 * WebKit blocks the database for every page, until the browser is restarted (bugs.webkit.org/show_bug.cgi?id=324094).
 */
export async function readOnce<Schema extends DBSchema, const Stores extends readonly StoreNames<Schema>[], Result>(
	database: IDBPDatabase<Schema>,
	stores: Stores,
	read: (transaction: IDBPTransaction<Schema, Stores>) => Promise<Result>
): Promise<Result> {
	const transaction = database.transaction(stores);
	const [result] = await Promise.all([read(transaction), transaction.done]);
	return result;
}
