import { deleteDB } from 'idb';
import type { Copies } from '../copy/copies.ts';
import { lastRows, readLog, writeSnapshot } from '../copy/log.ts';
import { type Reconciliation, readCheckpoint, readRows, reconcile, union } from '../copy/reconcile.ts';
import type { Connection } from '../database/connection.ts';
import { readOnce } from '../database/read-once.ts';
import type { Row } from '../database/rows.ts';
import type { Checkpoint } from '../database/schema.ts';
import { isDamage, isNewer, isSealedAway, isTimeout } from '../errors.ts';
import { destroyPapers } from '../papers/removal.ts';
import { withTimeout } from '../with-timeout.ts';

/** The number of copies that hold a write. With one, its loss is final. */
export type CopyCount = 1 | 2;

/** What opening found. */
export type OpenResult = Pick<Reconciliation, 'restored' | 'isPartial' | 'isBare'> & {
	copies: CopyCount;
	/** Every readable row, when the database can neither take nor give rows. These rows are then the only source. */
	copyRows?: Row[];
};

export type RecoveryOptions = {
	/** Starts a second copy even when there is nothing to copy. */
	mayBegin: boolean;
	/** Rebuilds a broken database. */
	mayRebuild: boolean;
};

const DELETE_WAIT_MS = 3000;
const UNCHANGED = { restored: 0, isPartial: false, isBare: false } as const;

/** Restores the database and its second copy after a loss. Only the tab that holds the writer lock changes either. */
export class Recovery {
	readonly #name: string;
	readonly #newId: () => string;
	readonly #connection: Connection;
	readonly #copies: Copies;

	constructor({ name, newId, connection, copies }: RecoveryParts) {
		this.#name = name;
		this.#newId = newId;
		this.#connection = connection;
		this.#copies = copies;
	}

	/**
	 * Compares both copies, and reconciles them if they differ. Rejects with `VersionError` when a newer app wrote
	 * either.
	 */
	async reconcile(hasLock: boolean, { mayBegin, mayRebuild }: RecoveryOptions): Promise<OpenResult> {
		try {
			return await this.#connection.use(async (database) => {
				const checkpoint = await readCheckpoint(database);
				if (!hasLock) return { ...UNCHANGED, copies: 1 };
				if (checkpoint && (await this.#copies.areInSync(checkpoint))) return { ...UNCHANGED, copies: 2 };
				const copies = await this.#copies.all();
				const { generation, ...found } = await reconcile(database, { copies, newId: this.#newId, mayBegin });
				this.#copies.generation = generation;
				return { ...found, copies: 2 };
			});
		} catch (problem) {
			return this.#openOne(problem, hasLock && mayRebuild);
		}
	}

	/**
	 * Rebuilds an unreadable database from the second copy and from its own rows that are still readable.
	 * If that fails, the result carries every readable row. Rejects with `NotReadableError` when there is none.
	 */
	async rebuild(hasLock: boolean): Promise<OpenResult> {
		// What was sealed meanwhile is not damaged: nothing of it may be made again beside what is sealed.
		await this.#connection.open().catch((problem: unknown) => {
			if (isSealedAway(problem)) throw problem;
		});
		// The caller's handle may have died, or another call may have rebuilt the database already.
		if (await this.#isReadable()) return this.reconcile(hasLock, { mayBegin: true, mayRebuild: false });
		const result = hasLock ? await this.#rebuild() : await this.#readBoth();
		if (result === null) throw new DOMException('Nothing can be read any more.', 'NotReadableError');
		return result;
	}

	/**
	 * Work that can wait until the first screen is shown: checks the log, compacts it when due, and fills the reserve.
	 */
	async maintain(hasLock: boolean): Promise<void> {
		const { generation } = this.#copies;
		if (!hasLock || generation === null) return;
		const copy = await this.#copies.current();
		const [isToForget, checkpoint] = await this.#connection.use((database) =>
			readOnce(database, ['local'], ({ store }) =>
				Promise.all([store.get('to-forget'), store.get('mark') as Promise<Checkpoint | undefined>])
			)
		);
		const { isSound, end } = await readLog(copy, generation);
		// When the checkpoint lies beyond the last complete frame, a frame that looks torn was acknowledged.
		const isDue = isToForget !== undefined || !isSound || end !== checkpoint?.end;
		if (isDue) await this.compact(hasLock, isToForget !== undefined);
		await copy.fillReserve().catch(() => {});
	}

