import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Page } from '@playwright/test';
import { expect, test } from './holdline.ts';
import { expectLooksRight } from './looks.ts';

async function opensCase(page: Page, kind?: { sector: string; country: string }): Promise<string> {
	await page.goto('/case/new');
	await page.getByLabel('Who is it with?').fill('Gridwell');
	await page.getByLabel('What happened, in one line').fill('The meter was read wrong');
	if (kind) {
		await page.getByLabel('What kind of company?').selectOption({ label: kind.sector });
		await page.getByText('More, if you have it').click();
		await page.getByLabel('Country').selectOption({ label: kind.country });
	}
	await page.getByRole('button', { name: 'Save and set the goal' }).click();
	await page.waitForURL(/\/goal\?/);
	return new URL(page.url()).searchParams.get('id') ?? '';
}

async function tellsDay(page: Page, question: string, day: string): Promise<void> {
	const form = page.getByRole('form', { name: question });
	await form.getByLabel('Another day').fill(day);
	await form.getByRole('button', { name: 'Keep it' }).click();
}

/** Where the next step stands. */
const next = (page: Page) => page.getByRole('listitem').filter({ hasText: /^Next/ });

test('@only-small the clock runs from the day they received it, and the calendar has its days', async ({ phone }) => {
	const { page } = phone;
	await page.clock.setSystemTime(new Date('2026-11-21T10:00:00Z'));
	const id = await opensCase(page, { sector: 'Gas or power', country: 'United Kingdom' });

	await test.step('from the case; nothing runs before a day is told', async () => {
		await page.goto(`/case?id=${id}`);
		await page.getByRole('link', { name: 'The outside body, and its dates' }).click();
		await expect(next(page)).toContainText('You can complain now.');
		await expect(page.getByRole('region', { name: 'First, send the complaint' })).toContainText(
			'Nothing has been sent yet.'
		);
		await expect(page.getByText('The wait ends')).toHaveCount(0);
		await page.getByText('They have it already').click();
		await expectLooksRight(page);
	});

	await test.step('they received it: it waits, with both dates', async () => {
		await tellsDay(page, 'On which day did they receive it?', '2026-12-24');
		await expect(page.getByText('Choose a day up to today.')).toBeVisible();
		await tellsDay(page, 'On which day did they receive it?', '2026-10-02');
		await expect(next(page)).toContainText('The wait ends on 27 November.');
		await expect(next(page)).toContainText('The Energy Ombudsman can look at it from the 28th; seven days to go.');
		await expect(next(page)).toContainText('This may have changed.');
		await expect(next(page)).toContainText('Checked on 28 November 2026');
		await next(page).getByText('Where this comes from').click();
		const site = next(page).getByRole('link', { name: 'Official page: energyombudsman.org' });
		await expect(site).toHaveAttribute('rel', 'noopener noreferrer');
		await expect(site).toHaveAttribute('target', '_blank');
		await expect(page.getByText('You wait for their answer, until 27 November.')).toBeVisible();
		await expectLooksRight(page);
	});

	await test.step('on Today from a week before, beside the answer that is waited for', async () => {
		await page.goto('/today');
		await expect(page.getByRole('link', { name: /^Their answer to your complaint.*by 27 November/ })).toBeVisible();
		await expect(page.getByRole('link', { name: /Energy Ombudsman can look at it.*from 28 November/ })).toBeVisible();
		await expectLooksRight(page);
	});

	await test.step('a final response opens it at once', async () => {
		await page.goto(`/ladder?id=${id}`);
		await next(page).getByText('A final response', { exact: true }).click();
		await tellsDay(page, 'On which day did you get their final response?', '2026-11-20');
		await expect(next(page)).toContainText('The Energy Ombudsman can look at it now, since 20 November.');
		await expect(next(page)).toContainText('The last day is Saturday 20 November 2027.');
	});

	await test.step('the days go into a calendar, and name nobody there', async () => {
		const downloading = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Put these dates in my calendar' }).click();
		const file = await readFile(await (await downloading).path(), 'utf8');
		const calendar = new ICAL.Component(ICAL.parse(file) as ConstructorParameters<typeof ICAL.Component>[0]);
		const events = calendar.getAllSubcomponents('vevent');
		expect(events.map((event) => String(event.getFirstPropertyValue('dtstart')))).toEqual(['2027-11-20']);
		expect(events.map((event) => event.getAllSubcomponents('valarm').length)).toEqual([3]);
		expect(file).toContain('SUMMARY:Holdline: a date to look at');
		expect(file).not.toMatch(/Gridwell|Ombudsman|meter/i);
	});

	await test.step('near its last day it warns, and it stays until the person says what became of it', async () => {
		await page.clock.setSystemTime(new Date('2027-11-13T10:00:00Z'));
		await page.goto('/today');
		await expect(page.getByRole('link', { name: /Energy Ombudsman.*last day 20 November, 7 days left/ })).toBeVisible();
		await page.clock.setSystemTime(new Date('2027-11-19T10:00:00Z'));
		await page.goto(`/ladder?id=${id}`);
		await expect(next(page)).toContainText('Tomorrow, Saturday 20 November, is the last day.');
		await expectLooksRight(page);
		await next(page).getByRole('button', { name: 'I have turned to them' }).click();
		await expect(next(page)).toContainText('Small claims');
		await page.goto('/today');
		await expect(page.getByText('Nothing is owed, by you or by them.')).toBeVisible();
	});

	await test.step('undo takes back the last tap of the person', async () => {
		await page.goto(`/case?id=${id}&part=story`);
		await page.getByRole('button', { name: 'Undo last change' }).click();
		await expect(page.getByText(/^Taken back/)).toBeVisible();
		await page.goto(`/ladder?id=${id}`);
		await expect(next(page)).toContainText('Energy Ombudsman');
	});
});

