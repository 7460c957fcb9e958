import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './holdline.ts';
import { measureFace, measureOverflow } from './measure-face.ts';
import { Person } from './person.ts';

const story = { provider: 'Northline Telecom', sector: 'Phone or internet', what: 'A charge of £42.10', phone: '' };
const FIRST = 'I see the charge, it is correct on our side';
const LAST = 'you will have a courtesy credit of £12 in two weeks';

test('with the keyboard open: box, Add, the last entry, the whole line in two rows, and the kinds in one', async ({
	phone
}) => {
	const { page } = phone;
	const person = await inCall(page);
	await page.setViewportSize({ width: 390, height: 500 });
	const line = page.getByRole('region', { name: 'One line to read' });
	for (let tries = 0; tries < 8; tries += 1) {
		expect(await rowsOf(line.locator('.aloud > span').first())).toBeLessThanOrEqual(2);
		await expectInSight(page, line.locator('.aloud'));
		await line.getByRole('button', { name: 'Another', exact: true }).click();
	}
	for (const words of ['', 'we will look', 'a longer note that takes more than one row of the box, as a fact does']) {
		await page.getByRole('textbox', { name: 'Note' }).fill(words);
		await expectInSight(page, page.getByRole('textbox', { name: 'Note' }));
		await expectInSight(page, page.getByRole('button', { name: 'Add', exact: true }));
		await expectInSight(page, person.journal.getByRole('listitem').last());
		await expect(person.journal.getByRole('listitem').last()).toContainText(LAST);
		await expect(person.journal.getByText(FIRST)).toBeHidden();
		await expectInSight(page, line.locator('.aloud'));
	}
	await expect(page.getByText(/^Saved/)).toHaveCSS('clip-path', 'inset(50%)');

	const kinds = page.getByRole('group', { name: 'Add to the journal' });
	await expectInSight(page, kinds);
	expect((await kinds.boundingBox())?.height).toBeLessThan(64);
	await page.getByRole('button', { name: 'More', exact: true }).tap();
	for (const name of ['They said', 'Promise', 'Name or reference', 'I said', 'Undo'])
		await expectInSight(page, kinds.getByRole('button', { name, exact: true }));
	await kinds.getByRole('button', { name: 'I said', exact: true }).tap();
	await expect(person.journal).toContainText(/You said/);
	expect((await kinds.boundingBox())?.height).toBeLessThan(64);
	expect(await measureOverflow(page)).toEqual([]);
	expect(await measureFace(page)).toEqual([]);

	// A promise that is filed has its day in one row, and the box stays.
	const note = page.getByRole('textbox', { name: 'Note' });
	await note.fill('they will refund £42.10 by friday, ref NL4471');
	await page.getByRole('button', { name: /^They promise £42\.10/ }).tap();
	await expect(page.getByRole('button', { name: 'Theirs', pressed: true })).toBeVisible();
	for (const one of [note, page.getByRole('button', { name: 'Add', exact: true }), kinds])
		await expectInSight(page, one);
	await expectInSight(page, line.locator('.aloud'));
	expect(await measureFace(page)).toEqual([]);

	// An entry that has no room is seen from its beginning.
	await note.fill('');
	await page.setViewportSize({ width: 390, height: 700 });
	await note.fill(`${'a sentence of what was said, '.repeat(12)}and its end`);
	await note.press('Enter');
	await expect(note).toHaveValue('');
	const time = person.journal.getByRole('listitem').last().locator('time');
	await expect(time).toBeInViewport({ ratio: 1 });
});

test('with very little height the box is fixed, and the line to say right above it', async ({ phone }) => {
	const { page } = phone;
	await inCall(page);
	await page.setViewportSize({ width: 360, height: 320 });
	const box = page.getByRole('textbox', { name: 'Note' });
	const line = page.locator('.aloud');
	const scroller = page.locator('.call');
	for (const part of [0, 0.5, 1]) {
		await scroller.evaluate((node, part) => node.scrollTo(0, node.scrollHeight * part), part);
		await expectInSight(page, box);
		await expectInSight(page, line);
		const [above, below] = await Promise.all([line.boundingBox(), box.boundingBox()]);
		expect(above && below && below.y - above.y - above.height).toBeGreaterThanOrEqual(0);
		expect(above && below && below.y - above.y - above.height).toBeLessThan(24);
	}
	for (const name of ['Calm', 'Supervisor?', 'End', 'Another']) {
		await page.getByRole('button', { name, exact: true }).focus();
		await expectInSight(page, page.getByRole('button', { name, exact: true }));
		const [button, above] = await Promise.all([
			page.getByRole('button', { name, exact: true }).boundingBox(),
			line.boundingBox()
		]);
		expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual((above?.y ?? 0) + 1);
	}
	expect(await measureOverflow(page)).toEqual([]);
});

