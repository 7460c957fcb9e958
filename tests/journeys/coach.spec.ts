import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './holdline.ts';
import { measureFace, measureOverflow } from './measure-face.ts';
import { Person } from './person.ts';

const story = {
	provider: 'Northline',
	sector: 'Phone or internet',
	what: 'A charge of £42.10',
	phone: '0800 496 0133'
};

test('three notes become facts by keyboard alone', async ({ phone }) => {
	const { page } = phone;
	const { box, marks, journal } = await onCall(page);

	await box.focus();
	await page.keyboard.type('waited ages, then it was cut off');
	await expectMarks(marks, ['ages']);
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('group', { name: /“ages”.*From when to when/ })).toBeVisible();
	await page.keyboard.press('Enter');
	await page.keyboard.type('from 10:03 to 10:43');
	await page.keyboard.press('Enter');
	await expect(box).toHaveValue('waited from 10:03 to 10:43, then it was cut off');
	await expect(box).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(journal.getByText('waited from 10:03 to 10:43')).toBeVisible();

	await page.keyboard.type('the man was rude, and he was so unhelpful');
	await expectMarks(marks, ['rude', 'so unhelpful']);
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('group', { name: /“so unhelpful”/ })).toBeVisible();
	await page.keyboard.press('ArrowLeft');
	await expect(page.getByRole('group', { name: /“rude”/ })).toBeVisible();
	await page.keyboard.press('Enter');
	await page.keyboard.type('he hung up at 10:44');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(box).toHaveValue('the man was rude (he hung up at 10:44), and he was so unhelpful');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(box).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(journal.getByText('the man was rude (he hung up at 10:44)')).toBeVisible();

	await page.keyboard.type('useless');
	await expectMarks(marks, ['useless']);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('group', { name: /Who said it\?/ })).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(box).toHaveValue('They said “useless”');
	await expect(marks).toHaveCount(0);
	await page.keyboard.press('Enter');
	await expect(journal.getByText('They said “useless”')).toBeVisible();
});

test('@only-small three notes become facts by touch alone', async ({ phone }) => {
	const { page } = phone;
	const { box, marks, journal } = await onCall(page);
	const tap = (name: string | RegExp) => page.getByRole('button', { name }).tap();

	await box.tap();
	await box.pressSequentially('waited ages, then it was cut off');
	await expectMarks(marks, ['ages']);
	await tapOn(page, marks.first());
	await expect(page.getByRole('group', { name: /“ages”/ })).toBeVisible();
	await tap(/^Ask me/);
	await page.getByRole('textbox', { name: 'From when to when?' }).fill('40 minutes');
	await tap('After it');
	await expect(box).toHaveValue('waited ages (40 minutes), then it was cut off');
	await tap('Add');
	await expect(journal.getByText('waited ages (40 minutes)')).toBeAttached();

	await box.tap();
	await box.pressSequentially('the man was rude, and he was so unhelpful');
	await tap(/^2 words could be facts/);
	await expect(page.getByRole('group', { name: /“rude”/ })).toBeVisible();
	await tap(/^1 of 2/);
	await expect(page.getByRole('group', { name: /“so unhelpful”/ })).toBeVisible();
	await tap('Keep it');
	await expectMarks(marks, ['rude']);
	await tap(/^1 word could be a fact/);
	await tap('It was said');
	await page.getByRole('button', { name: 'I', exact: true }).tap();
	await expect(box).toHaveValue('the man was “rude” (I said), and he was so unhelpful');
	await tap('Add');
	await expect(journal.getByText('“rude” (I said)')).toBeAttached();

	await box.tap();
	await box.pressSequentially('I am so upset');
	await tap(/^1 word could be a fact/);
	await tap('Keep this line private');
	await expect(marks).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Keep this line private', pressed: true })).toBeVisible();
	await tap('Add');
	await expect(journal.getByText('private')).toBeAttached();
});

test('@only-small marks come after a pause and move nothing: not the caret, not the box, not what is around it', async ({
	phone
}) => {
	const { page } = phone;
	const { box, marks } = await onCall(page);
	await box.pressSequentially('the man was rude');
	const before = await box.boundingBox();
	expect(await marks.count()).toBe(0);
	await expectMarks(marks, ['rude']);
	expect(await box.boundingBox()).toEqual(before);
	expect(await box.evaluate((node: HTMLTextAreaElement) => node.selectionStart)).toBe('the man was rude'.length);
	await box.pressSequentially('r than the one before');
	await expect(marks).toHaveCount(0);
});

