import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './holdline.ts';
import { measureFace, measureOverflow } from './measure-face.ts';

const LINE = 'spk dan billing, refund 26.97 in 3-5 wkg days, ref NB44871, cb 0161 496 0382';

const row = (page: Page) => page.getByRole('list', { name: 'Facts to file' });
const fact = (page: Page, name: RegExp) => row(page).getByRole('button', { name });
const box = (page: Page) => page.getByRole('textbox', { name: 'Note' });

/** A case of a British provider, and a call that is going on. Friday 4 December is five working days on. */
async function startCall(page: Page): Promise<void> {
	await page.clock.setFixedTime(new Date('2026-11-27T14:20:00Z'));
	await page.goto('/case/new');
	await page.getByLabel('Who is it with?').fill('Northbank');
	await page.getByLabel('What happened, in one line').fill('A fee of £26.97');
	await page.getByRole('button', { name: 'Save and set the goal' }).click();
	await page.getByRole('link', { name: 'Get ready for a call' }).click();
	await page.getByRole('button', { name: 'Phone', exact: true }).click();
	await page.getByRole('button', { name: /^Start the/ }).click();
	await expect(box(page)).toBeVisible();
}

test('@small shorthand typed in one go is filed by four taps, and Today shows the promise with its day', async ({
	phone
}) => {
	const { page } = phone;
	await startCall(page);
	await expect(page.getByRole('button', { name: 'Who is it?' })).toBeVisible();
	const before = await box(page).boundingBox();
	await box(page).fill(LINE);

	await expect(row(page).getByRole('button')).toHaveCount(3);
	await page.screenshot({ path: '/tmp/f1.png' });
	await fact(page, /^Dan, billing/).tap();
	await expect(page.getByRole('button', { name: 'Dan', exact: true })).toBeVisible();
	await fact(page, /^They promise £26\.97 by 4 December/).tap();
	await fact(page, /^NB44871, reference/).tap();
	await fact(page, /^0161 496 0382, their number/).tap();
	await expect(box(page)).toHaveValue(LINE);
	await page.screenshot({ path: '/tmp/f2.png' });
	await expectNoAxeViolations(page);
	expect(await measureOverflow(page)).toEqual([]);
	expect(await measureFace(page)).toEqual([]);
	void before;

	await page.getByRole('button', { name: 'Add', exact: true }).tap();
	const entry = page.getByRole('region', { name: 'What was logged' }).getByRole('listitem');
	await expect(entry).toHaveCount(1);
	await expect(entry).toContainText('Dan:');
	await expect(entry).toContainText('Promise, theirs, by 4 December · £26.97');
	await page.screenshot({ path: '/tmp/f3.png' });
	await page.goto('/today');
	await expect(page.getByText(/4 December|Friday/).first()).toBeVisible();
	await page.screenshot({ path: '/tmp/f4.png' });
});
