import type { Page } from '@playwright/test';
import type { Store } from '#lib/storage/store.ts';
import { made } from '../storage/storage.ts';

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
	apart: number;
};

/** Opens the storage page and what it holds. The address is that of a site with the storage room. */
export async function look(page: Page, address: string): Promise<Found> {
	await page.goto(address);
	await page.waitForFunction(() => 'storage' in globalThis);
	await page.addScriptTag({ content: IN_PAGE });
	return page.evaluate(
		(caseId) => (globalThis as unknown as { lookAt: (id: string) => Promise<Found> }).lookAt(caseId),
		CASE
	);
}

/**
 * Keeps change after change from this number on, and tells of each as soon as it is kept; ends with the page, or after `count`.
 * Resolves once the first was kept: a browser is not killed while it is still being told what to do.
 */
export async function keepOn(
	page: Page,
	wish: { from: number; pace: number; count?: number },
	onKept: (what: 'change' | 'draft' | 'refused', number: number) => void
): Promise<{ ended: Promise<void> }> {
	let hasBegun = () => {};
	const begun = new Promise<void>((resolve) => (hasBegun = resolve));
	await page.exposeFunction('tell', (what: 'change' | 'draft' | 'refused', number: number) => {
		onKept(what, number);
		hasBegun();
	});
	const ended = page
		.evaluate(
			({ wish, caseId, made }) =>
				(globalThis as unknown as { keepOn: (wish: unknown) => Promise<void> }).keepOn({ ...wish, caseId, made }),
			{ wish, caseId: CASE, made }
		)
		.catch((problem: unknown) => {
			if (wish.count !== undefined) throw problem;
		});
	await Promise.race([begun, ended]);
	return { ended };
}

/** One change is one to three notes; each says which it is, and brings a length of its own. Plain script, because the page has no build. */
const IN_PAGE = `
const fill = (number, part) => '\\u00fcx'.repeat((number * 37 + part * 11) % 300);
const wordsOf = (number, part, count) => [number, part, count, fill(number, part)].join(' ');
const at = { day: '2026-11-21', minute: 720, zone: 'Europe/London' };

globalThis.changeOf = (number, caseId, made) => ({
	id: crypto.randomUUID(),
	case: caseId,
	made,
	records: Array.from({ length: 1 + (number % 3) }, (_, part) => ({
		id: crypto.randomUUID(),
		type: 'entry',
		contact: null,
		kind: 'noted',
		words: wordsOf(number, part, 1 + (number % 3)),
		at
	}))
});

globalThis.keepOn = async ({ from, pace, count = Infinity, caseId, made }) => {
	for (let number = from; number < from + count; number += 1) {
		await storage.store.commit(changeOf(number, caseId, made));
		void tell('change', number);
		if (number % 4 === 0) {
			await storage.store.saveLocal('draft:kept', number);
			void tell('draft', number);
		}
		if (pace > 0) await new Promise((resolve) => setTimeout(resolve, pace));
	}
};

globalThis.lookAt = async (caseId) => {
	const opening = await storage.store.open().catch(() => null);
	const isRefused = opening === null;
	const { records, apart } = isRefused
		? { records: (await storage.readWithoutApp()).filter(({ type }) => type === 'entry'), apart: [] }
		: await storage.store.readCase(caseId);
	const parts = new Map();
	for (const { words, change } of records) {
		const [number, part, count] = words.split(' ').map(Number);
		const found = parts.get(number) ?? { changes: new Set(), seen: [], count, isRight: true };
		found.changes.add(change);
		found.seen.push(part);
		found.isRight &&= words === wordsOf(number, part, count);
		parts.set(number, found);
	}
	const isWhole = ({ changes, seen, count, isRight }) =>
		isRight && changes.size === 1 && seen.length === count && new Set(seen).size === count;
	const all = [...parts];
	return {
		opening,
		whole: all.filter(([, found]) => isWhole(found)).map(([number]) => number),
		partial: all.filter(([, found]) => !isWhole(found)).map(([number]) => number),
		draft: isRefused ? -1 : ((await storage.store.readLocal('draft:kept')) ?? -1),
		apart: apart.length
	};
};
`;
