// Watches over the start of a page. When nothing has started in time, it shows the words that stand hidden in the page.
// It is plain JavaScript and none of the build, because it is for the day on which a part of the build does not work.
(() => {
	/** Counted in ticks while the page is in sight: a phone that was asleep meanwhile has not waited. */
	const TICK_MS = 500;
	const TICKS_TO_DRESS = 4;
	const TICKS_TO_SHOW = 16;
	/** How long a newer version has to take over, in milliseconds, before the page is loaded anew all the same. */
	const TAKE_OVER_MS = 3000;

	const { src } = document.currentScript;
	const words = document.getElementById('not-started');
	// The app was quicker than this script.
	if (!words) return;
	// A page that starts nothing has nothing to wait for.
	if (!document.querySelector('.frame > script')) return words.remove();

	let ticks = 0;
	const timer = setInterval(() => {
		// The app takes the words away when it stands.
		if (!words.isConnected) return clearInterval(timer);
		if (document.visibilityState === 'visible') ticks += 1;
		if (ticks === TICKS_TO_DRESS) dress();
		if (ticks < TICKS_TO_SHOW) return;
		clearInterval(timer);
		show();
	}, TICK_MS);

	/** A quick start needs no style for this; a slow one has it in time. */
	function dress() {
		if (document.querySelector('link[href$="/watchdog.css"]')) return;
		const link = document.createElement('link');
		link.rel = 'stylesheet';
		link.href = src.replace(/js$/, 'css');
		document.head.append(link);
	}

	function show() {
		// Where there is text to read, it stays; else the words are the whole screen.
		const hasText = document.querySelector('main') !== null;
		words.className = hasText ? 'above' : 'alone';
		if (!hasText) {
			words.setAttribute('role', 'main');
			words.querySelector('.heading').setAttribute('aria-level', '1');
		}
		document.title ||= 'Holdline';
		words.querySelector('button').addEventListener('click', reload);
		words.hidden = false;
	}

	/** A newer version that waits may be the one that works, and only the app could let it in, which does not stand. */
	async function reload() {
		const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
		if (!registration?.waiting) return location.reload();
		navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
		registration.waiting.postMessage('take-over');
		setTimeout(() => location.reload(), TAKE_OVER_MS);
	}
})();
