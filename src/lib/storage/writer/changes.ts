import type { Instant } from '#lib/domain/day.ts';
import type { Row, Writing } from '../database/rows.ts';
import type { DeviceState, LastMerge, Unplaced } from '../database/schema.ts';

/** The rows that one change comes to, and what its asker is told. Worked out from the database as it stands; only derived cards are taken out at once. */
export type Changed<Result> = Promise<{ rows: Row[]; result: Result }>;

/** Who this device is in the order of records, as it is being read; undefined before its first write. */
export type Device = Promise<DeviceState | undefined>;

/** What a backup holds: its records, the rows that could not be read, new records of this device, and when it was brought in. */
export type BackupRows = [
	records: readonly { id: string; case: string; clock: number }[],
	unreadable: readonly unknown[],
	own: readonly Unplaced[],
	made: Instant | null
];

/** Gives each record its place in the order. What is already there stays as it is. */
export async function addRows(
	writing: Writing,
	deviceNow: Device,
	records: readonly Unplaced[],
	made: Instant,
	newId: () => string
): Changed<unknown[]> {
	const standing = await Promise.all(records.map(async ({ id }) => writing.objectStore('records').get(id)));
	const device = (await deviceNow) ?? { id: newId(), seq: -1, clock: 0, since: made };
	const placed = records.map((record, index) => standing[index] ?? place(record, device));
	const rows = placed.filter((_, index) => standing[index] === undefined).map(putRecord);
	return { rows: rows.length === 0 ? [] : [...rows, putLocal('device', device)], result: placed };
}

/** Takes away everything of a case but its erasures, and has the second copy forget it. */
export async function sweepRows(writing: Writing, caseId: string): Changed<void> {
	const order = writing.objectStore('records').index('order');
	const [records, apartKeys, apart, drafts] = await Promise.all([
		order.getAll(IDBKeyRange.bound([caseId], [caseId, []])),
		writing.objectStore('apart').getAllKeys(),
		writing.objectStore('apart').getAll(),
		writing.objectStore('local').getAllKeys(IDBKeyRange.bound(`draft:${caseId}`, `draft:${caseId}\uffff`))
	]);
	await writing.objectStore('cards').delete(caseId);
	const isToGo = (row: unknown) => isOf(row, 'case', caseId) && !isOf(row, 'type', 'erasure');
	const rows: Row[] = [
		...records.filter(isToGo).map(({ id }): Row => ({ in: 'records', key: id })),
		...apartKeys.filter((_, index) => isToGo(apart[index])).map((key): Row => ({ in: 'apart', key })),
		...drafts.map((key) => putLocal(key, undefined)),
		putLocal('to-forget', true)
	];
	return { rows, result: undefined };
}

/** Adds what is not here yet. This device takes a new name in the order, because a restored store may have lost its tail. */
export async function mergeRows(
	writing: Writing,
	deviceNow: Device,
	[records, unreadable, own, made]: BackupRows,
	newId: () => string
): Changed<LastMerge> {
	const [here, apart] = [writing.objectStore('records'), writing.objectStore('apart')];
	const standing = new Set(await here.getAllKeys());
	const rejected = await Promise.all(
		unreadable.flatMap((row) => (isRow(row) && standing.has(row.id) ? [here.get(row.id)] : []))
	);
	const known = new Set([...rejected, ...(await apart.getAll())].map((row) => JSON.stringify(row)));
	const last = await apart.openKeyCursor(null, 'prev');

	// Of two rows with one id the first counts, as when they came one after the other.
	const added = new Map<string, (typeof records)[number]>();
	for (const record of records) if (!standing.has(record.id) && !added.has(record.id)) added.set(record.id, record);
	const strange = new Map(unreadable.map((row) => [JSON.stringify(row), row]));
	for (const text of known) strange.delete(text);

	const clock = records.reduce((high, one) => Math.max(high, one.clock), (await deviceNow)?.clock ?? 0);
	const device = { id: newId(), seq: -1, clock, since: made };
	const placed = own.map((record) => place(record, device));
	const apartRows = [...strange.values()].map((value, index): Row => ({
		in: 'apart',
		key: (last?.key ?? 0) + 1 + index,
		value
	}));
	const result: LastMerge = {
		made,
		records: [...added.keys(), ...placed.map(({ id }) => id)],
		apart: apartRows.map(({ key }) => Number(key))
	};
	const rows = [...added.values(), ...placed].map(putRecord);
	return { rows: [...rows, ...apartRows, putLocal('device', device), putLocal('merge', result)], result };
}

/** Takes off what the last import added; what was written since stays. */
export async function unmergeRows(writing: Writing): Changed<LastMerge | null> {
	const merged = (await writing.objectStore('local').get('merge')) as LastMerge | undefined;
	if (!merged) return { rows: [], result: null };
	await writing.objectStore('cards').clear();
	const rows: Row[] = [
		...merged.records.map((key): Row => ({ in: 'records', key })),
		...merged.apart.map((key): Row => ({ in: 'apart', key })),
		putLocal('merge', undefined)
	];
	return { rows, result: merged };
}

export async function deviceOf(writing: Writing): Device {
	return (await writing.objectStore('local').get('device')) as DeviceState | undefined;
}

/** Without a value, the row is taken away. */
export function putLocal(key: string, value: unknown): Row {
	return { in: 'local', key, value };
}

function putRecord(value: { id: string; case: string }): Row {
	return { in: 'records', key: value.id, value };
}

function place(record: Unplaced, device: DeviceState) {
	device.seq += 1;
	device.clock += 1;
	return { ...record, device: device.id, seq: device.seq, clock: device.clock };
}

function isRow(row: unknown): row is { id: string } {
	return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string';
}

function isOf(row: unknown, name: string, value: string): boolean {
	return typeof row === 'object' && row !== null && (row as Record<string, unknown>)[name] === value;
}
