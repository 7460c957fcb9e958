import type { Page } from '@playwright/test';
import { expect, test } from './holdline.ts';
import { Person } from './person.ts';

const story = { provider: 'First Bank', sector: 'Bank or card', what: 'A fee of $12', phone: '' };

test('words that are typed first are tagged by the tap that follows, by touch and by keyboard', async ({ phone }) => {
	const { page } = phone;
	const person = await inCall(page);
	const box = page.getByRole('textbox', { name: 'Note' });
	await box.tap();
	await page.keyboard.type('money back in two weeks');
	await kind(page, 'Promise').tap();
	await expect(person.journal.getByRole('listitem')).toHaveCount(1);
	await expect(person.journal).toContainText('They promised: money back in two weeks');
	await expect(kind(page, 'Promise')).toHaveAttribute('aria-pressed', 'true');
	await expect(box).toBeFocused();
	await page.getByRole('button', { name: 'tomorrow', exact: true }).tap();
	await expect(person.journal).toContainText(/Promise, theirs, by/);

	await box.fill('its policy, cant refund');
	await expect(kind(page, 'Promise')).toHaveAttribute('aria-pressed', 'false');
	await kind(page, 'They refused').focus();
	await page.keyboard.press('Enter');
	await expect(person.journal).toContainText('They refused: its policy, cant refund');
	await page.getByRole('button', { name: 'Policy', exact: true }).tap();
	await expect(person.journal).toContainText('Refused · policy');
	await expect(person.journal.getByRole('listitem')).toHaveCount(2);
});

test('what they promise after a hand-over is nobody’s, and its typed day is in the message and on Today', async ({
	phone
}) => {
	const { page } = phone;
	await page.clock.setSystemTime(new Date('2026-11-28T15:00:00Z'));
	const person = await inCall(page);
	await writes(page, 'marcus', 'Name or reference');
	await expect(page.getByRole('button', { name: 'marcus', exact: true })).toBeVisible();
	await writes(page, 'cant refund the fee', 'They refused');
	await expect(person.journal).toContainText('marcus refused: cant refund the fee');
	await writes(page, 'you have to talk to disputes', 'Passed on');
	await expect(page.getByRole('button', { name: 'Who speaks?' })).toBeVisible();
	await writes(page, 'courtesy credit 12 by friday', 'Promise');
	await expect(person.journal).toContainText('They promised: courtesy credit 12 by friday');

	await page.getByRole('button', { name: 'End', exact: true }).tap();
	await page.waitForURL(/\/wrap-up\?/);
	const message = page.getByRole('textbox', { name: 'The message, as it will be sent' });
	const next = page.getByRole('button', { name: 'Next', exact: true });
	await next.tap();
	const day = page.getByRole('group', { name: 'By when: courtesy credit 12 by friday' });
	await expect(day.getByRole('button', { name: 'Friday' })).toHaveAttribute('aria-pressed', 'true');
	while (!(await message.isVisible())) await next.tap();
	await expect(message).toHaveValue(/\nHello First Bank,\n/);
	await expect(message).toHaveValue(/- courtesy credit 12 by friday \(Friday 4 December 2026\)/);
	await expect(message).not.toHaveValue(/marcus/i);
	await page.getByRole('link', { name: 'Done for now', exact: true }).tap();
	await page.getByRole('link', { name: 'Today', exact: true }).tap();
	await expect(page.getByRole('listitem').filter({ hasText: 'courtesy credit 12' }).first()).toContainText('by Friday');
});

