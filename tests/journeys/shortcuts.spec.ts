import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, offlineTest, test, waitUntilKept } from './holdline.ts';
import { Person } from './person.ts';

const NORTHLINE = { provider: 'Northline', sector: 'telecom', what: 'The bill is too high', phone: '' } as const;
const GRIDWELL = { provider: 'Gridwell', sector: 'energy', what: 'The meter reads wrong', phone: '' } as const;

type Shortcut = { name: string; url: string };

async function shortcutsOf(siteRoot: string): Promise<{ call: string; fact: string }> {
	const { shortcuts } = JSON.parse(await readFile(join(siteRoot, 'manifest.webmanifest'), 'utf8')) as {
		shortcuts: Shortcut[];
	};
	const urlOf = (name: string) => shortcuts.find((shortcut) => shortcut.name === name)?.url ?? '';
	return { call: urlOf('Start a call'), fact: urlOf('Add a fact') };
}

const idIn = (page: Page) => new URL(page.url()).searchParams.get('id');
const choices = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('link');

test('with no case, both begin one, and for a fact it is said why', async ({ siteRoot, phone: { page } }) => {
	const shortcuts = await shortcutsOf(siteRoot);
	await page.goto(shortcuts.call);
	await page.waitForURL('/case/new');
	await expect(page.getByText('Only the name is needed.')).toBeVisible();

	await page.goto(shortcuts.fact);
	await page.waitForURL(/\/case\/new\?/);
	await expect(page.getByText('A fact belongs to a case')).toBeVisible();
	await expectNoAxeViolations(page);
});

test('with one open case both go straight there, and the way back does not ask again', async ({
	siteRoot,
	phone: { page }
}) => {
	const shortcuts = await shortcutsOf(siteRoot);
	await new Person(page).opensCase(NORTHLINE);
	const id = idIn(page);

	await page.goto('/guides');
	await page.goto(shortcuts.call);
	await page.waitForURL(`/ready?id=${id}`);
	await page.goBack();
	await page.waitForURL('/guides');

	await page.goto(shortcuts.fact);
	await page.waitForURL(`/past-contact?id=${id}`);
	await expect(page.getByRole('heading', { level: 1, name: 'What happened before?' })).toBeVisible();
});

test('with several open cases it asks which, the latest on top, by touch and by keyboard @only-small', async ({
	siteRoot,
	phone: { page }
}) => {
	const shortcuts = await shortcutsOf(siteRoot);
	const person = new Person(page);
	await person.opensCase(NORTHLINE);
	const northline = idIn(page);
	await person.opensCase(GRIDWELL);
	const gridwell = idIn(page);

	await page.goto(shortcuts.call);
	await expect(page.getByRole('heading', { level: 1, name: 'Which case is this call for?' })).toBeVisible();
	await expect(choices(page)).toContainText(['Gridwell', 'Northline']);
	await expectNoAxeViolations(page);
	await choices(page).filter({ hasText: 'Northline' }).tap();
	await page.waitForURL(`/ready?id=${northline}`);

	await page.goto(shortcuts.fact);
	await expect(page.getByRole('heading', { level: 1, name: 'Which case is this fact for?' })).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(choices(page).first()).toBeFocused();
	await page.keyboard.press('Enter');
	await page.waitForURL(`/past-contact?id=${gridwell}`);
});

test('while a call is going on, both lead into it', async ({ siteRoot, phone: { page } }) => {
	const shortcuts = await shortcutsOf(siteRoot);
	const person = new Person(page);
	await person.opensCase(GRIDWELL);
	await person.opensCase(NORTHLINE);
	await page.goto(`/case?id=${idIn(page)}`);
	await person.starts({ channel: 'Phone' });
	const call = page.url();

	for (const shortcut of [shortcuts.call, shortcuts.fact]) {
		await page.goto('/today');
		await page.goto(shortcut);
		await page.waitForURL(call);
		await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible();
	}
});

offlineTest(
	'offline, from a cold start, a shortcut is not led away to the screen seen last',
	async ({ siteRoot, site, lastingPhone: phone }) => {
		const shortcuts = await shortcutsOf(siteRoot);
		await new Person(phone.page).opensCase(NORTHLINE);
		const id = idIn(phone.page);
		await phone.page.goto('/settings');
		await expect(phone.page.getByRole('heading', { level: 1 })).toBeVisible();
		await waitUntilKept(phone.page);
		await site.kill();
		await phone.restart();

		await phone.page.goto(shortcuts.fact);
		await phone.page.waitForURL(`/past-contact?id=${id}`);
		await expect(phone.page.getByRole('heading', { level: 1, name: 'What happened before?' })).toBeVisible();
	}
);
