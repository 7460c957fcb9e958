/** Long enough that what starts late is still seen: the last screen painted, the last long task ended. */
const SETTLING_MS = 1000;

/** Has every page that opens from now on watch its own paints and long tasks from its first moment. */
export function watchVitals(context) {
	return context.addInitScript(() => {
		const seen = { lcp: 0, blocked: 0 };
		globalThis.vitals = seen;
		new PerformanceObserver((list) => {
			seen.lcp = list.getEntries().at(-1).startTime;
		}).observe({ type: 'largest-contentful-paint', buffered: true });
		// A task counts for what it takes beyond 50 ms: so long nobody notices that a touch waits.
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
		}).observe({ type: 'longtask', buffered: true });
	});
}

/** Waits until the page has settled, then says when its largest content was painted and how long it was blocked, in ms. */
export async function readVitals(page) {
	await page.waitForTimeout(SETTLING_MS);
	return page.evaluate(() => globalThis.vitals);
}
