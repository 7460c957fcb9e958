// The ratios of the main rows, kept in docs/performance.json, and the comparison with them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';

const file = join(root, 'docs', 'performance.json');
/** A ratio that is worse than the kept one by more than this fails. */
const WORSE = 1.25;

const main = [
	'first load of /, throttled: LCP ms',
	'first load of /today, throttled: LCP ms',
	'offline start of /today with cases, CPU 4x: LCP ms',
	'tap to saved, CPU 1x: p50 ms'
];

/** The ratio of each main row that was measured, by its name. */
function ratiosOf(rows) {
	const named = rows.map(({ what, unit, compared }) => [`${what}: ${unit}`, compared?.times]);
	return Object.fromEntries(named.filter(([name]) => main.includes(name)));
}

/** Keeps the main ratios of one run. Those of another run are not kept beside them: they belong to another commit. */
export function keepRatios(rows, commit) {
	const ratios = Object.entries(ratiosOf(rows)).map(([name, times]) => [name, Number(times.toFixed(2))]);
	writeFileSync(file, `${JSON.stringify({ commit, ratios: Object.fromEntries(ratios) }, null, '\t')}\n`);
}

/** What is worse than kept by more than a quarter, or was not measured, in words. */
export function findWorse(rows) {
	const now = ratiosOf(rows);
	return Object.entries(readKept().ratios).flatMap(([name, times]) => {
		if (now[name] === undefined) return [`${name}: not measured`];
		return now[name] > times * WORSE ? [`${name}: ${now[name].toFixed(2)} x, kept ${times} x`] : [];
	});
}

function readKept() {
	return JSON.parse(readFileSync(file, 'utf8'));
}
