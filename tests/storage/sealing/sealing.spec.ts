import type { Page } from '@playwright/test';
import { CASE, namesOf, open, restart, wordsOf } from '../copies.ts';
import { commit, expect, noting, test } from '../storage.ts';

const OTHER = 'c5a1d0be-0005-4000-8000-000000000002';
const words = ['quillback', 'ümlautwort', 'draftling', 'paperwight', 'oddrow'];

/** Notes, an unreadable row, a draft, a card and a paper, each with a word of its own. */
async function fillStore(page: Page): Promise<void> {
	await open(page);
	await commit(page, noting(CASE, 'quillback one', 'ümlautwort two'));
	await commit(page, noting(OTHER, 'other'));
	await page.evaluate(async (caseId) => {
		await storage.store.saveLocal('draft:new-case', { text: 'draftling' });
		await storage.store.merge([{ odd: 'oddrow' }], { utc: 1, offset: 0, zone: 'UTC' });
		await storage.store.cacheCard({ case: caseId, v: 1, rows: 2, card: { search: 'quillback' } as never });
		const papers = new storage.PaperFiles();
		await papers.keep(new Blob(['paperwight '.repeat(200_000)]), 'text', false, new AbortController().signal);
		papers.close();
	}, CASE);
}

const everything = (page: Page, isSealed: boolean) =>
	page.evaluate(async (isSealed) => {
		const store = isSealed ? await storage.sealing.openSealed() : storage.store;
		await store.open();
		const { records, unreadable } = await store.readEverything();
		const papers = await storage.sealing.papersOf(isSealed);
		const files = [...(await papers.list())];
		const texts = [];
		for (const [hash, bytes] of files) texts.push(await (await papers.open({ hash, bytes }))?.text());
		const draft = await store.readLocal('draft:new-case');
		const device = await store.deviceId();
		store.close();
		return { records: records.sort((a, b) => (a.id < b.id ? -1 : 1)), unreadable, files, texts, draft, device };
	}, isSealed);

const find = (page: Page) => page.evaluate((words) => storage.sealing.findWords(words), words);

async function sealAll(page: Page): Promise<void> {
	await page.evaluate(() => {
		storage.store.close();
		return storage.sealing.seal();
	});
	await restart(page);
}

test('sealing keeps every note, draft and paper, and leaves no word of them in reach', async ({ page }) => {
	await fillStore(page);
	const before = await everything(page, false);
	// The search finds what it looks for, before it is believed when it finds nothing.
	const found = (await find(page)).join('\n');
	for (const word of ['quillback', 'draftling', 'paperwight', 'oddrow']) expect(found).toContain(word);
	expect(before.texts[0]).toContain('paperwight');
	await sealAll(page);
	expect(await find(page)).toEqual([]);
	expect(await everything(page, true)).toEqual(before);
	expect((await namesOf(page)).files.sort()).toEqual(['holdline-sealed-copy', 'holdline-sealed-papers']);
});

test('unsealing brings everything back as it was, and removes what was sealed', async ({ page }) => {
	await fillStore(page);
	const before = await everything(page, false);
	await sealAll(page);
	await page.evaluate(() => storage.sealing.unseal());
	await restart(page);
	expect(await everything(page, false)).toEqual(before);
	const { databases, files } = await namesOf(page);
	expect([...databases, ...files].filter((name) => name?.includes('sealed'))).toEqual([]);
	await restart(page);
	await commit(page, noting(CASE, 'three'));
	expect(await wordsOf(page)).toHaveLength(3);
	// And sealed once more.
	await sealAll(page);
	expect(await page.evaluate(() => storage.sealing.isPlainLeft('holdline'))).toBe(false);
});

test('what is written while the notes are sealed is sealed in both copies and in what is put aside', async ({
	page
}) => {
	await fillStore(page);
	await sealAll(page);
	const kept = await page.evaluate(
		async (change) => {
			const store = await storage.sealing.openSealed();
			await store.open();
			const records = await store.commit(change, { draft: { key: 'draft:a', value: 'draftling' } });
			// Put aside: the page is left while its writer waits for the lock.
			return navigator.locks.request('holdline-sealed-writer', async () => {
				void store.commit({
					...change,
					id: crypto.randomUUID(),
					records: [{ ...change.records[0], id: crypto.randomUUID() }] as never
				});
				void store.saveLocal('draft:b', 'draftling b');
				await new Promise((resolve) => setTimeout(resolve, 50));
				dispatchEvent(new Event('pagehide'));
				return { records, aside: Object.values(localStorage) };
			});
		},
		noting(CASE, 'quillback three')
	);
	expect(kept.records).toMatchObject([{ type: 'entry', words: 'quillback three' }]);
	expect(kept.aside).toHaveLength(2);
	expect(await find(page)).toEqual([]);
	await restart(page);
	await expect
		.poll(() =>
			page.evaluate(async (caseId) => {
				const store = ((globalThis as unknown as { sealed?: typeof storage.store }).sealed ??=
					await storage.sealing.openSealed());
				await store.open();
				return [(await store.readCase(caseId)).records.length, await store.readLocal('draft:b')];
			}, CASE)
		)
		.toEqual([4, 'draftling b']);
});

