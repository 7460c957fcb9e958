/**
 * The format of the second copy: a sequence of frames, each of which is either complete or worthless.
 * A frame is `HLF1`, the length and the CRC-32 of the body (both unsigned 32 bits, little endian), and the body: JSON
 * in UTF-8.
 * The magic bytes let a reader resume after a damaged part.
 */
const MAGIC = Uint8Array.of(0x48, 0x4c, 0x46, 0x31);
const HEAD_BYTES = 12;

/** Far above any frame that the app writes. A greater length means damage. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** A frame, its start, and the start of the next one. */
export type Frame = { start: number; end: number; body: unknown };

/** The complete frames of some bytes. `isComplete` is false when the bytes hold anything else, even a torn end. */
export type Frames = { frames: Frame[]; isComplete: boolean };

/** Encodes a frame. Throws when JSON cannot express the body. */
export function writeFrame(body: unknown): Uint8Array<ArrayBuffer> {
	const text = new TextEncoder().encode(JSON.stringify(body));
	const frame = new Uint8Array(HEAD_BYTES + text.length);
	frame.set(MAGIC);
	const head = new DataView(frame.buffer);
	head.setUint32(4, text.length, true);
	head.setUint32(8, crc32(text), true);
	frame.set(text, HEAD_BYTES);
	return frame;
}

/** Reads all complete frames. `offset` is the position of `bytes` in the file. Never throws. */
export function readFrames(bytes: Uint8Array, offset = 0): Frames {
	const frames: Frame[] = [];
	let isComplete = true;
	let position = 0;
	while (position < bytes.length) {
		const found = frameAt(bytes, position);
		if (found === null) {
			isComplete = false;
			position = nextMagic(bytes, position + 1);
			continue;
		}
		frames.push({ start: offset + position, end: offset + found.end, body: found.body });
		position = found.end;
	}
	return { frames, isComplete };
}

function frameAt(bytes: Uint8Array, start: number): { end: number; body: unknown } | null {
	if (start + HEAD_BYTES > bytes.length || !isMagicAt(bytes, start)) return null;
	const head = new DataView(bytes.buffer, bytes.byteOffset + start, HEAD_BYTES);
	const length = head.getUint32(4, true);
	const end = start + HEAD_BYTES + length;
	if (length > MAX_BODY_BYTES || end > bytes.length) return null;
	const text = bytes.subarray(start + HEAD_BYTES, end);
	if (crc32(text) !== head.getUint32(8, true)) return null;
	try {
		return { end, body: JSON.parse(new TextDecoder().decode(text)) as unknown };
	} catch {
		return null;
	}
}

function isMagicAt(bytes: Uint8Array, start: number): boolean {
	return MAGIC.every((byte, index) => bytes[start + index] === byte);
}

function nextMagic(bytes: Uint8Array, from: number): number {
	for (let position = bytes.indexOf(MAGIC[0] as number, from); position >= 0;) {
		if (isMagicAt(bytes, position)) return position;
		position = bytes.indexOf(MAGIC[0] as number, position + 1);
	}
	return bytes.length;
}

/** One step of the reversed polynomial 0xEDB88320 (IEEE 802.3) for each value of a byte. */
const CRC_OF_BYTE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let crc = byte;
	for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	return crc;
});

/** CRC-32 as zip and PNG use it; `before` is that of what stands before these bytes. */
export function crc32(bytes: Uint8Array, before = 0): number {
	let crc = before ^ 0xffffffff;
	for (const byte of bytes) crc = (CRC_OF_BYTE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}
