import type { Database } from '../database/open.ts';
import type { Checkpoint } from '../database/schema.ts';
import { isMissing } from '../errors.ts';
import type { Copy, OpenCopy } from './copy.ts';
import { DatabaseCopy } from './database-copy.ts';
import { FileCopy } from './file-copy.ts';
import { type Log, isInSync, readLogs } from './log.ts';
import { compact } from './reconcile.ts';

/** The kind of second copy that this browser supports, and any other kind that an earlier version of it left behind. */
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

	/** The logs of every copy. A copy that cannot be read contributes none. */
	async readLogs(): Promise<Log[]> {
		const copies = await this.all();
		return (await Promise.all(copies.map((copy) => readLogs(copy).catch(() => [])))).flat();
	}

	async compact(database: Database, forget: boolean): Promise<void> {
		const checkpoint = (await database.get('local', 'mark')) as Checkpoint | undefined;
		this.generation = await compact(database, await this.current(), checkpoint, forget);
	}

	/** False when nothing was reserved. */
	async freeReserve(): Promise<boolean> {
		return (await this.current()).freeReserve().catch(() => false);
	}

	async #find(): Promise<[Copy, ...Copy[]]> {
		const database = new DatabaseCopy(this.#name);
		if (!(await FileCopy.isPossible())) return [database];
		const file = new FileCopy(this.#name);
		return (await database.exists()) ? [file, database] : [file];
	}
}
