import type { Locator } from '@playwright/test';
import { expect, test } from './holdline.ts';
import { Thumb } from './thumb.ts';

// Three complaints, played as people type and tap them. Each limit is two thirds of the taps that the case once took.
const [ANA_TAPS, DEVI_TAPS, JOAN_TAPS] = [48, 56, 26];
const SUPERVISOR_TAPS = 4;

const PHONE = { width: 390, height: 844 };
const PHONE_WITH_KEYBOARD = { width: 390, height: 500 };
const DESK = { width: 1280, height: 800 };

const TO_THE_CALL = ['/', '/case/new', '/goal', '/goal want'];
const FROM_THE_CALL = ['/wrap-up', '/wrap-up promises', '/wrap-up details', '/wrap-up message', '/case', '/letter'];

test.use({ locale: 'en-US', timezoneId: 'America/New_York', viewport: PHONE });

test.beforeEach(async ({ phone: { page, context } }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.clock.setSystemTime('2026-11-28T19:02:00Z');
	await page.goto('/');
});

test('a bank fee on the third call, by one thumb', async ({ phone: { page } }) => {
	const play = new Play(new Thumb(page));
	const { thumb } = play;
	await play.beginsCase({
		provider: 'first bank',
		what: '12 dollars returned check fee, they said hold was lifted',
		want: 'want my 12 dollars bak'
	});
	await expect(page.getByRole('heading', { level: 1, name: 'By which day?' })).toBeVisible();
	await thumb.tap(thumb.button('Friday, December 4'), thumb.button('Next'));
	await expect(page.getByLabel('My goal, in one line')).toHaveValue('My 12 dollars back');
	await thumb.tap(thumb.button('Get ready for a call'));
	await thumb.tap(play.chip('Have you been in touch before?', '2'), thumb.button('Start the call'));

	await expect(page.getByText('third contact')).toBeVisible();
	await play.logs('marcus', 'Name or reference');
	await thumb.tap(thumb.button(/^I (asked|said) it$/));
	await play.logs('sees the fee says its correct on there side', 'They said');
	await play.logs('ur rep on 2 nov said hold lifted', 'I said');
	await play.logs('cant refund fee its policy', 'They refused');
	await play.fits();
	await play.logs('let me look into it', 'On hold');
	await page.clock.setSystemTime('2026-11-28T19:12:30Z');
	await play.logs('says nothing he can do this is ridiculous he is useless', 'They refused');
	await expect(play.journal.getByRole('listitem').filter({ hasText: 'let me look into it' })).toContainText(
		'10 minutes'
	);
	await play.asksForSupervisor();
	await play.logs('have to talk to disputes', 'Passed on');
	await play.logs('keisha id 4471 disputes', 'Name or reference');
	await expect(page.getByText('Before you pass me on', { exact: false })).toHaveCount(0);
	await play.logs('told it all again, 2 nov rep said fee goes', 'I said');
	await play.logs('she sees the note of 2 nov', 'They said');
	await play.logs('courtesy credit 12 by thurs', 'Promise');
	await play.logs('ref NB44871', 'Name or reference');
	await play.logs('will email me a note of it', 'Promise');
	await play.logs('thanked her', 'I said');
	await expect(play.journal).toContainText('marcus refused: cant refund fee its policy');
	await expect(play.journal).toContainText('keisha id 4471 disputes: courtesy credit 12 by thurs');
	await expect(play.journal).toContainText('by December 3');

	const message = await play.wrapsUp('We talked', 'Half fixed', async () => {
		await expect(page.getByRole('button', { name: /, speaking$/ })).toHaveCount(0);
	});
	expect(message).toMatch(/courtesy credit 12 by thurs \(Thursday, December 3, 2026\)/);
	expect(message).toMatch(/NB44871/);
	expect(message).not.toMatch(/marcus/i);
	const letter = await play.writesLetter();
	expect(letter).toMatch(
		/To: first bank[^]*My 12 dollars back\.[^]*ur rep on 2 nov said hold lifted[^]*2:02 pm Marcus/
	);
	expect(letter).toMatch(/cant refund fee its policy[^]*courtesy credit 12 by thurs/);
	expect(letter).not.toMatch(/useless/);
	expect(thumb.taps).toBeLessThanOrEqual(ANA_TAPS);
	expect(thumb.screens).toEqual([
		...TO_THE_CALL,
		...['/goal day', '/goal sentence', '/ready', '/call', '/supervisor', '/call'],
		...FROM_THE_CALL
	]);
	expect(await play.readsSummary()).toMatch(/ur rep on 2 nov said hold lifted[^]*They put me on hold for 10 minutes/);
});

