import type { KeptFile } from '#lib/domain/papers/named.ts';
import { isMissing } from '../errors.ts';
import { type PaperPlace, areSame, bytePieces } from './place.ts';
import { papersFolder, papersName } from './removal.ts';

/**
 * What must still be free after a paper was written, in bytes. It is written too, and cut off again: what a browser says of
 * its free room is not to be relied on. So papers are refused first, and text always has room.
 */
const FREE_FOR_TEXT_BYTES = 4 * 1024 * 1024;

const HASH = /^[0-9a-f]{64}$/;

/** Papers as files of the origin private file system. Any page can read them; only a worker can write them. */
export class FolderPlace implements PaperPlace {
	readonly #name: string;

	constructor(name: string) {
		this.#name = name;
	}

	async list(): Promise<KeptFile[]> {
		const folder = await papersFolder(this.#name);
		const files: KeptFile[] = [];
		for await (const [hash, handle] of folder?.entries() ?? []) {
			if (!HASH.test(hash) || !('getFile' in handle)) continue;
			const { size: bytes, lastModified: written } = await handle.getFile();
			files.push({ hash, bytes, written });
		}
		return files;
	}

	async read(hash: string): Promise<Blob | null> {
		const folder = await papersFolder(this.#name);
		try {
			return folder && (await (await folder.getFileHandle(hash)).getFile());
		} catch (problem) {
			if (isMissing(problem)) return null;
			throw problem;
		}
	}

	async write(hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle(papersName(this.#name), { create: true });
		const file = await folder.getFileHandle(hash, { create: true });
		try {
			const handle = await file.createSyncAccessHandle();
			try {
				writeWhole(handle, bytes);
			} finally {
				handle.close();
			}
		} catch (problem) {
			await folder.removeEntry(hash).catch(() => {});
			throw problem;
		}
	}
}

function writeWhole(handle: FileSystemSyncAccessHandle, bytes: Uint8Array<ArrayBuffer>): void {
	const write = (piece: Uint8Array<ArrayBuffer>, at: number) => {
		// On a full disk the write may be partial. Only the returned number says so.
		if (handle.write(piece, { at }) < piece.length)
			throw new DOMException('The file took only a part.', 'QuotaExceededError');
	};
	handle.truncate(0);
	for (const { at, piece } of bytePieces(bytes)) write(piece, at);
	// A file system may store zeros as a hole, which takes no space. Noise takes the space.
	const noise = crypto.getRandomValues(new Uint8Array(65_536));
	for (let more = 0; more < FREE_FOR_TEXT_BYTES; more += noise.length) write(noise, bytes.length + more);
	handle.flush();
	handle.truncate(bytes.length);
	handle.flush();
	for (const { at, piece } of bytePieces(bytes)) {
		const read = new Uint8Array(piece.length);
		handle.read(read, { at });
		if (!areSame(piece, read)) throw new DOMException('The file did not read back as written.', 'DataError');
	}
}
