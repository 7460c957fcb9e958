import { readFile, rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { NO_DATABASE, onDevice } from './device.ts';
import { type LastingPhone, type Site, expect, expectNoAxeViolations, keptBeside, test as base } from './holdline.ts';
import { measureFace, measureOverflow } from './measure-face.ts';
import { Person } from './person.ts';

const gridwell = { provider: 'Gridwell', sector: 'Water', what: 'A meter', phone: '0800 2' };

/** What stands over every screen where nothing can be written. */
const NOT_NOW = 'Nothing new can be saved now';

/** What the writer's worker meets on this device, put before its script. */
const NO_FILES = `
	FileSystemFileHandle.prototype.createSyncAccessHandle = () =>
		Promise.reject(new DOMException('Refused on purpose.', 'NoModificationAllowedError'));
`;
/** Full for as long as somebody says so. */
const FULL_WHEN_TOLD = `
	let isFull = false;
	new BroadcastChannel('full').onmessage = ({ data }) => (isFull = data);
	const { put } = IDBObjectStore.prototype;
	IDBObjectStore.prototype.put = function (...row) {
		if (isFull) throw new DOMException('Full on purpose.', 'QuotaExceededError');
		return put.apply(this, row);
	};
`;
/** Without its database from the load on at which that is asked for. */
const NO_DATABASE_WHEN_TOLD = `if (await caches.has('no-database')) ${NO_DATABASE}`;

/** The same site with a device under it that fails in one way, and a phone that keeps what it keeps on the disk. */
const test = base.extend<{
	phone: LastingPhone;
	withoutFiles: string;
	fullWhenTold: string;
	noDatabaseWhenTold: string;
}>({
	phone: async ({ lastingPhone }, use) => use(lastingPhone),
	withoutFiles: async ({ siteRoot }, use) => {
		const folder = await onDevice(siteRoot, NO_FILES);
		await use(folder);
		await rm(folder, { recursive: true });
	},
	fullWhenTold: async ({ siteRoot }, use) => {
		const folder = await onDevice(siteRoot, FULL_WHEN_TOLD);
		await use(folder);
		await rm(folder, { recursive: true });
	},
	noDatabaseWhenTold: async ({ siteRoot }, use) => {
		const folder = await onDevice(siteRoot, NO_DATABASE_WHEN_TOLD);
		await use(folder);
		await rm(folder, { recursive: true });
	}
});

/** From the next load on the device of `NO_DATABASE_WHEN_TOLD` is without it. */
const breakDatabase = (page: Page) =>
	page.evaluate(async () => {
		await caches.open('no-database');
		localStorage.setItem('no-database', 'yes');
	});

/** Says to the device of `FULL_WHEN_TOLD` whether it is full. */
const tell = (page: Page, isFull: boolean) =>
	page.evaluate((isFull) => {
		const channel = new BroadcastChannel('full');
		channel.postMessage(isFull);
		channel.close();
	}, isFull);

async function startsCall(page: Page): Promise<Person> {
	const person = new Person(page);
	await person.opensCase(gridwell);
	await person.starts({ channel: 'Phone' });
	await person.does({ note: 'the fee is £12' });
	return person;
}

/** A call on a device of `NO_DATABASE_WHEN_TOLD`, whose page is without it as well. */
async function startsBreakable(page: Page, site: Site, device: string): Promise<Person> {
	await site.revive(device);
	await page.addInitScript(`if (localStorage.getItem('no-database')) ${NO_DATABASE}`);
	return startsCall(page);
}

async function twiceAsLarge(page: Page): Promise<void> {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(':root { font-size: 200% }');
		document.adoptedStyleSheets.push(sheet);
	});
	expect(await measureOverflow(page)).toEqual([]);
	await page.evaluate(() => (document.adoptedStyleSheets = []));
}

async function looksRight(page: Page): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect(await measureFace(page)).toEqual([]);
		expect(await measureOverflow(page)).toEqual([]);
		await expectNoAxeViolations(page);
	}
	await page.emulateMedia({ colorScheme: 'light' });
	await twiceAsLarge(page);
}

