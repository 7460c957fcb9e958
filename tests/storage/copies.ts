import type { Page } from '@playwright/test';
import type { Phone } from '../journeys/holdline.ts';
import { readCase } from './storage.ts';

export const CASE = 'c5a1d0be-0005-4000-8000-000000000001';

export const open = (page: Page) => page.evaluate(() => storage.store.open());

export const wordsOf = async (page: Page) =>
	(await readCase(page, CASE)).records.flatMap((record) => (record.type === 'entry' ? [record.words] : []));

/** Reloads the page. Its store is not open yet. */
export async function restart(page: Page): Promise<void> {
	await page.reload();
	await page.waitForFunction(() => 'storage' in globalThis);
}

/** Deletes one of the copies without the app, then reloads the page. */
export async function lose(page: Page, what: 'database' | 'copy'): Promise<void> {
	await page.evaluate(async (what) => {
		storage.store.close();
		if (what === 'database') await storage.deleteDB('holdline');
		else await (await navigator.storage.getDirectory()).removeEntry('holdline-copy', { recursive: true });
	}, what);
	await restart(page);
}

/** From the next load on, puts the code of `device` before the script of the writer's worker, or of another. */
export const putBeforeWriter = (phone: Phone, device: string, worker = 'writer.worker') =>
	phone.context.route(`**/*${worker}*`, async (route) => {
		const script = await (await route.fetch()).text();
		await route.fulfill({ contentType: 'text/javascript', body: `${device}\n${script}` });
	});

/** A browser that has the method for files and refuses each call of it, as WebKitGTK does. */
export const REFUSES_FILES = `FileSystemFileHandle.prototype.createSyncAccessHandle = () =>
	Promise.reject(new DOMException('Backend does not support this operation', 'NotSupportedError'));`;

/** The names of everything that this browser keeps for the site. */
export const namesOf = (page: Page) =>
	page.evaluate(async () => {
		const files: string[] = [];
		for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
		const databases = (await indexedDB.databases()).map(({ name }) => name);
		return { databases: databases.sort(), files };
	});

/** The bytes of a log. */
export const readLog = (page: Page, generation = 1) =>
	page.evaluate(async (generation) => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('holdline-copy');
		const file = await (await folder.getFileHandle(`log-${generation}`)).getFile();
		return [...new Uint8Array(await file.arrayBuffer())];
	}, generation);

export const writeLog = (page: Page, bytes: readonly number[]) =>
	page.evaluate(async (bytes) => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('holdline-copy', { create: true });
		const writing = await (await folder.getFileHandle('log-1', { create: true })).createWritable();
		await writing.write(Uint8Array.from(bytes));
		await writing.close();
	}, bytes);

export const generations = (page: Page) =>
	page.evaluate(async () => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('holdline-copy');
		const names: string[] = [];
		for await (const name of folder.keys()) if (name.startsWith('log-')) names.push(name);
		return names.sort();
	});
