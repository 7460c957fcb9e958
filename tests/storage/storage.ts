import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Change, NewRecord } from '#lib/domain/case/record.ts';
import { expect, type LastingPhone, type Phone, test as base } from '../journeys/holdline.ts';
import { STORAGE_SITE } from './build.ts';
import type * as Bundle from './bundle.ts';

declare global {
	/** The storage code, in the page. */
	var storage: typeof Bundle;
}

/** A blank page with only the storage code, and its storage on the disk. */
export const test = base.extend<{ page: Page }>({
	siteRoot: [STORAGE_SITE, { scope: 'worker' }],
	openPhone: async ({ openLastingPhone }, use) => use(openLastingPhone),
	phone: async ({ diskPhone }, use) => use(diskPhone),
	page: async ({ phone }, use) => use(await openTab(phone, phone.page))
});

/** The same in a separate browser, which can be restarted. */
export const restartTest = test.extend<{ phone: LastingPhone }>({
	phone: async ({ lastingPhone }, use) => use(lastingPhone)
});

export { expect };

/** Opens the storage page in this tab, or in a new one. */
export async function openTab(phone: Phone, page?: Page): Promise<Page> {
	const tab = page ?? (await phone.context.newPage());
	await tab.goto(phone.address);
	await tab.waitForFunction(() => 'storage' in globalThis);
	return tab;
}

/** A script of the storage site in a block of its own, to be put before another script. */
export const readScript = async (name: string) => `{\n${await readFile(`${STORAGE_SITE}/${name}.js`, 'utf8')}\n}`;

export const made = { utc: 1_795_262_400_000, offset: 0, zone: 'Europe/London' };

/** One change with a note for each of the words. */
export function noting(caseId: string, ...words: string[]): Change {
	return { id: randomUUID(), case: caseId, made, records: words.map(note) };
}

function note(words: string): NewRecord {
	const at = { day: '2026-11-21', minute: 720, zone: 'Europe/London' };
	return { id: randomUUID(), type: 'entry', contact: null, kind: 'noted', words, at };
}

export function commit(page: Page, change: Change) {
	return page.evaluate((change) => storage.store.commit(change), change);
}

export function readCase(page: Page, caseId: string) {
	return page.evaluate((caseId) => storage.store.readCase(caseId), caseId);
}

export function readEverything(page: Page) {
	return page.evaluate(() => storage.store.readEverything());
}

/** The words of every entry of a case, in the order in which the store gives them. */
export async function wordsOfCase(page: Page, caseId: string): Promise<string[]> {
	const { records } = await readCase(page, caseId);
	return records.flatMap((record) => (record.type === 'entry' ? [record.words] : []));
}

/** Holds the writer lock on this page, as a slow disk would, until the returned function is called. */
export async function holdWriterLock(page: Page): Promise<() => Promise<void>> {
	await page.evaluate(
		() =>
			new Promise<void>((isHeld) => {
				void navigator.locks.request('holdline-writer', () => {
					isHeld();
					return new Promise<void>((release) => Object.assign(globalThis, { release }));
				});
			})
	);
	return () => page.evaluate(() => (globalThis as unknown as { release: () => void }).release());
}
