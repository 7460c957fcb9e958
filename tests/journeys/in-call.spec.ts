import { expect, expectNoAxeViolations, keptBeside, test } from './holdline.ts';
import { Person } from './person.ts';

const story = {
	provider: 'Northline Telecom',
	sector: 'Phone or internet',
	what: 'A charge of £42.10',
	phone: '0800 496 0133'
};

test('a call is the same after a reload, and after the app was killed: screen, entries and the words in the box', async ({
	lastingPhone: phone
}) => {
	const person = new Person(phone.page);
	await person.opensCase(story);
	await person.starts({ channel: 'Phone' });
	await person.does({ tap: 'They said', words: 'the charge is valid' });
	await phone.page.getByRole('button', { name: 'Promise', exact: true }).click();
	await phone.page.getByRole('textbox', { name: 'Note' }).pressSequentially('Dana will credit £42');
	await expect.poll(() => keptBeside(phone.page)).toContain('Dana will credit £42');
	const call = phone.page.url();

	await phone.page.reload();
	await expect(phone.page.getByRole('textbox', { name: 'Note' })).toHaveValue('Dana will credit £42');
	await expect(phone.page.getByRole('button', { name: 'Promise', pressed: true })).toBeVisible();

	await phone.restart();
	await phone.page.goto('/today');
	await phone.page.waitForURL(call);
	const again = new Person(phone.page);
	await expect(phone.page.getByRole('textbox', { name: 'Note' })).toHaveValue('Dana will credit £42');
	await expect(again.journal.getByText('the charge is valid')).toBeVisible();
});

test('undo takes back one change after another, also after a restart, and gives the words back', async ({
	lastingPhone: phone
}) => {
	const person = new Person(phone.page);
	await person.opensCase(story);
	await person.starts({ channel: 'Phone' });
	await person.does({ note: 'first fact at 14:03' });
	await person.does({ tap: 'They refused', words: 'no credit today' });
	const call = phone.page.url();

	await phone.restart();
	await phone.page.goto(call);
	const again = new Person(phone.page);
	const undo = phone.page.getByRole('button', { name: 'Undo', exact: true });
	await expect(again.journal.getByText('no credit today')).toBeVisible();
	await undo.click();
	await expect(again.journal.getByText('no credit today')).toBeHidden();
	await expect(phone.page.getByRole('textbox', { name: 'Note' })).toHaveValue('no credit today');
	await undo.click();
	await expect(again.journal.getByText('They refused')).toBeHidden();
	await phone.page.getByRole('textbox', { name: 'Note' }).fill('');
	await undo.click();
	await expect(again.journal.getByText('first fact at 14:03')).toBeHidden();
	await expect(phone.page.getByRole('textbox', { name: 'Note' })).toHaveValue('first fact at 14:03');
});

test('a correction keeps the first words readable, and a struck entry stays with a line through it', async ({
	phone
}) => {
	const { page } = phone;
	const person = new Person(page);
	await person.opensCase(story);
	await person.starts({ channel: 'Phone' });
	await person.does({ note: 'the fee is £12' });

	await person.journal.getByRole('button', { name: /^Correct/ }).click();
	await page.getByLabel('What was said or done').fill('the fee is £21');
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await expect(person.journal.getByText('the fee is £21')).toBeVisible();
	await person.journal.getByText('Corrected').click();
	await expect(person.journal.getByText(/the fee is £12/)).toBeVisible();

	await person.journal.getByRole('button', { name: /^Correct/ }).click();
	await page.getByRole('button', { name: 'Strike it out' }).click();
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await expect(person.journal.locator('s', { hasText: 'the fee is £21' })).toBeVisible();
});

test('a call left open for more than an hour asks whether it ended, with the time of its last entry', async ({
	phone
}) => {
	const { page } = phone;
	const person = new Person(page);
	await page.clock.setSystemTime('2026-11-20T10:00:00Z');
	await person.opensCase(story);
	await person.starts({ channel: 'Phone' });
	await page.clock.setSystemTime('2026-11-20T10:20:00Z');
	await person.does({ note: 'they will look at it' });
	await page.getByRole('textbox', { name: 'Note' }).fill('left in the box');
	await expect.poll(() => keptBeside(page)).toContain('left in the box');
	await page.clock.setSystemTime('2026-11-20T11:30:00Z');
	await page.reload();
	await expect(page.getByText('Did this call end?')).toBeVisible();
	await page.getByRole('button', { name: 'Yes, at 10:20' }).click();
	await page.waitForURL(/\/wrap-up\?/);
	await page.goto(`${page.url().replace('/wrap-up', '/case')}&part=story`);
	await expect(page.getByText(/\b(19|20) min/).first()).toBeVisible();
	await expect(page.getByText('left in the box')).toBeVisible();
});

test('the whole call screen can be used by keyboard', async ({ phone }) => {
	const { page } = phone;
	const person = new Person(page);
	await person.opensCase(story);
	await person.starts({ channel: 'Phone' });
	for (const kind of ['They said', 'Promise', 'They refused', 'Passed on', 'On hold', 'Name or reference', 'I said']) {
		await page.getByRole('button', { name: kind, exact: true }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('button', { name: kind, pressed: true })).toBeVisible();
	}
	await page.getByRole('button', { name: 'Calm', exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog', { name: 'One slow breath' })).toBeVisible();
	await expectNoAxeViolations(page);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
});

test('whoever writes note after note never has to tap the box again', async ({ phone }) => {
	const person = new Person(phone.page);
	const { page } = phone;
	await person.opensCase(story);
	await person.starts({ channel: 'Phone' });
	const box = page.getByRole('textbox', { name: 'Note' });
	await box.tap();
	await page.keyboard.type('the first note');
	await page.getByRole('button', { name: 'Add', exact: true }).tap();
	await page.keyboard.type('the second note');
	await page.keyboard.press('Enter');
	await page.keyboard.type('the third');
	await page.getByRole('button', { name: 'They said', exact: true }).tap();
	await page.keyboard.type('that it is a rule');
	await expect(person.journal.getByRole('listitem')).toHaveCount(3);
	await expect(person.journal).toContainText('the first note');
	await expect(person.journal).toContainText('the second note');
	await expect(person.journal).toContainText('They said: the third');
	await expect(box).toHaveValue('that it is a rule');
	await expect(box).toBeFocused();
});

test('what one tab writes stands in the other, and a case deleted there is said to be gone', async ({ phone }) => {
	const person = new Person(phone.page);
	await person.opensCase(story);
	await person.starts({ channel: 'Phone' });
	const other = new Person(await phone.context.newPage());
	await other.page.goto(phone.page.url());
	await person.does({ note: 'written in the first tab' });
	await expect(other.journal.getByText('written in the first tab')).toBeVisible();
	await other.does({ note: 'written in the second tab' });
	await expect(person.journal.getByText('written in the second tab')).toBeVisible();

	const id = new URL(other.page.url()).searchParams.get('id') ?? '';
	await other.page.goto(`/case?id=${id}`);
	await other.page.getByText('Settings of this case').click();
	await other.page.getByText('Delete for good', { exact: true }).first().click();
	await other.page.getByLabel(`Type ${story.provider} to delete`).fill(story.provider);
	await other.page.getByRole('button', { name: 'Delete for good' }).last().click();
	await expect(phone.page.getByRole('heading', { name: 'This case is not on this phone.' })).toBeVisible();
});
