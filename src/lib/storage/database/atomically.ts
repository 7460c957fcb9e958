/**
 * Runs writes in one transaction. Resolves once all of them are on the disk; rejects when none of them is.
 * A value that cannot be cloned throws before the database sees it, and the earlier writes would then still commit.
 * So every failure aborts explicitly.
 */
export async function atomically<Result>(
	transaction: { done: Promise<void>; abort: () => void },
	work: (track: (request: Promise<unknown>) => void) => Result | Promise<Result>
): Promise<Result> {
	const requests: Promise<unknown>[] = [];
	const track = (request: Promise<unknown>) => {
		// Every request rejects with the same error; the first is reported.
		request.catch(() => {});
		requests.push(request);
	};
	track(transaction.done);
	try {
		const result = await work(track);
		await Promise.all(requests);
		return result;
	} catch (problem) {
		try {
			transaction.abort();
		} catch {
			// It has already ended.
		}
		throw problem;
	}
}
