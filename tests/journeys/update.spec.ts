import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, offlineTest, waitUntilKept } from './holdline.ts';

/** The same site as its next version: another name for the version, and a mark on one page. */
const test = offlineTest.extend<{ nextVersion: string }>({
	nextVersion: async ({ siteRoot }, use) => {
		const folder = await mkdtemp(join(tmpdir(), 'holdline-next-'));
		await cp(siteRoot, folder, { recursive: true });
		const { version } = JSON.parse(await readFile(join(siteRoot, '_app/version.json'), 'utf8')) as { version: string };
		await change(join(folder, 'service-worker.js'), version, `${version}-next`);
		await change(join(folder, 'index.html'), '<html lang="en"', '<html lang="en" data-version="next"');
		await use(folder);
		await rm(folder, { recursive: true });
	}
});

async function change(file: string, from: string, to: string): Promise<void> {
	const text = await readFile(file, 'utf8');
	expect(text).toContain(from);
	await writeFile(file, text.replaceAll(from, to));
}

/** Looks for a newer version, and says what became of its worker. */
async function howUpdateEnds(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		const ended = new Promise<string>((resolve) => {
			registration.addEventListener('updatefound', () => {
				const worker = registration.installing;
				worker?.addEventListener('statechange', () => resolve(worker.state));
			});
		});
		await registration.update();
		return ended;
	});
}

test('a new version waits until it is told to take over, and keeps the version before it', async ({
	site,
	phone,
	nextVersion
}) => {
	const { page } = phone;
	await page.goto('/');
	await waitUntilKept(page);
	await site.revive(nextVersion);

	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		const installed = new Promise<void>((resolve) => {
			registration.addEventListener('updatefound', () => {
				registration.installing?.addEventListener('statechange', () => {
					if (registration.waiting) resolve();
				});
			});
		});
		await registration.update();
		await installed;
	});
	await site.kill();
	await page.reload();
	await expect(page.locator('html')).not.toHaveAttribute('data-version', 'next');

	await page.evaluate(async () => {
		const tookOver = new Promise((resolve) => {
			navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
		});
		const { waiting } = await navigator.serviceWorker.ready;
		waiting?.postMessage('take-over');
		await tookOver;
	});
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-version', 'next');
	expect(await page.evaluate(() => caches.keys())).toHaveLength(2);
});

test('a version of which one file is missing is not installed, and the old one goes on', async ({
	site,
	phone,
	nextVersion
}) => {
	const { page } = phone;
	await page.goto('/');
	await waitUntilKept(page);
	await rm(join(nextVersion, 'today.html'));
	await site.revive(nextVersion);

	expect(await howUpdateEnds(page)).toBe('redundant');
	await site.kill();
	await page.goto('/today');
	await expect(page.locator('h1')).toBeVisible();
	expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
});

test('a page that is newer than the parts beside it is not kept with them', async ({ site, phone, nextVersion }) => {
	const { page } = phone;
	await page.goto('/');
	await waitUntilKept(page);
	// The host was given one more version between the service worker and this page: its start has another name.
	const today = join(nextVersion, 'today.html');
	const [, start = ''] = /(entry\/start\.[^"]+)\.js/.exec(await readFile(today, 'utf8')) ?? [];
	await change(today, start, `${start}-later`);
	await site.revive(nextVersion);

	expect(await howUpdateEnds(page)).toBe('redundant');
	await site.kill();
	await page.goto('/case/new');
	await expect(page.getByRole('heading', { level: 1, name: 'New case' })).toBeVisible();
});
