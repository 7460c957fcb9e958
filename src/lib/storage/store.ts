import {
	type CaseRecord,
	type Change,
	type Id,
	RECORD_VERSION,
	type Reading,
	readRecord,
	readRecords
} from '#lib/domain/case/record.ts';
import { type Database, type OpenWish, type Opened, openHoldline } from './open.ts';
import type { StoreNames } from 'idb';
import type { DeviceState, HoldlineSchema, KeptCard } from './schema.ts';

/** Errors of WebKit and of a closed connection after the background: the same transaction on a fresh handle may well succeed. */
const TRANSIENT = new Set(['InvalidStateError', 'AbortError', 'UnknownError', 'TransactionInactiveError']);
const MOST_TRIES = 3;

export type StoreNews = {
	onWaiting?: () => void;
	onLetGo?: () => void;
	onChanged?: (caseId: Id) => void;
	/** A store that was open had been emptied when it was opened again. */
	onEmptied?: () => void;
};

/**
 * Where cases are kept on this device. `commit` is the one door through which records are written.
 * Every write is one strict transaction; a rejected promise means that nothing of it was kept.
 */
export class Store {
	readonly #wish: OpenWish;
	readonly #newId: () => Id;
	readonly #channel: BroadcastChannel | null;
	readonly #news: StoreNews;
	#opened: Promise<Opened> | null = null;
	#wasOpen = false;

	constructor({ name = 'holdline', newId, news = {} }: { name?: string; newId: () => Id; news?: StoreNews }) {
		this.#newId = newId;
		this.#news = news;
		this.#channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null;
		this.#channel?.addEventListener('message', ({ data }) => news.onChanged?.(String(data)));
		this.#wish = {
			name,
			onWaiting: () => news.onWaiting?.(),
			onLetGo: () => {
				this.#opened = null;
				news.onLetGo?.();
			},
			onClosed: () => (this.#opened = null)
		};
	}

	/** True when the store was made anew just now, and true when the browser admits that it dropped one. */
	async open(): Promise<{ isNew: boolean; hasLostEverything: boolean }> {
		const { isNew, hasLostEverything } = await this.#open();
		return { isNew, hasLostEverything };
	}