test('notes that only the second copy still has come back, and it is said once @only-small', async ({
	site,
	phone
}) => {
	const { page, context } = phone;
	await startsCall(page);
	await page.goto('/rescue');
	const browser = await context.newCDPSession(page);
	await browser.send('Storage.clearDataForOrigin', { origin: site.address, storageTypes: 'indexeddb' });

	await page.goto('/today');
	await expect(page.getByText('Gridwell').first()).toBeVisible();
	const notice = page.getByRole('heading', { name: 'Your notes came back' });
	await expect(notice).toBeVisible();
	await looksRight(page);
	await page.getByRole('button', { name: 'Hide this' }).first().click();
	await expect(notice).toBeHidden();
	await page.reload();
	await expect(page.getByText('Gridwell').first()).toBeVisible();
	await expect(notice).toBeHidden();
	await page
		.getByRole('link', { name: /Gridwell|No goal yet/ })
		.first()
		.click();
	await expect(page.getByText('the fee is £12').first()).toBeVisible();
});

test('where no second copy can be written, the call and home say so @only-small', async ({
	site,
	phone,
	withoutFiles
}) => {
	await site.revive(withoutFiles);
	const { page } = phone;
	await startsCall(page);
	await expect(page.getByText(/^Saved \d\d?:\d\d.*, in one place only$/)).toBeVisible();
	await looksRight(page);

	await page.goto('/today');
	const notice = page.getByRole('heading', { name: 'Your notes are in one place only' });
	await expect(notice).toBeVisible();
	await looksRight(page);
	await page.getByRole('button', { name: 'Hide this' }).first().click();
	await expect(notice).toBeHidden();
});

test('words that could not be saved can be copied beside trying again @only-small', async ({
	site,
	phone,
	fullWhenTold
}) => {
	await site.revive(fullWhenTold);
	const { page, context } = phone;
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const person = await startsCall(page);
	await tell(page, true);
	const box = page.getByRole('textbox', { name: 'Note' });
	await box.fill('They said the fee goes by Friday');
	await expect(page.getByText('Not saved. Your words are still here.')).toBeVisible();
	await looksRight(page);

	const before = page.viewportSize();
	await page.setViewportSize({ width: 390, height: 500 });
	for (const inSight of [
		page.getByText('Not saved. Your words are still here.'),
		page.getByRole('button', { name: 'Save again' }),
		page.getByRole('button', { name: 'Copy my words' }),
		page.getByRole('button', { name: 'Add', exact: true }),
		page.getByRole('button', { name: 'They said', exact: true }),
		page.getByRole('blockquote'),
		box
	])
		await expect(inSight, inSight.toString()).toBeInViewport({ ratio: 1 });
	await looksRight(page);
	if (before) await page.setViewportSize(before);

	await page.getByRole('button', { name: 'Copy my words' }).click();
	await expect(page.getByText('Copied. Paste them somewhere safe.')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('They said the fee goes by Friday');
	await looksRight(page);

	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(page.getByText('Not saved. Your words are still here.')).toBeVisible();
	await expect(box).toHaveValue('They said the fee goes by Friday');

	await tell(page, false);
	// What is still on its way when there is room again gets through by itself.
	await expect(async () => {
		const again = page.getByRole('button', { name: 'Save again' });
		if (await again.isVisible()) await again.click({ timeout: 1_000 });
		await expect(page.getByText('Not saved. Your words are still here.')).toBeHidden({ timeout: 1_000 });
	}).toPass();
	await page.reload();
	await expect(
		person.journal.getByText('They said the fee goes by Friday').or(page.getByText('They said the fee goes by Friday'))
	).not.toHaveCount(0);
});

/** Everything can be read and saved to a file, the word that nothing can be saved stays in sight, and no box waits for words. */
async function readsOnly(page: Page, call: string, why: RegExp): Promise<void> {
	const id = new URL(call).searchParams.get('id') ?? '';
	const word = page.getByText(NOT_NOW, { exact: true }).filter({ visible: true });
	await page.goto('/today');
	await expect(page.getByText('Gridwell').first()).toBeVisible();
	await expect(page.getByText(why)).toBeInViewport();
	await expect(page.getByRole('link', { name: 'Save a backup file' })).toHaveCount(1);
	await looksRight(page);

	await page.goto(`/case?id=${id}&part=story`);
	await expect(page.getByText('the fee is £12').first()).toBeVisible();
	await looksRight(page);
	await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
	await expect(word).toBeInViewport({ ratio: 1 });
	await page.goto(`/case/edit?id=${id}`);
	for (const box of await page.getByRole('textbox').all()) await expect(box).not.toBeEditable();
	await looksRight(page);

	await page.goto(call);
	await expect(page.getByText('the fee is £12').first()).toBeVisible();
	await expect(word).toBeInViewport({ ratio: 1 });
	await expect(page.getByText(why)).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'Note' })).toHaveCount(0);
	await expect(page.getByText(/^Saved/)).toHaveCount(0);
	await looksRight(page);

	await page.goto(`/summary?id=${id}`);
	await page.getByRole('link', { name: /^The provider/ }).click();
	const paper = page.getByRole('region', { name: 'The summary, as it will be read' });
	await expect(paper.getByText('the fee is £12').first()).toBeVisible();

	await page.goto('/settings');
	await expect(page.getByText(why)).toBeInViewport();
	await looksRight(page);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a backup file' }).click()
	]);
	expect(await readFile(await download.path(), 'utf8')).toContain('the fee is £12');
}

