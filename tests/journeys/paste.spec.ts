import type { Page } from '@playwright/test';
import { expect, offlineTest, test, waitUntilKept } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { measureFace, measureOverflow } from './measure-face.ts';
import { Person } from './person.ts';

const story = {
	provider: 'Northline Telecom',
	sector: 'Phone or internet',
	what: 'A charge of £42.10',
	phone: '0800 496 0133'
};

const CHAT =
	'Priya (00:01): I can see the charge.\nIt is for 3 May.\nMarek (00:02): It is our policy, you silly people!';

offlineTest(
	'a chat: a card is copied and sent, what they wrote is pasted, corrected and kept, without a server @only-small',
	async ({ phone, site }) => {
		const { page } = phone;
		const person = new Person(page);
		await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await person.opensCase(story);
		await waitUntilKept(page);
		await site.kill();
		await startsChat(page);
		const line = page.getByRole('region', { name: 'One line to read' });
		const sheet = page.getByRole('dialog', { name: 'What they wrote' });
		const box = sheet.getByRole('textbox', { name: 'Their words' });

		await test.step('copying says so once, and infers nothing', async () => {
			const words = ((await line.locator('.aloud span').first().textContent()) ?? '').slice(1, -1);
			await line.getByRole('button', { name: 'Copy', exact: true }).click();
			await expect(line.getByRole('button', { name: 'Copied' })).toBeVisible();
			expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words);
			await expect(person.journal.getByText('One in the journal')).not.toBeAttached();
			await expectLooksRight(page);
			await line.getByRole('button', { name: 'I sent it' }).click();
			await expect(person.journal.getByText(words).first()).toBeAttached();
			await page.getByRole('button', { name: 'No answer' }).click();
		});

		await test.step('two replies are pasted at once', async () => {
			await page.evaluate((text) => navigator.clipboard.writeText(text), CHAT);
			await page.getByRole('button', { name: 'Paste what they wrote' }).click();
			await sheet.getByRole('button', { name: 'Paste', exact: true }).click();
			await expect(box).toHaveValue(CHAT);
			await expect(sheet.getByRole('listitem')).toHaveCount(2);
			await expect(sheet.getByRole('listitem').first()).toContainText('Priya: I can see the charge.');
			await expectLooksRight(page);
		});

		await test.step('who wrote one of them is corrected', async () => {
			await sheet.getByLabel('Who wrote this, at 00:02?').selectOption('Priya');
			await expect(sheet.getByRole('listitem').last()).toContainText('Priya: It is our policy');
		});

		await test.step('a reload in the middle keeps the text and who wrote it', async () => {
			await page.reload();
			await page.getByRole('button', { name: 'Pasted, not added yet' }).click();
			await expect(box).toHaveValue(CHAT);
			await expect(sheet.getByLabel('Who wrote this, at 00:02?').locator('option:checked')).toHaveText('Priya');
		});

		await test.step('a date that may be either of two days is asked about once', async () => {
			await box.fill('5/6/2020, 10:31 - Priya: No.\n5/6/2020, 10:32 - You: Why?');
			const question = sheet.getByRole('group', { name: 'Is 5/6/2020 the 5th of June?' });
			await question.getByRole('button', { name: 'No, 6 May 2020' }).click();
			await expect(question.getByRole('button', { name: 'No, 6 May 2020' })).toHaveAttribute('aria-pressed', 'true');
			expect(await measureFace(page)).toEqual([]);
			expect(await measureOverflow(page)).toEqual([]);
			await box.fill(CHAT);
			await expect(question).toHaveCount(0);
			await sheet.getByLabel('Who wrote this, at 00:02?').selectOption('Priya');
		});

		await test.step('it can be one message, and two again', async () => {
			await sheet.getByRole('button', { name: 'Keep it as one' }).click();
			await expect(sheet.getByRole('listitem')).toHaveCount(1);
			await sheet.getByRole('button', { name: 'Split it again' }).click();
			await sheet.getByLabel('Who wrote this, at 00:02?').selectOption('Priya');
		});

		await test.step('both stand on the line with their times, and nothing is said about their words', async () => {
			await sheet.getByRole('button', { name: 'Add to the journal' }).click();
			await expect(sheet).toBeHidden();
			await expect(page.getByRole('button', { name: 'Paste what they wrote' })).toBeFocused();
			for (const [time, words] of [
				['00:01', 'I can see the charge.'],
				['00:02', 'It is our policy, you silly people!']
			] as const) {
				const entry = person.journal.getByRole('listitem', { includeHidden: true }).filter({ hasText: words });
				await expect(entry.locator('time')).toHaveText(time);
				await expect(entry).toContainText('Priya');
			}
			await expect(page.locator('mark')).toHaveCount(0);
			await expectLooksRight(page);
		});

		await test.step('one undo takes both back', async () => {
			await page.getByRole('button', { name: 'Undo', exact: true }).click();
			await expect(person.journal.getByText('It is our policy')).not.toBeAttached();
			await expect(person.journal.getByText('I can see the charge.')).not.toBeAttached();
		});
	}
);

