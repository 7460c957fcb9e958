import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step. The database is untyped, because it has the schema that the previous step left. A shipped migration never
 * changes.
 */
export type Migration = (
	database: IDBPDatabase,
	transaction: IDBPTransaction<unknown, string[], 'versionchange'>
) => void | Promise<void>;
