import { beforeEach, describe, expect, test } from 'vitest';
import { OwnCardsEditor } from '#lib/state/own-cards.svelte.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { OWN_CARDS } from '#lib/domain/own-cards/own-cards-id.ts';
import { FakeStore } from './fake-store.ts';
import { newId, powers } from './powers.ts';

let store: FakeStore;
let box: OwnCardsEditor;

beforeEach(async () => {
	store = new FakeStore();
	const file = new CaseFile(OWN_CARDS, store, powers);
	await file.load();
	box = new OwnCardsEditor(file);
});

describe('the box of cards', () => {
	test('a star is on disk before it is shown, and a second tap takes it off', async () => {
		const letGo = store.hold();
		const starring = box.star('hold-name');
		expect(box.now.starred.size).toBe(0);
		letGo();
		await starring;
		expect([...box.now.starred]).toEqual(['hold-name']);
		await box.star('hold-name');
		expect(box.now.starred.size).toBe(0);
		expect(new Set(store.records.map((record) => record.type === 'field' && record.target)).size).toBe(1);
	});

	test('when nothing can be saved the star is not shown, and that is said', async () => {
		store.isFull = true;
		expect(await box.star('hold-name')).toBe(false);
		expect(box.now.starred.size).toBe(0);
		expect(box.file.hasProblem).toBe(true);
	});

	test('an own card keeps the moment that was chosen before its first words', async () => {
		const id = newId();
		await box.place(id, 'closing');
		expect(box.now.mine).toEqual([]);
		await box.write(id, 'Thank you. What is your name?');
		expect(box.now.mine).toEqual([{ id, words: 'Thank you. What is your name?', moment: 'closing' }]);
	});

	test('emptied words delete a card, undo brings it back, and so do new words', async () => {
		const id = newId();
		await box.write(id, 'What can you see?');
		await box.write(id, null);
		expect(box.now.mine).toEqual([]);
		await box.file.undo();
		expect(box.find(id)?.words).toBe('What can you see?');
		await box.remove(id);
		await box.write(id, 'And now?');
		expect(box.find(id)?.words).toBe('And now?');
	});

	test('undo takes back the first star of a built-in card as a whole', async () => {
		await box.star('hold-name');
		await box.file.undo();
		expect(box.now.starred.size).toBe(0);
		await box.hide('hold-name');
		expect([...box.now.hidden]).toEqual(['hold-name']);
		expect(box.now.mine).toEqual([]);
	});

	test('a card of a case has no place in it', () => {
		expect(() => new OwnCardsEditor(new CaseFile(newId(), store, powers))).toThrow();
	});

	test('nothing that shows a case is kept beside the cards', async () => {
		let kept = 0;
		store.cacheCard = () => Promise.resolve(void (kept += 1));
		await box.star('hold-name');
		await box.file.drafts.flush();
		expect(kept).toBe(0);
	});
});
