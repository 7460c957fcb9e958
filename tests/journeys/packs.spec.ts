import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, waitUntilKept } from './holdline.ts';
import { Person } from './person.ts';
import { change, howUpdateEnds, packFilesIn, takeOver, updateTest as test } from './next-version.ts';

// The page `/check` stands for all feature packs: it is one whole pack, and no other feature hangs on it.
const common = ['coach', 'goal', 'ladders', 'more', 'moves', 'papers', 'paste'];
const start = (page: Page) => page.getByRole('button', { name: 'Start the check' });
const missing = (page: Page) => page.getByText(/This part of Holdline is not on this (phone|device) yet\./);

/** Opens the app, and waits until the service worker answers its requests. */
async function install(page: Page): Promise<void> {
	await page.goto('/today');
	await waitUntilKept(page);
	await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

async function usesPack(page: Page): Promise<void> {
	await page.goto('/check');
	await expect(start(page)).toBeVisible();
}

/** Whether any version on this phone has cached a file of this pack. */
function isKeptInAny(page: Page, pack: string): Promise<boolean> {
	return page.evaluate(async (part) => {
		const names = await caches.keys();
		const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return kept.flat().some(({ url }) => new URL(url).pathname.includes(part));
	}, `/${pack}-pack.`);
}

/** The host lost the pack of this version: its worker asks for files that are not there. */
function removePack(folder: string): Promise<void> {
	return change(join(folder, 'service-worker.js'), 'check-pack.', 'check-pack.lost-');
}

test('a pack is kept whole when it is first used, and works without internet after a restart', async ({
	site,
	siteRoot,
	lastingPhone: phone
}) => {
	await install(phone.page);
	expect(await packFilesIn(phone.page, 'check')).toEqual([]);
	await usesPack(phone.page);
	const files = await readdir(siteRoot, { recursive: true });
	const pack = files.filter((file) => file.includes('check-pack.')).map((file) => `/${file.replaceAll('\\', '/')}`);
	expect(pack.length).toBeGreaterThan(2);
	expect((await packFilesIn(phone.page, 'check')).sort()).toEqual(pack.sort());
	await site.kill();
	await phone.restart();
	await usesPack(phone.page);
});

// Seen to fail where the worker deletes its caches without waiting for what it is caching.
test('what is deleted while a pack is being cached stays deleted', async ({ phone: { page } }) => {
	await install(page);
	const left = await page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		const ask = (message: unknown) =>
			new Promise((resolve) => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = ({ data }) => resolve(data);
				active?.postMessage(message, [port2]);
			});
		await Promise.all([ask({ pack: 'check' }), ask({ pack: 'documents' }), ask('delete-caches')]);
		return [await ask({ pack: 'seal' }), await caches.keys()];
	});
	expect(left).toEqual([true, []]);
});

test('a pack that is used before the app is installed is kept once it is', async ({ site, lastingPhone: phone }) => {
	await usesPack(phone.page);
	await waitUntilKept(phone.page);
	await expect.poll(() => packFilesIn(phone.page, 'check')).not.toHaveLength(0);
	await site.kill();
	await phone.restart();
	await usesPack(phone.page);
});

test('a pack that is not here says so without internet, and works as soon as there is some', async ({
	site,
	phone: { page }
}) => {
	await install(page);
	await site.kill();
	await page.goto('/check');
	await expect(missing(page)).toBeVisible();
	await expectNoAxeViolations(page);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(missing(page)).toBeVisible();
	await site.revive();
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(start(page)).toBeVisible();
});

/** Every part of the app that is kept after the installation. */
async function expectCommonPacks(page: Page): Promise<void> {
	for (const pack of common) await expect.poll(() => packFilesIn(page, pack), pack).not.toHaveLength(0);
}

