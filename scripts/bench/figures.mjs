/** The quantile of the values at that share (0 to 1), by the nearest rank. */
export function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export function median(values) {
	return quantile(values, 0.5);
}

/** The median of each round, for values of which every round gave as many. */
export function mediansOf(values, perRound) {
	return Array.from({ length: values.length / perRound }, (_, round) =>
		median(values.slice(round * perRound, (round + 1) * perRound))
	);
}

/** The ratio of the largest value to the smallest: 1 when they are equal. */
export function spread(values) {
	return Math.max(...values) / Math.min(...values);
}

/** The list, rotated by one in each round, so that no item is always first. */
export function turned(list, round) {
	const start = round % list.length;
	return [...list.slice(start), ...list.slice(0, start)];
}
