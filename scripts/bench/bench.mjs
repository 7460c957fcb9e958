// Measures the built site and bare pages in one run. It passes and fails nothing: it prints figures, ratios and aims.
import { setUp } from '../setup.mjs';
import { readOptions } from './options.mjs';

const options = readOptions(process.argv.slice(2));
const executablePath = await setUp({ browser: true });
if (!executablePath) process.exit(1);

// Imported after the set-up, because they need its packages.
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
	// Also after a failure: earlier measurements remain valid.
	if (rows.length > 0) printReport(rows, options.rounds);
}
