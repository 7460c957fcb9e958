import { median, mediansOf, turned } from './figures.mjs';
import { slowDown } from './phone.mjs';
import { COMMON_WORD, manyCases, putCase } from './seed.mjs';
import { serveSites } from './sites.mjs';
import { openOn } from './tap.mjs';

const [CASES, ENTRIES] = [200, 50];
const AIM = 1.5;
/** Typed letter by letter: the first letters find every case, the last one finds one. */
const query = `${COMMON_WORD} 137`;
/** The pause between keys. A person types no faster. */
const PAUSE_MS = 150;

/**
 * Measures the search of Today over 10,000 entries in 200 cases, from each key until what it finds is painted; and on a page that looks through
 * the same texts and hides what it does not find.
 */
export async function measureSearch({ sites, rounds, executablePath }) {
	const served = await serveSites(sites);
	const many = manyCases(CASES, ENTRIES);
	const app = await openOn(executablePath, `${served.addresses.app}/today`);
	const html = await openOn(executablePath, `${served.addresses.html}/search`);
	for (const { page } of [app, html]) page.setDefaultTimeout(120_000);
	await putCase(app.page, 'holdline', many);
	await putCase(html.page, 'case', many);
	const pages = [
		{ name: 'app', ...app, address: `${served.addresses.app}/today`, listed: '#main section li > a' },
		{ name: 'html', ...html, address: `${served.addresses.html}/search`, listed: 'li:not([hidden])' }
	];

	const seen = { 1: { app: [], html: [] }, 4: { app: [], html: [] } };
	// Round 0 is a warm-up and is not counted.
	for (let round = 0; round <= rounds; round += 1) {
		console.error(`Search: round ${round} of ${rounds}`);
		for (const cpu of [1, 4]) {
			for (const one of turned(pages, round)) {
				const took = await searchOn(one, cpu);
				if (round > 0) seen[cpu][one.name].push(...took);
			}
		}
	}
	for (const { close } of pages) await close();
	await served.close();

	return [1, 4].flatMap((cpu) => {
		const firstOf = (name) => seen[cpu][name].filter((_, key) => key % query.length === 0);
		const what = `search of ${(CASES * ENTRIES).toLocaleString('en')} entries, CPU ${cpu}x`;
		const rowOf = (unit, { app: inSite, html: bare }, steady) => {
			const compared = { times: median(inSite) / median(bare), to: 'HTML', aim: AIM };
			return { what, unit, html: bare, app: inSite, bare: steady, compared };
		};
		return [
			rowOf('key to shown, ms', seen[cpu], mediansOf(seen[cpu].html, query.length)),
			rowOf('first key, ms', { app: firstOf('app'), html: firstOf('html') })
		];
	});
}

/** Opens the page and types the query. Resolves with the time of each key. */
async function searchOn({ page, address, listed }, cpu) {
	await page.goto(address);
	const box = page.getByLabel('Search your cases');
	await box.waitFor();
	await page.waitForFunction(isListed, { listed, count: CASES });
	await page.evaluate(watchKeys);
	const session = await slowDown(page, { cpu });
	await box.focus();
	const took = [];
	for (const key of query) {
		await page.keyboard.press(key === ' ' ? 'Space' : key);
		took.push(await page.evaluate(() => globalThis.nextKey()));
		await page.waitForTimeout(PAUSE_MS);
	}
	await session.detach();
	if (!(await page.evaluate(isListed, { listed, count: 1 }))) throw new Error(`“${query}” should find one case.`);
	return took;
}

// What follows runs in the page.

function isListed({ listed, count }) {
	return document.querySelectorAll(listed).length === count;
}

/** Times each key from the press until the frame that shows its result was painted, by the page's own clock. */
function watchKeys() {
	const done = [];
	let pressed = 0;
	addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
	addEventListener(
		'input',
		() =>
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				// A message that is posted in a frame comes once the frame was painted.
				port1.onmessage = () => done.push(performance.now() - pressed);
				port2.postMessage(null);
			}),
		{ capture: true }
	);
	globalThis.nextKey = async () => {
		while (done.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
		return done.shift();
	};
}
