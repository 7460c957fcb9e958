import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, turned } from './figures.mjs';
import { openProfile, slowDown } from './phone.mjs';
import { putRows, someCases } from './seed.mjs';
import { serveSites } from './sites.mjs';
import { readVitals, watchVitals } from './vitals.mjs';

const aims = { lcp: { 1: 1.3, 4: 1.5 }, answered: 2 };
/** A browser is busy for a while after its start. */
const STARTED_MS = 1000;

/** The control that is tapped in each site until it answers, and what is in the page then. */
export const tapped = {
	app: { control: '.frame .dock button', words: 'Start a call', answer: 'dialog[open]' },
	kit: { control: 'button', words: 'Tap', answer: '#answer' }
};

/**
 * Measures starts of an app that was visited before, in a new browser process and without a server: the largest paint, and when
 * the first tap is answered. The site has a few cases.
 */
export async function measureOffline({ sites, rounds, executablePath }) {
	const profiles = await visitOnce(sites, executablePath, withCases);
	const starts = [1, 4].flatMap((cpu) => Object.keys(profiles).map((name) => ({ cpu, name })));
	const seen = new Map(starts.map(({ cpu, name }) => [`${name} ${cpu}`, []]));

	// Round 0 is a warm-up and is not counted.
	for (let round = 0; round <= rounds; round += 1) {
		console.error(`Offline start: round ${round} of ${rounds}`);
		for (const { cpu, name } of turned(starts, round)) {
			const answering = name in tapped ? { watch: tapUntilAnswered, what: tapped[name] } : {};
			const figures = await startOffline(executablePath, { ...profiles[name], ...answering, cpu });
			if (round > 0) seen.get(`${name} ${cpu}`).push(figures);
		}
	}
	for (const { folder } of Object.values(profiles)) await rm(folder, { recursive: true, force: true });

	return [1, 4].flatMap((cpu) => {
		const what = `offline start of /today with cases, CPU ${cpu}x`;
		const of = (name, figure) => seen.get(`${name} ${cpu}`).map((figures) => figures[figure]);
		const times = (figure) => median(of('app', figure)) / median(of('kit', figure));
		return [
			{
				what,
				unit: 'LCP ms',
				html: of('html', 'lcp'),
				kit: of('kit', 'lcp'),
				app: of('app', 'lcp'),
				bare: of('html', 'lcp'),
				compared: { times: times('lcp'), to: 'Kit', aim: aims.lcp[cpu] }
			},
			{
				what,
				unit: 'tap answered ms',
				kit: of('kit', 'answered'),
				app: of('app', 'answered'),
				compared: { times: times('answered'), to: 'Kit', aim: aims.answered }
			}
		];
	});
}

/** What the site holds before the first start that is measured. */
const withCases = {
	async seed(page) {
		await page.evaluate(putRows, { name: 'holdline', ...someCases() });
		// What the app does on its own when a case is kept here.
		await page.evaluate(() => localStorage.setItem('holdline.has-cases', 'yes'));
	},
	async settle(page) {
		await page.waitForFunction(() => localStorage.getItem('holdline.drawn')?.startsWith('{'));
	}
};

/**
 * Makes a profile for each site, in which its service worker has cached everything. Afterwards the servers are closed. In the site, `seed` runs
 * before the last load of Today, and `settle` after it.
 */
export async function visitOnce(sites, executablePath, { seed, settle }) {
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
		if (name === 'app') await seed(page);
		// The worker answers a second visit, and the browser then caches what it needs for that.
		await page.reload({ waitUntil: 'networkidle' });
		if (name === 'app') await settle(page, address);
		await context.close();
	}
	await served.close();
	return profiles;
}

/**
 * Opens the address in a new browser process. `watch` runs in the page with `what`, and sets `answered`, which resolves with a time. Resolves with
 * that and with the largest paint.
 */
export async function startOffline(executablePath, { folder, address, cpu, watch = null, what }) {
	const context = await openProfile(executablePath, folder);
	await watchVitals(context);
	if (watch) await context.addInitScript(watch, what);
	const [page] = context.pages();
	await page.waitForTimeout(STARTED_MS);
	await slowDown(page, { cpu });
	await page.goto(address);
	const { lcp } = await readVitals(page);
	const answered = watch ? await page.evaluate(() => globalThis.answered) : null;
	await context.close();
	return { lcp, answered };
}

/** Runs in the page: taps the control in each frame until it answers. `answered` resolves with the time, by the page's own clock. */
export function tapUntilAnswered({ control, words, answer }) {
	globalThis.answered = new Promise((resolve) => {
		const look = () => {
			if (document.querySelector(answer)) return resolve(performance.now());
			[...document.querySelectorAll(control)].find(({ textContent }) => textContent.trim() === words)?.click();
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
}
