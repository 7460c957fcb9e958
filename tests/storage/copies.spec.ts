import type { Page } from '@playwright/test';
import type { Phone } from '../journeys/holdline.ts';
import { isLong } from '../runs.ts';
import { commit, expect, made, noting, openTab, readCase, readEverything, test } from './storage.ts';

const CASE = 'c5a1d0be-0005-4000-8000-000000000001';
const OTHER = 'c5a1d0be-0005-4000-8000-000000000002';

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

const open = (page: Page) => page.evaluate(() => storage.store.open());
const wordsOf = async (page: Page) =>
	(await readCase(page, CASE)).records.flatMap((record) => (record.type === 'entry' ? [record.words] : []));

/** A fresh page on the same profile, whose store is not open yet. */
async function startAnew(page: Page): Promise<void> {
	await page.reload();
	await page.waitForFunction(() => 'storage' in globalThis);
}

/** Takes a whole store away, behind the app's back. */
async function lose(page: Page, what: 'database' | 'copy'): Promise<void> {
	await page.evaluate(async (what) => {
		storage.store.close();
		if (what === 'database') await storage.deleteDB('holdline');
		else await (await navigator.storage.getDirectory()).removeEntry('holdline-copy', { recursive: true });
	}, what);
	await startAnew(page);
}

/** From the next load on the writer's worker meets this device: what stands before its script. */
const putBeforeWriter = (phone: Phone, device: string) =>
	phone.context.route('**/*writer.worker*', async (route) => {
		const script = await (await route.fetch()).text();
		await route.fulfill({ contentType: 'text/javascript', body: `${device}\n${script}` });
	});

/** The log as it stands, and how to put another in its place. */
const readLog = (page: Page, generation = 1) =>
	page.evaluate(async (generation) => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('holdline-copy');
		const file = await (await folder.getFileHandle(`log-${generation}`)).getFile();
		return [...new Uint8Array(await file.arrayBuffer())];
	}, generation);
const writeLog = (page: Page, bytes: readonly number[]) =>
	page.evaluate(async (bytes) => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('holdline-copy', { create: true });
		const writing = await (await folder.getFileHandle('log-1', { create: true })).createWritable();
		await writing.write(Uint8Array.from(bytes));
		await writing.close();
	}, bytes);
const generations = (page: Page) =>
	page.evaluate(async () => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('holdline-copy');
		const names: string[] = [];
		for await (const name of folder.keys()) if (name.startsWith('log-')) names.push(name);
		return names.sort();
	});

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

test('a change and its draft are one frame of the log, and come back together', async ({ page }) => {
	await commit(page, noting(CASE, 'one'));
	const change = noting(CASE, 'two');
	await page.evaluate(
		(change) => storage.store.commit(change, { draft: { key: 'draft:x', value: 'half a word' } }),
		change
	);
	const log = await readLog(page);
	const last = await page.evaluate((log) => storage.readFrames(Uint8Array.from(log)).frames.at(-1)?.body, log);
	expect((last as { in: string; key: string }[]).map(({ key }) => key)).toEqual([
		change.records[0]?.id,
		'device',
		'draft:x'
	]);
	await lose(page, 'database');
	await open(page);
	expect(await wordsOf(page)).toEqual(['one', 'two']);
	expect(await page.evaluate(() => storage.store.readLocal('draft:x'))).toBe('half a word');
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
	await startAnew(page);
	expect(await open(page)).toMatchObject({ restored: 1, isPartial: false });
	expect(await wordsOf(page)).toEqual(['one', 'two']);
});

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
	await startAnew(page);
	expect(await wordsOf(page)).toEqual(['two', 'three']);
	await lose(page, 'database');
	expect(await open(page)).toMatchObject({ restored: 2 });
});

