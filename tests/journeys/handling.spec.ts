import type { Page } from '@playwright/test';
import { telecomOvercharge } from '../fixtures/cases/telecom-overcharge.ts';
import { expect, keptRecords, test } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const region = (page: Page, name: string) => page.getByRole('region', { name });

/** Two calls: one that took 42 minutes, with a no, a hand-on and a promise that was then broken, and one of 5 minutes. */
async function twoCalls(page: Page): Promise<string> {
	const person = new Person(page);
	await page.clock.setSystemTime('2026-11-10T10:00:00Z');
	await person.opensCase(telecomOvercharge);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/case?id=${id}`);
	await person.starts({ channel: 'Phone' });
	await person.does({ note: 'I am sorry about that, it is our mistake' });
	await person.does({ tap: 'They refused', words: 'it is our policy' });
	await person.does({ tap: 'Passed on', to: 'billing' });
	await person.does({ tap: 'Promise', words: 'credit of £42.10', due: '2026-11-17' });
	await page.clock.setSystemTime('2026-11-10T10:42:30Z');
	await button(page, 'End').tap();
	await page.waitForURL(/\/wrap-up\?/);
	await button(page, 'We talked').tap();
	await page.goto(page.url().replace(/&step=\w+|$/, '&step=details'));
	await page
		.getByRole('group', { name: 'Did they ask again for papers they have?' })
		.getByRole('button', { name: 'Yes' })
		.tap();
	await page.getByLabel('Money, if any').fill('£12.50 for the copies');
	await page.getByLabel('Time, if you like').fill('half a morning');
	await button(page, 'Done for now').tap();
	await page.waitForURL(/\/case\?/);
	await expect.poll(() => keptRecords(page)).toContain('half a morning');

	await page.clock.setSystemTime('2026-11-19T15:00:00Z');
	await page.goto(`/case?id=${id}`);
	await page.getByText('How did it end?').tap();
	await button(page, 'Broken').first().tap();
	await person.starts({ channel: 'Phone' });
	await person.does({ note: 'no credit on the account' });
	await page.clock.setSystemTime('2026-11-19T15:05:10Z');
	await button(page, 'End').tap();
	await page.waitForURL(/\/wrap-up\?/);
	await button(page, 'We talked').tap();
	await page.goto(`/case?id=${id}`);
	return id;
}

test('@only-small what a case cost: every figure opens what is behind it, and a call can be left out', async ({
	phone: { page }
}) => {
	const id = await twoCalls(page);
	await page.goto(`/case?id=${id}&part=story`);
	await page.getByRole('link', { name: 'What it cost me, and how they handled it' }).tap();
	await expect(page.getByRole('heading', { level: 1, name: 'How it went' })).toBeVisible();
	const cost = region(page, 'What it cost me');
	for (const figure of ['2 contacts', '47 minutes on calls', '0 minutes on hold', '£12.50 out', '1 broken'])
		await expect(cost.getByText(figure, { exact: true })).toBeVisible();
	await expect(cost).toContainText('Nobody pays you by the hour for this.');
	await expectLooksRight(page);

	await cost.getByText('47 minutes on calls').tap();
	await expect(cost.getByText('Tuesday 10 November, 10:00 · 42 min').filter({ visible: true })).toBeVisible();
	await cost.getByText('£12.50 out').tap();
	await expect(cost.getByText('£12.50 for the copies')).toBeVisible();
	await cost.getByText('1 broken').tap();
	await expect(cost.getByText('credit of £42.10')).toBeVisible();
	await expectLooksRight(page);
	await button(page, 'Do not count this').last().tap();
	await expect(cost.getByText('42 minutes on calls', { exact: true })).toBeVisible();
	await button(page, 'Undo').tap();
	await expect(cost.getByText('47 minutes on calls', { exact: true })).toBeVisible();
	await expect(region(page, 'As words to send')).toContainText('2 contacts, 47 minutes on calls and £12.50 so far.');
});

test('how they handled it: answered by the notes where they show it, by a tap where they do not', async ({
	phone: { page }
}) => {
	const id = await twoCalls(page);
	await page.goto(`/handling?id=${id}`);
	const asked = region(page, 'How did they handle it?');
	const sorry = asked.getByRole('listitem').filter({ hasText: 'Did they say sorry?' }).first();
	await sorry.getByText('Yes. One note shows it.').tap();
	await expect(sorry).toContainText('Tuesday 10 November');
	await expect(sorry).toContainText('I am sorry about that, it is our mistake');
	await expect(asked).toContainText('No. One note shows it.');
	await expectLooksRight(page);
	const said = region(page, 'As words to send');
	await expect(said).toContainText('They said sorry (my note of 10 November 2026).');
	await expect(said).toContainText('Of what they promised, 1 was not kept.');

	await button(page, 'That does not show it').tap();
	await expect(said).toContainText('They did not say sorry.');
	await sorry.getByRole('button', { name: 'No', pressed: true }).tap();
	await expect(sorry).toContainText('Yes. One note shows it.');
	const how = asked.getByRole('group', { name: 'Did they ask how it was?' });
	await how.getByRole('button', { name: 'No' }).tap();
	await expect(said).toContainText('They did not ask how it was.');
	await expect(said).not.toContainText('what they will change');

	const counts = region(page, 'Counted in the journal');
	await counts.getByText('Excuses: their policy, their system, a wait: 1').tap();
	await expect(counts).toContainText('it is our policy');
	await counts.getByText('Papers asked for again: 1').tap();
	await expect(counts).toContainText('You tapped it after this contact.');
	await expect(counts).toContainText('“Ask somebody else”: 1');
	await expectLooksRight(page);
	await counts.getByRole('button', { name: 'Do not count this' }).first().tap();
	await expect(counts).toContainText('Excuses: their policy, their system, a wait: 0');
	await button(page, 'Count this').tap();
	await expect(said).toContainText('sent to somebody else, once; papers asked for again, once.');
});

test('what it cost and how they handled it go into the summary and the letter only when they are switched on', async ({
	phone: { page }
}) => {
	const id = await twoCalls(page);
	await page.goto(`/summary?id=${id}&reader=provider-or-ombudsman`);
	const paper = page.getByRole('region', { name: 'The summary, as it will be read' });
	await expect(paper).toContainText('Northline');
	await expect(paper).not.toContainText('What it took');
	await page.getByText('Change what is in', { exact: true }).tap();
	await page.getByRole('switch', { name: 'What it cost me is in' }).tap();
	await page.getByRole('switch', { name: 'How they handled it is in' }).tap();
	await expect(paper).toContainText('What it took: 2 contacts, 47 minutes on calls and £12.50 so far.');
	await expect(paper.getByRole('heading', { name: 'How it was handled, by my notes' })).toBeVisible();
	await expect(paper).toContainText('They said sorry (my note of 10 November 2026).');
	await expectLooksRight(page);
	await page.reload();
	await expect(paper).toContainText('What it took');

	await page.goto(`/letter?id=${id}`);
	await expect(page.getByText('This is a formal complaint.').first()).toBeVisible();
	await expect(page.getByText('What it took')).toHaveCount(0);
	await page.getByText('Put more in', { exact: true }).tap();
	await page.getByRole('switch', { name: 'What it cost me is in' }).tap();
	await expect(page.getByText('What it took: 2 contacts').first()).toBeVisible();
	await page.getByRole('switch', { name: 'How they handled it is in' }).tap();
	await expect(page.getByText('Of what they promised, 1 was not kept.').first()).toBeVisible();
	await expectLooksRight(page);
});
