// Bundles of photos, screenshots and scanned pages under a limit of size: the file keeps it, or is refused; no picture has more pixels
// than 300 in an inch, nor more than the screen says. The worker of the app makes them, from real JPEG bytes.
// Seen to fail where the last step is taken whatever it weighs, and where pictures keep the pixels that they came with.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFStream } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { type BundleExhibit, layOutBundle, pixelsNeeded } from '#lib/domain/bundle/bundle.ts';
import { type Bundle, PAGE } from '#lib/domain/bundle/page.ts';
import type { PdfMaker } from '#lib/platform/bundle-pack.ts';
import { bundleWords, exhibit, pens } from '../fixtures/bundles.ts';
import { expect, test } from '../journeys/holdline.ts';
import { runs } from '../runs.ts';
import { Chance } from './chance.ts';

const BUNDLES = runs(2, 24);
const SCANS = [1, 2, 6];
const PHOTOS = ['photo', 'photo of 5 MP', 'screenshot', 'small', 'photo of 12 MP', 'noise of 12 MP'] as const;
/** The large ones take most of the time. */
const TRIED = PHOTOS.slice(0, runs(4, 6));
/** It is no wider on a page than some 2,000 pixels for 300 in an inch. */
const MORE_THAN_300_DPI = 'photo of 5 MP';
const chance = new Chance('bundle-size');

test(`${BUNDLES} bundles of photos and scanned pages keep their limit or are refused`, async ({
	phone: { page },
	siteRoot
}) => {
	test.setTimeout(300_000 + BUNDLES * 20_000);
	await openBlank(page);
	const scans = await scansOf(await page.evaluate(makePhotos, TRIED));
	await page.route('**/scan-*.pdf', (route) => {
		const [, count = ''] = /scan-(\d+)\.pdf/.exec(route.request().url()) ?? [];
		return route.fulfill({ contentType: 'application/pdf', body: scans.get(Number(count)) ?? Buffer.of() });
	});
	const chunks = join('_app', 'immutable', 'chunks');
	const pack = (await readdir(join(siteRoot, chunks))).find((name) => name.startsWith('bundle-pack.')) ?? '';
	const fonts = (['regular', 'bold'] as const).map((weight) => {
		const { glyphs, ...font } = pens.fonts[weight];
		return { weight, font: { ...font, glyphs: [...glyphs] } };
	});
	await page.evaluate(openMaker, { address: `/_app/immutable/chunks/${pack}`, fonts });

	const sum = { bundles: 0, asTheyAre: 0, madeSmaller: 0, refused: 0, mostDpi: 0 };
	for (let left = BUNDLES; left > 0; left -= 1) {
		const papers = Array.from({ length: chance.between(1, 9) }, (_paper, index) => ({
			exhibit: index + 1,
			what: chance.between(0, 6) === 0 ? chance.one(SCANS) : chance.one(TRIED)
		}));
		// The first bundle has a picture that is too fine, and room for it.
		const isFirst = left === BUNDLES;
		if (isFirst) papers.splice(0, papers.length, { exhibit: 1, what: MORE_THAN_300_DPI });
		const maxBytes = isFirst ? 18_000_000 : chance.one([5_000_000, 18_000_000, chance.between(150_000, 3_000_000)]);
		const looks = await page.evaluate(look, papers);
		const bundle = layOutBundle([], looks.map(exhibitOf), bundleWords, pens);
		const made = await page.evaluate(write, {
			bundle: { ...bundle, starts: [...bundle.starts] },
			pixels: pixelsOf(bundle),
			maxBytes
		});
		sum.bundles += 1;
		if ('refused' in made) {
			expect(made.refused).toBeGreaterThan(maxBytes);
			sum.refused += 1;
			continue;
		}
		expect(made.bytes).toBeLessThanOrEqual(maxBytes);
		sum[made.edge === null ? 'asTheyAre' : 'madeSmaller'] += 1;
		for (const { width, height, dpi } of await picturesIn(Buffer.from(made.file, 'base64'), bundle)) {
			sum.mostDpi = Math.max(sum.mostDpi, Math.floor(dpi));
			if (made.edge !== null) expect(Math.max(width, height)).toBeLessThanOrEqual(made.edge);
		}
	}
	console.log(`bundles under a limit: ${JSON.stringify(sum)}`);
	expect(sum.bundles).toBe(BUNDLES);
	expect(sum.mostDpi).toBeLessThanOrEqual(300);
	// A picture that came with more was among them.
	expect(sum.mostDpi).toBeGreaterThan(290);
});

