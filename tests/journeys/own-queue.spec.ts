import type { Page } from '@playwright/test';
import { telecomOvercharge } from '../fixtures/cases/telecom-overcharge.ts';
import { expect, test } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';

const button = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name, exact: typeof name === 'string' });

test('@only-small what I owe stands first everywhere, and is sent, said and done from Today', async ({
	phone: { page, context }
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.clock.setSystemTime('2026-11-20T11:20:00Z');
	const person = new Person(page);
	await person.opensCase(telecomOvercharge);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/ready?id=${id}`);
	await button(page, 'Start the call without dialling').tap();
	await page.waitForURL(/\/call\?/);
	await person.does({ tap: 'Promise', words: 'credit of £42.10', due: '2026-11-21' });
	await person.does({ tap: 'Promise', whose: 'Mine', words: 'send the last bill', due: '2026-11-24' });
	await person.does({ tap: 'Promise', whose: 'Mine', words: 'send the meter reading', due: '2026-11-22' });
	await button(page, 'End').tap();
	await page.waitForURL(/\/wrap-up\?/);
	await page.goto(`${page.url()}&step=promises`);
	await expect(page.getByRole('region', { name: 'In the journal' }).getByRole('listitem')).toContainText([
		'send the last bill',
		'send the meter reading',
		'credit of £42.10'
	]);
	await expect(page.getByRole('region', { name: 'Yours to do first' })).toHaveCount(0);

	await page.goto('/today');
	const due = page.locator('section', { has: page.getByRole('heading', { name: 'Due' }) }).getByRole('listitem');
	await expect(due).toContainText(['send the meter reading', 'send the last bill', 'credit of £42.10']);
	await expectLooksRight(page);
	await button(page, 'Do it').first().tap();
	const sheet = page.getByRole('dialog', { name: 'send the meter reading' });
	await expectLooksRight(page);
	await sheet.getByRole('textbox', { name: 'What do you send or say?' }).fill('Reading 48213, taken today');
	await button(page, 'Copy').tap();
	await expect(sheet.getByRole('status')).toHaveText('Copied');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Reading 48213, taken today');
	await expectLooksRight(page);
	// Left and come back to, the words still stand there.
	await button(page, 'Not now').tap();
	await expect(sheet).toHaveCount(0);
	await page.reload();
	await button(page, 'Do it').first().tap();
	await expect(sheet.getByRole('textbox')).toHaveValue('Reading 48213, taken today');
	await button(page, 'It is sent, and done').tap();
	await expect(page.getByText('Kept: send the meter reading')).toBeFocused();
	await expect(due).toContainText(['send the last bill', 'credit of £42.10']);

	await button(page, 'Undo').tap();
	await expect(due).toHaveCount(3);
	await button(page, 'Do it').first().tap();
	await sheet.getByRole('textbox').fill('Reading 48213, sent by e-mail');
	await button(page, 'It is sent, and done').tap();
	await expect(due).toHaveCount(2);

	await page.goto(`/case?id=${id}&part=story`);
	await expect(page.getByText('Reading 48213, sent by e-mail')).toBeVisible();
	await page.goto(`/case?id=${id}`);
	const queue = page.getByRole('region', { name: 'Yours to do first' });
	await expect(queue.getByRole('listitem')).toContainText(['send the last bill']);
	await expect(page.getByRole('region', { name: 'Promises', exact: true }).getByRole('listitem').first()).toContainText(
		'credit of £42.10'
	);
	await expectLooksRight(page);

	// Before the next call it stands first too, and after its day it is done late.
	await page.clock.setSystemTime('2026-11-26T09:00:00Z');
	await page.goto(`/ready?id=${id}`);
	await expect(page.getByRole('region').first()).toContainText('send the last bill');
	await expectLooksRight(page);
	await queue.getByRole('button', { name: 'Do it' }).tap();
	await button(page, 'It is done, late').tap();
	await expect(queue).toContainText('Kept late: send the last bill');
	await expect(queue.getByRole('listitem')).toHaveCount(0);
});
