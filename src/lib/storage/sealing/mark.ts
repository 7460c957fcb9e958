import { openDB } from 'idb';
import { atomically } from '../database/atomically.ts';
import { openExisting } from '../database/existing.ts';
import { migrations } from '../database/migrations/index.ts';
import { type Database, openHoldline } from '../database/open.ts';
import { SEALING_STEP, type SealingMark } from '../database/schema.ts';
import { withTimeout } from '../with-timeout.ts';

/** How long another tab may take to let go of the database. A frozen one never does. */
const LET_GO_MS = 10_000;

/** Undefined where the notes are in this database, or there is none. */
export async function readMark(name: string): Promise<SealingMark | undefined> {
	const database = await openExisting(name);
	if (!database) return undefined;
	try {
		if (!database.objectStoreNames.contains('local')) return undefined;
		return await new Promise((resolve, reject) => {
			const reading = database.transaction('local').objectStore('local').get('sealing');
			reading.onsuccess = () => resolve(reading.result as SealingMark | undefined);
			reading.onerror = () => reject(reading.error ?? new DOMException('It could not be read.', 'UnknownError'));
		});
	} finally {
		database.close();
	}
}

/**
 * Marks the database, and takes it one step of sealing up: every other tab, of any version, lets go of it and cannot open it again.
 * The mark is there in the same moment. Rejects with `TimeoutError` where a tab does not let go; what is queued then marks nothing.
 */
export async function raiseMark(name: string, mark: SealingMark): Promise<void> {
	const existing = await openExisting(name);
	const version = existing?.version ?? 0;
	existing?.close();
	const step = (Math.floor(version / SEALING_STEP) + 1) * SEALING_STEP;
	const waiting = { isOver: false };
	const opening = openDB(name, step + migrations.length, {
		upgrade(database, oldVersion, _newVersion, transaction) {
			if (waiting.isOver) {
				transaction.abort();
				return;
			}
			const raise = async () => {
				for (const migrate of migrations.slice(oldVersion % SEALING_STEP)) await migrate(database, transaction);
				await transaction.objectStore('local').put(mark, 'sealing');
			};
			raise().catch(() => transaction.abort());
			transaction.done.catch(() => {});
		}
	});
	try {
		(await withTimeout(LET_GO_MS, opening)).close();
	} catch (problem) {
		waiting.isOver = true;
		opening.then((late) => late.close()).catch(() => {});
		throw problem;
	}
}

/** Puts another mark in the place of the one that is there; null takes it away, and the notes are here. */
export async function setMark(name: string, mark: SealingMark | null): Promise<void> {
	await whileOpen(name, async (database) => {
		const transaction = database.transaction('local', 'readwrite', { durability: 'strict' });
		await atomically(transaction, (track) => {
			track(mark === null ? transaction.store.delete('sealing') : transaction.store.put(mark, 'sealing'));
		});
	});
}

/** Opens the database whatever its mark is, and closes it after the work. */
export async function whileOpen<Result>(name: string, work: (database: Database) => Promise<Result>): Promise<Result> {
	const { database } = await openHoldline({ name, isSealing: true });
	try {
		return await work(database);
	} finally {
		database.close();
	}
}
