import { atomically } from '../database/atomically.ts';
import type { Database } from '../database/open.ts';
import { readOnce } from '../database/read-once.ts';
import { type Row, applyRow, transactionOf } from '../database/rows.ts';
import { type Checkpoint, type DeviceState, UNCOPIED_KEYS } from '../database/schema.ts';
import type { Copy } from './copy.ts';
import { type Log, lastRows, readLogs, writeSnapshot } from './log.ts';

/** What reconciling the two copies did. */
export type Reconciliation = {
	/** The number of records that were restored from the second copy. */
	restored: number;
	/** True when part of the second copy was damaged, so something may be missing. */
	isPartial: boolean;
	/** True when nothing was ever written to either copy. */
	isBare: boolean;
	/** The current generation; null when there is none yet. */
	generation: number | null;
};

export type ReconcileOptions = {
	/** The copy that new writes go to, then the other one where it exists. */
	copies: readonly [Copy, ...Copy[]];
	newId: () => string;
	/** Starts a second copy even when there is nothing to copy. */
	mayBegin: boolean;
};

/**
 * Reconciles the database with its second copy. Afterwards both hold what either held.
 * Drops nothing that is readable in either. Rejects with `VersionError` when a newer app wrote the copy.
 */
export async function reconcile(
	database: Database,
	{ copies, newId, mayBegin }: ReconcileOptions
): Promise<Reconciliation> {
	const [copy, ...others] = copies;
	const state = await inspect(database);
	// The last write went to the other copy: since then the browser has gained or lost files.
	const wasElsewhere = state.checkpoint !== undefined && state.checkpoint.kind !== copy.kind;
	const own = wasElsewhere ? [] : await readLogs(copy);
	const elsewhere: Log[] = [];
	if (state.isBare || wasElsewhere) {
		for (const other of others) elsewhere.push(...(await readLogs(other).catch(() => [])));
	}

	const logs = [...elsewhere, ...own];
	const newest = logs.at(-1);
	if (newest === undefined) {
		if (state.isBare && !mayBegin) return { restored: 0, isPartial: false, isBare: true, generation: null };
		const generation = await compact(database, copy, state.checkpoint);
		return { restored: 0, isPartial: false, isBare: state.isBare, generation };
	}

	const plan: ReplayPlan = elsewhere.length > 0 ? { isExact: false } : replayPlan(state, newest);
	const frames = plan.isExact
		? newest.frames.filter(({ start }) => start >= plan.from)
		: logs.flatMap((log) => log.frames);
	const checkpoint: Checkpoint | null = plan.isExact
		? { kind: newest.kind, generation: newest.generation, end: newest.end, base: newest.base }
		: null;
	const isUnion = !plan.isExact && !state.isBare;
	const restored = await replay(database, lastRows(frames), { isUnion, checkpoint, newId });
	const generation = checkpoint ? checkpoint.generation : await compact(database, copy, state.checkpoint);
	const isPartial = state.isBare && !plan.isExact && logs.some(({ isSound }) => !isSound);
	return { restored, isPartial, isBare: state.isBare && restored === 0, generation };
}

/** Every row of the database that belongs in the second copy. */
export async function readRows(database: Database): Promise<Row[]> {
	const stores = ['records', 'apart', 'local'] as const;
	const [records, unreadableKeys, unreadableRows, localKeys, localRows] = await readOnce(
		database,
		stores,
		(reading) => {
			const [unreadable, local] = [reading.objectStore('apart'), reading.objectStore('local')];
			return Promise.all([
				reading.objectStore('records').getAll(),
				unreadable.getAllKeys(),
				unreadable.getAll(),
				local.getAllKeys(),
				local.getAll()
			]);
		}
	);
	return [
		...records.map((value): Row => ({ in: 'records', key: value.id, value })),
		...unreadableKeys.map((key, index): Row => ({ in: 'apart', key, value: unreadableRows[index] })),
		...localKeys.map((key, index): Row => ({ in: 'local', key, value: localRows[index] }))
	].filter((row) => row.in !== 'local' || (row.key !== 'mark' && !UNCOPIED_KEYS.has(row.key)));
}

/** Where the second copy ended at the last write to the database. */
export async function readCheckpoint(database: Database): Promise<Checkpoint | undefined> {
	return readOnce(database, ['local'], ({ store }) => store.get('mark') as Promise<Checkpoint | undefined>);
}