test('a store that was cleared and made anew by somebody else is said to be emptied, once', async ({ page }) => {
	await commit(page, noting(CASE, 'one'));
	const told = await page.evaluate(async () => {
		const told = { before: 0, after: 0 };
		const store = storage.newStore({ onEmptied: () => (told.after += 1) });
		await store.deviceId();
		told.before = told.after;
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
		// Whoever has heard of it and begins anew does not hear of it again.
		await store.deviceId();
		await store.deviceId();
		return told;
	});
	expect(told).toEqual({ before: 0, after: 1 });
});

test('a database that cannot be read on a full disk is read from its copy, and is not deleted', async ({
	page,
	phone
}) => {
	await commit(page, noting(CASE, 'one'));
	await putBeforeWriter(phone, FULL_AND_UNREADABLE);
	await startAnew(page);
	expect(await open(page)).toMatchObject({ readOnly: 'copy-only', copies: 1 });
	expect(await wordsOf(page)).toEqual(['one']);

	// It may break while it is open, too.
	await startAnew(page);
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
	await startAnew(page);
	// Nothing had to come back: it was there all the time.
	expect(await open(page)).toMatchObject({ readOnly: null, restored: 0, copies: 2 });
	expect(await wordsOf(page)).toEqual(['one']);
});

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

test('a database that the page alone could not read is left as it is', async ({ page }) => {
	await commit(page, noting(CASE, 'one', 'two'));
	await page.evaluate(() => storage.store.saveLocal('draft:box', 'half a word'));
	await startAnew(page);
	expect(await readTwice(page)).toEqual(untouched);
	await startAnew(page);
	expect(await open(page)).toMatchObject({ restored: 0, copies: 2 });
});

test('a database whose order cannot be read is made anew once, with what stood beside the cases', async ({
	page,
	phone
}) => {
	await commit(page, noting(CASE, 'one', 'two'));
	await page.evaluate(() => storage.store.saveLocal('draft:box', 'half a word'));
	await putBeforeWriter(phone, NO_ORDER);
	await startAnew(page);
	expect(await readTwice(page)).toEqual(untouched);
	await commit(page, noting(CASE, 'three'));
	const clocks = (await readCase(page, CASE)).records.map(({ clock }) => clock);
	expect(new Set(clocks).size).toBe(3);

	await phone.context.unroute('**/*writer.worker*');
	await startAnew(page);
	expect(await open(page)).toMatchObject({ readOnly: null, restored: 0, copies: 2 });
	expect(await wordsOf(page)).toEqual(['one', 'two', 'three']);
});

test('a worker that does not answer any more is replaced, and nothing of a tap is lost', async ({ page, phone }) => {
	let workers = 0;
	await phone.context.route('**/*writer.worker*', async (route) => {
		workers += 1;
		// The first one comes up and is never heard of again.
		if (workers === 1) await route.fulfill({ contentType: 'text/javascript', body: "postMessage('ready'); for (;;);" });
		else await route.continue();
	});
	await startAnew(page);
	await commit(page, noting(CASE, 'one'));
	expect(workers).toBe(2);
	expect(await wordsOf(page)).toEqual(['one']);
	await lose(page, 'database');
	expect(await open(page)).toMatchObject({ restored: 1 });
});

