/** So long nothing must happen until a page counts as settled: its last screen painted, its last long task ended. */
const QUIET_MS = 1000;
const AT_MOST_MS = 20_000;

/** Has every page that opens from now on watch its own paints and long tasks from its first moment. */
export function watchVitals(context) {
	return context.addInitScript(() => {
		const seen = { lcp: 0, blocked: 0, busyUntil: 0 };
		globalThis.vitals = seen;
		new PerformanceObserver((list) => {
			seen.lcp = list.getEntries().at(-1).startTime;
			seen.busyUntil = performance.now();
		}).observe({ type: 'largest-contentful-paint', buffered: true });
		// A task counts for what it takes beyond 50 ms: so long nobody notices that a touch waits.
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
			seen.busyUntil = performance.now();
		}).observe({ type: 'longtask', buffered: true });
		addEventListener('load', () => (seen.busyUntil = performance.now()));
	});
}

/** Waits until the page has settled, then says when its largest content was painted and how long it was blocked, in ms. */
export async function readVitals(page) {
	await page.waitForFunction(
		(quiet) => globalThis.vitals.lcp > 0 && performance.now() > globalThis.vitals.busyUntil + quiet,
		QUIET_MS,
		// Asked seldom, so that asking is no work for the page.
		{ polling: 250, timeout: AT_MOST_MS }
	);
	return page.evaluate(() => globalThis.vitals);
}
