// A case in three parts under its goal, and its story in one picture.
import type { Page } from '@playwright/test';
import { type Growth, growths, rowsOfGrownCase } from '../fixtures/cases/grown-case.ts';
import { expect, test } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';
import { putRows } from './put-rows.ts';

const story = {
	provider: 'Northline',
	sector: 'telecom',
	what: 'The bill is too high',
	phone: '0151 496 0000'
} as const;
const parts = ['Now', 'Story', 'Papers'] as const;
/** No part of a case is longer than so many screens of a phone, however much happened. */
const MAX_SCREENS = 3;

const tab = (page: Page, name: (typeof parts)[number]) => page.getByRole('tab', { name, exact: true });
const picture = (page: Page) => page.getByRole('img', { name: /contacts since/ });

/** Opens a case that has grown so much. Returns its id. */
async function opensGrownCase(page: Page, growth: Growth): Promise<string> {
	await new Person(page).opensCase(story);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await putRows(page, rowsOfGrownCase(id, Date.now(), growth));
	await page.goto(`/case?id=${id}`);
	await expect(page.getByRole('heading', { level: 1, name: 'Northline' })).toBeVisible();
	return id;
}

/** Whether the dock covers what scrolls under it, with the page so far down. */
function isDockOnTop(page: Page, down: number): Promise<boolean> {
	return page.evaluate((down) => {
		scrollTo(0, down);
		const dock = document.querySelector('.dock');
		const { left, top, width, height } = dock?.getBoundingClientRect() ?? new DOMRect();
		const shares = Array.from({ length: 19 }, (_, index) => (index + 1) / 20);
		return shares.every((x) =>
			shares.every((y) => dock?.contains(document.elementFromPoint(left + width * x, top + height * y)))
		);
	}, down);
}

for (const [count, growth] of Object.entries(growths))
	test(`@small a case of ${count} entries fits ${MAX_SCREENS} screens in each part`, async ({ phone: { page } }) => {
		await opensGrownCase(page, growth);
		for (const part of parts) {
			await tab(page, part).tap();
			await expect(page.getByRole('tabpanel', { name: part })).toBeVisible();
			await expectLooksRight(page);
			for (const down of [0, 150, 400]) expect(await isDockOnTop(page, down), `${part}, ${down} down`).toBe(true);
			const length = await page.evaluate(() => document.documentElement.scrollHeight);
			const width = page.viewportSize()?.width ?? 0;
			if (width >= 390) expect(length, part).toBeLessThan(MAX_SCREENS * 844);
		}
	});

test('a part is kept when one leaves and comes back, and the way back does not lead through the parts', async ({
	phone: { page }
}) => {
	await page.goto('/today');
	const id = await opensGrownCase(page, growths[30]);
	await page.goto('/today');
	await page
		.getByRole('link', { name: /Northline/ })
		.first()
		.tap();
	await expect(tab(page, 'Now')).toHaveAttribute('aria-selected', 'true');

	await test.step('by keyboard', async () => {
		await tab(page, 'Now').focus();
		await page.keyboard.press('ArrowRight');
		await expect(tab(page, 'Story')).toBeFocused();
		await expect(page.getByRole('heading', { name: 'Journal', exact: true })).toBeVisible();
		await page.keyboard.press('End');
		await expect(tab(page, 'Papers')).toBeFocused();
		await page.keyboard.press('ArrowRight');
		await expect(tab(page, 'Now')).toBeFocused();
	});

	await tab(page, 'Papers').tap();
	await page.waitForURL(`/case?id=${id}&part=papers`);
	await page.getByRole('link', { name: /^Complaint letter/ }).tap();
	await page.waitForURL(/\/letter\?/);
	await page.goBack();
	await expect(tab(page, 'Papers')).toHaveAttribute('aria-selected', 'true');
	await page.reload();
	await expect(tab(page, 'Papers')).toHaveAttribute('aria-selected', 'true');
	await page.getByRole('link', { name: 'Today' }).tap();
	await page.waitForURL(/\/today/);
	await page
		.getByRole('link', { name: /Northline/ })
		.first()
		.tap();
	await expect(tab(page, 'Papers')).toHaveAttribute('aria-selected', 'true');
	await tab(page, 'Now').tap();
	await tab(page, 'Story').tap();
	await page.waitForURL(/part=story/);
	await page.goBack();
	await page.waitForURL(/\/today/);
});

test('a tap on the picture leads to the contact or the promise, and the same list is there in words', async ({
	phone: { page }
}) => {
	await opensGrownCase(page, growths[30]);
	await tab(page, 'Story').tap();
	const first = page.getByRole('listitem').filter({ hasText: 'First call' });
	await expect(first.filter({ hasText: 'Show all its lines' })).toHaveCount(0);

	// The first contact stands at the beginning of the line.
	const box = await picture(page).boundingBox();
	await page.touchscreen.tap((box?.x ?? 0) + 8, (box?.y ?? 0) + 40);
	const opened = page.locator(':focus');
	await expect(opened).toContainText('First call');
	await expect(opened).toBeInViewport();
	await expect(opened.getByRole('button', { name: 'Only its key lines' })).toBeVisible();
	await expect(opened.getByRole('listitem')).toHaveCount(6);

	const glance = page.getByRole('region', { name: 'At a glance' });
	await expect(glance.getByRole('list').last().getByRole('listitem')).toHaveCount(5 + 4);
	await glance.getByRole('button', { name: 'Show it as a list' }).tap();
	await expectLooksRight(page);
	await glance.getByRole('button', { name: /You promised: Send the corrected bill/ }).tap();
	await expect(page.locator(':focus')).toContainText('You: Send the corrected bill');
	await expect(page.locator(':focus')).toBeInViewport();

	// Among words that begin on the right, it begins there too.
	await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
	const { width = 0 } = (await picture(page).boundingBox()) ?? {};
	await picture(page).tap({ position: { x: width - 8, y: 40 } });
	await expect(page.locator(':focus')).toContainText('First call');
});

test('the journal begins with its key lines, and one tap shows the rest', async ({ phone: { page } }) => {
	await opensGrownCase(page, growths[30]);
	await tab(page, 'Story').tap();
	const journal = page.getByRole('region', { name: 'Journal' });
	await expect(journal.getByText('They refused:').first()).toBeVisible();
	await expect(journal.getByText('You asked:')).toHaveCount(0);
	await journal.getByRole('button', { name: 'All 30' }).tap();
	await expect(journal.getByText('You asked:').first()).toBeVisible();
	await expectLooksRight(page);
	await journal.getByRole('button', { name: 'Key lines' }).tap();
	await expect(journal.getByText('You asked:')).toHaveCount(0);
});
