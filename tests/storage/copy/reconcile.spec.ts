import { CASE, open, wordsOf, restart, lose } from '../copies.ts';
import { commit, expect, noting, readEverything, test } from '../storage.ts';

test('what is kept stands in both copies, and each of them alone brings everything back', async ({ page }) => {
	await commit(page, noting(CASE, 'one', 'two'));
	await page.evaluate(() => storage.store.saveLocal('draft:x', 'half a sentence'));
	const before = await readEverything(page);

	for (const lost of ['database', 'copy', 'database'] as const) {
		await lose(page, lost);
		const restored = lost === 'database' ? 2 : 0;
		expect(await open(page)).toMatchObject({ restored, isPartial: false, isBare: false, copies: 2 });
		expect(await readEverything(page)).toEqual(before);
		expect(await page.evaluate(() => storage.store.readLocal('draft:x'))).toBe('half a sentence');
	}
	// The same device goes on where it was: undo still knows its own.
	const [next] = await commit(page, noting(CASE, 'three'));
	expect(next).toMatchObject({ device: before.records[0]?.device, seq: 2, clock: 3 });
});

test('with both copies gone the store is bare, and says so', async ({ page }) => {
	await commit(page, noting(CASE, 'one'));
	await lose(page, 'database');
	await lose(page, 'copy');
	expect(await open(page)).toMatchObject({ restored: 0, isBare: true });
});

test('a database that went back in time is brought up again', async ({ page }) => {
	await commit(page, noting(CASE, 'one'));
	const early = await page.evaluate(() => storage.store.readLocal('mark'));
	const [late] = await commit(page, noting(CASE, 'two'));
	await page.evaluate(
		async ([checkpoint, id]) => {
			const database = await storage.openDB('holdline');
			await database.put('local', checkpoint, 'mark');
			await database.delete('records', id);
			database.close();
		},
		[early, late?.id ?? ''] as const
	);
	await restart(page);
	expect(await open(page)).toMatchObject({ restored: 1, isPartial: false });
	expect(await wordsOf(page)).toEqual(['one', 'two']);
});

test('where no file can be written a second database is the copy', async ({ page }) => {
	// What a browser without these files looks like to the worker and to the page.
	await page.evaluate(
		async (change) => {
			const store = storage.newStore({}, 'aside', 'page');
			await store.commit(change);
			store.close();
		},
		noting(CASE, 'one')
	);
	await page.evaluate(() => storage.deleteDB('aside'));
	await restart(page);
	const found = await page.evaluate(async (caseId) => {
		const store = storage.newStore({}, 'aside', 'page');
		return { ...(await store.open()), rows: (await store.readCase(caseId)).records.length };
	}, CASE);
	expect(found).toMatchObject({ restored: 1, copies: 2, rows: 1 });
});