test('on a desk the log is on the left, the line and the box on the right, all of them whole', async ({ phone }) => {
	const { page } = phone;
	const person = await inCall(page);
	await page.setViewportSize({ width: 1280, height: 800 });
	const line = page.getByRole('region', { name: 'One line to read' });
	for (const words of [FIRST, LAST]) await expectInSight(page, person.journal.getByText(words));
	for (const one of [
		line,
		page.getByRole('textbox', { name: 'Note' }),
		page.getByRole('button', { name: 'End', exact: true })
	])
		await expectInSight(page, one);
	const [log, card] = await Promise.all([person.journal.boundingBox(), line.boundingBox()]);
	expect((log?.x ?? 0) + (log?.width ?? 0)).toBeLessThanOrEqual(card?.x ?? 0);
	expect(log?.height).toBeGreaterThan(500);
	expect(await measureFace(page)).toEqual([]);
	await expectNoAxeViolations(page);
});

test('the focus goes from the box to its chips, Add, the kinds, the line, the ways out and the entries', async ({
	phone
}) => {
	const { page } = phone;
	await inCall(page);
	const box = page.getByRole('textbox', { name: 'Note' });
	await box.fill('spk keisha disputes, ref NB44871');
	await expect(page.getByRole('list', { name: 'Facts to file' })).toBeVisible();
	for (const size of [
		{ width: 390, height: 844 },
		{ width: 390, height: 500 },
		{ width: 1280, height: 800 }
	]) {
		await page.setViewportSize(size);
		await box.focus();
		const met: string[] = [];
		for (let tabs = 0; tabs < 40; tabs += 1) {
			await page.keyboard.press('Tab');
			met.push(await nameOfFocused(page));
			if (met.at(-1)?.startsWith('Correct')) break;
		}
		const order = ['Keisha', 'Add', 'They said', 'I said', 'Another', 'Calm', 'Supervisor?', 'End'].map((name) =>
			met.findIndex((other) => other.startsWith(name))
		);
		expect(order).toEqual([...order].sort((a, b) => a - b));
		expect(Math.min(...order), met.join(' · ')).toBe(0);
	}
});

test('each Correct is named by its entry, the company is a link, and the line to say is a quotation', async ({
	phone
}) => {
	const { page } = phone;
	const person = await inCall(page);
	for (const words of [FIRST, LAST])
		await expect(
			person.journal.getByRole('button', { name: new RegExp(`^Correct it: \\d\\d:\\d\\d, .*${words}$`) })
		).toHaveCount(1);
	const company = page.getByRole('link', { name: story.provider });
	await expect(company).toHaveCSS('text-decoration-line', 'underline');
	await expect(page.getByRole('blockquote')).toBeVisible();
	await expect(page.getByRole('region', { name: 'One line to read' }).getByRole('button', { name: /“/ })).toHaveCount(
		0
	);
});

test('in a call the name sheet begins with its box where nobody is named', async ({ phone }) => {
	const { page } = phone;
	await inCall(page);
	await page.getByRole('button', { name: 'Who speaks?' }).tap();
	await expect(page.getByLabel('A new name')).toBeFocused();
	await page.keyboard.type('Keisha');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Keisha', exact: true })).toBeVisible();
});

test('with text twice as large nothing is cut off sideways, and each control can be brought into sight @small', async ({
	phone
}) => {
	const { page } = phone;
	await inCall(page);
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(':root { font-size: 200% }');
		document.adoptedStyleSheets.push(sheet);
	});
	expect(await measureOverflow(page)).toEqual([]);
	const box = page.getByRole('textbox', { name: 'Note' });
	for (const name of ['They said', 'Another', 'Calm', 'Supervisor?', 'End']) {
		const button = page.getByRole('button', { name, exact: true });
		await button.focus();
		const [at, fixed] = await Promise.all([button.boundingBox(), box.boundingBox()]);
		expect((at?.y ?? 0) + (at?.height ?? 0), name).toBeLessThanOrEqual((fixed?.y ?? 0) + 1);
	}
	await expectInSight(page, box);
});

async function inCall(page: Page): Promise<Person> {
	const person = new Person(page);
	await person.opensCase(story);
	await person.starts({ channel: 'Phone' });
	await person.does({ tap: 'They said', words: FIRST });
	await person.writes(LAST);
	return person;
}

/** How many rows of letters an inline element takes. */
function rowsOf(words: Locator): Promise<number> {
	return words.evaluate((node) => {
		const range = document.createRange();
		range.selectNodeContents(node);
		return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
	});
}

async function expectInSight(page: Page, element: Locator): Promise<void> {
	const at = await element.first().boundingBox();
	const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
	if (!at) throw new Error(`${element.toString()} is not to be seen.`);
	for (const edge of [at.x, at.y, width - at.x - at.width, height - at.y - at.height])
		expect(edge, element.toString()).toBeGreaterThanOrEqual(-1);
}

function nameOfFocused(page: Page): Promise<string> {
	return page.evaluate(() => {
		const { activeElement: focused } = document;
		return (focused?.getAttribute('aria-label') ?? focused?.textContent ?? '').trim();
	});
}