test('@only-small a bank: one tap says what kind of case it is, and both limits stand there', async ({ phone }) => {
	const { page } = phone;
	await page.clock.setSystemTime(new Date('2026-11-28T10:00:00Z'));
	const id = await opensCase(page, { sector: 'Bank or card', country: 'United Kingdom' });
	await page.goto(`/ladder?id=${id}`);
	const question = page.getByRole('region', { name: /^Is it about a payment/ });

	await test.step('each answer says what it changes, in days once the first day is told', async () => {
		await expect(question.getByRole('button', { name: /^Yes, a payment/ })).toContainText('after 15 working days');
		await expectLooksRight(page);
		await page.getByText('They have it already').click();
		await tellsDay(page, 'On which day did they receive it?', '2026-11-02');
		await expect(question.getByRole('button', { name: /^Yes, a payment/ })).toContainText('from 24 November');
		await expect(question.getByRole('button', { name: /^No, something else/ })).toContainText('from 29 December');
		await expect(next(page)).toContainText('The wait ends on 28 December.');
	});

	await test.step('one tap, and every day follows, on Today too', async () => {
		await question.getByRole('button', { name: /^Yes, a payment/ }).click();
		await expect(next(page)).toContainText('can look at it now, since 24 November.');
		await expect(question.getByText('Yes, a payment', { exact: true })).toBeVisible();
		await expectLooksRight(page);
		await page.goto('/today');
		await expect(page.getByRole('link', { name: /Financial Ombudsman.*since 24 November/ })).toBeVisible();
	});

	await test.step('the earlier of two limits comes first', async () => {
		await page.goto(`/ladder?id=${id}`);
		await expect(next(page)).toContainText('the earlier one counts: six years from the day it happened');
		await next(page).getByText('It happened', { exact: true }).click();
		await tellsDay(page, 'On which day did it happen?', '2020-12-10');
		await expect(next(page)).toContainText('The last day is Thursday 10 December. 12 days are left.');
		await expect(next(page)).toContainText('It may be later. On which day did you first know of it?');
		await next(page).getByText('You found out about it', { exact: true }).click();
		await tellsDay(page, 'On which day did you first know of it?', '2020-12-11');
		await expect(next(page)).not.toContainText('It may be later.');
		await expectLooksRight(page);
	});

	await test.step('the same answer again takes it back', async () => {
		await question.getByText('Change this answer').click();
		await question.getByRole('button', { name: /^Yes, a payment/ }).click();
		await expect(next(page)).toContainText('The wait ends on 28 December.');
	});
});

