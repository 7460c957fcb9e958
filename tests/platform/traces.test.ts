import { afterEach, expect, test, vi } from 'vitest';
import { type Traces, findTraces, holdSession, tracesAdded } from '#lib/platform/traces.ts';

afterEach(() => vi.unstubAllGlobals());

const none: Traces = { databases: new Map(), files: new Map(), items: new Map(), caches: new Map() };

/** A folder of files, each with its size. */
const folder = (files: Record<string, number>) => ({
	kind: 'directory',
	*values() {
		for (const [name, size] of Object.entries(files))
			yield { name, kind: 'file', getFile: () => Promise.resolve({ size }) };
	}
});

function browser({ files = {}, caches = {} }: { files?: Record<string, number>; caches?: Record<string, string[]> }) {
	vi.stubGlobal('indexedDB', {});
	vi.stubGlobal('localStorage', { 'holdline.has-cases': 'yes' });
	vi.stubGlobal('sessionStorage', { 'sveltekit:scroll': '{}' });
	vi.stubGlobal('navigator', { storage: { getDirectory: () => Promise.resolve(folder(files)) } });
	const keysOf = (name: string) => (caches[name] ?? []).map((url) => ({ url }));
	vi.stubGlobal('caches', {
		keys: () => Promise.resolve(Object.keys(caches)),
		open: (name: string) => Promise.resolve({ keys: () => Promise.resolve(keysOf(name)) })
	});
}

test('what was there before is told from what was added, or has grown', async () => {
	browser({ files: { log: 10 }, caches: { 'holdline-1': ['/today', '/_app/one.js'] } });
	const before = await findTraces();
	expect(before).toEqual({
		databases: null,
		files: new Map([['/log', '10']]),
		items: new Map([
			['0 holdline.has-cases', 'yes'],
			['1 sveltekit:scroll', '{}']
		]),
		caches: new Map()
	});
	expect(tracesAdded(before, await findTraces())).toEqual([]);
	browser({ files: { log: 11 }, caches: { 'holdline-1': ['/today', '/_app/two.js'] } });
	expect(tracesAdded(before, await findTraces())).toEqual(['files']);
	browser({ files: {}, caches: { 'holdline-1': ['/case?id=1'], other: ['/page'] } });
	expect(tracesAdded(before, await findTraces())).toEqual(['caches']);
	expect(tracesAdded(none, { ...none, databases: new Map([['holdline', '1']]) })).toEqual(['databases']);
});

test('a browser that refuses has kept nothing, and one that cannot list its databases says so', async () => {
	const refuse = () => Promise.reject(new DOMException('Refused.', 'SecurityError'));
	vi.stubGlobal('indexedDB', {});
	vi.stubGlobal('navigator', { storage: { getDirectory: refuse } });
	vi.stubGlobal('caches', { keys: refuse });
	vi.stubGlobal('localStorage', undefined);
	vi.stubGlobal('sessionStorage', undefined);
	expect(await findTraces()).toEqual({ ...none, databases: null });
});

test('the items of a tab are put back as they were', () => {
	const items: Record<string, string> = { here: 'yes', 'sveltekit:scroll': '{}' };
	const session = Object.assign(
		Object.create({
			setItem: (key: string, value: string) => (items[key] = value),
			removeItem: (key: string) => Reflect.deleteProperty(items, key)
		}) as object,
		items
	);
	vi.stubGlobal('sessionStorage', session);
	const putBack = holdSession();
	Object.assign(session, { 'sveltekit:scroll': '{"1":{}}', added: 'one' });
	Object.assign(items, { 'sveltekit:scroll': '{"1":{}}', added: 'one' });
	putBack();
	expect(items).toEqual({ here: 'yes', 'sveltekit:scroll': '{}' });
});
