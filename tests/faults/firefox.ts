import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findProgram } from '../../scripts/setup.mjs';
import { addressOf, endAll, killAll } from './browser.ts';

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

/** A profile on the disk, and the stock Firefox that runs on it: `Machine` for the other engine. */
export class Firefox {
	readonly profile: string;
	/** Errors in the console, violations of the content policy, and requests to other origins, of all starts. */
	readonly problems: string[] = [];
	readonly #site: string;
	#process: ChildProcess | null = null;
	#browser: Browser | null = null;
	#page: Page | null = null;

	private constructor(profile: string, site: string) {
		this.profile = profile;
		this.#site = site;
	}

	/** `site` is the only origin to which it may send requests. */
	static async fresh(site: string): Promise<Firefox> {
		const profile = await mkdtemp(join(tmpdir(), 'holdline-firefox-'));
		const lines = Object.entries(preferences).map(
			([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`
		);
		await writeFile(join(profile, 'user.js'), lines.join(''));
		return new Firefox(profile, site);
	}

	/** Starts Firefox on this profile, with one empty page. */
	async start(): Promise<Page> {
		const args = ['--headless', '--no-remote', '--profile', this.profile, '--remote-debugging-port=0', 'about:blank'];
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
		this.#page = (await this.#browser.pages())[0] ?? (await this.#browser.newPage());
		await this.#page.setViewport({ width: 390, height: 844 });
		await this.#watch(this.#page);
		return this.#page;
	}

	get page(): Page {
		if (!this.#page) throw new Error('No Firefox is running on this profile.');
		return this.#page;
	}

	async version(): Promise<string> {
		return (await this.#browser?.version()) ?? '';
	}

	/** `kill -9` of Firefox and all of its processes. */
	async kill(): Promise<void> {
		if (this.#process === null) return;
		await killAll(this.#process);
		await this.#forget();
	}

	/** Closes Firefox as a person does. */
	async close(): Promise<void> {
		const [browser, process] = [this.#browser, this.#process];
		if (!browser || !process) return;
		await endAll(process, () => browser.close());
		await this.#forget();
	}

	/** Kills Firefox and deletes its profile. */
	async remove(): Promise<void> {
		await this.kill();
		await rm(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
	}

	async #watch(page: Page): Promise<void> {
		page.on('pageerror', (problem) => this.problems.push(`error: ${String(problem)}`));
		page.on('console', (message) => {
			if (message.type() === 'error')
				this.problems.push(`console: ${message.text()} (${message.location().url ?? ''})`);
		});
		page.on('request', (request) => {
			const url = new URL(request.url());
			if (url.protocol.startsWith('http') && url.origin !== this.#site) this.problems.push(`request to ${url.href}`);
		});
		await page.evaluateOnNewDocument(() => {
			addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }) =>
				console.error(`policy: ${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`)
			);
		});
	}

	async #forget(): Promise<void> {
		await this.#browser?.disconnect().catch(() => {});
		this.#browser = null;
		this.#page = null;
		this.#process = null;
	}
}
