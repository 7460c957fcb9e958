/** A cell of a table. A number stays one: it has no unit beside it, and a point before its decimals. */
export type Cell = string | number | null;
export type Table = { head: readonly string[]; rows: readonly (readonly Cell[])[] };

/** A text that begins so is run as a formula by spreadsheets. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as RFC 4180 asks, with a mark at its beginning from which spreadsheets know that it is UTF-8. */
export function csvOf({ head, rows }: Table): string {
	return `\uFEFF${[head, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

function cellText(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
