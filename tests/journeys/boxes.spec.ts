import type { Locator, Page } from '@playwright/test';
import { expect, test } from './holdline.ts';
import { Person } from './person.ts';

const WORDS = 'a note that fills the box line by line ';

test('@small a box is as high as its text, whatever the browser sizes by itself', async ({ phone }) => {
	const { page } = phone;
	await asOlderBrowser(page);
	const id = await openExample(page);
	await page.goto(`/past-contact?id=${id}`);
	const field = page.locator('textarea').first();
	await field.fill(WORDS.repeat(8));
	expect(await hidden(field)).toBe(0);
	const high = await field.boundingBox();
	await field.fill('short');
	expect((await field.boundingBox())?.height).toBeLessThan(high?.height ?? 0);

	await startCall(page, id);
	const note = page.getByRole('textbox', { name: 'Note' });
	const one = (await note.boundingBox())?.height ?? 0;
	await note.fill(WORDS.repeat(2));
	expect(await hidden(note)).toBe(0);
	expect((await note.boundingBox())?.height).toBeGreaterThan(one + 20);
	// At its largest it scrolls, and shows the line that is typed.
	await note.fill(WORDS.repeat(8));
	await note.pressSequentially('and one more');
	expect(await hidden(note)).toBeGreaterThan(0);
	expect(await note.evaluate((box) => box.scrollHeight - box.clientHeight - box.scrollTop)).toBeLessThan(20);
	await note.press('Enter');
	await expect(note).toHaveValue('');
	expect((await note.boundingBox())?.height).toBe(one);
});

test('@small a day with its year and the icon of the picker is never cut, with text twice as large either', async ({
	phone
}) => {
	const { page } = phone;
	const id = await openExample(page);
	for (const size of ['100%', '200%']) {
		await page.goto(`/past-contact?id=${id}`);
		await page.getByRole('button', { name: 'They promised' }).click();
		await expectWholeDays(page, size);
	}
	await startCall(page, id);
	await page.getByRole('button', { name: 'Promise', exact: true }).click();
	for (const size of ['100%', '200%']) await expectWholeDays(page, size);
});

test('@small the moment of a card is our own list, as wide as its words', async ({ phone }) => {
	const { page } = phone;
	await startCall(page, await openExample(page));
	const moment = page.getByRole('combobox');
	expect(await moment.evaluate((list) => getComputedStyle(list).appearance)).toBe('none');
	const short = await widthOf(moment);
	await moment.selectOption('what is possible');
	expect(await widthOf(moment)).not.toBe(short);
});

test('a box that gets the focus is not left under the dock', async ({ phone }) => {
	const { page } = phone;
	const id = await openExample(page);
	await page.goto(`/case/edit?id=${id}`);
	const dock = page.locator('.dock');
	const box = page.locator('main input:not([type=checkbox]), main textarea').last();
	await page.setViewportSize({ width: 390, height: 620 });
	const edge = (await dock.boundingBox())?.y ?? 0;
	await box.evaluate((node, edge) => scrollBy(0, node.getBoundingClientRect().top - edge + 20), edge);
	const at = await box.boundingBox();
	if (!at) throw new Error('The box is not to be seen.');
	expect(at.y + at.height).toBeGreaterThan(edge);
	await page.mouse.click(at.x + 20, at.y + 10);
	await expect(box).toBeFocused();
	const after = await box.boundingBox();
	expect((after?.y ?? 0) + (after?.height ?? 0)).toBeLessThanOrEqual(edge);
});

