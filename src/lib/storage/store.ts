import { deleteDB } from 'idb';
import { isReadable } from '#lib/domain/case/readable.ts';
import { type CaseRecord, type Change, type ParsedRows, readRecords } from '#lib/domain/case/record.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { standingRecords } from '#lib/domain/case/standing.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { CachedCard } from '#lib/domain/today/case-card.ts';
import { CopyReader } from './copy-reader.ts';
import { atomically } from './database/atomically.ts';
import { Connection } from './database/connection.ts';
import { keysName } from './exchange/keys-name.ts';
import { databaseExists } from './database/existing.ts';
import { hasSealedTraces } from './sealing/traces.ts';
import type { StoreSeal } from './sealing/sealed-reader.ts';
import { sealedName } from './sealing/names.ts';
import { SEAL_KEY, type SealRow, readSealRow } from './sealing/seal-row.ts';
import { type Opened, openReadOnly } from './database/open.ts';
import type { Row } from './database/rows.ts';
import { type DeviceState, type LastMerge, type LocalRow, UNCOPIED_KEYS } from './database/schema.ts';
import { SEALED_AWAY, isDamage, isNewer, isSealedAway } from './errors.ts';
import { type Beginning, DatabaseReader, type Reader } from './reader.ts';
import { UnloadOutbox } from './unload-outbox.ts';
import { withTimeout } from './with-timeout.ts';
import { type Outcome, type Arguments, type Result, WriterClient } from './writer/client.ts';
import type { Method, RunsOn } from './writer/host.ts';
import type { CopyCount, OpenResult } from './writer/recovery.ts';
import type { Written } from './writer/writer.ts';

export type StoreNews = {
	/** Called before and after each write of notes. */
	onWriting?: () => void;
	/** Called while another tab holds the database in an older version. */
	onWaiting?: () => void;
	/** Called after this tab has released the database to a newer version. */
	onReleased?: () => void;
	/** Called when another tab or a resent change has changed a case. */
	onChanged?: (caseId: Id) => void;
	/** Called when an open store turns out to have been emptied. */
	onEmptied?: () => void;
	/**
	 * Called when the database can neither be read nor rebuilt. From then on reads use the second copy, and writes are
	 * rejected.
	 */
	onCopyOnly?: (isPartial: boolean) => void;
	/** Called when another tab has deleted everything. From then on writes are rejected. */
	onDeleted?: () => void;
	/** Called after each write with the number of copies that hold it. */
	onCopies?: (copies: CopyCount) => void;
	/**
	 * Called when the page is back from the back/forward cache and can read and write again. Other pages may have written
	 * meanwhile.
	 */
	onReturned?: () => void;
	/** Called once it is known what opens the sealed notes. */
	onLocked?: (seal: SealRow) => void;
};

type Opening = Omit<OpenResult, 'copyRows'> & { hasLostEverything: boolean; readOnly: 'newer' | 'copy-only' | null };

export type StoreOptions = {
	name?: string;
	newId: () => Id;
	news?: StoreNews;
	/** False once another page has deleted everything. A page in the back/forward cache does not hear of that. */
	isExpected?: () => boolean;
	/** True where the notes are sealed: nothing is read or written before they are unlocked. */
	isSealed?: boolean;
	/** Where the writer runs. On the page it cannot write files; a browser without workers has the same limit. */
	runsOn?: RunsOn;
};

/** Tells other tabs of a deletion. Any other message is a case id. Tabs of older versions use the same text. */
export const DELETED = 'gone';

const DELETE_WAIT_MS = 3000;

/** How long a read waits while the writer looks for what was lost. */
const SEARCH_WAIT_MS = 5000;

/**
 * The cases on this device. It reads directly; every write goes through the writer, into two copies.
 * A rejected promise means that nothing of that write is stored.
 */
