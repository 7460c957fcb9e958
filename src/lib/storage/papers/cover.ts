import { type PixelBox, type Pixels, isBlackIn, isSamePicture, pixelBox } from '#lib/domain/papers/covering.ts';
import type { CoverBox, FileKind } from '#lib/domain/vocabulary/paper.ts';
import { MAX_PNG_BYTES, decodePicture } from './shrink.ts';

/** A JPEG is made of a JPEG here. What is not covered should not get worse by it. */
const COVERED_QUALITY = 0.92;
/** Of a page of print, which is larger than a picture that is kept. */
const PAGE_QUALITY = 0.85;

/**
 * How far the colours of a JPEG may be from those that were drawn: of any covered pixel, as the colours beside a box reach a little
 * into it, and of all pixels on average.
 */
const JPEG_TOLERANCE = { covered: 96, average: 12 };
const EXACTLY = { covered: 0, average: 0 };

/**
 * Draws a picture again with black boxes, and compares what was encoded with what was drawn. Only pixels go in, so nothing of what
 * is covered comes out: no metadata, no thumbnail. Rejects with `DataError` when a pixel is not as it must be, and with another
 * error where the browser cannot open the picture.
 */
export async function coverPicture(
	picture: Blob,
	kind: FileKind,
	boxes: readonly CoverBox[]
): Promise<{ picture: Blob; kind: 'png' | 'jpeg' }> {
	const painting = paint(await decodePicture(picture), boxes);
	if (kind === 'png') {
		const png = await painting.canvas.convertToBlob({ type: 'image/png' });
		if (png.size <= MAX_PNG_BYTES) {
			await compare(png, painting, EXACTLY);
			return { picture: png, kind: 'png' };
		}
	}
	return { picture: await jpegOf(painting, COVERED_QUALITY), kind: 'jpeg' };
}

/** A JPEG of a page with black boxes. Rejects as `coverPicture` does. */
export async function coverPage(page: ImageBitmap, boxes: readonly CoverBox[]): Promise<Blob> {
	return jpegOf(paint(page, boxes), PAGE_QUALITY);
}

/** What was drawn: its pixels, and the boxes that are black in them. */
type Painting = { canvas: OffscreenCanvas; pixels: Pixels; covered: readonly PixelBox[] };

function paint(bitmap: ImageBitmap, boxes: readonly CoverBox[]): Painting {
	const { canvas, pen } = drawn(bitmap);
	const covered = boxes.map((box) => pixelBox(box, canvas));
	pen.fillStyle = '#000';
	for (const { left, top, width, height } of covered) pen.fillRect(left, top, width, height);
	const pixels = pen.getImageData(0, 0, canvas.width, canvas.height);
	if (!isBlackIn(pixels, covered, 0)) throw mismatch();
	return { canvas, pixels, covered };
}

async function jpegOf(painting: Painting, quality: number): Promise<Blob> {
	const jpeg = await painting.canvas.convertToBlob({ type: 'image/jpeg', quality });
	await compare(jpeg, painting, JPEG_TOLERANCE);
	return jpeg;
}

async function compare(made: Blob, { pixels, covered }: Painting, tolerance: typeof EXACTLY): Promise<void> {
	const { canvas, pen } = drawn(await decodePicture(made));
	const read = pen.getImageData(0, 0, canvas.width, canvas.height);
	if (!isBlackIn(read, covered, tolerance.covered) || !isSamePicture(read, pixels, tolerance.average)) throw mismatch();
}

/** The picture on white: a pixel that is half transparent would not read back as it was drawn. */
function drawn(bitmap: ImageBitmap): { canvas: OffscreenCanvas; pen: OffscreenCanvasRenderingContext2D } {
	try {
		const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
		const pen = canvas.getContext('2d', { willReadFrequently: true });
		if (pen === null) throw new DOMException('There is no canvas.', 'NotSupportedError');
		pen.fillStyle = '#fff';
		pen.fillRect(0, 0, canvas.width, canvas.height);
		pen.drawImage(bitmap, 0, 0);
		return { canvas, pen };
	} finally {
		bitmap.close();
	}
}

function mismatch(): DOMException {
	return new DOMException('What was written is not what was drawn.', 'DataError');
}
