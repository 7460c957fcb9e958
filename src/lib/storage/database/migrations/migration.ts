import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** One step. It sees the database as the step before left it, hence untyped. A shipped migration never changes. */
export type Migration = (
	database: IDBPDatabase,
	transaction: IDBPTransaction<unknown, string[], 'versionchange'>
) => void | Promise<void>;
