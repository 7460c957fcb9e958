// Papers: a photo on a call, files of every kind in the case, and a backup that brings them to another phone.
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { blackSquare, heads, pdfOf } from '../fixtures/papers.ts';
import { expect, expectNoAxeViolations, offlineTest, test, waitUntilKept } from './holdline.ts';
import { measureFace, measureOverflow } from './measure-face.ts';
import { packFilesIn } from './next-version.ts';
import { Person } from './person.ts';

const story = { provider: 'Northline', sector: 'telecom', what: 'The bill is too high', phone: '' } as const;

const papers = (page: Page) => page.getByRole('list', { name: 'Your papers' }).getByRole('button');
const sheet = (page: Page) => page.getByRole('dialog');
const file = (name: string, content: string | Uint8Array) => ({
	name,
	mimeType: 'image/png',
	buffer: Buffer.from(content as Uint8Array)
});

/** A photo of a bill, larger than what is kept. */
async function photo(page: Page, words = 'Total due: £1,284.60') {
	const bytes = await page.evaluate(async (words) => {
		const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 3200 });
		const pen = canvas.getContext('2d');
		if (!pen) throw new Error('There is no canvas.');
		pen.fillStyle = '#f4f1e8';
		pen.fillRect(0, 0, 2400, 3200);
		pen.fillStyle = '#222';
		pen.font = '60px sans-serif';
		for (let line = 1; line < 40; line += 1) pen.fillText(`${line}. ${words}`, 150, line * 78);
		const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
		return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())];
	}, words);
	return { name: 'Bill_March.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
}

