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
