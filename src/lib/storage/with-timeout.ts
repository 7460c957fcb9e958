/** The result, or a rejection with `TimeoutError` after that many milliseconds. */
export function withTimeout<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new DOMException('No answer came in time.', 'TimeoutError')), milliseconds);
		work.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}