test('notes of a newer Holdline can be read and saved to a file, and nothing is said to be saved @only-small', async ({
	phone
}) => {
	const { page } = phone;
	await startsCall(page);
	const call = page.url();
	await page.goto('/rescue');
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('holdline', 1000);
				opening.onsuccess = () => {
					opening.result.close();
					resolve();
				};
				opening.onerror = () => reject(new Error('It was not made newer.'));
			})
	);
	await readsOnly(page, call, /^A newer Holdline wrote these notes\./);
});

test('without its database the notes are read from the second copy and saved to a file, until it opens again @only-small', async ({
	site,
	phone,
	noDatabaseWhenTold
}) => {
	const { page } = phone;
	const person = await startsBreakable(page, site, noDatabaseWhenTold);
	const call = page.url();
	await page.getByRole('textbox', { name: 'Note' }).fill('half a sen');
	await expect.poll(() => keptBeside(page)).toContain('half a sen');
	await breakDatabase(page);
	await readsOnly(page, call, /^Your notes are safe\. This browser can only read them now/);
	await page.goto(call);
	await expect(page.getByRole('status').getByText('half a sen')).toBeVisible();

	await page.evaluate(async () => {
		await caches.delete('no-database');
		localStorage.removeItem('no-database');
	});
	await page.goto(call);
	await expect(page.getByText(NOT_NOW)).toHaveCount(0);
	await person.does({ note: 'and it goes on' });
	await expect(person.journal.getByText('the fee is £12')).toHaveCount(1);
});

test('what a browser without its database cannot delete is said, and what to do then', async ({
	site,
	phone,
	noDatabaseWhenTold
}) => {
	const { page } = phone;
	await startsBreakable(page, site, noDatabaseWhenTold);
	await breakDatabase(page);
	await page.goto('/settings/delete');
	await page.getByLabel('Type “delete” to go on').fill('delete');
	await page.getByRole('button', { name: 'Delete everything now' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Not everything is deleted yet' })).toBeFocused();
	await expect(page.getByText(/^Your notes\./)).toBeVisible();
	await expect(page.getByText(/clear the data of this site/)).toBeVisible();
	await looksRight(page);
	const files = await page.evaluate(async () => {
		const names: string[] = [];
		for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
		return names;
	});
	expect(files).toEqual([]);
});
