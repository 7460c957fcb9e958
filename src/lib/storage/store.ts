import type { StoreNames } from 'idb';
import {
	type CaseRecord,
	type Change,
	type Id,
	RECORD_VERSION,
	type Reading,
	readRecord,
	readRecords
} from '#lib/domain/case/record.ts';
import { standingRecords } from '#lib/domain/case/fold.ts';
import type { Instant } from '#lib/domain/day.ts';
import { Aside } from './copy-reader.ts';
import { Connection } from './database/connection.ts';
import { isDamage, isNewer } from './errors.ts';
import type { Copies, Kept, OpenResult } from './writer/writer.ts';
import { type Asked, WriterClient, type RunsOn, type Verb } from './writer/client.ts';
import { type Database, type Opened, openReadOnly } from './database/open.ts';
import { UnloadOutbox } from './unload-outbox.ts';
import {
	type DeviceState,
	type HoldlineSchema,
	type CachedCard,
	type LastMerge,
	UNCOPIED_KEYS,
	type Unplaced
} from './database/schema.ts';
import { atomically } from './database/atomically.ts';

export type StoreNews = {
	onWaiting?: () => void;
	onReleased?: () => void;
	onChanged?: (caseId: Id) => void;
	/** A store that was open had been emptied when it was opened again. */
	onEmptied?: () => void;
	/**
	 * The database could not be read any more, nor be made anew: what is shown comes from the second copy, in which something may be
	 * missing, and nothing can be kept.
	 */
	onCopyOnly?: (isPartial: boolean) => void;
	/** Everything was deleted, in another tab: nothing can be kept through this store any more. */
	onDeleted?: () => void;
	/** In how many copies the last write is kept. */
	onCopies?: (copies: Copies) => void;
};

export type StoreOptions = {
	name?: string;
	newId: () => Id;
	news?: StoreNews;
	/** Where the writer runs. On the page it cannot write files, as in a browser without workers. */
	runsOn?: RunsOn;
};

/** What opening found, in both copies together. */
export type Opening = Omit<OpenResult, 'aside'> & {
	/** True when the browser admits that it dropped a damaged database. */
	hasLostEverything: boolean;
	/** Why nothing can be written, while all can be read: a newer app wrote it, or only the second copy can be reached. Null: it can. */
	readOnly: 'newer' | 'copy-only' | null;
};

/** Rows that are read at once: more of them would hold the screen up. */
const ROWS_AT_ONCE = 2000;

/** What of a long case can be shown before all of it is read: the card that was kept of it, and its newest rows. */
export type Beginning = { card: CachedCard; newest: Reading };

/** What the other tabs are told when everything is deleted; anything else they are told is the id of a case. */
const DELETED = 'gone';

/**
 * Where cases are kept on this device. It reads by itself; whatever is written goes through the writer, into two copies.
 * A rejected promise means that nothing of that write was kept.
 */
export class Store {
	readonly #name: string;
	readonly #newId: () => Id;
	readonly #channel: BroadcastChannel | null;
	readonly #news: StoreNews;
	readonly #connection: Connection;
	readonly #writer: WriterClient;
	readonly #outbox: UnloadOutbox;
	#newerDatabase: Database | null = null;
	#aside: Aside | null = null;
	#wasOpen = false;
	#hadDevice = false;
	#rebuilding: Promise<OpenResult> | null = null;

