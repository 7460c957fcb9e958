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

/**
 * What a file is, once it was looked into. `hides`: it holds what its pages do not show. `unreadable`: a picture that could not be
 * opened.
 */
export type PdfLook =
	| { is: 'picture'; width: number; height: number }
	| { is: 'pdf'; pages: readonly { width: number; height: number }[]; hides: boolean }
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

/**
 * `edge`: how many pixels the longest picture has on its longer edge, where pictures were made smaller or less sharp to keep the limit;
 * null where none was. `bytes`: how large it is all the same.
 */
export type PdfResult = { ok: true; file: Blob; edge: number | null } | { ok: false; bytes: number };

/** How many of the pictures are drawn. `isSmaller`: again, because the file was too large. */
export type PdfProgress = { done: number; count: number; isSmaller: boolean };

/** What the worker posts: how far it is, then its result. */
export type PdfAnswer = { progress: PdfProgress } | { ok: true; result: unknown } | { ok: false };

export type PdfCall = { verb: 'look'; files: readonly PdfFile[] } | { verb: 'write'; order: PdfOrder };

/** How large and how good pictures are at most, from one try to the next, until the file keeps its limit. */
const STEPS = [
	{ edge: Infinity, quality: 0.85 },
	{ edge: 1600, quality: 0.85 },
	{ edge: 1400, quality: 0.78 },
	{ edge: 1200, quality: 0.7 },
	{ edge: 1000, quality: 0.62 },
	{ edge: 800, quality: 0.5 }
] as const;

/** How many pixels words that are drawn have for each point. */
const SHARPNESS = 4;
const COLOURS = { ink: '#17242b', quiet: '#44535a', link: '#0b5a5e' };

/** The picture of each exhibit, and its size. */
const pictures = new Map<number, { file: Blob; longEdge: number }>();
const sources = new Map<number, PDFDocument>();

addEventListener('message', ({ data, ports: [port] }: MessageEvent<PdfCall>) => {
	const answer = (message: PdfAnswer) => port?.postMessage(message);
	perform(data, (progress) => answer({ progress })).then(
		(result) => answer({ ok: true, result }),
		() => answer({ ok: false })
	);
});

function perform(call: PdfCall, onProgress: (progress: PdfProgress) => void): Promise<unknown> {
	return call.verb === 'look' ? look(call.files) : write(call.order, onProgress);
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
		const bitmap = await upright(file);
		const { width, height } = bitmap;
		bitmap.close();
		pictures.set(exhibit, { file, longEdge: Math.max(width, height) });
		return { is: 'picture', width, height };
	} catch {
		return { is: 'problem', problem: 'unreadable' };
	}
}

async function lookIntoPdf(exhibit: number, file: Blob): Promise<PdfLook> {
	const opened = await openPdf(new Uint8Array(await file.arrayBuffer()));
	if (!opened.ok) return { is: 'problem', problem: opened.problem };
	sources.set(exhibit, opened.document);
	return { is: 'pdf', pages: pageSizes(opened.document), hides: opened.hides };
}

async function write(
	{ maxBytes, pixels, ...order }: PdfOrder,
	onProgress: (progress: PdfProgress) => void
): Promise<PdfResult> {
	// A paper that is left out has no place, and so no pixels.
	const shown = [...pictures].flatMap(([exhibit, { file, longEdge }]) => {
		const most = pixels.get(exhibit);
		return most === undefined ? [] : [{ exhibit, file, edge: Math.min(most, longEdge) }];
	});
	const longest = Math.max(0, ...shown.map(({ edge }) => edge));
	const [first, ...smaller] = STEPS;
	// Only pictures can be made smaller, and only by a step that is below what they have.
	const steps = [
		first,
		...smaller.filter(({ edge, quality }) => edge < longest || (longest > 0 && quality < first.quality))
	];
	const made = await makeWithin(steps, maxBytes, async (step) => {
		const { edge, quality } = step;
		const shrunk = new Map<number, Uint8Array>();
		for (const [done, picture] of shown.entries()) {
			onProgress({ done, count: shown.length, isSmaller: step !== first });
			shrunk.set(picture.exhibit, await asJpeg(picture.file, { quality, edge: Math.min(edge, picture.edge) }));
		}
		return new Uint8Array(await writePdf(order.pages, { ...order, pictures: shrunk, sources, draw }));
	});
	if (!made.ok) return made;
	const file = new Blob([made.bytes], { type: 'application/pdf' });
	return { ok: true, file, edge: made.isFirst ? null : Math.min(made.step.edge, longest) };
}

async function asJpeg(file: Blob, { edge, quality }: { edge: number; quality: number }): Promise<Uint8Array> {
	const bitmap = await upright(file);
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

/** A picture that was kept as it came may lie on its side. Safari before 17.2 does not know the option, and turns it by itself. */
async function upright(file: Blob): Promise<ImageBitmap> {
	try {
		return await createImageBitmap(file, { imageOrientation: 'from-image' });
	} catch (problem) {
		if (problem instanceof TypeError) return createImageBitmap(file);
		throw problem;
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
