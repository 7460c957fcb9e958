import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, offlineTest, test as base, waitUntilKept } from './holdline.ts';
import { Person } from './person.ts';

/** The same site with every script of the framework broken; what the page of this test brings itself is whole. */
const test = base.extend<{ broken: string }>({
	broken: async ({ siteRoot }, use) => {
		const folder = await mkdtemp(join(tmpdir(), 'holdline-broken-'));
		await cp(siteRoot, folder, { recursive: true });
		for (const room of ['entry', 'chunks', 'nodes']) {
			const parts = join(folder, '_app/immutable', room);
			for (const name of await readdir(parts)) {
				if (name.endsWith('.js')) await writeFile(join(parts, name), "throw new Error('broken on purpose');\n");
			}
		}
		await use(folder);
		await rm(folder, { recursive: true });
	}
});

const gridwell = { provider: 'Gridwell', sector: 'Water', what: 'A meter', phone: '0800 2' };

/** A case with a call in it, and half a sentence in the box. */
async function writeNotes(page: Page): Promise<void> {
	const person = new Person(page);
	await person.opensCase(gridwell);
	await person.starts({ channel: 'Phone' });
	await person.does({ note: 'the fee is £12 👍' });
	await person.does({ tap: 'Promise', words: 'a call back', due: '2030-01-01' });
}

async function saveToFile(page: Page): Promise<string> {
	await page.goto('/rescue');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save my data to a file' }).click()
	]);
	await expect(page.getByText(/^Your file holds \d+ saved things\. Look for it in your downloads\.$/)).toBeVisible();
	expect(download.suggestedFilename()).toBe('holdline-backup.json');
	return readFile(await download.path(), 'utf8');
}

/** The ids of everything a file holds, sorted. */
const idsIn = (text: string): string[] =>
	(JSON.parse(text) as { records: { id: string }[] }).records.map(({ id }) => id).sort();

async function backupOf(page: Page): Promise<string> {
	await page.goto('/settings');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a backup file' }).click()
	]);
	return readFile(await download.path(), 'utf8');
}

async function restore(page: Page, text: string): Promise<void> {
	await page.goto('/settings');
	const file = { name: 'holdline-backup.json', mimeType: 'application/json', buffer: Buffer.from(text) };
	await page.locator('input[type=file]').setInputFiles(file);
	await page.getByRole('button', { name: 'Add these to this phone' }).click();
	await expect(page.getByText('Done. The case is on this phone.')).toBeVisible();
}

/** Takes one of the two copies away while no page has it open. */
async function lose(page: Page, what: 'indexeddb' | 'file_systems', origin: string): Promise<void> {
	await page.goto('/rescue');
	const browser = await page.context().newCDPSession(page);
	await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: what });
}

/** Where this browser keeps something for this site. */
const placesOf = (page: Page) =>
	page.evaluate(async () => {
		const names = (await indexedDB.databases()).map(({ name }) => name);
		for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
		return names;
	});

for (const [gone, storage] of [
	['nothing', null],
	['the database', 'indexeddb'],
	['the second copy', 'file_systems']
] as const) {
	test(`a file is saved that brings everything to another phone, with ${gone} gone`, async ({
		site,
		lastingPhone: phone,
		openPhone
	}) => {
		const { page } = phone;
		await writeNotes(page);
		const whole = idsIn(await backupOf(page));
		if (storage) await lose(page, storage, site.address);

		const file = await saveToFile(page);
		expect(idsIn(file)).toEqual(whole);

		const other = await openPhone();
		await restore(other.page, file);
		// A restore says of itself that this phone took a new name; of the notes there is neither more nor less.
		expect(idsIn(await backupOf(other.page))).toEqual(whole);
		await other.page.goto('/today');
		await expect(other.page.getByText('Gridwell').first()).toBeVisible();
	});
}

test('the notes are shown as text, and copied', async ({ phone }) => {
	const { page } = phone;
	await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await writeNotes(page);
	const file = await saveToFile(page);
	await page.getByRole('button', { name: 'Show my data as text' }).click();
	await expect(page.getByLabel('My data as text')).toHaveValue(file);
	await expectNoAxeViolations(page);
	await page.getByRole('button', { name: 'Copy this text' }).click();
	await expect(page.getByText(/^Copied\./)).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(file);
});

test('on a phone without notes it says so, and makes nothing', async ({ phone }) => {
	const { page } = phone;
	await page.goto('/rescue');
	await expect(page.getByText('There are no notes on this device that this page can read.')).toBeVisible();
	await expectNoAxeViolations(page);
	await page.getByRole('button', { name: 'Save my data to a file' }).click();
	await page.getByRole('button', { name: 'Show my data as text' }).click();
	await expect(page.getByLabel('My data as text')).toBeHidden();
	expect(await placesOf(page)).toEqual([]);
	// Nor is what it looked for taken for a loss afterwards.
	await page.goto('/today');
	await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
});

offlineTest('it works with the server dead, from what the phone keeps', async ({ site, lastingPhone: phone }) => {
	await writeNotes(phone.page);
	const whole = idsIn(await backupOf(phone.page));
	await waitUntilKept(phone.page);
	await site.kill();
	await phone.restart();
	expect(idsIn(await saveToFile(phone.page))).toEqual(whole);
});

test('it works with every script of the framework broken', async ({ site, phone, broken }) => {
	const { page } = phone;
	await writeNotes(page);
	const whole = idsIn(await backupOf(page));
	await site.revive(broken);
	expect(idsIn(await saveToFile(page))).toEqual(whole);
});

offlineTest('the app is reloaded with the notes kept, and not at all without internet', async ({ site, phone }) => {
	const { page } = phone;
	await writeNotes(page);
	await waitUntilKept(page);
	await page.goto('/rescue');
	// A mark in what is kept: the next version of it has none.
	await page.evaluate(async () => {
		const [name] = await caches.keys();
		await (await caches.open(name ?? '')).put('/mark', new Response('old'));
	});
	const isOld = () => page.evaluate(async () => (await caches.match('/mark')) !== undefined);

	await site.kill();
	await page.getByRole('button', { name: 'Reload Holdline' }).click();
	await expect(page.getByText(/^There is no internet now\./)).toBeVisible();
	expect(await isOld()).toBe(true);
	expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(1);

	await site.revive();
	await page.getByRole('button', { name: 'Reload Holdline' }).click();
	await page.waitForURL(/\/(today|call)/);
	await expect(page.locator('h1')).toBeAttached();
	expect(await isOld()).toBe(false);
	await page.goto('/today');
	await expect(page.getByText('Gridwell').first()).toBeVisible();
});

test('it is reached from the screen that says that the notes could not be opened', async ({ phone }) => {
	const { page } = phone;
	await page.addInitScript(() => {
		if (location.pathname === '/rescue') return;
		// What a browser says whose database and files are both out of reach.
		const refuse = () => {
			throw new DOMException('Refused on purpose.', 'SecurityError');
		};
		IDBFactory.prototype.open = refuse;
		Object.defineProperty(globalThis, 'Worker', { value: refuse });
	});
	await page.goto('/today');
	await expect(page.getByRole('heading', { name: 'Your notes could not be opened' })).toBeVisible();
	await page.getByRole('link', { name: 'Save my data to a file' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Get your notes out' })).toBeVisible();
});
