import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './figures.mjs';
import { openProfile } from './phone.mjs';
import { bigCase, putCase } from './seed.mjs';
import { serveSites } from './sites.mjs';

const ENTRIES = 10_000;
const AIM = 0.8;
const SAVE = 'Save the sealed file';

/**
 * Measures sealing a backup of many entries from the tap until the file is handed over: to a recovery key, which takes no time to derive, against
 * reading, writing, compressing and encrypting the same rows by hand in the same page. The derivation of a key from six words has a row of its own.
 */
export async function measureSeal({ sites, rounds, executablePath }) {
	const served = await serveSites(sites);
	const folder = await mkdtemp(join(tmpdir(), 'holdline-seal-'));
	const context = await openProfile(executablePath, folder);
	const [page] = context.pages();
	page.setDefaultTimeout(120_000);
	await page.goto(`${served.addresses.app}/today`, { waitUntil: 'networkidle' });
	await putCase(page, 'holdline', bigCase(ENTRIES));
	// The first start rebuilds the second copy.
	await page.goto(`${served.addresses.app}/today`);
	await page.getByText('Northlight Telecom').first().waitFor();
	await page.goto(`${served.addresses.app}/settings/sealed`);
	await page.getByRole('button', { name: 'My recovery key' }).click();
	await page.getByRole('button', { name: 'Make a recovery key' }).click();
	const key = (await page.locator('[translate=no]').innerText()).replace(/\s/g, '');
	await page.getByLabel('Now type or paste it from where you keep it').fill(key);
	await page.getByRole('button', { name: 'I have it' }).click();
	await page.getByText('Only that key opens the file.').waitFor();

	const seen = { app: [], html: [], derived: [] };
	// Round 0 is a warm-up and is not counted.
	for (let round = 0; round <= rounds; round += 1) {
		console.error(`A sealed backup: round ${round} of ${rounds}`);
		await page.getByRole('button', { name: 'My recovery key' }).click();
		const app = await page.evaluate(untilSaved, SAVE);
		const html = await page.evaluate(byHand, { isSealed: true });
		await page.getByRole('button', { name: 'Six words' }).click();
		const withWords = await page.evaluate(untilSaved, SAVE);
		if (round === 0) continue;
		seen.app.push(app);
		seen.html.push(html);
		seen.derived.push(withWords - app);
	}
	await context.close();
	await rm(folder, { recursive: true, force: true });
	await served.close();
	const what = `sealing ${ENTRIES.toLocaleString('en')} entries`;
	return [
		{
			what,
			unit: 'tap to file, ms',
			html: seen.html,
			app: seen.app,
			bare: seen.html,
			compared: { times: median(seen.app) / median(seen.html), to: 'by hand', aim: AIM }
		},
		{ what, unit: 'a key of six words, ms', app: seen.derived }
	];
}

// What follows runs in the page.

/** Taps the button with these words, and resolves with the time until the link of the file is followed. The file itself is not saved. */
export function untilSaved(words) {
	return new Promise((resolve) => {
		const [button] = [...document.querySelectorAll('button')].filter(({ textContent }) => textContent.trim() === words);
		const start = performance.now();
		const take = (event) => {
			if (!event.target.closest('a[download]')) return;
			event.preventDefault();
			removeEventListener('click', take, true);
			resolve(performance.now() - start);
		};
		addEventListener('click', take, true);
		button.click();
	});
}

/** The same work with nothing around it: all rows, as JSON, compressed, and encrypted with AES-GCM if it is to be sealed. */
export async function byHand({ isSealed }) {
	const start = performance.now();
	const database = await new Promise((resolve) => {
		const opening = indexedDB.open('holdline');
		opening.onsuccess = () => resolve(opening.result);
	});
	const reading = database.transaction('records').objectStore('records').getAll();
	const rows = await new Promise((resolve) => (reading.onsuccess = () => resolve(reading.result)));
	database.close();
	const zipping = new Blob([JSON.stringify(rows)]).stream().pipeThrough(new CompressionStream('gzip'));
	const zipped = await new Response(zipping).arrayBuffer();
	if (!isSealed) return performance.now() - start;
	const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
	const iv = crypto.getRandomValues(new Uint8Array(12));
	new Blob([await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, zipped)]);
	return performance.now() - start;
}
