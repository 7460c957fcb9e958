// What is covered in a PDF cannot be got back: two PDFs that differ only in what is covered, and in all that is no page, give the same
// file, byte for byte. That file is opened by pdf-lib, qpdf and poppler: it holds pictures of its pages, and nothing else.
// Seen to fail where a box is three pixels too small, where it is drawn on another page, and where the new file has one entry more.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDict, PDFDocument, PDFName, PDFRawStream, StandardFonts, degrees, rgb } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import type { CoverBox } from '#lib/domain/vocabulary/paper.ts';
import { findProgram } from '../../../scripts/setup.mjs';
import { SEED, runs } from '../../runs.ts';
import { expect, test } from '../storage.ts';

const run = promisify(execFile);
const [qpdf, pdftotext] = [findProgram('qpdf'), findProgram('pdftotext')];
const PDFS = runs(2, 50);
const BOXES = 10;

test(`${PDFS * BOXES} covered regions of pages of PDFs: nothing of them is in the file`, async ({ page }) => {
	test.setTimeout(300_000 + PDFS * 10_000);
	const sum = { regions: 0, recoverable: 0, words: 0, others: 0, invalid: 0 };
	const folder = await mkdtemp(join(tmpdir(), 'holdline-covered-'));
	try {
		for (let index = 0; index < PDFS; index += 1) {
			const chance = chanceFrom(SEED + index);
			const pages = 1 + Math.floor(chance() * 3);
			const boxes = Array.from({ length: BOXES }, (): CoverBox => {
				const [x, y] = [0.02 + chance() * 0.8, 0.02 + chance() * 0.9];
				const [width, height] = [0.02 + chance() * (0.97 - x), 0.01 + chance() * 0.06];
				return { page: 1 + Math.floor(chance() * pages), x, y, width, height };
			});
			const seed = SEED + index;
			const [first, second] = [
				await pdfWith({ seed, pages, boxes, secret: 'the first secret' }),
				await pdfWith({ seed, pages, boxes, secret: 'another one 4929' })
			];
			const [one, other] = [await cover(page, first, boxes), await cover(page, second, boxes)];
			if (index === 0) expect((await cover(page, first, [])).equals(await cover(page, second, []))).toBe(false);
			sum.regions += BOXES;
			if (!one.equals(other)) sum.recoverable += BOXES;
			const file = join(folder, 'covered.pdf');
			await writeFile(file, one);
			// `npm test` says so where there is no such program.
			if (pdftotext) sum.words += (await run(pdftotext, [file, '-'])).stdout.trim().length;
			if (qpdf) await run(qpdf, ['--check', file]).catch(() => (sum.invalid += 1));
			sum.others += await othersIn(one, pages);
		}
	} finally {
		await rm(folder, { recursive: true });
	}
	console.log(`covering of PDFs: ${JSON.stringify(sum)}`);
	expect(sum).toEqual({ regions: PDFS * BOXES, recoverable: 0, words: 0, others: 0, invalid: 0 });
});

test('a PDF with a page that cannot be drawn whole is not covered, and one that is stopped leaves no file', async ({
	page
}) => {
	const bytes = await pdfWith({ seed: 1, pages: 2, boxes: [], secret: '' });
	const outcome = await page.evaluate(
		async (bytes) => {
			const address = '/pdf.js';
			const { PdfPages } = (await import(address)) as Pdf;
			const pages = await PdfPages.open(new Blob([Uint8Array.from(bytes)]));
			if (typeof pages === 'string') throw new Error(pages);
			const files = new storage.PaperFiles();
			const nameOf = (problem: unknown) => (problem instanceof DOMException ? problem.name : String(problem));
			const stopping = new AbortController();
			const onDone = (done: number) => done === 1 && stopping.abort();
			const stopped = await files.coverPages(pages, [], { onDone, signal: stopping.signal }).catch(nameOf);
			const blank = { count: 1, pixelsOf: () => Promise.resolve(null), ofPictures: () => Promise.resolve(new Blob()) };
			const { signal } = new AbortController();
			const notWhole = await files.coverPages(blank, [], { onDone: () => {}, signal }).catch(nameOf);
			pages.close();
			return { stopped, notWhole, files: (await files.list()).size };
		},
		[...bytes]
	);
	expect(outcome).toEqual({ stopped: 'AbortError', notWhole: 'NotReadableError', files: 0 });
});

type Pdf = { PdfPages: typeof import('#lib/storage/pdf/pdf-pack.ts').PdfPages };

