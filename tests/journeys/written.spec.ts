import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expect, offlineTest, tabTo, test, waitUntilKept } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { packFilesIn } from './next-version.ts';
import { Person } from './person.ts';

const story = {
	provider: 'Northline Telecom',
	sector: 'Phone or internet',
	what: 'A charge of £42.10',
	phone: '0800 496 0133'
};
const MAIL = [
	'From: Priya Shah <care@northline.example>',
	'Date: Fri, 20 Nov 2026 10:31:00 +0000',
	'Subject: Your bill',
	'MIME-Version: 1.0'
].join('\r\n');

const box = (page: Page) => page.getByRole('textbox', { name: 'Their words' });
const messages = (page: Page) =>
	page.getByRole('region', { name: 'As it will stand in the journal' }).locator('ol > li');
const facts = (page: Page) => page.getByRole('list', { name: 'Facts to file' });
const writers = (page: Page) => page.getByRole('combobox', { name: /^Who wrote this/ });

/** A case, and a past contact in writing. Today is Saturday 28 November 2026. */
async function addsWritten(page: Page, channel: 'Chat' | 'E-mail'): Promise<void> {
	await page.clock.setFixedTime(new Date('2026-11-28T15:00:00Z'));
	await new Person(page).opensCase(story);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/past-contact?id=${id}`);
	await page.getByRole('button', { name: channel, exact: true }).click();
}

async function opens(page: Page, name: string, content: string | Uint8Array): Promise<void> {
	const buffer = Buffer.from(content);
	await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function putOnLine(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Add to the journal' }).click();
	await page.waitForURL(/\/case\?/);
}

test('a chat of three weeks is dated by its one clear day, and the contact takes the day of its first message', async ({
	phone
}) => {
	const { page } = phone;
	await addsWritten(page, 'Chat');
	await box(page).fill(
		'5/11/2026, 14:02 - Priya: The fee stays.\n6/11/2026, 9:30 - You: Why?\n25/11/2026, 16:10 - Priya: It is in the terms.'
	);
	await expect(messages(page)).toHaveCount(3);
	await expect(page.getByRole('group', { name: /^Is 5\/11/ })).toHaveCount(0);
	await expect(page.getByLabel('On which day?')).toHaveValue('2026-11-05');
	await expect(page.getByLabel('At what time?')).toHaveValue('14:02');

	await box(page).fill('5/11/2026, 14:02 - Priya: The fee stays.\n5/11/2026, 14:04 - You: Why?');
	await expect(page.getByLabel('On which day?')).toHaveValue('');
	const question = page.getByRole('group', { name: 'Is 5/11/2026 the 5th of November?' });
	await question.getByRole('button', { name: 'Yes, 5 November' }).click();
	await expect(page.getByLabel('On which day?')).toHaveValue('2026-11-05');
	await page.getByLabel('At what time?').fill('13:55');
	await putOnLine(page);
	await expect(page.getByText('5 November, 13:55').first()).toBeVisible();
	await expect(page.getByText('The fee stays.')).toBeVisible();
});

test('a mail in HTML is opened as its words, and my quoted words stay mine', async ({ phone }) => {
	const { page } = phone;
	await addsWritten(page, 'Chat');
	const html =
		'<p>We keep to our decision.</p><p>Priya</p><img src="https://spy.example/pixel.gif"><link rel="stylesheet" href="https://spy.example/a.css">' +
		'<script src="https://spy.example/a.js"></script><p>On Thu, 19 Nov 2026 at 09:00, You wrote:</p><blockquote><p>Please look at it.</p></blockquote><p>P.S. Have a good day.</p>';
	await opens(page, 'bill.eml', `${MAIL}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n`);
	await expect(messages(page)).toHaveCount(3);
	await expect(messages(page).nth(0)).toContainText('Priya Shah: We keep to our decision.');
	await expect(messages(page).nth(1)).toContainText('You said: Please look at it.');
	await expect(messages(page).nth(2)).toContainText('P.S. Have a good day.');
	await expect(writers(page).nth(2).locator('option:checked')).not.toHaveText('Me');
	await expect(page.getByLabel('On which day?')).toHaveValue('2026-11-20');
	await expect(page.getByRole('button', { name: 'E-mail' })).toHaveAttribute('aria-pressed', 'true');
	await expectLooksRight(page);
	await putOnLine(page);
	await expect(page.getByText('Please look at it.')).toBeVisible();
});

test('@small the chat of a support desk is split, given to its writers and joined by touch, and its facts are filed', async ({
	phone
}) => {
	const { page } = phone;
	await addsWritten(page, 'Chat');
	await box(page).fill(
		'Chat transcript\nChat started: 20 November 2026\n\n( 70s ) Priya: I will refund £42.10 by 4 December. Is that all? Yes, thank you.\n( 95s ) Visitor: My reference is NB44871.\n( 99s ) Priya: That is right.'
	);
	await expect(messages(page)).toHaveCount(3);
	await facts(page)
		.getByRole('button', { name: /^They promise £42\.10 by 4 December/ })
		.tap();
	await facts(page)
		.getByRole('button', { name: /^NB44871, reference/ })
		.tap();
	expect(await facts(page).getByRole('button').count()).toBeLessThanOrEqual(5);

	const change = page.getByRole('button', { name: /^Split or join the message/ });
	await change.first().tap();
	const place = page.getByRole('textbox', { name: 'Tap where another message begins' });
	await expect(place).toBeFocused();
	await place.evaluate((area: HTMLTextAreaElement) => {
		const at = area.value.indexOf('thank you');
		area.setSelectionRange(at, at);
	});
	await page.keyboard.type('x');
	await expect(page.getByRole('button', { name: 'Split before “thank you.”' })).toBeVisible();
	await place.evaluate((area: HTMLTextAreaElement) => {
		const at = area.value.indexOf('Yes');
		area.setSelectionRange(at, at);
	});
	await expectLooksRight(page);
	await page.getByRole('button', { name: 'Split before “Yes, thank you.”' }).tap();
	await expect(messages(page)).toHaveCount(4);
	await expect(writers(page).nth(1)).toBeFocused();
	await writers(page).nth(1).selectOption('Me');
	await expect(messages(page).nth(1)).toContainText('You said: Yes, thank you.');

	await change.nth(2).tap();
	await page.getByRole('button', { name: 'Join to the one above' }).tap();
	await expect(messages(page)).toHaveCount(3);
	await expect(change.nth(1)).toBeFocused();
	await expectLooksRight(page);

	await page.getByLabel('On which day?').fill('2026-11-20');
	await putOnLine(page);
	await expect(page.getByText('by 4 December').first()).toBeVisible();
	await expect(page.getByText('Ref NB44871').or(page.getByText('NB44871')).first()).toBeVisible();
});

test('by keyboard and by name, a message is split, joined and filed', async ({ phone }) => {
	const { page } = phone;
	await addsWritten(page, 'Chat');
	await box(page).fill('[10:31] Priya: Your reference is NB44871. Thank you.\n[10:32] You: That is all, goodbye.');
	const change = page.getByRole('button', { name: 'Split or join the message of 10:31' });
	await tabTo(change);
	await page.keyboard.press('Enter');
	const place = page.getByRole('textbox', { name: 'Tap where another message begins' });
	await expect(place).toBeFocused();
	await expect(page.getByRole('button', { name: 'Split before “Thank you.”' })).toBeVisible();
	await expectLooksRight(page);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ControlOrMeta+ArrowRight');
	await expect(page.getByRole('button', { name: 'Split before “you.”' })).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(messages(page)).toHaveCount(3);
	await expect(page.getByText('3 messages')).toBeAttached();
	await expect(writers(page).nth(1)).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await tabTo(page.getByRole('button', { name: 'Join to the one above' }));
	await page.keyboard.press('Enter');
	await expect(messages(page)).toHaveCount(2);
	await expect(messages(page).first()).toContainText('Your reference is NB44871. Thank you.');
	const reference = facts(page).getByRole('button', { name: 'NB44871, reference' });
	await tabTo(reference);
	await page.keyboard.press('Space');
	await expect(reference).toHaveAttribute('aria-pressed', 'true');
});

test('what came with a mail is ticked, and becomes papers with the day and the sender of the mail', async ({
	phone
}) => {
	const { page } = phone;
	await addsWritten(page, 'E-mail');
	const part = (headers: string, body: string) => `--b\r\n${headers}\r\n\r\n${body}\r\n`;
	const text = part('Content-Type: text/plain', 'See the bill.');
	const bill = part(
		'Content-Type: text/plain\r\nContent-Disposition: attachment; filename="Bill_March.txt"',
		'Total due: £42'
	);
	const lie = part(
		'Content-Type: image/png\r\nContent-Disposition: attachment; filename="Photo.png"',
		'<script>1</script>'
	);
	const logo = part('Content-Type: image/png\r\nContent-Disposition: inline; filename="logo.png"', 'none');
	await opens(
		page,
		'bill.eml',
		`${MAIL}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${text}${bill}${lie}${logo}--b--\r\n`
	);
	const tick = (name: string) => page.getByRole('checkbox', { name });
	await expect(tick('Bill_March.txt')).toBeChecked();
	await expect(tick('logo.png')).not.toBeChecked();
	await expectLooksRight(page);
	await page.getByRole('button', { name: 'Add 2 as papers' }).click();
	await expect(page.getByText('2 papers added')).toBeVisible();
	await expect(tick('Bill_March.txt')).toHaveCount(0);
	await putOnLine(page);
	await page.getByRole('tab', { name: 'Papers' }).click();
	const papers = page.getByRole('list', { name: 'Your papers' }).getByRole('button');
	await expect(papers.filter({ hasText: 'Bill March' })).toContainText(/20 November.* · from Priya Shah/);
	await papers.filter({ hasText: 'Photo' }).click();
	await expect(page.getByRole('dialog').getByText('<script>1</script>')).toBeVisible();
});

offlineTest('the file of an exported chat is opened without a server @only-small', async ({ phone, site }) => {
	const { page } = phone;
	await page.goto('/today');
	await waitUntilKept(page);
	await addsWritten(page, 'Chat');
	await expect.poll(() => packFilesIn(page, 'files')).not.toHaveLength(0);
	await site.kill();
	const chat =
		'20/11/2026, 19:10 - Priya: See the picture\n20/11/2026, 19:11 - Priya: IMG-1.jpg (file attached)\n20/11/2026, 19:12 - You: Thanks';
	await opens(
		page,
		'WhatsApp Chat.zip',
		zipSync({ 'IMG-1.jpg': new Uint8Array(90), 'WhatsApp Chat with Priya.txt': strToU8(chat) })
	);
	await expect(messages(page)).toHaveCount(3);
	await expect(page.getByText('Not kept, only its words: IMG-1.jpg.')).toBeVisible();
	await expect(page.getByLabel('On which day?')).toHaveValue('2026-11-20');
	await expectLooksRight(page);
	await putOnLine(page);
	await expect(page.getByText('IMG-1.jpg (file attached)')).toBeVisible();
});

test('a file of which nothing can be taken says why, and what was typed stays as it is', async ({ phone }) => {
	const { page } = phone;
	await addsWritten(page, 'E-mail');
	await box(page).fill('Typed words');
	const whole = zipSync({
		'_chat.txt': strToU8('20/11/2026, 19:10 - Priya: No\n'.repeat(99)),
		'a.jpg': new Uint8Array(9)
	});
	const files: [string, string | Uint8Array, string][] = [
		[
			'bill.eml',
			new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]),
			'This file is no mail, no text and no exported chat.'
		],
		['bill.eml', '', 'There are no words in this file.'],
		['bill.eml', MAIL, 'This file stops before its end.'],
		['chat.zip', whole.slice(0, 90), 'This file stops before its end.'],
		['chat.zip', zipSync({ 'a.jpg': new Uint8Array(9) }), 'There is no chat in this file.'],
		['bomb.zip', zipSync({ '_chat.txt': new Uint8Array(50_000_000) }), 'This file is more than can be read here.'],
		['mail.eml', '-----BEGIN PGP MESSAGE-----\n\nhQ\n', 'This file is locked.']
	];
	for (const [name, content, sentence] of files) {
		await opens(page, name, content);
		await expect(page.getByRole('alert').getByRole('heading')).toHaveText(sentence);
		await expect(page.getByRole('alert')).toContainText('What you have written is safe.');
		await expect(box(page)).toHaveValue('Typed words');
	}
	await expectLooksRight(page);
	await opens(page, 'good.txt', 'And these');
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(box(page)).toHaveValue('Typed words\nAnd these');
});

test('a file is dropped on the box', async ({ phone }) => {
	const { page } = phone;
	await page.setViewportSize({ width: 1280, height: 800 });
	await addsWritten(page, 'Chat');
	const dropped = await page.evaluateHandle(() => {
		const transfer = new DataTransfer();
		transfer.items.add(new File(['20/11/2026, 19:10 - Priya: No.'], 'chat.txt'));
		return transfer;
	});
	await box(page).dispatchEvent('dragover', { dataTransfer: dropped });
	await expectLooksRight(page);
	await box(page).dispatchEvent('drop', { dataTransfer: dropped });
	await expect(messages(page)).toHaveCount(1);
	await expect(page.getByLabel('At what time?')).toHaveValue('19:10');
});
