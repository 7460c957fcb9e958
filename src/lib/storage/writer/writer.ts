import type { CaseRecord, Change } from '#lib/domain/case/record.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { OpenCopy } from '../copy/copy.ts';
import { Copies } from '../copy/copies.ts';
import { writeFrame } from '../copy/frames.ts';
import { isInSync, lastRows } from '../copy/log.ts';
import { atomically } from '../database/atomically.ts';
import { Connection } from '../database/connection.ts';
import { openHoldline } from '../database/open.ts';
import { readOnce } from '../database/read-once.ts';
import { type Row, type WriteTransaction, applyRow, transactionOf } from '../database/rows.ts';
import type { Checkpoint, LastMerge, LocalRow } from '../database/schema.ts';
import { isFull, isMissing } from '../errors.ts';
import { dropPapers } from '../papers/removal.ts';
import {
	type BackupRows,
	type Device,
	type RowChanges,
	addRows,
	deviceOf,
	mergeRows,
	putLocal,
	sweepRows,
	unmergeRows
} from './changes.ts';
import { type CopyCount, type OpenResult, Recovery } from './recovery.ts';
import { WriterLock } from './writer-lock.ts';

/** The result of a write that is on the disk. `isEmptied`: everything before it had been cleared, in both copies. */
export type Written<Result> = { result: Result; copies: CopyCount; isEmptied: boolean };

export type WriterOptions = { name: string; newId?: () => Id };

/** Tries per write. Between tries the copies are reconciled, or the reserve is freed. */
const MAX_TRIES = 4;
/** A log is compacted when it exceeds its snapshot by this much: bytes of a file, rows of a database. */
const MAX_GROWTH = { file: 512 * 1024, database: 500 } as const;

/** Computes the rows of a write. `device` is read concurrently. */
type Work<Result> = (transaction: WriteTransaction, device: Device) => RowChanges<Result>;

/**
 * The one door for writes. Each change is flushed to the second copy first, then written durably to the database.
 * A rejected promise means that neither holds any of it.
 * It runs in a worker if possible, because only a worker can flush files.
 */
export class Writer {
	readonly #name: string;
	readonly #newId: () => Id;
	readonly #connection: Connection;
	readonly #lock: WriterLock;
	readonly #copies: Copies;
	readonly #recovery: Recovery;
	/**
	 * True once this database was seen with a device. It has one as long as it has records, so a missing one means a
	 * loss.
	 */
	#hadDevice = false;
	#isDeleted = false;
	#isSealing = false;

	constructor({ name, newId = () => crypto.randomUUID() }: WriterOptions) {
		this.#name = name;
		this.#newId = newId;
		this.#connection = new Connection({
			name,
			openWith: (options) => openHoldline({ ...options, isSealing: this.#isSealing })
		});
		this.#lock = new WriterLock(name);
		this.#copies = new Copies(name);
		this.#recovery = new Recovery({ name, newId, connection: this.#connection, copies: this.#copies });
	}