test('a mark lies under its own words, however the text is broken and scrolled', async ({ phone }) => {
	const { page } = phone;
	const { box, marks } = await onCall(page);
	await box.fill('a note that fills the box line by line '.repeat(8) + 'and then the man was rude');
	await box.press('End');
	await expectMarks(marks, ['rude']);
	const [mark, edge] = [await marks.boundingBox(), await box.boundingBox()];
	if (!mark || !edge) throw new Error('The mark is not to be seen.');
	expect(mark.y).toBeGreaterThan(edge.y);
	expect(mark.y + mark.height).toBeLessThan(edge.y + edge.height);
	const [here, there] = await page.evaluate(() => [
		document.querySelector('.layer')?.scrollTop,
		document.querySelector('textarea')?.scrollTop
	]);
	expect(here).toBe(there);
});

test('Escape goes back to the box with the caret where it was, and typing on closes the line', async ({ phone }) => {
	const { page } = phone;
	const { box, marks } = await onCall(page);
	await box.pressSequentially('the man was rude to me');
	await expectMarks(marks, ['rude']);
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowDown');
	const line = page.getByRole('group', { name: /“rude”/ });
	await page.keyboard.press('Enter');
	await page.keyboard.type('half an answ');
	await page.keyboard.press('Escape');
	await expect(line.getByRole('button', { name: 'Ask me' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(line).toBeHidden();
	await expect(box).toBeFocused();
	await page.keyboard.type('!');
	await expect(box).toHaveValue('the man was rude to !me');
	await tapOn(page, marks.first());
	await expect(line).toBeVisible();
	await page.keyboard.type('!');
	await expect(line).toBeHidden();
});

test('the browser’s own undo takes a fact back out of the words', async ({ phone }) => {
	const { page } = phone;
	const { box, marks } = await onCall(page);
	await box.pressSequentially('waited ages');
	await expect(marks).toHaveCount(1);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.keyboard.type('40 minutes');
	await page.keyboard.press('Enter');
	await expect(box).toHaveValue('waited 40 minutes');
	await page.keyboard.press('Control+z');
	await expect(box).toHaveValue('waited ages');
});

test('@only-small the open line can be read and tapped with the keyboard up, and the kinds, the box and Add stay', async ({
	phone
}) => {
	const { page } = phone;
	const { box } = await onCall(page);
	const { width, height } = page.viewportSize() ?? { width: 390, height: 844 };
	await page.setViewportSize({ width, height: Math.max(height - 336, 400) });
	for (const note of ['the man was rude', 'I am so upset']) {
		await box.fill(note);
		await page.getByRole('button', { name: /could be a fact/ }).click();
		await expect(page.getByRole('group', { name: /“/ })).toBeVisible();
		expect(await measureFace(page)).toEqual([]);
		expect(await measureOverflow(page)).toEqual([]);
		for (const stays of [
			page.getByRole('button', { name: 'They said' }),
			page.getByRole('button', { name: 'More', exact: true }),
			box,
			page.getByRole('button', { name: 'Add', exact: true }),
			page.getByRole('button', { name: 'Keep it' })
		])
			await expect(stays).toBeInViewport({ ratio: 1 });
		await expectNoAxeViolations(page);
	}
});

test('how many words could be facts is said once, after saving, and not while typing', async ({ phone }) => {
	const { page } = phone;
	const { box, marks } = await onCall(page);
	const said = page.getByRole('status').filter({ hasText: /^Saved/ });
	await box.pressSequentially('waited ages, then the man was rude');
	await expect(marks).toHaveCount(2);
	await expect(said).not.toContainText('could be');
	await box.press('Enter');
	await expect(said).toHaveText(/^Saved \d\d:\d\d\. Two words could be facts\.$/);
	await box.pressSequentially('paid £12 at 14:03');
	await expect(said).not.toContainText('could be');
	await box.press('Enter');
	await expect(box).toHaveValue('');
	await expect(said).not.toContainText('could be');
});

test('a phrase kept three times is kept everywhere, until it is marked again in the settings', async ({ phone }) => {
	const { page } = phone;
	const { box, marks, journal } = await onCall(page);
	const call = page.url();
	for (const time of ['one', 'two', 'three']) {
		await box.fill(`she was rude, time ${time}`);
		await expectMarks(marks, ['rude']);
		await box.press('ArrowDown');
		await page.getByRole('button', { name: 'Keep it' }).click();
		await expect(marks).toHaveCount(0);
		await box.press('Enter');
		await expect(journal.getByText(`time ${time}`)).toBeAttached();
	}
	await box.fill('he was rude and useless');
	await expectMarks(marks, ['useless']);

	await page.goto('/settings');
	await page.getByRole('button', { name: 'Mark it again: “rude”' }).click();
	await expect(page.getByText('None yet.')).toBeVisible();
	await expectNoAxeViolations(page);
	await page.goto(call);
	await expectMarks(marks, ['rude', 'useless']);
});

test('what somebody said is not coached, and the switch turns the coach off everywhere', async ({ phone }) => {
	const { page } = phone;
	await page.clock.install();
	const { box, marks, journal } = await onCall(page);
	const call = page.url();
	await page.getByRole('button', { name: 'They said' }).click();
	await box.pressSequentially('you are rude');
	await page.clock.runFor(1_000);
	await expect(marks).toHaveCount(0);
	await box.press('Enter');
	await box.pressSequentially('he was rude');
	await expect(marks).toHaveCount(1);
	await box.press('Enter');
	await expect(journal.getByText('he was rude')).toBeAttached();

	await journal.getByRole('button', { name: 'Correct' }).last().click();
	await expectMarks(page.getByRole('dialog').locator('u'), ['rude']);
	await page.getByRole('button', { name: 'Done', exact: true }).click();

	await page.goto('/settings');
	await page.getByRole('switch', { name: /not yet a fact/ }).click();
	await page.goto(call);
	await box.pressSequentially('he was rude, my pin is 4471');
	await expect(page.getByText('Leave card numbers and PINs out.')).toBeVisible();
	await expect(marks).toHaveCount(0);
	await journal.getByRole('button', { name: 'Correct' }).last().click();
	await page.clock.runFor(1_000);
	await expect(page.getByRole('dialog').locator('u')).toHaveCount(0);
});

test('a note is made a fact where it stands, by keyboard, and Escape leaves the sheet open', async ({ phone }) => {
	const { page } = phone;
	const { box, journal } = await onCall(page);
	await box.fill('waited ages, card 4111 1111 1111 1111');
	await box.press('Enter');
	await journal.getByRole('button', { name: 'Correct' }).click();
	const words = page.getByLabel('What was said or done');
	await page.getByRole('button', { name: 'Mask it' }).click();
	await expect(words).toHaveValue('waited ages, card •••• 1111');
	await words.press('ArrowDown');
	await expect(page.getByRole('group', { name: /“ages”/ })).toBeVisible();
	await expectNoAxeViolations(page);
	await page.keyboard.press('Escape');
	await expect(words).toBeFocused();
	await words.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.keyboard.type('40 minutes');
	await page.keyboard.press('Enter');
	await expect(words).toHaveValue('waited 40 minutes, card •••• 1111');
	await page.getByRole('button', { name: 'Done', exact: true }).click();
	await expect(journal.getByText('waited 40 minutes, card •••• 1111')).toBeVisible();
});

test('@only-small a card number or a PIN gets one line, is masked by one tap, and never blocks', async ({ phone }) => {
	const { page } = phone;
	const { box, journal } = await onCall(page);
	await page.getByRole('button', { name: 'They said' }).click();
	await box.fill('read 4111 1111 1111 1111 back to me, and my pin is 4471');
	await expect(page.getByText('Leave card numbers and PINs out.')).toBeVisible();
	expect(await measureFace(page)).toEqual([]);
	await expectNoAxeViolations(page);
	await page.getByRole('button', { name: 'Mask it' }).click();
	await expect(box).toHaveValue('read •••• 1111 back to me, and my pin is ••••');
	await expect(page.getByText('Leave card numbers and PINs out.')).toBeHidden();
	await box.press('Enter');
	await box.fill('the cvv is 123');
	await expect(page.getByRole('button', { name: 'Mask it' })).toBeVisible();
	await box.press('Enter');
	await expect(journal.getByText('the cvv is 123')).toBeAttached();
});

async function onCall(page: Page) {
	const person = new Person(page);
	await person.opensCase(story);
	await person.starts({ channel: 'Phone' });
	return {
		box: page.getByRole('textbox', { name: 'Note' }),
		marks: page.locator('.dock .layer u'),
		journal: person.journal
	};
}

/** The words of the copy are drawn from their attribute: they are no text of the page. */
async function expectMarks(marks: Locator, words: string[]) {
	await expect
		.poll(() => marks.evaluateAll((all) => all.map((mark) => (mark as HTMLElement).dataset.words)))
		.toEqual(words);
}

/** A tap where the mark is: it lies under the box, which takes the tap. */
async function tapOn(page: Page, mark: Locator) {
	const at = await mark.boundingBox();
	if (!at) throw new Error('The mark is not to be seen.');
	await page.touchscreen.tap(at.x + at.width / 2, at.y + at.height / 2);
}
