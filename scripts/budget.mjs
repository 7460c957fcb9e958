// Measures the size of the build as a good static host sends it: brotli for text. 1 kB is 1000 bytes.
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { chromium } from '@playwright/test';
import { browserFlags } from './browser.mjs';
import { brotli, serve } from './serve.mjs';
import { findBrowser, root } from './setup.mjs';

const build = join(root, 'build');
const kB = 1000;
const phone = { viewport: { width: 390, height: 844 } };
/**
 * The precache aims at 450 kB. The phrases of the coach, the weights of the moves and the reader of goals are packs. The
 * styles that are in the pages of Today and of the first visit, so that no text waits for them, are 12 kB of it. The
 * curtain is decided before anything of Today is drawn: 0.8 kB of its scripts. Each start must know sealed notes from none, and write nothing beside
 * them: 1.4 kB of its scripts, and 2.6 kB of the precache with the writer and the rescue page. Ways into the packs that are not common take 4 kB.
 * What keeps a paper without internet is 13 kB, most of it from packs; the page of what another app shares is 1 kB.
 * The two pages of a visit, and what each start asks before it opens a store, are 2 kB.
 */
const limits = {
	firstScreen: 30 * kB,
	today: 108 * kB,
	todayScript: 81 * kB,
	precache: 450 * kB,
	afterStart: 683 * kB
};
/** The packs that are cached soon after the first start of the app: `COMMON_PACKS` in the service worker. */
const common = ['coach', 'goal', 'ladders', 'more', 'moves', 'papers', 'paste'];
/** Packs that are only loaded with another one, which is then kept too. */
const alongside = { mailbox: ['exchange'] };
/** The limit of each feature pack: a part that is cached when its feature is first used. */
const packLimits = {
	authority: 8 * kB,
	bundle: 250 * kB,
	calendar: 10 * kB,
	check: 15 * kB,
	coach: 42 * kB,
	curtain: 8 * kB,
	desk: 12 * kB,
	documents: 27 * kB,
	exchange: 58 * kB,
	files: 25 * kB,
	goal: 50 * kB,
	ladders: 28 * kB,
	mailbox: 60 * kB,
	more: 24 * kB,
	moves: 58 * kB,
	papers: 54 * kB,
	paste: 21 * kB,
	pdf: 640 * kB,
	rehearsal: 22 * kB,
	seal: 72 * kB,
	visit: 9 * kB
};
/**
 * Loads of the first screen. A request may start before the load event in one and after it in another, so their files
 * are united.
 */
const LOADS = 3;

const executablePath = findBrowser();
if (!executablePath) {
	console.error('The budget needs a Chromium: none was found.');
	process.exit(1);
}

const weights = await weighBuild();
const server = await serve({ root: build });
const browser = await chromium.launch({ executablePath, args: browserFlags });
const firstScreen = await filesOfFirstVisit('/');
const today = await filesOfFirstVisit('/today');
const precache = await filesOfPrecache();
await browser.close();
await server.close();

const rows = [
	['first page', sum(firstScreen), limits.firstScreen],
	['first visit of Today', sum(today), limits.today],
	['first visit of Today, scripts', sum(today.filter((path) => path.endsWith('.js'))), limits.todayScript],
	['precache', sum(precache), limits.precache],
	['kept after the first start', sum([...precache, ...common.flatMap(filesOfPack)]), limits.afterStart],
	...Object.entries(packLimits).map(([name, limit]) => [`pack “${name}”`, sum(filesOfPack(name)), limit])
];
const faults = rows
	.filter(([, bytes, limit]) => bytes > limit)
	.map(([what, bytes, limit]) => `${what}: too heavy by ${bytes - limit} bytes`);

