import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findProgram } from '../../scripts/setup.mjs';
import { endAll, killAll } from '../faults/browser.ts';
import type { Site } from '../journeys/holdline.ts';
import { Display } from './display.ts';
import type { Engine, Tab, Theme } from './engine.ts';
import { handsOn } from './finding-hands.ts';
import { reportViolations } from './violations.ts';
import { driverOf, WebDriverSession } from './web-driver.ts';

const WINDOW = fileURLToPath(new URL('webkit-window.mjs', import.meta.url));
const START_MS = 45_000;

/** What WebKit says of a page that is as it should be. */
const harmless = [
	// The page was left while it loaded.
	/Importing a module script failed/,
	// Without the server, the check for an update fails.
	/version\.json due to access control checks/
];

/** WebKitGTK on a display of its own, driven by W3C WebDriver. */
export class WebKit implements Engine {
	readonly problems: string[] = [];
	readonly #folder: string;
	readonly #site: Site;
	readonly #display: Display;
	#process: ChildProcess | null = null;
	#session: WebDriverSession | null = null;

	private constructor(folder: string, site: Site, display: Display) {
		this.#folder = folder;
		this.#site = site;
		this.#display = display;
	}

	static async fresh(site: Site): Promise<WebKit> {
		return new WebKit(await mkdtemp(join(tmpdir(), 'holdline-webkit-')), site, await Display.open());
	}

	async start(theme: Theme = 'light'): Promise<Tab> {
		const port = await freePort();
		// In a process group of its own, so that driver, window, network and web processes can be killed together.
		const process = spawn(findProgram('webkit') ?? '', [`--port=${port}`], {
			detached: true,
			stdio: ['ignore', 'pipe', 'ignore'],
			env: {
				...globalThis.process.env,
				DISPLAY: this.#display.name,
				TZ: 'Europe/London',
				LANG: 'en_GB.UTF-8',
				GTK_A11Y: 'none',
				NO_AT_BRIDGE: '1',
				GSETTINGS_BACKEND: 'memory',
				XDG_DATA_HOME: join(this.#folder, 'xdg-data'),
				XDG_CACHE_HOME: join(this.#folder, 'xdg-cache')
			}
		});
		this.#process = process;
		createInterface({ input: process.stdout }).on('line', (line) => this.#hear(line));
		const address = `http://127.0.0.1:${port}`;
		await untilItAnswers(address);
		this.#session = await WebDriverSession.begin(address, {
			'webkitgtk:browserOptions': {
				binary: findProgram('gjs'),
				args: ['-m', WINDOW, this.#folder, theme, `(${reportViolations.toString()})()`]
			}
		});
		return this.#tabOn(this.#session, this.#session.window);
	}

	async openTab(): Promise<Tab> {
		if (!this.#session) throw new Error('No WebKit is running on this profile.');
		const tab = this.#tabOn(this.#session, await this.#session.openWindow());
		await tab.show();
		return tab;
	}

	version(): Promise<string> {
		return Promise.resolve(this.#session?.browser ?? '');
	}

	async kill(): Promise<void> {
		if (this.#process === null) return;
		const process = this.#process;
		this.#forget();
		await killAll(process);
	}

	async close(): Promise<void> {
		const [session, process] = [this.#session, this.#process];
		if (!session || !process) return;
		await session.delete('');
		this.#forget();
		// The driver outlives its session.
		await endAll(process, () => Promise.resolve(process.kill()));
	}

	async remove(): Promise<void> {
		await this.kill();
		await this.#display.close();
		await rm(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
	}

	#tabOn(session: WebDriverSession, window: string): Tab {
		const driver = driverOf(session, window, () => this.#session !== session);
		return {
			...handsOn(driver, this.#site.address),
			async back() {
				await session.in(window, () => session.post('/back'));
			},
			async resize(size) {
				await session.in(window, () => session.post('/window/rect', { x: 0, y: 0, ...size }));
			},
			async picture() {
				await driver.evaluate(stir, null);
				const picture = await session.in(window, () => session.get('/screenshot'));
				return Buffer.from(picture as string, 'base64');
			},
			show: () => session.in(window, () => Promise.resolve()),
			async close() {
				await session.in(window, () => session.delete('/window'));
			}
		};
	}

	/** Reads one line of what the browser prints: a request, or a message in the console of a page. */
	#hear(line: string): void {
		const [, url] = /^REQUEST (https?:\S+)/.exec(line) ?? [];
		if (url !== undefined && new URL(url).origin !== this.#site.address) this.problems.push(`request to ${url}`);
		if (!/CONSOLE \S+ ERROR/.test(line) || harmless.some((message) => message.test(line))) return;
		if (this.#site.isDown && /CONSOLE NETWORK ERROR/.test(line)) return;
		this.problems.push(line);
	}

	#forget(): void {
		this.#session = null;
		this.#process = null;
	}
}

/** Changes a pixel for two seconds: WebKitGTK gives a picture only when it paints the next one. */
function stir(): void {
	const pixel = document.createElement('i');
	Object.assign(pixel.style, { position: 'fixed', inset: 'auto 0 0 auto', inlineSize: '1px', blockSize: '1px' });
	document.documentElement.append(pixel);
	const timer = setInterval(
		() => (pixel.style.background = pixel.style.background ? '' : 'rgb(128 128 128 / 0.01)'),
		30
	);
	setTimeout(() => {
		clearInterval(timer);
		pixel.remove();
	}, 2000);
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

async function untilItAnswers(address: string): Promise<void> {
	for (const end = Date.now() + START_MS; ;) {
		try {
			await fetch(`${address}/status`);
			return;
		} catch (problem) {
			if (Date.now() > end) throw problem;
		}
		await sleep(25);
	}
}
