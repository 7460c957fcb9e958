import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';

/** The longest side at which a picture is searched, in pixels: what a camera sends is larger, and takes seconds. */
const SEARCHED = [1000, 1600, 500];

/** The margin that readers need, in squares. */
const MARGIN = 4;

/** The squares of a QR code with its margin, row by row. True is dark. */
export function qrSquares(text: string): readonly (readonly boolean[])[] {
	return encodeQR(text, 'raw', { ecc: 'medium', border: MARGIN });
}

/** The text of a QR code in a picture; null where none is found. Rejects where the picture cannot be opened. */
export async function qrTextIn(picture: Blob): Promise<string | null> {
	const bitmap = await createImageBitmap(picture);
	try {
		for (const side of SEARCHED) {
			const text = decoded(pixelsOf(bitmap, side));
			if (text !== null) return text;
		}
		return null;
	} finally {
		bitmap.close();
	}
}

function pixelsOf(bitmap: ImageBitmap, side: number): ImageData {
	const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
	const [width, height] = [bitmap.width, bitmap.height].map((length) => Math.max(1, Math.round(length * scale))) as [
		number,
		number
	];
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [width, height];
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new DOMException('The picture could not be drawn.', 'OperationError');
	context.drawImage(bitmap, 0, 0, width, height);
	return context.getImageData(0, 0, width, height);
}

function decoded(pixels: ImageData): string | null {
	try {
		return decodeQR(pixels);
	} catch {
		// It throws where it finds none.
		return null;
	}
}