	/**
	 * Keeps one change: all of its records in one transaction, or none. Idempotent by record id: what is already there stays as it is.
	 * Resolves with the records as kept, once they are on the disk.
	 */
	async commit(change: Change): Promise<CaseRecord[]> {
		const kept = await this.#withDatabase(async (database) => {
			const transaction = database.transaction(['records', 'local'], 'readwrite', { durability: 'strict' });
			const [records, local] = [transaction.objectStore('records'), transaction.objectStore('local')];

			return whole(transaction, async (ask) => {
				const [state, ...standing] = await Promise.all([
					local.get('device') as Promise<DeviceState | undefined>,
					...change.records.map(({ id }) => records.get(id))
				]);
				const device = state ?? { id: this.#newId(), seq: -1, clock: 0, since: change.made };

				const stamped = change.records.map((record, index): CaseRecord => {
					const earlier = standing[index];
					if (earlier) return earlier as CaseRecord;
					device.seq += 1;
					device.clock += 1;
					return {
						...record,
						case: change.case,
						device: device.id,
						seq: device.seq,
						clock: device.clock,
						made: change.made,
						v: RECORD_VERSION,
						change: change.id,
						...(change.undoes === undefined ? {} : { undoes: change.undoes })
					};
				});

				// What could not be read again would be lost at the next start: it is refused while its words are still on the screen.
				if (stamped.some((record) => readRecord(record) === null)) throw new Error('A record does not fit its schema.');
				for (const record of stamped) ask(records.put(record));
				ask(local.put(device, 'device'));
				return stamped;
			});
		});
		this.#channel?.postMessage(change.case);
		return kept;
	}

	/** Everything of one case, in no promised order. Rows that cannot be read come back in `apart`. */
	async readCase(caseId: Id): Promise<Reading> {
		return readRecords(
			await this.#withDatabase((database) => reading(database, 'records').index('order').getAll(rangeOf(caseId)))
		);
	}

	/** How many rows each case has, without reading one. */
	async rowsOfCases(): Promise<Map<Id, number>> {
		return this.#withDatabase(async (database) => {
			const rows = new Map<Id, number>();
			const index = reading(database, 'records').index('order');
			let cursor = await index.openKeyCursor(null, 'prev');
			while (cursor) {
				const [caseId] = cursor.key;
				rows.set(caseId, await index.count(rangeOf(caseId)));
				// [case] sorts before every key of that case and after every key of the one before.
				cursor = await cursor.continue([caseId] as never);
			}
			return rows;
		});
	}

	async readCards(): Promise<KeptCard[]> {
		return this.#withDatabase((database) => reading(database, 'cards').getAll());
	}

	/** Keeps a derived card. It may be lost at any time without harm. */
	async keepCard(card: KeptCard): Promise<void> {
		await this.#withDatabase((database) => database.put('cards', card));
	}

	/** Takes everything of an erased case off the disk, also what cannot be read, all but the erasures themselves. */
	async sweep(caseId: Id): Promise<void> {
		await this.#withDatabase(async (database) => {
			const transaction = database.transaction(['records', 'apart', 'cards', 'local'], 'readwrite', {
				durability: 'strict'
			});
			await whole(transaction, async (ask) => {
				const order = transaction.objectStore('records').index('order');
				for (let row = await order.openCursor(rangeOf(caseId)); row; row = await row.continue()) {
					if (!isErasure(row.value)) ask(row.delete());
				}
				for (let row = await transaction.objectStore('apart').openCursor(); row; row = await row.continue()) {
					if (isOfCase(row.value, caseId) && !isErasure(row.value)) ask(row.delete());
				}
				ask(transaction.objectStore('cards').delete(caseId));
				ask(transaction.objectStore('local').delete(IDBKeyRange.bound(`draft:${caseId}`, `draft:${caseId}\uffff`)));
			});
		});
		this.#channel?.postMessage(caseId);
	}

	async readLocal(key: string): Promise<unknown> {
		return this.#withDatabase((database) => reading(database, 'local').get(key));
	}

	async keepLocal(key: string, value: unknown): Promise<void> {
		await this.#withDatabase(async (database) => {
			const transaction = database.transaction('local', 'readwrite', { durability: 'strict' });
			await whole(transaction, (ask) => {
				ask(value === null ? transaction.store.delete(key) : transaction.store.put(value, key));
			});
		});
	}

	/** Every row as it is kept: records that can be read, and the rest as it came. */
	async readEverything(): Promise<Reading> {
		return this.#withDatabase(async (database) => {
			const { records, apart } = readRecords(await reading(database, 'records').getAll());
			return { records, apart: [...apart, ...(await reading(database, 'apart').getAll())] };
		});
	}

	/**
	 * Adds rows of a backup, whole or not at all. A row that is already here stays as it is.
	 * This device takes a new name in the order, because a restored store may have lost its own tail.
	 */
	async merge(rows: readonly unknown[], made: DeviceState['since']): Promise<void> {
		const { records: incoming, apart: unreadable } = readRecords(rows);
		const cases = await this.#withDatabase(async (database) => {
			const transaction = database.transaction(['records', 'apart', 'local'], 'readwrite', {
				durability: 'strict'
			});
			const [records, apart] = [transaction.objectStore('records'), transaction.objectStore('apart')];
			const local = transaction.objectStore('local');

			return whole(transaction, async (ask) => {
				const here = new Set(await records.getAllKeys());
				const standing = await Promise.all(
					unreadable.flatMap((row) => (isRow(row) && here.has(row.id) ? [records.get(row.id)] : []))
				);
				const asText = new Set([...standing, ...(await apart.getAll())].map((row) => JSON.stringify(row)));
				const touched = new Set<Id>();
				let clock = ((await local.get('device')) as DeviceState | undefined)?.clock ?? 0;

				for (const record of incoming) {
					clock = Math.max(clock, record.clock);
					touched.add(record.case);
					if (!here.has(record.id)) ask(records.put(record));
					here.add(record.id);
				}
				for (const row of unreadable) {
					if (!asText.has(JSON.stringify(row))) ask(apart.put(row));
					asText.add(JSON.stringify(row));
				}
				ask(local.put({ id: this.#newId(), seq: -1, clock, since: made }, 'device'));
				return touched;
			});
		});
		for (const caseId of cases) this.#channel?.postMessage(caseId);
	}

	/** The name of this device in the order of records, or null before its first write. */
	async deviceId(): Promise<Id | null> {
		return ((await this.readLocal('device')) as DeviceState | undefined)?.id ?? null;
	}

	#open(): Promise<Opened> {
		this.#opened ??= this.#openAnew().catch((problem: unknown) => {
			this.#opened = null;
			throw problem;
		});
		return this.#opened;
	}

	async #openAnew(): Promise<Opened> {
		const opened = await openHoldline(this.#wish);
		if (this.#wasOpen && (opened.isNew || opened.hasLostEverything)) this.#news.onEmptied?.();
		this.#wasOpen = true;
		return opened;
	}

	async #withDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
		for (let tries = 1; ; tries += 1) {
			const { database } = await this.#open();
			try {
				return await work(database);
			} catch (problem) {
				if (tries === MOST_TRIES || !(problem instanceof DOMException) || !TRANSIENT.has(problem.name)) throw problem;
				// A handle that died in the background stays dead: only a fresh one helps.
				database.close();
				this.#opened = null;
			}
		}
	}
}

/** A store to read from. Each request tells what went wrong with it, so the end of the transaction need not be heard as well. */
function reading<Name extends StoreNames<HoldlineSchema>>(database: Database, name: Name) {
	const transaction = database.transaction(name);
	transaction.done.catch(() => {});
	return transaction.store;
}

/** The keys of one case in the index `order`: an array sorts after every number and text. */
function rangeOf(caseId: Id): IDBKeyRange {
	return IDBKeyRange.bound([caseId], [caseId, []]);
}

function isRow(row: unknown): row is { id: string } {
	return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string';
}

function isErasure(row: unknown): boolean {
	return typeof row === 'object' && row !== null && 'type' in row && row.type === 'erasure';
}

function isOfCase(row: unknown, caseId: Id): boolean {
	return typeof row === 'object' && row !== null && 'case' in row && row.case === caseId;
}

/**
 * Asks for writes in one transaction and resolves once all of them are on the disk; rejects when none is.
 * A value that cannot be cloned throws before the database hears of it, and the writes asked for until then would commit
 * by themselves: so whatever goes wrong aborts by hand.
 */
async function whole<Result>(
	transaction: { done: Promise<void>; abort: () => void },
	work: (ask: (write: Promise<unknown>) => void) => Result | Promise<Result>
): Promise<Result> {
	const asked: Promise<unknown>[] = [];
	const ask = (write: Promise<unknown>) => {
		// Each of them rejects with the same news; the first to be heard is enough.
		write.catch(() => {});
		asked.push(write);
	};
	ask(transaction.done);
	try {
		const result = await work(ask);
		await Promise.all(asked);
		return result;
	} catch (problem) {
		try {
			transaction.abort();
		} catch {
			// It has ended by itself.
		}
		throw problem;
	}
}