test('a promise is mine where it plainly says so, has its day whatever it was before, and gets words that it lacks', async ({
	phone
}) => {
	const { page } = phone;
	await page.clock.setSystemTime(new Date('2026-11-28T15:00:00Z'));
	const person = await inCall(page);
	await writes(page, 'i will send the photos by friday', 'Promise');
	await expect(person.journal).toContainText('You: i will send the photos by friday');
	await expect(page.getByRole('button', { name: 'Mine', exact: true })).toHaveAttribute('aria-pressed', 'true');
	await page.getByRole('button', { name: 'Theirs', exact: true }).tap();
	await expect(person.journal).toContainText('They promised: i will send the photos by friday');
	await page.getByRole('button', { name: 'Mine', exact: true }).tap();

	await page.getByRole('textbox', { name: 'Note' }).fill('engineer on tuesday');
	await page.getByRole('button', { name: 'Add', exact: true }).tap();
	await person.journal.getByRole('button', { name: /^Correct it: .*engineer on tuesday/ }).tap();
	const sheet = page.getByRole('dialog');
	await sheet.getByRole('button', { name: 'Promise', exact: true }).tap();
	await expect(sheet.getByRole('group', { name: 'By when' }).getByRole('button', { name: 'Tuesday' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	await page.getByRole('button', { name: 'Done', exact: true }).tap();
	await kind(page, 'Promise').tap();

	await page.getByRole('button', { name: 'End', exact: true }).tap();
	await page.waitForURL(/\/wrap-up\?/);
	await page.getByRole('button', { name: 'Next', exact: true }).tap();
	await expect(page.getByText('Something they promised', { exact: true })).toBeVisible();
	await expect(
		page.getByRole('group', { name: 'By when: engineer on tuesday' }).getByRole('button', { name: 'Tuesday' })
	).toHaveAttribute('aria-pressed', 'true');
	const words = page.getByRole('listitem').getByLabel('What exactly?');
	await words.fill('a note on my file');
	await words.blur();
	await expect(page.getByText('a note on my file', { exact: true }).first()).toBeVisible();
	await expect(page.getByText('Something they promised', { exact: true })).toBeHidden();
	const message = page.getByRole('textbox', { name: 'The message, as it will be sent' });
	const next = page.getByRole('button', { name: 'Next', exact: true });
	while (!(await message.isVisible())) await next.tap();
	await expect(message).toHaveValue(
		/would do:\n- engineer on tuesday \(by Tuesday 1 December 2026\)\n- a note on my file/
	);
	await expect(message).toHaveValue(/I would do:\n- i will send the photos by friday \(Friday 4 December 2026\)/);
});

test('after a question the box says whose words it takes, and one tap makes them mine', async ({ phone }) => {
	const { page } = phone;
	const person = await inCall(page);
	await page.getByRole('button', { name: /^I (asked|said) it$/ }).tap();
	const box = page.getByRole('textbox', { name: 'Note' });
	await expect(box).toHaveAccessibleDescription('Their answer');
	await expect(page.getByText(/^Their answer:/)).toBeVisible();
	await box.fill('says who. this is the november bill');
	await page.getByRole('button', { name: 'My words', exact: true }).tap();
	await expect(box).toHaveAccessibleDescription('What you said');
	await page.getByRole('button', { name: 'Add', exact: true }).tap();
	await expect(person.journal).toContainText('You said: says who. this is the november bill');
	await expect(box).toHaveAccessibleDescription('Their answer');
});

test('a name stays a name whatever digits it holds', async ({ phone }) => {
	const { page } = phone;
	const person = await inCall(page);
	await kind(page, 'Name or reference').tap();
	await expect(page.getByRole('button', { name: 'A name', exact: true })).toHaveAttribute('aria-pressed', 'false');
	await page.getByRole('textbox', { name: 'Note' }).fill('keisha id 4471 disputes');
	await expect(page.getByRole('button', { name: 'A name', exact: true })).toHaveAttribute('aria-pressed', 'true');
	await page.getByRole('button', { name: 'Add', exact: true }).tap();
	await expect(page.getByRole('button', { name: 'keisha id 4471 disputes', exact: true })).toBeVisible();
	await writes(page, 'I will look', 'They said');
	await expect(person.journal).toContainText('keisha id 4471 disputes: I will look');
});

test('a hold runs through a restart, ends with one tap, and its minutes are on the line', async ({
	lastingPhone: phone
}) => {
	await inCall(phone.page);
	await writes(phone.page, 'let me look into it', 'On hold');
	await expect(phone.page.getByText('On hold, 0 min')).toBeVisible();
	const call = phone.page.url();
	const started = await phone.page.evaluate(() => Date.now());

	await phone.restart();
	const { page } = phone;
	await page.clock.setFixedTime(started + 12 * 60_000 + 30_000);
	await page.goto(call);
	await expect(page.getByText('On hold, 12 min')).toBeVisible();
	await page.getByRole('button', { name: 'They are back', exact: true }).tap();
	await expect(page.getByText('On hold, 12 min')).toBeHidden();
	await expect(new Person(page).journal).toContainText('12 minutes');
	await page.getByRole('button', { name: 'Undo', exact: true }).tap();
	await expect(page.getByText('On hold, 12 min')).toBeVisible();
	await writes(page, 'thank you for waiting', 'They said');
	await expect(page.getByText(/^On hold, /)).toBeHidden();
	await expect(new Person(page).journal).toContainText('12 minutes');
});

test('a pasted line becomes a refusal and another a reference, at the time they were written', async ({ phone }) => {
	const { page } = phone;
	// Times ahead of the clock would be of another day.
	await page.clock.setSystemTime(new Date('2026-11-21T15:00:00Z'));
	const person = new Person(page);
	await person.opensCase({ provider: 'PayPal', sector: 'Bank or card', what: 'Two charges', phone: '' });
	await person.starts({ channel: 'Chat' });
	await page.getByRole('button', { name: /^Paste/ }).tap();
	await page.getByLabel('Their words').fill('[14:03:10] Dana: we do not refund these\n[14:04:20] Dana: PP-D-7741203');
	await page.getByRole('dialog').getByRole('button', { name: /^Add/ }).tap();
	await expect(person.journal.getByRole('listitem')).toHaveCount(2);

	await person.journal
		.getByRole('button', { name: /^Correct/ })
		.first()
		.tap();
	await page.getByRole('dialog').getByRole('button', { name: 'They refused', exact: true }).tap();
	await page.getByRole('dialog').getByLabel('Somebody else').fill('Brandon');
	await page.getByRole('button', { name: 'Done', exact: true }).tap();
	await expect(person.journal.getByRole('listitem').first()).toContainText(
		/14:03 Brandon refused: we do not refund these/
	);

	await person.journal
		.getByRole('button', { name: /^Correct/ })
		.last()
		.tap();
	await page.getByRole('dialog').getByRole('button', { name: 'A reference', exact: true }).tap();
	await page.getByRole('button', { name: 'Done', exact: true }).tap();
	await expect(person.journal.getByRole('listitem').last()).toContainText(/14:04 .*PP-D-7741203/);
	await person.journal
		.getByRole('button', { name: /^Correct/ })
		.last()
		.tap();
	await expect(page.getByRole('dialog').getByLabel('Reference', { exact: true })).toHaveValue('PP-D-7741203');
});

async function inCall(page: Page): Promise<Person> {
	const person = new Person(page);
	await person.opensCase(story);
	await person.starts({ channel: 'Phone' });
	return person;
}

function kind(page: Page, name: string) {
	return page.getByRole('group', { name: 'Add to the journal' }).getByRole('button', { name, exact: true });
}

/** Types words, and tags them by a tap. */
async function writes(page: Page, words: string, as: string): Promise<void> {
	await page.getByRole('textbox', { name: 'Note' }).fill(words);
	await kind(page, as).tap();
	await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('');
}
