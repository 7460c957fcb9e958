import type { Page } from '@playwright/test';
import { expect, keptBeside, offlineTest, test, waitUntilKept } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';

const company = { provider: 'Northline Telecom', sector: 'Phone or internet', what: 'A charge', phone: '0800 1' };
const VENT = 'they keep overcharging me!!';
const GOAL = 'A refund of £42.10 for the roaming charge of 3 May, on my account';

const question = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** Opens a case that had a call, and its goal: the builder then asks everything. */
async function opensAfterACall(page: Page): Promise<void> {
	const person = new Person(page);
	await person.opensCase(company);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/case?id=${id}`);
	await person.starts({ channel: 'Phone' });
	await person.wrapsUp({ ended: 'We talked', standing: 'Not fixed' });
	await page.goto(`/goal?id=${id}`);
	await expect(question(page, 'What do you want done?')).toBeVisible();
}

test('@small from a vent to a goal that can be said, by touch', async ({ phone }) => {
	const { page } = phone;
	await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await opensAfterACall(page);
	const next = page.getByRole('button', { name: 'Next', exact: true });
	await expectLooksRight(page);

	await page.getByLabel('What I want done').fill(VENT);
	await next.tap();
	await expect(question(page, 'What should they do?')).toBeVisible();
	await expect(page.getByText(`“${VENT}”`)).toBeVisible();
	await expectLooksRight(page);
	await page.getByRole('button', { name: 'A refund', exact: true }).tap();
	await next.tap();

	await expect(question(page, 'How much, or which thing?')).toBeVisible();
	await page.getByLabel('How much, in £').fill('about forty');
	await next.tap();
	await expect(page.getByText('This does not read as one amount.')).toBeVisible();
	await page.getByLabel('How much, in £').fill('42.10');
	await page.getByLabel('What is it for, or about?').fill('the roaming charge of 3 May');
	await expectLooksRight(page);
	await next.tap();

	await expect(question(page, 'By which day?')).toBeVisible();
	await page.getByLabel('Another day').fill('2030-11-30');
	await page.getByLabel('Another day').blur();
	await next.tap();
	await expect(question(page, 'How will you know it is done?')).toBeVisible();
	await page.getByRole('button', { name: 'Money on my account' }).tap();
	await next.tap();

	await expect(page.getByLabel('My goal, in one line')).toHaveValue(GOAL);
	await expectLooksRight(page);
	await page.getByRole('button', { name: 'Add it to the journal, for me alone' }).tap();
	await expect(page.getByText('It is in the journal, for you alone.')).toBeVisible();
	await next.tap();

	await page.getByLabel('Why it is fair, in one line').fill('My plan has no roaming charge');
	await page.getByRole('button', { name: 'A bill' }).tap();
	await expectLooksRight(page);
	await next.tap();
	await expect(page.getByText(/In one study/)).toBeVisible();
	await page.getByRole('button', { name: 'An apology' }).tap();
	await expectLooksRight(page);
	await next.tap();
	await page.getByLabel('I would also accept').fill('A credit note');
	await page.getByLabel('I would also accept').blur();
	await page.getByLabel('Or', { exact: true }).fill('£25 now');
	await page.getByLabel('Or', { exact: true }).blur();
	await page.getByRole('button', { name: 'Move up: £25 now' }).tap();
	await expect(page.getByLabel('I would also accept')).toHaveValue('£25 now');
	await expectLooksRight(page);
	await next.tap();

	await expect(page.getByText('“My goal today: a refund of £42.10 for the roaming charge of 3 May')).toBeVisible();
	await expect(page.getByText('This is longer than one breath. Nothing is left out.')).toBeVisible();
	await expectLooksRight(page);
	await page.getByRole('button', { name: /^For a voicemail/ }).tap();
	await page.getByLabel('My name').fill('Ana Reyes');
	await page.getByLabel('The number to call me back on').fill('07700900123');
	await page.getByLabel('The number to call me back on').blur();
	const message = page.getByRole('dialog');
	await expect(message).toContainText('07700 900 123. Once more: 07700 900 123.');
	await message.getByRole('button', { name: 'Copy', exact: true }).tap();
	await expect(message.getByRole('status').getByText('Copied')).toBeAttached();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Hello, this is Ana Reyes.');
	await message.getByRole('button', { name: 'Done' }).tap();

	await page.getByRole('link', { name: 'Case' }).tap();
	await page.waitForURL(/\/case\?/);
	await expect(page.getByText(`${GOAL}, by 30 November 2030`)).toBeVisible();
});

test('before a first call three screens are enough, and they are counted', async ({ phone: { page } }) => {
	await new Person(page).opensCase(company);
	const next = page.getByRole('button', { name: 'Next', exact: true });
	await expect(page.getByText('1 of 3')).toBeVisible();
	await page.getByLabel('What I want done').fill(VENT);
	await next.tap();
	await expect(question(page, 'What should they do?')).toBeVisible();
	await expect(page.getByText('2 of 3')).toBeVisible();
	await expectLooksRight(page);
	await page.getByRole('button', { name: 'A refund', exact: true }).tap();
	await next.tap();
	await expect(question(page, 'Is this your goal?')).toBeVisible();
	await expect(page.getByText('3 of 3')).toBeVisible();
	await page.getByRole('button', { name: 'Back', exact: true }).tap();
	await expect(page.getByRole('button', { name: 'A refund', pressed: true })).toBeVisible();
	await next.tap();
	await expect(question(page, 'Is this your goal?')).toBeVisible();
	await next.tap();
	await expect(question(page, 'Your goal')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Answer it' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Get ready for a call' })).toBeVisible();
});

test('@small a wish typed in a hurry is said with its limit and its day, or in the own words', async ({ phone }) => {
	const TYPED =
		'bill wrong again this is a joke just want the late fee gone and my 12 dollars bak by 30 November 2030, no phone menu';
	const OWN = TYPED.replace(' by 30 November 2030', '');
	const SAID = 'Bill wrong again. I just want the late fee gone and my 12 dollars back, no phone menu';
	const { page } = phone;
	await new Person(page).opensCase(company);
	const next = page.getByRole('button', { name: 'Next', exact: true });
	await page.getByLabel('What I want done').fill(TYPED);
	await page.getByRole('button', { name: 'A refund', exact: true }).tap();
	await page.getByRole('button', { name: 'A fee dropped', exact: true }).tap();
	await expect(page.getByRole('button', { pressed: true })).toHaveCount(2);
	await expectLooksRight(page);
	await next.tap();

	const sentence = page.getByLabel('My goal, in one line');
	await expect(sentence).toHaveValue(SAID);
	await expect(page.getByText(`“${TYPED}”`)).toBeVisible();
	await expectLooksRight(page);
	await page.getByRole('button', { name: 'Use my own words' }).tap();
	await expect(sentence).toHaveValue(OWN);
	await page.getByRole('button', { name: 'Use this line' }).tap();
	await expect(sentence).toHaveValue(SAID);
	await next.tap();
	const said =
		'Bill wrong again. I just want the late fee gone and my 12 dollars back, no phone menu. By 30 November 2030, please.';
	await expect(page.getByText(`“${said}”`)).toBeVisible();
	for (const form of [/^One breath/, /^Thirty seconds/]) {
		await page.getByRole('button', { name: form }).tap();
		await expect(page.getByRole('dialog')).toContainText(said);
		await page.keyboard.press('Escape');
	}
	await page.getByRole('link', { name: 'What they should do' }).tap();
	await expect(page.getByRole('button', { name: 'A refund', exact: true, pressed: true })).toBeVisible();
	await expect(page.getByRole('button', { name: 'A fee dropped', exact: true, pressed: true })).toBeVisible();
});

test('by keyboard: a whole goal in one line is asked only for what is missing', async ({ phone }) => {
	const { page } = phone;
	await opensAfterACall(page);
	await expect(question(page, 'What do you want done?')).toBeFocused();
	await page.getByLabel('What I want done').focus();
	await page.keyboard.type('Cancel my contract by 30 November 2030');
	const next = page.getByRole('button', { name: 'Next', exact: true });
	await next.focus();
	await page.keyboard.press('Enter');

	await expect(question(page, 'How will you know it is done?')).toBeFocused();
	await page.getByLabel('Something else').focus();
	await page.keyboard.type('The line is off');
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('My goal, in one line')).toHaveValue('Cancel my contract');
	await expect(page.getByText('by 30 November 2030', { exact: true })).toBeVisible();
	await next.focus();
	await page.keyboard.press('Enter');

	for (const heading of ['Why is it fair?', 'What else would put it right?', 'What if they say no?']) {
		await expect(question(page, heading)).toBeFocused();
		await page.getByRole('button', { name: 'Skip this' }).focus();
		await page.keyboard.press('Enter');
	}
	await expect(question(page, 'Your goal')).toBeFocused();
	await page.getByRole('button', { name: /^One breath/ }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toContainText('Please cancel my contract, by 30 November 2030.');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: /^One breath/ })).toBeFocused();
});

offlineTest(
	'without a network, a reload in the middle brings back the step and what was typed',
	async ({ phone, site }) => {
		const { page } = phone;
		await opensAfterACall(page);
		await waitUntilKept(page);
		await page.getByLabel('What I want done').fill(VENT);
		await page.getByRole('button', { name: 'Next', exact: true }).click();
		// The screen before offers the same button.
		await expect(question(page, 'What should they do?')).toBeVisible();
		await page.getByRole('button', { name: 'A refund', exact: true }).click();
		await page.getByRole('button', { name: 'Next', exact: true }).click();
		await page.getByLabel('What is it for, or about?').fill('the roaming charge');
		await expect.poll(() => keptBeside(page)).toContain('the roaming charge');

		await site.kill();
		await page.reload();
		await expect(question(page, 'How much, or which thing?')).toBeVisible();
		await expect(page.getByLabel('What is it for, or about?')).toHaveValue('the roaming charge');
		await page.getByRole('button', { name: 'Back', exact: true }).click();
		await expect(page.getByRole('button', { name: 'A refund', pressed: true })).toBeVisible();
		await page.getByRole('button', { name: 'Back', exact: true }).click();
		await expect(page.getByLabel('What I want done')).toHaveValue(VENT);
	}
);

test('a fourth part is refused with the reason, and a part is ticked by hand', async ({ phone }) => {
	const { page } = phone;
	await new Person(page).opensCase(company);
	await page.getByLabel('What I want done').fill('Refund of £42.10 by 30 November 2030');
	await page.getByLabel('What I want done').blur();
	await page.goto(`${page.url().split('&')[0] ?? ''}&step=parts`);
	for (const part of ['First part', 'Second part', 'Third part']) {
		await page.getByLabel(part).fill(`The ${part.toLowerCase()}`);
		await page.getByLabel(part).blur();
	}
	await page.getByRole('button', { name: 'Add another part' }).click();
	await expect(page.getByText(/lose the wood for the trees/)).toBeVisible();
	await expect(page.getByRole('textbox')).toHaveCount(3);
	await expectLooksRight(page);

	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await page.getByRole('checkbox', { name: 'The second part' }).check();
	await page.reload();
	await expect(page.getByRole('checkbox', { name: 'The second part' })).toBeChecked();
});

test('@only-small words of any length and script fit, and when a contact ends without the goal the next small step is shown', async ({
	phone
}) => {
	const { page } = phone;
	const person = new Person(page);
	await person.opensCase(company);
	const long =
		`استرداد £42.10 😀 ${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk und mehr, '.repeat(8)}`.slice(0, 500);
	await page.getByLabel('What I want done').fill(long);
	await page.getByLabel('What I want done').blur();
	await page.goto(`${page.url().split('&')[0] ?? ''}&step=`);
	await expect(page.getByRole('region', { name: 'Said aloud' })).toBeVisible();
	await expectLooksRight(page);

	await person.starts({ channel: 'Phone' });
	await person.does({ tap: 'Promise', words: 'I ring you back', due: '2030-11-20' });
	await person.wrapsUp({ ended: 'We talked', standing: 'Not fixed' });
	await expect(page.getByText('The next small step')).toBeVisible();
	await expect(page.getByText('Wait until 20 November 2030, then check: “I ring you back”')).toBeVisible();
	await expectLooksRight(page);
});
