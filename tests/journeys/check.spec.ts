import { chromium, type Page } from '@playwright/test';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { findProgram } from '../../scripts/setup.mjs';
import { expect, expectNoAxeViolations, offlineTest, test, waitUntilKept } from './holdline.ts';
import { measureFace, measureOverflow } from './measure-face.ts';
import { packFilesIn } from './next-version.ts';
import { Person } from './person.ts';

const gridwell = { provider: 'Gridwell', sector: 'Water', what: 'A meter', phone: '0800 2' };
const start = (page: Page) => page.getByRole('button', { name: 'Start the check' });
const again = (page: Page) => page.getByRole('button', { name: 'Check again' });
const text = (page: Page) => page.locator('pre');

/** What this browser keeps for this site by the names that a check uses, or by a name that starts like them. */
const leftOvers = (page: Page) =>
	page.evaluate(async () => {
		const files: string[] = [];
		for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
		const locks = await navigator.locks.query();
		return [
			...(await indexedDB.databases()).map(({ name }) => name ?? ''),
			...files,
			...(await caches.keys()),
			...Object.keys(localStorage),
			...[...(locks.held ?? []), ...(locks.pending ?? [])].map(({ name }) => name ?? '')
		].filter((name) => name.includes('check'));
	});

/** Everything of the app's own store, as a backup file holds it. */
async function notesOf(page: Page): Promise<string> {
	await page.goto('/settings');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a backup file' }).click()
	]);
	const { records } = JSON.parse(await readFile(await download.path(), 'utf8')) as { records: unknown[] };
	return JSON.stringify(records);
}

async function runs(page: Page): Promise<void> {
	await page.goto('/check');
	await start(page).click();
	await expect(again(page)).toBeVisible({ timeout: 60_000 });
}

/**
 * Has the page itself act in the middle of the check, as soon as a note was saved: a click from here could come after the check has
 * ended.
 */
async function onceSaving(page: Page, what: 'Stop' | 'Today' | 'reload'): Promise<void> {
	await page.evaluate((what) => {
		new MutationObserver((_, observer) => {
			if (!/Saving made-up notes: [1-9]/.test(document.body.innerText)) return;
			observer.disconnect();
			if (what === 'reload') location.reload();
			for (const one of document.querySelectorAll<HTMLElement>('a, button'))
				if (one.innerText.includes(what)) one.click();
		}).observe(document.body, { subtree: true, childList: true, characterData: true });
	}, what);
}

async function expectGoodFace(page: Page): Promise<void> {
	expect(await measureFace(page)).toEqual([]);
	expect(await measureOverflow(page)).toEqual([]);
	await expectNoAxeViolations(page);
}

for (const [scheme, size] of [
	['light', ' @only-small'],
	['dark', '']
] as const) {
	test(`everything is tried, said in words, and taken away again, in ${scheme}${size}`, async ({
		lastingPhone: phone
	}) => {
		const { page, context } = phone;
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const person = new Person(page);
		await person.opensCase(gridwell);
		await person.starts({ channel: 'Phone' });
		await person.does({ note: 'the fee is £12' });
		const notes = await notesOf(page);

		await page.emulateMedia({ colorScheme: scheme });
		await runs(page);
		await expect(page.getByText('Notes are kept twice on this device.').first()).toBeFocused();
		await expect(
			page.getByText(/^100 notes saved\. Half took up to [\d.]+ ms, 95 in 100 up to [\d.]+ ms\.$/)
		).toBeVisible();
		for (const works of [
			'Work beside the screen',
			'Notes, first copy',
			'Notes, second copy in a file',
			'Notes, second copy the other way',
			'Taking turns',
			'Telling other tabs',
			'The last moment',
			'Keeping pages',
			'Asking for room',
			'Light and dark',
			'Boxes that grow',
			'Marks under words',
			'The typeface',
			'Saving a note, many times'
		]) {
			await expect(text(page)).toContainText(`${works}: Works\n`);
		}
		expect(await leftOvers(page)).toEqual([]);
		await page.getByText(/^What works: \d+$/).click();
		await expectGoodFace(page);

		await page.getByRole('button', { name: 'Copy a line' }).click();
		await expect(page.getByText('A line was copied and read back.')).toBeVisible();
		await page.getByRole('button', { name: 'Open the share sheet' }).click();
		await expect(page.getByText('The share sheet did not open.')).toBeVisible();
		await page.getByLabel('Tap here and type a few words').fill('words of mine');
		await expect(page.getByText('No keyboard has come up on the screen.')).toBeVisible();
		const dates = page.getByRole('group', { name: 'Dates' });
		await dates.getByRole('button', { name: 'Did not work' }).click();
		await expect(text(page)).toContainText('Dates: Does not work\n');
		await expectGoodFace(page);

		const sent = (await text(page).textContent()) ?? '';
		expect(sent).toMatch(
			/^Holdline check\nVersion of .+\nBrowser: Chrome \d+\nNotes are kept twice on this device\.\n/
		);
		expect(sent).not.toMatch(/Gridwell|£12|words of mine|Linux|X11|x86|Headless|390|844|320|640/);
		await page.getByRole('button', { name: 'Copy this text' }).click();
		await expect(page.getByText('Copied.', { exact: true })).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sent);

		expect(await notesOf(page)).toBe(notes);
	});
}

