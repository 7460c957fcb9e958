// Covering: boxes drawn by finger and by keys over a picture, and what is then shared.
import { readFile } from 'node:fs/promises';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './holdline.ts';
import { measureFace, measureOverflow } from './measure-face.ts';
import { Person } from './person.ts';

const sheet = (page: Page) => page.getByRole('dialog');
const boxes = (page: Page) => sheet(page).getByRole('button', { name: /^Box \d/ });

async function opensPapers(page: Page): Promise<void> {
	await new Person(page).opensCase({ provider: 'Northline', sector: 'telecom', what: 'A bill', phone: '' });
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/case?id=${id}&part=papers`);
}

/** Chooses a picture of words on white, in the case that is opened. */
async function addsPicture(page: Page): Promise<void> {
	await opensPapers(page);
	const bytes = await page.evaluate(async () => {
		const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 800 });
		const pen = canvas.getContext('2d');
		if (!pen) throw new Error('There is no canvas.');
		pen.fillStyle = '#fff';
		pen.fillRect(0, 0, 600, 800);
		pen.fillStyle = '#222';
		pen.font = '28px sans-serif';
		for (let line = 1; line < 20; line += 1) pen.fillText(`Card 4929 0000 1111 ${1000 + line}`, 40, line * 40);
		const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
		return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())];
	});
	await page
		.getByLabel('Choose files')
		.setInputFiles({ name: 'Bill.png', mimeType: 'image/png', buffer: Buffer.from(bytes) });
	await page.getByRole('list', { name: 'Your papers' }).getByRole('button').click();
}

/** How many pixels of a file, in the given part of the picture, are not black. */
async function notBlack(page: Page, file: Buffer, part: [number, number, number, number]): Promise<number> {
	return page.evaluate(
		async ({ bytes, part }) => {
			const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
			const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
			pen?.drawImage(bitmap, 0, 0);
			const seen = pen?.getImageData(...part).data ?? [];
			return [...seen].filter((value, at) => at % 4 < 3 && value > 0).length;
		},
		{ bytes: [...file], part }
	);
}

async function saves(page: Page): Promise<Buffer> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save it as a file' }).click()
	]);
	return readFile(await download.path());
}

test('what is covered by finger and by keys is black in what is shared, and all of it is shared only by choice', async ({
	phone: { page }
}) => {
	await addsPicture(page);
	await page.getByRole('button', { name: 'Cover parts of it' }).click();
	await expect(page.getByText('Card numbers and long numbers cannot be found by us in a picture.')).toBeVisible();
	await expect.poll(() => page.locator('dialog canvas').evaluate((it: HTMLCanvasElement) => it.width)).toBe(600);
	const canvas = await page.locator('dialog canvas').boundingBox();
	if (!canvas) throw new Error('The picture is not shown.');
	await page.mouse.move(canvas.x + canvas.width * 0.1, canvas.y + canvas.height * 0.1);
	await page.mouse.down();
	await page.mouse.move(canvas.x + canvas.width * 0.5, canvas.y + canvas.height * 0.2, { steps: 3 });
	await page.mouse.up();
	await expect(boxes(page)).toHaveAccessibleName(
		'Box 1 of 1: 10 % from the left, 10 % from the top, 40 % wide, 10 % high'
	);
	await page.getByRole('button', { name: 'Add a box' }).click();
	await expect(boxes(page).last()).toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Shift+ArrowRight');
	await expect(boxes(page).last()).toHaveAccessibleName(
		'Box 2 of 2: 29 % from the left, 46 % from the top, 41 % wide, 10 % high'
	);
	await page.getByRole('button', { name: 'Add a box' }).click();
	await page.keyboard.press('Delete');
	await expect(boxes(page)).toHaveCount(2);
	await expectNoAxeViolations(page);
	expect(await measureFace(page)).toEqual([]);
	expect(await measureOverflow(page)).toEqual([]);

	await page.getByRole('button', { name: 'Make it black' }).click();
	await expect(page.getByText('Done. The covered picture is what is shared.')).toBeVisible();
	const covered = await saves(page);
	expect(await notBlack(page, covered, [62, 82, 234, 74])).toBe(0);
	expect(await notBlack(page, covered, [176, 370, 240, 76])).toBe(0);
	await page.getByRole('button', { name: 'As it is' }).click();
	expect(await notBlack(page, await saves(page), [62, 82, 234, 74])).toBeGreaterThan(1000);
	await page.getByRole('button', { name: 'Close' }).click();
	await page.getByRole('list', { name: 'Your papers' }).getByRole('button').click();
	expect((await saves(page)).equals(covered)).toBe(true);
});

test('the pages of a PDF are covered, one by one, and what is shared holds pictures of them alone', async ({
	phone: { page }
}) => {
	const pdf = await PDFDocument.create();
	for (const words of ['Terms of the contract', 'Card 4929 0000 1111 2222'])
		pdf.addPage([300, 420]).drawText(words, { x: 30, y: 210, size: 16 });
	await pdf.attach(new TextEncoder().encode('4929 0000 1111 2222'), 'card.txt');
	await opensPapers(page);
	await page
		.getByLabel('Choose files')
		.setInputFiles({ name: 'Contract.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) });
	await page.getByRole('list', { name: 'Your papers' }).getByRole('button').click();
	await page.getByRole('button', { name: 'Cover parts of it' }).click();
	await page.getByRole('button', { name: 'Next page' }).click();
	await expect(page.getByRole('region', { name: 'Cover parts of it, Page 2 of 2' })).toBeVisible();
	await page.getByRole('button', { name: 'Add a box' }).click();
	for (const key of ['Shift+ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
	await expect(boxes(page)).toHaveAccessibleName(
		'Box 1 of 1: 29 % from the left, 45 % from the top, 41 % wide, 10 % high'
	);
	await expect(page.getByText('Boxes: 1, on this page: 1.')).toBeVisible();
	await expectNoAxeViolations(page);
	expect(await measureFace(page)).toEqual([]);
	expect(await measureOverflow(page)).toEqual([]);

	await page.getByRole('button', { name: 'Make it black' }).click();
	await expect(page.getByText('Done. The covered pages are what is shared.')).toBeVisible();
	await expect.poll(() => sheet(page).locator('canvas').evaluate(hasInk)).toBe(true);
	const covered = await saves(page);
	expect(covered.includes('4929')).toBe(false);
	const made = await PDFDocument.load(covered);
	expect(made.getPages().map((one) => one.getSize())).toEqual([
		{ width: 300, height: 420 },
		{ width: 300, height: 420 }
	]);
	const pictures = made.context
		.enumerateIndirectObjects()
		.flatMap(([, object]) => (object instanceof PDFRawStream && object.contents[0] === 0xff ? [object.contents] : []));
	expect(await notBlack(page, Buffer.from(pictures[1] ?? []), [460, 995, 630, 210])).toBe(0);
	await page.getByRole('button', { name: 'As it is' }).click();
	await expect(page.getByText('Everything on it can be read')).toBeVisible();
	expect((await PDFDocument.load(await saves(page))).catalog.has(PDFName.of('Names'))).toBe(true);
});

function hasInk(canvas: HTMLElement | SVGElement): boolean {
	if (!(canvas instanceof HTMLCanvasElement)) return false;
	const shown = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
	return shown.some((value, at) => at % 4 < 3 && value < 90);
}