test('@only-small without a country, and where no ladder is known, the general way has no dates', async ({ phone }) => {
	const { page } = phone;
	const id = await opensCase(page);
	await page.goto(`/ladder?id=${id}`);
	await expect(page.getByRole('region', { name: 'The general way' })).toContainText('Complain in writing');
	await expectLooksRight(page);
	await page.getByLabel('In which country is it?').selectOption({ label: 'Japan' });
	await page.getByLabel('What kind of company is it?').selectOption({ label: 'Shop' });
	await expect(page.getByText('We have no checked steps for this yet.')).toBeVisible();
	await page.getByText('Change country or kind').click();
	await page.getByLabel('In which country is it?').selectOption({ label: 'United Kingdom' });
	await expect(next(page)).toContainText('We could not look this rule up, so no day is shown.');
	await page.getByText('Change country or kind').click();
	await page.getByLabel('What kind of company is it?').selectOption({ label: 'Government or council' });
	await page.getByRole('button', { name: 'Council (England)' }).click();
	await expect(page.getByRole('heading', { level: 3, name: /Local Government/ })).toBeVisible();
	await expectLooksRight(page);
});

test('@only-small a letter is written from the notes, changed, and kept as it was sent', async ({ phone }) => {
	const { page } = phone;
	await page.goto('/example');
	await page.waitForURL(/\/case\?id=/);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.getByRole('link', { name: 'Write a complaint' }).click();
	const paper = page.getByRole('region', { name: 'Your letter' });
	await expect(paper).toContainText('This is a formal complaint.');
	await expect(paper).toContainText('Not kept, noted on');
	await expectLooksRight(page);

	await test.step('their own words stay, and are asked about before they go', async () => {
		await paper.getByText('Hello,').click();
		const box = page.getByLabel('This part of the letter');
		await expect(box).toBeFocused();
		await box.fill('To whom it may concern, in my own words.');
		await expect(page.getByText(/^Saved \d/)).toBeVisible();
		await expectLooksRight(page);
		await page.getByRole('button', { name: 'Done' }).click();
		await page.reload();
		await expect(paper).toContainText('in my own words.');
		await page.getByRole('button', { name: 'Start again from my notes' }).click();
		await page.getByRole('button', { name: 'Keep my changes' }).click();
		await expect(paper).toContainText('in my own words.');
	});

	await test.step('sent with one tap: the days count from then, until the day they received it is told', async () => {
		await page.getByRole('button', { name: 'By e-mail or a form' }).click();
		await expect(page.getByText('Your complaint is in your journal, with its words.')).toBeVisible();
		const clock = page.getByRole('region', { name: 'The clock' });
		await expect(clock).toContainText('The days count from then, until you say when they received it.');
		await expectLooksRight(page);
		await page.goto('/today');
		await page.getByRole('link', { name: /^Their answer to your complaint/ }).click();
		await expect(clock).toContainText('You wait for their answer, until');
		await expect(next(page)).toContainText('The wait ends on');
		await expectLooksRight(page);
		await clock.getByText('They received it on another day').click();
		await page.getByRole('form', { name: 'On which day did they receive it?' }).getByText('Yesterday').click();
		await expect(page.getByRole('region', { name: 'The days you told' })).toContainText('They received your complaint');
		await page.goto(`/letter?id=${id}`);
		await expect(page.getByText('They have had your complaint since')).toBeVisible();
		await page.getByText(/Read what I sent/).click();
		await expect(page.getByRole('paragraph').filter({ hasText: 'in my own words' }).last()).toBeVisible();
		await expectLooksRight(page);
	});

	await test.step('its words are on the line, and a new letter is written when asked for', async () => {
		await page.goto(`/case?id=${id}&part=story`);
		await page.getByRole('button', { name: /^All \d/ }).click();
		await expect(page.getByText('I sent a complaint in writing.')).toBeVisible();
		await page.goto(`/letter?id=${id}`);
		await page.getByRole('button', { name: 'Start again from my notes' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Start again from my notes' }).click();
		await expect(paper).toContainText('Hello,');
		await expect(paper).not.toContainText('in my own words');
	});
});
