/** What the storage tests use in the browser: the room as the app has it, under one name. */
import { Store } from '#lib/storage/store.ts';

export { migrations } from '#lib/storage/database/migrations/index.ts';
export { openHoldline } from '#lib/storage/database/open.ts';
export { deleteDB, openDB } from 'idb';
export { Store };

export { readWithoutApp } from '#lib/storage/rescue.ts';
export { readFrames } from '#lib/storage/copy/frames.ts';

/** A store under a name of its own, and where its writer is to run. */
export const newStore = (news = {}, name = 'holdline', runsOn: 'worker' | 'page' = 'worker') =>
	new Store({ newId: () => crypto.randomUUID(), news, name, runsOn });

/** The store of this page; it opens at its first use. */
export const store = newStore();
