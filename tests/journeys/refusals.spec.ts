import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './holdline.ts';
import { measureFace } from './measure-face.ts';
import { Person } from './person.ts';

const story = {
	provider: 'Northline Telecom',
	sector: 'Phone or internet',
	what: 'A charge of £42.10',
	phone: '0800 496 0133'
};

/** Five noes, each with some of the words of the card that answers it. */
const noes = [
	{ way: 'Policy', line: 'Which part of that is fixed' },
	{ way: 'System', line: 'What does the screen say' },
	{ way: 'Policy', line: 'Which part of that is fixed' },
	{ way: 'Wait', line: 'What is the latest day for this' },
	{ way: 'Not my job', line: 'Whose job is it' }
];

test('@only-small five noes each hand their own line at one tap, and the case counts them', async ({ phone }) => {
	const { page } = phone;
	const person = await calls(page);
	for (const { way, line } of noes) {
		await page.getByRole('button', { name: 'They refused', exact: true }).click();
		await ways(page).getByRole('button', { name: way, exact: true }).click();
		await expect(ways(page).getByRole('button', { name: way, pressed: true })).toBeVisible();
		await expect(lineToRead(page).getByText(new RegExp(line)).first()).toBeInViewport({ ratio: 0.9 });
	}
	expect(await measureFace(page)).toEqual([]);
	await expectNoAxeViolations(page);

	await page.reload();
	await expect(ways(page).getByRole('button', { name: 'Not my job', pressed: true })).toBeVisible();
	await page.goto(`${page.url().replace('/call', '/case')}&part=story`);
	await expect(
		page.getByText('Refused 5 times: policy twice, the system once, wait once, not their job once')
	).toBeVisible();
	await expect(page.getByText('Refused · policy').first()).toBeVisible();
	await page.goBack();
	await expect(person.journal).toHaveCount(1);
});

test('a way is taken back by undo, and put right where the entry stands', async ({ phone }) => {
	const { page } = phone;
	const person = await calls(page);
	await page.getByRole('button', { name: 'They refused', exact: true }).click();
	await ways(page).getByRole('button', { name: 'Policy', exact: true }).click();
	await expect(person.journal.getByText('Refused · policy')).toBeVisible();
	await page.getByRole('button', { name: 'Undo', exact: true }).click();
	await expect(person.journal.getByText('Refused · policy')).toBeHidden();
	await person.journal.getByRole('button', { name: 'Correct' }).click();
	const which = page.getByRole('group', { name: 'Which way did they refuse?' });
	await which.getByRole('button', { name: 'Another team', exact: true }).click();
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await expect(person.journal.getByText('Refused · another team')).toBeVisible();
});

test('a firmer form is logged as it was in sight, and what they offered is taken by a tap', async ({ phone }) => {
	const { page } = phone;
	const person = await calls(page);
	await page.getByLabel('Kind of line').selectOption({ label: 'what is possible' });
	const line = lineToRead(page);
	const firmer = line.getByRole('button', { name: 'Firmer', exact: true });
	for (let tries = 0; tries < 12 && !(await firmer.count()); tries += 1) {
		await line.getByRole('button', { name: 'Another', exact: true }).click();
	}
	const aloud = line.locator('.aloud');
	const before = await aloud.boundingBox();
	await firmer.click();
	await expect(aloud.locator('span').first()).toHaveText('“Please name each choice that your rules give me.”');
	expect((await aloud.boundingBox())?.height).toBe(before?.height);
	await line.getByRole('button', { name: /I (asked|said) it/ }).click();
	await expect(person.journal.getByText('Please name each choice that your rules give me.')).toBeVisible();

	await person.writes('a credit of £20 today');
	const became = person.journal.getByRole('group', { name: 'What became of it?' });
	await became.getByRole('button', { name: 'Ask again' }).click();
	await expect(person.journal.getByText('to ask again')).toBeVisible();
	await became.getByRole('button', { name: 'I took it' }).click();
	await expect(person.journal.getByText('you took it')).toBeVisible();
	await expectNoAxeViolations(page);
	await page.getByRole('button', { name: 'Undo', exact: true }).click();
	await expect(person.journal.getByText('to ask again')).toBeVisible();
	await became.getByRole('button', { name: 'I took it' }).click();
	await expect(person.journal.getByText('you took it')).toBeVisible();
	await page.goto(`${page.url().replace('/call', '/summary')}&reader=provider-or-ombudsman`);
	await expect(page.getByText(/a credit of £20 today\. I took it\./).first()).toBeVisible();
});

test('a pause is offered once, and both kinds of calm line are at hand', async ({ phone }) => {
	const { page } = phone;
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const person = await calls(page);
	const offer = page.getByText('Would a pause help?');
	await person.writes('this idiot is useless and lies to me');
	await expect(offer).toBeVisible();
	await expectNoAxeViolations(page);
	await page.getByRole('button', { name: 'Not now', exact: true }).click();
	await expect(offer).toBeHidden();
	await person.writes('this idiot is useless and lies again');
	await page.reload();
	await expect(person.journal.getByText('lies again')).toBeVisible();
	await expect(offer).toBeHidden();

	await page.getByRole('button', { name: 'Calm', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'One slow breath' });
	await expect(dialog.getByText('I am writing this down')).toBeVisible();
	await dialog.getByRole('button', { name: 'Say it again' }).click();
	await expect(dialog.getByText('That came out wrong')).toBeVisible();
	expect(await dialog.evaluate((node) => node.getAnimations({ subtree: true }).length)).toBe(0);
	await expectNoAxeViolations(page);
});

async function calls(page: Page): Promise<Person> {
	const person = new Person(page);
	await person.opensCase(story);
	await person.starts({ channel: 'Phone' });
	return person;
}

const ways = (page: Page) => page.getByRole('group', { name: 'Which way they refused' });
const lineToRead = (page: Page) => page.getByRole('region', { name: 'One line to read' });
