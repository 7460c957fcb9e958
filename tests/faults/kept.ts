import type { Page } from '@playwright/test';
import type { Store } from '#lib/storage/store.ts';
import { made } from '../storage/storage.ts';
import type * as Changes from './in-page/changes.ts';

declare global {
	/** The script of `in-page/changes.ts`, in the storage page. */
	var changes: typeof Changes;
}

export const CASE = 'c5a1d0be-0f00-4000-8000-000000000001';

/** What a start found: how the store opened, and the state of each change that it holds. */
export type Found = {
	/** Null when the store did not open. The rest is then what the rescue page finds. */
	opening: Awaited<ReturnType<Store['open']>> | null;
	/** The numbers of changes whose records are all there, exactly once and unaltered. */
	whole: number[];
	/** The numbers of changes with missing, repeated or altered records. */
	partial: number[];
	/** The number in the last saved draft; -1 when there is none. */
	draft: number;
	/** The number of rows that cannot be read. */
	unreadable: number;
};

/** Opens the storage page at this address and its store, and reports what it finds. */
export async function look(page: Page, address: string): Promise<Found> {
	await page.goto(address);
	await page.waitForFunction(() => 'changes' in globalThis);
	return page.evaluate((caseId) => changes.lookAt(caseId), CASE);
}

/**
 * Keeps change after change, numbered from `from`, with a pause of `pace` milliseconds, and reports each
 * once it is kept.
 * `ended` resolves when the page has gone, or after `count` changes. Resolves once the first is kept, so that the kill
 * cannot come before the script runs.
 */
export async function keepOn(
	page: Page,
	options: { from: number; pace: number; count?: number },
	onKept: (what: 'change' | 'draft', number: number) => void
): Promise<{ ended: Promise<void> }> {
	let hasBegun = () => {};
	const begun = new Promise<void>((resolve) => (hasBegun = resolve));
	await page.exposeFunction('tell', (what: 'change' | 'draft', number: number) => {
		onKept(what, number);
		hasBegun();
	});
	const ended = page
		.evaluate(({ options, caseId, made }) => changes.keepOn(options, caseId, made), { options, caseId: CASE, made })
		.catch((problem: unknown) => {
			if (options.count !== undefined) throw problem;
		});
	await Promise.race([begun, ended]);
	return { ended };
}
