const HERE = 'holdline.here';

/** True once in each life of a tab: when the app is started anew, not when it goes from screen to screen. */
export function isFreshStart(): boolean {
	try {
		if (sessionStorage.getItem(HERE) !== null) return false;
		sessionStorage.setItem(HERE, 'yes');
		return true;
	} catch {
		return false;
	}
}
