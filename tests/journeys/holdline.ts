import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	test as base,
	type BrowserContext,
	chromium,
	type ConsoleMessage,
	expect,
	type Locator,
	type Page
} from '@playwright/test';
import { type SiteCopy, copySite, serve, serveCopy } from '../../scripts/serve.mjs';
import { STEP_MS } from '../engines/hands.ts';
import { type AxeQuestion, axeSource, findingsOfAxe } from './axe.ts';

/** The built site on a server of its own. */
export type Site = {
	readonly address: string;
	readonly isDown: boolean;
	/** Drops every connection at once, and stops answering. */
	kill: () => Promise<void>;
	/** Answers again at the same address. With `root`, serves another folder, as after a deployment. */
	revive: (root?: string) => Promise<void>;
};

/**
 * One person's phone: pages that share storage, in a browser that other tests also use. It is closed after the test.
 */
export type Phone = {
	readonly page: Page;
	readonly context: BrowserContext;
	/** The address of the site. */ readonly address: string;
};

/** A separate browser with a profile on the disk: its storage survives a restart. */
export type LastingPhone = Phone & {
	/** Closes the browser and opens the same profile again, on an empty page. */
	restart: () => Promise<void>;
};

type Fixtures = {
	site: Site;
	/** Problems on any phone, whatever the test looked at. */
	problems: string[];
	openPhone: () => Promise<Phone>;
	phone: Phone;
	openLastingPhone: () => Promise<LastingPhone>;
	lastingPhone: LastingPhone;
	/**
	 * A page with storage on the disk that is not restarted. Its browser is shared; the address of the site separates its
	 * storage.
	 */
	diskPhone: Phone;
};

/** A browser with a profile on the disk for all tests of a worker, and the current test's site and problems. */
type SharedDisk = { readonly context: BrowserContext; watched: Watched | null };

/**
 * Every test ends with the same check of every phone it used: no violation of the content policy, no error in the
 * console, no request to another origin. A `phone` stores everything in memory: a test of a restart takes a
 * `lastingPhone`.
 */
export const test = base.extend<Fixtures, { siteRoot: string; siteCopy: SiteCopy; sharedDisk: SharedDisk }>({
	siteRoot: ['build', { scope: 'worker', option: true }],

	// A copy for each test took an eighth of a second of it.
	siteCopy: [
		async ({ siteRoot }, use) => {
			const copy = await copySite(siteRoot);
			await use(copy);
			await copy.remove();
		},
		{ scope: 'worker' }
	],

	site: async ({ siteCopy }, use) => {
		let server = await serveCopy({ site: siteCopy });
		const { address, port } = server;
		let isDown = false;
		const kill = async () => {
			if (!isDown) await server.close();
			isDown = true;
		};
		await use({
			address,
			get isDown() {
				return isDown;
			},
			kill,
			async revive(root) {
				await kill();
				server = await (root === undefined ? serveCopy({ site: siteCopy, port }) : serve({ root, port }));
				isDown = false;
			}
		});
		await kill();
	},

	// eslint-disable-next-line no-empty-pattern -- Playwright reads the needs of a fixture from this pattern.
	problems: async ({}, use) => {
		const problems: string[] = [];
		await use(problems);
		expect(problems).toEqual([]);
	},

	openPhone: async ({ browser, site, problems }, use) => {
		const contexts: BrowserContext[] = [];
		await use(async () => {
			const context = await browser.newContext({ baseURL: site.address });
			contexts.push(context);
			context.setDefaultTimeout(STEP_MS);
			await watch(context, () => ({ site, problems }));
			return { context, page: await context.newPage(), address: site.address };
		});
		for (const context of contexts) await context.close();
	},

	phone: async ({ openPhone }, use) => use(await openPhone()),

	openLastingPhone: async ({ site, problems, launchOptions }, use) => {
		const closings: (() => Promise<void>)[] = [];
		await use(async () => {
			const profile = await mkdtemp(join(await roomForProfiles(), 'holdline-'));
			const open = async () => {
				const context = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL: site.address });
				context.setDefaultTimeout(STEP_MS);
				await watch(context, () => ({ site, problems }));
				return context;
			};
			let context = await open();
			closings.push(async () => {
				await context.close();
				await rm(profile, { recursive: true, force: true });
			});
			return {
				address: site.address,
				get context() {
					return context;
				},
				get page() {
					const [page] = context.pages();
					if (!page) throw new Error('The phone has no page open.');
					return page;
				},
				async restart() {
					await context.close();
					context = await open();
				}
			};
		});
		for (const close of closings) await close();
	},

	lastingPhone: async ({ openLastingPhone }, use) => use(await openLastingPhone()),

	sharedDisk: [
		async ({ launchOptions }, use) => {
			const profile = await mkdtemp(join(await roomForProfiles(), 'holdline-'));
			const context = await chromium.launchPersistentContext(profile, launchOptions);
			const disk: SharedDisk = { context, watched: null };
			context.setDefaultTimeout(STEP_MS);
			await watch(context, () => disk.watched);
			await use(disk);
			await context.close();
			await rm(profile, { recursive: true, force: true });
		},
		{ scope: 'worker' }
	],

	diskPhone: async ({ sharedDisk, site, problems }, use) => {
		const { context } = sharedDisk;
		sharedDisk.watched = { site, problems };
		const before = context.pages();
		const page = await context.newPage();
		await use({ context, page, address: site.address });
		await context.unrouteAll();
		for (const page of context.pages()) if (!before.includes(page)) await page.close();
		sharedDisk.watched = null;
	}
});

