/** The storage code of the app, as one global for tests in the browser. */
import type { CaseStore } from '#lib/state/app/ports.ts';
import { PaperFiles } from '#lib/storage/papers/paper-files.ts';
import { Store } from '#lib/storage/store.ts';
import { storeContract } from '../contracts/store.ts';
import { openSealed, seal } from './sealing/in-page.ts';

export { migrations } from '#lib/storage/database/migrations/index.ts';
export { openHoldline } from '#lib/storage/database/open.ts';
export { deleteDB, openDB } from 'idb';
export * as sealing from './sealing/in-page.ts';
export { PaperFiles, Store };

export { MailboxCarrier, mayReach } from '#lib/storage/exchange/mailbox-carrier.ts';
export { readWithoutApp } from '#lib/storage/rescue.ts';
export { readFrames } from '#lib/storage/copy/frames.ts';

/** Creates a store. Stores with different names share nothing. */
export const newStore = (news = {}, name = 'holdline', runsOn: 'worker' | 'page' = 'worker') =>
	new Store({ newId: () => crypto.randomUUID(), news, name, runsOn });

/** The store of this page. It opens on first use. */
export const store = newStore();

/** Proves one fact of the contract on a new store. Resolves with the problem, or null. */
export async function problemWith(fact: string, isSealed = false): Promise<string | null> {
	const name = `contract-${crypto.randomUUID()}`;
	if (isSealed) await seal(name);
	const real = isSealed ? await openSealed(name) : newStore({}, name);
	const store: CaseStore = real;
	try {
		await storeContract.find((contract) => contract.fact === fact)?.prove(store);
		return null;
	} catch (problem) {
		return String(problem);
	} finally {
		real.close();
	}
}
