// A visit on a shared tablet: work in the memory of one page, a sealed file of it, and its end, after which nothing of it is left.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, keptBeside, keptRecords, offlineTest, tabTo, test, waitUntilKept } from './holdline.ts';
import { expectLooksRight } from './looks.ts';
import { Person } from './person.ts';

const story = { provider: 'Northline', sector: 'telecom', what: 'The bill is too high', phone: '' } as const;

const bar = (page: Page) => page.getByRole('complementary', { name: 'Visit' });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function begins(page: Page): Promise<void> {
	await page.goto('/visit');
	await page.getByRole('link', { name: 'Begin' }).click();
	await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
}

/** Creates a case by taps alone: an address that is typed ends a visit. */
async function opensCase(page: Page, provider: string): Promise<void> {
	await page.getByRole('link', { name: 'New case' }).click();
	await page.getByLabel('Who is it with?').fill(provider);
	await page.getByRole('button', { name: 'Save and set the goal' }).click();
	await expect(page.getByLabel('What I want done')).toBeVisible();
	await page.getByRole('link', { name: 'Case', exact: true }).click();
	await expect(heading(page, provider)).toBeVisible();
}

/** Makes the file, and resolves with the words that open it. */
async function makesFile(page: Page): Promise<string> {
	const list = page.getByRole('region', { name: 'Write these six words down' }).getByRole('listitem');
	await expect(list).toHaveCount(6);
	const words = (await list.allInnerTexts()).map((text) => text.trim()).join(' ');
	await page.getByRole('button', { name: 'Make the sealed file' }).click();
	await expect(page.getByText('The file is made.')).toBeVisible();
	return words;
}

async function downloads(page: Page, button: string) {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click()
	]);
	const buffer = await readFile(await download.path());
	return { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer };
}

async function ends(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'End this visit' }).click();
	await expect(heading(page, 'The visit has ended')).toBeVisible();
}

/** Everything that this browser keeps for this site, but for the app itself. */
const keptIn = (page: Page) =>
	page.evaluate(async () => {
		const files: string[] = [];
		for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
		const databases = (await indexedDB.databases()).map(({ name }) => name);
		return {
			databases,
			files,
			local: Object.fromEntries(Object.entries(localStorage)),
			session: Object.keys(sessionStorage)
		};
	});
const nothing = { databases: [], files: [], local: {}, session: [] };

test('a visit ends with a file that another phone opens, and leaves nothing @small', async ({ phone, openPhone }) => {
	const { page } = phone;
	await page.addInitScript(() => {
		Object.assign(navigator, { canShare: () => true, share: () => Promise.resolve() });
	});
	await page.goto('/visit');
	await expect(page.getByText('Close the page or reload it, and all that you wrote is gone.')).toBeVisible();
	await expectLooksRight(page);
	await page.getByRole('link', { name: 'Begin' }).click();
	await expect(page.getByText('What you write stays on this page.')).toBeVisible();
	await expect(bar(page)).toContainText('Nothing stays here');
	await opensCase(page, 'Northline');
	await expect(bar(page)).toContainText('In no file yet');

	const person = new Person(page);
	await person.starts({ channel: 'Phone' });
	await person.writes('They billed £42 twice');
	await page
		.getByLabel('Add a paper')
		.setInputFiles({ name: 'Bill.txt', mimeType: 'text/plain', buffer: Buffer.from('Total due: £42') });
	await expect(page.getByText('One paper added')).toBeVisible();
	await expectLooksRight(page);

	// On the way, by the share sheet.
	await bar(page).getByRole('link', { name: 'End this visit' }).click();
	await makesFile(page);
	await expectLooksRight(page);
	await page.getByRole('button', { name: 'Share the file' }).click();
	await expect(page.getByText('The file has left through your share sheet.')).toBeVisible();
	await expect(bar(page)).toContainText('In a sealed file');
	await page.getByRole('link', { name: 'Go on with the visit' }).click();
	await expect(page.getByRole('button', { name: 'Take a sealed file' })).toBeHidden();
	await opensCase(page, 'Gridwell');
	await page.getByRole('link', { name: 'Today' }).first().click();
	await expect(page.getByText('If this page ends now, what you wrote is gone.')).toBeVisible();
	await expectLooksRight(page);
	expect(await keptIn(page)).toEqual(nothing);

	await page.getByRole('link', { name: 'Take a sealed file' }).click();
	const words = await makesFile(page);
	const file = await downloads(page, 'Save it here instead');
	expect(file.name).toMatch(/^holdline-backup-.*\.zip\.age$/);
	await expect(page.getByText(/^Saved in the downloads of this phone, where it stays/)).toBeVisible();
	await ends(page);
	await expect(page.getByText('nothing was added')).toHaveCount(4);
	await expectLooksRight(page);
	expect(await keptIn(page)).toEqual(nothing);
	await page.goBack();
	await expect(page.getByText('Northline')).toBeHidden();

	// At home, or in the next visit.
	const { page: other } = await openPhone();
	await other.goto('/visit');
	await other.getByLabel('Choose a backup file').setInputFiles(file);
	await other.getByLabel('Its passphrase, or your recovery key').fill(words);
	await other.getByRole('button', { name: 'Open it' }).click();
	await expect(other.getByText('One paper comes with it')).toBeVisible();
	await other.getByRole('button', { name: 'Add these to this page' }).click();
	await other.getByRole('link', { name: 'Go on' }).click();
	await expect(other.getByText('Northline').first()).toBeVisible();
	await expect(other.getByText('Gridwell').first()).toBeVisible();
	expect(await keptIn(other)).toEqual(nothing);
});

