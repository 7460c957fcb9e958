import type { Database } from '../database/open.ts';
import type { Checkpoint } from '../database/schema.ts';
import { isMissing } from '../errors.ts';
import { withTimeout } from '../with-timeout.ts';
import type { Copy, OpenCopy } from './copy.ts';
import { DatabaseCopy } from './database-copy.ts';
import { FileCopy } from './file-copy.ts';
import { type Log, isInSync, readLogs } from './log.ts';
import { compact, readCheckpoint } from './reconcile.ts';

const DELETE_WAIT_MS = 3000;

/**
 * The kind of second copy that this browser can write, and the other kind where one exists. A browser may gain or lose
 * files.
 */
export class Copies {
	readonly #name: string;
	#found: Promise<[Copy, ...Copy[]]> | null = null;
	/** The generation that new writes go to; null when there is none, or it is not known yet. */
	generation: number | null = null;

	constructor(name: string) {
		this.#name = name;
	}

	/** All copies. New writes go to the first. */
	all(): Promise<[Copy, ...Copy[]]> {
		this.#found ??= this.#find();
		return this.#found;
	}

	async current(): Promise<Copy> {
		const [copy] = await this.all();
		return copy;
	}

	/**
	 * Opens the current generation. Rejects with `NotFoundError` when none exists, or when another tab has replaced it.
	 */
	async open(): Promise<OpenCopy> {
		const copy = await this.current();
		this.generation ??= (await copy.generations()).at(-1) ?? null;
		if (this.generation === null) throw new DOMException('There is no second copy yet.', 'NotFoundError');
		try {
			return await copy.open(this.generation);
		} catch (problem) {
			if (isMissing(problem)) this.generation = null;
			throw problem;
		}
	}

	/** True when the newest generation ends at the checkpoint of the database. */
	async areInSync(checkpoint: Checkpoint): Promise<boolean> {
		const copy = await this.current();
		if ((await copy.generations()).at(-1) !== checkpoint.generation) return false;
		const opened = await copy.open(checkpoint.generation);
		try {
			if (!isInSync(checkpoint, opened)) return false;
			this.generation = checkpoint.generation;
			return true;
		} finally {
			opened.close();
		}
	}

	/** The logs of every copy, those of the current one last. A copy that cannot be read contributes none. */
	async readLogs(): Promise<Log[]> {
		const copies = [...(await this.all())].reverse();
		return (await Promise.all(copies.map((copy) => readLogs(copy).catch(() => [])))).flat();
	}

	/** Starts a new generation. `forget`: what was deleted for good must not survive in a copy of the other kind. */
	async compact(database: Database, forget: boolean): Promise<void> {
		const [copy, ...others] = await this.all();
		if (forget) {
			for (const other of others) await withTimeout(DELETE_WAIT_MS, other.destroy());
			this.#found = Promise.resolve([copy]);
		}
		this.generation = await compact(database, copy, await readCheckpoint(database), forget);
	}

	/** False when nothing was reserved. */
	async freeReserve(): Promise<boolean> {
		return (await this.current()).freeReserve().catch(() => false);
	}

	/** Removes every copy. */
	async destroy(): Promise<void> {
		this.generation = null;
		for (const copy of [new FileCopy(this.#name), new DatabaseCopy(this.#name)]) {
			await withTimeout(DELETE_WAIT_MS, copy.destroy());
		}
	}

	/** Closes what the copies hold open. */
	close(): void {
		void this.#found?.then((copies) => copies.forEach((copy) => copy.close()));
	}

	async #find(): Promise<[Copy, ...Copy[]]> {
		const [file, database] = [new FileCopy(this.#name), new DatabaseCopy(this.#name)];
		const [copy, other] = (await file.isWritable()) ? [file, database] : [database, file];
		return (await other.exists()) ? [copy, other] : [copy];
	}
}
