import { type CaseRecord, type Change, type NewRecord, readRecords } from '#lib/domain/case/record.ts';
import { MAX_CLOCK } from '#lib/domain/case/stamp.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseStore } from '#lib/state/app/ports.ts';

/** One fact about every store. `prove` takes an empty store, and rejects when the fact does not hold. */
export type Contract = { fact: string; prove: (store: CaseStore) => Promise<void> };

const CASE = 'c5a1d0be-0009-4000-8000-000000000001';
const OTHER = 'c5a1d0be-0009-4000-8000-000000000002';
const made = { utc: 1_795_262_400_000, offset: 0, zone: 'Europe/London' };
const newId = (): Id => crypto.randomUUID();

/** What every `CaseStore` must do. It needs no test library, because it also runs inside a page. */
export const storeContract: readonly Contract[] = [
	{
		fact: 'an empty store has no case, no device and no import',
		prove: async (store) => {
			isSame(await store.readEverything(), { records: [], unreadable: [] });
			isSame([...(await store.rowsOfCases())], []);
			isSame([await store.deviceId(), await store.lastMerge()], [null, null]);
			isSame(await store.readCards(), []);
		}
	},
	{
		fact: 'opening an empty store says that nothing was ever written, and later that something was',
		prove: async (store) => {
			const calm = { restored: 0, isPartial: false, hasLostEverything: false, readOnly: null };
			contains(await store.open(), { ...calm, isBare: true });
			await store.commit(noting(CASE, 'one'));
			contains(await store.open(), { ...calm, isBare: false });
		}
	},
	{
		fact: 'a change comes back stamped, in its order, and is read as it came back',
		prove: async (store) => {
			const change: Change = { ...noting(CASE, 'one', 'two'), undoes: newId() };
			const kept = await store.commit(change);
			const { device } = first(kept);
			isSame(
				kept.map(({ seq, clock, ...record }) => ({ ...record, order: clock - seq })),
				change.records.map((record) => ({
					...record,
					case: CASE,
					made,
					v: 1,
					change: change.id,
					undoes: change.undoes,
					device,
					order: first(kept).clock - first(kept).seq
				}))
			);
			isSame(await store.deviceId(), device);
			isSame(inOrder((await store.readCase(CASE)).records), kept);
		}
	},
	{
		fact: 'above the highest clock none is written: records go on at it, in the order of their count',
		prove: async (store) => {
			const [own] = await store.commit(noting(CASE, 'own'));
			await store.merge([strange(first([own]), { clock: MAX_CLOCK })], made, []);
			const kept = [...(await store.commit(noting(CASE, 'a', 'b'))), ...(await store.commit(noting(CASE, 'c')))];
			isSame(
				kept.map(({ seq, clock }) => [seq, clock]),
				[0, 1, 2].map((seq) => [seq, MAX_CLOCK])
			);
		}
	},
	{
		fact: 'rows that another device sent are no import: they come under the name that is given, which stays',
		prove: async (store) => {
			const [own] = await store.commit(noting(CASE, 'own'));
			const name = newId();
			const theirs = (words: string, clock: number) => ({ ...strange(first([own]), { clock }), id: newId(), words });
			isSame(await store.merge([theirs('a', 7)], made, [], name), { added: 1 });
			isSame([await store.deviceId(), await store.lastMerge()], [name, null]);
			isSame(
				(await store.commit(noting(CASE, 'b'))).map(({ device, seq, clock }) => [device, seq, clock]),
				[[name, 0, 8]]
			);
			isSame(await store.merge([theirs('c', 20)], made, [], name), { added: 1 });
			isSame(
				(await store.commit(noting(CASE, 'd'))).map(({ device, seq, clock }) => [device, seq, clock]),
				[[name, 1, 21]]
			);
			const other = newId();
			isSame(await store.merge([], made, [], other), { added: 0 });
			isSame([await store.deviceId(), await store.rowsOfCase(CASE)], [other, 5]);
		}
	},
	{
		fact: 'a case that is swept takes what was signed of it along, and leaves that of another',
		prove: async (store) => {
			for (const id of [CASE, OTHER])
				for (const key of [`exchange:${id}`, `exchange:${id}:a`, `draft:${id}:x`]) await store.saveLocal(key, 'kept');
			await store.sweep(CASE);
			const rows = (id: Id) =>
				Promise.all([`exchange:${id}`, `exchange:${id}:a`, `draft:${id}:x`].map((key) => store.readLocal(key)));
			isSame(await rows(CASE), [undefined, undefined, undefined]);
			isSame(await rows(OTHER), ['kept', 'kept', 'kept']);
		}
	},
	{
		fact: 'each record has the next clock of its device',
		prove: async (store) => {
			const kept = [...(await store.commit(noting(CASE, 'a', 'b'))), ...(await store.commit(noting(OTHER, 'c')))];
			isSame(
				kept.map(({ clock }) => clock),
				[1, 2, 3]
			);
			isSame(new Set(kept.map(({ device }) => device)).size, 1);
		}
	},
	{
		fact: 'a repeated change changes nothing',
		prove: async (store) => {
			const change = noting(CASE, 'one', 'two');
			const kept = await store.commit(change);
			isSame(await store.commit(change), kept);
			isSame(first(await store.commit(noting(CASE, 'three'))).clock, 3);
			isSame(await store.rowsOfCase(CASE), 3);
		}
	},
	{
		fact: 'its rows, unread, are all that it reads',
		prove: async (store) => {
			const kept = await store.commit(noting(CASE, 'one', 'two'));
			await store.merge([{ type: 'later', case: CASE }], made, []);
			const { records, unreadable } = readRecords(await store.readRows());
			isSame([inOrder(records), unreadable], [inOrder(kept), [{ type: 'later', case: CASE }]]);
		}
	},
	{
		fact: 'a change of which one record does not fit its schema is rejected as a whole, with its draft',
		prove: async (store) => {
			await store.saveLocal('draft:x', 'half a word');
			const change = noting(CASE, 'one', 'x'.repeat(20_001));
			await rejects(store.commit(change, { draft: { key: 'draft:x', value: null } }));
			isSame(await store.readEverything(), { records: [], unreadable: [] });
			isSame(await store.readLocal('draft:x'), 'half a word');
		}
	},
	{
		fact: 'a draft is saved and removed together with a change',
		prove: async (store) => {
			await store.commit(noting(CASE, 'one'), { draft: { key: 'draft:x', value: { words: 'two' } } });
			isSame(await store.readLocal('draft:x'), { words: 'two' });
			await store.commit(noting(CASE, 'two'), { draft: { key: 'draft:x', value: null } });
			isSame(await store.readLocal('draft:x'), undefined);
			isSame(await store.rowsOfCase(CASE), 2);
		}
	},
	{
		fact: 'a repeated change does not bring back its draft over a later one',
		prove: async (store) => {
			const change = noting(CASE, 'one');
			await store.commit(change, { draft: { key: 'draft:x', value: null } });
			await store.saveLocal('draft:x', 'typed since');
			await store.commit(change, { draft: { key: 'draft:x', value: null } });
			isSame(await store.readLocal('draft:x'), 'typed since');
		}
	},
	{
		fact: 'a local value is overwritten, and null removes it',
		prove: async (store) => {
			for (const value of ['one', { words: 'two' }, false, 0]) {
				await store.saveLocal('key', value);
				isSame(await store.readLocal('key'), value);
			}
			await store.saveLocal('key', null);
			isSame(await store.readLocal('key'), undefined);
			isSame(await store.deviceId(), null);
		}
	},
	{
		fact: 'cases are read apart, and their rows are counted',
		prove: async (store) => {
			const [one] = await store.commit(noting(CASE, 'one'));
			await store.commit(noting(OTHER, 'two', 'three'));
			isSame((await store.readCase(CASE)).records, [one]);
			isSame([await store.rowsOfCase(CASE), await store.rowsOfCase(OTHER), await store.rowsOfCase(newId())], [1, 2, 0]);
			isSame(
				new Map([...(await store.rowsOfCases())].sort()),
				new Map([
					[CASE, 1],
					[OTHER, 2]
				] as const)
			);
		}
	},
	{
		fact: 'a card is cached once for each case, and gives the beginning of a long one',
		prove: async (store) => {
			const kept = await store.commit(noting(CASE, 'one', 'two', 'three'));
			isSame(await store.readBeginning(CASE, { from: 1, newest: 2 }), null);
			const card = { case: CASE, v: 1, rows: 3, card: { id: CASE } as never };
			await store.cacheCard({ ...card, rows: 2 });
			await store.cacheCard(card);
			isSame(await store.readCards(), [card]);
			isSame(await store.readBeginning(CASE, { from: 3, newest: 2 }), {
				card,
				newest: { records: kept.slice(1), unreadable: [] }
			});
			isSame(await store.readBeginning(CASE, { from: 4, newest: 2 }), null);
		}
	},
	{
		fact: 'sweeping leaves nothing of a case but its erasure',
		prove: async (store) => {
			await store.commit(noting(CASE, 'one'));
			const others = await store.commit(noting(OTHER, 'stays'));
			await store.merge([{ type: 'later', case: CASE }], made, []);
			await store.saveLocal(`draft:${CASE}:note`, 'half a word');
			await store.cacheCard({ case: CASE, v: 1, rows: 1, card: {} as never });
			const erasure: NewRecord = { id: newId(), type: 'erasure', erased: true };
			const kept = await store.commit({ ...noting(CASE), records: [erasure] });
			await store.sweep(CASE);
			const { records, unreadable } = await store.readEverything();
			isSame([inOrder(records), unreadable], [inOrder([...others, ...kept]), []]);
			isSame(await store.readLocal(`draft:${CASE}:note`), undefined);
			isSame(await store.readCards(), []);
		}
	},
	{
		fact: 'an import is added once, above which this device goes on under a new id',
		prove: async (store) => {
			const [own] = await store.commit(noting(CASE, 'mine'));
			const theirs = strange(first([own]), { clock: 7 });
			isSame(await store.merge([theirs, theirs, { ...own, words: 'theirs' }], made, []), { added: 1 });
			isSame(inOrder((await store.readCase(CASE)).records), [own, theirs]);
			const device = await store.deviceId();
			isSame(device === own?.device, false);
			contains(first(await store.commit(noting(CASE, 'next'))), { device, clock: 8 });
		}
	},
	{
		fact: 'an import that adds nothing changes nothing, and the one before it can still be undone',
		prove: async (store) => {
			const [own] = await store.commit(noting(CASE, 'mine'));
			const rows = [strange(first([own]), { clock: 7 }), { type: 'later' }];
			await store.merge(rows, made, []);
			const device = await store.deviceId();
			isSame(await store.merge(rows, { ...made, utc: made.utc + 1 }, []), { added: 0 });
			isSame([await store.deviceId(), await store.lastMerge()], [device, { made, added: 2 }]);
			await store.unmerge();
			isSame((await store.readEverything()).records, [own]);
		}
	},
	{
		fact: 'rows that cannot be read are kept as they came, and never twice',
		prove: async (store) => {
			const rows = [{ type: 'later', of: 'a newer app' }, 'not even a row'];
			isSame(await store.merge(rows, made, []), { added: 2 });
			isSame(await store.merge([...rows, ...rows], made, []), { added: 0 });
			isSame(await store.readEverything(), { records: [], unreadable: rows });
		}
	},
	{
		fact: 'an import brings back a deleted case when asked to',
		prove: async (store) => {
			const erasure: NewRecord = { id: newId(), type: 'erasure', erased: true };
			await store.commit({ ...noting(CASE), records: [erasure] });
			isSame(await store.merge([], made, [CASE]), { added: 1 });
			const [, back] = inOrder((await store.readCase(CASE)).records);
			contains(back, { type: 'erasure', erased: false, case: CASE, made });
		}
	},
	{
		fact: 'an import is undone as a whole, and later writes stay',
		prove: async (store) => {
			const [own] = await store.commit(noting(CASE, 'mine'));
			await store.merge([strange(first([own]), { clock: 7 }), { type: 'later' }], made, []);
			isSame(await store.lastMerge(), { made, added: 2 });
			const [since] = await store.commit(noting(CASE, 'since'));
			await store.unmerge();
			const { records, unreadable } = await store.readEverything();
			isSame([inOrder(records), unreadable], [[own, since], []]);
			isSame(await store.lastMerge(), null);
		}
	},
	{
		fact: 'nothing can be written once everything is deleted',
		prove: async (store) => {
			await store.commit(noting(CASE, 'one'));
			await store.destroy();
			await rejects(store.commit(noting(CASE, 'two')));
			await rejects(store.saveLocal('key', 'value'));
		}
	}
];

