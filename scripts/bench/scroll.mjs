import { openProfile, slowDown } from './phone.mjs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bigCase, NEWEST_WORDS, putCase } from './seed.mjs';
import { serveSites } from './sites.mjs';

const ENTRIES = 300;
const FLINGS = 60;
const CPU = 4;
const FLING = { x: 195, y: 420, xDistance: 0, speed: 4000, preventFling: false, gestureSourceType: 'touch' };

/** Measures how many frames take longer than 50 ms while the page of a case of 300 entries is scrolled, on a slow processor. */
export async function measureScroll({ sites, rounds, executablePath }) {
	const served = await serveSites(sites);
	const { app } = served.addresses;
	const folder = await mkdtemp(join(tmpdir(), 'holdline-scroll-'));
	const context = await openProfile(executablePath, folder);
	const [page] = context.pages();
	page.setDefaultTimeout(120_000);
	await page.goto(`${app}/today`, { waitUntil: 'networkidle' });
	const one = bigCase(ENTRIES);
	await putCase(page, 'holdline', one);

	const seen = [];
	// Round 0 is a warm-up and is not counted.
	for (let round = 0; round <= rounds; round += 1) {
		console.error(`Scroll: round ${round} of ${rounds}`);
		await page.goto(`${app}/case?id=${one.id}`, { waitUntil: 'networkidle' });
		await page.getByText(NEWEST_WORDS).first().waitFor();
		const session = await slowDown(page, { cpu: CPU });
		await page.evaluate(watchFrames);
		for (let fling = 0; fling < FLINGS; fling += 1) {
			const yDistance = fling % 20 < 14 ? -700 : 900;
			await session.send('Input.synthesizeScrollGesture', { ...FLING, yDistance });
		}
		const slow = await page.evaluate(() => globalThis.slowFrames());
		await session.detach();
		if (round > 0) seen.push(slow);
	}
	await context.close();
	await served.close();
	await rm(folder, { recursive: true, force: true });
	return [{ what: `a case of ${ENTRIES} entries, ${FLINGS} flings, CPU ${CPU}x`, unit: 'frames > 50 ms', app: seen }];
}

/** Runs in the page: counts the frames that are made in more than 50 ms. */
function watchFrames() {
	let slow = 0;
	const frames = new PerformanceObserver((list) => (slow += list.getEntries().length));
	frames.observe({ type: 'long-animation-frame' });
	globalThis.slowFrames = () => {
		slow += frames.takeRecords().length;
		return slow;
	};
}
