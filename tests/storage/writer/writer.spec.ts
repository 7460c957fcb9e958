import type { Page } from '@playwright/test';
import { CASE, open, wordsOf, restart, lose } from '../copies.ts';
import { commit, expect, made, noting, readEverything, test } from '../storage.ts';

test('files that are cleared while the store is open are written anew', async ({ page }) => {
	await commit(page, noting(CASE, 'one'));
	await page.evaluate(async () => {
		await (await navigator.storage.getDirectory()).removeEntry('holdline-copy', { recursive: true });
	});
	const [two, three] = [noting(CASE, 'two'), noting(CASE, 'three')];
	const copies = await page.evaluate(
		async (changes) => {
			const said: number[] = [];
			const store = storage.newStore({ onCopies: (count: number) => said.push(count) });
			await store.open();
			// What a start leaves for later has the file open until it is done: this waits behind it.
			await store.saveLocal('draft:box', 'half a word');
			await (await navigator.storage.getDirectory()).removeEntry('holdline-copy', { recursive: true });
			for (const change of changes) await store.commit(change);
			store.close();
			return said;
		},
		[two, three]
	);
	expect(copies).toEqual([2, 2, 2, 2]);
	await lose(page, 'database');
	expect(await open(page)).toMatchObject({ restored: 3, isPartial: false });
	expect(await wordsOf(page)).toEqual(['one', 'two', 'three']);
});

test('a store that the browser clears while it is open keeps what is written next, and says that the rest is gone', async ({
	page,
	site
}) => {
	await commit(page, noting(CASE, 'one'));
	await page.evaluate(async () => {
		const told = { emptied: 0 };
		const store = storage.newStore({ onEmptied: () => (told.emptied += 1) });
		await store.open();
		// What a start leaves for later is done before this. Cleared within it, the browser can hold the worker: see below.
		await store.saveLocal('draft:box', 'half a word');
		Object.assign(globalThis, { told, open: store });
	});
	const browser = await page.context().newCDPSession(page);
	await browser.send('Storage.clearDataForOrigin', { origin: site.address, storageTypes: 'indexeddb,file_systems' });
	const told = await page.evaluate(
		async (changes) => {
			const { told, open } = globalThis as unknown as { told: { emptied: number }; open: typeof storage.store };
			for (const change of changes) await open.commit(change);
			return told.emptied;
		},
		[noting(CASE, 'two'), noting(CASE, 'three')]
	);
	// The page and the writer each may notice it.
	expect(told).toBeGreaterThan(0);
	await restart(page);
	expect(await wordsOf(page)).toEqual(['two', 'three']);
	await lose(page, 'database');
	expect(await open(page)).toMatchObject({ restored: 2 });
});

/** Clears an open store and asks it for its device. With `both`, the second copy is cleared too. */
const clearOpenStore = (page: Page, both: boolean) =>
	page.evaluate(async (both) => {
		let emptied = 0;
		const store = storage.newStore({ onEmptied: () => (emptied += 1) });
		const before = await store.deviceId();
		// The connections stay open: none of them is told that the database was made anew.
		const database = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open('holdline');
			opening.onsuccess = () => resolve(opening.result);
		});
		const clearing = database.transaction(['records', 'local'], 'readwrite');
		clearing.objectStore('records').clear();
		clearing.objectStore('local').clear();
		await new Promise((resolve) => (clearing.oncomplete = resolve));
		database.close();
		if (both) await (await navigator.storage.getDirectory()).removeEntry('holdline-copy', { recursive: true });
		// Whoever has heard of it and begins anew does not hear of it again.
		await store.deviceId();
		return { emptied, isSame: before === (await store.deviceId()) };
	}, both);

test('a store that was cleared and made anew by somebody else is said to be emptied, once', async ({ page }) => {
	await commit(page, noting(CASE, 'one'));
	expect(await clearOpenStore(page, true)).toEqual({ emptied: 1, isSame: false });
});

test('a store that was cleared beside its second copy comes back from it, and is not said to be emptied', async ({
	page
}) => {
	await commit(page, noting(CASE, 'one'));
	expect(await clearOpenStore(page, false)).toEqual({ emptied: 0, isSame: true });
	expect(await wordsOf(page)).toEqual(['one']);
});

test('a page that reads a database which the browser took away sees what the second copy has', async ({ page }) => {
	await commit(page, noting(CASE, 'one'));
	const found = await page.evaluate(async (caseId) => {
		let emptied = 0;
		const store = storage.newStore({ onEmptied: () => (emptied += 1) });
		await store.open();
		await storage.deleteDB('holdline');
		const { records } = await store.readCase(caseId);
		return { emptied, read: records.length };
	}, CASE);
	expect(found).toEqual({ emptied: 0, read: 1 });
});

test('everything is taken off this device, in every copy', async ({ page }) => {
	await commit(page, noting(CASE, 'one'));
	const left = await page.evaluate(async () => {
		await storage.store.destroy();
		const root = await navigator.storage.getDirectory();
		const names: string[] = [];
		for await (const name of root.keys()) names.push(name);
		return [...names, ...(await indexedDB.databases()).map(({ name }) => name)];
	});
	expect(left).toEqual([]);
});

test('an import is taken back whole, and what was written since stays', async ({ page }) => {
	const [own] = await commit(page, noting(CASE, 'mine'));
	const before = await readEverything(page);
	const rows = [
		{ ...own, id: crypto.randomUUID(), words: 'from the file' },
		{ type: 'later', of: 'a newer app' }
	];
	await page.evaluate(([rows, made]) => storage.store.merge(rows, made), [rows, made] as const);
	expect(await page.evaluate(() => storage.store.lastMerge())).toMatchObject({ added: 2 });
	await restart(page);
	const [since] = await commit(page, noting(CASE, 'since'));
	await page.evaluate(() => storage.store.unmerge());
	const after = await readEverything(page);
	expect(after.unreadable).toEqual(before.unreadable);
	expect(new Set(after.records.map(({ id }) => id))).toEqual(new Set([own?.id, since?.id]));
	expect(await page.evaluate(() => storage.store.lastMerge())).toBeNull();
});
