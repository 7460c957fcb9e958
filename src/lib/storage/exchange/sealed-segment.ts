import { type SignedSegment, SignedSegment as SignedSchema, paddedSize } from '#lib/domain/exchange/segment.ts';
import { grown, shrunk } from '../seal/gzip.ts';

const VERSION = 1;
const EPOCH_BYTES = 32;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;
const HEAD_BYTES = 1 + EPOCH_BYTES + TAG_BYTES + 4;

/** The most that the content of a segment may come to, in bytes: a hundred entries of the longest text, and little more. */
const MAX_CONTENT_BYTES = 8 * 1024 * 1024;

/** The key of a case for a while. Whoever has it opens what was sealed in that time; it cannot be read out. */
export type Epoch = { hash: Uint8Array<ArrayBuffer>; key: CryptoKey };

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
	const size = paddedSize(packed.length + 4);
	if (size === null) throw new RangeError('The segment is too large.');
	const plain = new Uint8Array(size);
	new DataView(plain.buffer).setUint32(0, packed.length);
	plain.set(packed, 4);

	const head = new Uint8Array(HEAD_BYTES);
	head[0] = VERSION;
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

/** Null where it is no sealed segment. */
export function placeOfSegment(bytes: Uint8Array<ArrayBuffer>): SegmentPlace | null {
	if (bytes.length <= HEAD_BYTES + NONCE_BYTES || bytes[0] !== VERSION) return null;
	const number = new DataView(bytes.buffer, bytes.byteOffset).getUint32(HEAD_BYTES - 4);
	const tag = hexOf(bytes.subarray(1 + EPOCH_BYTES, 1 + EPOCH_BYTES + TAG_BYTES));
	return { epoch: hexOf(bytes.subarray(1, 1 + EPOCH_BYTES)), tag, number };
}

/** Opens what one of these devices sealed in this epoch. Null for anything else, and for what is damaged or too large. */
export async function openSegment(
	epoch: Epoch,
	devices: readonly string[],
	bytes: Uint8Array<ArrayBuffer>
): Promise<SignedSegment | null> {
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
			if (length > plain.length - 4) return null;
			const opened = await grown(new Blob([plain.subarray(4, 4 + length)]), MAX_CONTENT_BYTES);
			return opened.ok ? SignedSchema.parse(JSON.parse(await opened.content.text())) : null;
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
