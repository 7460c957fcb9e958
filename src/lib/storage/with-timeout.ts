/** The result, or a rejection with `TimeoutError` when there is none within that many milliseconds. */
export function withTimeout<Result>(wait: number, work: Promise<Result>): Promise<Result> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new DOMException('No answer came in time.', 'TimeoutError')), wait);
		work.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}
