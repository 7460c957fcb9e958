/** A weighted stretch. Of two that overlap the heavier is kept, then the longer, then the earlier. */
export type Weighed = { start: number; end: number; weight: number };

/** Drops overlapping stretches. The result is sorted by `start`, and no two stretches share a character. */
export function withoutOverlap<Found extends Weighed>(found: readonly Found[]): Found[] {
	const ranked = [...found].sort(
		(a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start) || a.start - b.start
	);
	const taken = new Uint8Array(found.reduce((end, stretch) => Math.max(end, stretch.end), 0));
	const kept: Found[] = [];
	for (const stretch of ranked) {
		let free = true;
		for (let at = stretch.start; at < stretch.end && free; at++) free = taken[at] === 0;
		if (!free) continue;
		taken.fill(1, stretch.start, stretch.end);
		kept.push(stretch);
	}
	return kept.sort((a, b) => a.start - b.start);
}
