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
import type { DeviceState, KeptCard } from './schema.ts';

/** Errors of WebKit and of a closed connection after the background: the same transaction on a fresh handle may well succeed. */
const TRANSIENT = new Set(['InvalidStateError', 'AbortError', 'UnknownError', 'TransactionInactiveError']);
const MOST_TRIES = 3;

export type StoreNews = { onWaiting?: () => void; onLetGo?: () => void; onChanged?: (caseId: Id) => void };

/**
 * Where cases are kept on this device. `commit` is the one door through which records are written.
 * Every write is one strict transaction; a rejected promise means that nothing of it was kept.
 */
export class Store {
	readonly #wish: OpenWish;
	readonly #newId: () => Id;
	readonly #channel: BroadcastChannel | null;
	#opened: Promise<Opened> | null = null;

	constructor({ name = 'holdline', newId, news = {} }: { name?: string; newId: () => Id; news?: StoreNews }) {
		this.#newId = newId;
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
			const [state, ...standing] = await Promise.all([
				local.get('device') as Promise<DeviceState | undefined>,
				...change.records.map(({ id }) => records.get(id))
			]);
			const device = state ?? { id: this.#newId(), seq: -1, clock: 0, since: change.made };

			const stamped = change.records.map((record, index) => {
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
				} as CaseRecord;
			});

			// The order of requests is the order of writes; only `done` says that they are kept.
			for (const record of stamped) void records.put(record);
			void local.put(device, 'device');
			await transaction.done;
			return stamped;
		});
		this.#channel?.postMessage(change.case);
		return kept;
	}

	/** Everything of one case, in no promised order. Rows that cannot be read come back in `apart`. */
	async readCase(caseId: Id): Promise<Reading> {
		const range = IDBKeyRange.bound([caseId], [caseId, []]);
		return readRecords(await this.#withDatabase((database) => database.getAllFromIndex('records', 'order', range)));
	}

	/** The highest clock of each case that has records, without reading a row. */
	async headsOfCases(): Promise<Map<Id, number>> {
		return this.#withDatabase(async (database) => {
			const heads = new Map<Id, number>();
			const index = database.transaction('records').store.index('order');
			let cursor = await index.openKeyCursor(null, 'prev');
			while (cursor) {
				const [caseId, clock] = cursor.key;
				heads.set(caseId, clock);
				// [case] sorts before every key of that case and after every key of the one before.
				cursor = await cursor.continue([caseId] as never);
			}
			return heads;
		});
	}

	async readCards(): Promise<KeptCard[]> {
		return this.#withDatabase((database) => database.getAll('cards'));
	}

	/** Keeps a derived card. It may be lost at any time without harm. */
	async keepCard(card: KeptCard): Promise<void> {
		await this.#withDatabase((database) => database.put('cards', card));
	}

	/** Takes the records of erased cases off the disk, all but the erasures themselves. */
	async sweep(caseId: Id): Promise<void> {
		const { records } = await this.readCase(caseId);
		const gone = records.filter((record) => record.type !== 'erasure').map(({ id }) => id);
		await this.#withDatabase(async (database) => {
			const transaction = database.transaction(['records', 'cards', 'local'], 'readwrite', { durability: 'strict' });
			for (const id of gone) void transaction.objectStore('records').delete(id);
			void transaction.objectStore('cards').delete(caseId);
			void transaction.objectStore('local').delete(IDBKeyRange.bound(`draft:${caseId}`, `draft:${caseId}\uffff`));
			await transaction.done;
		});
		this.#channel?.postMessage(caseId);
	}

	async readLocal(key: string): Promise<unknown> {
		return this.#withDatabase((database) => database.get('local', key));
	}

	async keepLocal(key: string, value: unknown): Promise<void> {
		await this.#withDatabase(async (database) => {
			const transaction = database.transaction('local', 'readwrite', { durability: 'strict' });
			void (value === null ? transaction.store.delete(key) : transaction.store.put(value, key));
			await transaction.done;
		});
	}

	/** Every row as it is kept: records that can be read, and the rest as it came. */
	async readEverything(): Promise<Reading> {
		return this.#withDatabase(async (database) => {
			const reading = readRecords(await database.getAll('records'));
			return { records: reading.records, apart: [...reading.apart, ...(await database.getAll('apart'))] };
		});
	}

	/**
	 * Adds rows of a backup, whole or not at all. A row that is already here stays as it is.
	 * This device takes a new name in the order, because a restored store may have lost its own tail.
	 */
	async merge(rows: readonly unknown[], made: DeviceState['since']): Promise<void> {
		const cases = await this.#withDatabase(async (database) => {
			const transaction = database.transaction(['records', 'apart', 'local', 'cards'], 'readwrite', {
				durability: 'strict'
			});
			const [records, apart] = [transaction.objectStore('records'), transaction.objectStore('apart')];
			const here = new Set(await records.getAllKeys());
			const asText = new Set((await apart.getAll()).map((row) => JSON.stringify(row)));
			const touched = new Set<Id>();
			let clock = ((await transaction.objectStore('local').get('device')) as DeviceState | undefined)?.clock ?? 0;

			for (const row of rows) {
				const record = readRecord(row);
				if (record) {
					clock = Math.max(clock, record.clock);
					touched.add(record.case);
					if (!here.has(record.id)) void records.put(record);
				} else if (!asText.has(JSON.stringify(row))) {
					void apart.put(row);
				}
			}
			void transaction.objectStore('local').put({ id: this.#newId(), seq: -1, clock, since: made }, 'device');
			await transaction.done;
			return touched;
		});
		for (const caseId of cases) this.#channel?.postMessage(caseId);
	}

	/** The name of this device in the order of records, or null before its first write. */
	async deviceId(): Promise<Id | null> {
		return ((await this.readLocal('device')) as DeviceState | undefined)?.id ?? null;
	}

	#open(): Promise<Opened> {
		this.#opened ??= openHoldline(this.#wish).catch((problem: unknown) => {
			this.#opened = null;
			throw problem;
		});
		return this.#opened;
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
