/** When the browser cannot tell that it is idle, in milliseconds. */
const PAUSE_MS = 300;

/** Runs the work once the browser is idle. Returns a function that cancels it. */
export function whenIdle(work: () => void): () => void {
	if (!('requestIdleCallback' in globalThis)) {
		const timer = setTimeout(work, PAUSE_MS);
		return () => clearTimeout(timer);
	}
	const request = requestIdleCallback(work);
	return () => cancelIdleCallback(request);
}

/** How long one step may take where the browser cannot tell that it is idle, in milliseconds. */
const STEP_MS = 8;

/** Calls `work` in idle times until it returns true. It asks `hasTime` between its steps. */
export function inIdleTime(work: (hasTime: () => boolean) => boolean): void {
	if ('requestIdleCallback' in globalThis) {
		requestIdleCallback((deadline) => {
			if (!work(() => deadline.timeRemaining() > 0)) inIdleTime(work);
		});
		return;
	}
	setTimeout(() => {
		const end = performance.now() + STEP_MS;
		if (!work(() => performance.now() < end)) inIdleTime(work);
	}, PAUSE_MS);
}

/** Runs the work once what is on the screen now has been painted; in a hidden page, once it is shown. Returns a function that cancels it. */
export function afterPaint(work: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => (timer = setTimeout(work)));
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}