	constructor({ name = 'holdline', newId, news = {}, runsOn = 'worker' }: StoreOptions) {
		this.#name = name;
		this.#newId = newId;
		this.#news = news;
		this.#channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null;
		this.#channel?.addEventListener('message', ({ data }) => this.#receive(String(data)));
		// The next worker cannot know that there were notes: the page sees whether they are gone.
		this.#writer = new WriterClient(name, runsOn, () => this.deviceId().catch(() => null));
		this.#outbox = new UnloadOutbox(name);
		this.#connection = new Connection({
			name,
			onWaiting: () => news.onWaiting?.(),
			onReleased: () => news.onReleased?.(),
			onOpened: (opened) => this.#onOpened(opened)
		});
	}

	/** Opens both copies and brings them together. Rejects when neither can be read. */
	async open(): Promise<Opening> {
		try {
			// How long another tab holds the database is for nobody to limit: the writer is asked, and its answer timed, from then on.
			const opened = await this.#connection.open().catch(() => null);
			const { aside, ...standing } = await this.#writer.ask('open');
			this.#news.onCopies?.(standing.copies);
			if (aside) {
				this.#aside = new Aside(aside);
				return { ...standing, hasLostEverything: false, readOnly: 'copy-only' };
			}
			const { hasLostEverything } = opened ?? (await this.#connection.open());
			// What it writes is for no start to wait for: a disk may be full.
			void this.#resend();
			return { ...standing, hasLostEverything, readOnly: null };
		} catch (problem) {
			if (!isNewer(problem)) throw problem;
			this.#newerDatabase = await openReadOnly(this.#name);
			return { restored: 0, isPartial: false, isBare: false, copies: 2, hasLostEverything: false, readOnly: 'newer' };
		}
	}

	/**
	 * Keeps one change: all of its records, or none. Idempotent by record id: what is already there stays as it is.
	 * Resolves with the records as kept, once they are on the disk.
	 */
	async commit(change: Change): Promise<CaseRecord[]> {
		const { id, case: caseId, made, undoes } = change;
		const records = change.records.map((record): Unplaced => ({
			...record,
			case: caseId,
			made,
			v: RECORD_VERSION,
			change: id,
			...(undoes === undefined ? {} : { undoes })
		}));
		// What could not be read again would be lost at the next start: it is refused while its words are still on the screen.
		const isFit = (record: Unplaced) => readRecord({ ...record, device: id, seq: 0, clock: 1 }) !== null;
		if (!records.every(isFit)) throw new Error('A record does not fit its schema.');
		const kept = this.#kept(await this.#outbox.until(change, this.#write('commit', records, made)));
		this.#channel?.postMessage(caseId);
		return kept as CaseRecord[];
	}

	/** Everything of one case, in no promised order. Rows that cannot be read come back in `apart`. */
	async readCase(caseId: Id): Promise<Reading> {
		return this.#read(
			(database) => readInPieces(database, caseId),
			(aside) => aside.readCase(caseId)
		);
	}

	/** The kept card and the newest rows of a case of which so many rows or more were counted last; null for a shorter one. */
	async readBeginning(caseId: Id, { from, newest }: { from: number; newest: number }): Promise<Beginning | null> {
		return this.#read(
			async (database) => {
				const card = await reading(database, 'cards').get(caseId);
				if (card === undefined || card.rows < from) return null;
				return { card, newest: readRecords(await newestRows(database, caseId, newest)) };
			},
			() => null
		);
	}

	/** How many rows a case has, without reading one. */
	async rowsOfCase(caseId: Id): Promise<number> {
		return this.#read(
			(database) => reading(database, 'records').index('order').count(rangeOf(caseId)),
			(aside) => aside.rowsOfCases().get(caseId) ?? 0
		);
	}

	/** How many rows each case has, without reading one. */
	async rowsOfCases(): Promise<Map<Id, number>> {
		return this.#read(
			async (database) => {
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
			},
			(aside) => aside.rowsOfCases()
		);
	}

	async readCards(): Promise<CachedCard[]> {
		return this.#read(
			(database) => reading(database, 'cards').getAll(),
			() => []
		);
	}

	/** Keeps a derived card. It may be lost at any time without harm. */
	async cacheCard(card: CachedCard): Promise<void> {
		if (this.#aside) return;
		await this.#connection.use((database) => database.put('cards', card));
	}

	/** Takes everything of an erased case off the disk, also what cannot be read, all but the erasures themselves. */
	async sweep(caseId: Id): Promise<void> {
		this.#kept(await this.#write('sweep', caseId));
		this.#channel?.postMessage(caseId);
	}

	async readLocal(key: string): Promise<unknown> {
		return this.#read(
			(database) => reading(database, 'local').get(key),
			(aside) => aside.readLocal(key)
		);
	}

	/** Keeps something of this device only; null forgets it. */
	async saveLocal(key: string, value: unknown): Promise<void> {
		if (this.#aside) throw onlyAside();
		// A page that goes away takes its worker with it: what it still has to say goes straight to the database as well.
		const isLast = 'document' in globalThis && document.visibilityState === 'hidden';
		const aside = isLast || UNCOPIED_KEYS.has(key) ? this.#keepAside(key, value) : undefined;
		if (UNCOPIED_KEYS.has(key)) return aside;
		aside?.catch(() => {});
		this.#kept(await this.#write('saveLocal', key, value));
	}

	/** Every row as it is kept: records that can be read, and the rest as it came. */
	async readEverything(): Promise<Reading> {
		return this.#read(
			async (database) => {
				const { records, apart } = readRecords(await reading(database, 'records').getAll());
				return { records, apart: [...apart, ...(await reading(database, 'apart').getAll())] };
			},
			(aside) => aside.readEverything()
		);
	}

	/**
	 * Adds rows of a backup, and brings back cases that were deleted here: whole or not at all. A row that is already here stays
	 * as it is. This device takes a new name in the order, because a restored store may have lost its own tail.
	 */
	async merge(rows: readonly unknown[], made: Instant, bringBack: readonly Id[] = []): Promise<{ added: number }> {
		const { records, apart } = readRecords(rows);
		const change = this.#newId();
		const own = bringBack.map((caseId): Unplaced => ({
			type: 'erasure',
			id: this.#newId(),
			case: caseId,
			erased: false,
			made,
			v: RECORD_VERSION,
			change
		}));
		const merged = this.#kept(await this.#write('merge', records, apart, own, made));
		for (const caseId of new Set([...records.map((record) => record.case), ...bringBack])) {
			this.#channel?.postMessage(caseId);
		}
		return { added: merged.records.length + merged.apart.length };
	}

	/** The import that can still be taken back; null when there is none. */
	async lastMerge(): Promise<{ made: Instant | null; added: number } | null> {
		const merged = (await this.readLocal('merge')) as LastMerge | undefined;
		return merged ? { made: merged.made, added: merged.records.length + merged.apart.length } : null;
	}

	/** Takes off what the last import added, whole or not at all; what was written since stays. */
	async unmerge(): Promise<void> {
		const cases = await this.rowsOfCases();
		this.#kept(await this.#write('unmerge'));
		for (const caseId of cases.keys()) this.#channel?.postMessage(caseId);
	}

	/** The name of this device in the order of records, or null before its first write. */
	async deviceId(): Promise<Id | null> {
		const id = ((await this.readLocal('device')) as DeviceState | undefined)?.id ?? null;
		// Whoever cleared the database may have found the writer at work, which then made it anew: no opening of ours says so.
		if (id === null && this.#hadDevice && this.#aside === null) this.#news.onEmptied?.();
		this.#hadDevice = id !== null;
		return id;
	}

	/** Closes what is open for good, as when its page goes away. */
	close(): void {
		this.#outbox.end();
		this.#connection.end();
		this.#newerDatabase?.close();
		void this.#writer.close();
		this.#channel?.close();
	}

	/**
	 * Takes everything off this device, in every copy. Nothing can be kept through this store afterwards, nor through that of
	 * another tab. Rejects with `TimeoutError` when another tab does not let go; then it can be tried once more.
	 */
	async destroy(): Promise<void> {
		this.#outbox.end();
		this.#connection.end();
		this.#newerDatabase?.close();
		this.#channel?.postMessage(DELETED);
		await this.#writer.ask('destroy');
		this.close();
	}

	/** What was on its way when an earlier page went. Nothing is written behind the deletion of a case. */
	async #resend(): Promise<void> {
		await this.#outbox.resend(async (change) => {
			const { records } = await this.readCase(change.case);
			if (standingRecords(change.case, records).isErased) return;
			await this.commit(change);
			this.#news.onChanged?.(change.case);
		});
	}

	#receive(word: string): void {
		if (word !== DELETED) {
			this.#news.onChanged?.(word);
			return;
		}
		this.close();
		this.#news.onDeleted?.();
	}

	#write<V extends Verb>(verb: V, ...words: Asked<V>['words']): Promise<Asked<V>['result']> {
		if (this.#aside) return Promise.reject(onlyAside());
		return this.#writer.ask(verb, ...words);
	}

	#kept<Result>({ result, copies, isEmptied }: Kept<Result>): Result {
		this.#news.onCopies?.(copies);
		if (isEmptied) this.#news.onEmptied?.();
		return result;
	}

	#onOpened({ isNew, hasLostEverything }: Opened): void {
		if (this.#wasOpen && (isNew || hasLostEverything)) this.#news.onEmptied?.();
		this.#wasOpen = true;
	}

	async #keepAside(key: string, value: unknown): Promise<void> {
		await this.#connection.use(async (database) => {
			const transaction = database.transaction('local', 'readwrite', { durability: 'strict' });
			await atomically(transaction, (ask) => {
				ask(value === null ? transaction.store.delete(key) : transaction.store.put(value, key));
			});
		});
	}

	/**
	 * Reads from the database. One that cannot be read any more is made anew from its second copy first; when not even that can be
	 * done, as on a full disk, what the second copy holds is all there is to read.
	 */
	async #read<Result>(
		work: (database: Database) => Promise<Result>,
		fromAside: (aside: Aside) => Result
	): Promise<Result> {
		await this.#rebuilding?.catch(() => {});
		if (this.#aside) return fromAside(this.#aside);
		if (this.#newerDatabase) return work(this.#newerDatabase);
		try {
			return await this.#connection.use(work);
		} catch (problem) {
			if (!isDamage(problem)) throw problem;
			const aside = await this.#rebuild();
			return aside ? fromAside(aside) : this.#connection.use(work);
		}
	}

	/** Once for all readings that fail meanwhile. */
	async #rebuild(): Promise<Aside | null> {
		this.#connection.close();
		// It may be opened anew before everything is in it again: that is no loss.
		this.#wasOpen = false;
		this.#rebuilding ??= this.#writer.ask('rebuild').finally(() => (this.#rebuilding = null));
		const { aside, isPartial } = await this.#rebuilding;
		if (aside && this.#aside === null) {
			this.#aside = new Aside(aside);
			this.#news.onCopyOnly?.(isPartial);
		}
		return this.#aside;
	}
}

