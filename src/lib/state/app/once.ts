/** Makes a double tap run `work` once: a call during a run, whatever its arguments, gets the promise of that run. */
export function once<Args extends unknown[], Result>(
	work: (...args: Args) => Promise<Result>
): (...args: Args) => Promise<Result> {
	let running: Promise<Result> | null = null;
	return (...args) => {
		running ??= work(...args).finally(() => (running = null));
		return running;
	};
}
