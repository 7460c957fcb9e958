const HASH = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;

/** Every hash that stands anywhere in these rows, whatever they are: also in rows that were struck or that cannot be read. */
export function hashesIn(rows: readonly unknown[]): Set<string> {
	const found = new Set<string>();
	for (const row of rows) {
		for (const [hash] of (row === undefined ? '' : JSON.stringify(row)).matchAll(HASH)) found.add(hash);
	}
	return found;
}

/**
 * True for the rows of these papers themselves: what added each, and what was said of it since. Any other row that names its file keeps
 * it. A sealed row that names files tells its paper.
 */
export function isRowOfPaper(row: unknown, papers: ReadonlySet<unknown>): boolean {
	if (typeof row !== 'object' || row === null || !('type' in row)) return false;
	if (row.type === 'sealed') return 'paper' in row && papers.has(row.paper);
	if (row.type === 'paper') return 'id' in row && papers.has(row.id);
	return row.type === 'field' && 'of' in row && row.of === 'paper' && 'target' in row && papers.has(row.target);
}

/** Every hash in the rows of these papers themselves. */
export function hashesOfPapers(rows: readonly unknown[], papers: readonly string[]): Set<string> {
	const ids = new Set<unknown>(papers);
	return hashesIn(rows.filter((row) => isRowOfPaper(row, ids)));
}

/** A file that is kept: its hash, its length, and when it was written, in UTC milliseconds. */
export type KeptFile = { hash: string; bytes: number; written: number };

const DAY_MS = 86_400_000;

/** The files that may go: those that no row names, a day after they were written. */
export function unnamedFiles(files: readonly KeptFile[], named: ReadonlySet<string>, now: number): KeptFile[] {
	return files.filter(({ hash, written }) => !named.has(hash) && now - written > DAY_MS);
}