test('notes that are on the device already are neither shown nor changed, and a reload asks first', async ({
	phone: { page }
}) => {
	await new Person(page).opensCase(story);
	await page.goto('/settings');
	await expect.poll(() => keptBeside(page)).toContain('/settings');
	const before = [await keptRecords(page), await keptBeside(page), (await keptIn(page)).local];
	await page.getByRole('link', { name: 'Begin a visit' }).click();
	await page.getByRole('link', { name: 'Begin' }).click();
	await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
	await expect(page.getByText('Northline')).toBeHidden();
	await page.getByRole('link', { name: 'Settings' }).click();
	await expect(page.getByRole('heading', { name: 'This is a visit' })).toBeVisible();
	for (const gone of ['Delete everything…', 'Seal your notes', 'Cover the screen, and leave fast', 'Contact cards'])
		await expect(page.getByRole('link', { name: gone })).toBeHidden();
	await expectLooksRight(page);
	await page.getByRole('link', { name: 'Today' }).click();
	await opensCase(page, 'Gridwell');

	// A guide is outside the app, which is left and comes back.
	await page.getByRole('link', { name: 'Today' }).first().click();
	await page.getByRole('link', { name: 'Short guides' }).click();
	await expect(page.getByRole('searchbox')).toBeVisible();
	await page.getByRole('link', { name: 'Today' }).click();
	await expect(page.getByText('Gridwell').first()).toBeVisible();

	const asked: string[] = [];
	page.on('dialog', (dialog) => {
		asked.push(dialog.type());
		void dialog.dismiss();
	});
	await page.evaluate(() => location.reload());
	await expect.poll(() => asked).toEqual(['beforeunload']);
	await expect(page.getByText('Gridwell').first()).toBeVisible();
	// A link that dials leaves no page, so nothing is asked.
	const dial = await page.evaluateHandle(() =>
		document.body.appendChild(Object.assign(document.createElement('a'), { href: 'tel:0800', textContent: 'Dial' }))
	);
	await dial.click();
	await dial.evaluate((link) => link.remove());
	expect(asked).toHaveLength(1);

	await bar(page).getByRole('link', { name: 'End this visit' }).click();
	await page.getByRole('button', { name: 'End without a file' }).click();
	await expectLooksRight(page);
	await page.getByRole('button', { name: 'Yes, end it' }).click();
	await expect(page.getByText('nothing was added')).toHaveCount(4);
	expect([await keptRecords(page), await keptBeside(page), (await keptIn(page)).local]).toEqual(before);

	await page.getByRole('link', { name: 'Open Holdline' }).click();
	await expect(page.getByText('Northline').first()).toBeVisible();
	await expect(page.getByText('Gridwell')).toBeHidden();
});

