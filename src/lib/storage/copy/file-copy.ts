import { isMissing } from '../errors.ts';
import type { Copy, OpenCopy } from './copy.ts';
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
	#folder: FileSystemDirectoryHandle | null = null;

	constructor(name: string) {
		this.#name = `${name}-copy`;
	}

	/** False without these files. Some browsers refuse them in private windows. */
	static async isPossible(): Promise<boolean> {
		if (!('FileSystemFileHandle' in globalThis)) return false;
		if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) return false;
		return navigator.storage.getDirectory().then(
			() => true,
			() => false
		);
	}

	async generations(): Promise<number[]> {
		return this.#inFolder(async (folder) => {
			const found: number[] = [];
			for await (const name of folder.keys()) {
				const number = GENERATION.exec(name)?.[1];
				if (number) found.push(Number(number));
			}
			return found.sort((a, b) => a - b);
		});
	}

	async open(generation: number): Promise<OpenCopy> {
		const file = await this.#inFolder((folder) => folder.getFileHandle(`log-${generation}`));
		return new OpenFile(generation, await file.createSyncAccessHandle());
	}

	async create(generation: number): Promise<OpenCopy> {
		await this.#inFolder((folder) => folder.getFileHandle(`log-${generation}`, { create: true }));
		const opened = await this.open(generation);
		opened.truncate(0);
		return opened;
	}

	async remove(generation: number): Promise<void> {
		await this.#remove(`log-${generation}`);
	}

	async destroy(): Promise<void> {
		this.#folder = null;
		const root = await navigator.storage.getDirectory();
		await root.removeEntry(this.#name, { recursive: true }).catch(ignoreMissing);
	}

	async freeReserve(): Promise<boolean> {
		return this.#remove(RESERVE);
	}

	async fillReserve(): Promise<void> {
		const file = await this.#inFolder((folder) => folder.getFileHandle(RESERVE, { create: true }));
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

	/** Recreates the folder when the browser has cleared it since it was opened. */
	async #inFolder<Result>(work: (folder: FileSystemDirectoryHandle) => Promise<Result>): Promise<Result> {
		const known = this.#folder;
		try {
			return await work(known ?? (await this.#make()));
		} catch (problem) {
			if (!known || !isMissing(problem)) throw problem;
			return work(await this.#make());
		}
	}

	async #make(): Promise<FileSystemDirectoryHandle> {
		const root = await navigator.storage.getDirectory();
		this.#folder = await root.getDirectoryHandle(this.#name, { create: true });
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

function ignoreMissing(problem: unknown): void {
	if (!isMissing(problem)) throw problem;
}
