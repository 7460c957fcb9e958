import { median, turned } from './figures.mjs';
import { conditions, launch, newVisitor, slowDown } from './phone.mjs';
import { serveSites } from './sites.mjs';
import { readVitals, watchVitals } from './vitals.mjs';

const aims = { '/': { lcp: 1.25, blockedMore: 50 }, '/today': { lcp: 1.35, blockedMore: 80 } };

/**
 * Measures first visits with empty storage: bytes and requests before the load event, the largest paint, and the
 * blocked time.
 */
export async function measureLoad({ sites, rounds, executablePath }) {
	const served = await serveSites(sites);
	const { app, kit, html } = served.addresses;
	const pages = { html: `${html}/`, kit: `${kit}/`, '/': `${app}/`, '/today': `${app}/today` };
	const visits = Object.keys(conditions).flatMap((under) => Object.keys(pages).map((page) => ({ under, page })));
	const seen = new Map(visits.map(({ under, page }) => [`${page} ${under}`, []]));

	const browser = await launch(executablePath);
	// Round 0 is a warm-up and is not counted.
	for (let round = 0; round <= rounds; round += 1) {
		console.error(`First load: round ${round} of ${rounds}`);
		for (const { under, page } of turned(visits, round)) {
			const figures = await visit(browser, pages[page], conditions[under]);
			if (round > 0) seen.get(`${page} ${under}`).push(figures);
		}
	}
	await browser.close();
	await served.close();

	const of = (page, under, name) => seen.get(`${page} ${under}`).map((figures) => figures[name]);
	return Object.keys(conditions).flatMap((under) =>
		['/', '/today'].flatMap((page) =>
			rowsFor(`first load of ${page}, ${under}`, (name, of_) => of(of_, under, name), page)
		)
	);
}

async function visit(browser, address, condition) {
	const context = await newVisitor(browser);
	await watchVitals(context);
	const page = await context.newPage();
	const session = await slowDown(page, condition);
	const transfer = await countTransfer(session);
	await page.goto(address, { waitUntil: 'networkidle' });
	const vitals = await readVitals(page);
	await context.close();
	return { ...vitals, ...transfer() };
}

/** Counts the requests that start before the load event, and their bytes with headers. */
async function countTransfer(session) {
	const started = new Map();
	const bytes = new Map();
	let loadedAt = Infinity;
	session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
		if (request.url.startsWith('http')) started.set(requestId, timestamp);
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
	session.on('Page.loadEventFired', ({ timestamp }) => (loadedAt = timestamp));
	await session.send('Network.enable');
	await session.send('Page.enable');

	return () => {
		const asked = [...started].filter(([, timestamp]) => timestamp <= loadedAt).map(([id]) => id);
		return { requests: asked.length, bytes: asked.reduce((sum, id) => sum + (bytes.get(id) ?? 0), 0) };
	};
}

function rowsFor(what, valuesOf, page) {
	const row = (name, unit, more = {}) => ({
		what,
		unit,
		html: valuesOf(name, 'html'),
		kit: valuesOf(name, 'kit'),
		app: valuesOf(name, page),
		...more
	});
	const over = median(valuesOf('blocked', page)) - median(valuesOf('blocked', 'kit'));
	const times = median(valuesOf('lcp', page)) / median(valuesOf('lcp', 'html'));
	return [
		row('bytes', 'bytes'),
		row('requests', 'requests'),
		row('lcp', 'LCP ms', { bare: valuesOf('lcp', 'html'), compared: { times, to: 'HTML', aim: aims[page].lcp } }),
		row('blocked', 'TBT ms', { compared: { over, to: 'Kit', aim: aims[page].blockedMore } })
	];
}
