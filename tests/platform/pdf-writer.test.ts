// Bundles as files, opened again by another library; in the long form also by qpdf and poppler, where they are installed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { type PDFDocumentProxy, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { type BundleExhibit, type TextBlock, layOutBundle } from '#lib/domain/bundle/bundle.ts';
import { PAGE } from '#lib/domain/bundle/page.ts';
import { exhibitMark } from '#lib/domain/bundle/text-runs.ts';
import { openPdf, pageSizes, writePdf } from '#lib/platform/pdf-writer.ts';
import { bundleWords, exhibit, hostilePdf, jpeg, pens, writtenFonts } from '../fixtures/bundles.ts';
import { annotatedPdf, croppedPdf, layeredPdf, leftoverPdf } from '../fixtures/hiding-pdfs.ts';
import { findProgram } from '../../scripts/setup.mjs';
import { isLong, runs } from '../runs.ts';

const [qpdf, pdftotext] = [findProgram('qpdf'), findProgram('pdftotext')];

// The reader needs it, and Node 20 lacks it.
Object.assign(Promise, {
	withResolvers: () => {
		let settle = {};
		const promise = new Promise((resolve, reject) => (settle = { resolve, reject }));
		return { promise, ...settle };
	}
});

const drawn = { width: 2, height: 2, data: new Uint8ClampedArray(16).fill(120) };

async function written(sections: readonly TextBlock[][], exhibits: readonly BundleExhibit[], pdf: Uint8Array | null) {
	const named = sections.map((blocks, index) => ({ title: `Part ${index + 1}`, blocks, isOnePage: false }));
	const bundle = layOutBundle(named, exhibits, bundleWords, pens);
	const sources = new Map();
	for (const { number, shape } of exhibits) {
		if (shape.is !== 'pdf' || !pdf) continue;
		const opened = await openPdf(pdf);
		if (opened.ok) sources.set(number, opened.document);
	}
	const pictures = new Map(exhibits.flatMap(({ number, shape }) => (shape.is === 'picture' ? [[number, jpeg]] : [])));
	const bytes = await writePdf(bundle, {
		size: PAGE,
		title: 'Bundle',
		fonts: writtenFonts,
		pictures,
		sources,
		draw: () => drawn
	});
	return { bundle, bytes };
}

const paragraph = (text: string): TextBlock => ({ is: 'paragraph', inlines: [{ is: 'text', text }] });

function reopen(bytes: Uint8Array): Promise<PDFDocumentProxy> {
	return getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;
}