export class Store {
	readonly #name: string;
	/** The name of the store when its notes are not sealed. */
	readonly #plainName: string;
	readonly #newId: () => Id;
	readonly #news: StoreNews;
	/** Resolves once sealed notes are unlocked. Nothing is sealed or opened but by what it resolves with. */
	#unlocked: Promise<StoreSeal>;
	#markUnlocked: (seal: StoreSeal) => void = () => {};
	readonly #isExpected: () => boolean;
	readonly #connection: Connection;
	readonly #writer: WriterClient;
	readonly #outbox: UnloadOutbox;
	readonly #databaseReader: Reader;
	readonly #end = new AbortController();
	#channel: BroadcastChannel | null;
	#reader: Reader;
	/** The database of a newer app. */
	#newer: Connection | null = null;
	#isLeft = false;
	/** How often the page was left: it may be left again while it comes back. */
	#departures = 0;
	#wasOpen = false;
	#hadDevice = false;
	/** True once something was seen or written here, so that an empty store is a loss. */
	#hadAnything = false;
	#rebuilding: Promise<OpenResult> | null = null;
	#searching: Promise<unknown> | null = null;

	constructor({
		name: plainName = 'holdline',
		newId,
		news = {},
		isExpected = () => true,
		isSealed = false,
		runsOn = 'worker'
	}: StoreOptions) {
		const name = isSealed ? sealedName(plainName) : plainName;
		this.#name = name;
		this.#plainName = plainName;
		this.#unlocked = new Promise((resolve) => (this.#markUnlocked = resolve));
		this.#newId = newId;
		this.#news = news;
		this.#isExpected = isExpected;
		this.#channel = this.#openChannel();
		// Another writer cannot know that the store had notes. It compares the copies first, and the page reports a loss.
		this.#writer = new WriterClient(name, runsOn, () => void this.#search());
		this.#outbox = new UnloadOutbox(name);
		this.#connection = new Connection({
			name,
			onWaiting: () => news.onWaiting?.(),
			onReleased: () => news.onReleased?.(),
			onOpened: (opened) => this.#onOpened(opened)
		});
		this.#databaseReader = new DatabaseReader((work) => this.#connection.use(work));
		this.#reader = this.#databaseReader;
		if (!('document' in globalThis)) return;
		const { signal } = this.#end;
		addEventListener('pagehide', () => this.#leave(), { signal });
		addEventListener('pageshow', () => void this.#return(), { signal });
		// A page that is seen is not left, whatever events the browser sent.
		const onVisibility = () => document.visibilityState === 'visible' && void this.#return();
		document.addEventListener('visibilitychange', onVisibility, { signal });
	}

	/**
	 * Opens both copies and reconciles them. Rejects when neither can be read.
	 * `hasLostEverything`: the browser reported that it dropped a damaged database.
	 * `readOnly`: why nothing can be written. A newer app wrote the data, or only the second copy is reachable.
	 * Sealed notes: resolves once they are unlocked. Rejects with `SealedAwayError` when the notes are not where they were looked
	 * for, because they were sealed or unsealed, or their seal is missing.
	 */
	async open(): Promise<Opening> {
		const opening = await this.#openCopies();
		if (this.isSealed) await this.#findSeal();
		// Not awaited: on a full disk these writes may fail, and the start must not.
		if (opening.readOnly === null) void this.resend();
		return opening;
	}

	/** Opens sealed notes, until the page ends. */
	unlock(seal: StoreSeal): void {
		this.#markUnlocked(seal);
	}

	/** Drops what opens sealed notes, and closes everything for good. What is still to be saved is saved before. */
	lock(): void {
		this.#unlocked = new Promise(() => {});
		this.close();
	}

	/** The same, once the writer has closed its connections: another version of the database can then be opened at once. */
	async release(): Promise<void> {
		await this.#writer.release();
		this.lock();
	}

	/** True where the notes are sealed, locked or not. */
	get isSealed(): boolean {
		return this.#name !== this.#plainName;
	}

	async #findSeal(): Promise<void> {
		const seal = readSealRow(await this.#reader.readLocal(SEAL_KEY));
		if (seal?.state !== 'whole') throw sealedAwayError();
		this.#news.onLocked?.(seal);
		await this.#unlocked;
	}

	async #openCopies(): Promise<Opening> {
		try {
			// Another tab may hold the database for any time, so this wait has no timeout. The writer's call has one.
			const opened = await this.#connection.open().catch(() => null);
			if (opened?.isNew && !this.isSealed && (await hasSealedTraces(this.#name))) throw sealedAwayError();
			const { copyRows, ...result } = await this.#writer.call('open');
			this.#news.onCopies?.(result.copies);
			if (copyRows) {
				this.#reader = new CopyReader(copyRows);
				return { ...result, hasLostEverything: false, readOnly: 'copy-only' };
			}
			this.#hadAnything ||= !result.isBare;
			const { hasLostEverything } = opened ?? (await this.#connection.open());
			return { ...result, hasLostEverything, readOnly: null };
		} catch (problem) {
			if (!isNewer(problem)) throw problem;
			const newer = new Connection({ name: this.#name, openWith: openReadOnly });
			await newer.open();
			this.#newer = newer;
			this.#reader = new DatabaseReader((work) => newer.use(work));
			return { restored: 0, isPartial: false, isBare: false, copies: 2, hasLostEverything: false, readOnly: 'newer' };
		}
	}

	/**
	 * Keeps all records of one change and saves its draft, in one durable write, or nothing.
	 * Idempotent by record id: a change that exists is left unchanged, and its draft is not saved again.
	 * Rejects when a record does not fit its schema. Resolves with the records as stored, once they are on the disk.
	 */
	async commit(change: Change, { draft = null }: { draft?: LocalRow | null } = {}): Promise<CaseRecord[]> {
		// A record that cannot be read back would be lost at the next start. At this point its words are still on the
		// screen.
		if (!isReadable(change)) throw new Error('A record does not fit its schema.');
		// Without a seal nothing is awaited: the page may be about to go.
		if (!this.isSealed) return this.#commit(change, draft);
		const { rows: seal } = await this.#unlocked;
		const [sealed, row] = await Promise.all([seal.sealChange(change), draft && seal.sealLocal(draft)]);
		return readRecords(await seal.openNotes(await this.#commit(sealed, row))).records;
	}

	/** Sealed notes: the change and the draft are sealed already, so that what is put aside is that too. */
	async #commit(change: Change, draft: LocalRow | null): Promise<CaseRecord[]> {
		const written = await this.#outbox.hold({ change, draft }, (now) =>
			this.#writeLatest('commit', () => [change, now()?.draft ?? null])
		);
		const records = this.#report(written);
		this.#channel?.postMessage(change.case);
		return records;
	}

	/** Everything of one case, in no guaranteed order. Rows that cannot be read are in `unreadable`. */
	async readCase(caseId: Id): Promise<ParsedRows> {
		return this.#read((reader) => reader.readCase(caseId));
	}

	/**
	 * The cached card and the newest rows of a case. Null without a card, or when the card counted fewer than `from`
	 * rows.
	 */
	async readBeginning(caseId: Id, options: { from: number; newest: number }): Promise<Beginning | null> {
		return this.#read((reader) => reader.readBeginning(caseId, options));
	}

	/** Counts the rows of a case without reading one. */
	async rowsOfCase(caseId: Id): Promise<number> {
		return this.#read((reader) => reader.rowsOfCase(caseId));
	}

	/** Counts the rows of each case without reading one. Those of a known case are not counted again. */
	async rowsOfCases(known?: Readonly<Record<Id, number>>): Promise<Map<Id, number>> {
		return this.#read((reader) => reader.rowsOfCases(known));
	}

	async readCards(): Promise<CachedCard[]> {
		return this.#read((reader) => reader.readCards());
	}

	/** Caches a derived card. It has no second copy, and relaxed durability is enough: it can be rebuilt. */
	async cacheCard(card: CachedCard): Promise<void> {
		if (this.#isCopyOnly) return;
		const row = this.isSealed ? await (await this.#unlocked).rows.sealCard(card) : card;
		// A database that the browser has just cleared is reopened only by the writer, which restores it from the second copy.
		await this.#connection.useIfOpen(async (database) => {
			const transaction = database.transaction('cards', 'readwrite', { durability: 'relaxed' });
			await atomically(transaction, (track) => track(transaction.store.put(row)));
		});
	}

	/** Deletes everything of an erased case except its erasures, including rows that cannot be read. */
	async sweep(caseId: Id): Promise<void> {
		this.#report(await this.#write('sweep', caseId));
		this.#channel?.postMessage(caseId);
	}

	async readLocal(key: string): Promise<unknown> {
		const waiting = this.#outbox.findRow(key);
		if (!waiting) return this.#read((reader) => reader.readLocal(key));
		const value = waiting.value ?? undefined;
		return this.isSealed ? (await this.#unlocked).rows.openLocal(key, value) : value;
	}

	/** Saves a value for this device only; null removes it. */
	async saveLocal(key: string, value: unknown): Promise<void> {
		if (this.#isCopyOnly) throw copyOnlyError();
		const row = this.isSealed ? await (await this.#unlocked).rows.sealLocal({ key, value }) : { key, value };
		if (UNCOPIED_KEYS.has(key)) return this.#saveDirectly(key, row.value);
		return this.#saveRow(row);
	}

	async #saveRow(row: LocalRow): Promise<void> {
		const written = await this.#outbox.hold({ change: null, draft: row }, (now) =>
			this.#writeLatest('saveLocal', () => {
				const latest = now()?.draft;
				return latest ? [latest.key, latest.value] : null;
			})
		);
		if (written) this.#report(written);
	}

	/** Every row: readable ones as records, the others unchanged in `unreadable`. */
	async readEverything(): Promise<ParsedRows> {
		return this.#read((reader) => reader.readEverything());
	}

	/** Every row, unread: for a file of all of them. */
	async readRows(): Promise<readonly unknown[]> {
		return this.#read(async (reader) => {
			if (reader.readRows) return reader.readRows();
			const { records, unreadable } = await reader.readEverything();
			return [...records, ...unreadable];
		});
	}

	/**
	 * Adds the rows of a backup and restores the deleted cases in `bringBack`, all or nothing. Existing rows stay
	 * unchanged.
	 * The device takes a new id, because a restored store may have lost its tail.
	 * `as`: for rows that another device sent. The device writes under that name from then on, and they are no import that can be undone.
	 */
	async merge(
		rows: readonly unknown[],
		made: Instant,
		bringBack: readonly Id[] = [],
		as: Id | null = null
	): Promise<{ added: number }> {
		const seal = this.isSealed ? (await this.#unlocked).rows : null;
		const parsed = readRecords(rows);
		const records = seal ? await Promise.all(parsed.records.map((row) => seal.sealStored(row))) : parsed.records;
		const unreadable = seal
			? await seal.sealNew(parsed.unreadable, (await this.readEverything()).unreadable)
			: parsed.unreadable;
		const id = this.#newId();
		const changes = bringBack.map((caseId): Change => ({
			id,
			case: caseId,
			made,
			records: [{ type: 'erasure', id: this.#newId(), erased: false }]
		}));
		const merged = this.#report(await this.#write('merge', records, unreadable, changes, made, as));
		for (const caseId of new Set([...records.map((record) => record.case), ...bringBack])) {
			this.#channel?.postMessage(caseId);
		}
		return { added: merged.records.length + merged.apart.length };
	}

	/** The import that can still be undone; null when there is none. */
	async lastMerge(): Promise<{ made: Instant | null; added: number } | null> {
		const merged = (await this.readLocal('merge')) as LastMerge | undefined;
		return merged ? { made: merged.made, added: merged.records.length + merged.apart.length } : null;
	}

	/** Removes the rows that the last import added, all or nothing. Later writes stay. */
	async unmerge(): Promise<void> {
		const cases = await this.rowsOfCases();
		this.#report(await this.#write('unmerge'));
		for (const caseId of cases.keys()) this.#channel?.postMessage(caseId);
	}

	/** The id of this device in the order of records; null before its first write. */
	async deviceId(): Promise<Id | null> {
		const readId = async () => ((await this.readLocal('device')) as DeviceState | undefined)?.id ?? null;
		const id = await readId();
		// The database may have been emptied while it was open. This page's own opening does not reveal that.
		const isLost = id === null && this.#hadDevice && !this.#isCopyOnly;
		if (isLost) await this.#search();
		const found = isLost ? await readId() : id;
		this.#hadDevice = found !== null;
		this.#hadAnything ||= this.#hadDevice;
		return found;
	}

	/** Closes everything for good. */
	close(): void {
		this.#end.abort();
		this.#endReading();
		this.#writer.close();
		this.#channel?.close();
	}

	/**
	 * Deletes everything on this device, in every copy. No later write succeeds, in this tab or in another.
	 * Rejects with `TimeoutError` when another tab does not release the database; the call can then be repeated.
	 */
	async destroy(): Promise<void> {
		this.#endReading();
		this.#channel?.postMessage(DELETED);
		await this.#writer.call('destroy');
		// What stands there tells that notes were sealed.
		if (this.isSealed) await withTimeout(DELETE_WAIT_MS, deleteDB(this.#plainName));
		await withTimeout(DELETE_WAIT_MS, deleteDB(keysName(this.#plainName)));
		this.close();
	}

	get #isCopyOnly(): boolean {
		return this.#reader instanceof CopyReader;
	}

	#endReading(): void {
		this.#outbox.end();
		this.#connection.end();
		this.#newer?.end();
	}

	/** Resends changes that were pending when an earlier page unloaded, except those of cases deleted since. */
	async resend(): Promise<void> {
		await this.#outbox.resend({
			isWanted: async (caseId) => !standingRecords(caseId, (await this.readCase(caseId)).records).isErased,
			send: async ({ change, draft }) => {
				if (change === null) return this.#saveRow(draft);
				await this.#commit(change, draft);
				this.#news.onChanged?.(change.case);
			}
		});
	}

	/**
	 * The page is left. It may stay in the back/forward cache, frozen: whatever it keeps open there would hold up other
	 * pages, or keep it out of that cache.
	 */
	#leave(): void {
		this.#isLeft = true;
		this.#departures += 1;
		// What could not be put aside still needs its worker.
		if (this.#outbox.leave()) this.#writer.leave();
		for (const connection of [this.#connection, this.#newer]) connection?.leave();
		this.#channel?.close();
		this.#channel = null;
	}

	/** The page is back. Reads and writes that were waiting go on, once the writer has compared the copies. */
	async #return(): Promise<void> {
		// The first `pageshow` belongs to the load.
		if (!this.#isLeft) return;
		this.#isLeft = false;
		const departures = this.#departures;
		this.#channel = this.#openChannel();
		// Opening would create what another page has deleted.
		const isGone = this.#hadAnything && (await databaseExists(this.#name)) === false;
		if (isGone && !this.#isExpected()) {
			this.#receive(DELETED);
			return;
		}
		if (this.#departures !== departures) return;
		this.#outbox.return();
		this.#writer.return();
		const searching = this.#search();
		for (const connection of [this.#connection, this.#newer]) connection?.return();
		await searching;
		if (this.#departures !== departures) return;
		void this.resend();
		this.#news.onReturned?.();
	}

	#openChannel(): BroadcastChannel | null {
		try {
			const channel = new BroadcastChannel(this.#name);
			channel.addEventListener('message', ({ data }) => this.#receive(String(data)));
			return channel;
		} catch {
			// The browser has none, or refuses it here. Other tabs are then seen at the next read.
			return null;
		}
	}

	#receive(message: string): void {
		if (message !== DELETED) {
			this.#news.onChanged?.(message);
			return;
		}
		this.close();
		this.#news.onDeleted?.();
	}

	#write<M extends Method>(method: M, ...args: Arguments<M>): Promise<Result<M>> {
		return this.#writeLatest(method, () => args);
	}

	/** `args` are read whenever the call is sent to a writer. Null: there is nothing left to write. */
	async #writeLatest<M extends Method, A extends Arguments<M> | null>(
		method: M,
		args: () => A
	): Promise<Outcome<M, A>> {
		if (this.#isCopyOnly) throw copyOnlyError();
		if (method === 'saveLocal') return this.#writer.callLatest(method, args);
		this.#tellWriting();
		try {
			return await this.#writer.callLatest(method, args);
		} finally {
			this.#tellWriting();
		}
	}

	/** Not after the end: whoever is told would leave a mark behind *Delete everything*. */
	#tellWriting(): void {
		if (!this.#end.signal.aborted) this.#news.onWriting?.();
	}

	#report<Value>({ result, copies, isEmptied }: Written<Value>): Value {
		this.#hadAnything = true;
		this.#news.onCopies?.(copies);
		if (isEmptied) this.#news.onEmptied?.();
		return result;
	}

	async #onOpened({ isNew, hasLostEverything }: Opened): Promise<void> {
		const isLost = this.#wasOpen && (isNew || hasLostEverything);
		this.#wasOpen = true;
		if (isLost) await this.#search();
	}

	/**
	 * Lets the writer compare both copies again, and restore what it can. Reports a loss when nothing is left in either.
	 * Never rejects. Reads wait for it for a few seconds. Concurrent calls share one.
	 */
	#search(): Promise<unknown> {
		this.#searching ??= withTimeout(SEARCH_WAIT_MS, this.#searchCopies())
			.catch(() => {})
			.finally(() => (this.#searching = null));
		return this.#searching;
	}

	async #searchCopies(): Promise<void> {
		try {
			const { copyRows, isBare, isPartial, copies } = await this.#writer.call('open');
			this.#news.onCopies?.(copies);
			if (copyRows) this.#readCopyOnly(copyRows, isPartial);
			else if (isBare && this.#hadAnything) {
				this.#hadAnything = false;
				this.#news.onEmptied?.();
			}
		} catch (problem) {
			if (isSealedAway(problem) || (isNewer(problem) && !this.#newer)) this.#news.onReleased?.();
		}
	}

	#readCopyOnly(rows: Row[], isPartial: boolean): void {
		if (this.#isCopyOnly) return;
		this.#reader = new CopyReader(rows);
		this.#news.onCopyOnly?.(isPartial);
	}

	async #saveDirectly(key: string, value: unknown): Promise<void> {
		await this.#connection.use(async (database) => {
			const transaction = database.transaction('local', 'readwrite', { durability: 'strict' });
			await atomically(transaction, (track) => {
				track(value === null ? transaction.store.delete(key) : transaction.store.put(value, key));
			});
		});
	}

	/** Runs a read. When the database is damaged, rebuilds it and reads again; if that fails, reads the second copy. */
	async #read<Value>(work: (reader: Reader) => Promise<Value>): Promise<Value> {
		const seal = this.isSealed ? await this.#unlocked : null;
		const sealed = (reader: Reader) => (seal ? seal.readerOf(reader) : reader);
		await this.#rebuilding?.catch(() => {});
		await this.#searching;
		const reader = this.#reader;
		try {
			return await work(sealed(reader));
		} catch (problem) {
			if (reader !== this.#databaseReader || !isDamage(problem)) throw problem;
			await this.#rebuild();
			return work(sealed(this.#reader));
		}
	}

	/** Concurrent failing reads share one rebuild. */
	async #rebuild(): Promise<void> {
		this.#connection.close();
		// Reopening during the rebuild may find an empty database. That is not a loss.
		this.#wasOpen = false;
		this.#rebuilding ??= this.#writer.call('rebuild').finally(() => (this.#rebuilding = null));
		const { copyRows, isPartial } = await this.#rebuilding;
		if (copyRows) this.#readCopyOnly(copyRows, isPartial);
	}
}

function sealedAwayError(): DOMException {
	return new DOMException('The notes are not where they were looked for.', SEALED_AWAY);
}

function copyOnlyError(): DOMException {
	return new DOMException('Only the second copy can be reached.', 'ReadOnlyError');
}
