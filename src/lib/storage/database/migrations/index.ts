import { createStores } from './0001-create-stores.ts';
import type { Migration } from './migration.ts';

/** Append only. The length of this list is the version of the database. */
export const migrations: readonly Migration[] = [createStores];