type Paper = { exhibit: number; what: (typeof PHOTOS)[number] | number };
type InPage = {
	photos: Map<string, Blob>;
	maker: PdfMaker;
	fonts: Parameters<PdfMaker['write']>[0]['fonts'];
};
type Look = { exhibit: number; shape: Extract<BundleExhibit['shape'], { is: 'picture' | 'pdf' }> };

const exhibitOf = ({ exhibit: number, shape }: Look) => exhibit(number, shape);

const pixelsOf = ({ pages }: Bundle) =>
	pages
		.flatMap(({ items }) => items)
		.flatMap((item): [number, number][] =>
			item.is === 'picture' ? [[item.exhibit, pixelsNeeded(item.width, item.height)]] : []
		);

/** A page of the site without the content policy of the app, which lets nobody else start its workers. */
async function openBlank(page: Page): Promise<void> {
	await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Blank</title>' }));
	await page.goto('/blank');
}

/** Pages of A4 as a scanner makes them. */
async function scansOf(scan: string): Promise<Map<number, Buffer>> {
	const scans = new Map<number, Buffer>();
	for (const count of SCANS) {
		const document = await PDFDocument.create();
		for (let index = 0; index < count; index += 1) {
			// Each page is a picture of its own.
			const picture = await document.embedJpg(scan);
			document.addPage([PAGE.width, PAGE.height]).drawImage(picture, { x: 0, y: 0, ...PAGE });
		}
		scans.set(count, Buffer.from(await document.save()));
	}
	return scans;
}

/** The pictures of a file, in the order of its pages, and how many of their pixels are in an inch. */
async function picturesIn(file: Buffer, { pages }: Bundle) {
	const document = await PDFDocument.load(file);
	return document.getPages().flatMap((page, index) => {
		const item = pages[index]?.items.find(({ is }) => is === 'picture');
		const objects = page.node.Resources()?.lookup(PDFName.of('XObject'), PDFDict).values() ?? [];
		const [picture] = objects.map((ref) => document.context.lookup(ref, PDFStream));
		if (item?.is !== 'picture' || !picture) return [];
		const [width, height] = ['Width', 'Height'].map((key) =>
			picture.dict.lookup(PDFName.of(key), PDFNumber).asNumber()
		);
		return [{ width: width ?? 0, height: height ?? 0, dpi: ((width ?? 0) - 1) / (item.width / 72) }];
	});
}

