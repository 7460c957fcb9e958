import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, turned } from './figures.mjs';
import { openProfile, slowDown } from './phone.mjs';
import { serveSites } from './sites.mjs';
import { readVitals, watchVitals } from './vitals.mjs';

const aim = 1.3;
/** A browser is busy for a while after its start. */
const STARTED_MS = 1000;

/** Measures the largest paint of an app that was visited before, in a new browser process and without a server. */
export async function measureOffline({ sites, rounds, executablePath }) {
	const profiles = await visitOnce(sites, executablePath);
	const starts = [1, 4].flatMap((cpu) => Object.keys(profiles).map((name) => ({ cpu, name })));
	const seen = new Map(starts.map(({ cpu, name }) => [`${name} ${cpu}`, []]));

	// Round 0 is a warm-up and is not counted.
	for (let round = 0; round <= rounds; round += 1) {
		console.error(`Offline start: round ${round} of ${rounds}`);
		for (const { cpu, name } of turned(starts, round)) {
			const lcp = await start(executablePath, profiles[name], cpu);
			if (round > 0) seen.get(`${name} ${cpu}`).push(lcp);
		}
	}
	for (const { folder } of Object.values(profiles)) await rm(folder, { recursive: true, force: true });

	return [1, 4].map((cpu) => {
		const [html, kit, app] = ['html', 'kit', 'app'].map((name) => seen.get(`${name} ${cpu}`));
		const compared = { times: median(app) / median(kit), to: 'Kit', aim };
		return { what: `offline start of /today, CPU ${cpu}x`, unit: 'LCP ms', html, kit, app, isBareLcp: true, compared };
	});
}

/**
 * Makes a profile for each site, in which its service worker has cached everything. Afterwards the servers are closed.
 */
async function visitOnce(sites, executablePath) {
	const served = await serveSites(sites);
	const profiles = {};
	for (const [name, address] of Object.entries(served.addresses)) {
		const folder = await mkdtemp(join(tmpdir(), `holdline-offline-${name}-`));
		profiles[name] = { folder, address: name === 'app' ? `${address}/today` : `${address}/` };
		const context = await openProfile(executablePath, folder);
		const [page] = context.pages();
		await page.goto(profiles[name].address);
		await page.evaluate(async () => {
			const { active } = await navigator.serviceWorker.ready;
			if (active.state === 'activated') return;
			await new Promise((resolve) => active.addEventListener('statechange', resolve, { once: true }));
		});
		// The worker answers a second visit, and the browser then caches what it needs for that.
		await page.reload({ waitUntil: 'networkidle' });
		await context.close();
	}
	await served.close();
	return profiles;
}

async function start(executablePath, { folder, address }, cpu) {
	const context = await openProfile(executablePath, folder);
	await watchVitals(context);
	const [page] = context.pages();
	await page.waitForTimeout(STARTED_MS);
	await slowDown(page, { cpu });
	await page.goto(address);
	const { lcp } = await readVitals(page);
	await context.close();
	return lcp;
}
