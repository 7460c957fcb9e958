import './missing-methods.ts';
import {
	OPS,
	type PDFDocumentProxy,
	type PDFPageProxy,
	PDFWorker,
	PasswordException,
	getDocument
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { trustedWorkerAddress } from '../worker-address.ts';
import { writePicturePdf } from './picture-pdf.ts';
import workerAddress from './pdf-pack.worker.ts?worker&url';

/** Why a PDF cannot be shown: it asks for a password, or it cannot be read. */
export type PdfProblem = 'locked' | 'damaged';

/** A page as a picture. `isWhole` is false where something of the page could not be drawn. */
export type DrawnPage = { canvas: HTMLCanvasElement; isWhole: boolean };

/**
 * How many pixels the long edge of a page has: its print is still sharp when it is three times as large as the screen. In a long PDF
 * whose pages are covered, they have fewer, so that it does not get too large.
 */
const PAGE_EDGE = 2200;
const LONG_PDF = { pages: 24, edge: 1600 };

/** A picture in a PDF with more pixels is not decoded. */
const MAX_IMAGE_PIXELS = 100_000_000;

/** The pages of one PDF. Nothing in it is run: pdf.js runs no script of a PDF unless it is given a sandbox for it. */
export class PdfPages {
	readonly #bytes: ArrayBuffer;
	readonly #port: Worker;
	readonly #worker: PDFWorker;
	readonly #document: PDFDocumentProxy;
	/** The same PDF, read with its errors passed over; opened for the first page that has one. */
	#lenient: Promise<PDFDocumentProxy> | null = null;

	private constructor(bytes: ArrayBuffer, port: Worker, worker: PDFWorker, document: PDFDocumentProxy) {
		this.#bytes = bytes;
		this.#port = port;
		this.#worker = worker;
		this.#document = document;
	}

	/** Resolves with the reason where it cannot be shown. */
	static async open(file: Blob): Promise<PdfPages | PdfProblem> {
		const bytes = await file.arrayBuffer();
		const port = new Worker(trustedWorkerAddress(workerAddress), { type: 'module', name: 'pdf' });
		let worker: PDFWorker | null = null;
		try {
			worker = PDFWorker.create({ port });
			return new PdfPages(bytes, port, worker, await read(bytes, worker, true));
		} catch (problem) {
			worker?.destroy();
			port.terminate();
			return problem instanceof PasswordException ? 'locked' : 'damaged';
		}
	}

	get count(): number {
		return this.#document.numPages;
	}

	/** Draws a page, counted from 1, with this many pixels on its long edge. Rejects where nothing of it can be drawn. */
	async draw(number: number, longEdge = PAGE_EDGE): Promise<DrawnPage> {
		try {
			return await drawn(await this.#document.getPage(number), longEdge);
		} catch {
			this.#lenient ??= read(this.#bytes, this.#worker, false);
			const { canvas } = await drawn(await (await this.#lenient).getPage(number), longEdge);
			return { canvas, isWhole: false };
		}
	}

	/** The pixels of a page that is to be covered, counted from 1; null where something of it could not be drawn. */
	async pixelsOf(number: number): Promise<ImageBitmap | null> {
		const { canvas, isWhole } = await this.draw(number, this.pictureEdge);
		return isWhole ? createImageBitmap(canvas) : null;
	}

	/** A PDF of these JPEG pictures alone, one for each page, each as large as the page. Nothing else of this PDF is in it. */
	async ofPictures(pictures: readonly Blob[]): Promise<Blob> {
		const pages = await Promise.all(
			pictures.map(async (jpeg, index) => {
				const page = await this.#document.getPage(index + 1);
				const { width, height } = page.getViewport({ scale: 1 });
				return { jpeg, width, height, pixels: viewOf(page, this.pictureEdge) };
			})
		);
		return writePicturePdf(pages);
	}

	/** The pixels on the long edge of a page that goes into a PDF of pictures. */
	get pictureEdge(): number {
		return this.count > LONG_PDF.pages ? LONG_PDF.edge : PAGE_EDGE;
	}

	close(): void {
		this.#worker.destroy();
		this.#port.terminate();
	}
}

function read(bytes: ArrayBuffer, worker: PDFWorker, stopAtErrors: boolean): Promise<PDFDocumentProxy> {
	return getDocument({
		// The worker takes what it is given.
		data: bytes.slice(),
		worker,
		stopAtErrors,
		maxImageSize: MAX_IMAGE_PIXELS,
		// Our content policy blocks WebAssembly. The worker has decoders that need none.
		useWasm: false,
		useWorkerFetch: false,
		enableXfa: false,
		verbosity: 0
	}).promise;
}

/** How a page is drawn with this many pixels on its long edge, and its size in whole pixels. */
function viewOf(page: PDFPageProxy, longEdge: number) {
	const { width, height } = page.getViewport({ scale: 1 });
	const viewport = page.getViewport({ scale: longEdge / Math.max(width, height) });
	const [wide, high] = [viewport.width, viewport.height].map((edge) => Math.max(1, Math.round(edge)));
	return { viewport, width: wide ?? 1, height: high ?? 1 };
}

async function drawn(page: PDFPageProxy, longEdge: number): Promise<DrawnPage> {
	const { viewport, width, height } = viewOf(page, longEdge);
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [width, height];
	await page.render({ canvas, viewport }).promise;
	const isWhole = !(await hasMissingPicture(page));
	page.cleanup();
	return { canvas, isWhole };
}

const PICTURE_OPERATIONS = new Set<number | undefined>([
	OPS.paintImageXObject,
	OPS.paintImageXObjectRepeat,
	OPS.paintImageMaskXObject,
	OPS.paintImageMaskXObjectRepeat
]);

/** pdf.js leaves out a picture that it could not decode, and draws the rest of the page without a word. */
async function hasMissingPicture(page: PDFPageProxy): Promise<boolean> {
	const { fnArray, argsArray } = await page.getOperatorList();
	return fnArray.some((operation, index) => {
		if (!PICTURE_OPERATIONS.has(operation)) return false;
		const [first] = (argsArray as unknown[][])[index] ?? [];
		const id = typeof first === 'object' && first !== null && 'data' in first ? first.data : first;
		if (typeof id !== 'string') return false;
		const objects = (id.startsWith('g_') ? page.commonObjs : page.objs) as {
			has: (id: string) => boolean;
			get: (id: string) => unknown;
		};
		return objects.has(id) && objects.get(id) === null;
	});
}
