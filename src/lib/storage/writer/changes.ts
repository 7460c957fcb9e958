import type { CaseRecord, Change } from '#lib/domain/case/record.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { nextClock, stampRecord } from '#lib/domain/case/stamp.ts';
import { hashesIn } from '#lib/domain/papers/named.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { Row, WriteTransaction } from '../database/rows.ts';
import type { DeviceState, LastMerge, LocalRow } from '../database/schema.ts';

/**
 * The rows of one write, and its result. Computing them changes nothing in the database, except that derived cards are
 * deleted at once.
 */
export type RowChanges<Result> = Promise<{ rows: Row[]; result: Result }>;

/** The state of this device, still being read; undefined before its first write. */
export type Device = Promise<DeviceState | undefined>;

/**
 * A backup: its records, its unreadable rows, the changes that this device adds to it, and the time of the import. `as`: the name under
 * which this device writes from then on, for rows that another device sent and that are no import; null for a backup.
 */
export type BackupRows = [
	records: readonly { id: string; case: string; clock: number }[],
	unreadable: readonly unknown[],
	changes: readonly Change[],
	made: Instant | null,
	as?: Id | null
];

/** How the keys of `local` begin that belong to one case: its drafts, and what was signed of it. */
const LOCAL_OF_CASE = ['draft:', 'exchange:'];

/** A repeated change does not save its draft again: that would overwrite what was saved since. */
export async function addRows(
	transaction: WriteTransaction,
	deviceNow: Device,
	{ change, draft, newId }: { change: Change; draft: LocalRow | null; newId: () => Id }
): RowChanges<CaseRecord[]> {
	const { records } = change;
	const existing = await Promise.all(records.map(async ({ id }) => transaction.objectStore('records').get(id)));
	const device = (await deviceNow) ?? { id: newId(), seq: -1, clock: 0, since: change.made };
	const stamped = records.map((record, index) => existing[index] ?? stampNext(record, change, device));
	const added = stamped.filter((_, index) => existing[index] === undefined).map(putRecord);
	const rows = added.length === 0 ? [] : [...added, putLocal({ key: 'device', value: device })];
	const isRepeat = records.length > 0 && added.length === 0;
	if (draft && !isRepeat) rows.push(putLocal(draft));
	return { rows, result: stamped as CaseRecord[] };
}

/**
 * Deletes everything of a case except its erasures, and marks the second copy for compaction. Resolves with the hashes of the
 * files that its rows named.
 */
export async function sweepRows(transaction: WriteTransaction, caseId: Id): RowChanges<string[]> {
	const order = transaction.objectStore('records').index('order');
	const [records, unreadableKeys, unreadable, locals] = await Promise.all([
		order.getAll(IDBKeyRange.bound([caseId], [caseId, []])),
		transaction.objectStore('apart').getAllKeys(),
		transaction.objectStore('apart').getAll(),
		Promise.all(
			LOCAL_OF_CASE.map((name) =>
				transaction.objectStore('local').getAllKeys(IDBKeyRange.bound(name + caseId, `${name}${caseId}\uffff`))
			)
		)
	]);
	await transaction.objectStore('cards').delete(caseId);
	const isSwept = (row: unknown) => hasValue(row, 'case', caseId) && !hasValue(row, 'type', 'erasure');
	const hashes = [...hashesIn([...records, ...unreadable].filter(isSwept))];
	const rows: Row[] = [
		...records.filter(isSwept).map(({ id }): Row => ({ in: 'records', key: id })),
		...unreadableKeys.filter((_, index) => isSwept(unreadable[index])).map((key): Row => ({ in: 'apart', key })),
		...locals.flat().map((key) => putLocal({ key, value: null })),
		putLocal({ key: 'to-forget', value: true })
	];
	return { rows, result: hashes };
}

