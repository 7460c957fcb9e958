import type { Database } from '../database/open.ts';
import { type Row, type Writing, apply } from '../database/rows.ts';
import { type DeviceState, type Checkpoint, UNCOPIED_KEYS } from '../database/schema.ts';
import { atomically } from '../database/atomically.ts';
import type { Copy } from './copy.ts';
import { type Log, lastRows, readLogs, writeSnapshot } from './log.ts';

/** What bringing the two copies together did. */
export type Reconciliation = {
	/** How many records the second copy had that the database did not. */
	restored: number;
	/** True when a part of the second copy was damaged, so that something may be missing. */
	isPartial: boolean;
	/** True when nothing was ever written in either copy. */
	isBare: boolean;
	/** The generation that goes on; null when there is none yet. */
	generation: number | null;
};

export type ReconcileOptions = {
	/** The copy that is written now, and then others that may hold something from before. */
	copies: readonly [Copy, ...Copy[]];
	newId: () => string;
	/** Begins a second copy where there is none and nothing to copy. */
	mayBegin: boolean;
};

/**
 * Brings the database and its second copy together again: what only one of them has, both have afterwards.
 * Nothing that can be read in either is dropped. Rejects with `VersionError` when a newer app wrote the copy.
 */
export async function reconcile(
	database: Database,
	{ copies, newId, mayBegin }: ReconcileOptions
): Promise<Reconciliation> {
	const [copy, ...others] = copies;
	const kept = await inspect(database);
	const own = await readLogs(copy);
	const elsewhere: Log[] = [];
	if (kept.isBare) for (const other of others) elsewhere.push(...(await readLogs(other).catch(() => [])));

	const logs = [...elsewhere, ...own];
	const newest = logs.at(-1);
	if (newest === undefined) {
		if (kept.isBare && !mayBegin) return { restored: 0, isPartial: false, isBare: true, generation: null };
		const generation = await compact(database, copy, kept.checkpoint);
		return { restored: 0, isPartial: false, isBare: kept.isBare, generation };
	}

	const way: ReplayPlan = elsewhere.length > 0 ? { isComplete: false } : replayPlan(kept, newest);
	const frames = way.isComplete
		? newest.frames.filter(({ start }) => start >= way.from)
		: logs.flatMap((log) => log.frames);
	const rows = lastRows(frames);
	const checkpoint: Checkpoint | null = way.isComplete
		? { kind: newest.kind, generation: newest.generation, end: newest.end, base: newest.base }
		: null;
	const restored = await replay(database, rows, { isUnion: !way.isComplete && !kept.isBare, checkpoint, newId });
	const generation = checkpoint ? checkpoint.generation : await compact(database, copy, kept.checkpoint);
	const isPartial = kept.isBare && !way.isComplete && logs.some(({ isSound }) => !isSound);
	return { restored, isPartial, isBare: kept.isBare && restored === 0, generation };
}

/** Every row that has a second copy. */
export async function readRows(database: Database): Promise<Row[]> {
	const reading = database.transaction(['records', 'apart', 'local']);
	reading.done.catch(() => {});
	const [apart, local] = [reading.objectStore('apart'), reading.objectStore('local')];
	const [records, apartKeys, apartRows, localKeys, localRows] = await Promise.all([
		reading.objectStore('records').getAll(),
		apart.getAllKeys(),
		apart.getAll(),
		local.getAllKeys(),
		local.getAll()
	]);
	return [
		...records.map((value): Row => ({ in: 'records', key: value.id, value })),
		...apartKeys.map((key, index): Row => ({ in: 'apart', key, value: apartRows[index] })),
		...localKeys.map((key, index): Row => ({ in: 'local', key, value: localRows[index] }))
	].filter((row) => row.in !== 'local' || (row.key !== 'mark' && !UNCOPIED_KEYS.has(row.key)));
}

/** What is in either. What both have is taken from the database; who this device is, from where it had come further. */
export function union(inCopies: readonly Row[], inDatabase: readonly Row[]): Row[] {
	const keyOf = (row: Row) => `${row.in} ${row.key}`;
	const rows = new Map(inCopies.map((row) => [keyOf(row), row]));
	for (const row of inDatabase) {
		const other = rows.get(keyOf(row));
		const isBehind = row.in === 'local' && row.key === 'device' && clockOf(other?.value) > clockOf(row.value);
		if (!isBehind) rows.set(keyOf(row), row);
	}
	return [...rows.values()].filter(({ value }) => value !== undefined);
}

