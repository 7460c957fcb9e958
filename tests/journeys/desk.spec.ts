// From 1,000 px: the cases stand beside the screen, nothing covers anything, and the keyboard is enough.
import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, tabTo, test } from './holdline.ts';
import { writeManyCases } from './many-cases.ts';
import { measureFace, measureOverflow } from './measure-face.ts';
import { Person } from './person.ts';

test.use({ viewport: { width: 1280, height: 800 }, hasTouch: false });

const story = { provider: 'Northline', sector: 'telecom', what: 'The bill is too high', phone: '' } as const;

test('the cases stand left and the case right, and the actions cover nothing', async ({ phone: { page } }) => {
	const id = await openExample(page);
	await writeManyCases(page, 12);
	await page.goto('/today');
	const list = casesOf(page);
	await expect(list.getByRole('link', { name: /bill 3$|bill 3 / })).toBeVisible();
	// The list stands once: not on the screen too.
	await expect(page.getByRole('main').getByRole('searchbox')).toHaveCount(0);
	await expect(page.getByRole('main').getByRole('heading', { name: 'Cases' })).toHaveCount(0);
	await list.getByRole('link', { name: /bill 3$|bill 3 / }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Swift Parcels' })).toBeVisible();
	await expect(list.locator('[aria-current=page]')).toContainText('bill 3');
	for (const size of [
		{ width: 1000, height: 700 },
		{ width: 1280, height: 800 },
		{ width: 1920, height: 1080 }
	]) {
		await page.setViewportSize(size);
		expect(await measureOverflow(page)).toEqual([]);
		const [rail, content, dock] = [
			await boxOf(list),
			await boxOf(page.locator('.content')),
			await boxOf(page.locator('.dock'))
		];
		expect(rail.x + rail.width).toBeLessThanOrEqual(content.x);
		expect(content.x + content.width).toBeLessThanOrEqual(dock.x + 1);
		expect(content.width).toBeGreaterThan(390);
		expect(dock.x + dock.width).toBeLessThanOrEqual(size.width);
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await expect(page.locator('.dock .primary')).toBeInViewport({ ratio: 1 });
	}
	// The sheet of a letter ends before them too.
	await page.goto(`/letter?id=${id}`);
	await page.setViewportSize({ width: 1000, height: 700 });
	const [sheet, actions] = [await boxOf(page.locator('.printed-sheet')), await boxOf(page.locator('.dock'))];
	expect(sheet.x + sheet.width).toBeLessThanOrEqual(actions.x + 1);

	// With text twice as large there is no room for two columns.
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(':root { font-size: 200% }');
		document.adoptedStyleSheets.push(sheet);
	});
	await expect(list).toBeHidden();
	expect(await measureOverflow(page)).toEqual([]);
});

test('before the first case there is no list, and it comes with that case', async ({ phone: { page } }) => {
	await page.goto('/today');
	await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
	await expect(casesOf(page)).toHaveCount(0);
	await new Person(page).opensCase(story);
	await expect(casesOf(page).getByRole('link', { name: /The bill is too high/ })).toBeVisible();
});

