import { type DBSchema, openDB } from 'idb';
import { keysName } from './keys-name.ts';

type KeysSchema = { locks: { key: string; value: CryptoKey } } & DBSchema;

const LOCK = 'device';

/** What encrypts the keys of this device; null before one was kept. */
export async function readKeyLock(name: string): Promise<CryptoKey | null> {
	return withKeys(name, async (database) => (await database.get('locks', LOCK)) ?? null);
}

/**
 * Keeps what encrypts the keys of this device, unless another page was first. Resolves with the one that is kept. Rejects where the browser
 * keeps no key.
 */
export async function keepKeyLock(name: string, lock: CryptoKey): Promise<CryptoKey> {
	return withKeys(name, async (database) => {
		const writing = database.transaction('locks', 'readwrite', { durability: 'strict' });
		const before = await writing.store.get(LOCK);
		if (!before) await writing.store.put(lock, LOCK);
		await writing.done;
		return before ?? lock;
	});
}

type Keys = Awaited<ReturnType<typeof openKeys>>;

function openKeys(name: string) {
	return openDB<KeysSchema>(keysName(name), 1, { upgrade: (database) => void database.createObjectStore('locks') });
}

/** A database that stays open would hold up its deletion. */
async function withKeys<Result>(name: string, work: (database: Keys) => Promise<Result>): Promise<Result> {
	const database = await openKeys(name);
	try {
		return await work(database);
	} finally {
		database.close();
	}
}
