import { randomUUID } from 'node:crypto';
import { commit, expect, made, noting, openTab, readCase, readEverything, restartTest, test } from './storage.ts';

const CASE = 'c5a1d0be-0003-4000-8000-000000000001';
const OTHER = 'c5a1d0be-0003-4000-8000-000000000002';

/** A row as a newer app might write it: the envelope is known, the kind is not. */
const unknownRow = (caseId: string) => ({
	id: randomUUID(),
	case: caseId,
	device: randomUUID(),
	seq: 0,
	clock: 7,
	made,
	v: 2,
	change: randomUUID(),
	type: 'picture',
	of: 'the bill'
});

restartTest('what was committed is the same after the browser has been started anew', async ({ page, phone }) => {
	const kept = [
		...(await commit(page, noting(CASE, 'one', 'two'))),
		...(await commit(page, noting(CASE, 'Ünïcode 📞 <img src=x onerror=alert(1)>')))
	];
	await phone.restart();
	const { records, unreadable } = await readCase(await openTab(phone, phone.page), CASE);
	expect(records).toEqual(kept);
	expect(unreadable).toEqual([]);
});

test('a change comes back with its place in the order', async ({ page }) => {
	const change = noting(CASE, 'one', 'two');
	const kept = await commit(page, change);
	expect(kept.map(({ seq, clock }) => [seq, clock])).toEqual([
		[0, 1],
		[1, 2]
	]);
	expect(kept.every((record) => record.change === change.id && record.case === CASE)).toBe(true);
});

test('the same change again changes nothing', async ({ page }) => {
	const change = noting(CASE, 'one', 'two');
	const first = await commit(page, change);
	expect(await commit(page, change)).toEqual(first);
	const [next] = await commit(page, noting(CASE, 'three'));
	expect(next).toMatchObject({ seq: 2, clock: 3 });
	expect((await readCase(page, CASE)).records).toHaveLength(3);
});

test('a change of which one record cannot be kept is not kept at all', async ({ page }) => {
	const problem = await page.evaluate(
		(change) => {
			const [good, bad] = change.records;
			const records = [good, { ...bad, words: () => 'a function cannot be kept' }];
			return storage.store.commit({ ...change, records } as unknown as typeof change).then(
				() => 'kept',
				(problem: unknown) => (problem as Error).name
			);
		},
		noting(CASE, 'one', 'two')
	);
	expect(problem).not.toBe('kept');
	expect(await readEverything(page)).toEqual({ records: [], unreadable: [] });
	expect(await commit(page, noting(CASE, 'three'))).toMatchObject([{ seq: 0, clock: 1 }]);
});

