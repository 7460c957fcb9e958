/** Settles as the work does, or rejects with `TimeoutError` after that many milliseconds. The work itself continues. */
export function withTimeout<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new DOMException('No answer came in time.', 'TimeoutError')), milliseconds);
		work.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}
