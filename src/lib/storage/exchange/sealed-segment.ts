import { type SignedSegment, SignedSegment as SignedSchema, paddedSize } from '#lib/domain/exchange/segment.ts';
import { grown, shrunk } from '../seal/gzip.ts';

/** The first byte of a sealed text, and of a sealed piece of a paper. */
const TEXT = 1;
const PIECE = 2;

const EPOCH_BYTES = 32;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;
const HEAD_BYTES = 1 + EPOCH_BYTES + TAG_BYTES + 4;

/** The most that the content of a segment may come to, in bytes: many times what the app puts into one, and little enough to be opened. */
const MAX_CONTENT_BYTES = 2 * 1024 * 1024;

/** The key of a case for a while. Whoever has it opens what was sealed in that time; it cannot be read out. */
export type Epoch = { hash: Uint8Array<ArrayBuffer>; key: CryptoKey };

/** A piece of a paper: what is signed of it, and its bytes. */
export type SealedPiece = { signed: SignedSegment; data: Uint8Array<ArrayBuffer> };

/** What stands before a sealed segment, for whoever carries it. Only who has the key of the epoch can tell whose tag it is. */
export type SegmentPlace = { epoch: string; tag: string; number: number };

/** The random bytes of an epoch as a key. `hash` is that of the letter that brought them. */
export async function epochOf(hash: Uint8Array<ArrayBuffer>, secret: Uint8Array<ArrayBuffer>): Promise<Epoch> {
	if (hash.length !== EPOCH_BYTES || secret.length !== 32) throw new DOMException('This is no epoch.', 'DataError');
	return { hash, key: await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey', 'deriveBits']) };
}

/**
 * Seals a signed segment, so that its size tells little. The nonce is random and never a count: a backup that was restored counts the same
 * numbers again. Rejects with a RangeError where it is larger than any segment.
 */
export async function sealSegment(
	epoch: Epoch,
	{ device, number }: { device: string; number: number },
	signed: SignedSegment
): Promise<Uint8Array<ArrayBuffer>> {
	const packed = new Uint8Array(await (await shrunk(new Blob([JSON.stringify(signed)]))).arrayBuffer());
	return sealPadded(epoch, { kind: TEXT, device, number }, packed);
}

/**
 * Seals a piece of a paper with what is signed of it. The number outside rests on the key of the epoch, so that nobody else can tell of
 * which paper it is.
 */
export async function sealPiece(
	epoch: Epoch,
	{ device, paper, piece }: { device: string; paper: string; piece: number },
	{ signed, data }: SealedPiece
): Promise<Uint8Array<ArrayBuffer>> {
	const text = new TextEncoder().encode(JSON.stringify(signed));
	const content = new Uint8Array(4 + text.length + data.length);
	new DataView(content.buffer).setUint32(0, text.length);
	content.set(text, 4);
	content.set(data, 4 + text.length);
	const bits = await crypto.subtle.deriveBits(derivation('piece', `${paper} ${piece}`), epoch.key, 32);
	return sealPadded(epoch, { kind: PIECE, device, number: new DataView(bits).getUint32(0) }, content);
}

async function sealPadded(
	epoch: Epoch,
	{ kind, device, number }: { kind: number; device: string; number: number },
	content: Uint8Array
): Promise<Uint8Array<ArrayBuffer>> {
	const size = paddedSize(content.length + 4);
	if (size === null) throw new RangeError('It is larger than anything that is sealed.');
	const plain = new Uint8Array(size);
	new DataView(plain.buffer).setUint32(0, content.length);
	plain.set(content, 4);

	const head = new Uint8Array(HEAD_BYTES);
	head[0] = kind;
	head.set(epoch.hash, 1);
	head.set(await tagOf(epoch, device), 1 + EPOCH_BYTES);
	new DataView(head.buffer).setUint32(HEAD_BYTES - 4, number);
	const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
	const key = await senderKey(epoch, device);
	const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: head }, key, plain);
	const bytes = new Uint8Array(HEAD_BYTES + NONCE_BYTES + sealed.byteLength);
	bytes.set(head);
	bytes.set(iv, HEAD_BYTES);
	bytes.set(new Uint8Array(sealed), HEAD_BYTES + NONCE_BYTES);
	return bytes;
}

