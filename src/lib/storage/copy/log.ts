import { type Row, rowsOf } from '../database/rows.ts';
import type { Checkpoint } from '../database/schema.ts';
import type { Copy, OpenCopy } from './copy.ts';
import { type Frame, writeFrame } from './frames.ts';

/** The version in the head of each generation. A newer app writes a higher one. */
const COPY_VERSION = 1;

/** Rows per frame of a snapshot. */
const ROWS_PER_FRAME = 200;

/** The first frame of a generation. `snapshot` is the number of frames of the snapshot that follows. */
type Head = { holdline: number; generation: number; snapshot: number };

/** One generation, as read. */
export type Log = {
	kind: Copy['kind'];
	generation: number;
	/** The frames after the head. */
	frames: Frame[];
	/** True when the snapshot is complete and nothing but the end is damaged. */
	isSound: boolean;
	/** The position after the last complete frame. */
	end: number;
	/** The position after the snapshot. */
	base: number;
};

/** True when this copy ends where it ended at the last write to the database. */
export function isInSync(checkpoint: Checkpoint | undefined, copy: OpenCopy): boolean {
	return checkpoint?.kind === copy.kind && checkpoint.generation === copy.generation && checkpoint.end === copy.end;
}

/** Reads every generation, oldest first. Rejects with `VersionError` when a newer app wrote one. */
export async function readLogs(copy: Copy): Promise<Log[]> {
	const logs: Log[] = [];
	for (const generation of await copy.generations()) logs.push(await readLog(copy, generation));
	return logs;
}

/** Reads one generation and truncates a torn end. */
export async function readLog(copy: Copy, generation: number): Promise<Log> {
	const opened = await copy.open(generation);
	try {
		const { frames } = await opened.read();
		const head = frames[0] && headOf(frames[0].body);
		if (head && head.holdline > COPY_VERSION) throw new DOMException('A newer app wrote this.', 'VersionError');
		const end = frames.at(-1)?.end ?? 0;
		const isUnbroken = frames.every(({ start }, index) => start === (frames[index - 1]?.end ?? 0));
		const isSound = isUnbroken && head !== null && head !== undefined && frames.length > head.snapshot;
		if (isSound && end < opened.end) opened.truncate(end);
		await opened.settled();
		const base = frames[head?.snapshot ?? 0]?.end ?? 0;
		return { kind: copy.kind, generation, frames: head ? frames.slice(1) : frames, isSound, end, base };
	} finally {
		opened.close();
	}
}

/** The last version of each row in these frames, in the order of the first versions. */
export function lastRows(frames: readonly Frame[]): Row[] {
	const rows = new Map<string, Row>();
	for (const row of frames.flatMap(({ body }) => rowsOf(body))) rows.set(`${row.in} ${row.key}`, row);
	return [...rows.values()];
}

/**
 * Starts a generation with a snapshot and reads it back. When it reads back incomplete, removes the generation and
 * rejects.
 */
export async function writeSnapshot(copy: Copy, generation: number, rows: readonly Row[]): Promise<Checkpoint> {
	const chunks = Array.from({ length: Math.ceil(rows.length / ROWS_PER_FRAME) }, (_, index) =>
		rows.slice(index * ROWS_PER_FRAME, (index + 1) * ROWS_PER_FRAME)
	);
	const head: Head = { holdline: COPY_VERSION, generation, snapshot: chunks.length };
	try {
		const opened = await copy.create(generation);
		try {
			for (const body of [head, ...chunks]) opened.append(writeFrame(body));
			await opened.settled();
			const { frames, isComplete } = await opened.read();
			if (!isComplete || frames.length !== chunks.length + 1)
				throw new Error('The snapshot did not read back complete.');
			return { kind: copy.kind, generation, end: opened.end, base: opened.end };
		} finally {
			opened.close();
		}
	} catch (problem) {
		await copy.remove(generation).catch(() => {});
		throw problem;
	}
}

function headOf(body: unknown): Head | null {
	const isHead = typeof body === 'object' && body !== null && 'holdline' in body && 'snapshot' in body;
	return isHead && typeof body.holdline === 'number' && typeof body.snapshot === 'number' ? (body as Head) : null;
}