test('with the keyboard over the page, the line to say, the kinds, the box and Add stay in sight', async ({
	phone
}) => {
	const { page } = phone;
	await withKeyboard(page);
	await startCall(page, await openExample(page));
	const note = page.getByRole('textbox', { name: 'Note' });
	const seen = [
		note,
		page.getByRole('button', { name: 'Add', exact: true }),
		page.getByRole('group', { name: 'Add to the journal' }),
		page.getByRole('region', { name: 'One line to read' }).locator('.aloud')
	];
	const before = await Promise.all(seen.map((one) => one.boundingBox()));
	await note.click();
	for (const [height, top] of [
		[480, 0],
		[480, 200],
		[520, 90]
	] as const) {
		await openKeyboard(page, height, top);
		for (const one of seen) await expectBetween(one, top, top + height);
		expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(844);
	}
	await openKeyboard(page, 480, 0);
	await note.fill(WORDS.repeat(8));
	for (const one of seen) await expectBetween(one, 0, 480);
	const dock = await page.locator('.dock').boundingBox();
	await expectBetween(page.locator('.aloud'), 0, dock?.y ?? 0);
	await note.fill('');
	await openKeyboard(page, 520, 90);
	await page.getByRole('button', { name: 'Promise', exact: true }).click();
	for (const one of seen) await expectBetween(one, 90, 610);
	await page.getByRole('button', { name: 'Who speaks?' }).click();
	await expectBetween(page.getByRole('dialog'), 90, 610);
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Undo', exact: true }).click();

	await openKeyboard(page, 844, 0);
	// Undo takes the details of the promise away once it is saved, and the page gets its room back then.
	await expect.poll(() => Promise.all(seen.map((one) => one.boundingBox()))).toEqual(before);
});

async function openExample(page: Page): Promise<string> {
	await page.goto('/example');
	await page.waitForURL(/\/case\?id=/);
	return new URL(page.url()).searchParams.get('id') ?? '';
}

async function startCall(page: Page, id: string): Promise<void> {
	await page.goto(`/case?id=${id}`);
	await new Person(page).starts({ channel: 'Phone' });
	await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible();
}

/** A browser that does not size a box by its text: every Safari before 26.2 and every Firefox. */
async function asOlderBrowser(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('* { field-sizing: fixed !important }');
		document.adoptedStyleSheets.push(sheet);
	});
}

/** How much of a box is beyond its edge, in CSS pixels. */
function hidden(box: Locator): Promise<number> {
	return box.evaluate((node) => node.scrollHeight - node.clientHeight);
}

async function widthOf(list: Locator): Promise<number> {
	return (await list.boundingBox())?.width ?? 0;
}

async function expectWholeDays(page: Page, size: string): Promise<void> {
	// A tap on a kind is written before its details appear.
	await expect(page.locator('input[type=date]').first()).toBeVisible();
	const cut = await page.evaluate((size) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(`:root { font-size: ${size} }`);
		document.adoptedStyleSheets = [sheet];
		const boxes = [...document.querySelectorAll<HTMLElement>('input[type=date]')];
		const found = boxes.map((box) => {
			const { width } = box.getBoundingClientRect();
			const free = box.cloneNode() as HTMLElement;
			for (const [name, value] of Object.entries({ position: 'absolute', 'inline-size': 'max-content' }))
				free.style.setProperty(name, value, 'important');
			box.after(free);
			const { width: wanted } = free.getBoundingClientRect();
			free.parentNode?.removeChild(free);
			return { width, wanted };
		});
		return found
			.filter(({ width, wanted }) => width < wanted)
			.concat(boxes.length === 0 ? [{ width: 0, wanted: 0 }] : []);
	}, size);
	expect(cut, `${page.url()} at ${size}`).toEqual([]);
}

/** An iPhone: its keyboard covers the page, and only the visual viewport tells. */
async function withKeyboard(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const viewport = Object.assign(new EventTarget(), { height: innerHeight, offsetTop: 0, pageTop: 0, scale: 1 });
		Object.defineProperty(globalThis, 'visualViewport', { value: viewport });
	});
}

async function openKeyboard(page: Page, height: number, top: number): Promise<void> {
	await page.evaluate(
		([height, top]) => {
			Object.assign(visualViewport ?? {}, { height, offsetTop: top, pageTop: top });
			visualViewport?.dispatchEvent(new Event('resize'));
		},
		[height, top] as const
	);
}

async function expectBetween(element: Locator, top: number, bottom: number): Promise<void> {
	const box = await element.boundingBox();
	if (!box) throw new Error(`${element.toString()} is not to be seen.`);
	expect(box.y, element.toString()).toBeGreaterThanOrEqual(top);
	expect(box.y + box.height, element.toString()).toBeLessThanOrEqual(bottom);
}