/**
 * Begins a new generation with all that the database holds. The one before it stays, or none when `forget` is asked for:
 * what was deleted for good must not stand in an older one.
 */
export async function compact(
	database: Database,
	copy: Copy,
	before: Checkpoint | undefined,
	forget = false
): Promise<number> {
	const there = await copy.generations();
	const generation = Math.max(before?.generation ?? 0, there.at(-1) ?? 0) + 1;
	const checkpoint = await writeSnapshot(copy, generation, await readRows(database));
	const writing = database.transaction('local', 'readwrite', { durability: 'strict' });
	await atomically(writing, (ask) => {
		ask(writing.store.put(checkpoint, 'mark'));
		if (forget) ask(writing.store.delete('to-forget'));
	});
	const last = there.at(-1);
	for (const old of there) if (forget || old !== last) await copy.remove(old);
	return generation;
}

type Kept = { checkpoint: Checkpoint | undefined; isBare: boolean };

async function inspect(database: Database): Promise<Kept> {
	const reading = database.transaction(['records', 'apart', 'local']);
	reading.done.catch(() => {});
	const local = reading.objectStore('local');
	const [checkpoint, device, records, apart] = await Promise.all([
		local.get('mark') as Promise<Checkpoint | undefined>,
		local.get('device'),
		reading.objectStore('records').count(),
		reading.objectStore('apart').count()
	]);
	return { checkpoint, isBare: device === undefined && records === 0 && apart === 0 && checkpoint === undefined };
}

type ReplayPlan = { isComplete: true; from: number } | { isComplete: false };

/**
 * What of the newest generation is to be applied: everything from a position on, as it was written; or, when it is not sure
 * which of the two is ahead, only what the database does not have.
 */
function replayPlan({ checkpoint, isBare }: Kept, newest: Log): ReplayPlan {
	if (!newest.isSound) return { isComplete: false };
	if (isBare) return { isComplete: true, from: 0 };
	if (checkpoint?.kind !== newest.kind) return { isComplete: false };
	if (checkpoint.generation < newest.generation) return { isComplete: true, from: 0 };
	return checkpoint.generation === newest.generation && checkpoint.end <= newest.end
		? { isComplete: true, from: checkpoint.end }
		: { isComplete: false };
}

/** Resolves with the number of records that were not there before. */
async function replay(
	database: Database,
	rows: readonly Row[],
	{ isUnion, checkpoint, newId }: { isUnion: boolean; checkpoint: Checkpoint | null; newId: () => string }
): Promise<number> {
	const writing: Writing = database.transaction(['records', 'apart', 'local', 'cards'], 'readwrite', {
		durability: 'strict'
	});
	return atomically(writing, async (ask) => {
		const [records, local] = [writing.objectStore('records'), writing.objectStore('local')];
		const here = new Set(await records.getAllKeys());
		const apart = new Set((await writing.objectStore('apart').getAll()).map((row) => JSON.stringify(row)));
		const isNew = (row: Row) =>
			(row.in === 'records' && !here.has(row.key)) || (row.in === 'apart' && !apart.has(JSON.stringify(row.value)));
		const wanted = isUnion ? rows.filter((row) => row.value !== undefined && isNew(row)) : rows;
		const restored = wanted.filter((row) => row.in === 'records' && row.value !== undefined && isNew(row)).length;

		for (const row of wanted) {
			if (isUnion && row.in === 'apart') ask(writing.objectStore('apart').put(row.value));
			else ask(apply(writing, row));
		}
		if (checkpoint) {
			ask(local.put(checkpoint, 'mark'));
			return restored;
		}
		const device = (await local.get('device')) as DeviceState | undefined;
		if (restored > 0 || (device === undefined && here.size > 0)) {
			// A store that may have lost its tail takes a new name in the order, above all that it sees.
			const clocks = (await records.getAll()).map(clockOf);
			const clock = clocks.reduce((high, one) => Math.max(high, one), device?.clock ?? 0);
			ask(local.put({ id: newId(), seq: -1, clock, since: device?.since ?? null }, 'device'));
		}
		return restored;
	});
}

function clockOf(record: unknown): number {
	const clock = typeof record === 'object' && record !== null && 'clock' in record ? record.clock : 0;
	return typeof clock === 'number' ? clock : 0;
}
