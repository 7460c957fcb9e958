// One PDF for a reader: its pages on the screen, and the file, opened again.
import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { hostilePdf } from '../fixtures/bundles.ts';
import { expect, expectNoAxeViolations, offlineTest, test, waitUntilKept } from './holdline.ts';
import { measureFace, measureOverflow } from './measure-face.ts';
import { Person } from './person.ts';

test('a bundle is looked at page by page and saved, and its papers keep their numbers', async ({ phone: { page } }) => {
	const person = new Person(page);
	await person.opensCase({ provider: 'Northline', sector: 'telecom', what: 'A bill', phone: '' });
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/case?id=${id}`);
	await person.starts({ channel: 'Phone' });
	await person.writes('They billed March twice 🙂 said Мария');
	await page.goto(`/case?id=${id}&part=papers`);
	const file = (name: string, content: string | Uint8Array) => ({
		name,
		mimeType: 'application/pdf',
		buffer: Buffer.from(content as Uint8Array)
	});
	await page
		.getByLabel('Choose files')
		.setInputFiles([file('Contract.pdf', await hostilePdf()), file('Letter.txt', 'Dear Northline')]);
	await expect(page.getByText('2 papers added')).toBeVisible();
	await page.getByRole('button', { name: 'Put it together as one PDF' }).click();
	await expect(page.getByText('7 pages', { exact: true })).toBeVisible();
	await expect(page.getByRole('img', { name: 'Page 4 of 7' })).toContainText('Contract');
	// The page of the PDF is drawn in it.
	await page.getByRole('button', { name: 'Show all pages (7)' }).click();
	const ofPdf = page.getByRole('img', { name: 'Page 5 of 7' });
	await ofPdf.scrollIntoViewIfNeeded();
	await expect(ofPdf.locator('image')).toHaveAttribute('href', /^blob:/);
	await expectNoAxeViolations(page);
	// The pages are small pictures of what is printed.
	expect((await measureFace(page)).filter((problem) => !problem.includes('<text '))).toEqual([]);
	expect(await measureOverflow(page)).toEqual([]);

	await page.getByRole('switch', { name: 'The letter' }).click();
	await expect(page.getByText('6 pages', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Make the PDF' }).click();
	await expect(page.getByText(/^Done: 6 pages, \d+ kB\./)).toBeVisible();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save it as a file' }).click()
	]);
	await expect(page.getByText('These numbers now stay with their papers.')).toBeVisible();
	expect(download.suggestedFilename()).toMatch(/^bundle-\d{4}-\d\d-\d\d\.pdf$/);
	const made = await PDFDocument.load(await readFile(await download.path()));
	expect(made.getPageCount()).toBe(6);

	const [zip] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save as files (zip)' }).click()
	]);
	const bytes = await readFile(await zip.path(), 'latin1');
	for (const name of ['case.md', 'notes.csv', 'promises.csv', ' Contract.pdf', ' Letter.txt'])
		expect(bytes).toContain(name);
});

offlineTest(
	'a bundle that is not here yet says so without internet, and is then made without it',
	async ({ site, phone }) => {
		const { page } = phone;
		await page.goto('/today');
		await waitUntilKept(page);
		const person = new Person(page);
		await person.opensCase({ provider: 'Northline', sector: 'telecom', what: 'A bill', phone: '' });
		const papers = `/case?id=${new URL(page.url()).searchParams.get('id') ?? ''}&part=papers`;
		await page.goto(papers);
		await page
			.getByLabel('Choose files')
			.setInputFiles({ name: 'Contract.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await hostilePdf(1)) });
		await expect(page.getByText('One paper added')).toBeVisible();
		const together = page.getByRole('button', { name: 'Put it together as one PDF' });
		await site.kill();
		await together.click();
		await expect(page.getByText('This part of Holdline is not on this phone yet.')).toBeVisible();
		await site.revive();
		await together.click();
		const last = page.getByRole('img', { name: 'Page 4 of 4' });
		await last.scrollIntoViewIfNeeded();
		await expect(last.locator('image')).toBeVisible();

		await site.kill();
		await page.goto(papers);
		await together.click();
		await last.scrollIntoViewIfNeeded();
		await expect(last.locator('image')).toBeVisible();
		await page.getByRole('button', { name: 'Make the PDF' }).click();
		await expect(page.getByText(/^Done: 4 pages, \d+ kB\./)).toBeVisible();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save it as a file' }).click()
		]);
		expect((await PDFDocument.load(await readFile(await download.path()))).getPageCount()).toBe(4);
	}
);