test('neither copy alone is needed, and without what opens them sealed notes are told as damaged', async ({ page }) => {
	await fillStore(page);
	await sealAll(page);
	const before = await everything(page, true);
	await restart(page);
	await page.evaluate(() => storage.deleteDB('holdline-sealed'));
	expect((await everything(page, true)).records).toEqual(before.records);
	await restart(page);
	await page.evaluate(async () =>
		(await navigator.storage.getDirectory()).removeEntry('holdline-sealed-copy', { recursive: true })
	);
	expect((await everything(page, true)).records).toEqual(before.records);
	await restart(page);
	const started = await page.evaluate(async () => {
		await (await navigator.storage.getDirectory()).removeEntry('holdline-sealed-copy', { recursive: true });
		const database = await storage.openDB('holdline-sealed');
		const seal = (await database.get('local', 'seal')) as unknown;
		await database.delete('local', 'seal');
		database.close();
		const found = [];
		for (const hint of ['plain', 'sealed'] as const) {
			const store = await storage.sealing.start(hint);
			found.push(typeof store === 'string' ? store : 'opened');
		}
		return { found, seal };
	});
	expect(started.found).toEqual(['damaged', 'damaged']);
	expect(started.seal).toMatchObject({ state: 'whole' });
});

test('what opens the notes is replaced in both copies, forgotten in the second one, and never twice at once', async ({
	page
}) => {
	await fillStore(page);
	await sealAll(page);
	const found = await page.evaluate(
		async (change) => {
			// As in the app, the notes are open meanwhile, and are written on.
			const store = await storage.sealing.openSealed();
			await store.open();
			await storage.sealing.replacePassphrase('oldwrapling');
			const stale = await storage.sealing.readSeal('holdline');
			const before = await storage.sealing.findWords(['oldwrapling']);
			await storage.sealing.replacePassphrase('newwrapling');
			const after = await storage.sealing.findWords(['oldwrapling']);
			const second = await storage.sealing
				.replacePassphrase('latewrapling', stale)
				.catch((problem: unknown) => (problem as DOMException).name);
			await store.commit(change);
			const both = await storage.sealing.passphrasesInBoth();
			store.close();
			return { before, after, second, both };
		},
		noting(CASE, 'quillback three')
	);
	expect(found.before).toHaveLength(2);
	expect(found).toMatchObject({ after: [], second: 'InvalidStateError', both: ['newwrapling', 'newwrapling'] });
	await restart(page);
	await page.evaluate(() => storage.deleteDB('holdline-sealed'));
	expect((await everything(page, true)).records).toHaveLength(4);
	expect(await page.evaluate(() => storage.sealing.passphrasesInBoth())).toEqual(['newwrapling', 'newwrapling']);
});

test('where only one copy takes it, what opened the notes before still does', async ({ page }) => {
	await fillStore(page);
	await sealAll(page);
	const found = await page.evaluate(async () => {
		const before = await storage.sealing.passphrasesInBoth();
		// A frozen tab holds the lock, so that only the database can be written.
		const problem = await navigator.locks.request('holdline-sealed-writer', () =>
			storage.sealing.replacePassphrase('newwrapling').catch((problem: unknown) => (problem as DOMException).name)
		);
		return { before, problem };
	});
	expect(found.problem).toBe('OperationError');
	await restart(page);
	await everything(page, true);
	expect(await page.evaluate(() => storage.sealing.passphrasesInBoth())).toEqual(found.before);
});

test('a tab that has the notes open lets go of them, and writes nothing beside them', async ({ page, phone }) => {
	await fillStore(page);
	const other = await phone.context.newPage();
	await other.goto(phone.address);
	await other.waitForFunction(() => 'storage' in globalThis);
	await open(other);
	await sealAll(page);
	const problem = await other.evaluate(
		(change) =>
			storage.store.commit(change).then(
				() => 'kept',
				(problem: unknown) => (problem as DOMException).name
			),
		noting(CASE, 'quillback late')
	);
	expect(problem).toBe('SealedAwayError');
	// Nor does a version that knows nothing of sealing.
	const before = await other.evaluate(() =>
		storage.openDB('holdline', 1).then(
			() => 'opened',
			(problem: unknown) => (problem as DOMException).name
		)
	);
	expect(before).toBe('VersionError');
	expect(await find(page)).toEqual([]);
});
