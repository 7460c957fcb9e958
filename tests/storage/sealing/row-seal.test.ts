import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '#lib/domain/case/record.ts';
import { isRowOfPaper } from '#lib/domain/papers/named.ts';
import { RowSeal } from '#lib/storage/sealing/row-seal.ts';
import { hashOfName, nameOfPaper, openLengthOf, openPaper, sealPaper } from '#lib/storage/sealing/paper-seal.ts';
import { readSealRow } from '#lib/storage/sealing/seal-row.ts';
import type { Row } from '#lib/storage/database/rows.ts';

const CASE = 'c5a1d0be-0005-4000-8000-000000000001';
const made = { utc: 1_795_262_400_000, offset: 0, zone: 'Europe/London' };
const HASH = 'ab'.repeat(32);
const keyOf = (first: number) => Uint8Array.from({ length: 32 }, (_, index) => (index + first) % 256);
const seal = await RowSeal.of(keyOf(0));
const other = await RowSeal.of(keyOf(1));

const anyValue = fc.json().map((text) => JSON.parse(text) as unknown);
const anyRow = fc.oneof(
	fc.record({ words: fc.string({ unit: 'binary' }), more: anyValue }).map((inside): Row => ({
		in: 'records',
		key: CASE,
		value: { id: CASE, case: CASE, clock: 1, device: CASE, type: 'entry', ...inside } as never
	})),
	anyValue.map((value): Row => ({ in: 'apart', key: 3, value: { odd: value } })),
	fc.record({ key: fc.string(), value: anyValue }).map(({ key, value }): Row => ({
		in: 'local',
		key: `draft:${key}`,
		value: [value]
	}))
);

describe('a row', () => {
	test('comes back as it was, whatever is in it, and shows nothing of it', async () => {
		await fc.assert(
			fc.asyncProperty(anyRow, async (row) => {
				const sealed = await seal.sealRow(row);
				expect(await seal.openRow(sealed)).toEqual(JSON.parse(JSON.stringify(row)));
				expect(JSON.stringify(sealed)).not.toContain('"words"');
				// The same row is never sealed to the same bytes.
				expect(JSON.stringify(await seal.sealRow(row))).not.toBe(JSON.stringify(sealed));
			})
		);
	});

	test('does not open with another key, in another place, or with any byte changed', async () => {
		const [a, b] = await Promise.all(
			['one', 'two'].map((words, index) =>
				seal.sealStored({ id: `${index}`, case: CASE, type: 'entry', words } as { id: string; case: string })
			)
		);
		const open = (value: object, by = seal) => by.openRow({ in: 'records', key: '', value: value as never });
		expect((await open(a as object)).value).toMatchObject({ words: 'one' });
		await expect(open(a as object, other)).rejects.toThrow();
		await expect(open({ ...a, id: '1' })).rejects.toThrow();
		await expect(open({ ...a, case: HASH })).rejects.toThrow();
		await expect(open({ ...a, sealed: (b as unknown as { sealed: string }).sealed })).rejects.toThrow();
		const local = await seal.sealLocal({ key: 'draft:a', value: 'words' });
		expect(await seal.openLocal('draft:a', local.value)).toBe('words');
		expect(await seal.openLocal('draft:b', local.value)).toBeUndefined();
		const { sealed } = a as unknown as { sealed: string };
		const bytes = Buffer.from(sealed, 'base64');
		for (let at = 0; at < bytes.length; at += 1) {
			const hurt = Buffer.from(bytes);
			hurt[at] = (hurt[at] ?? 0) ^ 1;
			await expect(open({ ...a, sealed: hurt.toString('base64') })).rejects.toThrow();
			// Such a row is kept and shown as one that cannot be read.
			const cut = { ...a, sealed: bytes.subarray(0, at).toString('base64') };
			expect(await seal.openNotes([cut])).toEqual([cut]);
		}
	});

	test('of a change is stamped by the writer as before, and an erasure stays readable', async () => {
		const change: Change = {
			id: CASE,
			case: CASE,
			made,
			records: [
				{ id: CASE, type: 'erasure', erased: true },
				{ id: HASH, type: 'mark', kind: 'struck', about: CASE }
			]
		};
		const sealed = await seal.sealChange(change);
		expect(sealed).toMatchObject({ id: CASE, case: CASE, made });
		expect(sealed.records[0]).toEqual({ id: CASE, type: 'erasure', erased: true });
		const [, mark] = sealed.records;
		expect(Object.keys(mark ?? {}).sort()).toEqual(['id', 'sealed', 'type']);
		const stamped = { ...mark, case: CASE, made, v: 1, change: CASE, device: CASE, seq: 4, clock: 9 };
		expect(await seal.openNotes([stamped])).toEqual([
			{ ...change.records[1], case: CASE, made, v: 1, change: CASE, device: CASE, seq: 4, clock: 9 }
		]);
		// What was put aside is sealed already.
		expect(await seal.sealChange(sealed)).toEqual(sealed);
	});

	test('that names a paper says under which name its bytes lie, and not its hash', async () => {
		const paper = await seal.sealStored({ id: '1', case: CASE, type: 'paper', file: { hash: HASH } } as never);
		const field = await seal.sealStored({
			id: '2',
			case: CASE,
			type: 'field',
			of: 'paper',
			target: '1',
			value: { hash: HASH }
		} as never);
		const other = await seal.sealStored({ id: '1', case: CASE, type: 'entry', words: HASH } as never);
		expect([paper, field, other].map((row) => isRowOfPaper(row, new Set(['1'])))).toEqual([true, true, false]);
		const sealed = JSON.stringify(paper);
		expect(sealed).not.toContain(HASH);
		expect(sealed).toContain(await nameOfPaper(seal.papers, HASH));
	});

	test('that this version cannot read keeps its case, and is not sealed twice', async () => {
		const odd = { case: CASE, words: 'odd' };
		const sealed = await seal.sealUnreadable(odd);
		expect(sealed).toMatchObject({ case: CASE });
		expect(await seal.sealUnreadable(sealed)).toBe(sealed);
		expect(await seal.openNotes([sealed])).toEqual([odd]);
		expect(await seal.sealNew([odd, { more: 1 }], [odd])).toHaveLength(1);
	});
});

