// The database cannot be opened any more, and the second copy is whole: everything is read from there, and nothing is written.
// Seen to fail where the writer asked such a browser for the list of its databases, and where the place last seen was not refused.
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { NO_DATABASE, onDevice } from '../journeys/device.ts';
import { test as base, commit, expect, made, noting, openTab, readCase, readEverything } from './storage.ts';

const CASE = 'c5a1d0be-0007-4000-8000-000000000001';
const OTHER = 'c5a1d0be-0007-4000-8000-000000000002';
const DELETED = 'c5a1d0be-0007-4000-8000-000000000003';

/** Takes the database away from this page and its worker, and gives it back. */
const test = base.extend<{ broken: { begin: () => Promise<void>; end: () => Promise<void> } }>({
	broken: async ({ page, phone, site, siteRoot }, use) => {
		const folder = await onDevice(siteRoot, NO_DATABASE);
		await page.addInitScript(`if (sessionStorage.isBroken) ${NO_DATABASE}`);
		const start = () => openTab(phone, page);
		await use({
			async begin() {
				await site.revive(folder);
				await page.evaluate(() => sessionStorage.setItem('isBroken', 'yes'));
				await start();
			},
			async end() {
				await site.revive(siteRoot);
				await page.evaluate(() => sessionStorage.clear());
				await start();
			}
		});
		await rm(folder, { recursive: true });
	}
});

const open = (page: Page) => page.evaluate(() => storage.store.open());
const rows = (page: Page) => page.evaluate(async () => Object.fromEntries(await storage.store.rowsOfCases()));
const local = (page: Page, key: string) => page.evaluate((key) => storage.store.readLocal(key), key);

/** Two cases, one that was deleted for good, a row of a newer app, a note of this device, and one that was taken back. */
async function keepAll(page: Page): Promise<void> {
	await commit(page, noting(CASE, 'one', 'two'));
	await commit(page, noting(OTHER, 'three'));
	await commit(page, noting(DELETED, 'the secret'));
	await commit(page, { ...noting(DELETED), records: [{ id: randomUUID(), type: 'erasure', erased: true }] });
	await page.evaluate((caseId) => storage.store.sweep(caseId), DELETED);
	await page.evaluate((made) => storage.store.merge([{ type: 'later', of: 'a newer app' }], made), made);
	await page.evaluate(async () => {
		await storage.store.saveLocal('draft:x', 'half a sentence');
		await storage.store.saveLocal('draft:y', 'taken back');
		await storage.store.saveLocal('draft:y', null);
	});
}

test('without its database everything is read from the second copy', async ({ page, broken }) => {
	await keepAll(page);
	const [everything, one, counts, device] = [
		await readEverything(page),
		await readCase(page, CASE),
		await rows(page),
		await page.evaluate(() => storage.store.deviceId())
	];
	await broken.begin();
	expect(await open(page)).toEqual({
		restored: 0,
		isPartial: false,
		isBare: false,
		copies: 1,
		hasLostEverything: false,
		readOnly: 'copy-only'
	});

	const aside = await readEverything(page);
	expect(new Set(aside.records)).toEqual(new Set(everything.records));
	expect(aside.unreadable).toEqual(everything.unreadable);
	expect(JSON.stringify(aside)).not.toContain('the secret');
	expect(new Set((await readCase(page, CASE)).records)).toEqual(new Set(one.records));
	expect(await rows(page)).toEqual(counts);
	expect(await page.evaluate((caseId) => storage.store.rowsOfCase(caseId), OTHER)).toBe(1);
	// Cards are folded anew from the rows.
	expect(await page.evaluate(() => storage.store.readCards())).toEqual([]);
	expect(await local(page, 'draft:x')).toBe('half a sentence');
	expect(await local(page, 'draft:y')).toBeUndefined();
	expect(await page.evaluate(() => storage.store.deviceId())).toBe(device);
	expect(await page.evaluate(() => storage.store.lastMerge())).toMatchObject({ added: 1 });
});

test('without its database every write is refused, and nothing of what was kept is lost', async ({ page, broken }) => {
	await keepAll(page);
	const before = await readEverything(page);
	await broken.begin();
	await open(page);
	const refused = await page.evaluate(
		async ([change, caseId, made]) => {
			const { store } = storage;
			const writes = {
				commit: () => store.commit(change),
				draft: () => store.saveLocal('draft:x', 'in vain'),
				place: () => store.saveLocal('place', '/today'),
				sweep: () => store.sweep(caseId),
				merge: () => store.merge([{ ...change.records[0], case: caseId }], made),
				unmerge: () => store.unmerge()
			};
			const names: Record<string, string> = {};
			for (const [name, write] of Object.entries(writes)) {
				names[name] = await write().then(
					() => 'kept',
					(problem: unknown) => (problem as Error).name
				);
			}
			return names;
		},
		[noting(CASE, 'in vain'), CASE, made] as const
	);
	expect(new Set(Object.values(refused)), JSON.stringify(refused)).toEqual(new Set(['ReadOnlyError']));

	// Again without it, and then with it: nothing has moved.
	await broken.begin();
	expect(await open(page)).toMatchObject({ readOnly: 'copy-only' });
	await broken.end();
	expect(await open(page)).toMatchObject({ restored: 0, isPartial: false, copies: 2, readOnly: null });
	expect(await readEverything(page)).toEqual(before);
	expect(await local(page, 'draft:x')).toBe('half a sentence');
	expect(await commit(page, noting(CASE, 'goes on'))).toMatchObject([{ case: CASE }]);
});

test('without its database, what a damaged second copy still has is read, and that something may be missing is told', async ({
	page,
	broken
}) => {
	for (const words of ['one', 'two', 'three']) await commit(page, noting(CASE, words));
	await page.evaluate(async () => {
		storage.store.close();
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('holdline-copy');
		const handle = await folder.getFileHandle('log-1');
		const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
		// Each byte as one letter, so that a place in the text is one in the file.
		const at = new TextDecoder('latin1').decode(bytes).indexOf('"two"');
		bytes[at + 1] = 0;
		const writing = await handle.createWritable();
		await writing.write(bytes);
		await writing.close();
	});
	await broken.begin();
	expect(await open(page)).toMatchObject({ readOnly: 'copy-only', isPartial: true });
	const { records } = await readCase(page, CASE);
	expect(records.map((record) => record.type === 'entry' && record.words)).toEqual(['one', 'three']);
});

test('without its database, and with nothing in the second copy, it is not taken for an empty start', async ({
	page,
	broken
}) => {
	await broken.begin();
	await expect(open(page)).rejects.toThrow();
});
