import type { Locator, Page } from '@playwright/test';
import { telecomOvercharge } from '../fixtures/cases/telecom-overcharge.ts';
import { expect, expectNoAxeViolations, tabTo, test } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const journal = (page: Page) => page.getByRole('region', { name: 'Journal' });

test('@small the next call begins with what was promised last, and a broken promise is its first card', async ({
	phone: { page }
}) => {
	await page.clock.setSystemTime('2026-11-20T11:20:00Z');
	const person = new Person(page);
	await person.opensCase(telecomOvercharge);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/ready?id=${id}`);
	await expect(page.getByRole('heading', { name: 'Last time' })).toHaveCount(0);
	const before = page.getByRole('group', { name: 'Have you been in touch before?' });
	await before.getByRole('button', { name: '1', exact: true }).tap();
	await expect(before.getByRole('button', { name: '1', pressed: true })).toBeVisible();
	await expectLooksRight(page);
	await button(page, 'Start the call without dialling').tap();
	await page.waitForURL(/\/call\?/);
	await expect(page.getByText('second contact')).toBeVisible();
	await expect(page.getByRole('region', { name: 'One line to read' })).toContainText('opening');
	await person.does({ tap: 'Promise', words: 'credit of £42.10', due: '2026-11-24' });
	await person.does({ note: 'ref NL-4471 given' });
	await page.goto(`/case?id=${id}`);
	await page.getByText('Is it done already?').tap();
	await button(page, 'Broken').first().tap();
	await page.getByRole('link', { name: 'Back to the call' }).last().tap();
	await button(page, 'End').tap();
	await page.waitForURL(/\/wrap-up\?/);

	await page.clock.setSystemTime('2026-11-27T09:00:00Z');
	await page.goto(`/ready?id=${id}`);
	const last = page.getByRole('region', { name: 'Last time' });
	await expect(last).toContainText('two contacts');
	await expect(last).toContainText('They promised, 20 November');
	await expect(last).toContainText('“credit of £42.10”');
	await expect(last).toContainText('Broken, 20 November');
	await expectLooksRight(page);
	await button(page, 'Start the call without dialling').tap();
	await page.waitForURL(/\/call\?/);
	await expect(page.getByText('third contact')).toBeVisible();
	await expect(page.locator('header')).toContainText('They promised, broken, 20 November: “credit of £42.10”');
	await expect(page.getByRole('region', { name: 'One line to read' })).toContainText(
		'On 20 November I noted: credit of £42.10. What has happened since?'
	);
});

test('@small from the first page to the first fact in three taps, and nothing is kept before it', async ({
	phone: { page }
}) => {
	await page.goto('/');
	await expectLooksRight(page);
	await page.getByRole('link', { name: 'I am on the phone now' }).tap();
	await page.waitForURL(/\/call\?/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('You are on the phone');
	await expectNoAxeViolations(page);
	const address = page.url();
	await page.goto('/today');
	await expect(page.getByText('Nothing here yet')).toBeVisible();

	await page.getByRole('link', { name: 'I am on the phone now' }).tap();
	await page.waitForURL(/\/call\?/);
	await page.getByRole('textbox', { name: 'Note' }).tap();
	await page.keyboard.type('they cut my internet on monday');
	await page.reload();
	await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('they cut my internet on monday');
	await button(page, 'Add').tap();
	await expect(journal(page)).toContainText('they cut my internet on monday');
	await expectNoAxeViolations(page);
	expect(page.url()).not.toBe(address);

	// An open call without a name is gone back to.
	const call = page.url();
	await page.goto('/start?what=now');
	await page.waitForURL(call);
	await page.goto('/today');
	await expect(page.getByText('Call going on')).toBeVisible();
	await page.getByRole('link', { name: 'Back to the call' }).first().tap();
	await page.waitForURL(call);

	await button(page, 'End').tap();
	await page.waitForURL(/\/wrap-up\?/);
	await page.getByLabel('Who is it with?').fill('Gridwell');
	await page
		.getByRole('group', { name: 'Have you been in touch before?' })
		.getByRole('button', { name: '3 or more' })
		.tap();
	await expectLooksRight(page);
	await button(page, 'Next').tap();
	await page.goto('/today');
	await expect(page.getByRole('link', { name: /^Gridwell.*four contacts or more/ })).toBeVisible();
});

test('the company and earlier contacts are asked again before a letter or a summary goes out', async ({
	phone: { page }
}) => {
	await page.goto('/start?what=now');
	await page.waitForURL(/\/call\?/);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await button(page, 'They refused').tap();
	await button(page, 'End').tap();
	await page.waitForURL(/\/wrap-up\?/);
	const who = page.getByLabel('Who is it with?');
	for (const path of [`/summary?id=${id}&reader=anyone-else`, `/letter?id=${id}`]) {
		await page.goto(path);
		await expect(who).toBeVisible();
		await expect(page.getByRole('group', { name: 'Have you been in touch before?' })).toBeVisible();
		await expectLooksRight(page);
	}
	await who.fill('Gridwell');
	await who.blur();
	await expect(page.getByLabel('Your letter')).toContainText('Gridwell');
	await page.goto(`/summary?id=${id}&reader=anyone-else`);
	await expect(page.getByRole('heading', { name: 'My case with Gridwell' })).toBeVisible();
	await expect(who).toHaveCount(0);
});

test('a whole call by keyboard alone, by the names that a screen reader says', async ({ phone: { page } }) => {
	const box = page.getByRole('textbox', { name: 'Note' });
	const presses = async (control: Locator) => {
		await tabTo(control);
		await page.keyboard.press('Enter');
	};
	await page.goto('/');
	await presses(page.getByRole('link', { name: 'I am on the phone now' }));
	await page.waitForURL(/\/call\?/);
	await expect(page.getByRole('heading', { level: 1, name: 'You are on the phone' })).toBeFocused();
	await tabTo(box);
	await page.keyboard.type('spoke to dan');
	await page.keyboard.press('Enter');
	await expect(journal(page)).toContainText('spoke to dan');
	await page.keyboard.type('cant refund its policy');
	await presses(page.getByRole('group', { name: 'Add to the journal' }).getByRole('button', { name: 'They refused' }));
	await expect(journal(page)).toContainText('They refused: cant refund its policy');
	await expect(box).toBeFocused();
	await presses(
		page.getByRole('region', { name: 'One line to read' }).getByRole('button', { name: /^I (asked|said) it$/ })
	);
	await expect(box).toHaveAccessibleDescription('Their answer');

	const correct = page.getByRole('button', { name: /^Correct it: \d\d:\d\d, They refused: cant refund its policy$/ });
	await presses(correct);
	await expect(page.getByRole('dialog', { name: 'Correct this note' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(correct).toBeFocused();

	await presses(button(page, 'Supervisor?'));
	await expect(page.getByRole('heading', { level: 1, name: 'Is any of this true?' })).toBeFocused();
	await presses(page.getByRole('button', { name: /^(See the answer|None of these, or not sure)$/ }));
	await expect(page.getByRole('heading', { level: 1, name: /^(Yes|Not yet|Another door)/ })).toBeFocused();
	await presses(button(page, 'Back to the call'));
	await page.waitForURL(/\/call\?/);
	await presses(button(page, 'End'));
	await expect(page.getByRole('heading', { level: 1, name: 'The call is over' })).toBeFocused();
});

test('@small whom it is for: goal, message and summary speak of them, and their name is hidden where names are', async ({
	phone: { page }
}) => {
	await page.clock.setSystemTime('2026-11-20T11:20:00Z');
	await page.goto('/case/new');
	await page.getByLabel('Who is it with?').fill('Gridwell');
	await button(page, 'Somebody else').tap();
	await page.getByLabel('Their name').fill('Mrs Ada Okafor');
	await page.getByLabel('How are you allowed to speak for them?').fill('a signed letter of 3 May');
	await expectLooksRight(page);
	await button(page, 'Save and set the goal').tap();
	await page.getByLabel('What I want done').fill('a refund of £42.10 by 4 December');
	await page.getByLabel('What I want done').blur();
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/case?id=${id}`);
	await expect(page.getByText('For Mrs Ada Okafor')).toBeVisible();
	await page.goto(`/ready?id=${id}`);
	await expect(page.getByText(/“My goal today, for Mrs Ada Okafor: a refund of £42\.10/)).toBeVisible();
	await button(page, 'Start the call').tap();
	await page.waitForURL(/\/call\?/);
	await button(page, 'Name or reference').tap();
	await page.getByRole('textbox', { name: 'Note' }).fill('NL-4471');
	await button(page, 'Add').tap();
	await expect(journal(page)).toContainText('NL-4471');
	await page.goto(`${page.url().replace('/call?', '/wrap-up?')}&step=message`);
	await expect(page.getByLabel('The message, as it will be sent')).toHaveValue(
		/I write for Mrs Ada Okafor\. Permission: a signed letter of 3 May\./
	);
	await page.goto(`/summary?id=${id}&reader=provider-or-ombudsman`);
	await expect(page.locator('.summary-paper')).toContainText('I speak for: Mrs Ada Okafor');
	await page.goto(`/summary?id=${id}&reader=anyone-else`);
	await expect(page.locator('.summary-paper')).toContainText('I speak for: somebody whose name is left out');
	await expect(page.locator('.summary-paper')).not.toContainText('Okafor');

	await page.goto(`/case/edit?id=${id}`);
	await expect(page.getByLabel('Their name')).toHaveValue('Mrs Ada Okafor');
	await expectLooksRight(page);
	await button(page, 'Me').tap();
	await expect(page.getByLabel('Their name')).toHaveCount(0);
});
