/**
 * Runs the work while this page is in front, has internet as far as the browser knows, and no other tab runs it. `signal` ends it. Returns a
 * function that stops all of it.
 */
export function whileInFront(name: string, work: (signal: AbortSignal) => Promise<void>): () => void {
	const end = new AbortController();
	let running: AbortController | null = null;
	const follow = () => {
		const isInFront = document.visibilityState === 'visible' && navigator.onLine && !end.signal.aborted;
		if (isInFront === (running !== null)) return;
		running?.abort();
		running = isInFront ? new AbortController() : null;
		// A lock that was waited for in vain rejects.
		if (running) void alone(name, running.signal, work).catch(() => {});
	};
	const { signal } = end;
	document.addEventListener('visibilitychange', follow, { signal });
	for (const event of ['online', 'offline', 'pageshow']) addEventListener(event, follow, { signal });
	follow();
	return () => {
		end.abort();
		follow();
	};
}

async function alone(name: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
	const run = async () => (signal.aborted ? undefined : work(signal));
	await ('locks' in navigator ? navigator.locks.request(name, { signal }, run) : run());
}
