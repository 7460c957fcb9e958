import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptFile } from '#lib/domain/papers/named.ts';
import { atomically } from '../database/atomically.ts';
import { openExisting } from '../database/existing.ts';
import { readOnce } from '../database/read-once.ts';
import { type PaperPlace, areSame, bytePieces } from './place.ts';
import { papersName, piecesRange, removePapers } from './removal.ts';

type PaperSchema = {
	/** The bytes, keyed by hash and by index in that file. Not blobs: iPhones lose those. */
	pieces: { key: [string, number]; value: ArrayBuffer };
	/** Written last: a file without its row here is not whole. */
	files: { key: string; value: KeptFile };
} & DBSchema;

/**
 * Papers in a database of their own, where files cannot be written. Each call opens it and closes it again: a page that is
 * left would hold it up for the others.
 */
export class DatabasePlace implements PaperPlace {
	/** The name of the store. */
	readonly #name: string;

	constructor(name: string) {
		this.#name = name;
	}

	async list(): Promise<KeptFile[]> {
		return (await this.#read((database) => readOnce(database, ['files'], ({ store }) => store.getAll()))) ?? [];
	}

	async read(hash: string): Promise<Blob | null> {
		return this.#read((database) =>
			readOnce(database, ['files', 'pieces'], async (reading) => {
				const isWhole = (await reading.objectStore('files').getKey(hash)) !== undefined;
				return isWhole ? new Blob(await reading.objectStore('pieces').getAll(piecesRange(hash))) : null;
			})
		);
	}

	async write(hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
		const database = await this.#open();
		try {
			let index = 0;
			for (const { piece } of bytePieces(bytes)) {
				const writing = database.transaction('pieces', 'readwrite', { durability: 'strict' });
				await atomically(writing, (track) => track(writing.store.put(piece.slice().buffer, [hash, index])));
				const key: [string, number] = [hash, index];
				const read = await readOnce(database, ['pieces'], ({ store }) => store.get(key));
				if (!read || !areSame(piece, new Uint8Array(read)))
					throw new DOMException('The piece did not read back as written.', 'DataError');
				index += 1;
			}
			const ending = database.transaction('files', 'readwrite', { durability: 'strict' });
			const file = { hash, bytes: bytes.length, written: Date.now() };
			await atomically(ending, (track) => track(ending.store.put(file, hash)));
		} catch (problem) {
			await removePapers(this.#name, [hash]).catch(() => {});
			throw problem;
		} finally {
			database.close();
		}
	}

	/** Null where there is no such database. Only `write` makes it. */
	async #read<Result>(work: (database: IDBPDatabase<PaperSchema>) => Promise<Result>): Promise<Result | null> {
		const existing = await openExisting(papersName(this.#name));
		existing?.close();
		if (existing === null) return null;
		const database = await this.#open();
		try {
			return await work(database);
		} finally {
			database.close();
		}
	}

	#open(): Promise<IDBPDatabase<PaperSchema>> {
		return openDB<PaperSchema>(papersName(this.#name), 1, {
			upgrade(database) {
				database.createObjectStore('pieces');
				database.createObjectStore('files');
			},
			blocking(_current, _blocked, event) {
				(event.target as IDBDatabase).close();
			}
		});
	}
}