test('what everybody may need is kept soon after the first start, and the calendar once a day could be put into one', async ({
	site,
	phone: { page }
}) => {
	await install(page);
	await expectCommonPacks(page);
	const person = new Person(page);
	await person.opensCase({ provider: 'Gridwell', sector: 'Water', what: 'A meter', phone: '0800 2' });
	await person.starts({ channel: 'Phone' });
	await person.does({ tap: 'Promise', due: '2030-05-01', words: 'will ring back' });
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	expect(await packFilesIn(page, 'calendar')).toEqual([]);
	await page.goto(`/case?id=${id}`);
	const put = page.getByRole('button', { name: 'Put these days in my calendar' });
	await expect(put).toBeVisible();
	await expect.poll(() => packFilesIn(page, 'calendar')).not.toHaveLength(0);
	await site.kill();
	const [download] = await Promise.all([page.waitForEvent('download'), put.click()]);
	expect(download.suggestedFilename()).toBe('holdline-dates.ics');
	await page.goto(`/letter?id=${id}`);
	await expect(page.getByText('Tap any part to change it.')).toBeVisible();
	for (const screen of ['ladder', 'praise', 'call-plan', 'past-contact', 'two-minutes', 'own-cards']) {
		await page.goto(`/${screen}?id=${id}`);
		await expect(page.locator('main:not([aria-busy="true"])')).toBeVisible();
		await expect(missing(page)).toBeHidden();
	}
});

test('a new version keeps the packs in use before it can take over', async ({ site, phone: { page }, nextVersion }) => {
	await install(page);
	await usesPack(page);
	await site.revive(nextVersion);
	expect(await howUpdateEnds(page)).toBe('installed');
	expect(await packFilesIn(page, 'check')).not.toEqual([]);
	await site.kill();
	await takeOver(page);
	await usesPack(page);
});

test('a new version without a pack that is in use is not installed, and the old one goes on', async ({
	site,
	phone: { page },
	nextVersion
}) => {
	await install(page);
	await usesPack(page);
	await removePack(nextVersion);
	await site.revive(nextVersion);
	expect(await howUpdateEnds(page)).toBe('redundant');
	await site.kill();
	await usesPack(page);
});

test('a pack that nobody used holds no new version back', async ({ site, phone: { page }, nextVersion }) => {
	await install(page);
	await removePack(nextVersion);
	await site.revive(nextVersion);
	expect(await howUpdateEnds(page)).toBe('installed');
	expect(await packFilesIn(page, 'check')).toEqual([]);
});

test('a new version keeps what everybody may need, also where the old one did not have it in a pack', async ({
	phone: { page },
	site,
	nextVersion
}) => {
	await install(page);
	await expectCommonPacks(page);
	await page.evaluate(async () => {
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) if (request.url.includes('-pack.')) await cache.delete(request);
		}
	});
	await site.revive(nextVersion);
	expect(await howUpdateEnds(page)).toBe('installed');
	for (const pack of common) expect(await packFilesIn(page, pack), pack).not.toEqual([]);
});

test('a version that waits keeps a pack that is used meanwhile', async ({ site, phone: { page }, nextVersion }) => {
	await install(page);
	await site.revive(nextVersion);
	expect(await howUpdateEnds(page)).toBe('installed');
	expect(await packFilesIn(page, 'check')).toEqual([]);
	await usesPack(page);
	await takeOver(page);
	await expect.poll(() => packFilesIn(page, 'check')).not.toHaveLength(0);
	await site.kill();
	await usesPack(page);
});

test('a version that waits does not take over without a pack in use, and says so', async ({
	site,
	phone: { page },
	nextVersion
}) => {
	await install(page);
	await removePack(nextVersion);
	await site.revive(nextVersion);
	expect(await howUpdateEnds(page)).toBe('installed');
	await site.revive();
	await usesPack(page);
	await expect.poll(() => isKeptInAny(page, 'check')).toBe(true);
	await site.kill();
	await page.goto('/today');
	await page.getByRole('button', { name: 'Use it now' }).click();
	await expect(page.getByText('It could not be loaded whole.')).toBeVisible();
	await expectNoAxeViolations(page);
	await usesPack(page);
});

test('*Delete everything* deletes a pack too', async ({ phone: { page } }) => {
	await install(page);
	await usesPack(page);
	expect(await packFilesIn(page, 'check')).not.toEqual([]);
	await page.goto('/settings/delete');
	await page.getByLabel('Type “delete” to go on').fill('delete');
	await page.getByRole('button', { name: 'Delete everything now' }).click();
	await expect(page.getByRole('heading', { name: 'Nothing of Holdline is left on this phone' })).toBeVisible();
	expect(await page.evaluate(() => caches.keys())).toEqual([]);
});