test('two tabs that write at the same time number their records without gap or repeat', async ({ page, phone }) => {
	const EACH = 30;
	const second = await openTab(phone);
	const changes = [page, second].map(() => Array.from({ length: EACH }, () => noting(CASE, 'a', 'b')));
	await Promise.all(
		[page, second].map((tab, index) =>
			tab.evaluate(
				(changes) => Promise.all(changes.map((change) => storage.store.commit(change))),
				changes[index] ?? []
			)
		)
	);

	const { records } = await readCase(page, CASE);
	const numbers = Array.from({ length: 4 * EACH }, (_, index) => index);
	expect(new Set(records.map(({ device }) => device)).size).toBe(1);
	expect(records.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(numbers);
	for (const { seq, clock } of records) expect(clock).toBe(seq + 1);
});

test('another tab hears which case has changed', async ({ page, phone }) => {
	await page.evaluate(() => {
		const heard = new Promise((resolve) => storage.newStore({ onChanged: resolve }));
		Object.assign(globalThis, { heard });
	});
	await commit(await openTab(phone), noting(CASE, 'one'));
	expect(await page.evaluate(() => (globalThis as unknown as { heard: Promise<string> }).heard)).toBe(CASE);
});

test('it is told before and after each write of notes, and not of a draft', async ({ page }) => {
	const change = noting(CASE, 'one');
	const told = await page.evaluate(async (change) => {
		const told: string[] = [];
		const store = storage.newStore({ onWriting: () => told.push('told') });
		await store.open();
		await store.saveLocal('draft:box', 'words');
		told.push('draft');
		await store.commit(change).then(() => told.push('kept'));
		store.close();
		await store.commit(change).catch(() => told.push('closed'));
		return told;
	}, change);
	expect(told).toEqual(['draft', 'told', 'told', 'kept', 'closed']);
});

test('a case is read without the others, and its rows are counted without being read', async ({ page }) => {
	await commit(page, noting(CASE, 'one'));
	await commit(page, noting(OTHER, 'two', 'three'));
	await commit(page, noting(CASE, 'four'));

	const { records } = await readCase(page, CASE);
	expect(records.map((record) => record.type === 'entry' && record.words)).toEqual(['one', 'four']);
	const rows = await page.evaluate(async () => [...(await storage.store.rowsOfCases())]);
	expect(Object.fromEntries(rows)).toEqual({ [CASE]: 2, [OTHER]: 2 });
});

/** As many rows as are read in three pieces, the first of which claim one place in the order, as a strange backup might. */
const longCase = (sharing: number) =>
	Array.from({ length: 5000 }, (_, index) => ({
		...noting(CASE, `note ${index}`).records[0],
		case: CASE,
		device: OTHER,
		seq: index,
		clock: Math.max(1, index - sharing),
		made,
		v: 1,
		change: OTHER
	}));

for (const sharing of [0, 1500, 2500]) {
	test(`a long case is read whole in pieces, also with ${sharing} rows at one place`, async ({ page }) => {
		await page.evaluate(([rows, made]) => storage.store.merge(rows, made), [longCase(sharing), made] as const);
		const { records, unreadable } = await readCase(page, CASE);
		expect(new Set(records.map(({ id }) => id)).size).toBe(5000);
		expect([records.length, unreadable.length]).toEqual([5000, 0]);
	});
}

test('of a long case the newest rows are read first', async ({ page }) => {
	await page.evaluate(([rows, made]) => storage.store.merge(rows, made), [longCase(0), made] as const);
	const beginnings = await page.evaluate(async (caseId) => {
		const found = [await storage.store.readBeginning(caseId, { from: 5000, newest: 3 })];
		await storage.store.cacheCard({ case: caseId, v: 1, rows: 5000, card: {} as never });
		for (const from of [5000, 5001]) found.push(await storage.store.readBeginning(caseId, { from, newest: 3 }));
		return found.map((one) => one && one.newest.records.map((record) => record.type === 'entry' && record.words));
	}, CASE);
	expect(beginnings).toEqual([null, ['note 4997', 'note 4998', 'note 4999'], null]);
});

test('what could not be read again is refused while its words are still on the screen', async ({ page }) => {
	const tooLong = noting(CASE, 'x'.repeat(20_001));
	await expect(commit(page, tooLong)).rejects.toThrow();
	expect((await readCase(page, CASE)).records).toEqual([]);
});

test('an empty store has no case and no device yet', async ({ page }) => {
	expect(await page.evaluate(async () => [...(await storage.store.rowsOfCases())])).toEqual([]);
	expect(await page.evaluate(() => storage.store.deviceId())).toBeNull();
});

test('a backup is added whole, and this device takes a new name above all that it saw', async ({ page, openPhone }) => {
	await commit(page, noting(CASE, 'one', 'two', 'three'));
	const { records } = await readEverything(page);

	const other = await openPhone();
	const there = await openTab(other, other.page);
	const own = await commit(there, noting(OTHER, 'mine'));
	const before = await there.evaluate(() => storage.store.deviceId());
	await there.evaluate(([rows, made]) => storage.store.merge(rows, made), [records, made] as const);

	expect(new Set((await readCase(there, CASE)).records)).toEqual(new Set(records));
	expect((await readCase(there, OTHER)).records).toEqual(own);
	const after = await there.evaluate(() => storage.store.deviceId());
	expect(after).not.toBe(before);
	expect(await commit(there, noting(CASE, 'four'))).toMatchObject([{ device: after, seq: 0, clock: 4 }]);
});

test('a backup of which one row cannot be kept adds nothing', async ({ page }) => {
	const own = await commit(page, noting(CASE, 'one'));
	const before = await page.evaluate(() => storage.store.readLocal('device'));
	const [row] = own;
	const problem = await page.evaluate(
		([row, made]) => {
			const rows = [
				{ ...row, id: crypto.randomUUID() },
				{ type: 'later', value: () => 'a function cannot be kept' }
			];
			return storage.store.merge(rows, made).then(
				() => 'kept',
				(problem: unknown) => (problem as Error).name
			);
		},
		[row, made] as const
	);
	expect(problem).not.toBe('kept');
	expect(await readEverything(page)).toEqual({ records: own, unreadable: [] });
	expect(await page.evaluate(() => storage.store.readLocal('device'))).toEqual(before);
});

test('what this version cannot read is kept apart, comes back as it was, and never twice', async ({ page }) => {
	const own = await commit(page, noting(CASE, 'one'));
	const [inRecords, fromBackup, nonsense] = [unknownRow(CASE), unknownRow(OTHER), 'not even a row'];
	await page.evaluate(async (row) => {
		const database = await storage.openDB('holdline');
		await database.put('records', row);
		database.close();
	}, inRecords);
	await page.evaluate(([rows, made]) => storage.store.merge(rows, made), [[fromBackup, nonsense], made] as const);

	expect(await readCase(page, CASE)).toEqual({ records: own, unreadable: [inRecords] });
	const everything = await readEverything(page);
	expect(everything).toEqual({ records: own, unreadable: [inRecords, fromBackup, nonsense] });

	const backup = [...everything.records, ...everything.unreadable];
	await page.evaluate(([rows, made]) => storage.store.merge([...rows, ...rows], made), [backup, made] as const);
	expect(await readEverything(page)).toEqual(everything);
});

test('a row that is already here stays as it is', async ({ page }) => {
	const [own] = await commit(page, noting(CASE, 'mine'));
	const copies = [{ ...own, words: 'theirs' }];
	const twice = ['first', 'second'].map((words) => ({ ...own, id: 'a0000000-0003-4000-8000-000000000001', words }));
	await page.evaluate(([rows, made]) => storage.store.merge(rows, made), [[...copies, ...twice], made] as const);
	const { records } = await readCase(page, CASE);
	expect(records.map((record) => record.type === 'entry' && record.words).sort()).toEqual(['first', 'mine']);
});

test('an erased case leaves nothing on the disk but its erasure', async ({ page }) => {
	await commit(page, noting(CASE, 'one', 'two'));
	const others = await commit(page, noting(OTHER, 'stays'));
	await page.evaluate(
		async ([rows, CASE, made]) => {
			const database = await storage.openDB('holdline');
			for (const row of rows) await database.put('records', row);
			database.close();
			await storage.store.merge([{ type: 'later', case: CASE }], made);
			await storage.store.saveLocal(`draft:${CASE}:note`, 'half a word');
			await storage.store.saveLocal('place', '/today');
		},
		[[unknownRow(CASE)], CASE, made] as const
	);
	const erasure = { id: randomUUID(), type: 'erasure', erased: true } as const;
	const kept = await commit(page, { id: randomUUID(), case: CASE, made, records: [erasure] });
	await page.evaluate((CASE) => storage.store.sweep(CASE), CASE);

	const everything = await readEverything(page);
	expect(everything.unreadable).toEqual([]);
	expect(new Set(everything.records)).toEqual(new Set([...others, ...kept]));
	expect(await page.evaluate((CASE) => storage.store.readLocal(`draft:${CASE}:note`), CASE)).toBeUndefined();
	expect(await page.evaluate(() => storage.store.readLocal('place'))).toBe('/today');
});

restartTest('a draft outlives the browser, and is gone when it is taken back', async ({ page, phone }) => {
	await page.evaluate(() => storage.store.saveLocal('draft', { words: 'she does' }));
	await phone.restart();
	const later = await openTab(phone, phone.page);
	expect(await later.evaluate(() => storage.store.readLocal('draft'))).toEqual({ words: 'she does' });
	await later.evaluate(() => storage.store.saveLocal('draft', null));
	expect(await later.evaluate(() => storage.store.readLocal('draft'))).toBeUndefined();
});

test('a connection that the browser took away is opened again, and the change is kept once', async ({ page }) => {
	const change = noting(CASE, 'one');
	await page.evaluate(async (change) => {
		const databases: IDBDatabase[] = [];
		const factory = indexedDB;
		const open = factory.open.bind(factory);
		factory.open = (...words) => {
			const request = open(...words);
			request.addEventListener('success', () => databases.push(request.result));
			return request;
		};
		await storage.store.open();
		for (const database of databases) database.close();
		await storage.store.commit(change);
	}, change);
	expect((await readCase(page, CASE)).records).toHaveLength(1);
});

test('a card does not reopen a database that the browser took away', async ({ page }) => {
	const { databases, emptied } = await page.evaluate(
		async ([change, caseId]) => {
			let emptied = 0;
			const store = storage.newStore({ onEmptied: () => (emptied += 1) });
			await store.open();
			await store.commit(change);
			await storage.deleteDB('holdline');
			await store.cacheCard({ case: caseId, v: 1, rows: 1, card: {} as never });
			return { databases: (await indexedDB.databases()).map(({ name }) => name), emptied };
		},
		[noting(CASE, 'one'), CASE] as const
	);
	expect(databases).not.toContain('holdline');
	expect(emptied).toBe(0);
});
