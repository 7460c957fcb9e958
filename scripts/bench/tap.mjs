import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mediansOf, quantile } from './figures.mjs';
import { openProfile, slowDown } from './phone.mjs';
import { putRows, recordOfTap, seedCase } from './seed.mjs';
import { serveSites } from './sites.mjs';

const aims = new Map([
	[0.5, 1.3],
	[0.95, 1.5]
]);
const TAPS_A_ROUND = 10;
/** The pause between taps. A page still writes for a moment after it has answered, and a person would tap later. */
const PAUSE_MS = 350;

export const inApp = { button: 'They said', shown: '.log ol > li' };
const inBare = { button: 'Save', shown: 'ol > li' };

/**
 * Measures from the tap until its record is on the disk and shown: on the call screen, and on a page that does the same
 * two durable writes by hand.
 */
export async function measureTap({ sites, rounds, executablePath }) {
	const served = await serveSites(sites);
	const app = await openOn(executablePath, `${served.addresses.app}/today`);
	const bare = await openOn(executablePath, `${served.addresses.html}/tap`);
	const seen = { 1: { app: [], html: [] }, 4: { app: [], html: [] } };

	// Round 0 is a warm-up and is not counted.
	for (let round = 0; round <= rounds; round += 1) {
		console.error(`Tap to saved: round ${round} of ${rounds}`);
		for (const cpu of [1, 4]) {
			const { app: inSite, html } = await tapBoth(app.page, bare.page, served.addresses, cpu);
			if (round === 0) continue;
			seen[cpu].app.push(...inSite);
			seen[cpu].html.push(...html);
		}
	}
	for (const phone of [app, bare]) await phone.close();
	await served.close();

	return [1, 4].flatMap((cpu) =>
		[0.5, 0.95].map((share) => {
			const times = quantile(seen[cpu].app, share) / quantile(seen[cpu].html, share);
			const compared = { times, to: 'HTML', aim: aims.get(share) };
			const bare = share === 0.5 ? mediansOf(seen[cpu].html, TAPS_A_ROUND) : undefined;
			return { what: `tap to saved, CPU ${cpu}x`, unit: `p${share * 100} ms`, ...seen[cpu], share, bare, compared };
		})
	);
}

/**
 * One round: a fresh call on the app page, a fresh load of the bare page, and alternating taps. The first tap on each
 * is not counted.
 */
async function tapBoth(app, bare, addresses, cpu) {
	const one = seedCase();
	await app.evaluate(putRows, { name: 'holdline', rows: one.records, device: one.device });
	await app.goto(`${addresses.app}/call?id=${one.id}&contact=${one.contact}`);
	await app.getByRole('button', { name: inApp.button, exact: true }).waitFor();
	await bare.goto(`${addresses.html}/tap`);
	await bare.evaluate((tapped) => (globalThis.record = tapped), recordOfTap());

	const sessions = [await slowDown(app, { cpu }), await slowDown(bare, { cpu })];
	await app.evaluate(watchTaps, inApp.shown);
	await bare.evaluate(watchTaps, inBare.shown);
	const took = { app: [], html: [] };
	for (let count = -1; count < TAPS_A_ROUND; count += 1) {
		const inSite = await tap(app, inApp.button);
		const html = await tap(bare, inBare.button);
		if (count < 0) continue;
		took.app.push(inSite);
		took.html.push(html);
	}
	for (const session of sessions) await session.detach();

	const rows = await app.evaluate(countRecords, one.id);
	const expected = one.records.length + TAPS_A_ROUND + 1;
	if (rows !== expected) throw new Error(`${expected} records should be on the disk after the taps, but ${rows} are.`);
	return took;
}

export async function openOn(executablePath, address) {
	const folder = await mkdtemp(join(tmpdir(), 'holdline-tap-'));
	const context = await openProfile(executablePath, folder);
	const [page] = context.pages();
	await page.goto(address, { waitUntil: 'networkidle' });
	return {
		page,
		async close() {
			await context.close();
			await rm(folder, { recursive: true, force: true });
		}
	};
}

export async function tap(page, name) {
	const button = page.getByRole('button', { name, exact: true });
	const { x, y, width, height } = await button.boundingBox();
	await page.touchscreen.tap(x + width / 2, y + height / 2);
	const took = await page.evaluate(() => globalThis.nextTap());
	await page.waitForTimeout(PAUSE_MS);
	return took;
}

// What follows runs in the page.

/** Times each tap from the touch until one more element matches `shown`, both by the page's own clock. */
export function watchTaps(shown) {
	const count = () => document.querySelectorAll(shown).length;
	const done = [];
	let touched = null;
	let before = 0;
	addEventListener(
		'pointerup',
		({ timeStamp }) => {
			touched = timeStamp;
			before = count();
		},
		{ capture: true }
	);
	new MutationObserver(() => {
		if (touched === null || count() <= before) return;
		done.push(performance.now() - touched);
		touched = null;
	}).observe(document.body, { childList: true, subtree: true });

	globalThis.nextTap = async () => {
		for (const end = performance.now() + 10_000; done.length === 0;) {
			if (performance.now() > end) throw new Error('A tap was not shown within ten seconds.');
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		return done.shift();
	};
}

async function countRecords(caseId) {
	const database = await new Promise((resolve) => {
		const opening = indexedDB.open('holdline');
		opening.onsuccess = () => resolve(opening.result);
	});
	const range = IDBKeyRange.bound([caseId], [caseId, []]);
	const counting = database.transaction('records').objectStore('records').index('order').count(range);
	const count = await new Promise((resolve) => (counting.onsuccess = () => resolve(counting.result)));
	database.close();
	return count;
}
