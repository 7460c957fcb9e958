import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** One rung: it sees the database as the rung before left it, so it works on the untyped one. Shipped rungs are never changed. */
export type Migration = (
	database: IDBPDatabase,
	transaction: IDBPTransaction<unknown, string[], 'versionchange'>
) => void | Promise<void>;
