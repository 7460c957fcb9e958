import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, offlineTest, test, waitUntilKept } from './holdline.ts';
import { measureFace, measureOverflow } from './measure-face.ts';
import { Person } from './person.ts';

const gridwell = { provider: 'Gridwell', sector: 'Water', what: 'A meter', phone: '0800 2' };
const nothing = { databases: [], files: [], caches: [], marks: 0, workers: 0 };

/** Everything that this browser keeps for this site. */
const keptIn = (page: Page) =>
	page.evaluate(async () => {
		const files: string[] = [];
		for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
		return {
			databases: (await indexedDB.databases()).map(({ name }) => name),
			files,
			caches: await caches.keys(),
			marks: localStorage.length + sessionStorage.length,
			workers: (await navigator.serviceWorker.getRegistrations()).length
		};
	});

async function deleteEverything(page: Page): Promise<void> {
	await page.goto('/settings');
	await page.getByRole('link', { name: 'Delete everything…' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Delete it all?' })).toBeVisible();
	await page.getByLabel('Type “delete” to go on').fill('Delete ');
	await page.getByRole('button', { name: 'Delete everything now' }).click();
}

/** Runs every timer of all tabs that is due within a second, and waits until whoever then has something to write has had the lock. */
async function letEverythingPass(page: Page): Promise<void> {
	await page.clock.runFor(1_000);
	await page.evaluate(() => navigator.locks.request('holdline-writer', () => {}));
}

const done = (page: Page) => page.getByRole('heading', { level: 1, name: 'Nothing of Holdline is left on this phone' });

async function writeNotes(page: Page): Promise<void> {
	await page.clock.install();
	const person = new Person(page);
	await person.opensCase(gridwell);
	await person.starts({ channel: 'Phone' });
	await person.does({ note: 'the fee is £12' });
	await page.getByRole('textbox', { name: 'Note' }).fill('half a sen');
	await expect(page.getByText(/^Saved \d/)).toBeVisible();
}

offlineTest(
	'everything goes, is looked for, and comes back from nowhere @only-small',
	async ({ lastingPhone: phone }) => {
		const { page } = phone;
		await writeNotes(page);
		await waitUntilKept(page);
		const before = await keptIn(page);
		expect(before).toMatchObject({ databases: ['holdline'], files: ['holdline-copy'], workers: 1 });
		expect(before.marks).toBeGreaterThan(0);

		await page.goto('/settings/delete');
		await expect(page.getByText('Your case, with all its notes')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Save a backup file' })).toBeVisible();
		await page.getByLabel('Type “delete” to go on').fill('delet');
		await expect(page.getByRole('button', { name: 'Delete everything now' })).toBeDisabled();

		await deleteEverything(page);
		await expect(done(page)).toBeFocused();
		expect(await keptIn(page)).toEqual(nothing);
		await expectNoAxeViolations(page);
		expect(await measureFace(page)).toEqual([]);
		expect(await measureOverflow(page)).toEqual([]);

		// Neither the way back nor hiding the page brings anything back.
		await page.evaluate(() => history.back());
		await letEverythingPass(page);
		await expect(done(page)).toBeVisible();
		expect(await keptIn(page)).toEqual(nothing);

		await page.reload();
		await expect(done(page)).toBeHidden();
		expect(new URL(page.url()).pathname).toBe('/');
		await expect(page.locator('h1')).toBeVisible();
		expect(await page.evaluate(() => localStorage.length)).toBe(0);
		await page.goto('/today');
		await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
		await expect(page.getByText('Your notes are missing')).toBeHidden();
	}
);

offlineTest(
	'it goes without internet too, and leads on from a fresh start only',
	async ({ site, lastingPhone: phone }) => {
		const { page } = phone;
		await writeNotes(page);
		await waitUntilKept(page);
		await page.goto('/settings');
		await expect(page.getByRole('heading', { name: 'Delete everything' })).toBeVisible();
		await site.kill();
		await deleteEverything(page);
		await expect(done(page)).toBeVisible();
		expect(await keptIn(page)).toEqual(nothing);
		await site.revive();
		await page.getByRole('link', { name: 'Open Holdline' }).click();
		await page.waitForURL((url) => url.pathname === '/');
		await expect(page.locator('h1')).toBeVisible();
	}
);

test('another tab stops, says that everything was deleted, and writes nothing back', async ({
	lastingPhone: phone
}) => {
	const { page, context } = phone;
	await writeNotes(page);
	const other = await context.newPage();
	await other.goto(page.url());
	await other.getByRole('textbox', { name: 'Note' }).fill('words that are being typed');
	await page.bringToFront();
	await deleteEverything(page);
	await expect(done(page)).toBeVisible();

	await expect(other.getByRole('heading', { name: 'Everything was deleted' })).toBeVisible();
	await other.bringToFront();
	await page.bringToFront();
	await letEverythingPass(page);
	expect(await keptIn(page)).toEqual(nothing);
	expect(await keptIn(other)).toEqual(nothing);
	await expectNoAxeViolations(other);
	await other.close();
	expect(await keptIn(page)).toEqual(nothing);
});

test('a tab that does not let go is named, and the next try deletes what is left', async ({ lastingPhone: phone }) => {
	const { page, context } = phone;
	await writeNotes(page);
	// A connection that answers nothing, as of a tab that the phone has frozen.
	const frozen = await context.newPage();
	await frozen.goto('/rescue');
	await frozen.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const opening = indexedDB.open('holdline');
				opening.onsuccess = () => resolve();
			})
	);
	await page.bringToFront();
	await deleteEverything(page);
	await expect(page.getByRole('heading', { name: 'Not everything is deleted yet' })).toBeVisible();
	await expect(page.getByText('Your notes. Another tab may be holding them.')).toBeVisible();
	await expect(page.getByText(/^Close every other tab of Holdline\. Then try again here\./)).toBeVisible();
	await expectNoAxeViolations(page);

	await frozen.close();
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(done(page)).toBeVisible();
	expect(await keptIn(page)).toEqual(nothing);
});