describe('a paper', () => {
	const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 7) % 251);

	test.each([0, 1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 3 * 1024 * 1024])(
		'of %d bytes comes back as it was, and tells its length',
		async (length) => {
			const sealed = await sealPaper(seal.papers, HASH, bytes(length));
			expect(openLengthOf(sealed.length)).toBe(length);
			const opened = await openPaper(seal.papers, HASH, new Blob([sealed]));
			expect(Buffer.from(await (opened as Blob).arrayBuffer()).equals(bytes(length))).toBe(true);
		}
	);

	test('does not open cut, hurt, with its segments in another order, as another paper, or with another key', async () => {
		const sealed = await sealPaper(seal.papers, HASH, bytes(2.5 * 1024 * 1024));
		const open = (file: Uint8Array<ArrayBuffer>, hash = HASH, by = seal) =>
			openPaper(by.papers, hash, new Blob([file]));
		const segment = 1024 * 1024 + 28;
		const swapped = sealed.slice();
		swapped.set(sealed.subarray(4, 4 + segment), 4 + segment);
		swapped.set(sealed.subarray(4 + segment, 4 + 2 * segment), 4);
		const hurt = sealed.slice();
		hurt[sealed.length - 1] = (hurt[sealed.length - 1] ?? 0) ^ 1;
		for (const file of [sealed.slice(0, 4 + 2 * segment), sealed.slice(0, -1), sealed.slice(4), swapped, hurt])
			expect(await open(file)).toBeNull();
		expect(await open(new Uint8Array())).toBeNull();
		expect(await open(sealed, 'cd'.repeat(32))).toBeNull();
		expect(await open(sealed, HASH, other)).toBeNull();
		expect(await open(sealed)).not.toBeNull();
	});

	test('lies under a name that only the key leads back to its hash', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (digest) => {
				const hash = Buffer.from(digest).toString('hex');
				const name = await nameOfPaper(seal.papers, hash);
				expect(name).toMatch(/^[0-9a-f]{64}$/);
				expect(name).not.toBe(hash);
				expect(await hashOfName(seal.papers, name)).toBe(hash);
				expect(await hashOfName(other.papers, name)).not.toBe(hash);
			})
		);
	});
});

test('what opens the notes is read only where it is whole', () => {
	const row = { v: 1, state: 'whole', wraps: { passphrase: 'a', code: 'b' } };
	expect(readSealRow(row)).toEqual(row);
	const odd = [
		null,
		undefined,
		'x',
		[],
		{},
		{ ...row, v: 2 },
		{ ...row, state: 'odd' },
		{ ...row, wraps: null },
		{ ...row, wraps: { code: 'b' } }
	];
	for (const value of odd) expect(readSealRow(value)).toBeNull();
});
