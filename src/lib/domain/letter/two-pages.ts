/** A line of the letter that may be folded away, unless it is pinned. */
export type Foldable = { key: string; rows: number; weight: number; isPinned: boolean };

/** Lines under a heading, which takes `rows` as soon as one of them stays. */
export type FoldableGroup = { rows: number; lines: readonly Foldable[] };

/**
 * How many rows two printed pages hold, and how many letters of middling width fit a row. Measured in the print style on the
 * smaller of A4 and Letter in each direction, with room to spare.
 */
export const ROWS_OF_TWO_PAGES = 92;
const ROW_WIDTH = 84;

/** The space below a paragraph, in rows, and what the mark of a list takes of a row. */
const GAP = 0.7;
const LIST_MARK = 3;

/** The rows that a paragraph takes on paper. It may have several lines. */
export function printedRows(paragraph: string): number {
	if (paragraph === '') return 0;
	return paragraph.split('\n').reduce((sum, line) => sum + printedRowsOfLine(line), GAP);
}

/** Whether a letter, as the person has it now, takes more than two pages. */
export function isOverTwoPages(text: string): boolean {
	return text.split(/\n{2,}/).reduce((rows, paragraph) => rows + printedRows(paragraph), 0) > ROWS_OF_TWO_PAGES;
}

export function printedRowsOfLine(line: string): number {
	return Math.max(1, Math.ceil(widthOf(line) / (ROW_WIDTH - (line.startsWith('- ') ? LIST_MARK : 0))));
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

/** Wide letters take more than one place. Words are moved whole to the next row, so a row is never quite full. */
function widthOf(line: string): number {
	let width = 0;
	for (const sign of line)
		width +=
			/[\u1100-\uffff\p{Extended_Pictographic}]/u.test(sign) && !/[\u2000-\u2bff]/.test(sign)
				? 2
				: /[\p{Lu}mw@%—…£€]/u.test(sign)
					? 1.4
					: 1;
	const longest = line.split(' ').reduce((most, word) => Math.max(most, Math.min(word.length, 24)), 0);
	return width + Math.floor(width / ROW_WIDTH) * (longest / 2);
}
