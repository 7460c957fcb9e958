import { availableParallelism, loadavg } from 'node:os';
import { quantile, spread } from './figures.mjs';

/**
 * When a page that never changes spreads by more than this ratio, the run measured the machine rather than the site.
 */
const NOISY = 1.5;
const headings = ['', '', 'bare HTML', 'bare Kit', 'Holdline', 'compared', 'aim', ''];

/**
 * Prints one table: each figure, those of the bare pages in the same run, the ratio, and its aim. `bare` of a row: the figures of each round of
 * its bare page, by which a run is found to be noisy; `isNoisy` says so itself.
 */
export function printReport(rows, rounds) {
	const lines = rows.map((row, index) => [
		row.what === rows[index - 1]?.what ? '' : row.what,
		row.unit,
		...[row.html, row.kit, row.app].map((values) => (values ? figureOf(row, values) : '')),
		...comparisonOf(row.compared)
	]);
	const widths = headings.map((heading, column) =>
		Math.max(heading.length, ...lines.map((line) => line[column].length))
	);
	for (const line of [headings, ...lines]) {
		// Words are left-aligned, figures right-aligned.
		const cells = line.map((cell, column) =>
			column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])
		);
		console.log(cells.join('  ').trimEnd());
	}

	const load = loadavg().map((value) => value.toFixed(1));
	console.log(
		`\nMedians of ${rounds} rounds, in brackets the least and the most. Load average ${load.join(', ')} on ${availableParallelism()} cores.`
	);
	for (const { what, unit, bare } of rows.filter((row) => row.bare)) {
		const times = spread(bare);
		console.log(`Spread of the bare page, ${what}, ${unit}: ${times.toFixed(2)}x${times > NOISY ? '  noisy' : ''}`);
	}
	for (const { what, unit } of rows.filter(({ isNoisy }) => isNoisy)) console.log(`${what}, ${unit}: noisy`);
}

function figureOf({ share = 0.5, unit }, values) {
	const digits = unit.startsWith('p') ? 1 : 0;
	const show = (value) => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
	const middle = show(quantile(values, share));
	const isSteady = share !== 0.5 || new Set(values.map(show)).size === 1;
	return isSteady ? middle : `${middle} (${show(Math.min(...values))}-${show(Math.max(...values))})`;
}

function comparisonOf(compared) {
	if (!compared) return ['', '', ''];
	const { times, over, most, to, aim } = compared;
	if (most !== undefined) return [`${most.toFixed(0)} ${to}`, `${aim} ${to}`, most <= aim ? '' : 'missed'];
	if (times === undefined)
		return [`${over < 0 ? '' : '+'}${over.toFixed(0)} ms on ${to}`, `+${aim} ms`, over <= aim ? '' : 'missed'];
	return [`${times.toFixed(2)} x ${to}`, `${aim} x`, times <= aim ? '' : 'missed'];
}
