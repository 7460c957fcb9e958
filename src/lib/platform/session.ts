const STARTED_KEY = 'holdline.here';

/** True once in the life of a tab: when the app starts, not when it moves from screen to screen. */
export function isFreshStart(): boolean {
	try {
		if (sessionStorage.getItem(STARTED_KEY) !== null) return false;
		sessionStorage.setItem(STARTED_KEY, 'yes');
		return true;
	} catch {
		return false;
	}
}

/** Clears the session storage of this tab, now and again when the page closes, because the router writes to it then. */
export function clearSession(): void {
	const clear = () => {
		try {
			sessionStorage.clear();
		} catch {
			// A browser that blocks session storage has nothing in it.
		}
	};
	clear();
	// The router listens to the same events and registered first.
	for (const event of ['visibilitychange', 'pagehide']) addEventListener(event, clear);
}
