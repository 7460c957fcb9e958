import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, offlineTest } from './holdline.ts';

/** The same site as its next version: another name for the version, and a mark on one page. */
export const updateTest = offlineTest.extend<{ nextVersion: string }>({
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

export async function change(file: string, from: string, to: string): Promise<void> {
	const text = await readFile(file, 'utf8');
	expect(text).toContain(from);
	await writeFile(file, text.replaceAll(from, to));
}

/** Looks for a newer version, and says what became of its worker. */
export async function howUpdateEnds(page: Page): Promise<string> {
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

/** Makes the waiting version take over, and resolves once it controls the page. */
export async function takeOver(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const tookOver = new Promise((resolve) => {
			navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
		});
		const { waiting } = await navigator.serviceWorker.ready;
		waiting?.postMessage('take-over');
		await tookOver;
	});
}

/** The files of a feature pack that the newest version on this phone has cached. */
export function packFilesIn(page: Page, pack: string): Promise<string[]> {
	return page.evaluate(async (part) => {
		const name = (await caches.keys()).at(-1);
		const cached = name === undefined ? [] : await (await caches.open(name)).keys();
		return cached.map(({ url }) => new URL(url).pathname).filter((path) => path.includes(part));
	}, `/${pack}-pack.`);
}