function onlyAside(): DOMException {
	return new DOMException('Only the second copy can be reached.', 'ReadOnlyError');
}

/** A store to read from. Each request tells what went wrong with it, so the end of the transaction need not be heard as well. */
function reading<Name extends StoreNames<HoldlineSchema>>(database: Database, name: Name) {
	const transaction = database.transaction(name);
	transaction.done.catch(() => {});
	return transaction.store;
}

/** Everything of one case, piece by piece: the page goes on between them. */
async function readInPieces(database: Database, caseId: Id): Promise<Reading> {
	const order = reading(database, 'records').index('order');
	const rows = new Map<Id, unknown>();
	for (let range = rangeOf(caseId); ;) {
		const piece = await order.getAll(range, ROWS_AT_ONCE);
		const before = rows.size;
		for (const row of piece) rows.set(row.id, row);
		const last = piece.at(-1);
		if (last === undefined || piece.length < ROWS_AT_ONCE) return parsed([...rows.values()]);
		// Nothing keeps two rows from having one place in the order, as after an import: the next piece begins with the last place.
		if (rows.size === before) return parsed(await order.getAll(rangeOf(caseId)));
		const { clock, device } = last as unknown as { clock: number; device: string };
		range = IDBKeyRange.bound([caseId, clock, device], [caseId, []]);
	}
}

