import { afterEach, expect, test, vi } from 'vitest';
import { clearItems, onItem, readItem, storeItem } from '#lib/platform/web-storage.ts';

afterEach(() => vi.unstubAllGlobals());

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

test('a listener hears its item from other tabs until it is stopped', () => {
	const tabs = new EventTarget();
	vi.stubGlobal('addEventListener', tabs.addEventListener.bind(tabs));
	vi.stubGlobal('removeEventListener', tabs.removeEventListener.bind(tabs));
	const change = (key: string, newValue: string | null) =>
		tabs.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
	const heard: (string | null)[] = [];
	const stop = onItem('key', (value) => heard.push(value));
	change('key', 'one');
	change('other', 'two');
	change('key', null);
	stop();
	change('key', 'three');
	expect(heard).toEqual(['one', null]);
});
