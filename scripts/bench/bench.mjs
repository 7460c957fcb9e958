// Measures the built site beside bare pages, all in one run. It judges nothing: it prints figures, ratios and aims.
import { setUp } from '../setup.mjs';
import { readOptions } from './options.mjs';

const options = readOptions(process.argv.slice(2));
const executablePath = await setUp({ browser: true });
if (!executablePath) process.exit(1);

// Not before the set-up: they need its packages.
const { buildSites } = await import('./sites.mjs');
const { measureLoad } = await import('./load.mjs');
const { measureOffline } = await import('./offline.mjs');
const { measureTap } = await import('./tap.mjs');
const { measureBig } = await import('./big.mjs');
const { printReport } = await import('./report.mjs');

const measurements = { load: measureLoad, offline: measureOffline, tap: measureTap, big: measureBig };

const sites = await buildSites();
const rows = [];
try {
	for (const [name, measure] of Object.entries(measurements)) {
		if (!options.only.includes(name)) continue;
		rows.push(...(await measure({ sites, rounds: options.rounds, executablePath })));
	}
} finally {
	await sites.remove();
	// Also when one of them broke off: what was measured before stands.
	if (rows.length > 0) printReport(rows, options.rounds);
}