/** Null where it is neither a sealed text nor a piece of a paper. */
export function placeOfSegment(bytes: Uint8Array<ArrayBuffer>): SegmentPlace | null {
	if (bytes.length <= HEAD_BYTES + NONCE_BYTES || (bytes[0] !== TEXT && bytes[0] !== PIECE)) return null;
	const number = new DataView(bytes.buffer, bytes.byteOffset).getUint32(HEAD_BYTES - 4);
	const tag = hexOf(bytes.subarray(1 + EPOCH_BYTES, 1 + EPOCH_BYTES + TAG_BYTES));
	return { epoch: hexOf(bytes.subarray(1, 1 + EPOCH_BYTES)), tag, number };
}

/** Whether these are the first bytes of a sealed piece of a paper. */
export function isSealedPiece(bytes: Uint8Array): boolean {
	return bytes[0] === PIECE;
}

/** Opens what one of these devices sealed in this epoch. Null for anything else, and for what is damaged or too large. */
export async function openSegment(
	epoch: Epoch,
	devices: readonly string[],
	bytes: Uint8Array<ArrayBuffer>
): Promise<SignedSegment | null> {
	const content = bytes[0] === TEXT ? await openPadded(epoch, devices, bytes) : null;
	if (!content) return null;
	try {
		const opened = await grown(new Blob([content]), MAX_CONTENT_BYTES);
		return opened.ok ? SignedSchema.parse(JSON.parse(await opened.content.text())) : null;
	} catch {
		return null;
	}
}

/** Opens a piece of a paper that one of these devices sealed in this epoch. Null for anything else, and for what is damaged. */
export async function openPiece(
	epoch: Epoch,
	devices: readonly string[],
	bytes: Uint8Array<ArrayBuffer>
): Promise<SealedPiece | null> {
	const content = bytes[0] === PIECE ? await openPadded(epoch, devices, bytes) : null;
	if (!content || content.length < 4) return null;
	try {
		const end = 4 + new DataView(content.buffer, content.byteOffset).getUint32(0);
		const signed = SignedSchema.parse(JSON.parse(new TextDecoder().decode(content.subarray(4, end))));
		return { signed, data: content.subarray(end) };
	} catch {
		return null;
	}
}

async function openPadded(
	epoch: Epoch,
	devices: readonly string[],
	bytes: Uint8Array<ArrayBuffer>
): Promise<Uint8Array<ArrayBuffer> | null> {
	const place = placeOfSegment(bytes);
	if (place?.epoch !== hexOf(epoch.hash)) return null;
	for (const device of devices) {
		if (hexOf(await tagOf(epoch, device)) !== place.tag) continue;
		try {
			const [head, iv] = [bytes.subarray(0, HEAD_BYTES), bytes.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES)];
			const algorithm = { name: 'AES-GCM', iv, additionalData: head };
			const body = bytes.subarray(HEAD_BYTES + NONCE_BYTES);
			const plain = new Uint8Array(await crypto.subtle.decrypt(algorithm, await senderKey(epoch, device), body));
			const length = new DataView(plain.buffer).getUint32(0);
			return length > plain.length - 4 ? null : plain.subarray(4, 4 + length);
		} catch {
			return null;
		}
	}
	return null;
}

/** By which a sender is known within an epoch, and by nobody outside it. */
async function tagOf({ key }: Epoch, device: string): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await crypto.subtle.deriveBits(derivation('tag', device), key, TAG_BYTES * 8));
}

function senderKey({ key }: Epoch, device: string): Promise<CryptoKey> {
	const algorithm = { name: 'AES-GCM', length: 256 };
	return crypto.subtle.deriveKey(derivation('segments', device), key, algorithm, false, ['encrypt', 'decrypt']);
}

function derivation(use: string, device: string): HkdfParams {
	const info = new TextEncoder().encode(`holdline ${use} ${device}`);
	return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
}

function hexOf(bytes: Uint8Array): string {
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
