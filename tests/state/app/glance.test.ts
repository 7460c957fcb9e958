import { expect, test } from 'vitest';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { newId, powers } from '../powers.ts';
import { CaseLibrary } from '#lib/state/app/case-library.svelte.ts';
import { noLadders, phone } from '../fake-store.ts';

/** A case with so many notes, and the app on the same phone as it starts anew. */
async function withNotes(count: number) {
	const { library, store } = phone();
	const file = new CaseFile(newId(), store, powers);
	await file.set('case', file.id, 'provider', 'Northline Telecom');
	await file.keep(
		Array.from({ length: count }, (_, index) => file.entry({ kind: 'noted', contact: null, words: `note ${index}` }))
	);
	await library.readCards();
	return { file, library, store };
}

test('of a long case what was noted last is there before all of it is read, the newest first', async () => {
	const { file, library } = await withNotes(2500);
	await file.correct(file.case.entries.at(-1)?.id ?? '', { words: 'put right' });
	await file.keep([file.entry({ kind: 'noted', contact: null, words: 'a slip' })]);
	await file.undo();

	const glance = await library.glanceAt(file.id);
	expect(glance).toMatchObject({ provider: 'Northline Telecom', want: null });
	expect(glance?.entries.slice(0, 2).map(({ words }) => words)).toEqual(['put right', 'note 2498']);
});

test('a short case and one that is unknown are not begun before', async () => {
	const { file, library } = await withNotes(10);
	expect(await library.glanceAt(file.id)).toBeNull();
	expect(await library.glanceAt(newId())).toBeNull();
	expect(await library.glanceAt(null)).toBeNull();
});

test('of a case that was deleted nothing is shown, also while its card is still there', async () => {
	const { file, library } = await withNotes(2500);
	await file.keep([{ type: 'erasure', id: file.newId(), erased: true }]);
	expect(await library.glanceAt(file.id)).toBeNull();
});

test('a glance waits for nothing that the store still compares', async () => {
	const { file, store } = await withNotes(2500);
	const library = new CaseLibrary(store, powers, noLadders, new Promise(() => {}));
	expect((await library.glanceAt(file.id))?.entries[0]?.words).toBe('note 2499');
});
