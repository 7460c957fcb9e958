import type { Page } from '@playwright/test';
import { telecomOvercharge } from '../fixtures/cases/telecom-overcharge.ts';
import { expect, test } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('@small somebody who helped is thanked in a note that is kept, and is seen before the next call', async ({
	phone: { page, context }
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.clock.setSystemTime('2026-11-20T11:20:00Z');
	const person = new Person(page);
	await person.opensCase(telecomOvercharge);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/ready?id=${id}`);
	await expect(page.getByRole('region', { name: 'Who helped before' })).toHaveCount(0);
	await button(page, 'Start the call without dialling').tap();
	await page.waitForURL(/\/call\?/);
	await person.does({ tap: 'Name or reference', words: 'Priya' });
	await button(page, 'End').tap();
	await page.waitForURL(/\/wrap-up\?/);
	await page.goto(`${page.url()}&step=details`);
	await page.getByRole('textbox', { name: 'What did Priya do well?' }).fill('found the wrong tariff');
	await page.getByRole('textbox', { name: 'Time, if you like' }).focus();
	await page.getByRole('link', { name: 'Thank Priya, and tell their lead' }).tap();
	await page.waitForURL(/\/praise\?/);

	await expect(page.getByRole('figure')).toContainText('What helped: found the wrong tariff. Could you pass that on');
	const note = page.getByRole('textbox', { name: 'A note to send, as it will be sent' });
	await expect(note).toHaveValue(/I would like to thank Priya at .+\. We were in touch on 20 November 2026\./);
	await expectLooksRight(page);
	// What they did can be made a fact right here, and the note follows.
	await page.getByRole('textbox', { name: 'What did they do?' }).fill('found the wrong tariff in two minutes');
	await note.focus();
	await expect(note).toHaveValue(/What helped: found the wrong tariff in two minutes\./);
	await button(page, 'Copy').tap();
	await expect(page.locator('.dock').getByRole('status')).toHaveText('Copied');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Subject: Thank you to Priya');
	await button(page, 'I sent it').tap();
	await expect(page.getByText('Thanked on today')).toBeVisible();
	await expect(page.locator('.dock').getByRole('status')).toContainText('Kept in the journal');
	await expectLooksRight(page);

	await page.goto(`/case?id=${id}&part=story`);
	await expect(page.getByText('Sent a note of thanks for Priya')).toBeVisible();
	await page.goto(`/case?id=${id}&part=papers`);
	await expect(page.getByRole('region', { name: 'People' })).toContainText('Thanked on today');

	await page.clock.setSystemTime('2026-11-27T09:00:00Z');
	await page.goto(`/ready?id=${id}`);
	const helped = page.getByRole('region', { name: 'Who helped before' });
	await expect(helped).toContainText('found the wrong tariff in two minutes');
	await expect(helped).toContainText('last in touch 20 November');
	await expectLooksRight(page);

	// From the guide, somebody else is thanked by name.
	await page.goto('/start?what=praise');
	await page.waitForURL(/\/praise\?/);
	await expectLooksRight(page);
	await page.getByRole('textbox', { name: 'Their name' }).fill('Tomas');
	await button(page, 'Go on').tap();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank Tomas');
	await expect(page.getByText('Once you say what they did')).toBeVisible();
	await expectLooksRight(page);
});