async function cover(page: Page, pdf: Uint8Array, boxes: readonly CoverBox[]): Promise<Buffer> {
	const made = await page.evaluate(
		async ({ bytes, boxes }) => {
			const address = '/pdf.js';
			const { PdfPages } = (await import(address)) as Pdf;
			const pages = await PdfPages.open(new Blob([Uint8Array.from(bytes)]));
			if (typeof pages === 'string') throw new Error(pages);
			const files = new storage.PaperFiles();
			const { signal } = new AbortController();
			const covered = await files.coverPages(pages, boxes, { onDone: () => {}, signal });
			pages.close();
			const bytesMade = new Uint8Array((await (await files.read(covered))?.arrayBuffer()) ?? new ArrayBuffer());
			let text = '';
			for (let at = 0; at < bytesMade.length; at += 32_768)
				text += String.fromCharCode(...bytesMade.subarray(at, at + 32_768));
			return btoa(text);
		},
		{ bytes: [...pdf], boxes }
	);
	return Buffer.from(made, 'base64');
}

function chanceFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

/** Pages of print. What lies in the boxes, and all that is no page, tells the secret. */
async function pdfWith(order: {
	seed: number;
	pages: number;
	boxes: readonly CoverBox[];
	secret: string;
}): Promise<Uint8Array> {
	const { seed, pages, boxes, secret } = order;
	const chance = chanceFrom(seed);
	const pdf = await PDFDocument.create();
	const font = await pdf.embedFont(StandardFonts.Helvetica);
	for (let number = 1; number <= pages; number += 1) {
		const page = pdf.addPage(chance() < 0.5 ? [595.28, 841.89] : [612, 500]);
		const { width, height } = page.getSize();
		const isTurned = chance() < 0.3;
		if (isTurned) page.setRotation(degrees(90));
		for (let y = 30; y < height - 20; y += 22)
			page.drawText(`Line ${y}: card 4929 0000 1111 ${Math.floor(chance() * 9999)}`, { x: 30, y, size: 11, font });
		// Within the box by a pixel and more: an edge of a drawing reaches into the pixel beside it.
		for (const box of boxes.filter((box) => box.page === number)) {
			const [across, down] = isTurned ? [height, width] : [width, height];
			const [left, top] = [box.x * across + 1, box.y * down + 1];
			const [wide, high] = [box.width * across - 2, box.height * down - 2];
			const hue = secret.length + secret.charCodeAt(0);
			const ground = rgb((hue % 7) / 7, (hue % 5) / 5, (hue % 3) / 3);
			const upright = { x: left, y: height - top - high, width: wide, height: high };
			// A page that is shown turned to the right begins at its lower left corner.
			page.drawRectangle({ ...(isTurned ? { x: top, y: left, width: high, height: wide } : upright), color: ground });
			if (isTurned) continue;
			const size = Math.min(high * 0.6, (wide / secret.length) * 1.2);
			page.drawText(secret, { x: left + 1, y: height - top - high * 0.7, size, font });
		}
	}
	if (secret !== '') {
		pdf.setTitle(secret);
		pdf.setAuthor(secret);
		await pdf.attach(new TextEncoder().encode(secret), `${secret}.txt`);
		pdf.addJavaScript('main', `app.alert('${secret}')`);
	}
	return pdf.save();
}

/** How many objects of a covered PDF are neither its page tree, a page, the drawing of its picture, nor that picture. */
async function othersIn(bytes: Uint8Array, pages: number): Promise<number> {
	const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
	const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
	const kindOf = (object: unknown): string => {
		const dict = object instanceof PDFRawStream ? object.dict : object;
		if (!(dict instanceof PDFDict)) return 'other';
		const keys = dict.keys().map((key) => key.decodeText());
		const type = dict.get(PDFName.of('Type'));
		if (object instanceof PDFRawStream && type === undefined)
			return /^q \S+ 0 0 \S+ 0 0 cm \/P Do Q\s*$/.test(Buffer.from(object.contents).toString('latin1'))
				? 'drawing'
				: 'other';
		const allowed: Record<string, string[]> = {
			'/Catalog': ['Type', 'Pages'],
			'/Pages': ['Type', 'Kids', 'Count'],
			'/Page': ['Type', 'Parent', 'MediaBox', 'Resources', 'Contents'],
			'/XObject': ['Type', 'Subtype', 'Width', 'Height', 'ColorSpace', 'BitsPerComponent', 'Filter', 'Length']
		};
		const known = allowed[String(type)];
		return known && keys.every((key) => known.includes(key)) ? String(type) : 'other';
	};
	const kinds = objects.map(kindOf);
	const expected = 2 + pages * 3;
	return kinds.filter((kind) => kind === 'other').length + Math.abs(kinds.length - expected);
}
