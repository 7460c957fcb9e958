import type { KeptFile } from '#lib/domain/papers/named.ts';

/** How much is written or read at once, in bytes. */
export const PIECE_BYTES = 1024 * 1024;

/** Where the bytes of papers are kept, each file under its hash. */
export type PaperPlace = {
	/** Every file here. One whose writing was cut off may be among them: `read` by its hash tells. */
	list(): Promise<KeptFile[]>;
	/** Null where there is no such file. The bytes are not compared with the hash. */
	read(hash: string): Promise<Blob | null>;
	/**
	 * Writes a file, flushes it, and reads it back. Rejects when a byte differs, or with `QuotaExceededError` when there is no
	 * room. Then nothing is left of it.
	 */
	write(hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
};

/** The bytes in pieces, each with its position. */
export function* bytePieces(bytes: Uint8Array<ArrayBuffer>): Generator<{ at: number; piece: Uint8Array<ArrayBuffer> }> {
	for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield { at, piece: bytes.subarray(at, at + PIECE_BYTES) };
}

export function areSame(written: Uint8Array, read: Uint8Array): boolean {
	return written.length === read.length && written.every((byte, index) => byte === read[index]);
}
