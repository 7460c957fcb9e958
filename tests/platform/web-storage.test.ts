import { afterEach, expect, test, vi } from 'vitest';
import { clearItems, keepItemsIn, onItem, readItem, storeItem } from '#lib/platform/web-storage.ts';

afterEach(() => {
	keepItemsIn(globalThis);
	vi.unstubAllGlobals();
});

function area() {
	const items = new Map<string, string>();
	return {
		items,
		getItem: (key: string) => items.get(key) ?? null,
		setItem: (key: string, value: string) => void items.set(key, value),
		removeItem: (key: string) => void items.delete(key),
		clear: () => items.clear()
	};
}

test('an item is kept in its area, and null removes it', () => {
	const [local, session] = [area(), area()];
	vi.stubGlobal('localStorage', local);
	vi.stubGlobal('sessionStorage', session);
	expect(storeItem('key', 'lasts')).toBe(true);
	expect(storeItem('key', 'ends', 'sessionStorage')).toBe(true);
	expect([readItem('key'), readItem('key', 'sessionStorage'), readItem('other')]).toEqual(['lasts', 'ends', null]);
	expect(storeItem('key', null)).toBe(true);
	clearItems('sessionStorage');
	expect([local.items.size, session.items.size]).toEqual([0, 0]);
});

test('a browser that blocks web storage keeps nothing, and says so', () => {
	vi.stubGlobal('localStorage', undefined);
	expect([storeItem('key', 'one'), readItem('key')]).toEqual([false, null]);
	expect(() => clearItems('localStorage')).not.toThrow();
});

test('once items are kept elsewhere, web storage is neither read nor changed, nor are other tabs heard', () => {
	const device = area();
	vi.stubGlobal('localStorage', device);
	const tabs = new EventTarget();
	vi.stubGlobal('addEventListener', tabs.addEventListener.bind(tabs));
	const change = (key: string, newValue: string) =>
		tabs.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
	const heard: (string | null)[] = [];
	onItem('key', (value) => heard.push(value));

	storeItem('key', 'of the device');
	change('key', 'one');
	change('other', 'two');
	keepItemsIn({ localStorage: area(), sessionStorage: area() });
	change('key', 'three');
	expect([readItem('key'), heard]).toEqual([null, ['one']]);
	storeItem('key', 'of the visit');
	clearItems('localStorage');
	expect([...device.items]).toEqual([['key', 'of the device']]);
});
