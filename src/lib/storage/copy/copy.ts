import type { CopyKind } from '../database/schema.ts';
import type { Frames } from './frames.ts';

/**
 * A second copy of everything, as frames in write order. A generation is a snapshot followed by changes.
 * Only the tab that holds the writer lock may call these methods.
 */
export type Copy = {
	readonly kind: CopyKind;
	/** True when there is such a copy. Asking creates none. */
	exists(): Promise<boolean>;
	/** All generations, oldest first. */
	generations(): Promise<number[]>;
	/**
	 * Opens a generation. Rejects with `NotFoundError` when it does not exist, or with another error when another tab
	 * holds it.
	 */
	open(generation: number): Promise<OpenCopy>;
	/** Creates an empty generation. */
	create(generation: number): Promise<OpenCopy>;
	/** Removes a generation, if it exists. */
	remove(generation: number): Promise<void>;
	/** Removes the copy with all of its generations, if it exists. */
	destroy(): Promise<void>;
	/** Closes what it holds open. The next use reopens it. */
	close(): void;
	/** Frees the space that was reserved for a full disk. False when nothing was reserved. */
	freeReserve(): Promise<boolean>;
	/** Reserves space for a full disk. */
	fillReserve(): Promise<void>;
};

export type OpenCopy = {
	readonly kind: CopyKind;
	readonly generation: number;
	/** The position of the next frame: bytes in a file, rows in a database. */
	readonly end: number;
	read(): Promise<Frames>;
	/** Appends a frame. It is on the disk when this returns (file) or when `settled` resolves (database). */
	append(frame: Uint8Array<ArrayBuffer>): void;
	settled(): Promise<void>;
	/** Removes everything from this position on. */
	truncate(to: number): void;
	close(): void;
};
