import { deleteDB } from 'idb';
import type { Instant } from '#lib/domain/day.ts';
import {
	type BackupRows,
	type Changed,
	type Device,
	addRows,
	deviceOf,
	mergeRows,
	putLocal,
	sweepRows,
	unmergeRows
} from './changes.ts';
import { Connection } from '../database/connection.ts';
import type { Copy, OpenCopy } from '../copy/copy.ts';
import { DatabaseCopy } from '../copy/database-copy.ts';
import { FileCopy } from '../copy/file-copy.ts';
import { writeFrame } from '../copy/frames.ts';
import { type Reconciliation, compact, readRows, reconcile, union } from '../copy/reconcile.ts';
import { type Log, isInSync, lastRows, readLog, readLogs, writeSnapshot } from '../copy/log.ts';
import { isDamage, isFull, isMissing, isNewer, isTimeout } from '../errors.ts';
import { type Row, type Writing, apply } from '../database/rows.ts';
import type { LastMerge, Checkpoint, Unplaced } from '../database/schema.ts';
import { WriterLock } from './writer-lock.ts';
import { atomically } from '../database/atomically.ts';
import { withTimeout } from '../with-timeout.ts';

/** What opening found. */
export type OpenResult = Pick<Reconciliation, 'restored' | 'isPartial' | 'isBare'> & {
	copies: Copies;
	/** The rows of the second copy, when the database cannot take or give them: then they are all there is to read. */
	aside?: Row[];
};

/** How many copies hold what was kept. One means: the next loss of that one is a loss. */
export type Copies = 1 | 2;

/** The result of a write, once it is on the disk. `isEmptied`: what stood there before it was cleared meanwhile, in both copies. */
export type Kept<Result> = { result: Result; copies: Copies; isEmptied: boolean };

export type WriterOptions = { name: string; newId?: () => string };

/** Whether coming into step may begin a second copy where there is none, and may make a broken database anew. */
type RecoveryOptions = { mayBegin: boolean; mayRebuild: boolean };

const DELETE_WAIT_MS = 3000;
/** How often one write is tried: bringing the copies into step, or freeing the reserve, may come between. */
const MAX_TRIES = 4;
/** A log this much longer than its snapshot is begun anew: bytes of a file, rows of a database. */
const MAX_GROWTH = { file: 512 * 1024, database: 500 } as const;

/** Works out the rows of a write; `device` is being read beside it. */
type Work<Result> = (writing: Writing, device: Device) => Changed<Result>;

/**
 * The one door through which anything is written. Each change goes to the second copy first, flushed, then to the database,
 * durably; only then is it kept. A rejected promise means that nothing of it is in either.
 * It runs in a worker where it can: only there can files be flushed.
 */
export class Writer {
	readonly #name: string;
	readonly #newId: () => string;
	readonly #connection: Connection;
	readonly #lock: WriterLock;
	#copies: Promise<[Copy, ...Copy[]]> | null = null;
	#generation: number | null = null;
	/** Whether records were ever seen here: with none left there is no device either. */
	#hadDevice = false;
	#isDeleted = false;

	constructor({ name, newId = () => crypto.randomUUID() }: WriterOptions) {
		this.#name = name;
		this.#newId = newId;
		this.#connection = new Connection({ name });
		this.#lock = new WriterLock(name);
	}

	/** Compares the two copies and brings them together. Rejects with `VersionError` when a newer app wrote either. */
	async open(): Promise<OpenResult> {
		const standing = await this.#withLock((hasLock) => this.#reconcile(hasLock, { mayBegin: false, mayRebuild: true }));
		if (standing.aside) return standing;
		const device = await this.#connection.use((database) => database.get('local', 'device')).catch(() => undefined);
		this.#hadDevice = !standing.isBare && device !== undefined;
		void this.#withLock((hasLock) => this.#maintain(hasLock)).catch(() => {});
		return standing;
	}

	/** Gives each record its place in the order and keeps all of them, or none. What is already there stays as it is. */
	async commit(records: readonly Unplaced[], made: Instant): Promise<Kept<unknown[]>> {
		return this.#write((writing, device) => addRows(writing, device, records, made, this.#newId));
	}

	/** Keeps something of this device only; null forgets it. */
	async saveLocal(key: string, value: unknown): Promise<Kept<void>> {
		return this.#write(() => Promise.resolve({ rows: [putLocal(key, value ?? undefined)], result: undefined }));
	}