/** Parses in pieces too, and once nobody waits for the transaction any more. */
async function parsed(rows: readonly unknown[]): Promise<Reading> {
	const all: Reading = { records: [], apart: [] };
	for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
		if (from > 0) await new Promise((resolve) => setTimeout(resolve));
		const { records, apart } = readRecords(rows.slice(from, from + ROWS_AT_ONCE));
		all.records.push(...records);
		all.apart.push(...apart);
	}
	return all;
}

/** The newest rows of one case, at most so many. Going back row by row would ask once for each of them. */
async function newestRows(database: Database, caseId: Id, most: number): Promise<unknown[]> {
	const order = reading(database, 'records').index('order');
	const [, top] = (await order.openKeyCursor(rangeOf(caseId), 'prev'))?.key ?? [caseId, 0];
	for (let stretch = most; ; stretch *= 8) {
		// What was written in other cases meanwhile took places too.
		const rows = await order.getAll(IDBKeyRange.bound([caseId, top - stretch], [caseId, []]));
		if (rows.length >= most || stretch > top) return rows.slice(-most);
	}
}

/** The keys of one case in the index `order`: an array sorts after every number and text. */
function rangeOf(caseId: Id): IDBKeyRange {
	return IDBKeyRange.bound([caseId], [caseId, []]);
}
