import type { Locator, Page } from '@playwright/test';
import { telecomOvercharge } from '../fixtures/cases/telecom-overcharge.ts';
import { expect, test } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';

const NONE = 'None of these, or not sure';
const QUESTIONS = 'Is any of this true?';

const verdict = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Opens one group of questions, taps one of its statements, and asks for the answer. */
async function answers(page: Page, question: string, statement: string): Promise<void> {
	await expect(verdict(page, QUESTIONS)).toBeVisible();
	await page.getByText(question).tap();
	await button(page, statement).tap();
	await button(page, 'See the answer').tap();
}

/** Goes on with Tab, as somebody who does not see the screen, until this is what has the focus. */
async function reaches(page: Page, wanted: Locator): Promise<void> {
	for (let steps = 0; steps < 60; steps += 1) {
		if (await wanted.evaluate((node) => node === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	await expect(wanted).toBeFocused();
}

async function presses(page: Page, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
	const wanted = page.getByRole(role, { name, exact: true }).first();
	await expect(wanted).toBeVisible();
	await reaches(page, wanted);
	await page.keyboard.press('Enter');
}

async function startsCall(page: Page, isPrepared: boolean): Promise<Person> {
	const person = new Person(page);
	await person.opensCase(telecomOvercharge);
	if (isPrepared) await person.setsGoal(telecomOvercharge.goal);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/case?id=${id}`);
	await person.starts({ channel: 'Phone' });
	return person;
}

test('@only-small yes: the pack is copied, a supervisor comes, and nobody above them is asked for', async ({
	phone
}) => {
	const { page } = phone;
	await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.clock.setSystemTime('2026-11-20T11:20:00Z');
	const person = await startsCall(page, true);
	await person.does({ tap: 'They said', words: 'The credit of £42.10 was never approved' });
	await person.does({ ask: 'what is possible', answer: '£25 today, the rest needs approval' });

	await button(page, 'Supervisor?').tap();
	await expect(verdict(page, QUESTIONS)).toBeVisible();
	await expectLooksRight(page);
	await answers(page, 'What can this person decide?', 'They cannot decide this themselves');
	await expect(page.getByText('First: say your goal.')).toBeVisible();
	await button(page, 'I said it').tap();
	await expect(verdict(page, 'Yes, ask for a supervisor now')).toBeVisible();
	await expectLooksRight(page);

	const pack = await page.getByRole('region', { name: 'Thirty seconds' }).locator('.words').textContent();
	await button(page, 'Copy').tap();
	await expect(button(page, 'Copied')).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(`“${copied}”`).toBe(pack);
	expect(copied).toMatch(/^Thank you.*for one reason: it needs someone who can decide more\..*£42\.10/);
	expect(copied.split(/\s+/).length).toBeLessThanOrEqual(75);

	await page.getByText('If nobody is free').tap();
	await button(page, 'Keep it as a promise').tap();
	await expect(page.getByText('Add the day, so that it can be kept in sight.')).toBeVisible();
	await page.getByLabel('Who will ring you?').fill('Nadia');
	await page.getByLabel('By which day?').fill('2026-11-24');
	await page.getByLabel('Between which times?').fill('2 and 4 pm');
	await button(page, 'Mine').tap();
	await expectLooksRight(page);
	await button(page, 'Keep it as a promise').tap();
	await expect(page.getByText('It is in your journal as a promise.')).toBeVisible();

	await button(page, 'I am asking now').tap();
	await expect(page.getByText('Say it now. The words stay here.')).toBeVisible();
	await expect(verdict(page, 'Yes, ask for a supervisor now')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Thirty seconds' })).toContainText(copied);
	await expectLooksRight(page);
	await page.getByRole('link', { name: 'Back to the call' }).tap();
	await page.waitForURL(/\/call\?/);
	await expect(page.getByText('Nadia will ring me between 2 and 4 pm, in my time zone.').first()).toBeVisible();
	await button(page, 'Supervisor?').tap();
	await expect(verdict(page, 'Is a supervisor there now?')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Thirty seconds' })).toContainText(copied);
	await page.getByLabel('Their title, as they give it').fill('Team manager');
	await expectLooksRight(page);
	await button(page, 'They are here').tap();
	await expect(verdict(page, 'You are with a supervisor')).toBeVisible();
	await expect(page.getByText('Team manager').first()).toBeVisible();
	await page.getByRole('button', { name: /^I asked it What can you decide/ }).tap();
	await expect(page.getByRole('button', { name: /^Asked What can you decide/ })).toBeVisible();
	await expectLooksRight(page);

	await page.getByRole('link', { name: 'Back to the call' }).tap();
	await expect(button(page, 'Team manager')).toBeVisible();
	await button(page, 'Supervisor?').tap();
	await expect(verdict(page, 'You are with a supervisor')).toBeVisible();
	await button(page, 'They said no').tap();
	await expect(verdict(page, 'Another door: the complaints team')).toBeVisible();
	await expect(button(page, 'Ask anyway')).toBeHidden();
	await expect(page.getByRole('link', { name: 'Write it as a letter' })).toHaveAttribute('href', /\/letter\?id=/);
	await expectLooksRight(page);
	await page.getByRole('link', { name: 'The steps after a no, with their days' }).tap();
	await page.waitForURL(/\/ladder\?id=/);
});

test('@only-small not yet: by keyboard, by the names that a screen reader says', async ({ phone }) => {
	const { page } = phone;
	await page.clock.setSystemTime('2026-11-20T11:20:00Z');
	await startsCall(page, true);
	await presses(page, 'Supervisor?');
	await expect(verdict(page, QUESTIONS)).toBeFocused();
	await expect(button(page, NONE)).toBeVisible();
	const want = page.locator('summary').filter({ hasText: 'What do you want now?' });
	await reaches(page, want);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('group', { name: 'Tap what is true' })).toBeVisible();
	await presses(page, 'I want someone to be punished');
	await expect(page.getByRole('button', { name: 'I want someone to be punished', pressed: true })).toBeVisible();
	await presses(page, 'See the answer');

	await expect(verdict(page, 'Not yet: one step first')).toBeFocused();
	await expect(page.getByText('First: say your goal.')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Also taken into account' })).toBeVisible();
	await presses(page, 'Not true I want someone to be punished');
	await expect(page.getByRole('region', { name: 'You said: not true' })).toBeVisible();
	await presses(page, 'Ask anyway');
	await expect(page.getByRole('region', { name: 'If you ask anyway' })).toContainText('You may be right.');
	await expectLooksRight(page);
	await presses(page, 'Back');
	await presses(page, 'I said it');

	await expect(verdict(page, 'Not yet: one step first')).toBeFocused();
	const since = page.getByRole('region', { name: /^What changed since today, 11:20/ });
	await expect(since).toContainText('New: I have said my goal this time');
	await expect(since).toContainText('Then: Not yet, the goal not said. First: say your goal.');
	await expectLooksRight(page);
	await presses(page, 'Back to the call');
	await page.waitForURL(/\/call\?/);

	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/case?id=${id}&part=story`);
	await expect(page.getByText('Not yet, the goal not said. First: say your goal.').first()).toBeVisible();
});

test('@only-small another door: in danger the number comes first, with who lays it down', async ({ phone }) => {
	const { page } = phone;
	await startsCall(page, false);
	await button(page, 'Supervisor?').tap();
	await expect(verdict(page, QUESTIONS)).toBeVisible();
	await page.getByText('Is something urgent?').tap();
	await button(page, 'Someone is unwell from this, or will be').tap();
	await expect(verdict(page, 'Another door: their emergency line')).toBeVisible();
	await expect(page.getByText('Call your local emergency number first.')).toBeVisible();

	const address = page.url();
	await expect(async () => {
		await page.goto(address.replace('/supervisor?', '/case/edit?'));
		const country = page.getByLabel('Country');
		if ((await country.inputValue()) !== 'GB') await country.selectOption('GB');
		// Chosen is not yet kept: only what a fresh start shows is.
		await page.reload();
		await expect(country).toHaveValue('GB', { timeout: 1000 });
	}).toPass();
	await page.goto(address);
	await expect(verdict(page, 'Another door: their emergency line')).toBeVisible();
	await expect(page.getByRole('link', { name: '999' })).toHaveAttribute('href', 'tel:999');
	await expect(page.getByText(/^Laid down by: Ofcom.*Check: this may have changed\.$/)).toBeVisible();
	await expect(button(page, 'Ask anyway')).toBeVisible();
	await expectLooksRight(page);

	await button(page, 'Go through the questions again').tap();
	await page.getByText('Is something urgent?').tap();
	await button(page, 'Someone is unwell from this, or will be').tap();
	await button(page, 'My last day to act is very close').tap();
	await button(page, 'See the answer').tap();
	await expect(verdict(page, 'Another door: a letter today')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Write it as a letter' })).toBeVisible();
	await expectLooksRight(page);
	await button(page, 'I am asking now').tap();
	await expect(page.getByText('Say it now. The words stay here.')).toBeVisible();
	await page.getByRole('link', { name: 'Back to the call' }).tap();
	await page.waitForURL(/\/call\?/);
	await expect(page.getByText('Another door: a letter today.').first()).toBeVisible();
});