test('single keys lead through the cases, never from a text box, and can be turned off', async ({
	phone: { page }
}) => {
	await openExample(page);
	await writeManyCases(page, 3);
	await page.goto('/today');
	const list = casesOf(page);
	const heading = page.getByRole('heading', { level: 1 });
	await expect(list.getByRole('link', { name: /bill 0/ })).toBeVisible();

	// Told once.
	await expect(list.getByText('press ? to see them')).toBeVisible();
	await page.keyboard.press('?');
	const keys = page.getByRole('dialog', { name: 'Keys on a desk' });
	await expect(keys).toBeVisible();
	await expectNoAxeViolations(page);
	expect(await measureFace(page)).toEqual([]);
	await page.keyboard.press('j');
	await expect(keys).toBeVisible();
	await page.keyboard.press('Escape');
	await page.reload();
	await expect(list.getByRole('link', { name: /bill 0/ })).toBeVisible();
	await expect(list.getByText('press ? to see them')).toBeHidden();

	const current = list.locator('[aria-current=page]');
	// At the end of the list *next* stays at the last, which is the example.
	for (const [key, words] of [
		['j', 'bill 2'],
		['j', 'bill 1'],
		['j', 'bill 0'],
		['j', 'Northline Telecom'],
		['j', 'Northline Telecom'],
		['k', 'bill 0']
	] as const) {
		await page.keyboard.press(key);
		await expect(current).toContainText(words);
		await expect(heading).not.toHaveText('Today');
	}

	await page.keyboard.press('Control+j');
	await page.keyboard.press('Alt+n');
	await expect(heading).toHaveText('Northline');
	await page.keyboard.press('/');
	const search = list.getByRole('searchbox', { name: 'Search your cases' });
	await expect(search).toBeFocused();
	await page.keyboard.type('njk? blue');
	await expect(search).toHaveValue('njk? blue');
	await search.fill('harbour');
	await expect(list.getByRole('status')).toHaveText('1 found');
	await expectNoAxeViolations(page);
	await page.keyboard.press('Enter');
	await expect(heading).toHaveText('Harbour Bank');
	await page.keyboard.press('/');
	await page.keyboard.press('Escape');
	await expect(search).toHaveValue('');
	await expect(search).not.toBeFocused();

	await page.keyboard.press('?');
	const single = keys.getByRole('switch', { name: 'Single keys' });
	await single.focus();
	await page.keyboard.press('Space');
	await expect(single).not.toBeChecked();
	await page.keyboard.press('Escape');
	await page.keyboard.press('n');
	await page.reload();
	await expect(list.getByRole('link', { name: /bill 0/ })).toBeVisible();
	await page.keyboard.press('n');
	await expect(heading).toHaveText('Harbour Bank');
	await page.keyboard.press('?');
	await single.click();
	await expect(single).toBeChecked();
	await page.keyboard.press('Escape');
	await page.keyboard.press('n');
	const name = page.getByRole('main').getByRole('textbox').first();
	await expect(name).toBeFocused();
	await page.keyboard.type('njk');
	await expect(name).toHaveValue('njk');
});

test('in 200 cases the search follows every letter', async ({ phone: { page } }) => {
	await page.goto('/example');
	await page.waitForURL(/\/case\?id=/);
	await writeManyCases(page, 200);
	await page.goto('/today');
	const list = casesOf(page);
	await expect(list.locator('li')).toHaveCount(201);
	await page.keyboard.press('/');
	await expect(list.getByRole('searchbox')).toBeFocused();
	for (const [letters, found] of [
		['harbour', 29],
		[' refund 19', 4]
	] as const) {
		await page.keyboard.type(letters);
		await expect(list.getByRole('status')).toHaveText(`${found} found`);
		await expect(list.locator('li:visible')).toHaveCount(found);
	}
});

test('on a call the journal is left, and card, box and kinds are whole on the right', async ({ phone: { page } }) => {
	const id = await openExample(page);
	for (const channel of ['Phone', 'Chat'] as const) {
		await page.goto(`/case?id=${id}`);
		await new Person(page).starts({ channel });
		await writeNotes(page, 8);
		await expectNoAxeViolations(page);
		await page.getByRole('button', { name: 'Promise', exact: true }).click();
		await page.getByRole('textbox', { name: 'Note' }).fill('We pay £42 back by Friday');
		for (const size of [
			{ width: 1280, height: 800 },
			{ width: 1920, height: 1080 }
		]) {
			await page.setViewportSize(size);
			const log = await boxOf(page.locator('.log'));
			const card = await boxOf(page.getByRole('region', { name: 'One line to read' }));
			expect(log.height).toBeGreaterThan(size.height * 0.7);
			expect(log.x + log.width).toBeLessThanOrEqual(card.x);
			await expectWhole(page);
		}
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.getByRole('textbox', { name: 'Note' }).fill('');
		await page.getByRole('button', { name: 'Promise', exact: true }).click();
		await page.getByRole('button', { name: 'End', exact: true }).click();
		await page.waitForURL(/\/wrap-up/);
	}
});

for (const size of [
	{ width: 400, height: 800 },
	{ width: 500, height: 900 }
]) {
	test(`beside a chat, ${size.width} px wide, the journal keeps some lines and the card is whole`, async ({
		phone: { page }
	}) => {
		await page.setViewportSize(size);
		const id = await openExample(page);
		await page.goto(`/case?id=${id}`);
		await new Person(page).starts({ channel: 'Chat' });
		await writeNotes(page, 6);
		const log = page.locator('.log');
		expect((await boxOf(log)).height).toBeGreaterThanOrEqual(111);
		await expect(log.getByRole('listitem').last()).toBeInViewport();
		await expectWhole(page);
		await page.getByRole('button', { name: 'Promise', exact: true }).click();
		await page.getByRole('textbox', { name: 'Note' }).fill('We pay £42 back by Friday');
		expect((await boxOf(log)).height).toBeGreaterThanOrEqual(111);
		await expectWhole(page);
		expect(await measureOverflow(page)).toEqual([]);
		await expectNoAxeViolations(page);
	});
}

