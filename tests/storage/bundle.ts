/** What the storage tests use in the browser: the room as the app has it, under one name. */
import { Store } from '#lib/storage/store.ts';

export { migrations } from '#lib/storage/migrations/ladder.ts';
export { openHoldline } from '#lib/storage/open.ts';
export { deleteDB, openDB } from 'idb';
export { Store };

export { readWithoutApp } from '#lib/storage/rescue.ts';
export { readFrames } from '#lib/storage/copy/frames.ts';

/** A store under a name of its own, and where its keeper is to run. */
export const newStore = (news = {}, name = 'holdline', keepsOn: 'worker' | 'page' = 'worker') =>
	new Store({ newId: () => crypto.randomUUID(), news, name, keepsOn });

/** The store of this page; it opens at its first use. */
export const store = newStore();
