import type { CopyKind } from '../database/schema.ts';
import type { Frames } from './frames.ts';

/**
 * A place that holds everything a second time, as frames in the order they were written. It begins with a snapshot and goes on
 * with changes; a new snapshot begins a new generation. All of it is called by one tab at a time, under the writer's lock.
 */
export type Copy = {
	readonly kind: CopyKind;
	/** The generations that are there, oldest first. */
	generations(): Promise<number[]>;
	/** Opens a generation. Rejects with `NotFoundError` when it is not there, or otherwise when another tab holds it. */
	open(generation: number): Promise<OpenCopy>;
	/** Begins a generation, empty. */
	begin(generation: number): Promise<OpenCopy>;
	/** Takes a generation away; one that is not there is fine. */
	remove(generation: number): Promise<void>;
	/** Takes all of it away. */
	destroy(): Promise<void>;
	/** Gives back what was set aside for the moment when the disk is full. False when there was nothing. */
	freeReserve(): Promise<boolean>;
	/** Sets room aside for that moment. */
	fillReserve(): Promise<void>;
};

export type OpenCopy = {
	readonly kind: CopyKind;
	readonly generation: number;
	/** Where the next frame goes: bytes in a file, rows in a database. */
	readonly end: number;
	read(): Promise<Frames>;
	/** Writes a frame at the end. A file has it on the disk when this returns; a database when `settled` resolves. */
	append(frame: Uint8Array<ArrayBuffer>): void;
	settled(): Promise<void>;
	/** Takes off everything from this position on. */
	truncate(to: number): void;
	close(): void;
};