test('a card that cannot be paid, by somebody who dreads calls, after the guide and practice', async ({
	phone: { page }
}) => {
	await page.goto('/guides/starting');
	await page.getByRole('link', { name: 'Practise a call' }).click();
	await page.getByRole('button', { name: /Grace/ }).click();
	await page.getByRole('button', { name: 'I said it' }).click();
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(page.getByRole('heading', { name: 'What went well' })).toBeVisible();
	await page.goto('/');

	const play = new Play(new Thumb(page));
	const { thumb } = play;
	await play.beginsCase({
		provider: 'lakeside store card',
		what: 'cant pay my card online, two names on one phone number',
		want: 'i just want to pay the full amount without a late fee by 4 december'
	});
	await expect(page.getByLabel('My goal, in one line')).toHaveValue('To pay the full amount without a late fee');
	await thumb.tap(thumb.button('Get ready for a call'));
	await thumb.tap(play.chip('Have you been in touch before?', '3 or more'));
	for (const name of ['Tense', 'System', 'Another team', 'Use my goal', 'Start the call'])
		await thumb.tap(thumb.button(name));

	await expect(page.getByText('fourth contact or later')).toBeVisible();
	await expect(page.getByRole('blockquote')).toContainText('without a late fee, by December 4.');
	await thumb.tap(thumb.button('I said it'));
	await play.logs('brandon', 'Name or reference');
	await play.logs('asks for my card number', 'They said');
	await play.logs('he cannot see my account, two names on one number', 'They said');
	await play.logs('the number was my husbands too, he died in may', 'I said');
	await play.logs('i must upload the papers again', 'They said');
	await play.logs('sent them on 12 nov on their site', 'I said');
	await play.logs('system wont let him take it', 'They refused');
	await thumb.tap(thumb.button('Calm'));
	await thumb.tap(page.getByRole('dialog').getByRole('button', { name: 'Back to the call' }));
	await thumb.tap(thumb.button(/^I (asked|said) it$/));
	await play.logs('his lead can look');
	await play.asksForSupervisor();
	await play.logs('gets his lead', 'On hold');
	await play.fits();
	await page.clock.setSystemTime('2026-11-28T19:15:30Z');
	await play.logs('thanks for waiting', 'They said');
	await play.logs('cant take payments by phone', 'They refused');
	await play.logs('puts me thru to card services', 'Passed on');
	await play.logs('maria', 'Name or reference');
	await play.logs('told her all of it again', 'I said');
	await play.logs('she can see it now', 'They said');
	await play.logs('no late fee while they look', 'Promise');
	await play.logs('She will call me tomorrow', 'Promise');
	await play.logs('ref DC-20417', 'Name or reference');
	await play.logs('i will email the papers tonight', 'Promise');
	await thumb.tap(thumb.button('Mine'));
	await play.logs('thank you maria', 'I said');

	const message = await play.wrapsUp('We talked', 'Half fixed');
	expect(message).toMatch(/no late fee while they look[^]*She will call me [^]*\(by Sunday, November 29, 2026\)/);
	expect(message).toMatch(/My notes of what I said I would do:\n- i will email the papers/);
	expect(message).not.toMatch(/brandon/i);
	const letter = await play.writesLetter();
	expect(letter).toMatch(/What I ask for: To pay the full amount without a late fee\./);
	expect(letter).toMatch(
		/at least 3 times[^]*he cannot see my account[^]*sent them on 12 nov[^]*system wont let him take it/i
	);
	expect(letter).toMatch(/Maria[^\n]*She will call me tomorrow/);
	expect(thumb.taps).toBeLessThanOrEqual(DEVI_TAPS);
	expect(thumb.screens).toEqual([
		...TO_THE_CALL,
		...['/goal sentence', '/ready', '/call', '/supervisor', '/call'],
		...FROM_THE_CALL
	]);
	expect(await play.readsSummary()).toMatch(/References: DC-20417[^]*the number was my husbands too/);
});