/** In the page: makes photos, and resolves with a scanned page as an address. */
async function makePhotos(tried: readonly string[]): Promise<string> {
	let state = 7;
	const random = () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
	const draw = (width: number, height: number, paint: (pen: OffscreenCanvasRenderingContext2D) => void) => {
		const canvas = new OffscreenCanvas(width, height);
		const pen = canvas.getContext('2d');
		if (pen) paint(pen);
		return canvas;
	};
	/** Light and shade with the noise of a sensor; with `shade` 0, noise alone. */
	const photo = (width: number, height: number, shade: number, noise: number) =>
		draw(width, height, (pen) => {
			const pixels = pen.createImageData(width, height);
			const { data } = pixels;
			for (let at = 0; at < data.length; at += 4) {
				const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
				const light = 128 + shade * Math.sin(x / 97) * Math.cos(y / 61) + shade * 0.3 * Math.sin((x + y) / 9);
				for (let colour = 0; colour < 3; colour += 1) data[at + colour] = light + noise * (random() - 0.5);
				data[at + 3] = 255;
			}
			pen.putImageData(pixels, 0, 0);
		});
	const words = (width: number, height: number, size: number) =>
		draw(width, height, (pen) => {
			pen.fillStyle = '#fffdf8';
			pen.fillRect(0, 0, width, height);
			pen.fillStyle = '#17242b';
			pen.font = `${size}px sans-serif`;
			for (let y = size; y < height; y += size * 1.4)
				pen.fillText(`They billed £${y * 7} twice, ref ${y * 31}`, size, y);
		});
	const jpeg = (canvas: OffscreenCanvas) => canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
	const makers: Record<string, () => Promise<Blob>> = {
		'photo of 12 MP': () => jpeg(photo(4000, 3000, 90, 40)),
		'noise of 12 MP': () => jpeg(photo(3000, 4000, 0, 250)),
		'photo of 5 MP': () => jpeg(photo(2600, 1950, 90, 40)),
		photo: () => jpeg(photo(1600, 1200, 90, 40)),
		screenshot: () => words(1080, 2340, 36).convertToBlob({ type: 'image/png' }),
		small: () => jpeg(photo(320, 240, 90, 40))
	};
	const photos = new Map<string, Blob>();
	for (const what of tried) photos.set(what, (await makers[what]?.()) ?? new Blob());
	Object.assign(globalThis, { inPage: { photos } });
	const scan = new FileReader();
	scan.readAsDataURL(await jpeg(words(1654, 2339, 30)));
	await new Promise((resolve) => (scan.onload = resolve));
	return scan.result as string;
}

async function openMaker({
	address,
	fonts
}: {
	address: string;
	fonts: {
		weight: 'regular' | 'bold';
		font: Omit<typeof pens.fonts.regular, 'glyphs'> & { glyphs: [number, number][] };
	}[];
}) {
	const pack = (await import(address)) as { PdfMaker: new (trusted: (worker: string) => string) => PdfMaker };
	const maker = new pack.PdfMaker((worker) => worker);
	const bytes = await maker.readFonts();
	const written = fonts.map(({ weight, font }): [string, unknown] => [
		weight,
		{ ...font, glyphs: new Map(font.glyphs), bytes: bytes[weight] }
	]);
	const { inPage } = globalThis as unknown as { inPage: InPage };
	Object.assign(inPage, { maker, fonts: Object.fromEntries(written) });
}

async function look(papers: Paper[]): Promise<Look[]> {
	const { inPage } = globalThis as unknown as { inPage: InPage };
	const files = [];
	for (const { exhibit, what } of papers) {
		const file = typeof what === 'string' ? inPage.photos.get(what) : await (await fetch(`/scan-${what}.pdf`)).blob();
		files.push({
			exhibit,
			is: typeof what === 'string' ? ('picture' as const) : ('pdf' as const),
			file: file ?? new Blob()
		});
	}
	return [...(await inPage.maker.look(files))].map(([exhibit, shape]) => {
		if (shape.is === 'problem') throw new Error(shape.problem);
		return { exhibit, shape };
	});
}

async function write({
	bundle,
	pixels,
	maxBytes
}: {
	bundle: Omit<Bundle, 'starts'> & { starts: [number, number][] };
	pixels: [number, number][];
	maxBytes: number;
}): Promise<{ refused: number } | { file: string; bytes: number; edge: number | null }> {
	const { inPage } = globalThis as unknown as { inPage: InPage };
	const made = await inPage.maker.write(
		{
			pages: { ...bundle, starts: new Map(bundle.starts) },
			size: { width: 595.28, height: 841.89 },
			title: 'Bundle',
			fonts: inPage.fonts,
			pixels: new Map(pixels),
			maxBytes
		},
		{ onProgress: () => {}, signal: new AbortController().signal }
	);
	if (!made.ok) return { refused: made.bytes };
	const reader = new FileReader();
	reader.readAsDataURL(made.file);
	await new Promise((resolve) => (reader.onload = resolve));
	return { file: (reader.result as string).split(',')[1] ?? '', bytes: made.file.size, edge: made.edge };
}
