import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { phone } from '../fake-store.ts';
import { newId, powers } from '../powers.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

test('a list that was read before a change was saved shows it soon after', async () => {
	const { library, store } = phone();
	const file = new CaseFile(newId(), store, { ...powers, showCard: (card) => void library.showCard(card) });
	await file.set('case', file.id, 'provider', 'Northline');
	await file.set('case', file.id, 'forWhom', 'Ada Okafor');
	await vi.advanceTimersByTimeAsync(500);
	expect(library.cards).toBeNull();
	await library.readCards();

	const go = store.hold();
	const naming = file.set('case', file.id, 'alias', 'A. O.');
	await library.readCards();
	expect(library.cards?.map(({ client }) => client)).toEqual(['Ada Okafor']);
	go();
	await naming;
	await vi.advanceTimersByTimeAsync(500);
	expect(library.cards?.map(({ client }) => client)).toEqual(['A. O.']);
});