async function textOf(document: PDFDocumentProxy, page: number): Promise<string> {
	const { items } = await (await document.getPage(page)).getTextContent();
	return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

async function pageOfDest(document: PDFDocumentProxy, dest: unknown): Promise<number> {
	const [ref] = dest as [Parameters<PDFDocumentProxy['getPageIndex']>[0]];
	return (await document.getPageIndex(ref)) + 1;
}

describe('a bundle as a file', () => {
	test('is searchable in every script, and its titles are bookmarks', async () => {
		const words = 'Agent Мария said “£1,284.60”, then 李小龙 🙂 and محمد';
		const { bytes } = await written(
			[[paragraph(words)]],
			[exhibit(1, { is: 'picture', width: 10, height: 10 }, 'Счёт №7')],
			null
		);
		const document = await reopen(bytes);
		const text = (await textOf(document, 1)).replaceAll(/\s+/g, ' ');
		for (const word of ['Agent', 'Мария', '“£1,284.60”', '李小龙', '🙂', 'محمد']) expect(text).toContain(word);
		// What is only there to be found leaves what follows seen.
		const content = await hiddenText(bytes);
		expect(content.match(/\bTr\b/g)).toHaveLength(5);
		expect(content.match(/q BT 3 Tr [^\n]* ET Q/g)).toHaveLength(5);
		const outline = await document.getOutline();
		expect(outline.map(({ title }) => title)).toEqual(['Part 1', 'Index', 'E1 Счёт №7']);
	});

	test('leaves scripts, attachments, forms and open actions of a PDF behind, and shows what was filled in', async () => {
		const pdf = await hostilePdf();
		const opened = await openPdf(pdf);
		if (!opened.ok) throw new Error('The PDF did not open.');
		const pages = pageSizes(opened.document);
		// The second page is turned: it is seen lying.
		expect(pages).toEqual([
			{ width: 300, height: 500 },
			{ width: 500, height: 300 }
		]);
		const { bytes } = await written([], [exhibit(1, { is: 'pdf', pages })], pdf);
		const document = await reopen(bytes);
		expect(document.numPages).toBe(3);
		expect(await textOf(document, 2)).toMatch(/Seen on page 1.*Filled in by hand/);
		expect(await textOf(document, 3)).toContain('Seen on page 2');
		expect(await document.getAttachments()).toBeNull();
		expect(await document.getJSActions()).toBeNull();
		expect(await document.getFieldObjects()).toBeNull();
		expect(JSON.stringify(await document.getMetadata())).not.toContain('SECRET');
		for (let number = 2; number <= 3; number += 1) {
			const page = await document.getPage(number);
			expect([await page.getAnnotations(), await page.getJSActions()]).toEqual([[], null]);
		}
		const plain = await hiddenText(bytes);
		expect(ACTS.test(plain)).toBe(false);
	});

	test('holds no paper that stands on none of its pages', async () => {
		const parts = { size: PAGE, title: 'Bundle', fonts: writtenFonts, draw: () => drawn };
		const opened = await openPdf(await hostilePdf());
		if (!opened.ok) throw new Error('The PDF did not open.');
		const { document } = opened;
		const layout = layOutBundle([], [exhibit(1, { is: 'text', text: 'Dear Northline' })], bundleWords, pens);
		const without = await writePdf(layout, { ...parts, pictures: new Map(), sources: new Map() });
		const left = { pictures: new Map([[2, jpeg]]), sources: new Map([[3, document]]) };
		expect(await writePdf(layout, { ...parts, ...left })).toEqual(without);
	});

	test('what the pages of a PDF share is in the file once', async () => {
		const source = await PDFDocument.create();
		const shared = new Uint8Array(200_000).map((_byte, at) => (Math.imul(at, 2_654_435_761) >>> 13) & 255);
		const ref = source.context.register(
			source.context.stream(shared, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1] })
		);
		for (let index = 0; index < 12; index += 1) {
			const page = source.addPage([300, 500]);
			page.drawText(`Page ${index}`, { x: 30, y: 400, size: 18 });
			page.node.setXObject(PDFName.of('Shared'), ref);
		}
		const pdf = await source.save();
		const pages = pageSizes(source);
		const { bytes } = await written([], [exhibit(1, { is: 'pdf', pages })], pdf);
		const { bytes: alone } = await written([], [exhibit(1, { is: 'pdf', pages })], null);
		expect(bytes.length - alone.length).toBeLessThan(pdf.length * 1.1);
	});

	test('tells of a PDF that it holds more than its pages show, and of one that does not', async () => {
		const hiding = {
			'a layer that is off': 'off',
			'a layer for the printer': 'print',
			'a rule for layers': 'rule'
		} as const;
		const found: Record<string, boolean> = {};
		const look = async (what: string, pdf: Uint8Array) => {
			const opened = await openPdf(pdf);
			found[what] = opened.ok && opened.hides;
		};
		for (const [what, how] of Object.entries(hiding)) await look(what, await layeredPdf(how));
		await look('a layer that is on', await layeredPdf('on'));
		await look('a cropped page', await croppedPdf(40));
		await look('a page that is cropped by a hair', await croppedPdf(0.5));
		await look('a comment over the edge', await annotatedPdf([280, 10, 340, 40]));
		await look('a comment on the page', await annotatedPdf([20, 10, 80, 40]));
		await look('a form', await hostilePdf());
		expect(found).toEqual({
			'a layer that is off': true,
			'a layer for the printer': true,
			'a rule for layers': true,
			'a layer that is on': false,
			'a cropped page': true,
			'a page that is cropped by a hair': false,
			'a comment over the edge': true,
			'a comment on the page': false,
			'a form': false
		});
	});

	test('takes along of a PDF only what its pages draw and show', async () => {
		const unseen = [
			await annotatedPdf([400, 10, 460, 40]),
			await annotatedPdf([20, 10, 80, 40], 1),
			await annotatedPdf([20, 10, 80, 40], 2),
			await leftoverPdf()
		];
		const pages = [{ width: 300, height: 500 }];
		for (const pdf of unseen) {
			const { bytes } = await written([], [exhibit(1, { is: 'pdf', pages })], pdf);
			expect(await hiddenText(bytes)).not.toContain('SECRET');
			expect(await textOf(await reopen(bytes), 2)).toContain('Seen');
			checkByQpdf(bytes);
		}
		const { bytes } = await written([], [exhibit(1, { is: 'pdf', pages })], await annotatedPdf([20, 10, 80, 40]));
		expect(await hiddenText(bytes)).toContain('SECRET');
	});

	test('says of an encrypted PDF and of a damaged one what it is', async () => {
		const encrypted = new TextEncoder().encode(
			`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n3 0 obj<</Filter/Standard/V 1/R 2/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})/P -4>>endobj\ntrailer<</Root 1 0 R/Encrypt 3 0 R/ID[(a)(b)]>>\n%%EOF`
		);
		expect(await openPdf(encrypted)).toEqual({ ok: false, problem: 'encrypted' });
		expect(await openPdf(new TextEncoder().encode('%PDF-1.7 cut off'))).toEqual({ ok: false, problem: 'damaged' });
		const broken = await PDFDocument.create();
		const content = broken.context.stream(new Uint8Array(9).fill(77), { Filter: 'FlateDecode' });
		broken.addPage([300, 500]).node.set(PDFName.of('Contents'), broken.context.register(content));
		expect(await openPdf(await broken.save())).toEqual({ ok: false, problem: 'damaged' });
	});
});