	/** Compares the two copies and reconciles them. Rejects with `VersionError` when a newer app wrote either. */
	async open(): Promise<OpenResult> {
		const result = await this.#withLock(async (hasLock) => {
			const found = await this.#recovery.reconcile(hasLock, { mayBegin: false, mayRebuild: true });
			this.#hadDevice = !found.copyRows && !found.isBare && (await this.#hasDevice());
			return found;
		});
		if (!result.copyRows) void this.#maintain();
		return result;
	}

	/**
	 * Stamps the records of a change and keeps all of them with the draft, or nothing.
	 * A change that exists is left unchanged. The caller has checked that its records can be read back.
	 */
	async commit(change: Change, draft: LocalRow | null): Promise<Written<CaseRecord[]>> {
		return this.#write((transaction, device) => addRows(transaction, device, { change, draft, newId: this.#newId }));
	}

	/** Saves a value for this device only; null removes it. */
	async saveLocal(key: string, value: unknown): Promise<Written<void>> {
		return this.#write(() => Promise.resolve({ rows: [putLocal({ key, value })], result: undefined }));
	}

	/** Deletes everything of an erased case except its erasures, in both copies, and the papers that no other case names. */
	async sweep(caseId: Id): Promise<Written<string[]>> {
		const written = await this.#write((transaction) => sweepRows(transaction, caseId));
		// The log holds the words until it is compacted. If that fails, the next start compacts it.
		await this.#maintain();
		// What cannot be removed now is swept later.
		await dropPapers(this.#name, written.result).catch(() => {});
		return written;
	}

	/**
	 * Adds the rows of a backup and the changes with it, all or none. Compacts first.
	 * The device takes a new id, because a restored store may have lost its tail. Resolves with what was added.
	 */
	async merge(...backup: BackupRows): Promise<Written<LastMerge>> {
		await this.#withLock((hasLock) => this.#recovery.compact(hasLock));
		return this.#write((transaction, device) => mergeRows(transaction, device, backup, this.#newId));
	}

	/** Removes the rows that the last import added. Later writes stay. */
	async unmerge(): Promise<Written<LastMerge | null>> {
		return this.#write(unmergeRows);
	}

	/** Lets this writer open a database whose notes are being sealed or unsealed. */
	beginSealing(): Promise<void> {
		this.#isSealing = true;
		return Promise.resolve();
	}

	/** Writes rows as they are, from one store into another. */
	async fill(rows: Row[]): Promise<Written<void>> {
		return this.#write(() => Promise.resolve({ rows, result: undefined }));
	}

	/** Every row of the second copy; null where a part of it cannot be read. */
	async readCopy(): Promise<Row[] | null> {
		return this.#withLock(async () => {
			const logs = await this.#copies.readLogs();
			return logs.at(-1)?.isSound === true ? lastRows(logs.flatMap(({ frames }) => frames)) : null;
		});
	}

	/** Rebuilds an unreadable database. If that fails, the result carries every readable row. */
	async rebuild(): Promise<OpenResult> {
		return this.#withLock((hasLock) => this.#recovery.rebuild(hasLock));
	}

	/** Deletes everything on this device, in every copy. No later write succeeds. */
	async destroy(): Promise<void> {
		this.#isDeleted = true;
		await this.#lock.run(() => this.#recovery.destroy());
	}

	/** Closes every connection, once the work before it is done. No later call succeeds. */
	async release(): Promise<void> {
		await this.#lock.run(() => {
			this.end();
			return Promise.resolve();
		});
	}

	/** Ends everything at once, as the end of a worker does. What has no answer yet is sent to another writer. */
	end(): void {
		this.#lock.end();
		this.#connection.end();
		this.#copies.close();
	}

	async #write<Result>(work: Work<Result>): Promise<Written<Result>> {
		return this.#withLock(async (hasLock) => {
			let mayCopy = hasLock;
			for (let tries = 1; ; tries += 1) {
				try {
					return await this.#writeOnce(mayCopy, work);
				} catch (problem) {
					if (tries === MAX_TRIES) throw problem;
					if (problem instanceof OutOfSync) {
						// After a failed reconciliation this write goes to the database alone. The next start reconciles again.
						mayCopy = tries === 1 && (await this.#canReconcile(mayCopy));
					} else if (problem instanceof NotCopied) {
						mayCopy = problem.isFull && (await this.#copies.freeReserve());
					} else if (!isFull(problem) || !(await this.#copies.freeReserve())) {
						throw problem;
					}
				}
			}
		});
	}

	async #canReconcile(hasLock: boolean): Promise<boolean> {
		const { copies } = await this.#recovery.reconcile(hasLock, { mayBegin: true, mayRebuild: true });
		return copies === 2;
	}

	async #writeOnce<Result>(mayCopy: boolean, work: Work<Result>): Promise<Written<Result>> {
		const copy = mayCopy ? await this.#openCopy() : null;
		const start = copy?.end ?? 0;
		try {
			const { result, checkpoint, isEmptied, hasDevice } = await this.#connection.use(async (database) => {
				if (copy && copy.end > start) copy.truncate(start);
				const transaction = transactionOf(database);
				return atomically(transaction, async (track) => {
					const local = transaction.objectStore('local');
					// Requested together: awaiting each in turn would make a tap slower.
					const device = deviceOf(transaction);
					const [before, known, { rows, result }] = await Promise.all([
						checkpointOf(transaction),
						device,
						work(transaction, device)
					]);
					const isEmptied = this.#hadDevice && known === undefined;
					const checkpoint = copy && append(copy, rows, before);
					for (const row of rows) track(applyRow(transaction, row));
					track(checkpoint ? local.put(checkpoint, 'mark') : local.delete('mark'));
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
			if (copy && copy.end > start) undoAppend(copy, start);
			throw problem;
		} finally {
			copy?.close();
		}
	}

	/** The copy to write to; null when none is writable now. Rejects with `OutOfSync` when it is missing. */
	async #openCopy(): Promise<OpenCopy | null> {
		try {
			return await this.#copies.open();
		} catch (problem) {
			if (isMissing(problem)) throw new OutOfSync();
			return null;
		}
	}

	async #hasDevice(): Promise<boolean> {
		const reading = this.#connection.use((database) =>
			readOnce(database, ['local'], ({ store }) => store.get('device'))
		);
		return (await reading.catch(() => undefined)) !== undefined;
	}

	async #maintain(): Promise<void> {
		await this.#withLock((hasLock) => this.#recovery.maintain(hasLock)).catch(() => {});
	}

	/** The write that made the log this long does not await this. */
	#compactWhenLong({ kind, end, base }: Checkpoint): void {
		if (end - base < Math.max(MAX_GROWTH[kind], base)) return;
		void this.#withLock((hasLock) => this.#recovery.compact(hasLock)).catch(() => {});
	}

	async #forgetCheckpoint(): Promise<void> {
		await this.#connection.use((database) => database.delete('local', 'mark')).catch(() => {});
	}

	async #withLock<Result>(work: (hasLock: boolean) => Promise<Result>): Promise<Result> {
		return this.#lock.run((hasLock) => {
			// A write that waited for the lock during a deletion would create the database again.
			if (this.#isDeleted) throw new DOMException('Everything was deleted.', 'NotAllowedError');
			return work(hasLock);
		});
	}
}

