import { rm } from 'node:fs/promises';
import { median, turned } from './figures.mjs';
import { startOffline, tapUntilAnswered, tapped, visitOnce } from './offline.mjs';
import { putRows, seedCase } from './seed.mjs';

const AIM = 2;
/** What stood in the box when the phone killed the page. */
const DRAFT = 'She is looking for the second charge';

/**
 * Measures the way back into an open call after the page was killed, in a new browser process and without a server: until the newest line
 * is shown, the box holds its words, and a tap answers. Once by the address of the call, as a browser restores a page, and once from
 * the icon, which opens Today. Compared with the first answered tap of bare Kit.
 */
export async function measureReturn({ sites, rounds, executablePath }) {
	const call = seedCase();
	const { roots, ...rest } = sites;
	const { app, kit } = await visitOnce(
		{ roots: { app: roots.app, kit: roots.kit }, ...rest },
		executablePath,
		leftOpen(call)
	);
	const inCall = { watch: watchReturn, what: { draft: DRAFT, newest: call.records.at(-1).words } };
	const pages = {
		kit: { ...kit, watch: tapUntilAnswered, what: tapped.kit },
		'by its address': { ...app, ...inCall, address: app.address.replace('/today', callOf(call)) },
		'from the icon': { ...app, ...inCall }
	};
	const starts = [1, 4].flatMap((cpu) => Object.keys(pages).map((name) => ({ cpu, name })));
	const seen = new Map(starts.map(({ cpu, name }) => [`${name} ${cpu}`, []]));

	// Round 0 is a warm-up and is not counted.
	for (let round = 0; round <= rounds; round += 1) {
		console.error(`Return to a call: round ${round} of ${rounds}`);
		for (const { cpu, name } of turned(starts, round)) {
			const { answered } = await startOffline(executablePath, { ...pages[name], cpu });
			if (round > 0) seen.get(`${name} ${cpu}`).push(answered);
		}
	}
	for (const { folder } of [app, kit]) await rm(folder, { recursive: true, force: true });

	return [1, 4].flatMap((cpu) =>
		['by its address', 'from the icon'].map((way) => {
			const [bare, inSite] = [seen.get(`kit ${cpu}`), seen.get(`${way} ${cpu}`)];
			const compared = { times: median(inSite) / median(bare), to: 'Kit', aim: AIM };
			return {
				what: `return to an open call, CPU ${cpu}x`,
				unit: `${way}, ms`,
				kit: bare,
				app: inSite,
				bare: way === 'by its address' ? bare : undefined,
				compared
			};
		})
	);
}

function callOf({ id, contact }) {
	return `/call?id=${id}&contact=${contact}`;
}

/** Leaves a call with words in its box, as the app itself keeps them. */
function leftOpen(call) {
	return {
		async seed(page) {
			await page.evaluate(putRows, { name: 'holdline', rows: call.records, device: call.device });
			await page.evaluate(() => localStorage.setItem('holdline.has-cases', 'yes'));
		},
		async settle(page, address) {
			await page.goto(`${address}${callOf(call)}`);
			await page.getByRole('textbox', { name: 'Note' }).fill(DRAFT);
			await page.waitForFunction(isLeft, { contact: call.contact, draft: DRAFT });
			await page.waitForLoadState('networkidle');
		}
	};
}

// What follows runs in the page.

/** Whether the words in the box and the place to return to are in the database. */
async function isLeft({ contact, draft }) {
	const database = await new Promise((resolve) => {
		const opening = indexedDB.open('holdline');
		opening.onsuccess = () => resolve(opening.result);
	});
	const reading = database.transaction('local').objectStore('local').getAll();
	const rows = await new Promise((resolve) => (reading.onsuccess = () => resolve(reading.result)));
	database.close();
	const has = (words) => rows.some((row) => JSON.stringify(row).includes(words));
	return has(draft) && has(`contact=${contact}`);
}

/** Taps *Calm* in each frame. `answered` resolves with the time, by the page's own clock, at which all of the call is back. */
function watchReturn({ draft, newest }) {
	globalThis.answered = new Promise((resolve) => {
		const look = () => {
			const isWhole =
				document.querySelector('textarea')?.value === draft &&
				document.querySelector('.log ol > li:last-child')?.textContent.includes(newest) &&
				document.querySelector('dialog[open]');
			if (isWhole) return resolve(performance.now());
			[...document.querySelectorAll('.ways button')].find(({ textContent }) => textContent.trim() === 'Calm')?.click();
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
}
