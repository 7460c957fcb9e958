import type { Locator, Page } from '@playwright/test';
import type { Hands, Name, Role, Where } from './hands.ts';

/** The hands on a page of Playwright. `site` is the address of relative addresses, where the page has none. */
export function handsOnPage(page: Page, site?: string): Hands {
	const locate = (role: Role, name: Name, { within, isPressed }: Where = {}): Locator => {
		const scope = within ? locateIn(page, ...within) : page;
		return locateIn(scope, role, name, isPressed).filter({ visible: true }).first();
	};
	const box = (label: Name) =>
		page
			.getByLabel(label, { exact: typeof label === 'string' })
			.and(page.locator('input, textarea, select'))
			.filter({ visible: true })
			.first();

	return {
		async goto(address) {
			await page.goto(site === undefined ? address : new URL(address, site).href);
		},
		url: () => Promise.resolve(page.url()),
		find: (role, name, where) => locate(role, name, where).waitFor(),
		has: (role, name, where) => locate(role, name, where).isVisible(),
		click: (role, name, where) => locate(role, name, where).click(),
		fill: (label, text) => box(label).fill(text),
		async select(label, option) {
			await box(label).selectOption(option);
		},
		type: (text) => page.keyboard.type(text),
		press: (key) => page.keyboard.press(key),
		async waitFor(fn, arg) {
			await page.waitForFunction(fn as (arg: unknown) => boolean, arg);
		},
		evaluate: (fn, arg) => page.evaluate(fn as (arg: unknown) => never, arg)
	};
}

function locateIn(scope: Page | Locator, role: Role, name: Name, isPressed = false): Locator {
	if (role === 'text') return scope.getByText(name);
	const exact = typeof name === 'string';
	return scope.getByRole(role, { name, exact, ...(isPressed && { pressed: true }) });
}