/**
 * Adds the rows that do not exist yet. The device takes a new id, because a restored store may have lost its tail.
 * Without such rows nothing changes: a repeated import must not take the place of the first, which can be undone. Rows that another device
 * sent are no import: the device keeps the name that is given, and they are not undone.
 */
export async function mergeRows(
	transaction: WriteTransaction,
	deviceNow: Device,
	[records, unreadable, changes, made, as = null]: BackupRows,
	newId: () => Id
): RowChanges<LastMerge> {
	const [readable, apart] = [transaction.objectStore('records'), transaction.objectStore('apart')];
	const existing = new Set(await readable.getAllKeys());
	const rejected = await Promise.all(
		unreadable.flatMap((row) => (hasId(row) && existing.has(row.id) ? [readable.get(row.id)] : []))
	);
	const known = new Set([...rejected, ...(await apart.getAll())].map((row) => JSON.stringify(row)));
	const last = await apart.openKeyCursor(null, 'prev');

	// Of two rows with one id the first wins, as if they had been imported one after the other.
	const added = new Map<string, (typeof records)[number]>();
	for (const record of records) if (!existing.has(record.id) && !added.has(record.id)) added.set(record.id, record);
	const unknown = new Map(unreadable.map((row) => [JSON.stringify(row), row]));
	for (const text of known) unknown.delete(text);

	const before = await deviceNow;
	const clock = records.reduce((max, record) => Math.max(max, record.clock), before?.clock ?? 0);
	const device = before && before.id === as ? { ...before, clock } : { id: as ?? newId(), seq: -1, clock, since: made };
	const own = changes.flatMap((change) =>
		change.records.filter(({ id }) => !existing.has(id)).map((record) => stampNext(record, change, device))
	);
	const unreadableRows = [...unknown.values()].map((value, index): Row => ({
		in: 'apart',
		key: (last?.key ?? 0) + 1 + index,
		value
	}));
	const result: LastMerge = {
		made,
		records: [...added.keys(), ...own.map(({ id }) => id)],
		apart: unreadableRows.map(({ key }) => Number(key))
	};
	const rows = [...[...added.values(), ...own].map(putRecord), ...unreadableRows];
	if (as !== null) return { rows: [...rows, putLocal({ key: 'device', value: device })], result };
	if (rows.length === 0) return { rows, result };
	return {
		rows: [...rows, putLocal({ key: 'device', value: device }), putLocal({ key: 'merge', value: result })],
		result
	};
}

/** Removes the rows that the last import added. Later writes stay. */
export async function unmergeRows(transaction: WriteTransaction): RowChanges<LastMerge | null> {
	const merged = (await transaction.objectStore('local').get('merge')) as LastMerge | undefined;
	if (!merged) return { rows: [], result: null };
	await transaction.objectStore('cards').clear();
	const rows: Row[] = [
		...merged.records.map((key): Row => ({ in: 'records', key })),
		...merged.apart.map((key): Row => ({ in: 'apart', key })),
		putLocal({ key: 'merge', value: null })
	];
	return { rows, result: merged };
}

export async function deviceOf(transaction: WriteTransaction): Device {
	return (await transaction.objectStore('local').get('device')) as DeviceState | undefined;
}

/** A row of `local`. A value of null removes it. */
export function putLocal({ key, value }: LocalRow): Row {
	return { in: 'local', key, value: value ?? undefined };
}

function putRecord(value: { id: string; case: string }): Row {
	return { in: 'records', key: value.id, value };
}

/** Advances the device's seq and clock by one, and stamps the record with them. */
function stampNext(record: Change['records'][number], change: Change, device: DeviceState): CaseRecord {
	device.seq += 1;
	device.clock = nextClock(device.clock);
	return stampRecord(record, change, { device: device.id, seq: device.seq, clock: device.clock });
}

function hasId(row: unknown): row is { id: string } {
	return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string';
}

function hasValue(row: unknown, name: string, value: string): boolean {
	return typeof row === 'object' && row !== null && (row as Record<string, unknown>)[name] === value;
}
