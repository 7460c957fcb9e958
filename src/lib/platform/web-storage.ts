/** The two kinds of web storage. `sessionStorage` ends with its tab. */
type Area = 'localStorage' | 'sessionStorage';

/** Where items are kept, by area. Any of its methods may throw. */
export type ItemAreas = Readonly<Record<Area, Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear'>>>;

let areas: ItemAreas = globalThis;

/** Keeps items elsewhere from now on: what is in web storage is then neither read nor changed. `globalThis` goes back to it. */
export function keepItemsIn(other: ItemAreas): void {
	areas = other;
}

/** Null where there is no such item, and in a browser that blocks web storage. */
export function readItem(key: string, area: Area = 'localStorage'): string | null {
	try {
		return areas[area].getItem(key);
	} catch {
		return null;
	}
}

/** Null removes the item. Returns false where it could not be kept. */
export function storeItem(key: string, value: string | null, area: Area = 'localStorage'): boolean {
	try {
		if (value === null) areas[area].removeItem(key);
		else areas[area].setItem(key, value);
		return true;
	} catch {
		return false;
	}
}

export function clearItems(area: Area): void {
	try {
		areas[area].clear();
	} catch {
		// A browser that blocks web storage has nothing in it.
	}
}

/** Calls back with the new value when another tab changes an item of `localStorage`. Returns a function that stops it. */
export function onItem(key: string, listener: (value: string | null) => void): () => void {
	const hear = (event: StorageEvent) => areas === globalThis && event.key === key && listener(event.newValue);
	addEventListener('storage', hear);
	return () => removeEventListener('storage', hear);
}
