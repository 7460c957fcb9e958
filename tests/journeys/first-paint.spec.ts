import type { Page } from '@playwright/test';
import { expect, offlineTest, test, waitUntilKept } from './holdline.ts';
import { writeManyCases } from './many-cases.ts';
import { Person } from './person.ts';

/** What is painted before the app has started. */
const picture = (page: Page) => page.locator('#first-paint');
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('holdline.drawn') ?? '');

/** Opens an address, and holds every script of the app back. Resolves with the function that lets them come. */
async function openHeld(page: Page, address: string): Promise<() => void> {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(address, { waitUntil: 'commit' });
	await page.locator('#not-started').waitFor({ state: 'attached' });
	return release;
}

/** Puts cases on this phone, and opens Today until what it shows is kept. Resolves with their ids. */
async function drawCases(page: Page, count: number): Promise<string[]> {
	await page.goto('/today');
	await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
	const ids = await writeManyCases(page, count);
	await page.evaluate(() => localStorage.setItem('holdline.has-cases', 'yes'));
	await page.reload();
	await expect.poll(() => kept(page)).toContain('Northline');
	return ids;
}

/** The lines of the list, and where each stands on the screen. */
function linesIn(page: Page, within: string) {
	return page.evaluate((within) => {
		const lines = [...document.querySelectorAll(`${within} :is(.what, .meta, strong, .about, .button)`)];
		return lines
			.map((line) => ({ words: line.textContent.trim(), top: Math.round(line.getBoundingClientRect().top) }))
			.filter(({ top }) => top > 0 && top < innerHeight);
	}, within);
}

test('the cases that were shown last are painted before the app, and it takes their place without a jump @small', async ({
	phone: { page }
}) => {
	await drawCases(page, 3);
	await page.addInitScript(() => {
		const shifts: { at: number; value: number }[] = [];
		Object.assign(globalThis, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				shifts.push({ at: entry.startTime, value: (entry as unknown as { value: number }).value });
		}).observe({ type: 'layout-shift', buffered: true });
	});
	const release = await openHeld(page, '/today');
	await expect(picture(page)).toContainText('A refund of £10.50 on bill 0');
	// What moved because the typeface came is no matter of the picture. A shift is told some time after it happened.
	const drawn = await page.evaluate(async () => {
		await document.fonts.ready;
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		return performance.now();
	});
	const before = await linesIn(page, '#first-paint');
	expect(before.length).toBeGreaterThan(5);
	// Nothing in it can be used, and nothing leads anywhere.
	await expect(picture(page)).toHaveAttribute('inert');
	expect(await picture(page).locator('.content [href]').count()).toBe(0);

	release();
	await expect(picture(page)).toHaveCount(0);
	expect(await linesIn(page, '.frame main')).toEqual(before);
	await expect.poll(() => kept(page)).toContain('Northline');
	const shifts = await page.evaluate(
		() => (globalThis as unknown as { shifts: { at: number; value: number }[] }).shifts
	);
	expect(shifts.filter(({ at }) => at > drawn)).toEqual([]);
});

test('a deleted case is never painted, and none of its words stays behind', async ({ phone: { page } }) => {
	await drawCases(page, 2);
	await page
		.getByRole('link', { name: /A refund of £10.50 on bill 0/ })
		.last()
		.click();
	await page.getByText('Settings of this case').click();
	await page.getByText('Delete for good', { exact: true }).first().click();
	await page.getByLabel('Type Northline to delete').fill('Northline');
	await page.getByRole('button', { name: 'Delete for good' }).last().click();
	await expect(page.getByText('The case is deleted.')).toBeVisible();
	expect(await kept(page)).not.toContain('bill 0');
	const release = await openHeld(page, '/today');
	await expect(picture(page)).toContainText('Holdline');
	await expect(picture(page)).not.toContainText('bill');
	await expect(picture(page)).not.toContainText('Nothing here yet');
	release();
	await expect(page.getByText('A refund of £11.50 on bill 1').first()).toBeVisible();
});

test('on another day what was painted speaks of dates, not of tomorrow', async ({ phone: { page } }) => {
	await drawCases(page, 4);
	await page.evaluate(() => {
		const drawn = JSON.parse(localStorage.getItem('holdline.drawn') ?? '') as { day: string };
		localStorage.setItem('holdline.drawn', JSON.stringify({ ...drawn, day: '2026-01-02' }));
	});
	const release = await openHeld(page, '/today');
	await expect(picture(page)).toContainText(/by \d{1,2} [A-Z][a-z]+ 20\d\d/);
	await expect(picture(page).locator('.content')).not.toContainText(/tomorrow|today|yesterday|late since/);
	release();
	await expect(picture(page)).toHaveCount(0);
});

test('what another version drew, or what cannot be read, is not painted', async ({ phone: { page } }) => {
	await drawCases(page, 1);
	const drawn = await kept(page);
	for (const other of [drawn.replace(/"version":"[^"]*"/, '"version":"another"'), '{ broken']) {
		// A start draws it again, and must have done so: else that takes the place of the other.
		await expect.poll(() => kept(page)).toBe(drawn);
		await page.evaluate((other) => localStorage.setItem('holdline.drawn', other), other);
		const release = await openHeld(page, '/today');
		await expect(page.locator('#not-started')).toBeAttached();
		await expect(page.getByText('bill 0')).toHaveCount(0);
		await expect(page.getByText('Nothing here yet')).toHaveCount(0);
		release();
		await expect(page.getByText('A refund of £10.50 on bill 0').first()).toBeVisible();
		await page.unrouteAll();
	}
});

test('a first visit is painted before any script, and only on its own screen', async ({ phone: { page } }) => {
	const release = await openHeld(page, '/today');
	await expect(page.getByText('Nothing here yet')).toBeVisible();
	await expect(picture(page).getByText('New case')).toBeVisible();
	release();
	await expect(picture(page)).toHaveCount(0);
	await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
});

test('a start that leads on to another screen paints no list', async ({ phone: { page, context } }) => {
	await drawCases(page, 1);
	await page
		.getByRole('link', { name: /A refund of £10.50 on bill 0/ })
		.last()
		.click();
	await page.waitForURL(/\/case\?/);
	await expect.poll(() => page.evaluate(() => localStorage.getItem('holdline.elsewhere-until'))).not.toBeNull();
	const next = await context.newPage();
	const release = await openHeld(next, '/today');
	await expect(picture(next)).toHaveCount(0);
	release();
	await next.waitForURL(/\/case\?/);
});

offlineTest('no other screen that opens from the kept page shows it', async ({ site, phone: { page } }) => {
	await new Person(page).opensCase({ provider: 'Northline', sector: 'telecom', what: '', phone: '' });
	await page.goto('/today');
	await expect.poll(() => kept(page)).toContain('Northline');
	await waitUntilKept(page);
	await site.kill();
	await page.addInitScript(() => {
		const seen: string[] = [];
		Object.assign(globalThis, { seen });
		const look = () => {
			const picture = document.getElementById('first-paint');
			if (picture && !picture.hidden) seen.push(picture.textContent);
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	const seen = () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
	await page.goto('/settings');
	await expect(page.getByRole('heading', { level: 1, name: 'Your notes on this phone' })).toBeVisible();
	expect(await seen()).toEqual([]);
});
