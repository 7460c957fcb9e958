import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { CASE, REFUSES_FILES, namesOf, open, putBeforeWriter, restart, wordsOf } from '../copies.ts';
import { commit, expect, made, noting, test } from '../storage.ts';

test('where every handle of a file is refused, a second database is the copy', async ({ page, phone }) => {
	await putBeforeWriter(phone, REFUSES_FILES);
	await restart(page);
	expect(await open(page)).toMatchObject({ isBare: true });
	// Looking for a copy makes none.
	expect(await namesOf(page)).toEqual({ databases: ['holdline'], files: [] });
	await commit(page, noting(CASE, 'one'));
	expect(await namesOf(page)).toEqual({ databases: ['holdline', 'holdline-copy'], files: [] });
	await loseDatabase(page);
	expect(await open(page)).toMatchObject({ restored: 1, isPartial: false, copies: 2 });
});

test('a browser that refuses files from now on still reads them', async ({ page, phone }) => {
	await commit(page, noting(CASE, 'one'));
	await putBeforeWriter(phone, REFUSES_FILES);
	await loseDatabase(page);
	expect(await open(page)).toMatchObject({ restored: 1, isPartial: false, copies: 2 });
	await commit(page, noting(CASE, 'two'));
	await loseDatabase(page);
	expect(await open(page)).toMatchObject({ restored: 2, isPartial: false, copies: 2 });
	expect(await wordsOf(page)).toEqual(['one', 'two']);
});

test('what only the file had, when files are refused from now on, comes back', async ({ page, phone }) => {
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
	await putBeforeWriter(phone, REFUSES_FILES);
	await restart(page);
	expect(await open(page)).toMatchObject({ restored: 1, copies: 2 });
	expect(await wordsOf(page)).toEqual(['one', 'two']);
});

test('a browser that gains files goes on in them, and keeps nothing that is deleted for good', async ({
	page,
	phone
}) => {
	await putBeforeWriter(phone, REFUSES_FILES);
	await restart(page);
	await commit(page, noting(CASE, 'one'));
	await phone.context.unrouteAll();
	await loseDatabase(page);
	expect(await open(page)).toMatchObject({ restored: 1, isPartial: false, copies: 2 });
	await commit(page, noting(CASE, 'two'));
	expect(await namesOf(page)).toEqual({ databases: ['holdline', 'holdline-copy'], files: ['holdline-copy'] });
	await loseDatabase(page);
	expect(await open(page)).toMatchObject({ restored: 2, copies: 2 });

	const erasure = { id: randomUUID(), type: 'erasure', erased: true } as const;
	await commit(page, { id: randomUUID(), case: CASE, made, records: [erasure] });
	await page.evaluate((caseId) => storage.store.sweep(caseId), CASE);
	expect(await namesOf(page)).toEqual({ databases: ['holdline'], files: ['holdline-copy'] });
});

/** Deletes the database and leaves every second copy, then reloads the page. */
async function loseDatabase(page: Page): Promise<void> {
	await page.evaluate(async () => {
		storage.store.close();
		await storage.deleteDB('holdline');
	});
	await restart(page);
}
