import { expect, test } from 'vitest';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import { TodayList } from '#lib/state/today.svelte.ts';
import { noLadders, phone } from '../fake-store.ts';
import { newId, powers } from '../powers.ts';

/** A phone with a case that is listed, and its library at the next start, while the copies are still compared. */
async function atNextStart() {
	const { library, store } = phone();
	const file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', 'Northline Telecom');
	await library.readCards();
	let open = (_hasRestored: boolean) => {};
	const opened = new Promise<boolean>((resolve) => (open = resolve));
	return { file, store, next: new CaseLibrary(store, powers, noLadders, opened), open };
}

test('the list of cases waits for nothing that the store still compares', async () => {
	const { next } = await atNextStart();
	expect(await next.readEarly()).toBe(true);
	expect(next.cards?.map(({ provider }) => provider)).toEqual(['Northline Telecom']);
	expect(next.isEarly).toBe(true);
});

test('a case that changed since its card was made is not listed early', async () => {
	const { file, next } = await atNextStart();
	await file.set('case', file.id, 'provider', 'Southline');
	expect(await next.readEarly()).toBe(false);
	expect(next.cards).toBeNull();
});

test('no case is no early list, because the second copy may have some', async () => {
	const { store } = phone();
	const library = new CaseLibrary(store, powers, noLadders, new Promise(() => {}));
	expect(await library.readEarly()).toBe(false);
	expect(library.cards).toBeNull();
});

test('an early list never takes the place of one that was read later', async () => {
	const { next, open } = await atNextStart();
	open(false);
	await next.readCards();
	const { cards } = next;
	expect(await next.readEarly()).toBe(false);
	expect(next.cards).toBe(cards);
	expect(next.isEarly).toBe(false);
});

test('Today shows it, reads again when the copies are compared, and keeps a picture only of that', async () => {
	const { file, next, open } = await atNextStart();
	await next.readEarly();
	const home = new TodayList(next);
	const reading = home.read();
	await expect.poll(() => home.isRead).toBe(true);
	expect(home.cards).toHaveLength(1);
	expect(home.atRest).toBeNull();
	await file.set('case', file.id, 'provider', 'Southline');
	open(true);
	await reading;
	expect(home.cards[0]?.provider).toBe('Southline');
	expect(home.atRest).toHaveLength(1);
});
