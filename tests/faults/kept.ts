import type { Page } from '@playwright/test';
import type { Store } from '#lib/storage/store.ts';
import { made } from '../storage/storage.ts';
import type * as Changes from './in-page/changes.ts';

declare global {
	/** In the storage page. */
	var changes: typeof Changes;
}

export const CASE = 'c5a1d0be-0f00-4000-8000-000000000001';

/** What a start found: how it opened, and how each change that was ever asked for stands there. */
export type Found = {
	/** Null when the browser would not open the store at all: then the rest is what the page of last resort finds. */
	opening: Awaited<ReturnType<Store['open']>> | null;
	/** Changes by number of which every record is there once, with every letter. */
	whole: number[];
	/** Changes of which something is there, but not all of it, not once, or not as it was written. */
	partial: number[];
	/** The draft that was kept last. */
	draft: number;
	unreadable: number;
};

/** Opens the storage page and what it holds. The address is that of a site with the storage room. */
export async function look(page: Page, address: string): Promise<Found> {
	await page.goto(address);
	await page.waitForFunction(() => 'changes' in globalThis);
	return page.evaluate((caseId) => changes.lookAt(caseId), CASE);
}

/**
 * Keeps change after change from this number on, and tells of each as soon as it is kept; ends with the page, or after `count`.
 * Resolves once the first was kept: a browser is not killed while it is still being told what to do.
 */
export async function keepOn(
	page: Page,
	wish: { from: number; pace: number; count?: number },
	onKept: (what: 'change' | 'draft', number: number) => void
): Promise<{ ended: Promise<void> }> {
	let hasBegun = () => {};
	const begun = new Promise<void>((resolve) => (hasBegun = resolve));
	await page.exposeFunction('tell', (what: 'change' | 'draft', number: number) => {
		onKept(what, number);
		hasBegun();
	});
	const ended = page
		.evaluate(({ wish, caseId, made }) => changes.keepOn(wish, caseId, made), { wish, caseId: CASE, made })
		.catch((problem: unknown) => {
			if (wish.count !== undefined) throw problem;
		});
	await Promise.race([begun, ended]);
	return { ended };
}