test('a visit that is left is not there on the way back, and what another tab keeps is found', async ({
	phone: { page, context }
}) => {
	await begins(page);
	await opensCase(page, 'Northline');
	page.once('dialog', (dialog) => void dialog.accept());
	await page.goto('/away');
	await page.goBack();
	await expect(page.getByText('This case is not on this phone.')).toBeVisible();
	expect((await keptIn(page)).local).not.toMatchObject({ 'holdline.has-cases': 'yes' });

	await begins(page);
	await opensCase(page, 'Northline');
	const other = await context.newPage();
	await new Person(other).opensCase({ ...story, provider: 'Gridwell' });
	await bar(page).getByRole('link', { name: 'End this visit' }).click();
	await page.getByRole('button', { name: 'End without a file' }).click();
	await page.getByRole('button', { name: 'Yes, end it' }).click();
	await expect(page.getByText('something was added since the visit began').first()).toBeVisible();
	await expectLooksRight(page);
});

test('a visit that is left at once shows a calendar, and its words wait under a cover, until a file holds them @small', async ({
	phone: { page }
}) => {
	const asked: string[] = [];
	page.on('dialog', (dialog) => {
		asked.push(dialog.type());
		void dialog.dismiss();
	});
	await begins(page);
	await opensCase(page, 'Northline');
	const person = new Person(page);
	await person.starts({ channel: 'Phone' });
	const box = page.getByLabel('Note', { exact: true });
	await box.fill('They said Tuesday');
	await page.getByRole('button', { name: 'Leave now' }).click();
	const calendar = page.getByRole('table');
	await expect(calendar).toBeVisible();
	expect(await page.title()).toBe('Calendar');
	expect(new URL(page.url()).pathname).toBe('/away');
	expect(await page.locator('body').innerText()).not.toMatch(/Holdline|Northline|visit|notes/i);
	await expectLooksRight(page);

	await page.goBack();
	await expect(heading(page, 'Your notes are covered')).toBeVisible();
	await expect(page.getByText('They are in the memory of this page, and in no file yet.')).toBeVisible();
	expect(await page.locator('body').innerText()).not.toMatch(/Northline|Tuesday/);
	await expectLooksRight(page);
	await page.getByRole('button', { name: 'Show my notes' }).click();
	await expect(box).toHaveValue('They said Tuesday');

	// Where a file holds everything, leaving ends the visit.
	await bar(page).getByRole('link', { name: 'End this visit' }).click();
	await makesFile(page);
	await downloads(page, 'Save the sealed file');
	await expect(bar(page)).toContainText('In a sealed file');
	for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
	await expect(calendar).toBeVisible();
	await page.goBack();
	await expect(page.getByText('This case is not on this phone.')).toBeVisible();
	expect((await keptIn(page)).local).not.toMatchObject({ 'holdline.has-cases': 'yes' });

	// So does whoever closes or reloads the calendar, without a question that would give it away.
	await begins(page);
	await opensCase(page, 'Gridwell');
	await bar(page).getByRole('button', { name: 'Leave now' }).click();
	await expect(calendar).toBeVisible();
	await page.reload();
	await expect(calendar).toBeVisible();
	await page.goBack();
	await expect(page.getByText('Gridwell')).toBeHidden();
	expect(asked).toEqual([]);
});

offlineTest('a visit runs and ends without internet, by keyboard', async ({ phone: { page }, site }) => {
	await page.goto('/visit');
	await expect(page.getByRole('link', { name: 'Begin' })).toBeVisible();
	await waitUntilKept(page);
	await site.kill();
	await tabTo(page.getByRole('link', { name: 'Begin' }));
	await page.keyboard.press('Enter');
	await opensCase(page, 'Northline');
	await tabTo(bar(page).getByRole('link', { name: 'End this visit' }));
	await page.keyboard.press('Enter');
	await expect(heading(page, 'Take it with you')).toBeFocused();
	await makesFile(page);
	await downloads(page, 'Save the sealed file');
	await tabTo(page.getByRole('button', { name: 'End this visit' }));
	await page.keyboard.press('Enter');
	await expect(heading(page, 'The visit has ended')).toBeVisible();
	await expect(page.getByText('nothing was added')).toHaveCount(4);
});
