import type { Locator, Page } from '@playwright/test';
import { expect, keptBeside, offlineTest, test, waitUntilKept } from './holdline.ts';
import { packFilesIn } from './next-version.ts';
import { expectLooksRight } from './looks.ts';
import { measureOverflow } from './measure-face.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const talk = (page: Page) => page.getByRole('region', { name: 'What was said' });
const lineToRead = (page: Page) => page.getByRole('region', { name: 'One line to read' });

/** What was looked back on goes with its screen. Waits for the write, because a page that is loaded before it is done reads the old row. */
async function practiceIsGone(page: Page): Promise<void> {
	await expect.poll(() => keptBeside(page)).not.toContain('isLookedBackOn');
}

/** Says lines until the talk is over: the one among those offered that has these words, else the large one. */
async function saysUntilOver(page: Page, press: (target: Locator) => Promise<void>, wanted: readonly RegExp[]) {
	const over = button(page, 'Look back on it');
	await expect(lineToRead(page)).toBeVisible();
	for (let turn = 0; turn < 18 && !(await over.isVisible()); turn += 1) {
		const lines = await talk(page).getByRole('listitem').count();
		const others = page.getByRole('button', { name: /^“/ });
		for (const words of wanted) {
			const other = others.filter({ hasText: words });
			if ((await other.count()) === 0) continue;
			await press(other.first());
			await expect(lineToRead(page)).toContainText(words);
			break;
		}
		await press(button(page, 'I said it'));
		await expect(talk(page).getByRole('listitem')).toHaveCount(lines + 2);
	}
	await press(over);
}

