/**
 * Asks for writes in one transaction and resolves once all of them are on the disk; rejects when none is.
 * A value that cannot be cloned throws before the database hears of it, and the writes asked for until then would commit
 * by themselves: so whatever goes wrong aborts by hand.
 */
export async function atomically<Result>(
	transaction: { done: Promise<void>; abort: () => void },
	work: (ask: (write: Promise<unknown>) => void) => Result | Promise<Result>
): Promise<Result> {
	const asked: Promise<unknown>[] = [];
	const ask = (write: Promise<unknown>) => {
		// Each of them rejects with the same news; the first to be heard is enough.
		write.catch(() => {});
		asked.push(write);
	};
	ask(transaction.done);
	try {
		const result = await work(ask);
		await Promise.all(asked);
		return result;
	} catch (problem) {
		try {
			transaction.abort();
		} catch {
			// It has ended by itself.
		}
		throw problem;
	}
}
