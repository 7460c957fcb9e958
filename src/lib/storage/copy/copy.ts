import type { CopyKind } from '../database/schema.ts';
import type { Frames } from './frames.ts';

/**
 * A second copy of everything, as frames in the order of the writes. A generation is a snapshot followed by changes.
 * Only the tab that holds the writer lock calls any of this.
 */
export type Copy = {
	readonly kind: CopyKind;
	/** All generations, oldest first. */
	generations(): Promise<number[]>;
	/** Opens a generation. Rejects with `NotFoundError` when there is none, or with another error when another tab holds it. */
	open(generation: number): Promise<OpenCopy>;
	/** Creates an empty generation. */
	create(generation: number): Promise<OpenCopy>;
	/** Removes a generation, if it exists. */
	remove(generation: number): Promise<void>;
	/** Removes the whole copy. */
	destroy(): Promise<void>;
	/** Frees the room that was reserved for a full disk. False when nothing was reserved. */
	freeReserve(): Promise<boolean>;
	/** Reserves room for a full disk. */
	fillReserve(): Promise<void>;
};

export type OpenCopy = {
	readonly kind: CopyKind;
	readonly generation: number;
	/** Where the next frame goes: bytes in a file, rows in a database. */
	readonly end: number;
	read(): Promise<Frames>;
	/** Writes a frame at the end. In a file it is on the disk when this returns, in a database when `settled` resolves. */
	append(frame: Uint8Array<ArrayBuffer>): void;
	settled(): Promise<void>;
	/** Removes everything from this position on. */
	truncate(to: number): void;
	close(): void;
};
