import { commit, expect, made, noting, holdWriterLock, openTab, test, wordsOfCase } from './storage.ts';

const CASE = 'c5a1d0be-0006-4000-8000-000000000001';

test('what was on its way when the page went is kept at the next start, once', async ({ page, phone }) => {
	await commit(page, noting(CASE, 'before'));
	const other = await openTab(phone);
	const release = await holdWriterLock(other);
	await page.evaluate((change) => void storage.store.commit(change).catch(() => {}), noting(CASE, 'on its way'));
	await openTab(phone, page);
	await release();

	for (let start = 0; start < 2; start += 1) {
		await page.evaluate(() => storage.store.open());
		await expect.poll(() => wordsOfCase(page, CASE)).toEqual(['before', 'on its way']);
		await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
		await openTab(phone, page);
	}
});

test('the draft that rides with a change goes with it, unless a later one was saved', async ({ page, phone }) => {
	await commit(page, noting(CASE, 'before'));
	for (const [later, found] of [
		[null, undefined],
		['typed since', 'typed since']
	] as const) {
		await page.evaluate(() => storage.store.saveLocal('draft:box', 'on its way'));
		const other = await openTab(phone);
		const release = await holdWriterLock(other);
		await page.evaluate(
			([change, later]) => {
				void storage.store.commit(change, { draft: { key: 'draft:box', value: null } }).catch(() => {});
				if (later !== null) void storage.store.saveLocal('draft:box', later).catch(() => {});
			},
			[noting(CASE, 'on its way'), later] as const
		);
		await openTab(phone, page);
		await release();
		await page.evaluate(() => storage.store.open());
		await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
		expect(await page.evaluate(() => storage.store.readLocal('draft:box'))).toBe(found);
		await other.close();
	}
	expect(await wordsOfCase(page, CASE)).toEqual(['before', 'on its way', 'on its way']);
});

test('a row that is saved alone when the page goes is there at once at the next start, and in the copies soon', async ({
	page,
	phone
}) => {
	for (const value of ['half a word', null]) {
		const other = await openTab(phone);
		const release = await holdWriterLock(other);
		await page.evaluate((value) => void storage.store.saveLocal('draft:box', value).catch(() => {}), value);
		await openTab(phone, page);
		expect(await page.evaluate(() => storage.store.readLocal('draft:box'))).toBe(value ?? undefined);
		await release();
		await page.evaluate(() => storage.store.open());
		await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
		expect(await page.evaluate(() => storage.store.readLocal('draft:box'))).toBe(value ?? undefined);
		await other.close();
	}
});

test('a row of a page that is gone does not take the place of one that another page saved since', async ({
	page,
	phone
}) => {
	const other = await openTab(phone);
	const release = await holdWriterLock(other);
	await page.evaluate(() => void storage.store.saveLocal('draft:box', 'older').catch(() => {}));
	await page.close();
	await release();
	await other.evaluate(() => storage.store.saveLocal('draft:box', 'newer'));
	await other.evaluate(() => storage.store.open());
	await expect.poll(() => other.evaluate(() => Object.keys(localStorage))).toEqual([]);
	expect(await other.evaluate(() => storage.store.readLocal('draft:box'))).toBe('newer');
});

test('a row is stored so that the version before sends it too', async ({ page }) => {
	const stored = await page.evaluate(async () => {
		Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
		const saving = storage.store.saveLocal('draft:box', 'half a word');
		const rows = Object.values(localStorage).map((row) => JSON.parse(String(row)) as unknown);
		await saving;
		return rows;
	});
	// It knows a change by its case and its records, and keeps the draft of one without records.
	const none = '00000000-0000-0000-0000-000000000000';
	expect(stored).toEqual([{ id: none, case: none, records: [], draft: { key: 'draft:box', value: 'half a word' } }]);
});

test('what was on its way is not written behind the deletion of its case, and a damaged rest harms nobody', async ({
	page,
	phone
}) => {
	await commit(page, noting(CASE, 'before'));
	const erasure = { type: 'erasure' as const, id: crypto.randomUUID(), erased: true };
	await commit(page, { id: crypto.randomUUID(), case: CASE, made, records: [erasure] });
	await page.evaluate(
		(change) => {
			localStorage.setItem('holdline:parting:1:000001', JSON.stringify(change));
			localStorage.setItem('holdline:parting:1:000002', '{"records":');
			localStorage.setItem('holdline:parting:1:000003', '{"records":7}');
		},
		noting(CASE, 'too late')
	);
	await openTab(phone, page);
	await page.evaluate(() => storage.store.open());
	await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	expect(await wordsOfCase(page, CASE)).toEqual(['before']);
});
