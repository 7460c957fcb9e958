import type { BrowserContext, Page } from '@playwright/test';
import { Machine } from '../faults/browser.ts';
import { type Site, watch } from '../journeys/holdline.ts';
import { type Engine, type Tab, type Theme, VIEWPORT } from './engine.ts';
import { STEP_MS } from './hands.ts';
import { handsOnPage } from './page-hands.ts';

/** The stock Chromium. It is started without Playwright's flags, one of which turns the back/forward cache off. */
export class Chromium implements Engine {
	readonly problems: string[] = [];
	readonly #machine: Machine;
	readonly #site: Site;
	#theme: Theme = 'light';

	private constructor(machine: Machine, site: Site) {
		this.#machine = machine;
		this.#site = site;
	}

	static async fresh(site: Site): Promise<Chromium> {
		return new Chromium(await Machine.fresh(), site);
	}

	async start(theme: Theme = 'light'): Promise<Tab> {
		this.#theme = theme;
		const page = await this.#machine.start();
		page.context().setDefaultTimeout(STEP_MS);
		await watch(page.context(), () => ({ site: this.#site, problems: this.problems }));
		return this.#tabOn(page);
	}

	async openTab(): Promise<Tab> {
		return this.#tabOn(await this.#context.newPage());
	}

	version(): Promise<string> {
		return Promise.resolve(`Chromium ${this.#context.browser()?.version() ?? ''}`);
	}

	kill(): Promise<void> {
		return this.#machine.kill();
	}

	close(): Promise<void> {
		return this.#machine.close();
	}

	remove(): Promise<void> {
		return this.#machine.remove();
	}

	get #context(): BrowserContext {
		return this.#machine.page.context();
	}

	async #tabOn(page: Page): Promise<Tab> {
		await page.setViewportSize(VIEWPORT);
		await page.emulateMedia(this.#theme === 'forced' ? { forcedColors: 'active' } : { colorScheme: this.#theme });
		return {
			...handsOnPage(page, this.#site.address),
			async back() {
				// A page that was kept is shown again without another load event.
				await page.goBack({ waitUntil: 'commit' });
			},
			resize: (size) => page.setViewportSize(size),
			picture: () => page.screenshot(),
			show: () => page.bringToFront(),
			close: () => page.close()
		};
	}
}
