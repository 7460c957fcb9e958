/**
 * Removes the watchdog of the start (`static/watchdog.js`) once a screen is rendered. A start can also hang after its first scripts
 * have loaded, so loading them is not enough. Returns a function that stops watching.
 */
export function dismissWatchdog(): () => void {
	const end = () => {
		if (document.querySelector('main') === null) return;
		document.getElementById('not-started')?.remove();
		watch.disconnect();
	};
	const watch = new MutationObserver(end);
	watch.observe(document.body, { childList: true, subtree: true });
	end();
	return () => watch.disconnect();
}