async function opensPapers(page: Page): Promise<void> {
	await new Person(page).opensCase(story);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/case?id=${id}&part=papers`);
	await expect(page.getByText('Take a photo')).toBeVisible();
}

const choose = (page: Page) => page.getByLabel('Choose files');

async function looksRight(page: Page): Promise<void> {
	await expectNoAxeViolations(page);
	expect(await measureFace(page)).toEqual([]);
	expect(await measureOverflow(page)).toEqual([]);
}

/** How large the shown picture is, and whether there is something on it. */
const picture = (page: Page) =>
	sheet(page)
		.locator('canvas')
		.evaluate((canvas: HTMLCanvasElement) => {
			const shown = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
			return { size: [canvas.width, canvas.height], hasInk: shown.some((value, at) => at % 4 < 3 && value < 90) };
		});

offlineTest(
	'a photo on a call takes two taps, and is in the case offline, after a restart',
	async ({ site, lastingPhone: phone }) => {
		const person = new Person(phone.page);
		await person.opensCase(story);
		const id = new URL(phone.page.url()).searchParams.get('id') ?? '';
		await phone.page.goto(`/case?id=${id}`);
		await person.starts({ channel: 'Phone' });
		await phone.page.getByLabel('Add a paper').setInputFiles(await photo(phone.page));
		await expect(phone.page.getByText('One paper added')).toBeVisible();
		await expectNoAxeViolations(phone.page);
		await person.writes('they sent the bill twice');
		await expect(phone.page.getByText('One paper added')).toBeHidden();

		await waitUntilKept(phone.page);
		await expect
			.poll(() =>
				phone.page.evaluate(async () => {
					const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
					return kept.flat().filter(({ url }) => url.includes('documents-pack')).length;
				})
			)
			.toBeGreaterThan(1);
		await site.kill();
		await phone.restart();
		const { page } = phone;
		await page.goto(`/case?id=${id}&part=papers`);
		await expect(papers(page)).toHaveText(/^\s*Bill March\s*\d+ \w+.* · \d+ kB · on this phone$/);
		await papers(page).click();
		await expect.poll(() => picture(page)).toEqual({ size: [1200, 1600], hasInk: true });
		await page.getByLabel('From').fill('Northline');
		await page.getByRole('button', { name: 'Close' }).click();
		await expect(papers(page)).toContainText('from Northline');
		await page.reload();
		await expect(papers(page)).toContainText('from Northline');
	}
);

/** The photo with what a camera writes beside it: the place where it was taken. */
function withPlace({ buffer, ...file }: Awaited<ReturnType<typeof photo>>) {
	const words = Buffer.from('Exif\0\0MM GPS 51.5007 N 0.1246 W');
	const segment = Buffer.from([0xff, 0xe1, 0, words.length + 2]);
	return { ...file, buffer: Buffer.concat([buffer.subarray(0, 2), segment, words, buffer.subarray(2)]) };
}

/** How many files of papers are on the phone, and which of these words stand in any of them. */
const keptFiles = (page: Page, ...words: string[]) =>
	page.evaluate(async (words) => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('holdline-papers');
		const files: string[] = [];
		for await (const handle of folder.values()) {
			const bytes = await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer();
			files.push(new TextDecoder('latin1').decode(bytes));
		}
		return { count: files.length, found: words.filter((word) => files.some((file) => file.includes(word))) };
	}, words);

offlineTest(
	'a photo is kept without internet before what shows papers was ever here, and is shown once it is',
	async ({ site, lastingPhone: phone }) => {
		const person = new Person(phone.page);
		await person.opensCase(story);
		const id = new URL(phone.page.url()).searchParams.get('id') ?? '';
		await waitUntilKept(phone.page);
		expect(await packFilesIn(phone.page, 'documents')).toEqual([]);
		await site.kill();

		await phone.page.goto(`/case?id=${id}&part=papers`);
		await choose(phone.page).setInputFiles(withPlace(await photo(phone.page)));
		await expect(phone.page.getByText('One paper added')).toBeVisible();
		const toCome = 'What you add is kept on this phone now, smaller and without the place where a picture was taken.';
		await expect(phone.page.getByText(toCome)).toBeVisible();
		await looksRight(phone.page);
		await phone.page.goto(`/case?id=${id}`);
		await person.starts({ channel: 'Phone' });
		await phone.page.getByLabel('Add a paper').setInputFiles(withPlace(await photo(phone.page, 'A second bill')));
		await expect(phone.page.getByText('What shows it comes once you are connected')).toBeVisible();
		await expectNoAxeViolations(phone.page);

		await phone.restart();
		const { page } = phone;
		await page.goto(`/case?id=${id}&part=papers`);
		const list = page.getByRole('list', { name: 'Your papers' });
		await expect(list.getByText('Bill March')).toHaveCount(2);
		await expect(list.getByText('on this phone')).toHaveCount(2);
		expect(await keptFiles(page, 'Exif', 'GPS')).toEqual({ count: 2, found: [] });

		await site.revive();
		await page.getByRole('button', { name: 'Try again' }).click();
		await papers(page).first().click();
		await expect.poll(() => picture(page)).toEqual({ size: [1200, 1600], hasInk: true });
	}
);

test('files of every kind are told by their own bytes, and a hostile one harms nothing', async ({
	phone: { page }
}) => {
	await opensPapers(page);
	const folder = await mkdtemp(join(tmpdir(), 'holdline-papers-'));
	try {
		const huge = join(folder, 'film.mov');
		await writeFile(huge, 'x');
		await truncate(huge, 2 ** 31);
		await choose(page).setInputFiles(huge);
		await expect(page.getByText('film.mov is larger than 25 MB. It was not added.')).toBeVisible();
	} finally {
		await rm(folder, { recursive: true });
	}
	const script = '<script>document.title = "run"</script>';
	await choose(page).setInputFiles([
		file('vast.png', heads.png(30_000, 30_000)),
		file('broken.jpg', heads.jpeg(400, 300)),
		file('Empty.pdf', ''),
		file('Drawing.png', `<svg xmlns="http://www.w3.org/2000/svg" onload="document.title = 'run'">${script}</svg>`),
		file('Page.png', `<!doctype html>${script}<img src=x onerror="document.title = 'run'">`),
		file('Bill.png', `%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>`),
		await photo(page)
	]);
	await expect(page.getByText('6 papers added')).toBeVisible();
	for (const said of [
		'vast.png has more than 100 million pixels.',
		'broken.jpg could not be opened as a picture.',
		'Empty.pdf is empty.'
	])
		await expect(page.getByText(said)).toBeVisible();
	await looksRight(page);

	for (const [title, says] of [
		['Drawing', '<svg xmlns'],
		['Page', '<!doctype html>'],
		['Bill', 'This PDF could not be opened here.'],
		['vast', 'This file is not shown here.'],
		['broken', 'This file is not shown here.']
	] as const) {
		await papers(page).filter({ hasText: title }).last().click();
		await expect(sheet(page).getByText(says)).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(sheet(page)).toBeHidden();
	}
	await papers(page).filter({ hasText: 'Page' }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save it as a file' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^paper-\d{4}-\d\d-\d\d\.txt$/);
	expect(await page.title()).toBe('Case · Holdline');
});

test('a PDF is shown page by page without its script, and a page with a picture that could not be drawn says so', async ({
	phone: { page }
}) => {
	await opensPapers(page);
	const broken = Buffer.concat([blackSquare.subarray(0, 100), Buffer.alloc(40, 7)]);
	await choose(page).setInputFiles(file('Contract.pdf', pdfOf([blackSquare, broken])));
	await papers(page).click();
	await expect.poll(() => picture(page)).toEqual({ size: [1556, 2200], hasInk: true });
	await expect(sheet(page).getByText('Page 1 of 2', { exact: true })).toBeVisible();
	await expect(sheet(page).getByText('the page is not complete')).toBeHidden();
	await looksRight(page);
	await page.getByRole('button', { name: 'Turn' }).click();
	await expect.poll(() => picture(page)).toMatchObject({ size: [2200, 1556] });
	await page.getByRole('button', { name: 'Next page' }).click();
	await expect(sheet(page).getByText('Page 2 of 2', { exact: true })).toBeVisible();
	await expect(sheet(page).getByText('the page is not complete')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Next page' })).toBeDisabled();
	await looksRight(page);
});

test('a paper is pasted and dropped, looked at, turned, named, put aside and brought back', async ({
	phone: { page }
}) => {
	await opensPapers(page);
	const { buffer } = await photo(page);
	const transfer = await page.evaluateHandle(
		(bytes) => {
			const data = new DataTransfer();
			data.items.add(new File([Uint8Array.from(bytes)], 'Shot.jpg', { type: 'image/jpeg' }));
			return data;
		},
		[...buffer]
	);
	const list = page.locator('.papers');
	for (const event of ['dragover', 'drop']) await list.dispatchEvent(event, { dataTransfer: transfer });
	await expect(papers(page)).toHaveCount(1);
	const small = papers(page).locator('canvas');
	await expect.poll(() => small.evaluate(hasInk)).toBe(true);
	await page.evaluate(
		(clipboardData) => document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true })),
		transfer
	);
	await expect(page.getByText('Shot.jpg is already in this case.')).toBeVisible();

	await papers(page).click();
	await expect.poll(() => picture(page)).toMatchObject({ size: [1200, 1600] });
	await looksRight(page);
	const width = () =>
		sheet(page)
			.locator('canvas')
			.evaluate((canvas) => canvas.clientWidth);
	const before = await width();
	await page.getByRole('button', { name: 'Larger' }).click();
	expect(await width()).toBeGreaterThan(before * 1.4);
	await pinch(page, 2);
	expect(await width()).toBeGreaterThan(before * 2.4);
	await page.getByRole('button', { name: 'Turn' }).click();
	expect(await picture(page)).toMatchObject({ size: [1600, 1200] });

	await page.getByLabel('Day of the paper').fill('2026-03-31');
	await page.getByLabel('Title').fill('Bill of March');
	// One tap leaves the title, which begins to be saved, and puts the paper aside before it is.
	await page.getByRole('button', { name: 'Put it aside' }).evaluate((button: HTMLButtonElement) => {
		button.focus();
		button.click();
	});
	await expect(page.getByText('“Bill of March” is put aside.')).toBeVisible();
	await expect(papers(page)).toHaveCount(0);
	await page.getByRole('button', { name: 'Undo', exact: true }).click();
	await expect(papers(page)).toHaveText(/^\s*Bill of March\s*31 March/);
	await papers(page).click();
	await page.getByRole('button', { name: 'Delete it for good' }).click();
	await page.getByRole('button', { name: 'Delete for good', exact: true }).click();
	await expect(page.getByText('“Bill of March” is deleted.')).toBeFocused();
	await expect(papers(page)).toHaveCount(0);
});

/** Whether something dark is drawn. */
function hasInk(canvas: HTMLElement | SVGElement): boolean {
	if (!(canvas instanceof HTMLCanvasElement)) return false;
	const shown = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
	return shown.some((value, at) => at % 4 === 3 && value > 0) && shown.some((value, at) => at % 4 < 3 && value < 160);
}

/** Two fingers on the picture go apart to so many times their distance. */
async function pinch(page: Page, factor: number): Promise<void> {
	await sheet(page)
		.getByRole('region', { name: 'Shot' })
		.evaluate((frame, factor) => {
			const { left, top } = frame.getBoundingClientRect();
			const at = (type: string, pointerId: number, x: number) =>
				frame.dispatchEvent(
					new PointerEvent(type, {
						pointerId,
						clientX: left + x,
						clientY: top + 50,
						pointerType: 'touch',
						bubbles: true
					})
				);
			frame.setPointerCapture = () => {};
			at('pointerdown', 11, 50);
			at('pointerdown', 12, 90);
			at('pointermove', 12, 50 + 40 * factor);
			at('pointerup', 11, 50);
			at('pointerup', 12, 50);
		}, factor);
}

test('a paper stands behind a note and a sentence of the letter, and is one tap away there', async ({
	phone: { page }
}) => {
	const person = new Person(page);
	await person.opensCase(story);
	const id = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`/case?id=${id}`);
	await person.starts({ channel: 'Phone' });
	await person.writes('they sent the bill twice');
	await page.getByLabel('Add a paper').setInputFiles(file('Bill_March.txt', 'Total due: £1,284.60'));
	await expect(page.getByText('One paper added')).toBeVisible();
	await page.goto(`/case?id=${id}&part=papers`);
	await papers(page).click();
	await page.getByRole('button', { name: 'Choose what it stands behind' }).click();
	await looksRight(page);
	await page.getByRole('checkbox', { name: /sent the bill twice/ }).check();
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(sheet(page).getByRole('listitem').filter({ hasText: 'sent the bill twice' })).toBeVisible();
	await page.getByRole('button', { name: 'Close' }).click();

	const behind = page.getByRole('button', { name: 'Open the paper behind this: Bill March' });
	const opens = async () => {
		await behind.click();
		await expect(sheet(page).getByText('Total due: £1,284.60')).toBeVisible();
		await page.getByRole('button', { name: 'Close' }).click();
	};
	await page.goto(`/case?id=${id}&part=story`);
	await opens();
	await looksRight(page);
	await page.goto(`/letter?id=${id}`);
	await opens();
	await expect(page.getByText('that have a paper behind them: 1 of 1.')).toBeVisible();
	await looksRight(page);
	await page.getByRole('button', { name: 'Choose papers' }).click();
	await page.getByRole('checkbox', { name: /Bill March/ }).uncheck();
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(page.getByRole('button', { name: 'Nothing stands behind this yet' })).toBeVisible();
	await expect(behind).toHaveCount(0);

	await page.getByRole('button', { name: 'Nothing stands behind this yet' }).click();
	await page.getByRole('checkbox', { name: /Bill March/ }).check();
	await page.getByRole('button', { name: 'Done' }).click();
	await behind.click();
	await page.getByRole('button', { name: 'Delete it for good' }).click();
	await expect(sheet(page).getByText('Its file goes from this phone now.')).toBeVisible();
	await looksRight(page);
	await sheet(page).getByRole('button', { name: 'Delete for good', exact: true }).click();
	await expect(page.getByText('Bill March (deleted)')).toBeVisible();
	await looksRight(page);
	// The note is gone first, and the file follows.
	const filesLeft = () =>
		page.evaluate(async () => {
			const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('holdline-papers');
			const names: string[] = [];
			for await (const name of folder.keys()) names.push(name);
			return names;
		});
	await expect.poll(filesLeft).toEqual([]);
});

test('a long adding shows how far it is, and what was added stays when it is stopped', async ({ phone: { page } }) => {
	await opensPapers(page);
	const many = Array.from({ length: 400 }, (_, index) => file(`Page ${index}.txt`, `Page ${index} of the contract`));
	await choose(page).setInputFiles(many);
	await expect(page.getByText(/^Adding \d+ of 400…$/)).toBeVisible();
	await looksRight(page);
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(page.getByText(/^Adding/)).toBeHidden();
	const added = Number(/^(\d+)/.exec((await page.getByText(/papers added$/).textContent()) ?? '')?.[1]);
	expect(added).toBeGreaterThan(1);
	expect(added).toBeLessThan(400);
	// The list begins with its newest six.
	await expect(papers(page)).toHaveCount(Math.min(added, 6));
});

test('a file that is dropped where none is taken does not take the place of the app', async ({ phone: { page } }) => {
	await page.goto('/today');
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toBeVisible();
	const held = await heading.evaluate((heading) => {
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(new File(['Total due'], 'Bill.txt'));
		return ['dragover', 'drop'].map(
			(type) => !heading.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
		);
	});
	expect(held).toEqual([true, true]);
});

test('a backup with papers brings them to another phone, and is the same there to the byte', async ({ openPhone }) => {
	const { page } = await openPhone();
	await opensPapers(page);
	await choose(page).setInputFiles([await photo(page), file('Letter.txt', 'Dear Northline')]);
	await expect(papers(page)).toHaveCount(2);
	await page.goto('/settings');
	await expect(page.getByText('2 are in no backup yet.')).toBeVisible();
	const save = async (page: Page) => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save a backup with papers' }).click()
		]);
		await expect(page.getByText('Each of them is in a backup.')).toBeVisible();
		return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) };
	};
	const { name, buffer } = await save(page);
	expect(name).toMatch(/^holdline-backup-.*\.zip$/);

	const other = (await openPhone()).page;
	await other.goto('/settings');
	await other.getByLabel('Choose a backup file').setInputFiles({ name, mimeType: 'application/zip', buffer });
	await expect(other.getByText('2 papers come with it')).toBeVisible();
	await other.getByRole('button', { name: 'Add these to this phone' }).click();
	await expect(other.getByText('Done. The case is on this phone.')).toBeVisible();
	expect((await save(other)).buffer.equals(buffer)).toBe(true);

	await other.goto('/today');
	await other
		.getByRole('link', { name: /Northline/ })
		.first()
		.click();
	await other.getByRole('tab', { name: 'Papers' }).click();
	await expect(papers(other)).toHaveCount(2);
	await papers(other).filter({ hasText: 'Letter' }).click();
	await expect(sheet(other).getByText('Dear Northline')).toBeVisible();
});