const CHAT = `Chat transcript
Chat started: Saturday, November 28, 2026, 14:02
(14:02:11) PayPal Assistant: Hi, I am the PayPal virtual agent. How can I help?
(14:02:40) Joan: client wants 2 charges after 3 nov refunded, old bank acct still on file
(14:03:31) PayPal Assistant: I can help with that. Let me connect you to a person.
(14:05:02) Dana: Hello, thanks for waiting. This is Dana.
(14:05:20) Joan: Two of the four were made after 3 Nov: $61.20 and $38.00
(14:06:10) Dana: I can see the four payments.
(14:07:45) Dana: We do not refund these, it is our policy.
(14:08:30) Joan: the account was closed on 3 nov, she told you that day
(14:10:05) Dana: I understand. I will open a case for that.
(14:11:20) Dana: Your reference is PP-D-7741203
(14:12:00) Joan: by when will she hear
(14:13:10) Dana: We will write to her by December 5
(14:13:40) Joan: thank you`;

test('an adviser on a desk, with a pasted chat, for a client', async ({ phone: { page } }) => {
	await page.setViewportSize(DESK);
	await page.clock.setSystemTime('2026-11-28T19:31:00Z');
	const play = new Play(new Thumb(page));
	const { thumb } = play;
	await play.beginsCase({
		provider: 'PayPal',
		what: '4 charges from a closed bank account, 2 after 3 nov',
		client: ['Mrs Ada Okafor', 'signed letter 20 nov'],
		want: 'client wants $99.20 back and the old bank account removed by 11 december'
	});
	await expect(page.getByLabel('My goal, in one line')).toHaveValue('$99.20 back and the old bank account removed');
	await thumb.tap(thumb.button('Get ready for a call'), thumb.button('Chat'), thumb.button('Start the chat'));

	await page.evaluate((text) => navigator.clipboard.writeText(text), CHAT);
	await thumb.tap(thumb.button('Paste what they wrote'));
	const sheet = page.getByRole('dialog', { name: 'What they wrote' });
	const button = (name: string | RegExp) => sheet.getByRole('button', { name, exact: typeof name === 'string' });
	await thumb.tap(button('Paste'), button('Joan'));
	await thumb.tap(button(/^They promise “will write to her/), button('PP-D-7741203, reference'));
	await thumb.tap(button('Add to the journal'));
	await expect(play.journal.getByRole('listitem')).toHaveCount(13);
	await expect(play.journal).toContainText('You said: the account was closed on 3 nov');
	await expect(play.journal).toContainText('Dana: We do not refund these');
	await expect(thumb.button('Dana')).toBeVisible();
	await play.fits();
	await page.setViewportSize(DESK);
	const [log, line] = await Promise.all([
		play.journal.boundingBox(),
		page.getByRole('region', { name: 'One line to read' }).boundingBox()
	]);
	expect((log?.x ?? 0) + (log?.width ?? 0)).toBeLessThanOrEqual(line?.x ?? 0);
	expect(log?.height).toBeGreaterThan(500);
	const asking = await play.asksForSupervisor();

	const message = await play.wrapsUp('We chatted', 'Not fixed');
	expect(message).toMatch(/Mrs Ada Okafor[^]*will write to her by December 5[^]*PP-D-7741203/);
	const letter = await play.writesLetter();
	expect(letter).toMatch(/To: PayPal\n[^]*Mrs Ada Okafor[^]*signed letter 20 nov[^]*PP-D-7741203/);
	expect(letter).toMatch(/2:05 pm I said: Two of the four[^]*2:07 pm Dana[^\n]*We do not refund these/);
	// The case was first played without asking for a supervisor.
	expect(thumb.taps - asking).toBeLessThanOrEqual(JOAN_TAPS);
	expect(thumb.screens).toEqual([
		...TO_THE_CALL,
		...['/goal sentence', '/ready', '/call', '/supervisor', '/call'],
		...FROM_THE_CALL
	]);
	expect(await play.readsSummary()).toMatch(/Mrs Ada Okafor[^]*the account was closed on 3 nov/);
});

/** The steps that the three cases share, by a thumb that is counted. */
class Play {
	readonly thumb: Thumb;

	constructor(thumb: Thumb) {
		this.thumb = thumb;
	}

