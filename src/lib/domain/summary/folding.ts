import type { EntryKind } from '../vocabulary/entry.ts';

/** A line of a page that may be folded away, unless it is pinned. */
export type Foldable = { key: string; rows: number; weight: number; isPinned: boolean };

/** Lines under a heading, which takes `rows` as soon as one of them stays. */
export type FoldableGroup = { rows: number; lines: readonly Foldable[] };

/** How much a kind of note says to whoever decides. */
export const weights: Record<EntryKind, number> = {
	refused: 6,
	promised: 5,
	said: 4,
	answered: 4,
	option: 4,
	did: 4,
	document: 4,
	noted: 3,
	'passed-on': 3,
	asked: 2,
	named: 2,
	felt: 2,
	held: 1,
	assessed: 0
};
/** The note that shows why the goal is fair, and one that the person put in. */
export const WEIGHT_OF_CHOSEN = 8;
/** A contact of which nothing was noted. */
export const WEIGHT_OF_HEADING = 2;

/** The key under which a line that was folded away may be put in. Its opinions have the key of the line itself. */
export function foldKey(line: string): string {
	return `fold:${line}`;
}

/**
 * The keys of the lines that do not fit `room`. The least telling go first, and of two alike the older. A pinned line takes no room
 * from the others: what the person puts in must not push out something else.
 */
export function foldedOf(groups: readonly FoldableGroup[], room: number): ReadonlySet<string> {
	const inOrder = groups.flatMap((group) => group.lines.map((line) => ({ line, group })));
	const byWeight = inOrder
		.filter(({ line }) => !line.isPinned)
		.toReversed()
		.sort((a, b) => b.line.weight - a.line.weight);
	const headed = new Set<FoldableGroup>();
	const folded = new Set<string>();
	let left = room;
	for (const { line, group } of byWeight) {
		const rows = line.rows + (headed.has(group) ? 0 : group.rows);
		if (rows > left) {
			folded.add(line.key);
			continue;
		}
		left -= rows;
		headed.add(group);
	}
	return folded;
}
