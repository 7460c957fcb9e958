import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, turned } from './figures.mjs';
import { openProfile } from './phone.mjs';
import { bigCase, NEWEST_WORDS, putCase } from './seed.mjs';
import { serveSites } from './sites.mjs';

const sizes = [10_000, 100_000];
const aims = { toBare: 1.5, toItself: 1.15, heap: 2 };

/**
 * Measures from the navigation until the newest line of a very long case is in the page: for the site, and for a page
 * that reads the newest fifty.
 */
export async function measureBig({ sites, rounds, executablePath }) {
	const served = await serveSites(sites);
	const pages = [];
	for (const size of sizes) {
		for (const name of ['html', 'app']) {
			const one = bigCase(size);
			const at = served.addresses[name];
			const address = `${at}/case?id=${one.id}`;
			pages.push({ name, size, address, ...(await seedOn(executablePath, name, at, one)) });
		}
	}

	const seen = new Map(pages.map(({ name, size }) => [`${name} ${size}`, []]));
	// Round 0 is a warm-up and is not counted.
	for (let round = 0; round <= rounds; round += 1) {
		console.error(`A long case: round ${round} of ${rounds}`);
		for (const { name, size, address, page } of turned(pages, round)) {
			await page.goto(address);
			const took = await page.evaluate(() => globalThis.newestShown);
			await page.evaluate(waitUntilIdle);
			if (round > 0) seen.get(`${name} ${size}`).push(took);
		}
	}
	const heap = new Map();
	for (const { name, page } of pages.filter((one) => one.size === sizes[0])) {
		if (name === 'html') await page.evaluate(holdRows);
		heap.set(name, [await heapOf(page)]);
	}
	for (const { close } of pages) await close();
	await served.close();

	const [few, many] = sizes.map((size) => ['html', 'app'].map((name) => seen.get(`${name} ${size}`)));
	const what = (size) => `a case of ${size.toLocaleString('en')} entries`;
	return [
		{
			what: what(sizes[0]),
			unit: 'newest shown, ms',
			html: few[0],
			app: few[1],
			bare: few[0],
			compared: { times: median(few[1]) / median(few[0]), to: 'HTML', aim: aims.toBare }
		},
		{
			what: what(sizes[1]),
			unit: 'newest shown, ms',
			html: many[0],
			app: many[1],
			bare: many[0],
			compared: { times: median(many[1]) / median(few[1]), to: 'its 10,000', aim: aims.toItself }
		},
		{
			what: what(sizes[0]),
			unit: 'JS heap, kB',
			html: heap.get('html'),
			app: heap.get('app'),
			compared: { times: median(heap.get('app')) / median(heap.get('html')), to: 'HTML', aim: aims.heap }
		}
	];
}

async function seedOn(executablePath, name, address, one) {
	const folder = await mkdtemp(join(tmpdir(), `holdline-big-${name}-`));
	const context = await openProfile(executablePath, folder);
	await context.addInitScript(watchNewest, NEWEST_WORDS);
	const [page] = context.pages();
	page.setDefaultTimeout(120_000);
	await page.goto(name === 'app' ? `${address}/today` : `${address}/case?id=${randomUUID()}`, {
		waitUntil: 'networkidle'
	});
	await putCase(page, name === 'app' ? 'holdline' : 'case', one);
	// The first start rebuilds the second copy, and the home screen caches the card of an unknown case.
	// Neither is measured, so both happen before the first round.
	if (name === 'app') {
		await page.goto(`${address}/today`);
		await page.locator(`a[href*="${one.id}"]`).first().waitFor();
	}
	await page.goto(`${address}/case?id=${one.id}`);
	await page.evaluate(() => globalThis.newestShown);
	await page.evaluate(waitUntilIdle);
	return {
		page,
		async close() {
			await context.close();
			await rm(folder, { recursive: true, force: true });
		}
	};
}

/** What a page holds after a forced collection, in kB. */
async function heapOf(page) {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	await session.detach();
	return Math.round(usedSize / 1000);
}

// What follows runs in the page.

/** Reads all rows of the case, and holds them. */
async function holdRows() {
	const database = await new Promise((resolve) => {
		const opening = indexedDB.open('case');
		opening.onsuccess = () => resolve(opening.result);
	});
	const reading = database.transaction('records').objectStore('records').getAll();
	globalThis.rows = await new Promise((resolve) => (reading.onsuccess = () => resolve(reading.result)));
	database.close();
}

/** Resolves `newestShown` with the time, by the page's own clock, at which the newest line is in the page. */
function watchNewest(words) {
	globalThis.newestShown = new Promise((resolve) => {
		const look = () => {
			if (document.body?.textContent.includes(words)) resolve(performance.now());
			else requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
}

/** Resolves when all of the case is read and no write is pending, so that the next navigation is an ordinary start. */
async function waitUntilIdle() {
	const isBusy = async () => {
		const { held, pending } = await navigator.locks.query();
		return held.length + pending.length > 0 || document.querySelector('[aria-busy="true"]') !== null;
	};
	for (let quiet = 0; quiet < 5; quiet += 1) {
		if (await isBusy()) quiet = 0;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}
