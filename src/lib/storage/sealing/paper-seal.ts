import { fromHex, toHex } from './encoding.ts';

/** The keys for the bytes of papers and for the names of their files. A worker may be handed them; it cannot read them out. */
export type PaperSeal = { bytes: CryptoKey; names: CryptoKey };

/** A file begins with this, so that one that is not sealed is never taken for one that is. */
const MAGIC = Uint8Array.of(0x48, 0x4c, 0x50, 0x31);
const SEGMENT_BYTES = 1024 * 1024;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** What a segment takes more than its content. */
const MORE_BYTES = NONCE_BYTES + TAG_BYTES;
const NAME_BYTES = 32;
const NO_IV = new Uint8Array(16);

/**
 * The name under which the bytes of a paper lie. It tells nothing of them to whoever has the same file. A hash has no pattern that
 * could come back, so one fixed start is enough.
 */
export async function nameOfPaper({ names }: PaperSeal, hash: string): Promise<string> {
	const sealed = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: NO_IV }, names, fromHex(hash));
	return toHex(new Uint8Array(sealed).subarray(0, NAME_BYTES));
}

/** The hash that was made this name; null where none was. */
export async function hashOfName({ names }: PaperSeal, name: string): Promise<string | null> {
	try {
		const sealed = fromHex(name);
		// The name leaves out the padding, which is always the same.
		const padding = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: sealed.subarray(16) }, names, new Uint8Array());
		const whole = new Uint8Array([...sealed, ...new Uint8Array(padding)]);
		return toHex(new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv: NO_IV }, names, whole)));
	} catch {
		return null;
	}
}

/** Seals the bytes of a paper in segments, each bound to its paper, to its place, and to whether another one follows. */
export async function sealPaper(
	{ bytes: key }: PaperSeal,
	hash: string,
	bytes: Uint8Array<ArrayBuffer>
): Promise<Uint8Array<ArrayBuffer>> {
	const count = Math.max(1, Math.ceil(bytes.length / SEGMENT_BYTES));
	const sealed = new Uint8Array(MAGIC.length + bytes.length + count * MORE_BYTES);
	sealed.set(MAGIC);
	for (let index = 0; index < count; index += 1) {
		const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
		const at = MAGIC.length + index * (SEGMENT_BYTES + MORE_BYTES);
		const segment = bytes.subarray(index * SEGMENT_BYTES, (index + 1) * SEGMENT_BYTES);
		const additionalData = placeOf(hash, index, index === count - 1);
		sealed.set(iv, at);
		sealed.set(
			new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, segment)),
			at + NONCE_BYTES
		);
	}
	return sealed;
}

/** Null where the file is not whole, is not that of this hash, or was sealed with another key. */
export async function openPaper({ bytes: key }: PaperSeal, hash: string, file: Blob): Promise<Blob | null> {
	const head = new Uint8Array(await file.slice(0, MAGIC.length).arrayBuffer());
	if (file.size < MAGIC.length + MORE_BYTES || !MAGIC.every((byte, index) => head[index] === byte)) return null;
	const parts: ArrayBuffer[] = [];
	try {
		for (let at = MAGIC.length, index = 0; at < file.size; index += 1) {
			const end = Math.min(at + SEGMENT_BYTES + MORE_BYTES, file.size);
			const segment = new Uint8Array(await file.slice(at, end).arrayBuffer());
			const iv = segment.subarray(0, NONCE_BYTES);
			const additionalData = placeOf(hash, index, end === file.size);
			parts.push(
				await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, segment.subarray(NONCE_BYTES))
			);
			at = end;
		}
	} catch (problem) {
		// A file that could not be read is not a damaged one.
		if (problem instanceof DOMException && problem.name === 'NotReadableError') throw problem;
		return null;
	}
	return new Blob(parts);
}

/** How many bytes a sealed file of this length holds. */
export function openLengthOf(sealedBytes: number): number {
	const rest = sealedBytes - MAGIC.length;
	return Math.max(0, rest - Math.ceil(rest / (SEGMENT_BYTES + MORE_BYTES)) * MORE_BYTES);
}

function placeOf(hash: string, index: number, isLast: boolean): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(`papers ${hash} ${index} ${isLast ? 'last' : 'more'}`);
}