test('the keyboard is judged by what stays in sight above it', async ({ phone: { page } }) => {
	await page.addInitScript(() => {
		let height = innerHeight;
		const visible = new EventTarget();
		Object.defineProperties(visible, {
			height: { get: () => height },
			offsetTop: { value: 0 },
			pageTop: { get: () => scrollY },
			scale: { value: 1 }
		});
		Object.defineProperty(globalThis, 'visualViewport', { value: visible });
		Object.assign(globalThis, {
			raiseKeyboard(share: number) {
				height = Math.round(innerHeight * share);
				visible.dispatchEvent(new Event('resize'));
			}
		});
	});
	const raise = (share: number) =>
		page.evaluate((share) => {
			(globalThis as unknown as { raiseKeyboard: (share: number) => void }).raiseKeyboard(share);
		}, share);
	await runs(page);
	const box = page.getByLabel('Tap here and type a few words');
	await box.focus();
	await box.evaluate((node) => node.scrollIntoView({ block: 'start' }));
	await expect(page.getByText('No keyboard has come up on the screen.')).toBeVisible();
	await expect(page.getByText('This bar should be right above the keyboard.')).toBeVisible();
	await raise(0.5);
	await expect(page.getByText('The box and the bar stay in sight above the keyboard.')).toBeVisible();
	await expect(text(page)).toContainText('The keyboard: Works (50 %)\n');
	await box.evaluate((node) => node.scrollIntoView({ block: 'end' }));
	await raise(0.4);
	await expect(page.getByText('The keyboard covers the box.')).toBeVisible();
});

test('a browser that has less says so, and nothing blocks', async ({ siteRoot, site, phone: { page } }) => {
	const device = await onCheckedDevice(
		siteRoot,
		`FileSystemFileHandle.prototype.createSyncAccessHandle = () =>
			Promise.reject(new DOMException('Refused on purpose.', 'NoModificationAllowedError'));`
	);
	await site.revive(device);
	await page.addInitScript(() => {
		Reflect.deleteProperty(Navigator.prototype, 'locks');
		Reflect.deleteProperty(Navigator.prototype, 'wakeLock');
	});
	await runs(page);
	await expect(text(page)).toContainText('Notes, second copy in a file: Does not work (NoModificationAllowedError)\n');
	await expect(text(page)).toContainText('Taking turns: Not in this browser\n');
	await expect(text(page)).toContainText('Keeping the screen on: Not in this browser\n');
	await expect(page.getByText('Use Holdline in one tab at a time.')).toBeVisible();
	await expectGoodFace(page);
	await rm(device, { recursive: true });
});

test('storage that never answers is said to give no answer, and nothing blocks', async ({ phone: { page } }) => {
	await page.clock.install();
	await page.addInitScript(() => {
		// A request that idb takes for a real one, and that fires no event.
		const silence = () => Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype) as unknown;
		Object.assign(IDBFactory.prototype, { open: silence, deleteDatabase: silence });
	});
	await page.goto('/check');
	await start(page).click();
	// Waits are passed over, so that they cost the test nothing.
	await expect(async () => {
		await page.clock.runFor(5_000);
		await expect(again(page)).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 50_000 });
	await expect(text(page)).toContainText('Notes could not be kept here.\n');
	await expect(text(page)).toContainText('Notes, first copy: Gave no answer\n');
	await expect(text(page)).toContainText('Saving a note, many times: Gave no answer\n');
	await expect(text(page)).toContainText('The typeface: Works\n');
	await expectGoodFace(page);
});