/** Goes to a control with Tab alone, forwards or back, and presses it: nothing is clicked, and nothing is given the focus. */
async function pressByKeyboard(page: Page, target: Locator): Promise<void> {
	await expect(target).toBeVisible();
	const isBehind = await target.evaluate(
		(node) => (node.compareDocumentPosition(document.activeElement ?? node) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
	);
	const isThere = () => target.evaluate((node) => node === document.activeElement);
	for (let tabs = 0; tabs < 40 && !(await isThere()); tabs += 1) {
		await page.keyboard.press(isBehind ? 'Shift+Tab' : 'Tab');
	}
	await expect(target).toBeFocused();
	await page.keyboard.press('Enter');
}

test('@small by touch: a practice with a sample, to an option, and to a reason with somebody else', async ({
	phone
}) => {
	const { page } = phone;
	const tap = (target: Locator) => target.tap();
	await page.goto('/rehearsal');
	await expect(page.getByText('This is a sample case, made up to practise with.')).toBeVisible();
	await expectLooksRight(page);

	await page.getByRole('button', { name: /Helpful/ }).tap();
	await expect(talk(page)).toContainText('Hello, you are through to Northline Telecom.');
	await expect(lineToRead(page)).toContainText('Hello Maya. I have one goal today: a refund of £42.10');
	await expectLooksRight(page);
	await tap(button(page, 'I said it'));
	await expect(talk(page)).toContainText('Let me say it back: a refund of £42.10');

	await tap(page.getByRole('button', { name: /^“On \d+ \w+, Priya promised/ }).first());
	await tap(button(page, 'I said it'));
	await expect(talk(page)).toContainText('Our rule does not let me.');
	await saysUntilOver(page, tap, [/Which credits|exceptions/]);

	await expect(page.getByText('They named a way inside their rules.')).toBeVisible();
	const well = page.getByRole('list', { name: 'What went well' });
	await expect(well).toContainText('You said your goal');
	await expect(well).toContainText('You read out a fact with its day');
	await expect(well).toContainText('You asked what is possible');
	await expectLooksRight(page);

	await tap(button(page, 'Somebody else'));
	await page.getByRole('button', { name: /That is our policy/ }).tap();
	await saysUntilOver(page, tap, [/What can your lead decide/]);
	await expect(page.getByText('You have a reason to ask for the person who can decide.')).toBeVisible();
	await tap(page.getByRole('link', { name: 'Today', exact: true }));
	await expect(heading(page, 'Holdline')).toBeVisible();

	await practiceIsGone(page);
	await page.goto('/rehearsal');
	await expect(heading(page, 'Practise a call')).toBeVisible();
});

test('by keyboard: one’s own case, a line of one’s own, stopped, reloaded and gone on with, to a day and to an option', async ({
	phone
}) => {
	const { page } = phone;
	await page.goto('/case/new');
	await page.getByLabel('Who is it with?').fill('Gridwell');
	await page.getByLabel('What happened, in one line').fill('The meter was read wrong');
	await page.getByRole('button', { name: 'Save and set the goal' }).click();
	await page.waitForURL(/\/goal\?/);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.getByLabel('What I want done').fill('A new meter read');
	await page.getByLabel('What I want done').blur();

	const press = (target: Locator) => pressByKeyboard(page, target);
	await page.goto(`/ready?id=${id}`);
	await press(page.getByRole('link', { name: 'Practise this call first' }));
	await expect(page.getByText('You practise your case with Gridwell.')).toBeVisible();
	await press(page.getByRole('button', { name: /Hurried/ }));
	await expect(heading(page, 'A new meter read')).toBeVisible();
	await expect(heading(page, 'A new meter read')).toBeFocused();

	await test.step('a line of one’s own is marked as in a call, and heard as what it is', async () => {
		await press(button(page, 'Type my own line'));
		const box = page.getByRole('textbox', { name: 'My own line' });
		await expect(box).toBeFocused();
		await page.keyboard.type('That useless meter. I would like a new meter read.');
		await expect(page.getByRole('button', { name: /^1 word could be a fact/ })).toBeVisible();
		await expectLooksRight(page);
		await page.keyboard.press('Enter');
		await expect(talk(page)).toContainText('I have twelve people waiting');
		await expect(box).toHaveValue('');
		await expect(box).toBeFocused();
		await page.keyboard.type('What choices do I ha');
		await expect(box).toHaveValue('What choices do I ha');
	});

	await test.step('a reload takes it up where it was, with the words in the box', async () => {
		await expect.poll(() => keptBeside(page)).toContain('What choices do I ha');
		await page.reload();
		const box = page.getByRole('textbox', { name: 'My own line' });
		await expect(box).toHaveValue('What choices do I ha');
		await expect(talk(page)).toContainText('I have twelve people waiting');
		await expect(box).toBeFocused();
		await page.keyboard.press('End');
		await page.keyboard.type('ve?');
		await page.keyboard.press('Enter');
		await expect(talk(page)).toContainText('Mostly it goes to another team.');
		await press(button(page, 'Use a card'));
		await expect(button(page, 'I said it')).toBeFocused();
	});

	await test.step('stopped, it is looked back on; after a reload it still goes on', async () => {
		await press(button(page, 'Stop'));
		await expect(page.getByText('You stopped here. You can go on, or leave it.')).toBeVisible();
		await expect(page.getByText('“What choices do I have?”')).toBeVisible();
		await expectLooksRight(page);
		await page.reload();
		await press(button(page, 'Go on with it'));
		await expect(talk(page)).toContainText('Mostly it goes to another team.');
	});

	await test.step('a reload in the moment of an answer comes back at that answer', async () => {
		const lines = talk(page).getByRole('listitem');
		const before = await lines.count();
		await press(button(page, 'I said it'));
		await expect(lines).toHaveCount(before + 2);
		const said = await lines.allTextContents();
		await page.reload();
		await expect(lines).toHaveText(said);
	});

	await test.step('to a day, once more to an option, and back to *Get ready*; the case knows nothing of it', async () => {
		await saysUntilOver(page, press, [/By which day|on which day/]);
		await expect(page.getByText('They named a day for the next step.')).toBeVisible();
		await press(button(page, 'Once more'));
		await expect(heading(page, 'A new meter read')).toBeFocused();
		await saysUntilOver(page, press, [/the whole cannot be done/, /rules for this/]);
		await expect(page.getByText('They named a way inside their rules.')).toBeVisible();
		await press(page.getByRole('link', { name: 'Get ready', exact: true }));
		await expect(heading(page, 'Get ready')).toBeVisible();
		await practiceIsGone(page);
		await page.goto(`/case?id=${id}`);
		await expect(page.getByText('Callum')).toHaveCount(0);
		await page.goto(`/rehearsal?id=${id}`);
		await expect(heading(page, 'Practise a call')).toBeVisible();
	});
});

offlineTest(
	'without a connection, after the app was killed, a practice goes on',
	async ({ lastingPhone: phone, site }) => {
		await phone.page.goto('/rehearsal');
		await waitUntilKept(phone.page);
		await expect.poll(() => packFilesIn(phone.page, 'rehearsal')).not.toHaveLength(0);
		await site.kill();
		await phone.page.reload();
		await phone.page.getByRole('button', { name: /Voicemail/ }).tap();
		await expect(talk(phone.page)).toContainText('Please leave a message after the tone.');
		await button(phone.page, 'I said it').tap();
		await expect(talk(phone.page)).toContainText('Two days go by, and nobody rings.');
		await phone.restart();
		await phone.page.goto('/rehearsal');
		await expect(talk(phone.page)).toContainText('Two days go by, and nobody rings.');
	}
);

test('@only-small with text twice as large, Stop is in sight all the way', async ({ phone }) => {
	const { page } = phone;
	await page.goto('/rehearsal');
	await page.getByRole('button', { name: /Passed around/ }).tap();
	await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
	for (let turn = 0; turn < 4; turn += 1) {
		await expect(button(page, 'Stop')).toBeInViewport({ ratio: 0.9 });
		await button(page, 'I said it').tap();
	}
	expect(await measureOverflow(page)).toEqual([]);
});