// Kit lists the files of Vite's manifest. A file that is not in it would be missing offline.
const packed = Object.keys(packLimits).flatMap(filesOfPack);
for (const path of weights.keys()) {
	if (path.startsWith('/_app/immutable/') && !precache.includes(path) && !packed.includes(path))
		faults.push(`${path} is neither in the precache nor in a pack`);
}
// What a part draws in must be kept wherever the part is. A group of the build takes along what its files import, also what others need.
for (const [path, drawn] of await staticImports()) {
	const name = packOf(path);
	const isKept = (other) => [undefined, name, ...common, ...(name ? (alongside[name] ?? []) : [])].includes(other);
	for (const other of drawn)
		if (!isKept(packOf(other))) faults.push(`${path} needs ${other}, which is not kept with it`);
}
for (const path of packed) if (precache.includes(path)) faults.push(`${path} is of a pack, and in the precache`);
for (const name of Object.keys(packLimits))
	if (filesOfPack(name).length === 0) faults.push(`pack “${name}” has no file`);

for (const [what, bytes, limit] of rows) console.log(`${what.padEnd(30)}${inKb(bytes)} of ${inKb(limit)}`);
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);

async function weighBuild() {
	const files = await readdir(build, { recursive: true, withFileTypes: true });
	const weighed = files
		.filter((entry) => entry.isFile())
		.map(async (entry) => {
			const file = join(entry.parentPath, entry.name);
			const body = await readFile(file);
			return [`/${relative(build, file).split(sep).join('/')}`, (await brotli(file, body))?.length ?? body.length];
		});
	return new Map(await Promise.all(weighed));
}

/** Every file that a page requests before its load event, on a first visit. The service worker installs only after that. */
async function filesOfFirstVisit(path) {
	const files = new Set([fileOf(server.address + path)]);
	for (let load = 0; load < LOADS; load += 1) {
		const context = await browser.newContext({ ...phone, serviceWorkers: 'block' });
		const page = await context.newPage();
		await page.goto(server.address + path, { waitUntil: 'networkidle' });
		const urls = await page.evaluate(() => {
			const [navigation] = performance.getEntriesByType('navigation');
			const parts = performance.getEntriesByType('resource');
			return parts.filter(({ startTime }) => startTime <= navigation.loadEventStart).map(({ name }) => name);
		});
		for (const url of urls) files.add(fileOf(url));
		await context.close();
	}
	return [...files];
}

/** Every file in the caches of the service worker, once it is ready. Its installation fails where a page names a file that is not cached. */
async function filesOfPrecache() {
	const context = await browser.newContext(phone);
	const page = await context.newPage();
	await page.goto(server.address);
	const urls = await page.evaluate(async () => {
		const installed = await Promise.race([
			navigator.serviceWorker.ready,
			new Promise((resolve) => setTimeout(resolve, 120_000, null))
		]);
		if (!installed) throw new Error('The service worker was not installed in two minutes.');
		const cached = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
		return cached.flat().map(({ url }) => url);
	});
	await context.close();
	return urls.map(fileOf);
}

/** Each script of the build with those that it imports before it runs. */
async function staticImports() {
	const parts = JSON.parse(await readFile(join(root, '.svelte-kit/output/client/.vite/manifest.json'), 'utf8'));
	const addressOf = (file) => `/${file}`;
	return Object.values(parts).map(({ file, imports = [] }) => [
		addressOf(file),
		imports.map((key) => addressOf(parts[key].file))
	]);
}

function packOf(path) {
	return /[/-]([a-z]+)-pack\.[^/]+$/.exec(path)?.[1];
}

function filesOfPack(name) {
	return [...weights.keys()].filter((path) => path.includes('/_app/') && new RegExp(`[/-]${name}-pack\\.`).test(path));
}

function fileOf(url) {
	const { pathname } = new URL(url);
	if (pathname === '/') return '/index.html';
	return weights.has(pathname) ? pathname : `${pathname}.html`;
}

function sum(paths) {
	return paths.reduce((bytes, path) => bytes + (weights.get(path) ?? 0), 0);
}

function inKb(bytes) {
	return `${(bytes / kB).toFixed(1)} kB`.padStart(9);
}
