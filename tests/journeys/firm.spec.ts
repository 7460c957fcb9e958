import type { Page } from '@playwright/test';
import { telecomOvercharge } from '../fixtures/cases/telecom-overcharge.ts';
import { expect, test } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';

const button = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name, exact: typeof name === 'string' });

test('@small what one call taught about a company is there before the next, in any case with it', async ({
	phone: { page }
}) => {
	const { provider, phone } = telecomOvercharge;
	await page.clock.setSystemTime('2026-11-20T11:20:00Z');
	const person = new Person(page);
	await person.opensCase(telecomOvercharge);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/ready?id=${id}`);
	await button(page, 'Start the call without dialling').tap();
	await page.waitForURL(/\/call\?/);
	await person.does({ note: 'press 2 then 1 then say complaint' });
	await person.does({ tap: 'Name or reference', words: 'Priya' });
	await person.does({ tap: 'Promise', words: 'credit of £20', due: '2026-11-24' });
	await button(page, 'End').tap();
	await page.waitForURL(/\/wrap-up\?/);
	await page.goto(`${page.url()}&step=details`);

	const learn = page.getByRole('region', { name: 'For the next call to them' });
	await learn.getByRole('button', { name: `${phone} worked` }).tap();
	await expect(learn.getByRole('button', { name: `${phone} worked`, pressed: true })).toBeVisible();
	await learn.getByText('The menu, the hours, and who decides').tap();
	await expect(learn.getByRole('textbox', { name: 'A number that worked' })).toHaveValue(phone);
	await learn.getByRole('button', { name: '“press 2 then 1 then say complaint”' }).tap();
	await learn.getByRole('textbox', { name: 'When they answer' }).fill('8 to 6, Monday to Friday');
	await learn.getByRole('button', { name: '“credit of £20”' }).tap();
	await expect(learn.getByRole('button', { name: '“credit of £20”', pressed: true })).toBeVisible();
	await expectLooksRight(page);

	// A second case with the same company, written another way, has no number of its own.
	await page.clock.setSystemTime('2026-11-27T09:00:00Z');
	await page.goto('/case/new');
	await page.getByRole('textbox', { name: 'Who is it with?' }).fill(` ${provider.toUpperCase()} ltd.`);
	await button(page, 'Save and set the goal').tap();
	await page.waitForURL(/\/goal\?/);
	const other = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/ready?id=${other}`);
	const known = page.getByRole('region', { name: /^Known of/ });
	await expect(known).toContainText(phone);
	await expect(known).toContainText('20 November');
	await expect(known).toContainText('press 2 then 1 then say complaint');
	await expect(known).toContainText('8 to 6, Monday to Friday');
	await known.getByText('People there').tap();
	await expect(known).toContainText('could decide: credit of £20');
	await expect(page.locator('.dock').getByRole('link', { name: /^Start, and dial/ })).toContainText(phone);
	await expectLooksRight(page);
	await page.goto(`/case?id=${other}`);
	await expect(known).toContainText('press 2 then 1 then say complaint');
	await expectLooksRight(page);

	// Once the first case is for another person, what somebody could decide in it stays there.
	await page.goto(`/case/edit?id=${id}`);
	await expectLooksRight(page);
	await button(page, 'Somebody else').tap();
	await page.getByRole('textbox', { name: 'Their name' }).fill('Ada Okafor');
	await page.getByRole('textbox', { name: 'What happened, in one line' }).focus();
	await expect(page.getByText(/^Saved/)).toBeVisible();
	await page.goto(`/ready?id=${other}`);
	await known.getByText('People there').tap();
	await expect(known).toContainText('Priya');
	await expect(known).toContainText('last in touch 20 November');
	await expect(known).not.toContainText('could decide');
	await page.goto(`/summary?id=${other}&reader=provider-or-ombudsman`);
	await expect(page.getByRole('article').or(page.locator('main'))).not.toContainText('press 2');
	await expect(page.locator('main')).not.toContainText(phone);
});