	/** Takes everything of an erased case off the disk, in both copies, all but the erasures themselves. */
	async sweep(caseId: string): Promise<Kept<void>> {
		const kept = await this.#write((writing) => sweepRows(writing, caseId));
		// Until the log is begun anew, the words still stand in it; what fails now is done at the next start.
		await this.#withLock((hasLock) => this.#maintain(hasLock)).catch(() => {});
		return kept;
	}

	/**
	 * Adds what a backup holds: records, rows that could not be read, and new records of this device, all or none.
	 * Before it, everything is copied anew. This device takes a new name in the order, because a restored store may have lost its tail.
	 * Resolves with what was added.
	 */
	async merge(...backup: BackupRows): Promise<Kept<LastMerge>> {
		await this.#withLock(async (hasLock) => hasLock && (await this.#compact()));
		return this.#write((writing, device) => mergeRows(writing, device, backup, this.#newId));
	}

	/** Takes off what the last import added; what was written since stays. */
	async unmerge(): Promise<Kept<LastMerge | null>> {
		return this.#write(unmergeRows);
	}

	/**
	 * Makes the database anew from the second copy and from what can still be read of it. For when it cannot be used any more.
	 * Where that cannot be done, what the second copy holds is read from there.
	 */
	async rebuild(): Promise<OpenResult> {
		return this.#withLock(async (hasLock) => {
			// Whoever asked may have met a dead handle, or another reading had the database mended already.
			if (await this.#isReadable()) return this.#reconcile(hasLock, { mayBegin: true, mayRebuild: false });
			const standing = hasLock ? await this.#rebuild() : await this.#readBoth();
			if (standing === null) throw new DOMException('Nothing can be read any more.', 'NotReadableError');
			return standing;
		});
	}

	/** Takes everything off this device: the database and every copy. Nothing is kept here afterwards. */
	async destroy(): Promise<void> {
		this.#isDeleted = true;
		await this.#lock.take(async () => {
			for (const copy of await this.#findCopies()) await withTimeout(DELETE_WAIT_MS, copy.destroy());
			this.#generation = null;
			await this.#delete();
		});
	}

	async #write<Result>(work: Work<Result>): Promise<Kept<Result>> {
		return this.#withLock(async (hasLock) => {
			let mayCopy = hasLock;
			for (let tries = 1; ; tries += 1) {
				try {
					return await this.#writeOnce(mayCopy, work);
				} catch (problem) {
					if (tries === MAX_TRIES) throw problem;
					if (problem instanceof OutOfSync) {
						// A copy that cannot be brought into step is left behind; the next start begins it anew.
						mayCopy =
							tries === 1 && (await this.#reconcile(mayCopy, { mayBegin: true, mayRebuild: true })).copies === 2;
					} else if (problem instanceof NotCopied) {
						mayCopy = problem.isFull && (await this.#freeReserve());
					} else if (!isFull(problem) || !(await this.#freeReserve())) {
						throw problem;
					}
				}
			}
		});
	}

	async #writeOnce<Result>(mayCopy: boolean, work: Work<Result>): Promise<Kept<Result>> {
		const copy = mayCopy ? await this.#openCopy() : null;
		const start = copy?.end ?? 0;
		try {
			const { result, checkpoint, isEmptied, hasDevice } = await this.#connection.use(async (database) => {
				if (copy && copy.end > start) copy.truncate(start);
				const writing: Writing = database.transaction(['records', 'apart', 'local', 'cards'], 'readwrite', {
					durability: 'strict'
				});
				return atomically(writing, async (ask) => {
					const local = writing.objectStore('local');
					// All of these are asked for at once: each answer that is waited for alone makes a tap longer.
					const device = deviceOf(writing);
					const [before, known, { rows, result }] = await Promise.all([
						checkpointOf(writing),
						device,
						work(writing, device)
					]);
					const isEmptied = this.#hadDevice && known === undefined;
					const checkpoint = copy && append(copy, rows, before);
					for (const row of rows) ask(apply(writing, row));
					ask(checkpoint ? local.put(checkpoint, 'mark') : local.delete('mark'));
					const hasDevice = rows.some((row) => row.in === 'local' && row.key === 'device');
					return { result, checkpoint, isEmptied, hasDevice };
				});
			});
			this.#hadDevice = hasDevice || (this.#hadDevice && !isEmptied);
			if (checkpoint === null || copy === null) return { result, copies: 1, isEmptied };
			try {
				await copy.settled();
			} catch {
				await this.#forgetCheckpoint();
				return { result, copies: 1, isEmptied };
			}
			this.#compactWhenLong(checkpoint);
			return { result, copies: 2, isEmptied };
		} catch (problem) {
			if (copy && copy.end > start) takeBack(copy, start);
			throw problem;
		} finally {
			copy?.close();
		}
	}

	/** The copy to be written to; null where there can be none now. */
	async #openCopy(): Promise<OpenCopy | null> {
		try {
			const [copy] = await this.#findCopies();
			this.#generation ??= (await copy.generations()).at(-1) ?? null;
			if (this.#generation === null) throw new OutOfSync();
			return await copy.open(this.#generation);
		} catch (problem) {
			// Another tab has gone on to a new generation.
			if (isMissing(problem)) this.#generation = null;
			if (isMissing(problem) || problem instanceof OutOfSync) throw new OutOfSync();
			return null;
		}
	}

	async #reconcile(hasLock: boolean, { mayBegin, mayRebuild }: RecoveryOptions): Promise<OpenResult> {
		try {
			return await this.#connection.use(async (database) => {
				const checkpoint = (await database.get('local', 'mark')) as Checkpoint | undefined;
				if (!hasLock) return { restored: 0, isPartial: false, isBare: false, copies: 1 };
				const copies = await this.#findCopies();
				if (checkpoint && (await this.#isInSync(copies[0], checkpoint))) {
					return { restored: 0, isPartial: false, isBare: false, copies: 2 };
				}
				const { generation, ...found } = await reconcile(database, { copies, newId: this.#newId, mayBegin });
				this.#generation = generation;
				return { ...found, copies: 2 };
			});
		} catch (problem) {
			return this.#withDatabaseAlone(problem, hasLock && mayRebuild);
		}
	}

	/**
	 * When the second copy is out of reach the database alone must do. When the database is broken it is made anew; when that cannot
	 * be done, or nothing can be brought into it, what the second copy holds is read from there.
	 */
	async #withDatabaseAlone(problem: unknown, mayRebuild: boolean): Promise<OpenResult> {
		if (isNewer(problem)) throw problem;
		const alone = await this.#connection
			.use(async (database) => ({
				count: await database.count('records'),
				device: await database.get('local', 'device')
			}))
			.catch((broken: unknown) => broken);
		const standing = { restored: 0, isPartial: false, isBare: false, copies: 1 } as const;
		if (isCount(alone) && (alone.count > 0 || alone.device !== undefined)) return standing;
		if (!isCount(alone) && mayRebuild && isDamage(alone)) {
			const rebuilt = await this.#rebuild();
			if (rebuilt) return rebuilt;
		}
		const aside = await this.#readBoth();
		if (aside) return aside;
		if (isCount(alone)) return { ...standing, isBare: true };
		throw alone;
	}

	/** Everything that can still be read, of the copies and of the database, where that is anything. */
	async #readBoth(): Promise<(OpenResult & { aside: Row[] }) | null> {
		const logs = await this.#readLogs();
		const saved = await this.#connection.use(readRows).catch(() => []);
		const aside = union(lastRows(logs.flatMap(({ frames }) => frames)), saved);
		if (aside.length === 0) return null;
		return { restored: 0, isPartial: logs.at(-1)?.isSound === false, isBare: false, copies: 1, aside };
	}

	/** True when every row can be read, and in its order. */
	async #isReadable(): Promise<boolean> {
		const reading = this.#connection.use(async (database) => {
			await readRows(database);
			await database.getAllFromIndex('records', 'order');
		});
		return reading.then(
			() => true,
			() => false
		);
	}

	/** What can be read of every copy. */
	async #readLogs(): Promise<Log[]> {
		const copies = await this.#findCopies();
		return (await Promise.all(copies.map((copy) => readLogs(copy).catch(() => [])))).flat();
	}

	async #isInSync(copy: Copy, checkpoint: Checkpoint): Promise<boolean> {
		if ((await copy.generations()).at(-1) !== checkpoint.generation) return false;
		const opened = await copy.open(checkpoint.generation);
		try {
			if (!isInSync(checkpoint, opened)) return false;
			this.#generation = checkpoint.generation;
			return true;
		} finally {
			opened.close();
		}
	}

	/** Makes the database anew from all that can still be read; what cannot be made anew is read from there. Null when nothing can. */
	async #rebuild(): Promise<OpenResult | null> {
		const readable = await this.#readBoth();
		if (readable === null) return null;
		const [copy] = await this.#findCopies();
		try {
			const generation = ((await copy.generations()).at(-1) ?? 0) + 1;
			// All of it stands in the second copy before the database goes: a frozen tab may hold that, and let it go much later. On a
			// full disk it ends here, and nothing is deleted.
			await writeSnapshot(copy, generation, readable.aside);
			await this.#delete().catch(async (problem: unknown) => {
				if (!isTimeout(problem)) await copy.remove(generation);
				throw problem;
			});
			const standing = await this.#reconcile(true, { mayBegin: true, mayRebuild: false });
			return { ...standing, isPartial: standing.isPartial || readable.isPartial };
		} catch {
			return readable;
		}
	}

	/** What can wait until the screen stands: looks the log through, begins it anew where that is due, and sets room aside. */
	async #maintain(hasLock: boolean): Promise<void> {
		const generation = this.#generation;
		if (!hasLock || generation === null) return;
		const [copy] = await this.#findCopies();
		const [isToForget, checkpoint] = await this.#connection.use((database) =>
			Promise.all([
				database.get('local', 'to-forget'),
				database.get('local', 'mark') as Promise<Checkpoint | undefined>
			])
		);
		const { isSound, end } = await readLog(copy, generation);
		// What looks like a torn end was kept, when the database says that it was written.
		const isDue = isToForget !== undefined || !isSound || end !== checkpoint?.end;
		if (isDue) await this.#compact(isToForget !== undefined);
		await copy.fillReserve().catch(() => {});
	}

	async #compact(forget = false): Promise<void> {
		const [copy] = await this.#findCopies();
		this.#generation = await this.#connection.use(async (database) => {
			const checkpoint = (await database.get('local', 'mark')) as Checkpoint | undefined;
			return compact(database, copy, checkpoint, forget);
		});
	}

	/** A log that has grown far beyond its snapshot is begun anew, once the write that made it so is through. */
	#compactWhenLong({ kind, end, base }: Checkpoint): void {
		if (end - base < Math.max(MAX_GROWTH[kind], base)) return;
		void this.#withLock(async (hasLock) => hasLock && (await this.#compact())).catch(() => {});
	}

	async #forgetCheckpoint(): Promise<void> {
		await this.#connection.use((database) => database.delete('local', 'mark')).catch(() => {});
	}

	async #freeReserve(): Promise<boolean> {
		const [copy] = await this.#findCopies();
		return copy.freeReserve().catch(() => false);
	}

	/** A tab that a phone has frozen does not let go: then the database cannot be deleted now. */
	async #delete(): Promise<void> {
		this.#connection.close();
		await withTimeout(DELETE_WAIT_MS, deleteDB(this.#name));
	}

	#findCopies(): Promise<[Copy, ...Copy[]]> {
		this.#copies ??= (async (): Promise<[Copy, ...Copy[]]> => {
			const database = new DatabaseCopy(this.#name);
			if (!(await FileCopy.isPossible())) return [database];
			const file = new FileCopy(this.#name);
			return (await database.exists()) ? [file, database] : [file];
		})();
		return this.#copies;
	}

	async #withLock<Result>(work: (hasLock: boolean) => Promise<Result>): Promise<Result> {
		return this.#lock.take((hasLock) => {
			// What waited for its turn while everything was deleted would write it anew.
			if (this.#isDeleted) throw new DOMException('Everything was deleted.', 'NotAllowedError');
			return work(hasLock);
		});
	}
}

