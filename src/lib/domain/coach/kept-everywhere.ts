/** How many times the person kept each phrase as it is, by its `wordingKey`. */
export type KeptCounts = Readonly<Record<string, number>>;

/** A phrase kept this many times is no longer marked anywhere. */
export const TIMES_UNTIL_EVERYWHERE = 3;

/** The phrases that are no longer marked anywhere, in alphabetical order. */
export function keptEverywhere(counts: KeptCounts): ReadonlySet<string> {
	const phrases = Object.keys(counts).filter((key) => (counts[key] ?? 0) >= TIMES_UNTIL_EVERYWHERE);
	return new Set(phrases.sort((a, b) => a.localeCompare(b)));
}