	get #page() {
		return this.thumb.page;
	}

	get journal(): Locator {
		return this.#page.getByRole('region', { name: 'Journal' });
	}

	get #note(): Locator {
		return this.#page.getByRole('textbox', { name: 'Note' });
	}

	#kind(name: string): Locator {
		return this.#page.getByRole('group', { name: 'Add to the journal' }).getByRole('button', { name, exact: true });
	}

	chip(legend: string, name: string): Locator {
		return this.#page.getByRole('group', { name: legend }).getByRole('button', { name, exact: true });
	}

	/** From the first page to the screen after the wish. For a client, the boxes in a row are gone through by the Tab key. */
	async beginsCase(story: { provider: string; what: string; want: string; client?: [string, string] }): Promise<void> {
		const { thumb } = this;
		const byKeys = story.client !== undefined;
		await thumb.tap(thumb.link('New case'));
		const name = this.#page.getByLabel('Who is it with?');
		await expect(name).toBeFocused();
		await thumb.type(name, story.provider);
		await thumb.type(this.#page.getByLabel('What happened, in one line'), story.what, byKeys);
		await thumb.choose(this.#page.getByLabel('What kind of company?'), 'Bank or card');
		if (story.client) {
			await thumb.tap(thumb.button('Somebody else'));
			await expect(this.#page.getByLabel('Their name')).toBeFocused();
			await thumb.type(this.#page.getByLabel('Their name'), story.client[0]);
			await thumb.type(this.#page.getByLabel('How are you allowed to speak for them?'), story.client[1], byKeys);
		}
		await thumb.tap(thumb.button('Save and set the goal'));
		await thumb.type(this.#page.getByLabel('What I want done'), story.want);
		await thumb.tap(thumb.button('Next'));
		await this.#page.waitForURL(/step=(?!want)/);
	}

	/** Types words, and tags them with one tap. Without a kind, Enter adds them. */
	async logs(words: string, kind?: string): Promise<void> {
		await this.thumb.type(this.#note, words);
		if (kind === undefined) await this.#page.keyboard.press('Enter');
		else await this.thumb.tap(this.#kind(kind));
		await expect(this.#note).toHaveValue('');
	}

	/** What a call needs is whole on a phone, with its keyboard open, and on a desk. Ends on the phone. */
	async fits(): Promise<void> {
		const last = this.journal.getByRole('listitem').last();
		const line = this.#page.getByRole('region', { name: 'One line to read' }).getByRole('blockquote');
		for (const size of [DESK, PHONE_WITH_KEYBOARD, PHONE]) {
			await this.#page.setViewportSize(size);
			for (const part of [this.#note, this.thumb.button('Add'), last, line])
				await expect(part, `${part.toString()} at ${size.width}×${size.height}`).toBeInViewport({ ratio: 0.9 });
		}
	}

	/** Asks *Supervisor?* up to its first answer, and goes back. Resolves with the taps that all of it took. */
	async asksForSupervisor(): Promise<number> {
		const { thumb } = this;
		const before = thumb.taps;
		await thumb.tap(thumb.button('Supervisor?'));
		await thumb.tap(thumb.button(/^(See the answer|None of these, or not sure)$/));
		await expect(this.#page.getByRole('heading', { level: 1, name: /^(Yes|Not yet|Another door)/ })).toBeVisible();
		expect(thumb.taps - before).toBeLessThanOrEqual(SUPERVISOR_TAPS);
		await thumb.tap(thumb.button(/^Back to the /));
		await expect(this.#note).toBeVisible();
		return thumb.taps - before;
	}

	/** Ends the contact and copies the message, which it resolves with. `ondetails` looks at the third screen. */
	async wrapsUp(ended: string, standing: string, ondetails = () => Promise.resolve()): Promise<string> {
		const { thumb } = this;
		await thumb.tap(thumb.button('End'));
		for (const name of [ended, standing, 'Next']) await thumb.tap(thumb.button(name));
		await this.#page.waitForURL(/step=promises/);
		await thumb.tap(thumb.button('Next'));
		await this.#page.waitForURL(/step=details/);
		await ondetails();
		await thumb.tap(thumb.button('Next'));
		await thumb.tap(thumb.button('Copy'));
		await expect(this.#page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
		return this.#page.evaluate(() => navigator.clipboard.readText());
	}

	async writesLetter(): Promise<string> {
		const { thumb } = this;
		await thumb.tap(thumb.link('Done for now'), thumb.link('Write a complaint'));
		const letter = this.#page.getByRole('region', { name: 'Your letter' });
		await expect(letter).toContainText('This is a formal complaint.');
		return letter.innerText();
	}

	async readsSummary(): Promise<string> {
		await this.#page.goto(this.#page.url().replace('/letter?', '/summary?reader=provider-or-ombudsman&'));
		const summary = this.#page.getByRole('region', { name: 'The summary, as it will be read' });
		await expect(summary).toContainText('my own notes');
		return summary.innerText();
	}
}
