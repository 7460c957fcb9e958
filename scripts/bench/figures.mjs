/** The value below which that share of the values lies, by the nearest rank. */
export function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export function median(values) {
	return quantile(values, 0.5);
}

/** How much the largest value is above the smallest: 1 is not at all. */
export function spread(values) {
	return Math.max(...values) / Math.min(...values);
}

/** The list from another start in each round, so that none always comes first or after the same one. */
export function turned(list, round) {
	const start = round % list.length;
	return [...list.slice(start), ...list.slice(0, start)];
}
