import { slowDown } from './phone.mjs';
import { bigCase, putCase } from './seed.mjs';
import { serveSites } from './sites.mjs';
import { openOn } from './tap.mjs';

const ENTRIES = 300;
const FLINGS = 60;
const WARM_UP = 5;
const CPU = 4;
const AIM = 0;
/** One fling of a thumb: over most of the screen, in a tenth of a second. In pixels and milliseconds. */
const thumb = { x: 195, low: 720, high: 160, step: 56, pause: 8 };

/**
 * Counts the frames that take longer than 50 ms while the journal of a case of 300 entries, all of them in the page, is scrolled by sixty
 * flings, four times slower; and those of a page with the same lines, which has none unless something else keeps the machine busy. The flings are shared out among the rounds.
 */
export async function measureFling({ sites, rounds, executablePath }) {
	const served = await serveSites(sites);
	const one = bigCase(ENTRIES);
	const pages = [];
	for (const name of ['html', 'app']) {
		const at = served.addresses[name];
		const phone = await openOn(executablePath, name === 'app' ? `${at}/today` : `${at}/case`);
		await putCase(phone.page, name === 'app' ? 'holdline' : 'case', one);
		await phone.page.goto(`${at}/case?id=${one.id}&${name === 'app' ? 'part=story' : `newest=${ENTRIES}`}`);
		if (name === 'app') await phone.page.locator('summary').filter({ hasText: 'earlier' }).click();
		await phone.page.waitForFunction((count) => document.querySelectorAll('.on-line, li').length >= count, ENTRIES);
		await slowDown(phone.page, { cpu: CPU });
		await phone.page.evaluate(watchFrames);
		pages.push({ name, seen: [], ...phone });
	}

	// Round 0 is a warm-up and is not counted.
	for (let round = 0; round <= rounds; round += 1) {
		console.error(`Flings: round ${round} of ${rounds}`);
		const flings = round === 0 ? WARM_UP : Math.ceil(FLINGS / rounds);
		for (const { page, seen } of round % 2 === 0 ? pages : pages.toReversed()) {
			const session = await page.context().newCDPSession(page);
			for (let count = 0; count < flings; count += 1) {
				// To the end of the page, and back.
				const isDown = Math.floor(count / 5) % 2 === 0;
				await flingOnce(page, session, isDown);
			}
			await session.detach();
			const frames = await page.evaluate(() => globalThis.takeFrames());
			if (round > 0) seen.push(frames);
		}
	}
	for (const { close } of pages) await close();
	await served.close();

	const sum = (values) => values.reduce((total, value) => total + value, 0);
	const [html, app] = ['html', 'app'].map((name) => pages.find((page) => page.name === name).seen);
	const of = (seen, figure) => [sum(seen.map((frames) => frames[figure]))];
	const longest = (seen) => [Math.max(...seen.map((frames) => frames.longest))];
	if ([...html, ...app].some(({ all }) => all === 0)) throw new Error('A fling should move the page.');
	const what = `${FLINGS} flings in a case of ${ENTRIES} entries, CPU ${CPU}x`;
	return [
		{
			what,
			unit: 'frames over 50 ms',
			html: of(html, 'long'),
			app: of(app, 'long'),
			isNoisy: of(html, 'long')[0] > 0,
			compared: { most: of(app, 'long')[0], to: 'frames', aim: AIM }
		},
		{ what, unit: 'frames', html: of(html, 'all'), app: of(app, 'all') },
		{ what, unit: 'longest frame, ms', html: longest(html), app: longest(app) }
	];
}

async function flingOnce(page, session, isDown) {
	const { x, low, high, step, pause } = thumb;
	const touch = (type, y) =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
	await touch('touchStart', isDown ? low : high);
	const moves = [];
	for (let moved = step; moved <= low - high; moved += step) {
		// Not awaited: a thumb does not wait for the page either.
		moves.push(touch('touchMove', isDown ? low - moved : high + moved));
		await page.waitForTimeout(pause);
	}
	await Promise.all([...moves, touch('touchEnd')]);
	await page.evaluate(() => globalThis.untilStill());
}

// What follows runs in the page.

/**
 * Observes every frame while the page moves: its time since the one before. `untilStill` resolves once the page stands still.
 */
function watchFrames() {
	const none = { all: 0, long: 0, longest: 0 };
	let frames = { ...none };
	let [before, top, still] = [performance.now(), scrollY, 0];
	const look = () => {
		const now = performance.now();
		const took = now - before;
		if (scrollY === top) still += 1;
		else {
			still = 0;
			frames.all += 1;
			frames.longest = Math.max(frames.longest, took);
			if (took > 50) frames.long += 1;
		}
		[before, top] = [now, scrollY];
		requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
	globalThis.untilStill = async () => {
		for (still = 0; still < 5;) await new Promise((resolve) => setTimeout(resolve, 50));
	};
	globalThis.takeFrames = () => {
		const taken = frames;
		frames = { ...none };
		return taken;
	};
}
