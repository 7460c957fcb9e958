import { clearItems, readItem, storeItem } from './web-storage.ts';

const STARTED_KEY = 'holdline.here';

/** True once in the life of a tab: when the app starts, not when it moves from screen to screen. */
export function isFreshStart(): boolean {
	return readItem(STARTED_KEY, 'sessionStorage') === null && storeItem(STARTED_KEY, 'yes', 'sessionStorage');
}

/** Clears the session storage of this tab, now and again when the page closes, because the router writes to it then. */
export function clearSession(): void {
	const clear = () => clearItems('sessionStorage');
	clear();
	// The router listens to the same events and registered first.
	for (const event of ['visibilitychange', 'pagehide']) addEventListener(event, clear);
}