test('a log cut at any byte of its last three records gives back every whole record before the cut, and none besides', async ({
	page
}) => {
	test.setTimeout(120_000);
	for (const words of ['one', 'two', 'three', 'four']) await commit(page, noting(CASE, words));
	const log = await readLog(page);
	const ends = await page.evaluate((log) => storage.readFrames(Uint8Array.from(log)).frames.map(({ end }) => end), log);
	const from = ends.at(-4) ?? 0;

	// The whole room is asked for each cut in the page itself: a store of its own name for each.
	const cuts = Array.from({ length: log.length - from + 1 }, (_, index) => from + index).filter(
		(cut, index, all) => isLong || index % 17 === 0 || ends.includes(cut) || index === all.length - 1
	);
	const came = await page.evaluate(
		async ([log, cuts, caseId]) => {
			const found: { cut: number; words: string[]; isPartial: boolean }[] = [];
			for (const cut of cuts) {
				const name = `cut-${cut}`;
				const root = await navigator.storage.getDirectory();
				const folder = await root.getDirectoryHandle(`${name}-copy`, { create: true });
				const writing = await (await folder.getFileHandle('log-1', { create: true })).createWritable();
				await writing.write(Uint8Array.from(log.slice(0, cut)));
				await writing.close();
				const store = storage.newStore({}, name);
				const { isPartial } = await store.open();
				const { records } = await store.readCase(caseId);
				found.push({ cut, isPartial, words: records.flatMap((one) => (one.type === 'entry' ? [one.words] : [])) });
				await store.destroy();
			}
			return found;
		},
		[log, cuts, CASE] as const
	);
	for (const { cut, words, isPartial } of came) {
		const whole = ends.filter((end) => end <= cut).length - 1;
		expect({ cut, words, isPartial }).toEqual({
			cut,
			words: ['one', 'two', 'three', 'four'].slice(0, whole),
			isPartial: false
		});
	}
});

test('a log that is damaged in the middle gives back what is whole behind the damage, and says that something is missing', async ({
	page
}) => {
	for (const words of ['one', 'two', 'three']) await commit(page, noting(CASE, words));
	const log = await readLog(page);
	const frames = await page.evaluate((log) => storage.readFrames(Uint8Array.from(log)).frames, log);
	const middle = (frames[2]?.start ?? 0) + 30;
	await lose(page, 'database');
	await writeLog(
		page,
		log.map((byte, index) => (index === middle ? byte ^ 1 : byte))
	);
	expect(await open(page)).toMatchObject({ restored: 2, isPartial: true });
	expect(await wordsOf(page)).toEqual(['one', 'three']);
	// A store that may have lost its own records takes a new name in the order, above all that it sees.
	const device = (await readCase(page, CASE)).records[0]?.device;
	const [next] = await commit(page, noting(CASE, 'four'));
	expect(next?.device).not.toBe(device);
	expect(next).toMatchObject({ seq: 0, clock: 4 });
});

test('a damaged log beside a whole database is begun anew, and nothing is lost', async ({ page }) => {
	for (const words of ['one', 'two', 'three']) await commit(page, noting(CASE, words));
	const log = await readLog(page);
	await page.evaluate(() => storage.store.close());
	await writeLog(page, log.slice(0, 40));
	await startAnew(page);
	expect(await open(page)).toMatchObject({ isPartial: false, copies: 2 });
	expect(await wordsOf(page)).toEqual(['one', 'two', 'three']);

	await lose(page, 'database');
	expect(await open(page)).toMatchObject({ restored: 3, isPartial: false });
});

test('a log whose last frame is damaged is begun anew at the next start, while the database still has it', async ({
	page
}) => {
	for (const words of ['one', 'two', 'three']) await commit(page, noting(CASE, words));
	const log = await readLog(page);
	await page.evaluate(() => storage.store.close());
	await writeLog(
		page,
		log.map((byte, index) => (index === log.length - 9 ? byte ^ 1 : byte))
	);
	await startAnew(page);
	await open(page);
	// What can wait is done once its turn is over.
	await page.evaluate(() => navigator.locks.request('holdline-writer', () => {}));
	await lose(page, 'database');
	expect(await open(page)).toMatchObject({ restored: 3, isPartial: false });
	expect(await wordsOf(page)).toEqual(['one', 'two', 'three']);
});

test('what was written behind the last whole frame and never said to be kept does no harm', async ({ page }) => {
	await commit(page, noting(CASE, 'one'));
	await page.evaluate(() => storage.store.close());
	await writeLog(page, [...(await readLog(page)), 0x48, 0x4c, 0x46, 0x31, 200, 0, 0, 0, 1, 2, 3]);
	await startAnew(page);
	await open(page);
	await commit(page, noting(CASE, 'two'));
	await lose(page, 'database');
	expect(await open(page)).toMatchObject({ restored: 2, isPartial: false });
});

