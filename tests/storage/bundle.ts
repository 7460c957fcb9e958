/** What the storage tests use in the browser: the room as the app has it, under one name. */
import { Store } from '#lib/storage/store.ts';

export { migrations } from '#lib/storage/migrations/ladder.ts';
export { openHoldline } from '#lib/storage/open.ts';
export { deleteDB, openDB } from 'idb';
export { Store };

export const newStore = (news = {}) => new Store({ newId: () => crypto.randomUUID(), news });

/** The store of this page; it opens at its first use. */
export const store = newStore();
