import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from '@playwright/test';
import { browserFlags } from '../../scripts/browser.mjs';
import { findProgram } from '../../scripts/setup.mjs';

const START_MS = 45_000;

/**
 * A profile on the disk, and the browser that runs on it. We start its process ourselves, so that it can be killed as a
 * phone kills it.
 */
export class Machine {
	readonly profile: string;
	/** A command prefix for the browser, such as one that enters the mount namespace of a small disk. */
	readonly #before: readonly string[];
	#process: ChildProcess | null = null;
	#browser: Browser | null = null;

	constructor(profile: string, before: readonly string[] = []) {
		this.profile = profile;
		this.#before = before;
	}

	static async fresh(): Promise<Machine> {
		return new Machine(await mkdtemp(join(tmpdir(), 'holdline-machine-')));
	}

	/** A copy of the profile, to be corrupted. The browser of this one must not be running. */
	async copy(): Promise<Machine> {
		const twin = await Machine.fresh();
		await cp(this.profile, twin.profile, { recursive: true, verbatimSymlinks: true });
		return twin;
	}

	/** Starts the browser on this profile, with one empty page. */
	async start(): Promise<Page> {
		const args = [
			...browserFlags,
			'--headless=new',
			'--remote-debugging-port=0',
			'--password-store=basic',
			'--use-mock-keychain',
			'--no-default-browser-check',
			'--disable-default-apps',
			'--disable-extensions',
			'--hide-crash-restore-bubble',
			'--lang=en-GB',
			`--user-data-dir=${this.profile}`,
			'about:blank'
		];
		// In a process group of its own, so that all processes of the browser can be killed.
		const [program = '', ...rest] = [...this.#before, findProgram('chromium') ?? '', ...args];
		const process = spawn(program, rest, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
		this.#process = process;
		this.#browser = await chromium.connectOverCDP(await addressOf(process, /DevTools listening on (ws:\S+)/));
		await this.page.setViewportSize({ width: 390, height: 844 });
		return this.page;
	}

	get page(): Page {
		const page = this.#browser?.contexts()[0]?.pages()[0];
		if (!page) throw new Error('No browser is running on this profile.');
		return page;
	}

	/** `kill -9` of the browser and all of its processes. */
	async kill(): Promise<void> {
		if (this.#process === null) return;
		await killAll(this.#process);
		await this.#forget();
	}

	/** Closes the browser as a person does. */
	async close(): Promise<void> {
		const [browser, process] = [this.#browser, this.#process];
		if (!browser || !process) return;
		const session = await browser.newBrowserCDPSession();
		await endAll(process, () => session.send('Browser.close'));
		await this.#forget();
	}

	/** Kills the browser and deletes its profile. */
	async remove(): Promise<void> {
		await this.kill();
		await rm(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
	}

	async #forget(): Promise<void> {
		await this.#browser?.close().catch(() => {});
		this.#browser = null;
		this.#process = null;
	}
}

/** `kill -9` of a process group. Resolves when its leader has ended. */
export async function killAll(leader: ChildProcess): Promise<void> {
	const ended = endOf(leader);
	killGroup(leader);
	await ended;
}

/** Asks the leader of a process group to end. When it has ended, or after `START_MS`, kills the rest of the group. */
export async function endAll(leader: ChildProcess, ask: () => Promise<unknown>): Promise<void> {
	const ended = endOf(leader);
	await ask().catch(() => {});
	await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, START_MS))]);
	killGroup(leader);
}

function endOf(leader: ChildProcess) {
	return leader.exitCode === null && leader.signalCode === null ? once(leader, 'exit') : null;
}

function killGroup({ pid }: ChildProcess): void {
	try {
		if (pid !== undefined) process.kill(-pid, 'SIGKILL');
	} catch {
		// The whole group has ended.
	}
}

/**
 * The address at which a new browser listens, as it prints it. Rejects when it ends, or prints none within `START_MS`.
 */
export function addressOf(process: ChildProcess, pattern: RegExp): Promise<string> {
	return new Promise((resolve, reject) => {
		let output = '';
		const timer = setTimeout(() => reject(new Error(`The browser did not start. It said: ${output}`)), START_MS);
		process.stderr?.on('data', (piece: Buffer) => {
			output = (output + piece.toString()).slice(-10_000);
			const address = pattern.exec(output)?.[1];
			if (address === undefined) return;
			clearTimeout(timer);
			resolve(address);
		});
		process.once('exit', () => reject(new Error(`The browser ended. It said: ${output}`)));
	});
}
