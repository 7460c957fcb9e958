import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './holdline.ts';
import { measureFace, measureOverflow } from './measure-face.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

// What is dark is built and as large as what is light: each is looked at on one of the two screens, and axe asked about the
// colours alone in the dark.
for (const [scheme, size] of [
	['light', ' @only-small'],
	['dark', '']
] as const) {
	const alsoTwiceAsLarge = scheme === 'dark' ? ', and fits with text twice as large' : '';
	test(`every screen can be read and tapped, in ${scheme}${alsoTwiceAsLarge}${size}`, async ({ phone }) => {
		const { page } = phone;
		await page.emulateMedia({ colorScheme: scheme });
		const seen = new Set<string>();
		const look = (address: string, state: string) => lookOnce(page, seen, scheme, address, state);
		const routes = (await pagesOfBuild()).filter((route) => route !== '/example');

		for (const route of routes) await look(route, 'empty');
		// The words of a guide are the same whatever the case.
		const ofCases = routes.filter((route) => !route.startsWith('/guides/'));
		// All of them then say the same.
		if (scheme === 'light')
			for (const route of ofCases) await look(`${route}?id=${NOBODY}&contact=${NOBODY}`, 'of a case that is not here');

		await page.goto('/example');
		await page.waitForURL(/\/case\?id=/);
		const id = new URL(page.url()).searchParams.get('id') ?? '';
		await page.goto(`/case?id=${id}&part=papers`);
		const ended = await firstContact(page);
		const parts = ['/case?part=now', '/case?part=story', '/case?part=papers'];
		for (const route of [...ofCases, ...parts])
			await look(`${route}${route.includes('?') ? '&' : '?'}id=${id}&contact=${ended}`, 'of a full case');

		await page.goto(`/ready?id=${id}`);
		await page.getByRole('button', { name: /^Start/ }).click();
		await page.waitForURL(/\/call\?/);
		const live = new URL(page.url()).searchParams.get('contact') ?? '';
		for (const route of ['/call', '/supervisor', '/today', '/case', '/ready', '/wrap-up']) {
			await look(`${route}?id=${id}&contact=${live}`, 'in a call');
		}
	});
}

test('the measure itself sees one bad colour and one small button', async ({ phone }) => {
	const { page } = phone;
	await page.goto('/today');
	await expect(page.locator('h1')).toBeVisible();
	expect(await measureFace(page)).toEqual([]);

	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			':root { --ink: #9a9a9a } button, a { min-block-size: 30px !important; block-size: 30px !important }'
		);
		document.adoptedStyleSheets.push(sheet);
	});
	const found = await measureFace(page);
	expect(found.some((problem) => problem.startsWith('text '))).toBe(true);
	expect(found.some((problem) => problem.startsWith('target '))).toBe(true);
});

/** Looks at a screen, unless one with the same markup was seen: in one theme and size that is the same screen. */
async function lookOnce(
	page: Page,
	seen: Set<string>,
	scheme: 'light' | 'dark',
	address: string,
	state: string
): Promise<void> {
	await test.step(`${address.split('?')[0] ?? ''} ${state}`, async () => {
		await page.goto(address);
		await expect(page.locator('main:not([aria-busy=true]) h1')).toBeVisible();
		const markup = await page.evaluate(() => document.body.innerHTML);
		if (seen.has(markup)) return;
		seen.add(markup);
		expect(await measureFace(page), `${address} ${state}`).toEqual([]);
		expect(await measureOverflow(page), `${address} ${state}`).toEqual([]);
		await expectNoAxeViolations(page, scheme === 'light' ? 'everything' : 'colours');
		if (scheme === 'dark') await expectRoomForLargeText(page, `${address} ${state}`);
		else await expectOtherReaders(page, `${address} ${state}`);
	});
}

/** In forced colours everything can be read and tapped, and from right to left nothing sticks out. The page is left so. */
async function expectOtherReaders(page: Page, screen: string): Promise<void> {
	await page.emulateMedia({ forcedColors: 'active' });
	expect(await measureFace(page), `${screen}, in forced colours`).toEqual([]);
	await page.emulateMedia({ forcedColors: 'none' });
	await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
	expect(await measureOverflow(page), `${screen}, from right to left`).toEqual([]);
}

/** Text twice as large still fits, and nothing is cut off sideways. The page is left so. */
async function expectRoomForLargeText(page: Page, screen: string): Promise<void> {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(':root { font-size: 200% }');
		document.adoptedStyleSheets.push(sheet);
	});
	expect(await measureOverflow(page), `${screen}, text twice as large`).toEqual([]);
}

async function firstContact(page: Page): Promise<string> {
	await page.getByRole('tab', { name: 'Papers', selected: true }).waitFor();
	const links = await page
		.locator('a[href*="contact="]')
		.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
	return links.map((href) => new URL(href).searchParams.get('contact')).find((contact) => contact !== null) ?? '';
}

async function pagesOfBuild(): Promise<string[]> {
	const files = await readdir('build', { recursive: true });
	return files
		.filter((file) => file.endsWith('.html') && file !== '404.html')
		.map((file) => `/${file.replaceAll('\\', '/').replace(/(?:index)?\.html$/, '')}`)
		.sort();
}