/** The two copies are not where the last write left them. */
class OutOfSync extends Error {}

/** The second copy did not take what the database could have. */
class NotCopied extends Error {
	readonly isFull: boolean;

	constructor(isFull: boolean) {
		super('The second copy was not written.');
		this.isFull = isFull;
	}
}

async function checkpointOf(writing: Writing): Promise<Checkpoint | undefined> {
	return (await writing.objectStore('local').get('mark')) as Checkpoint | undefined;
}

/** Writes the rows to the copy, on the disk at once where it is a file. */
function append(copy: OpenCopy, rows: readonly Row[], before: Checkpoint | undefined): Checkpoint {
	if (!isInSync(before, copy)) throw new OutOfSync();
	const start = copy.end;
	try {
		if (rows.length > 0) copy.append(writeFrame(rows));
	} catch (problem) {
		takeBack(copy, start);
		throw new NotCopied(isFull(problem));
	}
	return { kind: copy.kind, generation: copy.generation, end: copy.end, base: before?.base ?? 0 };
}

function takeBack(copy: OpenCopy, to: number): void {
	try {
		copy.truncate(to);
	} catch {
		// What stays behind the checkpoint is looked at when the two are compared.
	}
}

function isCount(value: unknown): value is { count: number; device: unknown } {
	return typeof value === 'object' && value !== null && 'count' in value;
}
