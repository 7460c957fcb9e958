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
	await page.getByText('More, if you have it').click();
	await page.getByLabel('Country').selectOption('GB');
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
	await expect(page.getByRole('button', { name: 'Who speaks?' })).toBeVisible();
	await box(page).fill(LINE);

	await expect(row(page).getByRole('button')).toHaveCount(3);
	await fact(page, /^Dan, billing/).tap();
	await expect(page.getByRole('button', { name: 'Dan', exact: true })).toBeVisible();
	await fact(page, /^They promise £26\.97 by 4 December/).tap();
	await fact(page, /^NB44871, reference/).tap();
	await fact(page, /^0161 496 0382, their number/).tap();
	await expect(box(page)).toHaveValue(LINE);
	await expectNoAxeViolations(page);
	expect(await measureOverflow(page)).toEqual([]);
	expect(await measureFace(page)).toEqual([]);

	await page.getByRole('button', { name: 'Add', exact: true }).tap();
	const entry = page.getByRole('region', { name: 'Journal' }).getByRole('listitem');
	await expect(entry).toHaveCount(1);
	await expect(entry).toContainText('Dan:');
	await expect(entry).toContainText('Promise, theirs, by 4 December · £26.97');
	await page.goto('/today');
	await expect(page.getByText(/4 December|Friday/).first()).toBeVisible();
});

test('by keyboard and by name: filed, taken back, and offered once more in the wrap-up', async ({ phone }) => {
	const { page } = phone;
	await startCall(page);
	await box(page).focus();
	await page.keyboard.type('spk dan billing, ref NB44871');
	await expect(page.getByText('2 facts to file: Dan, billing; NB44871, reference')).toBeAttached();

	// After the box come the facts, then Add.
	await page.keyboard.press('Tab');
	const dan = fact(page, /^Dan, billing/);
	await expect(dan).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(dan).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByRole('button', { name: 'Dan', exact: true })).toBeVisible();
	await expect(box(page)).toBeFocused();
	await dan.press('Enter');
	await expect(dan).toHaveAttribute('aria-pressed', 'false');
	await expect(page.getByRole('button', { name: 'Who speaks?' })).toBeVisible();

	await box(page).focus();
	await page.keyboard.press('Enter');
	await expect(box(page)).toHaveValue('');
	await expect(row(page)).toHaveCount(0);

	await page.getByRole('button', { name: 'End', exact: true }).click();
	await page.waitForURL(/\/wrap-up\?/);
	await page.getByRole('button', { name: 'Next' }).click();
	await page.getByRole('button', { name: 'Next' }).click();
	await expect(page.getByRole('heading', { name: 'You also wrote this down' })).toBeVisible();
	await expectNoAxeViolations(page);
	await page.getByRole('button', { name: 'NB44871, reference' }).press('Enter');
	await expect(page.getByText('References from this contact: NB44871')).toBeVisible();
	await page.getByRole('button', { name: /^Dan/ }).press('Enter');
	await expect(page.getByLabel('What did Dan do well?')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'You also wrote this down' })).toHaveCount(0);
});

test('shorthand is filed by keyboard alone, each fact by its name', async ({ phone }) => {
	const { page } = phone;
	await startCall(page);
	await box(page).focus();
	await page.keyboard.type(LINE);
	const names = [
		'Dan, billing',
		'They promise £26.97 by 4 December',
		'NB44871, reference',
		'0161 496 0382, their number'
	];
	for (const [filed, name] of names.entries()) {
		await expect(row(page).getByRole('button', { name, exact: true })).toBeVisible();
		// Behind the box stand what is filed, and then the next fact.
		for (let tab = 0; tab < filed + 1; tab += 1) await page.keyboard.press('Tab');
		await expect(row(page).getByRole('button', { name, exact: true })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(row(page).getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true');
		await expect(box(page)).toBeFocused();
	}
	await page.keyboard.press('Enter');
	const entry = page.getByRole('region', { name: 'Journal' }).getByRole('listitem');
	await expect(entry).toContainText('Promise, theirs, by 4 December · £26.97');
});

test('a past contact files what was written about it', async ({ phone }) => {
	const { page } = phone;
	await startCall(page);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/past-contact?id=${id}`);
	await page.getByLabel('On which day?').fill('2026-11-20');
	await page.getByLabel('What was said or done').fill('keisha will refund £12 by 4 December');
	await expect(fact(page, /^They promise £12\.00 by 4 December/)).toBeVisible();
	await fact(page, /^They promise/).click();
	await page.getByRole('button', { name: 'Add to the journal' }).click();
	await page.waitForURL(/\/case\?/);
	await expect(page.getByText('by 4 December').first()).toBeVisible();
});
