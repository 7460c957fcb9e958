import type { Locator, Page } from '@playwright/test';

/**
 * A person who is counted: each tap, on a box, a chip, a button or a link, and each screen. Choosing from a list is two taps. Letters
 * and Enter are keys, and are not taps.
 */
export class Thumb {
	readonly page: Page;
	readonly screens: string[] = [];
	taps = 0;

	constructor(page: Page) {
		this.page = page;
		this.#sees(page.url());
		page.on('framenavigated', (frame) => {
			if (frame === page.mainFrame()) this.#sees(frame.url());
		});
	}

	#sees(address: string): void {
		const { pathname, searchParams } = new URL(address);
		const screen = [pathname, searchParams.get('step')].filter(Boolean).join(' ');
		if (this.screens.at(-1) !== screen) this.screens.push(screen);
	}

	button(name: string | RegExp): Locator {
		return this.page
			.getByRole('button', { name, exact: typeof name === 'string' })
			.filter({ visible: true })
			.first();
	}

	link(name: string | RegExp): Locator {
		return this.page
			.getByRole('link', { name, exact: typeof name === 'string' })
			.filter({ visible: true })
			.first();
	}

	async tap(...targets: Locator[]): Promise<void> {
		for (const target of targets) {
			this.taps += 1;
			await target.click();
		}
	}

	/** Taps the box, unless it has the focus already, and types. `byKeys` goes on to it with the Tab key, as on a desk. */
	async type(box: Locator, words: string, byKeys = false): Promise<void> {
		await box.waitFor();
		if (byKeys) await this.page.keyboard.press('Tab');
		if (!(await box.evaluate((element) => element === document.activeElement))) await this.tap(box);
		await this.page.keyboard.insertText(words);
	}

	async choose(list: Locator, option: string): Promise<void> {
		this.taps += 2;
		await list.selectOption(option);
	}
}
