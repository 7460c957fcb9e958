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
