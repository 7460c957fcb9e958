import { expect, test } from 'vitest';
import { tellExample } from '#lib/content/example.ts';
import { CaseFile } from '#lib/state/app/case-file.svelte.ts';
import { openExample } from '#lib/state/example.ts';
import { phone } from './fake-store.ts';

test('an example that cannot be read or saved is reported as null, and the next try creates it', async () => {
	const { library, store } = phone();
	// A root of effects makes nothing outside a browser.
	library.newCase = () => new CaseFile(crypto.randomUUID(), store, library.powers);
	store.isFull = true;
	expect(await openExample(library, tellExample)).toBeNull();
	expect(store.records).toEqual([]);
	store.isFull = false;
	const readLocal = store.readLocal.bind(store);
	store.readLocal = () => Promise.reject(new Error('It cannot be read.'));
	expect(await openExample(library, tellExample)).toBeNull();
	store.readLocal = readLocal;
	store.local.clear();
	expect(await openExample(library, tellExample)).not.toBeNull();
	expect(store.records.length).toBeGreaterThan(10);
});
