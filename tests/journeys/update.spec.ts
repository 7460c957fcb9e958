import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, waitUntilKept } from './holdline.ts';
import { change, howUpdateEnds, takeOver, updateTest as test } from './next-version.ts';

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

	await takeOver(page);
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