/** The rows of either side. On a conflict the database wins, but of the device state the higher clock wins. */
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
 * Starts a new generation from a snapshot of the database, and keeps one older generation.
 * `forget` removes that one too: rows that were deleted for good must not survive in it.
 */
export async function compact(
	database: Database,
	copy: Copy,
	before: Checkpoint | undefined,
	forget = false
): Promise<number> {
	const existing = await copy.generations();
	const generation = Math.max(before?.generation ?? 0, existing.at(-1) ?? 0) + 1;
	const checkpoint = await writeSnapshot(copy, generation, await readRows(database));
	const transaction = database.transaction('local', 'readwrite', { durability: 'strict' });
	await atomically(transaction, (track) => {
		track(transaction.store.put(checkpoint, 'mark'));
		if (forget) track(transaction.store.delete('to-forget'));
	});
	const last = existing.at(-1);
	for (const old of existing) if (forget || old !== last) await copy.remove(old);
	return generation;
}

type DatabaseState = { checkpoint: Checkpoint | undefined; isBare: boolean };

async function inspect(database: Database): Promise<DatabaseState> {
	const stores = ['records', 'apart', 'local'] as const;
	const [checkpoint, device, records, unreadable] = await readOnce(database, stores, (reading) => {
		const local = reading.objectStore('local');
		return Promise.all([
			local.get('mark') as Promise<Checkpoint | undefined>,
			local.get('device'),
			reading.objectStore('records').count(),
			reading.objectStore('apart').count()
		]);
	});
	const isBare = device === undefined && records === 0 && unreadable === 0 && checkpoint === undefined;
	return { checkpoint, isBare };
}

/**
 * Exact: the newest generation is ahead, so everything from a position on is applied as written. Otherwise only missing
 * rows are applied.
 */
type ReplayPlan = { isExact: true; from: number } | { isExact: false };

function replayPlan({ checkpoint, isBare }: DatabaseState, newest: Log): ReplayPlan {
	if (!newest.isSound) return { isExact: false };
	if (isBare) return { isExact: true, from: 0 };
	if (checkpoint?.kind !== newest.kind) return { isExact: false };
	if (checkpoint.generation < newest.generation) return { isExact: true, from: 0 };
	return checkpoint.generation === newest.generation && checkpoint.end <= newest.end
		? { isExact: true, from: checkpoint.end }
		: { isExact: false };
}

/** Applies rows of the copy to the database. Resolves with the number of records that the database lacked. */
async function replay(
	database: Database,
	rows: readonly Row[],
	{ isUnion, checkpoint, newId }: { isUnion: boolean; checkpoint: Checkpoint | null; newId: () => string }
): Promise<number> {
	const transaction = transactionOf(database);
	return atomically(transaction, async (track) => {
		const [records, local] = [transaction.objectStore('records'), transaction.objectStore('local')];
		const existing = new Set(await records.getAllKeys());
		const unreadable = new Set((await transaction.objectStore('apart').getAll()).map((row) => JSON.stringify(row)));
		const isNew = (row: Row) =>
			(row.in === 'records' && !existing.has(row.key)) ||
			(row.in === 'apart' && !unreadable.has(JSON.stringify(row.value)));
		const wanted = isUnion ? rows.filter((row) => row.value !== undefined && isNew(row)) : rows;
		const restored = wanted.filter((row) => row.in === 'records' && row.value !== undefined && isNew(row)).length;

		for (const row of wanted) {
			if (isUnion && row.in === 'apart') track(transaction.objectStore('apart').put(row.value));
			else track(applyRow(transaction, row));
		}
		if (checkpoint) {
			track(local.put(checkpoint, 'mark'));
			return restored;
		}
		const device = (await local.get('device')) as DeviceState | undefined;
		if (restored > 0 || (device === undefined && existing.size > 0)) {
			// A store that may have lost its tail takes a new device id, and continues from the highest clock that it sees.
			const clocks = (await records.getAll()).map(clockOf);
			const clock = clocks.reduce((max, other) => Math.max(max, other), device?.clock ?? 0);
			track(local.put({ id: newId(), seq: -1, clock, since: device?.since ?? null }, 'device'));
		}
		return restored;
	});
}

function clockOf(record: unknown): number {
	const clock = typeof record === 'object' && record !== null && 'clock' in record ? record.clock : 0;
	return typeof clock === 'number' ? clock : 0;
}