/** For tests of offline use, updates and the caches of the service worker, which is blocked in all others. */
export const offlineTest = test.extend({ serviceWorkers: 'allow' });

export { expect };

const ROOMY_BYTES = 4 * 1024 ** 3;

/**
 * The folder for profiles: in memory if there is plenty. Every tap is flushed, and a profile in memory also survives a
 * restart of the browser.
 */
async function roomForProfiles(): Promise<string> {
	const inMemory = '/dev/shm';
	const { bavail, bsize } = await statfs(inMemory).catch(() => ({ bavail: 0, bsize: 0 }));
	return bavail * bsize >= ROOMY_BYTES ? inMemory : tmpdir();
}

/** The site of a test, and the list of its problems. */
export type Watched = { site: Site; problems: string[] };

export async function watch(context: BrowserContext, watched: () => Watched | null): Promise<void> {
	const report = (problem: string) => watched()?.problems.push(problem);
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (url.protocol.startsWith('http') && url.origin !== watched()?.site.address) report(`request to ${url.href}`);
	});
	context.on('weberror', (problem) => report(`error: ${problem.error().stack ?? problem.error().message}`));
	const onConsole = (message: ConsoleMessage) => {
		if (message.type() !== 'error') return;
		if (watched()?.site.isDown && message.text().includes('net::ERR_')) return;
		report(`console: ${message.text()} (${message.location().url})`);
	};
	context.on('console', onConsole);
	context.on('serviceworker', (worker) => worker.on('console', onConsole));

	// A binding outlives the page, so a violation just before a navigation is reported too.
	await context.exposeBinding('tellOfViolation', (_source, what: string) => report(`policy: ${what}`));
	await context.addInitScript(() => {
		addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }) => {
			const { tellOfViolation } = globalThis as unknown as { tellOfViolation: (what: string) => void };
			tellOfViolation(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`);
		});
	});
}

/** The `local` rows on the disk as JSON: drafts, the last address, and other values of this device only. */
export function keptBeside(page: Page): Promise<string> {
	return rowsOnDisk(page, 'local');
}

/** The records on the disk as JSON. A screen may be left before the last of them is written. */
export function keptRecords(page: Page): Promise<string> {
	return rowsOnDisk(page, 'records');
}

function rowsOnDisk(page: Page, name: 'local' | 'records'): Promise<string> {
	return page.evaluate(
		(name) =>
			new Promise<string>((resolve, reject) => {
				const opening = indexedDB.open('holdline');
				opening.onerror = () => reject(new Error('The store could not be opened.'));
				opening.onsuccess = () => {
					const all = opening.result.transaction(name).objectStore(name).getAll();
					all.onsuccess = () => {
						opening.result.close();
						resolve(JSON.stringify(all.result));
					};
				};
			}),
		name
	);
}

/** Waits until the service worker is active: what its installation keeps is cached on this phone. */
export async function waitUntilInstalled(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
}

/** Waits until every page and script is cached on this phone: the service worker is active, and has kept what follows its installation. */
export async function waitUntilKept(page: Page): Promise<void> {
	await waitUntilInstalled(page);
	// Only a screen of the app has the rest kept, which everybody may need.
	if (/^\/($|check|guides|rescue)/.test(new URL(page.url()).pathname)) return;
	const isWhole = () =>
		page.evaluate(async () => {
			const { active } = await navigator.serviceWorker.ready;
			const { port1, port2 } = new MessageChannel();
			const answer = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
			active?.postMessage('is-whole', [port2]);
			return answer;
		});
	await expect.poll(isWhole).toBe(true);
}

/** Reaches a control by the Tab key alone. */
export async function tabTo(control: Locator): Promise<void> {
	const isFocused = () => control.evaluate((element) => element === document.activeElement);
	for (let count = 0; count < 40 && !(await isFocused()); count += 1) await control.page().keyboard.press('Tab');
	await expect(control).toBeFocused();
}

/**
 * Checks the current page with axe: WCAG 2.2 A and AA, best practice, and 7:1 for text. Undecided contrast also counts
 * as a violation.
 */
export async function expectNoAxeViolations(page: Page, about: AxeQuestion = 'everything'): Promise<void> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) {
		const session = await page.context().newCDPSession(page);
		// Half a megabyte by `page.evaluate` takes twice as long.
		await session.send('Runtime.evaluate', { expression: await axeSource() });
		await session.detach();
	}
	// While a page is still rendering, axe may misjudge its text. A real violation is found again at the next try.
	await expect(async () => expect(await askAxe(page, about), `axe on ${page.url()}`).toEqual([])).toPass({
		timeout: STEP_MS
	});
}

async function askAxe(page: Page, about: AxeQuestion): Promise<string[]> {
	const previousSize = await showAtFullLength(page);
	const found = await page.evaluate(findingsOfAxe, about);
	if (previousSize) await page.setViewportSize(previousSize);
	return found;
}

/**
 * Makes the viewport as high as the content, because axe cannot tell the background of text that a dock covers. With more
 * room more is shown, so it is measured again. Resolves with the previous size, or null when nothing was hidden.
 */
async function showAtFullLength(page: Page) {
	const before = page.viewportSize();
	if (!before) return null;
	let height = before.height;
	for (let round = 0; round < 4; round += 1) {
		const hidden = await page.evaluate(() =>
			Math.max(
				...[document.documentElement, ...document.querySelectorAll('body *')]
					.filter(
						(element) => element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowY)
					)
					.map((element) => element.scrollHeight - element.clientHeight)
			)
		);
		if (hidden <= 0) break;
		height += hidden;
		await page.setViewportSize({ width: before.width, height });
	}
	return height === before.height ? null : before;
}
