// Watches the start of a page, and reveals the hidden message in it when nothing has started in time.
// It is plain JavaScript outside the build, because it must work on the day when the build does not. It keeps to the JavaScript of
// 2015, because a browser that is too old for the app must still be told so.
(() => {
	/** Ticks count only while the page is visible: a phone that slept has not waited. */
	const TICK_MS = 500;
	const TICKS_TO_DRESS = 4;
	const TICKS_TO_SHOW = 16;
	/** How long a newer version has to take over, in milliseconds, before the page reloads anyway. */
	const TAKE_OVER_MS = 3000;

	const src = document.currentScript.src;
	const words = document.getElementById('not-started');
	// The app started before this script.
	if (!words) return;
	// A page without scripts has nothing to start.
	if (!document.querySelector('.frame > script')) return words.remove();

	if (isTooOld()) {
		words.querySelector('.again').hidden = true;
		words.querySelector('.too-old').hidden = false;
		dress();
		show();
		return;
	}

	let ticks = 0;
	const timer = setInterval(() => {
		// The app removes the message once it has rendered.
		if (!words.isConnected) return clearInterval(timer);
		if (document.visibilityState === 'visible') ticks += 1;
		if (ticks === TICKS_TO_DRESS) dress();
		if (ticks < TICKS_TO_SHOW) return;
		clearInterval(timer);
		show();
	}, TICK_MS);

	/** True for a browser that cannot start the app. These two are the newest of what its scripts are written in. */
	function isTooOld() {
		try {
			new RegExp('(?<=a)b');
			return !('toSorted' in Array.prototype);
		} catch (problem) {
			return true;
		}
	}

	/** The style is loaded only when the start is slow. */
	function dress() {
		if (document.querySelector('link[href$="/watchdog.css"]')) return;
		const link = document.createElement('link');
		link.rel = 'stylesheet';
		link.href = src.replace(/js$/, 'css');
		document.head.append(link);
	}

	function show() {
		// Text that is already there stays; otherwise the message fills the screen.
		const hasText = document.querySelector('main') !== null;
		words.className = hasText ? 'above' : 'alone';
		if (!hasText) {
			words.setAttribute('role', 'main');
			words.querySelector('.heading').setAttribute('aria-level', '1');
		}
		if (!document.title) document.title = 'Holdline';
		words.querySelector('button').addEventListener('click', reload);
		words.hidden = false;
	}

	/** A waiting version may be the one that works, and the app that would activate it has not started. */
	function reload() {
		const again = () => location.reload();
		const workers = navigator.serviceWorker;
		if (!workers) return again();
		workers.getRegistration().then((registration) => {
			if (!registration || !registration.waiting) return again();
			workers.addEventListener('controllerchange', again, { once: true });
			registration.waiting.postMessage('take-over');
			setTimeout(again, TAKE_OVER_MS);
		}, again);
	}
})();
