import type { Page } from '@playwright/test';
import { CASE, open, wordsOf, restart, putBeforeWriter } from '../copies.ts';
import { commit, expect, noting, readCase, test } from '../storage.ts';

/** A disk without room, on which the database opens and gives nothing: what stands before the worker's script. */
const FULL_AND_UNREADABLE = `{
	FileSystemSyncAccessHandle.prototype.write = () => 0;
	const fail = () => { throw new DOMException('Internal error.', 'UnknownError'); };
	for (const verb of ['get', 'getAll', 'count']) IDBObjectStore.prototype[verb] = fail;
}`;

/** A database in which the order of records is damaged, until it is made anew. */
const NO_ORDER = `{
	const { getAll } = IDBIndex.prototype;
	const { deleteDatabase } = IDBFactory.prototype;
	let isDamaged = true;
	IDBFactory.prototype.deleteDatabase = function (name) {
		isDamaged = false;
		return deleteDatabase.call(this, name);
	};
	IDBIndex.prototype.getAll = function (...options) {
		if (isDamaged) throw new DOMException('Internal error.', 'UnknownError');
		return getAll.apply(this, options);
	};
}`;

/** A page that cannot read the order of records, as often as one reading tries it, and two readings that meet that together. */
const readTwice = (page: Page) =>
	page.evaluate(async (caseId) => {
		const told = { emptied: 0, copyOnly: 0, letGo: 0 };
		const store = storage.newStore({
			onEmptied: () => (told.emptied += 1),
			onCopyOnly: () => (told.copyOnly += 1),
			onReleased: () => (told.letGo += 1)
		});
		const before = await store.deviceId();
		const order = IDBIndex.prototype as unknown as Record<string, (this: IDBIndex, ...options: unknown[]) => unknown>;
		for (const verb of ['getAll', 'count']) {
			const own = order[verb];
			let failures = 3;
			order[verb] = function (...options) {
				if (failures-- > 0) throw new DOMException('Internal error.', 'UnknownError');
				return own?.apply(this, options);
			};
		}
		const [{ records }, rows] = await Promise.all([store.readCase(caseId), store.rowsOfCase(caseId)]);
		const isSame = (await store.deviceId()) === before;
		return { ...told, rows, isSame, read: records.length, draft: await store.readLocal('draft:box') };
	}, CASE);

const untouched = { emptied: 0, copyOnly: 0, letGo: 0, rows: 2, isSame: true, read: 2, draft: 'half a word' };

test('a database that cannot be read on a full disk is read from its copy, and is not deleted', async ({
	page,
	phone
}) => {
	await commit(page, noting(CASE, 'one'));
	await putBeforeWriter(phone, FULL_AND_UNREADABLE);
	await restart(page);
	expect(await open(page)).toMatchObject({ readOnly: 'copy-only', copies: 1 });
	expect(await wordsOf(page)).toEqual(['one']);

	// It may break while it is open, too.
	await restart(page);
	const found = await page.evaluate(
		async ([caseId, change]) => {
			const told = { copyOnly: 0 };
			const store = storage.newStore({ onCopyOnly: () => (told.copyOnly += 1) });
			IDBIndex.prototype.getAll = () => {
				throw new DOMException('Internal error.', 'UnknownError');
			};
			const rows = (await store.readCase(caseId)).records.length;
			const isKept = await store.commit(change).then(
				() => true,
				() => false
			);
			return { ...told, rows, isKept };
		},
		[CASE, noting(CASE, 'two')] as const
	);
	expect(found).toEqual({ copyOnly: 1, rows: 1, isKept: false });

	await phone.context.unroute('**/*writer.worker*');
	await restart(page);
	// Nothing had to come back: it was there all the time.
	expect(await open(page)).toMatchObject({ readOnly: null, restored: 0, copies: 2 });
	expect(await wordsOf(page)).toEqual(['one']);
});

test('a database that the page alone could not read is left as it is', async ({ page }) => {
	await commit(page, noting(CASE, 'one', 'two'));
	await page.evaluate(() => storage.store.saveLocal('draft:box', 'half a word'));
	await restart(page);
	expect(await readTwice(page)).toEqual(untouched);
	await restart(page);
	expect(await open(page)).toMatchObject({ restored: 0, copies: 2 });
});

test('a database whose order cannot be read is made anew once, with what stood beside the cases', async ({
	page,
	phone
}) => {
	await commit(page, noting(CASE, 'one', 'two'));
	await page.evaluate(() => storage.store.saveLocal('draft:box', 'half a word'));
	await putBeforeWriter(phone, NO_ORDER);
	await restart(page);
	expect(await readTwice(page)).toEqual(untouched);
	await commit(page, noting(CASE, 'three'));
	const clocks = (await readCase(page, CASE)).records.map(({ clock }) => clock);
	expect(new Set(clocks).size).toBe(3);

	await phone.context.unroute('**/*writer.worker*');
	await restart(page);
	expect(await open(page)).toMatchObject({ readOnly: null, restored: 0, copies: 2 });
	expect(await wordsOf(page)).toEqual(['one', 'two', 'three']);
});
