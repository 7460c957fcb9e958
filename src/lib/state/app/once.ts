/** Tapped twice, done once: while `work` is on its way, asking again gets the answer that is already coming. */
export function once<Args extends unknown[], Result>(
	work: (...args: Args) => Promise<Result>
): (...args: Args) => Promise<Result> {
	let running: Promise<Result> | null = null;
	return (...args) => {
		running ??= work(...args).finally(() => (running = null));
		return running;
	};
}