test('what was pasted and not added is asked about once at the end, and stays within reach', async ({ phone }) => {
	const { page } = phone;
	const person = new Person(page);
	await person.opensCase(story);
	await startsChat(page);
	await page.getByRole('button', { name: 'Paste what they wrote' }).click();
	const sheet = page.getByRole('dialog', { name: 'What they wrote' });
	await sheet.getByRole('textbox', { name: 'Their words' }).fill('Your bill is right.');
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	const call = page.url();

	await page.getByRole('button', { name: 'End', exact: true }).click();
	await expect(sheet.getByRole('textbox', { name: 'Their words' })).toHaveValue('Your bill is right.');
	await sheet.getByRole('button', { name: 'Back', exact: true }).click();
	await page.getByRole('button', { name: 'End', exact: true }).click();
	await page.waitForURL(/\/wrap-up\?/);

	await page.goto(call);
	await page.getByRole('button', { name: 'Pasted, not added yet' }).click();
	await expectLooksRight(page);
	await sheet.getByRole('button', { name: 'Add to the journal' }).click();
	await expect(person.journal.getByText('Your bill is right.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Paste what they wrote' })).toBeVisible();
});

test('a chat that began before it was opened here takes the time of its first message, or keeps its own', async ({
	phone
}) => {
	const { page } = phone;
	await page.clock.setFixedTime(new Date('2026-11-28T15:00:00Z'));
	await new Person(page).opensCase(story);
	await startsChat(page);
	await page.getByRole('button', { name: 'Paste what they wrote' }).click();
	const sheet = page.getByRole('dialog', { name: 'What they wrote' });
	const box = sheet.getByRole('textbox', { name: 'Their words' });
	await box.fill(
		'[20/11/2026, 14:02] Priya: I will refund £42.10 by 4 December.\n[20/11/2026, 14:03] You: Thanks, that is good.'
	);
	const began = sheet.getByRole('group', { name: 'When did it begin?' });
	await expect(began.getByRole('button', { name: '20 November, 14:02' })).toHaveAttribute('aria-pressed', 'true');
	await began.getByRole('button', { name: /^today, / }).click();
	await began.getByRole('button', { name: '20 November, 14:02' }).click();
	await sheet.getByRole('button', { name: /^They promise £42\.10 by 4 December/ }).click();
	await expectLooksRight(page);
	await sheet.getByRole('button', { name: 'Add to the journal' }).click();
	await expect(sheet).toBeHidden();
	await page.goto(`/case?id=${new URL(page.url()).searchParams.get('id') ?? ''}&part=story`);
	await expect(page.getByText(/20 November, 14:02/).first()).toBeVisible();
	await expect(page.getByText('Promise, theirs, by 4 December · £42.10').first()).toBeVisible();
});

test('a call has neither: nothing is copied, and nothing is pasted', async ({ phone }) => {
	const { page } = phone;
	const person = new Person(page);
	await person.opensCase(story);
	await person.starts({ channel: 'Phone' });
	await expect(page.getByRole('button', { name: /^I (asked|said) it$/ })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Copy', exact: true })).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Paste what they wrote' })).toHaveCount(0);
});

async function startsChat(page: Page): Promise<void> {
	await page.getByRole('link', { name: /Start a call|Get ready for a call/ }).click();
	await page.waitForURL(/\/ready\?/);
	await page.getByRole('button', { name: 'Chat', exact: true }).click();
	await page.getByRole('button', { name: 'Start the chat' }).click();
	await page.waitForURL(/\/call\?/);
	await expect(page.getByRole('button', { name: 'Paste what they wrote' })).toBeVisible();
}
