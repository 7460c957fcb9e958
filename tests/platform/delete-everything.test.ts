import { afterEach, expect, test, vi } from 'vitest';
import { findRemains } from '#lib/platform/delete-everything.ts';

afterEach(() => vi.unstubAllGlobals());

test('an empty database of version 0 is no note, and a power that refuses has kept nothing', async () => {
	const refuse = () => Promise.reject(new DOMException('Refused.', 'SecurityError'));
	vi.stubGlobal('indexedDB', { databases: () => Promise.resolve([{ name: 'holdline', version: 0 }]) });
	vi.stubGlobal('navigator', { serviceWorker: { getRegistrations: refuse }, storage: { getDirectory: refuse } });
	vi.stubGlobal('caches', { keys: refuse });
	expect(await findRemains()).toEqual([]);
	vi.stubGlobal('indexedDB', { databases: () => Promise.resolve([{ name: 'holdline', version: 1 }]) });
	expect(await findRemains()).toEqual(['notes']);
});

test('words of notes that were drawn for the next start are notes', async () => {
	const kept = { 'holdline.drawn': '{"content":[]}' as string };
	const storage = { length: 0, getItem: (key: keyof typeof kept) => kept[key] };
	vi.stubGlobal('localStorage', storage);
	vi.stubGlobal('indexedDB', {});
	vi.stubGlobal('navigator', {});
	expect(await findRemains()).toEqual(['notes']);
	kept['holdline.drawn'] = 'changed';
	expect(await findRemains()).toEqual([]);
});
