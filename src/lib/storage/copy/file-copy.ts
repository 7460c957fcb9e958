import { isMissing } from '../errors.ts';
import type { Copy, OpenCopy } from './copy.ts';
import { canWriteFiles } from './file-trial.ts';
import { type Frames, readFrames } from './frames.ts';

const RESERVE = 'reserve';
const RESERVE_BYTES = 1024 * 1024;
const GENERATION = /^log-(\d+)$/;

/**
 * The second copy as files of the origin private file system. Only a worker can write them.
 * Each write opens, flushes and closes the file. An open handle locks out every other tab, and a phone may freeze the
 * tab that holds it.
 */
export class FileCopy implements Copy {
	readonly kind = 'file';
	readonly #name: string;
	readonly #probe: string;
	#folder: FileSystemDirectoryHandle | null = null;
	#canWrite = false;

	constructor(name: string) {
		this.#name = `${name}-copy`;
		this.#probe = `${name}-probe`;
	}

	/** Where it is false, existing files can still be read. It runs before anything else is asked of this copy. */
	async isWritable(): Promise<boolean> {
		this.#canWrite = await canWriteFiles(this.#probe);
		return this.#canWrite;
	}

	async exists(): Promise<boolean> {
		try {
			await (await navigator.storage.getDirectory()).getDirectoryHandle(this.#name);
			return true;
		} catch {
			return false;
		}
	}

	async generations(): Promise<number[]> {
		const found: number[] = [];
		try {
			await this.#inFolder(async (folder) => {
				for await (const name of folder.keys()) {
					const number = GENERATION.exec(name)?.[1];
					if (number) found.push(Number(number));
				}
			});
		} catch (problem) {
			ignoreMissing(problem);
		}
		return found.sort((a, b) => a - b);
	}

	async open(generation: number): Promise<OpenCopy> {
		const file = await this.#inFolder((folder) => folder.getFileHandle(`log-${generation}`));
		if (!this.#canWrite) return new FileToRead(generation, await (await file.getFile()).arrayBuffer());
		return new OpenFile(generation, await file.createSyncAccessHandle());
	}

	async create(generation: number): Promise<OpenCopy> {
		const create = true;
		await this.#inFolder((folder) => folder.getFileHandle(`log-${generation}`, { create }), { create });
		const opened = await this.open(generation);
		opened.truncate(0);
		return opened;
	}

	async remove(generation: number): Promise<void> {
		await this.#remove(`log-${generation}`);
	}

	async destroy(): Promise<void> {
		this.#folder = null;
		if (!(await this.exists())) return;
		const root = await navigator.storage.getDirectory();
		await root.removeEntry(this.#name, { recursive: true }).catch(ignoreMissing);
	}

	close(): void {}

	async freeReserve(): Promise<boolean> {
		return this.#remove(RESERVE);
	}

	async fillReserve(): Promise<void> {
		const create = true;
		const file = await this.#inFolder((folder) => folder.getFileHandle(RESERVE, { create }), { create });
		const handle = await file.createSyncAccessHandle();
		try {
			if (handle.getSize() >= RESERVE_BYTES) return;
			// A file system may store zeros as a hole, which takes no space. Noise takes the space.
			const noise = new Uint8Array(65_536);
			for (let at = 0; at < RESERVE_BYTES; at += noise.length) handle.write(crypto.getRandomValues(noise), { at });
			handle.flush();
		} catch (problem) {
			handle.truncate(0);
			throw problem;
		} finally {
			handle.close();
		}
	}

	/**
	 * Gets the folder again when the browser has cleared it since. Rejects with `NotFoundError` when it is missing, unless
	 * it may be created.
	 */
	async #inFolder<Result>(
		work: (folder: FileSystemDirectoryHandle) => Promise<Result>,
		{ create } = { create: false }
	): Promise<Result> {
		const known = this.#folder;
		try {
			return await work(known ?? (await this.#getFolder(create)));
		} catch (problem) {
			if (!known || !isMissing(problem)) throw problem;
			return work(await this.#getFolder(create));
		}
	}

	async #getFolder(create: boolean): Promise<FileSystemDirectoryHandle> {
		const root = await navigator.storage.getDirectory();
		this.#folder = await root.getDirectoryHandle(this.#name, { create });
		return this.#folder;
	}

	async #remove(name: string): Promise<boolean> {
		try {
			await this.#inFolder((folder) => folder.removeEntry(name));
			return true;
		} catch (problem) {
			ignoreMissing(problem);
			return false;
		}
	}
}

class OpenFile implements OpenCopy {
	readonly kind = 'file';
	readonly generation: number;
	readonly #handle: FileSystemSyncAccessHandle;
	#end: number;

	constructor(generation: number, handle: FileSystemSyncAccessHandle) {
		this.generation = generation;
		this.#handle = handle;
		this.#end = handle.getSize();
	}

	get end(): number {
		return this.#end;
	}

	read(): Promise<Frames> {
		const bytes = new Uint8Array(this.#end);
		const count = this.#handle.read(bytes, { at: 0 });
		return Promise.resolve(readFrames(bytes.subarray(0, count)));
	}

	append(frame: Uint8Array<ArrayBuffer>): void {
		const written = this.#handle.write(frame, { at: this.#end });
		// On a full disk the write may be partial. Only the returned number says so.
		if (written < frame.length) throw new DOMException('The file took only a part.', 'QuotaExceededError');
		this.#handle.flush();
		this.#end += written;
	}

	settled(): Promise<void> {
		return Promise.resolve();
	}

	truncate(to: number): void {
		this.#handle.truncate(to);
		this.#handle.flush();
		this.#end = to;
	}

	close(): void {
		this.#handle.close();
	}
}

/** A file where none can be written. */
class FileToRead implements OpenCopy {
	readonly kind = 'file';
	readonly generation: number;
	readonly #bytes: Uint8Array;

	constructor(generation: number, bytes: ArrayBuffer) {
		this.generation = generation;
		this.#bytes = new Uint8Array(bytes);
	}

	get end(): number {
		return this.#bytes.length;
	}

	read(): Promise<Frames> {
		return Promise.resolve(readFrames(this.#bytes));
	}

	append(): void {
		throw new DOMException('This file can only be read.', 'NoModificationAllowedError');
	}

	settled(): Promise<void> {
		return Promise.resolve();
	}

	/** A torn end stays: nothing reads it. */
	truncate(): void {}

	close(): void {}
}

function ignoreMissing(problem: unknown): void {
	if (!isMissing(problem)) throw problem;
}
