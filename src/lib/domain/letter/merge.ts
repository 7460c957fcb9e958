/**
 * The text that the person edited, with what changed in the text it was made from: `before` became `after`. Lines are put in behind
 * the line that they follow there, and taken out where they still stand as they were.
 */
export function mergeInto(edited: string, before: string, after: string): string {
	const lines = edited.split('\n');
	let from = 0;
	for (const { anchors, removed, added } of changesOf(before.split('\n'), after.split('\n'))) {
		const at = placeOf(lines, removed, from);
		if (at !== null) lines.splice(at, removed.length, ...added);
		else if (added.length === 0) continue;
		const place = at ?? behind(lines, anchors, from);
		if (at === null) lines.splice(place, 0, ...added);
		from = place + added.length;
	}
	return lines.join('\n');
}

/** A run of lines that was replaced. `anchors` are the lines before it, the nearest first. */
type LineChange = { anchors: readonly string[]; removed: readonly string[]; added: readonly string[] };

function changesOf(before: readonly string[], after: readonly string[]): LineChange[] {
	const common = commonLengths(before, after);
	const changes: LineChange[] = [];
	let [b, a] = [0, 0];
	while (b < before.length || a < after.length) {
		if (b < before.length && before[b] === after[a]) {
			b += 1;
			a += 1;
			continue;
		}
		const [fromB, fromA] = [b, a];
		while ((b < before.length || a < after.length) && before[b] !== after[a]) {
			const skipB = common[b + 1]?.[a] ?? -1;
			const skipA = common[b]?.[a + 1] ?? -1;
			if (b < before.length && (a >= after.length || skipB >= skipA)) b += 1;
			else a += 1;
		}
		changes.push({
			anchors: before.slice(0, fromB).toReversed(),
			removed: before.slice(fromB, b),
			added: after.slice(fromA, a)
		});
	}
	return changes;
}

/** `lengths[b][a]`: how many lines the rests of both texts from there on have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
	const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
	for (let b = before.length - 1; b >= 0; b -= 1)
		for (let a = after.length - 1; a >= 0; a -= 1)
			(lengths[b] ?? [])[a] =
				before[b] === after[a]
					? 1 + (lengths[b + 1]?.[a + 1] ?? 0)
					: Math.max(lengths[b + 1]?.[a] ?? 0, lengths[b]?.[a + 1] ?? 0);
	return lengths;
}

/** Where these lines stand in a row; null when they do not, or when there are none. */
function placeOf(lines: readonly string[], wanted: readonly string[], from: number): number | null {
	if (wanted.length === 0) return null;
	const stands = (at: number) => wanted.every((line, index) => lines[at + index] === line);
	const places = lines.map((_, at) => at).filter(stands);
	return places.find((at) => at >= from) ?? places.at(-1) ?? null;
}

/** The place behind the nearest line before a change that still stands, and behind the blank lines that followed it. */
function behind(lines: readonly string[], anchors: readonly string[], from: number): number {
	const nearest = anchors.findIndex((line) => line !== '' && lines.includes(line));
	if (nearest < 0) return 0;
	const anchor = anchors[nearest] ?? '';
	const next = lines.indexOf(anchor, Math.max(0, from - 1));
	let place = (next < 0 ? lines.lastIndexOf(anchor) : next) + 1;
	for (let blank = 0; blank < nearest && lines[place] === ''; blank += 1) place += 1;
	return place;
}