test('by keyboard alone from a new case to a printed summary', async ({ phone: { page } }) => {
	await page.addInitScript(() =>
		Object.assign(globalThis, { print: () => Object.assign(globalThis, { printed: true }) })
	);
	await openExample(page);
	const presses = async (control: Locator) => {
		await tabTo(control);
		await page.keyboard.press('Enter');
	};
	const main = page.getByRole('main');
	const note = page.getByRole('textbox', { name: 'Note' });
	await expect(casesOf(page).getByText('press ? to see them')).toBeVisible();

	await page.keyboard.press('n');
	await expect(page.getByRole('textbox', { name: 'Who is it with?' })).toBeFocused();
	await page.keyboard.type('Blue Gas');
	await tabTo(page.getByRole('textbox', { name: 'What happened, in one line' }));
	await page.keyboard.type('The bill of 3 May is £42.10 too high');
	await presses(page.getByRole('button', { name: 'Save and set the goal' }));
	await tabTo(page.getByRole('textbox', { name: 'What I want done' }));
	await page.keyboard.type('A refund of £42.10');
	await presses(main.getByRole('button', { name: 'Next', exact: true }));
	await expect(
		casesOf(page)
			.getByRole('link', { name: /refund of £42.10/ })
			.filter({ hasText: 'Blue Gas' })
	).toBeVisible();
	await page.keyboard.press('/');
	await page.keyboard.type('blue gas');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Blue Gas' })).toBeFocused();

	await presses(main.getByRole('link', { name: /Start a call|Get ready for a call/ }));
	await page.waitForURL(/\/ready/);
	await presses(main.getByRole('button', { name: /^Start/ }));
	await page.waitForURL(/\/call\?/);
	await tabTo(note);
	await page.keyboard.type('They see the wrong reading of 1 May');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: 'Journal' })).toContainText('wrong reading');
	await page.keyboard.type('cant refund its policy');
	await presses(page.getByRole('group', { name: 'Add to the journal' }).getByRole('button', { name: 'They refused' }));
	await presses(page.getByRole('button', { name: 'End', exact: true }));
	await page.waitForURL(/\/wrap-up/);

	// Out of the middle of it by a key, and back to the case that is now the first of the list.
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await page.keyboard.press('/');
	await page.keyboard.type('gas');
	await page.keyboard.press('Enter');
	await tabTo(page.getByRole('tab', { selected: true }));
	await page.keyboard.press('End');
	await presses(main.getByRole('link', { name: /Share a summary/ }));
	await presses(main.getByRole('link', { name: /The provider or an ombudsman/ }));
	const paper = page.getByRole('region', { name: 'The summary, as it will be read' });
	await expect(paper).toContainText('wrong reading of 1 May');
	await expectNoAxeViolations(page);
	await presses(page.getByRole('button', { name: /^Print/ }));
	expect(await page.evaluate(() => 'printed' in globalThis)).toBe(true);
	await page.emulateMedia({ media: 'print' });
	await expect(paper).toBeVisible();
	await expect(casesOf(page)).toBeHidden();
	await expect(page.locator('.dock')).toBeHidden();
});

