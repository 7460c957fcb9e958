import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type JSHandle, type Page } from 'puppeteer-core';
import { findProgram } from '../../scripts/setup.mjs';
import { addressOf, endAll, killAll } from '../faults/browser.ts';
import type { Site } from '../journeys/holdline.ts';
import { type Engine, type Tab, type Theme, VIEWPORT } from './engine.ts';
import { type Driver, handsOn } from './finding-hands.ts';
import { reportViolations } from './violations.ts';

/** Turns off what Firefox shows before the page: its welcome, and after kills its safe mode and the restored pages. */
const preferences = {
	'toolkit.startup.max_resumed_crashes': -1,
	'browser.sessionstore.resume_from_crash': false,
	'browser.startup.page': 0,
	'browser.startup.homepage_override.mstone': 'ignore',
	'browser.aboutwelcome.enabled': false,
	'browser.shell.checkDefaultBrowser': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'intl.accept_languages': 'en-GB'
};

/**
 * What Firefox reports of a request that is given up because its page is left: 44 times in 60 pages left while they loaded. Today
 * shows its heading and its links before its scripts are there, so a page is left that early too. Where a part that a page still waits
 * for fails, its screen is missing, and the step that looks for it fails. On a slow machine the address may be left empty.
 */
const GIVEN_UP =
	/^Error: (?:Failed to load ‘.*’\. A ServiceWorker intercepted the request and encountered an unexpected error\.|TypeError: error loading dynamically imported module: .+)$/;

/** The stock Firefox, driven by WebDriver BiDi. */
export class Firefox implements Engine {
	readonly problems: string[] = [];
	readonly #profile: string;
	readonly #site: Site;
	#process: ChildProcess | null = null;
	#browser: Browser | null = null;

	private constructor(profile: string, site: Site) {
		this.#profile = profile;
		this.#site = site;
	}

	static async fresh(site: Site): Promise<Firefox> {
		return new Firefox(await mkdtemp(join(tmpdir(), 'holdline-firefox-')), site);
	}

	async start(theme: Theme = 'light'): Promise<Tab> {
		const all = {
			...preferences,
			'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
			// The colours of pages: always replaced, or replaced where the system asks for it.
			'browser.display.document_color_use': theme === 'forced' ? 2 : 0
		};
		const lines = Object.entries(all).map(
			([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`
		);
		await writeFile(join(this.#profile, 'user.js'), lines.join(''));
		const args = ['--headless', '--no-remote', '--profile', this.#profile, '--remote-debugging-port=0', 'about:blank'];
		// In a process group of its own, so that all processes of the browser can be killed.
		const process = spawn(findProgram('firefox') ?? '', args, {
			detached: true,
			stdio: ['ignore', 'ignore', 'pipe'],
			env: { ...globalThis.process.env, MOZ_CRASHREPORTER_DISABLE: '1', TZ: 'Europe/London' }
		});
		this.#process = process;
		this.#browser = await puppeteer.connect({
			browserWSEndpoint: `${await addressOf(process, /WebDriver BiDi listening on (ws:\S+)/)}/session`,
			protocol: 'webDriverBiDi',
			defaultViewport: null
		});
		// The tab that is there from the start never has the focus in a headless window, and so no box of it is ever left.
		return this.openTab();
	}

	async openTab(): Promise<Tab> {
		if (!this.#browser) throw new Error('No Firefox is running on this profile.');
		return this.#tabOn(await this.#browser.newPage());
	}

	async version(): Promise<string> {
		return (await this.#browser?.version()) ?? '';
	}

	async kill(): Promise<void> {
		if (this.#process === null) return;
		await killAll(this.#process);
		await this.#forget();
	}

	async close(): Promise<void> {
		const [browser, process] = [this.#browser, this.#process];
		if (!browser || !process) return;
		await endAll(process, () => browser.close());
		await this.#forget();
	}

	async remove(): Promise<void> {
		await this.kill();
		await rm(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
	}

	async #tabOn(page: Page): Promise<Tab> {
		await page.setViewport(VIEWPORT);
		page.on('pageerror', (problem) => {
			if (!GIVEN_UP.test(String(problem))) this.problems.push(`error: ${String(problem)}`);
		});
		page.on('console', (message) => {
			if (message.type() === 'error')
				this.problems.push(`console: ${message.text()} (${message.location().url ?? ''})`);
		});
		page.on('request', (request) => {
			const url = new URL(request.url());
			if (url.protocol.startsWith('http') && url.origin !== this.#site.address)
				this.problems.push(`request to ${url.href}`);
		});
		await page.evaluateOnNewDocument(reportViolations);
		return {
			...handsOn(driverOf(page), this.#site.address),
			async back() {
				// A page that was kept is shown again without another load event, for which `goBack` would wait.
				await page.evaluate(() => history.back());
			},
			resize: (size) => page.setViewport(size),
			picture: async () => Buffer.from(await page.screenshot()),
			show: () => page.bringToFront(),
			close: () => page.close()
		};
	}

	async #forget(): Promise<void> {
		await this.#browser?.disconnect().catch(() => {});
		this.#browser = null;
		this.#process = null;
	}
}

function driverOf(page: Page): Driver<ElementHandle> {
	return {
		async goto(url) {
			await page.goto(url);
		},
		url: () => Promise.resolve(page.url()),
		evaluate: (fn, arg) => page.evaluate(fn as (arg: unknown) => never, arg),
		async element(fn, query) {
			const handle: JSHandle<Element | null> = await page.evaluateHandle(fn, query);
			return handle.asElement() as ElementHandle | null;
		},
		apply: (fn, handle, arg) => handle.evaluate(fn as (element: Element, arg: unknown) => never, arg),
		click: (handle) => handle.click(),
		type: (text) => page.keyboard.type(text),
		press: (key) => page.keyboard.press(key),
		isGone: () => !page.browser().connected
	};
}