	/** Starts a new generation of the second copy. */
	async compact(hasLock: boolean, forget = false): Promise<void> {
		if (hasLock) await this.#connection.use((database) => this.#copies.compact(database, forget));
	}

	/** Deletes both copies, and the papers. Rejects with `TimeoutError` when another tab does not release the database. */
	async destroy(): Promise<void> {
		await this.#copies.destroy();
		await withTimeout(DELETE_WAIT_MS, destroyPapers(this.#name));
		await this.#deleteDatabase();
	}

	/**
	 * Opens the database alone, when its second copy is out of reach. Rebuilds a broken database.
	 * If the database cannot be rebuilt or filled, the result carries every readable row.
	 */
	async #openOne(problem: unknown, mayRebuild: boolean): Promise<OpenResult> {
		if (isNewer(problem) || isSealedAway(problem)) throw problem;
		const found = await this.#connection
			.use((database) =>
				readOnce(database, ['records', 'local'], async (reading) => ({
					count: await reading.objectStore('records').count(),
					device: await reading.objectStore('local').get('device')
				}))
			)
			.catch((broken: unknown) => broken);
		if (isContent(found) && (found.count > 0 || found.device !== undefined)) return { ...UNCHANGED, copies: 1 };
		if (!isContent(found) && mayRebuild && isDamage(found)) {
			const rebuilt = await this.#rebuild();
			if (rebuilt) return rebuilt;
		}
		const readable = await this.#readBoth();
		if (readable) return readable;
		if (isContent(found)) return { ...UNCHANGED, isBare: true, copies: 1 };
		throw found;
	}

	/** Every row that is still readable in the copies or in the database; null when there is none. */
	async #readBoth(): Promise<(OpenResult & { copyRows: Row[] }) | null> {
		const logs = await this.#copies.readLogs();
		const saved = await this.#connection.use(readRows).catch(() => []);
		const copyRows = union(lastRows(logs.flatMap(({ frames }) => frames)), saved);
		if (copyRows.length === 0) return null;
		return { ...UNCHANGED, isPartial: logs.at(-1)?.isSound === false, copies: 1, copyRows };
	}

	/** True when every row can be read, both directly and by the index `order`. */
	async #isReadable(): Promise<boolean> {
		const reading = this.#connection.use(async (database) => {
			await readRows(database);
			await readOnce(database, ['records'], ({ store }) => store.index('order').getAll());
		});
		return reading.then(
			() => true,
			() => false
		);
	}

	/** Null when nothing is readable. */
	async #rebuild(): Promise<OpenResult | null> {
		const readable = await this.#readBoth();
		if (readable === null) return null;
		const copy = await this.#copies.current();
		try {
			const generation = ((await copy.generations()).at(-1) ?? 0) + 1;
			// The second copy holds every row before the database is deleted. On a full disk this rejects, and nothing is
			// deleted.
			await writeSnapshot(copy, generation, readable.copyRows);
			await this.#deleteDatabase().catch(async (problem: unknown) => {
				// After a timeout the deletion is still queued behind a frozen tab, so the snapshot must stay.
				if (!isTimeout(problem)) await copy.remove(generation);
				throw problem;
			});
			const result = await this.reconcile(true, { mayBegin: true, mayRebuild: false });
			return { ...result, isPartial: result.isPartial || readable.isPartial };
		} catch {
			return readable;
		}
	}

	/** Has a timeout, because a frozen tab never releases the database. */
	async #deleteDatabase(): Promise<void> {
		this.#connection.close();
		await withTimeout(DELETE_WAIT_MS, deleteDB(this.#name));
	}
}

type RecoveryParts = { name: string; newId: () => string; connection: Connection; copies: Copies };

function isContent(value: unknown): value is { count: number; device: unknown } {
	return typeof value === 'object' && value !== null && 'count' in value;
}
