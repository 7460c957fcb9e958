import type { Page } from '@playwright/test';
import { putBeforeWriter, restart } from './copies.ts';
import { commit, expect, noting, holdWriterLock, openTab, test, wordsOfCase } from './storage.ts';

const CASE = 'c5a1d0be-0007-4000-8000-000000000001';

// A driven browser keeps no page here, so both events are made by hand. The journey `back-forward` has the real cache.
const leave = (page: Page) =>
	page.evaluate(() => void dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
const comeBack = (page: Page) =>
	page.evaluate(() => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));

/** A writer that never gives up its wait for the lock, however slow the machine is. */
const WAITS_FOR_EVER = `{
	const { setTimeout } = globalThis;
	globalThis.setTimeout = (work, wait, ...rest) => (wait === 3000 ? 0 : setTimeout(work, wait, ...rest));
}`;

const locks = (page: Page) =>
	page.evaluate(async () => {
		const { held = [], pending = [] } = await navigator.locks.query();
		return [...held, ...pending].map(({ name }) => name);
	});

for (const runsOn of ['worker', 'page'] as const) {
	test(`a page with its writer in the ${runsOn} lets go of its turn when it is left, and goes on when it is back`, async ({
		page,
		phone
	}) => {
		await putBeforeWriter(phone, WAITS_FOR_EVER);
		await restart(page);
		const other = await openTab(phone);
		await commit(other, noting(CASE, 'before'));
		const release = await holdWriterLock(other);
		await page.evaluate(
			([changes, runsOn]) => {
				const told = { kept: 0, returned: 0, emptied: 0, copies: 0 };
				const store = storage.newStore(
					{
						onReturned: () => (told.returned += 1),
						onEmptied: () => (told.emptied += 1),
						onCopies: (copies: number) => (told.copies = copies)
					},
					'holdline',
					runsOn
				);
				for (const change of changes) void store.commit(change).then(() => (told.kept += 1));
				Object.assign(globalThis, { told, open: store });
			},
			[[noting(CASE, 'one'), noting(CASE, 'two')], runsOn] as const
		);
		await expect.poll(() => locks(other)).toEqual(['holdline-writer', 'holdline-writer', 'holdline-writer']);

		await leave(page);
		await expect.poll(() => locks(other)).toEqual(['holdline-writer']);
		await release();
		await commit(other, noting(CASE, 'meanwhile'));
		expect(await wordsOfCase(other, CASE)).toEqual(['before', 'meanwhile']);

		await comeBack(page);
		const told = () => page.evaluate(() => (globalThis as unknown as { told: object }).told);
		await expect.poll(told).toEqual({ kept: 2, returned: 1, emptied: 0, copies: 2 });
		expect(await wordsOfCase(page, CASE)).toEqual(['before', 'meanwhile', 'one', 'two']);
		await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	});
}

test('a page that is hidden and not left keeps its writer', async ({ page }) => {
	await page.evaluate(() => {
		Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
		document.dispatchEvent(new Event('visibilitychange'));
	});
	await commit(page, noting(CASE, 'hidden'));
	expect(await wordsOfCase(page, CASE)).toEqual(['hidden']);
});

test('a page that is seen again goes on, whatever events the browser sent', async ({ page }) => {
	await leave(page);
	await page.evaluate((change) => void storage.store.commit(change), noting(CASE, 'one'));
	await page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
	await expect.poll(() => wordsOfCase(page, CASE)).toEqual(['one']);
});

// A page that is frozen with a transaction in flight blocks the database for every other page of WebKit.
// Seen to fail where leaving only closes the connection.
test('a read that is in flight when a page is left is aborted, and answered when the page is back', async ({
	page
}) => {
	await commit(page, noting(CASE, 'one'));
	await restart(page);
	const ended = await page.evaluate(async (caseId) => {
		const ended: string[] = [];
		const transaction = Reflect.get(IDBDatabase.prototype, 'transaction') as (...args: unknown[]) => IDBTransaction;
		IDBDatabase.prototype.transaction = function (...args) {
			const begun = transaction.apply(this, args);
			for (const event of ['complete', 'abort']) begun.addEventListener(event, () => ended.push(event));
			IDBDatabase.prototype.transaction = transaction;
			queueMicrotask(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
			return begun;
		};
		const reading = storage.store.readCase(caseId).then(({ records }) => ended.push(`${records.length} read`));
		while (ended.length === 0) await new Promise((resolve) => setTimeout(resolve));
		dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
		await reading;
		return ended;
	}, CASE);
	expect(ended).toEqual(['abort', '1 read']);
});
