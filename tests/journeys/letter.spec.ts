import type { Page } from '@playwright/test';
import mammoth from 'mammoth';
import { expect, test } from './holdline.ts';
import { expectLooksRight } from './looks.ts';

async function openLetter(page: Page): Promise<void> {
	await page.goto('/example');
	await page.waitForURL(/\/case\?id=/);
	await page.goto(`/letter?id=${new URL(page.url()).searchParams.get('id') ?? ''}`);
	await expect(paperOf(page)).toContainText('What happened, in order of time:');
}

const paperOf = (page: Page) => page.getByRole('region', { name: 'Your letter' });

/** The pages that the letter takes on each paper. */
async function pagesOf(page: Page): Promise<number[]> {
	const counts: number[] = [];
	for (const format of ['A4', 'Letter']) {
		const printed = (await page.pdf({ format })).toString('latin1');
		counts.push(printed.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0);
	}
	return counts;
}

test('@small a letter is put together, changed where it is tapped, and something left out is put back in', async ({
	phone: { page }
}) => {
	await openLetter(page);
	const paper = paperOf(page);
	await expectLooksRight(page);

	await test.step('the writer is asked for once, and the address goes with a tap', async () => {
		await page.getByRole('button', { name: 'Add your name and address' }).click();
		await page.getByLabel('Your name').fill('Sam Okoro');
		await page.getByLabel('Your address').fill('3 Chapel Row\nHebden Bridge HX7 8EU');
		await expectLooksRight(page);
		await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
		await expect(paper).toContainText('Hebden Bridge HX7 8EU');
		await page.reload();
		await expect(paper.getByRole('button', { name: 'Change your name and address' })).toBeVisible();
		await paper.getByText('3 Chapel Row').click();
		await expect(page.getByLabel('Your address')).toHaveValue('3 Chapel Row\nHebden Bridge HX7 8EU');
		await page.getByRole('switch', { name: 'My address is in this letter' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
		await expect(paper).not.toContainText('HX7');
		await expect(paper).toContainText('Sam Okoro');
	});

	await test.step('a tap opens the part at the tapped line', async () => {
		const line = paper.getByText('11:25 I read out both promises with their dates.');
		await line.scrollIntoViewIfNeeded();
		const at = await line.boundingBox();
		if (at === null) throw new Error('the line is on the page');
		await page.mouse.click(at.x + at.width / 2, at.y + 6);
		const box = page.getByLabel('This part of the letter');
		await expect(box).toBeFocused();
		const caret = await box.evaluate(
			(node: HTMLTextAreaElement) => node.value.slice(node.selectionStart).split('\n', 1)[0]
		);
		expect(caret).toBe('- 11:25 I read out both promises with their dates.');
		await expectLooksRight(page);
		await box.press('Escape');
		await expect(box).toBeHidden();
	});

	await test.step('by keyboard a part is one stop, with a name of its own', async () => {
		const thanks = paper.getByRole('button', { name: 'Change: Thank you for looking into this.' });
		await thanks.focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type('Thank you for your time.');
		await page.getByRole('button', { name: 'Done' }).press('Enter');
		await expect(paper.getByRole('button', { name: 'Change: Thank you for your time.' })).toBeFocused();
		const names = await paper
			.getByRole('button')
			.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
		expect(new Set(names).size).toBe(names.length);
	});

	await test.step('what was left out goes in where it belongs, and the changed words stay', async () => {
		await expect(paper).not.toContainText('I had to tell it all again');
		await page.getByRole('button', { name: /^Put it in: Tired\./ }).click();
		await expect(paper).toContainText('What I felt: Tired. I had to tell it all again.');
		await expect(paper).toContainText('Thank you for your time.');
		await page.getByRole('button', { name: /^Put it in: Account/ }).click();
		await expect(paper).toContainText('Account number: 7730 4152 88');
		await expectLooksRight(page);
		await page.reload();
		await expect(paper).toContainText('I had to tell it all again.');
		await page.getByRole('button', { name: /^Leave it out: Tired\./ }).click();
		await expect(paper).not.toContainText('I had to tell it all again');
		await expect(paper).toContainText('Account number: 7730 4152 88');
	});

	await test.step('it prints alone, on two pages of either paper', async () => {
		const pages = await pagesOf(page);
		expect(Math.max(...pages)).toBeLessThanOrEqual(2);
		await page.emulateMedia({ media: 'print' });
		await expect(paper).toBeVisible();
		await expect(page.getByRole('button')).toHaveCount(0);
		await expect(page.getByRole('heading')).toHaveCount(0);
		await page.emulateMedia({ media: null });
	});
});

test('a case of many long notes prints on two pages, and the letter says what is folded', async ({
	phone: { page }
}) => {
	await openLetter(page);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save as a Word file' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^letter-\d{4}-\d\d-\d\d\.docx$/);
	await expect(page.getByText('Saved. Look in your downloads.')).toBeVisible();
	const { value } = await mammoth.extractRawText({ path: await download.path() });
	expect(value.split('\n\n').filter(Boolean)).toEqual(await paperOf(page).locator('p').allTextContents());

	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/past-contact?id=${id}`);
	await page.getByText('Phone', { exact: true }).click();
	await page.getByLabel('On which day?').fill('2026-05-04');
	const words = 'They said that the meter was read on the third of the month and that the bill is right as it stands. ';
	const box = page.getByLabel('What was said or done');
	await box.fill(words.repeat(12));
	for (let index = 2; index <= 9; index += 1) {
		await page.getByRole('button', { name: 'Add another note' }).click();
		await box.last().fill(`${index}. ${words.repeat(9)}`);
	}
	await page.getByRole('button', { name: 'Add to the journal' }).click();
	await page.waitForURL(/\/case\?/);

	await page.goto(`/letter?id=${id}`);
	await expect(paperOf(page)).toContainText('To keep this to two pages,');
	expect(await pagesOf(page)).toEqual([2, 2]);
	await page.getByText(/left out, for want of room$/).click();
	const putIn = page.getByRole('group').getByRole('button', { name: /^Put it in/ });
	for (let left = await putIn.count(); left > 0; left -= 1) await putIn.first().click();
	await expect(page.getByText('It is now longer than two pages.')).toBeVisible();
	await expect(paperOf(page)).not.toContainText('To keep this to two pages,');
	expect(Math.max(...(await pagesOf(page)))).toBeGreaterThan(2);
});
