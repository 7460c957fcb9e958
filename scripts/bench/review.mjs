import { median, turned } from './figures.mjs';
import { slowDown } from './phone.mjs';
import { putRows, seedCase } from './seed.mjs';
import { serveSites } from './sites.mjs';
import { inApp, openOn } from './tap.mjs';

const CPU = 4;
const AIM_MS = 10;
/** Two sentences as they are typed on a call, some words of which are not yet a fact. */
const NOTE =
	'He was very rude and said they always charge twice, I think. They promised to ring back soon, but nobody ever did.';

/**
 * Measures the first review of a note in a page, four times slower, once the call screen has had idle time: the app's own function, in a page
 * that just opened. And a page that looks for 5,000 phrases one by one in the same note, for the first time.
 */
export async function measureReview({ sites, rounds, executablePath }) {
	const served = await serveSites(sites);
	const app = await openOn(executablePath, `${served.addresses.app}/today`);
	const html = await openOn(executablePath, `${served.addresses.html}/`);
	const one = seedCase();
	await app.page.evaluate(putRows, { name: 'holdline', rows: one.records, device: one.device });
	const works = [
		async () => {
			await app.page.goto(`${served.addresses.app}/call?id=${one.id}&contact=${one.contact}`);
			await app.page.getByRole('button', { name: inApp.button, exact: true }).waitFor();
			return { name: 'app', took: await firstOn(app.page, reviewTwice) };
		},
		async () => {
			await html.page.goto(`${served.addresses.html}/`);
			return { name: 'html', took: await firstOn(html.page, scanTwice) };
		}
	];

	const seen = { app: [], html: [] };
	// Round 0 is a warm-up and is not counted.
	for (let round = 0; round <= rounds; round += 1) {
		console.error(`The first review: round ${round} of ${rounds}`);
		for (const work of turned(works, round)) {
			const { name, took } = await work();
			if (round > 0) seen[name].push(took);
		}
	}
	for (const { close } of [app, html]) await close();
	await served.close();

	const of = (name, time) => seen[name].map((took) => took[time]);
	const what = `review of a note, CPU ${CPU}x`;
	return [
		{
			what,
			unit: 'first, ms',
			html: of('html', 'first'),
			app: of('app', 'first'),
			bare: of('html', 'first'),
			compared: { most: median(of('app', 'first')), to: 'ms', aim: AIM_MS }
		},
		{ what, unit: 'the same again, ms', html: of('html', 'again'), app: of('app', 'again') }
	];
}

async function firstOn(page, review) {
	await page.evaluate(waitForIdle);
	const session = await slowDown(page, { cpu: CPU });
	const took = await page.evaluate(review, NOTE);
	await session.detach();
	return took;
}

// What follows runs in the page.

/** Resolves once the browser was idle for twenty times in a row, and nothing else took of that time. */
async function waitForIdle() {
	for (let idle = 0; idle < 20;) {
		const left = await new Promise((resolve) => requestIdleCallback((deadline) => resolve(deadline.timeRemaining())));
		idle = left > 30 ? idle + 1 : 0;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** Finds the function among the scripts that the page has loaded: importing one of them again gives the same module. */
async function reviewTwice(note) {
	const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
	const modules = await Promise.all(scripts.map(({ name }) => import(name).catch(() => ({}))));
	const [reviewNote] = modules
		.flatMap((module) => Object.values(module))
		.filter((one) => typeof one === 'function' && /shouting[^]*heat|heat[^]*shouting/.test(String(one)));
	if (reviewNote === undefined) throw new Error('No script of the page exports the review of a note.');
	const times = [0, 0].map(() => {
		const start = performance.now();
		if (reviewNote(note).length < 3) throw new Error('The review should find three phrases or more.');
		return performance.now() - start;
	});
	return { first: times[0], again: times[1] };
}

function scanTwice(note) {
	const phrases = Array.from({ length: 5000 }, (_, index) => `they ${index.toString(36)} never`);
	const times = [0, 0].map(() => {
		const start = performance.now();
		globalThis.found = phrases.filter((phrase) => note.toLowerCase().includes(phrase));
		return performance.now() - start;
	});
	return { first: times[0], again: times[1] };
}
