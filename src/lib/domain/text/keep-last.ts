/**
 * The same function of a text, which keeps its last results: one tap asks many times for the reading of the same words. `max` is their
 * number. A result is shared by all callers, so it must not be changed.
 */
export function keepLast<Result>(max: number, work: (text: string) => Result): (text: string) => Result {
	const results = new Map<string, Result>();
	return (text) => {
		const known = results.get(text);
		if (known !== undefined) return known;
		const result = work(text);
		results.set(text, result);
		const [oldest] = results.keys();
		if (results.size > max && oldest !== undefined) results.delete(oldest);
		return result;
	};
}
