// Measures the built site and bare pages in one run, and prints figures, ratios and aims. Only `--guard` fails.
import { execFileSync } from 'node:child_process';
import { setUp } from '../setup.mjs';
import { readOptions } from './options.mjs';

const options = readOptions(process.argv.slice(2));
const executablePath = await setUp({ browser: true });
if (!executablePath) process.exit(1);

// Imported after the set-up, because they need its packages.
const { buildSites } = await import('./sites.mjs');
const { measureLoad } = await import('./load.mjs');
const { measureOffline } = await import('./offline.mjs');
const { measureReturn } = await import('./return.mjs');
const { measureTap } = await import('./tap.mjs');
const { measureAdd } = await import('./add.mjs');
const { measureSearch } = await import('./search.mjs');
const { measureReview } = await import('./review.mjs');
const { measureBig } = await import('./big.mjs');
const { measureFling } = await import('./fling.mjs');
const { measurePapers } = await import('./papers.mjs');
const { measureExchange } = await import('./exchange.mjs');
const { measureSeal } = await import('./seal.mjs');
const { measureSealed } = await import('./sealed.mjs');
const { measureMailbox } = await import('./mailbox.mjs');
const { printReport } = await import('./report.mjs');
const { findWorse, keepRatios } = await import('./guard.mjs');

const measurements = {
	load: measureLoad,
	offline: measureOffline,
	return: measureReturn,
	tap: measureTap,
	add: measureAdd,
	search: measureSearch,
	review: measureReview,
	big: measureBig,
	fling: measureFling,
	papers: measurePapers,
	exchange: measureExchange,
	seal: measureSeal,
	sealed: measureSealed,
	mailbox: measureMailbox
};

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
if (options.keep) keepRatios(rows, execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim());
if (options.guard) {
	const worse = findWorse(rows);
	for (const fault of worse) console.error(fault);
	if (worse.length > 0) process.exitCode = 1;
}