/** What a PDF says of itself and what it does, beside what its pages show. */
const ACTS = /SECRET|JavaScript|EmbeddedFile|AcroForm/;

/** Everything in the file that is compressed, too. */
async function hiddenText(bytes: Uint8Array): Promise<string> {
	const { context } = await PDFDocument.load(bytes);
	return context
		.enumerateIndirectObjects()
		.map(([, object]) => {
			const isPlain = object instanceof PDFRawStream && !object.dict.toString().includes('/Image');
			const content = isPlain ? new TextDecoder('latin1').decode(decodePDFRawStream(object).decode()) : '';
			return `${object.toString()} ${content}`;
		})
		.join('\n');
}

/** Throws where qpdf is installed and finds a fault in the file. */
function checkByQpdf(bytes: Uint8Array): void {
	if (!qpdf) return;
	const folder = mkdtempSync(join(tmpdir(), 'holdline-bundle-'));
	try {
		writeFileSync(join(folder, 'bundle.pdf'), bytes);
		execFileSync(qpdf, ['--check', join(folder, 'bundle.pdf')]);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

const CASES = runs(8, 500);

test(`${CASES} bundles: index, bookmarks, pages and links agree, and the words are found`, async () => {
	const pdf = await hostilePdf();
	const shape = fc.constantFrom<BundleExhibit['shape']>(
		{ is: 'picture', width: 900, height: 1200 },
		{
			is: 'pdf',
			pages: [
				{ width: 300, height: 500 },
				{ width: 500, height: 300 }
			]
		},
		{ is: 'text', text: 'Dear Northline' },
		{ is: 'absent', words: 'The file of this paper is not here.' }
	);
	const title = fc.array(fc.constantFrom('Bill', 'of', 'March', '№7', 'Łódź', '🙂', 'letter', 'رسالة'), {
		minLength: 1,
		maxLength: 9
	});
	const folder = mkdtempSync(join(tmpdir(), 'holdline-bundles-'));
	const sum = { bundles: 0, pages: 0, exhibits: 0, valid: 0 };
	try {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(shape, title), { minLength: 1, maxLength: 14 }),
				fc.nat(90),
				async (all, lines) => {
					const exhibits = all.map(([shape, title], index) => exhibit(index + 1, shape, title.join(' ')));
					const rows = exhibits.map(({ number }) => paragraph(`They billed twice ${exhibitMark(number)}`));
					const more = Array.from({ length: lines }, (_row, index) => paragraph(`Line ${index + 1} of the journal.`));
					const { bundle, bytes } = await written([rows, more], exhibits, pdf);
					const document = await reopen(bytes);
					expect(document.numPages).toBe(bundle.pages.length);
					const outline = await document.getOutline();
					const links = new Map<number, number[]>();
					for (let number = 1; number <= document.numPages; number += 1) {
						expect(await textOf(document, number)).toContain(`Page ${number}`);
						for (const { dest } of (await (await document.getPage(number)).getAnnotations()) as { dest: unknown }[]) {
							const to = await pageOfDest(document, dest);
							links.set(to, [...(links.get(to) ?? []), number]);
						}
					}
					const indexPages = new Set<string>();
					for (const page of bundle.pages) indexPages.add(await textOf(document, page.number));
					for (const [at, { number, title }] of exhibits.entries()) {
						const start = bundle.starts.get(number) ?? 0;
						const bookmark = outline.at(at - exhibits.length);
						expect(bookmark?.title).toBe(`E${number} ${title}`);
						expect(await pageOfDest(document, bookmark?.dest)).toBe(start);
						expect(links.get(start)).toHaveLength(2);
						expect(await textOf(document, start)).toContain(`E${number}`);
					}
					const acts = [document.getAttachments(), document.getJSActions(), document.getFieldObjects()];
					expect(await Promise.all(acts)).toEqual([null, null, null]);
					expect(ACTS.test(await hiddenText(bytes))).toBe(false);
					sum.bundles += 1;
					sum.pages += document.numPages;
					sum.exhibits += exhibits.length;
					await document.loadingTask.destroy();
					if (!isLong || !qpdf || !pdftotext) return;
					const file = join(folder, 'bundle.pdf');
					writeFileSync(file, bytes);
					execFileSync(qpdf, ['--check', file]);
					expect(execFileSync(pdftotext, [file, '-'], { encoding: 'utf8' })).toContain('They billed twice');
					sum.valid += 1;
				}
			),
			{ numRuns: CASES }
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
	console.log(`bundles: ${JSON.stringify(sum)}`);
}, 1_800_000);
