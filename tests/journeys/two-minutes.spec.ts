import type { Page } from '@playwright/test';
import { expect, test } from './holdline.ts';
import { expectLooksRight } from './looks.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('@small a dreaded call is begun with one small step, then it is enough for today, or one more', async ({
	phone: { page }
}) => {
	await page.clock.setSystemTime('2026-11-20T11:20:00Z');
	await page.goto('/case/new');
	await page.getByRole('textbox', { name: 'Who is it with?' }).fill('Northline');
	await page.getByRole('combobox', { name: 'What kind of company?' }).selectOption('Phone or internet');
	await button(page, 'Save and set the goal').tap();
	await page.waitForURL(/\/goal\?/);

	await page.goto('/today');
	await link(page, 'Two minutes').tap();
	await page.waitForURL(/\/two-minutes\?/);
	await expect(heading(page, 'Write one line')).toBeVisible();
	await expectLooksRight(page);
	await page.getByRole('textbox', { name: 'What I want done' }).fill('A refund of £42.10');
	await button(page, 'That is done').tap();
	await expect(heading(page, 'That step is done')).toBeFocused();
	await expectLooksRight(page);
	// Enough for today, and later one more: the step is where it was.
	await link(page, 'Enough for today').tap();
	await expect(heading(page, 'Holdline, today')).toBeAttached();
	await expect(page.getByText('A refund of £42.10')).toBeVisible();
	await link(page, 'Two minutes').tap();
	await button(page, 'One more').tap();
	await expect(heading(page, 'Find their number')).toBeFocused();
	await page.getByRole('textbox', { name: 'Their phone number' }).fill('0800 496 0133');
	await expectLooksRight(page);
	await button(page, 'That is done').tap();
	await button(page, 'One more').tap();
	await expect(heading(page, 'Say it aloud, once')).toBeVisible();
	await expect(page.getByRole('figure')).toContainText('My goal today: a refund of £42.10.');
	await page.reload();
	await expect(heading(page, 'Say it aloud, once')).toBeVisible();
	await expectLooksRight(page);
	await button(page, 'That is done').tap();
	await button(page, 'One more').tap();
	await expect(heading(page, 'Open the bill')).toBeVisible();
	await button(page, 'That is done').tap();
	await button(page, 'One more').tap();
	await expect(heading(page, 'Say the first words')).toBeVisible();
	await button(page, 'That is done').tap();
	await button(page, 'One more').tap();
	await expect(heading(page, 'Look at the call')).toBeVisible();
	await expectLooksRight(page);
	await link(page, 'Get ready for a call').tap();
	await page.waitForURL(/\/ready\?/);
	await expect(page.locator('.dock')).toContainText('0800 496 0133');

	// Nothing of it is counted, and from the case it is one tap away.
	await page.goBack();
	await button(page, 'One more').tap();
	await expect(heading(page, 'No small step is left')).toBeVisible();
	await expect(page.locator('main')).not.toContainText(/\d/);
	await expectLooksRight(page);
	await link(page, '‹ Case')
		.or(page.getByRole('link', { name: 'Case' }))
		.first()
		.tap();
	await expect(link(page, 'Two minutes: one small step')).toBeVisible();
	await expectLooksRight(page);
});
