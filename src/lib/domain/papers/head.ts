import type { FileKind } from '../vocabulary/paper.ts';

/** How much of a file is read to tell what it is. A photo from a phone tells its size well within it. */
export const HEAD_BYTES = 1024 * 1024;

/** What the first bytes of a file tell. `pixels` is how many a picture has; null where that is not told, and for no picture. */
export type FileHead = { kind: FileKind; pixels: number | null };

const PDF_WITHIN = 1024;

/** Tells a file by its own bytes. Reads no further than the head, decodes nothing, and never throws. */
export function readHead(head: Uint8Array): FileHead {
	const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
	if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
		return { kind: 'png', pixels: pixelsOfPng(view) };
	if (startsWith(head, [0xff, 0xd8, 0xff])) return { kind: 'jpeg', pixels: pixelsOfJpeg(view) };
	if (asciiAt(head, 0, 4) === 'GIF8') return { kind: 'gif', pixels: pixelsOfGif(view) };
	if (asciiAt(head, 0, 4) === 'RIFF' && asciiAt(head, 8, 4) === 'WEBP')
		return { kind: 'webp', pixels: pixelsOfWebp(head, view) };
	if (asciiAt(head, 4, 4) === 'ftyp' && HEIC_BRANDS.has(asciiAt(head, 8, 4)))
		return { kind: 'heic', pixels: pixelsOfHeic(head, view) };
	if (asciiAt(head, 0, PDF_WITHIN).includes('%PDF-')) return { kind: 'pdf', pixels: null };
	return { kind: isText(head) ? 'text' : 'other', pixels: null };
}

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

function pixelsOfPng(view: DataView): number | null {
	return view.byteLength < 24 ? null : product(view.getUint32(16), view.getUint32(20));
}

function pixelsOfGif(view: DataView): number | null {
	return view.byteLength < 10 ? null : product(view.getUint16(6, true), view.getUint16(8, true));
}

/** Goes from segment to segment as far as the frame, so that a small picture inside a segment is not taken for the whole. */
function pixelsOfJpeg(view: DataView): number | null {
	for (let at = 2; at + 9 <= view.byteLength;) {
		if (view.getUint8(at) !== 0xff) return null;
		const marker = view.getUint8(at + 1);
		// Any number of 0xff may stand before a marker.
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (isFrame) return product(view.getUint16(at + 5), view.getUint16(at + 7));
		const length = view.getUint16(at + 2);
		if (length < 2) return null;
		at += 2 + length;
	}
	return null;
}

function pixelsOfWebp(head: Uint8Array, view: DataView): number | null {
	if (view.byteLength < 30) return null;
	switch (asciiAt(head, 12, 4)) {
		case 'VP8 ':
			return product(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
		case 'VP8L': {
			const bits = view.getUint32(21, true);
			return product((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
		}
		case 'VP8X':
			return product((view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1);
		default:
			return null;
	}
}

/** The largest of the sizes that the file tells: it holds one for each tile, and one for the whole. */
function pixelsOfHeic(head: Uint8Array, view: DataView): number | null {
	let most: number | null = null;
	for (let at = 4; at + 16 <= head.length; at += 1) {
		if (head[at] !== 0x69 || asciiAt(head, at, 4) !== 'ispe') continue;
		most = Math.max(most ?? 0, product(view.getUint32(at + 8), view.getUint32(at + 12)) ?? 0);
	}
	return most;
}

/** Null for a picture that is said to have no width or height. */
function product(width: number, height: number): number | null {
	return width * height || null;
}

/** No text has these. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

/** UTF-8 without control characters. The head may end within a sign. */
function isText(head: Uint8Array): boolean {
	try {
		return !CONTROL.test(new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true }));
	} catch {
		return false;
	}
}

function startsWith(head: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((byte, index) => head[index] === byte);
}

function asciiAt(head: Uint8Array, at: number, length: number): string {
	return String.fromCharCode(...head.subarray(at, at + length));
}
