import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, turned } from './figures.mjs';
import { byHand, untilSaved } from './seal.mjs';
import { manyCases } from './seed.mjs';
import { serveSites } from './sites.mjs';
import { openOn } from './tap.mjs';

const [CASES, ENTRIES] = [200, 50];
const aims = { import: 0.15, export: 0.8 };
/** How many rows the bare page writes one by one. All of them would take a minute, and each takes as long as the next. */
const ONE_BY_ONE = 1000;

/**
 * Measures a backup file with 10,000 entries: bringing it in, from the choice of the file until its preview and from the tap until all of it is
 * here, against writing as many rows one by one; and saving it again, from the tap until the file is there, against the same by hand.
 */
export async function measureExchange({ sites, rounds, executablePath }) {
	const served = await serveSites(sites);
	const folder = await mkdtemp(join(tmpdir(), 'holdline-exchange-'));
	const { records } = manyCases(CASES, ENTRIES);
	const file = join(folder, 'backup.json');
	await writeFile(file, `{\n"holdline": 1,\n"records": ${JSON.stringify(records)}\n}\n`);
	const { app, html } = served.addresses;

	const seen = { import: { app: [], html: [] }, export: { app: [], html: [] } };
	// Round 0 is a warm-up and is not counted.
	for (let round = 0; round <= rounds; round += 1) {
		console.error(`A backup in and out: round ${round} of ${rounds}`);
		// In profiles of their own: a backup that was here once is not brought in again.
		const site = await openOn(executablePath, `${app}/settings`);
		const bare = await openOn(executablePath, `${html}/case`);
		const works = [
			async () => ({ import: { app: await bringIn(site.page, file) } }),
			async () => {
				const took = await bare.page.evaluate(writeOneByOne, records.slice(0, ONE_BY_ONE));
				return { import: { html: (took * records.length) / ONE_BY_ONE } };
			}
		];
		const savings = [
			async () => ({ export: { app: await site.page.evaluate(untilSaved, 'Save a backup file') } }),
			async () => ({ export: { html: await site.page.evaluate(byHand, { isSealed: false }) } })
		];
		for (const work of [...turned(works, round), ...turned(savings, round)]) {
			for (const [what, took] of Object.entries(await work())) {
				for (const [name, ms] of Object.entries(took)) if (round > 0) seen[what][name].push(ms);
			}
		}
		for (const phone of [site, bare]) await phone.close();
	}
	await rm(folder, { recursive: true, force: true });
	await served.close();

	const size = `${(CASES * ENTRIES).toLocaleString('en')} entries`;
	const rowOf = (name, what, unit, to) => ({
		what,
		unit,
		...seen[name],
		bare: seen[name].html,
		compared: { times: median(seen[name].app) / median(seen[name].html), to, aim: aims[name] }
	});
	return [
		rowOf('import', `a backup of ${size} in`, 'file to added, ms', 'one by one'),
		rowOf('export', `a backup of ${size} out`, 'tap to file, ms', 'by hand')
	];
}

/** Chooses the file and adds what is in it. Resolves with the time of both, without that of the person who looks at the preview. */
async function bringIn(page, file) {
	await page.evaluate(watchFile);
	await page.locator('input[type=file]').setInputFiles(file);
	const read = await page.evaluate(() => globalThis.untilRead());
	const added = await page.evaluate(() => globalThis.untilAdded());
	return read + added;
}

// What follows runs in the page.

function watchFile() {
	let chosen = 0;
	addEventListener('change', ({ timeStamp }) => (chosen = timeStamp), { capture: true });
	const untilThere = async (isThere, from) => {
		while (!isThere()) await new Promise((resolve) => requestAnimationFrame(resolve));
		return performance.now() - from();
	};
	const adding = () =>
		[...document.querySelectorAll('button')].find(({ textContent }) =>
			textContent.trim().startsWith('Add these to this')
		);
	globalThis.untilRead = () => untilThere(adding, () => chosen);
	globalThis.untilAdded = () => {
		const start = performance.now();
		adding().click();
		return untilThere(
			() => document.querySelector('#main').textContent.includes('Done. All'),
			() => start
		);
	};
}

/** Writes each row in a durable transaction of its own. Resolves with the time of all of them. */
async function writeOneByOne(rows) {
	const database = await new Promise((resolve) => {
		const opening = indexedDB.open('case');
		opening.onsuccess = () => resolve(opening.result);
	});
	const start = performance.now();
	for (const row of rows) {
		const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
		transaction.objectStore('records').put(row);
		await new Promise((resolve) => (transaction.oncomplete = resolve));
	}
	const took = performance.now() - start;
	database.close();
	return took;
}
