import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import type { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import { Draft } from '#lib/state/app/draft.svelte.ts';
import { Drafts } from '#lib/state/app/drafts.svelte.ts';
import { SavedText } from '#lib/state/app/saved-text.svelte.ts';
import { NewCase } from '#lib/state/new-case.svelte.ts';
import { FakeStore } from '../fake-store.ts';
import { newId, powers } from '../powers.ts';

let store: FakeStore;
let drafts: Drafts;

beforeEach(() => {
	vi.useFakeTimers();
	store = new FakeStore();
	drafts = new Drafts(store, powers.readClock);
});
afterEach(() => vi.useRealTimers());

const box = (name = 'box') =>
	new Draft<string>(drafts, name, { schema: z.string(), empty: () => '', isEmpty: (words) => words === '' });

test('what is typed is saved 250 ms after its first sign, however fast the next ones follow', async () => {
	const draft = box();
	draft.change('h');
	await vi.advanceTimersByTimeAsync(200);
	draft.change('he');
	await vi.advanceTimersByTimeAsync(49);
	expect(store.local.size).toBe(0);
	await vi.advanceTimersByTimeAsync(1);
	expect(store.local.get('draft:box')).toBe('he');
	expect(store.saves).toBe(1);
});

test('an emptied box is forgotten, and what did not change is not saved again', async () => {
	const draft = box();
	draft.change('he');
	await draft.flush();
	await draft.flush();
	expect(store.saves).toBe(1);
	await draft.clear();
	expect(store.local.size).toBe(0);
});

test('a draft that cannot be read leaves the box empty, and what is typed meanwhile wins over one that can', async () => {
	store.local.set('draft:box', 7);
	const draft = box();
	expect(await draft.restore()).toBe(false);
	expect(draft.current).toBe('');
	store.local.set('draft:box', 'before');
	const restoring = draft.restore();
	draft.change('now');
	await restoring;
	expect(draft.current).toBe('now');
});

test('a save that failed is said, and tried again at the next change', async () => {
	const draft = box();
	store.isFull = true;
	draft.change('he');
	expect(await draft.flush()).toBe(false);
	expect(drafts.hasProblem).toBe(true);
	store.isFull = false;
	draft.change('her');
	await vi.advanceTimersByTimeAsync(250);
	expect(drafts.hasProblem).toBe(false);
	expect(store.local.get('draft:box')).toBe('her');
});

test('one flush saves every box of the app and of every case, and makes a field of a box that is one', async () => {
	const file = new CaseFile(newId(), store, powers, drafts);
	await file.set('case', file.id, 'provider', 'Northline');
	const begun = new NewCase(libraryOf(drafts));
	begun.write({ provider: 'Gridwell' });
	new Draft<string>(file.drafts, 'note', { schema: z.string(), empty: () => '' }).change('half a no');
	const text = new SavedText(
		file,
		'what',
		() => file.case.what,
		(words) => file.set('case', file.id, 'what', words)
	);
	text.type('a wrong bill');
	expect(store.local.size).toBe(0);

	await drafts.flush();
	expect(store.local.get('draft:new-case')).toMatchObject({ provider: 'Gridwell' });
	expect(store.local.get(`draft:${file.id}:note`)).toBe('half a no');
	expect(file.case.what).toBe('a wrong bill');

	const { saves, commits } = store;
	await drafts.flush();
	expect([store.saves, store.commits]).toEqual([saves, commits]);
});

test('a page that ends while a field is being kept leaves its last words, and no older draft', async () => {
	const file = new CaseFile(newId(), store, powers, drafts);
	await file.set('case', file.id, 'provider', 'Northline');
	const open = () =>
		new SavedText(
			file,
			'what',
			() => file.case.what,
			(words) => file.set('case', file.id, 'what', words)
		);
	const text = open();
	text.type('a wrong');
	await vi.advanceTimersByTimeAsync(250);
	const never = store.hold();
	text.type('a wrong bill');
	void text.settle();
	text.type('a wrong bill of May');
	void drafts.flush();
	await vi.advanceTimersByTimeAsync(0);
	expect(store.local.get(`draft:${file.id}:what`)).toBe('a wrong bill of May');

	// The store sends again what the page left on its way, and the box is shown again.
	never();
	const again = open();
	await vi.advanceTimersByTimeAsync(250);
	expect([again.words, file.case.what]).toEqual(['a wrong bill of May', 'a wrong bill of May']);
});

test('a page that ends while a box that went away waits for its turn keeps the words as a draft', async () => {
	const file = new CaseFile(newId(), store, powers, drafts);
	await file.set('case', file.id, 'provider', 'Northline');
	let isMyTurn = () => {};
	const turn = new Promise<void>((resolve) => (isMyTurn = resolve));
	const text = new SavedText(
		file,
		'what',
		() => file.case.what,
		(words) => turn.then(() => file.set('case', file.id, 'what', words))
	);
	text.type('a wrong bill');
	void text.leave();
	await drafts.flush();
	expect(store.local.get(`draft:${file.id}:what`)).toBe('a wrong bill');

	isMyTurn();
	await vi.advanceTimersByTimeAsync(0);
	expect(file.case.what).toBe('a wrong bill');
	await drafts.flush();
	expect(store.local.get(`draft:${file.id}:what`)).toBeUndefined();
});

test('a box that went away unsaved gives way to the one that is opened in its place', async () => {
	const old = box();
	store.isFull = true;
	old.change('old words');
	await old.flush();
	store.isFull = false;
	const again = box();
	again.change('new words');
	await again.flush();
	await drafts.flush();
	expect(store.local.get('draft:box')).toBe('new words');
});

test('a change takes the draft along, and what is typed meanwhile stays and is saved later', async () => {
	const file = new CaseFile(newId(), store, powers);
	const draft = new Draft<string>(file.drafts, 'note', {
		schema: z.string(),
		empty: () => '',
		isEmpty: (it) => it === ''
	});
	const after = (now: string) => now.replace('the first', '');
	const note = () => file.entry({ kind: 'noted', contact: null, words: 'the first' });

	draft.change('the first');
	await file.keep([note()], { draft: draft.replaceBy(after) });
	await vi.advanceTimersByTimeAsync(250);
	expect([draft.current, store.commits, store.saves]).toEqual(['', 1, 0]);

	draft.change('the first');
	const letGo = store.hold();
	const keeping = file.keep([note()], { draft: draft.replaceBy(after) });
	await vi.advanceTimersByTimeAsync(0);
	draft.change('the first and more');
	letGo();
	await keeping;
	expect(draft.current).toBe(' and more');
	await vi.advanceTimersByTimeAsync(250);
	expect(store.local.get(`draft:${file.id}:note`)).toBe(' and more');
});

test('a change that could not be saved leaves its draft alone until it is tried again', async () => {
	const file = new CaseFile(newId(), store, powers);
	const draft = new Draft<string>(file.drafts, 'note', {
		schema: z.string(),
		empty: () => '',
		isEmpty: (it) => it === ''
	});
	draft.change('the first');
	store.isFull = true;
	const note = file.entry({ kind: 'noted', contact: null, words: 'the first' });
	expect(await file.keep([note], { draft: draft.replaceBy(() => '') })).toBe(false);
	expect(draft.current).toBe('the first');
	store.isFull = false;
	await vi.advanceTimersByTimeAsync(250);
	expect(store.local.get(`draft:${file.id}:note`)).toBe('the first');
	expect(await file.tryAgain()).toBe(true);
	await draft.flush();
	expect([draft.current, store.local.size]).toEqual(['', 0]);
});

test('a case that was made forgets its draft in the same write, and what is typed after that is not saved', async () => {
	const begun = new NewCase(libraryOf(drafts));
	begun.write({ provider: 'Gridwell' });
	await drafts.flush();
	const { saves } = store;
	expect(await begun.save()).not.toBeNull();
	begun.write({ what: 'more' });
	await drafts.flush();
	expect([store.commits, store.saves, store.local.size]).toEqual([1, saves, 0]);
	expect(begun.draft.provider).toBe('Gridwell');
});

/** A library that only makes cases. Outside a browser no file outlives what asked for it. */
function libraryOf(drafts: Drafts): CaseLibrary {
	const newCase = () => new CaseFile(newId(), store, powers, drafts);
	return { store, drafts, newCase, readCards: () => Promise.resolve(), cards: [] } as unknown as CaseLibrary;
}
