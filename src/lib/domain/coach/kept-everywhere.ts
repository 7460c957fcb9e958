/** How often the person kept each phrase as it is. A phrase is named by its `wordingKey`. */
export type KeptCounts = Readonly<Record<string, number>>;

/** A phrase that was kept this many times is marked nowhere any more. */
export const TIMES_UNTIL_EVERYWHERE = 3;

/** The phrases that are marked nowhere any more, in alphabetical order. */
export function keptEverywhere(counts: KeptCounts): ReadonlySet<string> {
	const phrases = Object.keys(counts).filter((key) => (counts[key] ?? 0) >= TIMES_UNTIL_EVERYWHERE);
	return new Set(phrases.sort((a, b) => a.localeCompare(b)));
}
