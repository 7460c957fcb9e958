import type { ItemAreas } from './web-storage.ts';

/** Items in the memory of this page alone. None of them is there at first. */
export function memoryItems(): ItemAreas {
	return { localStorage: memoryArea(), sessionStorage: memoryArea() };
}

function memoryArea(): ItemAreas['localStorage'] {
	const items = new Map<string, string>();
	return {
		getItem: (key) => items.get(key) ?? null,
		setItem: (key, value) => void items.set(key, value),
		removeItem: (key) => void items.delete(key),
		clear: () => items.clear()
	};
}
