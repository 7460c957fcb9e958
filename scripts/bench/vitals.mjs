/** A page counts as settled after this time without a larger paint, a long task or the load event. */
const QUIET_MS = 1000;
const AT_MOST_MS = 20_000;

/** Makes every page that opens from now on observe its own paints and long tasks. */
export function watchVitals(context) {
	return context.addInitScript(() => {
		const seen = { lcp: 0, blocked: 0, busyUntil: 0 };
		globalThis.vitals = seen;
		new PerformanceObserver((list) => {
			seen.lcp = list.getEntries().at(-1).startTime;
			seen.busyUntil = performance.now();
		}).observe({ type: 'largest-contentful-paint', buffered: true });
		// Only the part of a task beyond 50 ms counts: nobody notices a touch that waits for less.
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
			seen.busyUntil = performance.now();
		}).observe({ type: 'longtask', buffered: true });
		addEventListener('load', () => (seen.busyUntil = performance.now()));
	});
}

/** Waits until the page has settled. Resolves with the time of its largest paint and its blocked time, in ms. */
export async function readVitals(page) {
	await page.waitForFunction(
		(quiet) => globalThis.vitals.lcp > 0 && performance.now() > globalThis.vitals.busyUntil + quiet,
		QUIET_MS,
		// Polled rarely, so that polling does not load the page.
		{ polling: 250, timeout: AT_MOST_MS }
	);
	return page.evaluate(() => globalThis.vitals);
}