test('all dates of all cases stand on one board, and each kind alone', async ({ phone: { page } }) => {
	await openExample(page);
	await writeManyCases(page, 12);
	await page.goto('/today');
	await casesOf(page).getByRole('link', { name: 'All dates' }).click();
	const main = page.getByRole('main');
	await expect(main.getByRole('heading', { name: 'Over' })).toBeVisible();
	await expect(main.getByRole('heading', { name: 'Without a day' })).toBeVisible();
	// A goal of a later month, which Today does not show yet.
	await expect(main.getByRole('link', { name: /A refund of £21.50 on bill 11/ })).toBeVisible();
	await expectNoAxeViolations(page);
	expect(await measureFace(page)).toEqual([]);
	expect(await measureOverflow(page)).toEqual([]);
	await main.getByRole('button', { name: 'You owe' }).click();
	await expect(main.getByRole('link', { name: /We pay/ })).toHaveCount(0);
	await expect(main.getByRole('link', { name: /I send the bill 3/ })).toBeVisible();
	await main.getByRole('link', { name: /I send the bill 3/ }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Swift Parcels' })).toBeVisible();
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('/dates');
	await expect(main.getByRole('heading', { name: 'Over' })).toBeVisible();
	expect(await measureOverflow(page)).toEqual([]);
	expect(await measureFace(page)).toEqual([]);
});

test('an alias stands in lists where the name of a client would', async ({ phone: { page } }) => {
	await openExample(page);
	const [id = ''] = await writeManyCases(page, 2);
	await page.goto('/today');
	const list = casesOf(page);
	await expect(list.getByRole('link', { name: /bill 0/ })).toContainText('Northline, for Ada Okafor');
	await page.goto(`/case/edit?id=${id}`);
	await page.getByRole('textbox', { name: 'A short name for the screen' }).fill('A. O.');
	await page.getByRole('textbox', { name: 'A short name for the screen' }).blur();
	await list.getByRole('link', { name: 'All dates' }).click();
	await expect(list.getByRole('link', { name: /bill 0/ })).toContainText('Northline, for A. O.');
	for (const route of ['/today', '/dates', '/start?what=fact', `/case?id=${id}`]) {
		await page.goto(route);
		await expect(page.locator('main')).toContainText(/for A\. O\./i);
		await expect(page.locator('body')).not.toContainText('Ada');
	}
	// It is found by both, and papers keep the name.
	await page.keyboard.press('/');
	for (const words of ['okafor', 'a. o.']) {
		await list.getByRole('searchbox').fill(words);
		await expect(list.getByRole('status')).toHaveText('1 found');
	}
	await page.goto(`/summary?id=${id}&reader=provider-or-ombudsman`);
	await expect(page.getByText('Ada Okafor').first()).toBeVisible();
});

test('the words say this phone only on a phone', async ({ phone: { page } }) => {
	const id = await openExample(page);
	for (const route of [
		'/',
		'/today',
		`/case?id=${id}`,
		'/settings',
		'/settings/delete',
		'/guides/on-this-phone',
		'/case?id=1'
	]) {
		await page.goto(route);
		await expect(page.locator('main:not([aria-busy=true]) h1')).toBeVisible();
		expect(await page.locator('body').innerText(), route).not.toMatch(/\b(this|your) phone\b/i);
	}
	await page.goto('/settings');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your notes on this computer');
});

test('a chat stands in a small window that stays above the others, and comes back', async ({ phone }) => {
	const { page } = phone;
	const id = await openExample(page);
	await page.goto(`/case?id=${id}`);
	await new Person(page).starts({ channel: 'Chat' });
	const [small] = await Promise.all([
		phone.context.waitForEvent('page'),
		page.getByRole('button', { name: 'Small window' }).click()
	]);
	await expect(page.getByRole('heading', { level: 1, name: 'Your chat is in the small window' })).toBeVisible();
	const box = small.getByRole('textbox', { name: 'Note' });
	await box.fill('They see the wrong reading');
	await small.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(small.getByRole('region', { name: 'Journal' })).toContainText('They see the wrong reading');
	await expect(page.getByRole('region', { name: 'Journal' })).toContainText('They see the wrong reading');
	// The style sheets are there: the ground is that of the app.
	expect(await small.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
		await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
	);
	await small.screenshot({ path: 'test-results/small-window.png' }).catch(() => {});
	await small.getByRole('button', { name: 'Who speaks?' }).click();
	await expect(small.getByRole('dialog')).toBeVisible();
	await small.keyboard.press('Escape');
	await box.fill('half a thought');
	await page.getByRole('button', { name: 'Bring it back' }).click();
	await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('half a thought');
});

function casesOf(page: Page): Locator {
	return page.getByRole('complementary', { name: 'Your cases' });
}

async function openExample(page: Page): Promise<string> {
	await page.goto('/example');
	await page.waitForURL(/\/case\?id=/);
	return new URL(page.url()).searchParams.get('id') ?? '';
}

async function writeNotes(page: Page, count: number): Promise<void> {
	const box = page.getByRole('textbox', { name: 'Note' });
	for (let at = 0; at < count; at += 1) {
		await box.fill(`They said that the bill of 3 May stays as it is, number ${at}`);
		await box.press('Enter');
		await expect(box).toHaveValue('');
	}
}

async function boxOf(part: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
	const box = await part.boundingBox();
	if (!box) throw new Error('It is not to be seen.');
	return box;
}

/** Neither the card nor the dock is cut, and the card ends above the dock. */
async function expectWhole(page: Page): Promise<void> {
	const card = page.getByRole('region', { name: 'One line to read' });
	await expect
		.poll(() => card.evaluate((node) => node.scrollHeight - node.clientHeight), { message: 'the card is cut' })
		.toBeLessThanOrEqual(1);
	const [above, dock] = await Promise.all([boxOf(card), boxOf(page.locator('.call .dock'))]);
	expect(above.y + above.height).toBeLessThanOrEqual(dock.y + 1);
}
