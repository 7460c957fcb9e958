import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { Change, NewRecord } from '#lib/domain/case/record.ts';
import { expect, type Phone, test as base } from '../journeys/holdline.ts';
import type * as Bundle from './bundle.ts';

declare global {
	/** The storage room, in the page. */
	var storage: typeof Bundle;
}

const PAGE = `<!doctype html><html lang="en"><head><title>Storage</title><link rel="icon" href="data:," /></head><body>
<script type="module">import * as storage from './storage.js'; globalThis.storage = storage;</script></body></html>`;

/** A blank page that holds nothing but the storage room, in a browser with a profile on the disk. */
export const test = base.extend<{ page: Page }>({
	siteRoot: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs.
		async ({}, use) => {
			const folder = await mkdtemp(join(tmpdir(), 'holdline-storage-'));
			await build({
				configFile: false,
				logLevel: 'error',
				build: {
					outDir: folder,
					lib: { entry: 'tests/storage/bundle.ts', formats: ['es'], fileName: () => 'storage.js' }
				}
			});
			await writeFile(join(folder, 'index.html'), PAGE);
			await use(folder);
			await rm(folder, { recursive: true });
		},
		{ scope: 'worker' }
	],
	page: async ({ phone }, use) => use(await openTab(phone, phone.page))
});

export { expect };

/** Opens the storage page in this tab, or in one more. */
export async function openTab(phone: Phone, page?: Page): Promise<Page> {
	const tab = page ?? (await phone.context.newPage());
	await tab.goto('/');
	await tab.waitForFunction(() => 'storage' in globalThis);
	return tab;
}

export const made = { utc: 1_795_262_400_000, offset: 0, zone: 'Europe/London' };

/** One tap that keeps one note for each of the words. */
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

/** Whether the long runs were asked for, with every case instead of some. */
export const isLong = process.env.FAULTS === 'long';

export function readEverything(page: Page) {
	return page.evaluate(() => storage.store.readEverything());
}
