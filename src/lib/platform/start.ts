/**
 * Ends the watch over the start (`static/watchdog.js`) as soon as a screen stands: a start may also hang after the first part
 * of it has come. Returns how to stop looking.
 */
export function endWatchOverStart(): () => void {
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
