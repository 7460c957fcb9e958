import type { PDFDocument } from '@cantoo/pdf-lib';
import {
	DRAWN,
	type DrawnWords,
	type PdfFont,
	type PdfLayout,
	type PdfRefusal,
	type PdfText,
	openPdf,
	pageSizes,
	writePdf
} from './pdf-writer.ts';
import { makeWithin } from './within-limit.ts';

/** A file that goes into the PDF, under the number of its exhibit. */
export type PdfFile = { exhibit: number; is: 'picture' | 'pdf'; file: Blob };

/** What a file is, once it was looked into. `unreadable`: a picture that could not be opened. */
export type PdfLook =
	| { is: 'picture'; width: number; height: number }
	| { is: 'pdf'; pages: readonly { width: number; height: number }[] }
	| { is: 'problem'; problem: PdfRefusal | 'unreadable' };

export type PdfOrder = {
	pages: PdfLayout;
	size: { width: number; height: number };
	title: string;
	fonts: Record<'regular' | 'bold', PdfFont>;
	/** How many pixels the longer edge of each picture may have, for 300 in an inch. */
	pixels: ReadonlyMap<number, number>;
	/** The most bytes of the file; null where there is no limit. */
	maxBytes: number | null;
};

/** `edge`: to how many pixels on their longer edge pictures were shrunk to keep the limit; null where none was. */
export type PdfResult = { ok: true; file: Blob; edge: number | null } | { ok: false; bytes: number };

export type PdfCall = { verb: 'look'; files: readonly PdfFile[] } | { verb: 'write'; order: PdfOrder };

/** How large and how good pictures are, from one try to the next, until the file keeps its limit. */
const STEPS = [
	{ edge: 1600, quality: 0.85 },
	{ edge: 1400, quality: 0.78 },
	{ edge: 1200, quality: 0.7 },
	{ edge: 1000, quality: 0.62 },
	{ edge: 800, quality: 0.5 }
];

/** How many pixels words that are drawn have for each point. */
const SHARPNESS = 4;
const COLOURS = { ink: '#17242b', quiet: '#44535a', link: '#0b5a5e' };

const pictures = new Map<number, Blob>();
const sources = new Map<number, PDFDocument>();

addEventListener('message', ({ data, ports: [port] }: MessageEvent<PdfCall>) => {
	perform(data).then(
		(result) => port?.postMessage({ ok: true, result }),
		() => port?.postMessage({ ok: false })
	);
});

function perform(call: PdfCall): Promise<unknown> {
	return call.verb === 'look' ? look(call.files) : write(call.order);
}

async function look(files: readonly PdfFile[]): Promise<Map<number, PdfLook>> {
	pictures.clear();
	sources.clear();
	const looks = new Map<number, PdfLook>();
	for (const { exhibit, is, file } of files) {
		looks.set(exhibit, is === 'picture' ? await lookAtPicture(exhibit, file) : await lookIntoPdf(exhibit, file));
	}
	return looks;
}

async function lookAtPicture(exhibit: number, file: Blob): Promise<PdfLook> {
	try {
		const bitmap = await createImageBitmap(file);
		const { width, height } = bitmap;
		bitmap.close();
		pictures.set(exhibit, file);
		return { is: 'picture', width, height };
	} catch {
		return { is: 'problem', problem: 'unreadable' };
	}
}

async function lookIntoPdf(exhibit: number, file: Blob): Promise<PdfLook> {
	const opened = await openPdf(new Uint8Array(await file.arrayBuffer()));
	if (!opened.ok) return { is: 'problem', problem: opened.problem };
	sources.set(exhibit, opened.document);
	return { is: 'pdf', pages: pageSizes(opened.document) };
}

async function write({ maxBytes, pixels, ...order }: PdfOrder): Promise<PdfResult> {
	// Only pictures can be made smaller.
	const steps = pictures.size === 0 ? STEPS.slice(0, 1) : STEPS;
	const made = await makeWithin(steps, maxBytes, async ({ edge, quality }) => {
		const shrunk = new Map<number, Uint8Array>();
		for (const [exhibit, file] of pictures)
			shrunk.set(exhibit, await asJpeg(file, { quality, edge: Math.min(edge, pixels.get(exhibit) ?? edge) }));
		return new Uint8Array(await writePdf(order.pages, { ...order, pictures: shrunk, sources, draw }));
	});
	if (!made.ok) return made;
	const file = new Blob([made.bytes], { type: 'application/pdf' });
	return { ok: true, file, edge: made.isFirst ? null : made.step.edge };
}

async function asJpeg(file: Blob, { edge, quality }: { edge: number; quality: number }): Promise<Uint8Array> {
	const bitmap = await createImageBitmap(file);
	try {
		const scale = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
		const width = Math.max(1, Math.round(bitmap.width * scale));
		const height = Math.max(1, Math.round(bitmap.height * scale));
		const { canvas, pen } = penOn(width, height);
		// A JPEG has no transparency: what lies behind is paper, not black.
		pen.fillStyle = '#fff';
		pen.fillRect(0, 0, width, height);
		pen.imageSmoothingQuality = 'high';
		pen.drawImage(bitmap, 0, 0, width, height);
		return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality })).arrayBuffer());
	} finally {
		bitmap.close();
	}
}

/** Words with the fonts of this device. */
function draw({ words, width, size, weight, ink }: PdfText): DrawnWords {
	const wide = Math.max(1, Math.ceil(width * SHARPNESS));
	const high = Math.max(1, Math.ceil(size * (DRAWN.ascent + DRAWN.descent) * SHARPNESS));
	const { pen } = penOn(wide, high);
	pen.font = `${weight === 'bold' ? 700 : 400} ${size * SHARPNESS}px system-ui, sans-serif`;
	pen.fillStyle = COLOURS[ink];
	pen.fillText(words, 0, size * DRAWN.ascent * SHARPNESS, wide);
	return { width: wide, height: high, data: pen.getImageData(0, 0, wide, high).data };
}

function penOn(width: number, height: number): { canvas: OffscreenCanvas; pen: OffscreenCanvasRenderingContext2D } {
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d');
	if (pen === null) throw new DOMException('There is no canvas.', 'NotSupportedError');
	return { canvas, pen };
}
