import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './holdline.ts';
import { expectLooksRight } from './looks.ts';

const OWN = 'Could you read me the last note on my account?';

/** The lines of the plan that is open, in order. */
const linesOf = (page: Page) => page.getByRole('list', { name: 'Your cards' }).getByRole('listitem');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('@only-small an own card is written, starred, and stands in a plan that is ordered, printed and kept', async ({
	phone,
	openPhone
}) => {
	const { page } = phone;
	await page.goto('/case/new');
	await page.getByLabel('Who is it with?').fill('Northline');
	await page.getByLabel('What happened, in one line').fill('The bill is too high');
	await page.getByRole('button', { name: 'Save and set the goal' }).click();
	await page.waitForURL(/\/goal\?/);
	const id = new URL(page.url()).searchParams.get('id') ?? '';

	await test.step('an own card, with the advice that it may be ignored', async () => {
		await page.goto(`/ready?id=${id}`);
		await page.getByRole('link', { name: 'All cards, and my own' }).click();
		await page.getByRole('link', { name: 'Add a card' }).click();
		const box = page.getByLabel('What you say');
		await box.fill('That rude agent hung up on me.');
		await expect(page.getByText('“rude”: This is an opinion.')).toBeVisible();
		await box.fill(OWN);
		await page.getByLabel('When you say it').selectOption({ label: 'The facts' });
		await expect(page.getByRole('region', { name: 'Read it aloud' })).toContainText(OWN);
		await expectLooksRight(page);
		await page.reload();
		await expect(page.getByLabel('What you say')).toHaveValue(OWN);
		await page.getByRole('button', { name: 'Done' }).click();
		await expect(heading(page, 'Cards')).toBeVisible();
		await page
			.getByRole('button', { name: `Star ${OWN}` })
			.first()
			.click();
		await expect(page.getByRole('button', { name: `Star ${OWN}`, pressed: true }).first()).toBeVisible();
	});

	await test.step('one of the app’s cards is hidden, taken back, and hidden again', async () => {
		await page.getByLabel('Look for a word').fill('two dates');
		const hide = page.getByRole('button', { name: /^Hide May I read out two dates/ });
		await hide.click();
		await expect(hide.and(page.locator('[aria-pressed=true]'))).toBeHidden();
		await expect(page.getByText('No card has this.')).toBeVisible();
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByText('Taken back: a change to a card')).toBeVisible();
		await hide.click();
		await page.getByLabel('Look for a word').fill('');
		await expectLooksRight(page);
	});

	await test.step('the noes one expects bring their cards into the plan', async () => {
		await page.goto(`/ready?id=${id}`);
		await page.getByRole('button', { name: 'Policy', exact: true }).click();
		await page.getByRole('button', { name: 'Wait', exact: true }).click();
		await page.getByRole('link', { name: /Call plan: 2 cards/ }).click();
		await expect(linesOf(page)).toHaveCount(2);
		await expect(linesOf(page).first()).toContainText('If it is their policy');
	});

	await test.step('six more are chosen, the own one among them and the hidden one not', async () => {
		await page.getByRole('link', { name: 'Choose cards' }).click();
		const choices = page.getByRole('main');
		await choices.getByText('The facts', { exact: true }).click();
		await expect(page.getByText('May I read out two dates')).toHaveCount(0);
		await page.getByRole('button', { name: OWN }).click();
		await expect(page.getByRole('button', { name: OWN, pressed: true })).toBeVisible();
		for (let chosen = 1; chosen < 6; chosen += 1) {
			await choices.locator('button[aria-pressed=false]').first().click();
			await expect(choices.locator('button[aria-pressed=true]')).toHaveCount(chosen + 1);
		}
		await expect(page.getByText('The plan is full.')).toBeVisible();
		await expectLooksRight(page);
		await page.getByRole('link', { name: 'Done' }).click();
		await expect(linesOf(page)).toHaveCount(8);
		await expectLooksRight(page);
	});

	await test.step('it is put in order with the keys alone', async () => {
		await page.getByRole('link', { name: 'Change the order' }).click();
		await expect(heading(page, 'The order')).toBeVisible();
		const down = page.getByRole('button', { name: 'Down' }).first();
		await down.focus();
		await page.keyboard.press('Enter');
		await expect(page.getByText('Now number 2 of 6')).toBeAttached();
		await expect(page.getByRole('button', { name: 'Down' }).nth(1)).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByText('Now number 3 of 6')).toBeAttached();
		await expectLooksRight(page);
		await page.getByRole('link', { name: 'Done' }).click();
		await expect(linesOf(page).nth(2)).toContainText(OWN);
	});

	await test.step('after a restart it is still there', async () => {
		await page.reload();
		await expect(linesOf(page)).toHaveCount(8);
		await expect(linesOf(page).nth(2)).toContainText(OWN);
	});

	await test.step('it prints on one page of either size, with nothing of the app on it', async () => {
		for (const format of ['A4', 'Letter']) {
			const printed = (await page.pdf({ format })).toString('latin1');
			expect(printed.match(/\/Type\s*\/Page\b(?!s)/g), format).toHaveLength(1);
		}
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(linesOf(page)).toHaveCount(8);
		await page.emulateMedia({ media: null });
	});

	await test.step('it is read one line at a time, and a reload keeps the place', async () => {
		await page.getByRole('link', { name: 'Read it aloud' }).click();
		await expect(page.getByText('1 of 8')).toBeVisible();
		for (const place of [2, 3]) {
			await page.getByRole('button', { name: 'Next' }).click();
			await expect(page.getByText(`${place} of 8`)).toBeVisible();
		}
		await expect(page.locator('blockquote')).toContainText(OWN);
		await expectLooksRight(page);
		await page.reload();
		await expect(page.locator('blockquote')).toContainText(OWN);
		await page.getByRole('button', { name: 'Back' }).click();
		await expect(page.getByText('2 of 8')).toBeVisible();
	});

	await test.step('a backup takes the plan and the cards to another phone', async () => {
		await page.goto('/settings');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save a backup file' }).click()
		]);
		const file = join(tmpdir(), `holdline-plan-${process.pid}-${test.info().project.name}.json`);
		await download.saveAs(file);

		const other = (await openPhone()).page;
		await other.goto('/settings');
		await other.locator('input[type=file]').setInputFiles(file);
		await expect(other.getByText('One case in this file')).toBeVisible();
		await other.getByRole('button', { name: 'Add these to this phone' }).click();
		await expect(other.getByText('Done. The case is on this phone.')).toBeVisible();
		await other.goto(`/call-plan?id=${id}`);
		await expect(linesOf(other)).toHaveCount(8);
		await expect(linesOf(other).nth(2)).toContainText(OWN);
		await other.goto('/own-cards');
		await expect(other.getByRole('button', { name: `Star ${OWN}`, pressed: true }).first()).toBeVisible();
		await other.goto('/today');
		await expect(
			other.getByRole('heading', { name: 'Northline' }).or(other.getByText('Northline')).first()
		).toBeVisible();
	});
});

test('a plan fits one screen, and numbers are on it only when asked for', async ({ phone }) => {
	const { page } = phone;
	await page.goto('/example');
	await page.waitForURL(/\/case\?id=/);
	await page.getByRole('link', { name: 'Call plan' }).click();
	await page.getByRole('button', { name: 'Start with five' }).click();
	await page.getByRole('button', { name: 'Policy', exact: true }).click();
	await page.getByRole('button', { name: 'System', exact: true }).click();
	await expect(linesOf(page)).toHaveCount(7);
	await page.evaluate(() => scrollTo(0, 0));
	const dock = await page.locator('.dock').boundingBox();
	const last = await linesOf(page).last().boundingBox();
	expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(dock?.y ?? 0);

	await expect(page.getByText('7730 4152 88')).toHaveCount(0);
	await page.getByRole('switch', { name: 'With my numbers' }).click();
	await expect(page.getByText('7730 4152 88')).toBeVisible();
	const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
	expect(printed.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
	await page.reload();
	await expect(linesOf(page)).toHaveCount(7);
	await expect(page.getByText('7730 4152 88')).toHaveCount(0);
});
