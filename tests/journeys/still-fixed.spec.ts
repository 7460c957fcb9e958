import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { telecomOvercharge } from '../fixtures/cases/telecom-overcharge.ts';
import { expect, test } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A case whose problem was said to be fixed after a call on 16 November 2026, at the step after the call. */
async function isFixed(page: Page): Promise<string> {
	await page.clock.setSystemTime('2026-11-16T10:00:00Z');
	const person = new Person(page);
	await person.opensCase(telecomOvercharge);
	await person.starts({ channel: 'Phone' });
	await person.does({ note: 'They took the charge off' });
	await button(page, 'End').tap();
	await page.waitForURL(/\/wrap-up\?/);
	await button(page, 'We talked').tap();
	await button(page, 'Fixed').tap();
	return new URL(page.url()).searchParams.get('id') ?? '';
}

test('a week after "Fixed" Today asks once: yes sets the case aside for good', async ({ phone: { page } }) => {
	const id = await isFixed(page);
	await expect(page.getByText('Today asks you once, on Monday 23 November: is it still fixed?')).toBeVisible();
	await expectLooksRight(page);

	await page.goto(`/case?id=${id}`);
	const downloading = page.waitForEvent('download');
	await button(page, 'Put this day into my calendar').tap();
	const file = await readFile(await (await downloading).path(), 'utf8');
	expect(file).toContain('DTSTART;VALUE=DATE:20261123');
	expect(file).not.toMatch(/northline|charge/i);
	await page.getByText('Settings of this case').tap();
	await button(page, 'Set aside as closed').tap();
	await expect(page.getByText('This case is set aside as closed.')).toBeVisible();

	const question = page.getByRole('group', { name: /^Is it still fixed\?/ });
	await page.clock.setSystemTime('2026-11-22T10:00:00Z');
	await page.goto('/today');
	await expect(page.getByText('Nothing is owed')).toBeVisible();
	await expect(question).toHaveCount(0);

	await page.clock.setSystemTime('2026-11-23T08:00:00Z');
	await page.goto('/today');
	await expect(question).toBeVisible();
	await expectLooksRight(page);
	await question.getByRole('button', { name: 'Yes' }).tap();
	const said = page.getByText('Good. Thank you for checking.');
	await expect(said).toBeFocused();
	await expect(question).toHaveCount(0);
	await expectLooksRight(page);
	await button(page, 'Undo').tap();
	await expect(question).toBeVisible();
	await question.getByRole('button', { name: 'Yes' }).tap();
	await expect(said).toBeVisible();

	await page.clock.setSystemTime('2026-12-23T08:00:00Z');
	await page.goto('/today');
	await expect(page.getByText('Closed cases (1)')).toBeVisible();
	await expect(question).toHaveCount(0);
	await page.goto(`/case?id=${id}&part=story`);
	await expect(page.getByText('I checked: it is still fixed.')).toBeVisible();
});

test('@small "Half" opens the case again with everything in place, and the day to ask can be chosen', async ({
	phone: { page }
}) => {
	const id = await isFixed(page);
	await page.goto(`/case?id=${id}`);
	await page.getByText('Ask on another day').tap();
	await page.getByLabel('Another day').fill('2026-11-18');
	await expect(page.getByText('Today asks you once, on Wednesday 18 November')).toBeVisible();
	await expectLooksRight(page);
	await button(page, 'Not at all').tap();
	await expect(page.getByText('Nobody asks you later')).toBeVisible();
	await button(page, 'In a week').tap();
	await expect(page.getByText('on Monday 23 November')).toBeVisible();
	await page.getByText('Settings of this case').tap();
	await button(page, 'Set aside as closed').tap();

	await page.clock.setSystemTime('2026-11-25T08:00:00Z');
	await page.goto(`/case?id=${id}`);
	const question = page.getByRole('group', { name: 'Is it still fixed?' });
	await expect(question).toBeVisible();
	await expectLooksRight(page);
	await question.getByRole('button', { name: 'Half' }).tap();
	await expect(page.getByText('The case is open again, with everything in place.')).toBeFocused();
	await expect(button(page, 'Half fixed').and(page.locator('[aria-pressed=true]'))).toBeVisible();
	await expect(page.getByText('This case is set aside as closed.')).toHaveCount(0);
	await page.goto(`/case?id=${id}&part=story`);
	await expect(page.getByText('They took the charge off').first()).toBeVisible();
	await page.goto('/today');
	await expect(page.getByRole('heading', { name: 'Cases' })).toBeVisible();
	await expect(page.getByRole('group', { name: /^Is it still fixed/ })).toHaveCount(0);
});