/** The two copies do not match the checkpoint of the last write. */
class OutOfSync extends Error {}

/** The second copy did not take the rows. The database may still take them. */
class NotCopied extends Error {
	readonly isFull: boolean;

	constructor(isFull: boolean) {
		super('The second copy was not written.');
		this.isFull = isFull;
	}
}

async function checkpointOf(transaction: WriteTransaction): Promise<Checkpoint | undefined> {
	return (await transaction.objectStore('local').get('mark')) as Checkpoint | undefined;
}

/**
 * Appends the rows as one frame, and returns the checkpoint after it. In a file the rows are on the disk when this
 * returns.
 */
function append(copy: OpenCopy, rows: readonly Row[], before: Checkpoint | undefined): Checkpoint {
	if (!isInSync(before, copy)) throw new OutOfSync();
	const start = copy.end;
	try {
		if (rows.length > 0) copy.append(writeFrame(rows));
	} catch (problem) {
		undoAppend(copy, start);
		throw new NotCopied(isFull(problem));
	}
	return { kind: copy.kind, generation: copy.generation, end: copy.end, base: before?.base ?? 0 };
}

function undoAppend(copy: OpenCopy, start: number): void {
	try {
		copy.truncate(start);
	} catch {
		// The next reconciliation handles what remains after the checkpoint.
	}
}
