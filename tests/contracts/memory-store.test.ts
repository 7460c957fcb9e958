import { expect, test } from 'vitest';
import { MemoryStore } from '#lib/storage/visit/memory-store.ts';
import { FakeStore } from '../state/fake-store.ts';
import { storeContract } from './store.ts';

const newId = () => crypto.randomUUID();

test.each(storeContract)('the store of a visit: $fact', ({ prove }) => prove(new MemoryStore(newId)));

test.each(storeContract)('the fake store: $fact', ({ prove }) => prove(new FakeStore()));

test('once everything is forgotten, nothing of it is in memory', async () => {
	const store = new MemoryStore(newId);
	await store.saveLocal('draft:x', 'half a word');
	await store.merge([{ type: 'later', words: 'from home' }], { utc: 0, offset: 0, zone: 'UTC' });
	await store.destroy();
	expect([store.rows, store.local.size, await store.lastMerge()]).toEqual([[], 0, null]);
});
