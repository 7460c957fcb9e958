import type { FileKind } from '#lib/domain/vocabulary/paper.ts';

/** The long edge of a picture that is kept, in pixels: the small print of an A4 page is still sharp. */
const LONG_EDGE = 1600;
const JPEG_QUALITY = 0.85;
/** A picture of text is smaller and sharper as PNG, a photo is not. */
export const MAX_PNG_BYTES = 1_500_000;

/**
 * Draws a picture again: upright, no larger than `LONG_EDGE`, and with nothing beside its pixels, such as the place where it was
 * taken. Rejects with `EncodingError` or `InvalidStateError` where the browser cannot open it.
 */
export async function shrink(picture: Blob, kind: FileKind): Promise<{ picture: Blob; kind: 'png' | 'jpeg' }> {
	const bitmap = await decodePicture(picture);
	try {
		const scale = Math.min(1, LONG_EDGE / Math.max(bitmap.width, bitmap.height));
		const [width, height] = [bitmap.width, bitmap.height].map((edge) => Math.max(1, Math.round(edge * scale)));
		const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
		const pen = canvas.getContext('2d');
		if (pen === null) throw new DOMException('There is no canvas.', 'NotSupportedError');
		pen.imageSmoothingQuality = 'high';
		pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
		if (kind === 'png' || kind === 'gif') {
			const small = await canvas.convertToBlob({ type: 'image/png' });
			if (small.size <= MAX_PNG_BYTES) return { picture: small, kind: 'png' };
		}
		// A JPEG has no transparency: what lies behind is paper, not black.
		pen.globalCompositeOperation = 'destination-over';
		pen.fillStyle = '#fff';
		pen.fillRect(0, 0, canvas.width, canvas.height);
		return { picture: await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY }), kind: 'jpeg' };
	} finally {
		bitmap.close();
	}
}

/** The picture, upright. Rejects where the browser cannot open it. */
export async function decodePicture(picture: Blob): Promise<ImageBitmap> {
	try {
		return await createImageBitmap(picture, { imageOrientation: 'from-image' });
	} catch (problem) {
		// Safari before 17.2 does not know the option, and turns pictures upright by itself.
		if (problem instanceof TypeError) return createImageBitmap(picture);
		throw problem;
	}
}