test('a long log is begun anew from a snapshot that was read back, and one generation before it stays', async ({
	page
}) => {
	const long = 'x'.repeat(18_000);
	await page.evaluate(
		async ([long, count]) => {
			for (let index = 0; index < count; index += 1) await storage.store.saveLocal('draft:long', `${index} ${long}`);
		},
		[long, 62] as const
	);
	await expect.poll(() => generations(page)).toEqual(['log-2', 'log-3']);
	await commit(page, noting(CASE, 'one'));
	expect((await readLog(page, 3)).length).toBeLessThan((await readLog(page, 2)).length);

	await lose(page, 'database');
	await open(page);
	expect(await wordsOf(page)).toEqual(['one']);
	expect(await page.evaluate(() => storage.store.readLocal('draft:long'))).toBe(`61 ${long}`);
});

test('what was deleted for good stands in no generation of the second copy', async ({ page }) => {
	await commit(page, noting(CASE, 'the secret of the first case'));
	await commit(page, noting(OTHER, 'another case'));
	await commit(page, { ...noting(CASE), records: [{ id: crypto.randomUUID(), type: 'erasure', erased: true }] });
	await page.evaluate((caseId) => storage.store.sweep(caseId), CASE);
	const kept = await page.evaluate(async () => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('holdline-copy');
		let text = '';
		for await (const handle of folder.values())
			if ('getFile' in handle) text += await handle.getFile().then((file) => file.text());
		return text;
	});
	expect(kept).toContain('another case');
	expect(kept).not.toContain('the secret');
});

test('two tabs that write in turn keep one log in step', async ({ page, phone }) => {
	const second = await openTab(phone);
	for (const words of ['one', 'two', 'three', 'four']) {
		await commit(words === 'one' || words === 'three' ? page : second, noting(CASE, words));
	}
	await lose(page, 'database');
	expect(await open(page)).toMatchObject({ restored: 4, isPartial: false });
	expect(await wordsOf(page)).toEqual(['one', 'two', 'three', 'four']);
});

test('a tab that holds the log and is frozen does not keep another from saving: it says that there is one copy', async ({
	page,
	phone
}) => {
	await commit(page, noting(CASE, 'one'));
	const second = await openTab(phone);
	await second.evaluate(
		() =>
			new Promise<void>((resolve) => {
				// For ever in the turn, as a tab that a phone has frozen.
				void navigator.locks.request('holdline-writer', () => {
					resolve();
					return new Promise(() => {});
				});
			})
	);
	const copies = await page.evaluate(
		async (change) => {
			let copies = 0;
			const store = storage.newStore({ onCopies: (count: number) => (copies = count) });
			await store.commit(change);
			return copies;
		},
		noting(CASE, 'two')
	);
	expect(copies).toBe(1);
	await second.close();
	await startAnew(page);
	expect(await open(page)).toMatchObject({ copies: 2 });
	expect(await wordsOf(page)).toEqual(['one', 'two']);
	await lose(page, 'database');
	expect(await open(page)).toMatchObject({ restored: 2 });
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
	await startAnew(page);
	const found = await page.evaluate(async (caseId) => {
		const store = storage.newStore({}, 'aside', 'page');
		return { ...(await store.open()), rows: (await store.readCase(caseId)).records.length };
	}, CASE);
	expect(found).toMatchObject({ restored: 1, copies: 2, rows: 1 });
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
	await startAnew(page);
	const [since] = await commit(page, noting(CASE, 'since'));
	await page.evaluate(() => storage.store.unmerge());
	const after = await readEverything(page);
	expect(after.apart).toEqual(before.apart);
	expect(new Set(after.records.map(({ id }) => id))).toEqual(new Set([own?.id, since?.id]));
	expect(await page.evaluate(() => storage.store.lastMerge())).toBeNull();
});
