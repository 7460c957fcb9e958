import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, offlineTest, test as base, waitUntilInstalled } from './holdline.ts';

/** How long a start may take before the words are shown, and before they are dressed for it, in milliseconds. */
const PATIENCE_MS = 8_000;
const UNTIL_DRESSED_MS = 2_000;

type Sites = { throwing: string; hanging: string; nextVersion: string };

/** The same site with a start that throws, and with one that waits for a word; and the sound site under another version. */
const sites: Parameters<typeof base.extend<Sites>>[0] = {
	throwing: async ({ siteRoot }, use) => {
		const folder = await copyOf(siteRoot);
		await writeFile(join(folder, await entryOf(siteRoot)), "throw new Error('broken on purpose');\nexport {};\n");
		await use(folder);
		await rm(folder, { recursive: true });
	},
	hanging: async ({ siteRoot }, use) => {
		const folder = await copyOf(siteRoot);
		const entry = join(folder, await entryOf(siteRoot));
		await cp(entry, join(dirname(entry), 'whole.js'));
		const waiting = "await new Promise((goOn) => addEventListener('go-on', goOn, { once: true }));";
		await writeFile(entry, `${waiting}\nexport * from './whole.js';\n`);
		await use(folder);
		await rm(folder, { recursive: true });
	},
	nextVersion: async ({ siteRoot }, use) => {
		const folder = await copyOf(siteRoot);
		const { version } = JSON.parse(await readFile(join(siteRoot, '_app/version.json'), 'utf8')) as { version: string };
		const worker = await readFile(join(siteRoot, 'service-worker.js'), 'utf8');
		await writeFile(join(folder, 'service-worker.js'), worker.replaceAll(version, `${version}-next`));
		await use(folder);
		await rm(folder, { recursive: true });
	}
};
const test = base.extend<Sites>(sites);
const testOffline = offlineTest.extend<Sites>(sites);

async function copyOf(siteRoot: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'holdline-start-'));
	await cp(siteRoot, folder, { recursive: true });
	// A part never changes under its name but here: no browser is to rely on that.
	const headers = await readFile(join(siteRoot, '_headers'), 'utf8');
	await writeFile(join(folder, '_headers'), headers.replaceAll(/public, max-age=\d+, immutable/g, 'no-cache'));
	return folder;
}

/** The script that every page starts with, by its path in the build. */
async function entryOf(siteRoot: string): Promise<string> {
	const page = await readFile(join(siteRoot, 'today.html'), 'utf8');
	return /_app\/immutable\/entry\/start\.[^"]+/.exec(page)?.[0] ?? '';
}

/** The start is broken on purpose: that much need not be said in the console. */
async function keepQuiet(page: Page): Promise<void> {
	await page.addInitScript(() => addEventListener('unhandledrejection', (event) => event.preventDefault()));
}

const told = (page: Page) => page.getByRole('alert').filter({ hasText: 'Holdline has not started' });

/** Lets as much time go by as a start may take, on the clock that this page was given before its load. */
async function waitInVain(page: Page): Promise<void> {
	await page.clock.runFor(UNTIL_DRESSED_MS);
	await page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.endsWith('/watchdog.css')));
	await expect(page.getByText('Holdline has not started')).toBeHidden();
	await page.clock.runFor(PATIENCE_MS - UNTIL_DRESSED_MS);
	await expect(told(page)).toBeVisible();
}

test('when the start throws, a calm screen says so and offers two ways on @only-small', async ({
	site,
	phone: { page },
	throwing
}) => {
	await site.revive(throwing);
	await keepQuiet(page);
	await page.clock.install();
	await page.goto('/case/new');
	await waitInVain(page);
	await expect(page.getByRole('heading', { level: 1, name: 'Holdline has not started' })).toBeVisible();
	await expectNoAxeViolations(page);

	// What a finger has to hit, by its size.
	for (const way of [page.getByRole('button', { name: 'Reload' }), page.getByRole('link', { name: /Save my data/ })]) {
		expect((await way.boundingBox())?.height).toBeGreaterThanOrEqual(48);
		await expect(way).toBeInViewport({ ratio: 1 });
	}

	const loaded = page.waitForEvent('load');
	await page.getByRole('button', { name: 'Reload' }).click();
	await loaded;
	expect(new URL(page.url()).pathname).toBe('/case/new');
	await waitInVain(page);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Reload' })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.waitForURL('/rescue');
});

test('a start that hangs is told too, and the words go when it has come after all', async ({
	site,
	phone: { page },
	hanging
}) => {
	await site.revive(hanging);
	await page.clock.install();
	await page.goto('/today');
	await waitInVain(page);
	await page.evaluate(() => dispatchEvent(new Event('go-on')));
	await expect(page.getByRole('heading', { level: 1, name: 'Holdline, today' })).toBeAttached();
	await expect(page.locator('#not-started')).toHaveCount(0);
});

test('a page that can be read stays so when its start throws', async ({ site, phone: { page }, throwing }) => {
	await site.revive(throwing);
	await keepQuiet(page);
	await page.clock.install();
	await page.goto('/guides');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await waitInVain(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
	await expectNoAxeViolations(page);
});

testOffline('Reload lets in a newer version that works', async ({ site, phone: { page }, throwing, nextVersion }) => {
	await site.revive(throwing);
	await keepQuiet(page);
	await page.goto('/today');
	await waitUntilInstalled(page);
	await site.revive(nextVersion);
	await page.clock.install();
	await page.reload();
	await waitInVain(page);
	await expect
		.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state))
		.toBe('installed');
	await page.getByRole('button', { name: 'Reload' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Holdline, today' })).toBeAttached();
	await expect(page.locator('#not-started')).toHaveCount(0);
});

test('nothing of it is left where the start went well, or where nothing is to start', async ({ phone: { page } }) => {
	for (const path of ['/', '/today', '/guides', '/rescue']) {
		await page.goto(path);
		await expect(page.locator('h1')).toBeAttached();
		await expect(page.locator('#not-started')).toHaveCount(0);
	}
	await page.clock.install();
	await page.goto('/today');
	await expect(page.locator('#not-started')).toHaveCount(0);
	await page.clock.runFor(PATIENCE_MS * 2);
	await expect(page.getByText('Holdline has not started')).toHaveCount(0);
});
