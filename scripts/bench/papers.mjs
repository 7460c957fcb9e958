import { median, turned } from './figures.mjs';
import { openOn } from './tap.mjs';
import { bigCase, NEWEST_WORDS, putCase, withPapers } from './seed.mjs';
import { serveSites } from './sites.mjs';

/** From 2,000 rows on a case shows its newest line early. */
const ENTRIES = 3000;
const PAPERS = 300;
const AIM = 1.15;

/**
 * Measures from the navigation until the newest line of a case is in the page, and until all of the case is, for a case with 300 papers of 3 MB
 * and for the same case without, each in a profile of its own.
 */
export async function measurePapers({ sites, rounds, executablePath }) {
	const served = await serveSites(sites);
	const { app } = served.addresses;
	const pages = [];
	for (const name of ['without', 'with']) {
		const bare = bigCase(ENTRIES);
		const one = name === 'with' ? withPapers(bare, PAPERS) : bare;
		const phone = await openOn(executablePath, `${app}/today`);
		phone.page.setDefaultTimeout(120_000);
		await phone.page.addInitScript(watchOpening, NEWEST_WORDS);
		if (name === 'with') await phone.page.evaluate(putFiles, filesOf(one.records));
		await putCase(phone.page, 'holdline', one);
		// The first start makes the second copy, and Today the card of the case.
		await phone.page.goto(`${app}/today`);
		await phone.page.locator(`a[href*="${one.id}"]`).first().waitFor();
		pages.push({ name, seen: [], address: `${app}/case?id=${one.id}`, ...phone });
	}

	// Round 0 is a warm-up and is not counted.
	for (let round = 0; round <= rounds; round += 1) {
		console.error(`A case with papers: round ${round} of ${rounds}`);
		for (const { page, address, seen } of turned(pages, round)) {
			await page.goto(address);
			const opened = await page.evaluate(() => globalThis.opened);
			await page.evaluate(waitForLocks);
			if (round > 0) seen.push(opened);
		}
	}
	for (const { close } of pages) await close();
	await served.close();

	const [without, many] = pages.map(({ seen }) => seen);
	const rowOf = (figure, unit) => {
		const [html, inSite] = [without, many].map((seen) => seen.map((opened) => opened[figure]));
		const compared = { times: median(inSite) / median(html), to: 'without', aim: AIM };
		return { what: `a case with ${PAPERS} papers, and without`, unit, html, app: inSite, bare: html, compared };
	};
	return [rowOf('newest', 'newest shown, ms'), rowOf('whole', 'all shown, ms')];
}

function filesOf(records) {
	return records.filter(({ type }) => type === 'paper').map(({ file }) => file);
}

// What follows runs in the page.

/** Puts a file of each size where the site keeps papers. It is a hole: nothing here reads what is in it. */
async function putFiles(files) {
	const root = await navigator.storage.getDirectory();
	const folder = await root.getDirectoryHandle('holdline-papers', { create: true });
	for (const { hash, bytes } of files) {
		const writable = await (await folder.getFileHandle(hash, { create: true })).createWritable();
		await writable.truncate(bytes);
		await writable.close();
	}
}

/** `opened` resolves with the times, by the page's own clock, at which the newest line and then all of the case were in the page. */
function watchOpening(words) {
	globalThis.opened = new Promise((resolve) => {
		let newest = null;
		const look = () => {
			const now = performance.now();
			if (newest === null && document.body?.textContent.includes(words)) newest = now;
			if (document.querySelector('[role=tabpanel] > *')) return resolve({ newest: newest ?? now, whole: now });
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
}

/** Resolves once no write is pending, so that the next navigation is an ordinary start. */
async function waitForLocks() {
	for (let quiet = 0; quiet < 5;) {
		const { held, pending } = await navigator.locks.query();
		quiet = held.length + pending.length > 0 ? 0 : quiet + 1;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}
