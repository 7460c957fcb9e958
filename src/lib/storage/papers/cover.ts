import { type Pixels, isBlackIn, isSamePicture, pixelBox } from '#lib/domain/papers/covering.ts';
import type { CoverBox, FileKind } from '#lib/domain/vocabulary/paper.ts';
import { MAX_PNG_BYTES, decodePicture } from './shrink.ts';

/** A JPEG is made of a JPEG here. What is not covered should not get worse by it. */
const COVERED_QUALITY = 0.92;

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
	const { canvas, pen } = await drawn(picture);
	const covered = boxes.map((box) => pixelBox(box, canvas));
	pen.fillStyle = '#000';
	for (const { left, top, width, height } of covered) pen.fillRect(left, top, width, height);
	const painted = pen.getImageData(0, 0, canvas.width, canvas.height);
	if (!isBlackIn(painted, covered, 0)) throw mismatch();

	const compare = async (made: Blob, tolerance: typeof EXACTLY) => {
		const read = await pixelsOf(made);
		if (!isBlackIn(read, covered, tolerance.covered) || !isSamePicture(read, painted, tolerance.average))
			throw mismatch();
	};
	if (kind === 'png') {
		const png = await canvas.convertToBlob({ type: 'image/png' });
		if (png.size <= MAX_PNG_BYTES) {
			await compare(png, EXACTLY);
			return { picture: png, kind: 'png' };
		}
	}
	const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: COVERED_QUALITY });
	await compare(jpeg, JPEG_TOLERANCE);
	return { picture: jpeg, kind: 'jpeg' };
}

async function pixelsOf(picture: Blob): Promise<Pixels> {
	const { canvas, pen } = await drawn(picture);
	return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** The picture on white: a pixel that is half transparent would not read back as it was drawn. */
async function drawn(picture: Blob): Promise<{ canvas: OffscreenCanvas; pen: OffscreenCanvasRenderingContext2D }> {
	const bitmap = await decodePicture(picture);
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