function noting(caseId: Id, ...words: string[]): Change {
	const at = { day: '2026-11-21', minute: 720, zone: 'Europe/London' };
	const note = (words: string): NewRecord => ({
		id: newId(),
		type: 'entry',
		contact: null,
		kind: 'noted',
		words,
		at
	});
	return { id: newId(), case: caseId, made, records: words.map(note) };
}

/** The same content, as a record of another device. */
function strange(record: CaseRecord, { clock }: { clock: number }): CaseRecord {
	return { ...record, id: newId(), device: newId(), seq: 0, clock };
}

function inOrder(records: readonly CaseRecord[]): CaseRecord[] {
	return [...records].sort((one, other) => one.clock - other.clock);
}

function first(records: readonly (CaseRecord | undefined)[]): CaseRecord {
	const [record] = records;
	if (record === undefined) throw new Error('There is no record.');
	return record;
}

function isSame(found: unknown, wanted: unknown): void {
	const [is, should] = [found, wanted].map((value) => JSON.stringify(value, plain));
	if (is !== should) throw new Error(`found ${is}\nwanted ${should}`);
}

function contains(found: unknown, wanted: Record<string, unknown>): void {
	const all = found as Record<string, unknown>;
	isSame(Object.fromEntries(Object.keys(wanted).map((name) => [name, all[name]])), wanted);
}

async function rejects(work: Promise<unknown>): Promise<void> {
	const isDone = await work.then(
		() => true,
		() => false
	);
	if (isDone) throw new Error('It was not rejected.');
}

/**
 * A replacer for `JSON.stringify`: sorts the keys of objects, whose order is irrelevant, and turns a map into its
 * entries.
 */
function plain(_name: string, value: unknown): unknown {
	if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
