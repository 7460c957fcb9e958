const HERE = 'holdline.here';

/** True once in each life of a tab: when the app is started again, not when it goes from screen to screen. */
export function isFreshStart(): boolean {
	try {
		if (sessionStorage.getItem(HERE) !== null) return false;
		sessionStorage.setItem(HERE, 'yes');
		return true;
	} catch {
		return false;
	}
}

/** Keeps nothing in this tab from now on, nor what the router notes about a screen as its page goes away. */
export function leaveNoTrace(): void {
	const clear = () => {
		try {
			sessionStorage.clear();
		} catch {
			// Where nothing may be kept, nothing is left.
		}
	};
	clear();
	// The router listens to the same, and was there first.
	for (const event of ['visibilitychange', 'pagehide']) addEventListener(event, clear);
}