test('a reload in the middle leaves nothing behind, and neither does leaving for Today', async ({
	lastingPhone: { page }
}) => {
	await page.goto('/check');
	await onceSaving(page, 'reload');
	const isReloaded = page.waitForEvent('load');
	await start(page).click();
	await isReloaded;
	await expect(page.locator('h1')).toBeVisible();
	await expect(async () => expect(await leftOvers(page)).toEqual([])).toPass();

	await onceSaving(page, 'Today');
	await page.getByRole('button', { name: /^(Start the check|Check again)$/ }).click();
	await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
	await expect(async () => expect(await leftOvers(page)).toEqual([])).toPass();
});

test('a check that is stopped keeps what it found, and can begin again', async ({ phone: { page } }) => {
	await page.goto('/check');
	await onceSaving(page, 'Stop');
	await start(page).click();
	await expect(page.getByText('Notes are kept twice on this device.').first()).toBeVisible();
	await expect(text(page)).toContainText('Notes, first copy: Works\n');
	expect(await leftOvers(page)).toEqual([]);
	await again(page).click();
	await expect(page.getByText(/^100 notes saved/)).toBeVisible({ timeout: 60_000 });
});

test('what a check left is gone after *Delete everything*', async ({ lastingPhone: { page } }) => {
	await page.goto('/check');
	await start(page).click();
	// The page is closed by force, so nothing of it takes anything away.
	await page.goto('/settings/delete');
	await page.evaluate(async () => {
		await new Promise<void>((resolve) => {
			indexedDB.open('holdline-check').onsuccess = ({ target }) => {
				(target as IDBOpenDBRequest).result.close();
				resolve();
			};
		});
		await (await navigator.storage.getDirectory()).getDirectoryHandle('holdline-check-copy', { create: true });
		await caches.open('check-of-holdline');
		localStorage.setItem('holdline-check:parting:1', 'made up');
	});
	await page.getByLabel('Type “delete” to go on').fill('delete');
	await page.getByRole('button', { name: 'Delete everything now' }).click();
	await expect(page.getByRole('heading', { name: 'Nothing of Holdline is left on this phone' })).toBeVisible();
	expect(await leftOvers(page)).toEqual([]);
});

offlineTest('it works without internet, and says that Holdline does', async ({ site, lastingPhone: { page } }) => {
	await page.goto('/today');
	await waitUntilKept(page);
	await expect.poll(() => packFilesIn(page, 'paste')).not.toHaveLength(0);
	await page.goto('/check');
	await expect(start(page)).toBeVisible();
	await expect.poll(() => packFilesIn(page, 'check')).not.toHaveLength(0);
	await site.kill();
	await runs(page);
	await expect(text(page)).toContainText('Holdline without internet: Works\n');
	await expect(text(page)).toContainText('Notes are kept twice on this device.\n');
	// Its own pages in the cache are no version of the app.
	expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
});

test('a page that is loaded again when it comes back still has what it found', async ({ phone: { page } }) => {
	await runs(page);
	const before = await text(page).textContent();
	await page.getByRole('button', { name: 'Go away and come back' }).click();
	await expect(page.getByText('The page was loaded again when you came back.')).toBeVisible();
	expect(new URL(page.url()).search).toBe('');
	expect(await text(page).textContent()).toBe(
		before?.replace('Away and back: Not tried', 'Away and back: Works in part')
	);
});

test('a page that comes back as it was left is said to', async ({ site, launchOptions }) => {
	const browser = await chromium.launch({
		...launchOptions,
		// The shell has no back/forward cache.
		executablePath: findProgram('chromium') ?? '',
		ignoreDefaultArgs: ['--disable-back-forward-cache']
	});
	const page = await browser.newPage({ baseURL: site.address, serviceWorkers: 'block' });
	await runs(page);
	await page.getByRole('button', { name: 'Go away and come back' }).click();
	await expect(page.getByText('The page came back as you left it.')).toBeVisible();
	await browser.close();
});

test('no screen of the app leads to it', async ({ phone: { page } }) => {
	for (const route of ['/', '/today', '/settings', '/guides', '/rescue']) {
		await page.goto(route);
		await expect(page.locator('h1')).toBeVisible();
		await expect(page.locator('a[href*="/check"]')).toHaveCount(0);
	}
});

/** Copies the site and puts the code of `device` before every worker. Resolves with the folder. */
async function onCheckedDevice(siteRoot: string, device: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'holdline-checked-'));
	await cp(siteRoot, folder, { recursive: true });
	for (const name of await readdir(folder, { recursive: true })) {
		if (!/\.worker.*\.js$/.test(basename(name))) continue;
		const file = join(folder, name);
		await writeFile(file, `${device}\n${await readFile(file, 'utf8')}`);
	}
	return folder;
}
