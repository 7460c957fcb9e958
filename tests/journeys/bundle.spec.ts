// One PDF for a reader: its pages on the screen, and the file, opened again.
import { readFile } from 'node:fs/promises';
import { PDFDocument, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { hostilePdf } from '../fixtures/bundles.ts';
import { croppedPdf, layeredPdf } from '../fixtures/hiding-pdfs.ts';
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

test('a PDF that holds more than its pages show goes in as pictures of them', async ({ phone: { page } }) => {
	await new Person(page).opensCase({ provider: 'Northline', sector: 'telecom', what: 'A bill', phone: '' });
	await page.goto(`/case?id=${new URL(page.url()).searchParams.get('id') ?? ''}&part=papers`);
	const file = (name: string, content: Uint8Array) => ({
		name,
		mimeType: 'application/pdf',
		buffer: Buffer.from(content)
	});
	await page
		.getByLabel('Choose files')
		.setInputFiles([file('Plan.pdf', await layeredPdf('off')), file('Scan.pdf', await croppedPdf(40))]);
	await expect(page.getByText('2 papers added')).toBeVisible();
	await page.getByRole('button', { name: 'Put it together as one PDF' }).click();
	for (const title of ['Plan', 'Scan'])
		await expect(page.getByText(`“${title}” holds more than its pages show`)).toBeVisible();
	await expectNoAxeViolations(page);
	await page.getByRole('button', { name: 'Make the PDF' }).click();
	await expect(page.getByText(/^Done: \d+ pages, \d+ kB\./)).toBeVisible();
	const saved = async (name: string) => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name, exact: true }).click()
		]);
		return readFile(await download.path());
	};
	expect(await wordsAndPictures(await saved('Save it as a file'))).toEqual({ hasSecret: false, pictures: 2 });
	const zip = (await saved('Save as files (zip)')).toString('latin1');
	expect(zip).toContain(' Plan.pdf');
	expect(zip.match(/\/DCTDecode/g)).toHaveLength(2);
});

test('a PDF that takes long to make says how far it is, is stopped with nothing left, and is made afterwards', async ({
	phone: { page }
}) => {
	await new Person(page).opensCase({ provider: 'Northline', sector: 'telecom', what: 'A bill', phone: '' });
	await page.goto(`/case?id=${new URL(page.url()).searchParams.get('id') ?? ''}&part=papers`);
	// Each picture waits for a word of the test.
	await page.route('**/*bundle-pack.worker*', async (route) => {
		const script = await (await route.fetch()).text();
		const held = `{
			const { convertToBlob } = OffscreenCanvas.prototype;
			const channel = new BroadcastChannel('go-on');
			const goesOn = new Promise((resolve) => (channel.onmessage = resolve));
			OffscreenCanvas.prototype.convertToBlob = async function (...how) {
				await goesOn;
				return convertToBlob.apply(this, how);
			};
		}`;
		await route.fulfill({ contentType: 'text/javascript', body: `${held}\n${script}` });
	});
	const pictures = await page.evaluate(() =>
		Promise.all(
			[2, 3].map(async (width) => {
				const canvas = new OffscreenCanvas(width, 2);
				canvas.getContext('2d');
				return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
			})
		)
	);
	const named = pictures.map((bytes, index) => ({
		name: `Bill ${index}.png`,
		mimeType: 'image/png',
		buffer: Buffer.from(bytes)
	}));
	await page.getByLabel('Choose files').setInputFiles(named);
	await expect(page.getByText('2 papers added')).toBeVisible();
	await page.getByRole('button', { name: 'Put it together as one PDF' }).click();
	const make = page.getByRole('button', { name: 'Make the PDF' });
	const workers = () => page.workers().filter((worker) => worker.url().includes('bundle-pack.worker')).length;
	await make.click();
	await expect(page.getByText('Making the PDF… picture 1 of 2')).toBeVisible();
	await expectNoAxeViolations(page);
	expect(workers()).toBe(1);
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(page.getByText('It was stopped. Nothing was made, and your papers are as they were.')).toBeVisible();
	await expect.poll(workers).toBe(0);

	await make.click();
	await expect(page.getByText('Making the PDF… picture 1 of 2')).toBeVisible();
	await page.evaluate(() => new BroadcastChannel('go-on').postMessage('go on'));
	await expect(page.getByText(/^Done: \d+ pages, \d+ kB\./)).toBeVisible();
});

/** Whether a word that no page showed is in a PDF, and how many pictures are. */
async function wordsAndPictures(bytes: Uint8Array) {
	const { context } = await PDFDocument.load(bytes);
	const objects = context.enumerateIndirectObjects().map(([, object]) => object);
	const text = objects.map((object) => {
		const isPicture = object instanceof PDFRawStream && object.dict.toString().includes('/DCTDecode');
		if (!(object instanceof PDFRawStream) || isPicture) return object.toString();
		return new TextDecoder('latin1').decode(decodePDFRawStream(object).decode());
	});
	return {
		hasSecret: /SECRET|534543524554/.test(text.join('\n')),
		pictures: objects.filter((object) => object.toString().includes('/DCTDecode')).length
	};
}

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
