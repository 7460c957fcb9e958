import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, deleteDB, openDB } from 'idb';
import { databaseExists, openExisting } from '../database/existing.ts';
import { readOnce } from '../database/read-once.ts';
import type { Copy, OpenCopy } from './copy.ts';
import { type Frame, type Frames, readFrames } from './frames.ts';

/** Frames, keyed by generation and by index in that generation. */
type CopySchema = { frames: { key: [number, number]; value: Uint8Array<ArrayBuffer> } } & DBSchema;

type FrameStore = IDBPObjectStore<CopySchema, ['frames'], 'frames', 'readwrite'>;

/** The second copy as a separate database, for browsers that cannot write files. */
export class DatabaseCopy implements Copy {
	readonly kind = 'database';
	readonly #name: string;
	#database: Promise<IDBPDatabase<CopySchema>> | null = null;

	constructor(name: string) {
		this.#name = `${name}-copy`;
	}

	async exists(): Promise<boolean> {
		const isListed = await databaseExists(this.#name);
		if (isListed !== null) return isListed;
		const database = await openExisting(this.#name).catch(() => null);
		database?.close();
		return database !== null;
	}

	async generations(): Promise<number[]> {
		const found: number[] = [];
		const database = await this.#openExisting();
		if (database === null) return found;
		await readOnce(database, ['frames'], async ({ store }) => {
			for (let at = await store.openKeyCursor(); at; at = await at.continue([at.key[0] + 1, 0])) found.push(at.key[0]);
		});
		return found;
	}

	async open(generation: number): Promise<OpenCopy> {
		const database = await this.#openExisting();
		const last =
			database &&
			(await readOnce(
				database,
				['frames'],
				async ({ store }) => (await store.openKeyCursor(rangeOf(generation), 'prev'))?.key[1]
			));
		if (!database || typeof last !== 'number') throw new DOMException('There is no such generation.', 'NotFoundError');
		return new OpenDatabase(generation, database, last + 1);
	}

	async create(generation: number): Promise<OpenCopy> {
		await this.remove(generation);
		return new OpenDatabase(generation, await this.#open(), 0);
	}

	async remove(generation: number): Promise<void> {
		await (await this.#openExisting())?.delete('frames', rangeOf(generation));
	}

	async destroy(): Promise<void> {
		const open = await this.#database?.catch(() => null);
		open?.close();
		this.#database = null;
		await deleteDB(this.#name);
	}

	close(): void {
		this.#database?.then((database) => database.close()).catch(() => {});
		this.#database = null;
	}

	freeReserve(): Promise<boolean> {
		return Promise.resolve(false);
	}

	fillReserve(): Promise<void> {
		return Promise.resolve();
	}

	/** Null without this copy. Only `create` makes it. */
	async #openExisting(): Promise<IDBPDatabase<CopySchema> | null> {
		return this.#database ?? ((await this.exists()) ? this.#open() : null);
	}

	#open(): Promise<IDBPDatabase<CopySchema>> {
		const forget = () => (this.#database = null);
		this.#database ??= openDB<CopySchema>(this.#name, 1, {
			upgrade: (database) => void database.createObjectStore('frames'),
			blocking(_current, _blocked, event) {
				(event.target as IDBDatabase).close();
				forget();
			},
			terminated: forget
		}).catch((problem: unknown) => {
			forget();
			throw problem;
		});
		return this.#database;
	}
}

class OpenDatabase implements OpenCopy {
	readonly kind = 'database';
	readonly generation: number;
	readonly #database: IDBPDatabase<CopySchema>;
	#end: number;
	readonly #writing: Promise<void>[] = [];

	constructor(generation: number, database: IDBPDatabase<CopySchema>, end: number) {
		this.generation = generation;
		this.#database = database;
		this.#end = end;
	}

	get end(): number {
		return this.#end;
	}

	async read(): Promise<Frames> {
		const rows = await readOnce(this.#database, ['frames'], ({ store }) => store.getAll(rangeOf(this.generation)));
		const read = rows.map((row, index) => ({ index, ...readFrames(row) }));
		return {
			frames: read.flatMap(({ index, frames }): Frame[] =>
				frames.map(({ body }) => ({ start: index, end: index + 1, body }))
			),
			isComplete: rows.length === this.#end && read.every(({ isComplete }) => isComplete)
		};
	}

	append(frame: Uint8Array<ArrayBuffer>): void {
		const end = this.#end;
		this.#write((store) => store.put(frame, [this.generation, end]));
		this.#end += 1;
	}

	async settled(): Promise<void> {
		await Promise.all(this.#writing);
	}

	truncate(to: number): void {
		this.#write((store) => store.delete(IDBKeyRange.bound([this.generation, to], [this.generation, Infinity])));
		this.#end = to;
	}

	close(): void {}

	/** One transaction after another. `settled` reports errors; until it is called, none of them counts as an unhandled rejection. */
	#write(work: (store: FrameStore) => Promise<unknown>): void {
		const before = this.#writing.at(-1)?.catch(() => {});
		const writing = (async () => {
			if (before) await before;
			const { store, done } = this.#database.transaction('frames', 'readwrite', { durability: 'strict' });
			await Promise.all([work(store), done]);
		})();
		writing.catch(() => {});
		this.#writing.push(writing);
	}
}

function rangeOf(generation: number): IDBKeyRange {
	return IDBKeyRange.bound([generation, 0], [generation, Infinity]);
}
