import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { createStores } from './0001-create-stores.ts';

/** One rung: it sees the database as the rung before left it, so it works on the untyped one. Shipped rungs are never changed. */
export type Migration = (
	database: IDBPDatabase,
	transaction: IDBPTransaction<unknown, string[], 'versionchange'>
) => void | Promise<void>;

/** Append only. The length of this list is the version of the database. */
export const migrations: readonly Migration[] = [createStores];
