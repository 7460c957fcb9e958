import { fromBase32, toBase32 } from './base32.ts';

/** The first byte of each kind of key of NATS, and of a seed, before the kind is put into it. */
const KINDS = { account: 0, user: 20 << 3 } as const;
const SEED = 18 << 3;

const KEY_BYTES = 32;
const CHECK_BYTES = 2;

export type NkeyKind = keyof typeof KINDS;

/** A public key of Ed25519 as NATS writes it: an account begins with A, a user with U. */
export function writeNkey(kind: NkeyKind, key: Uint8Array): string {
	return checked([KINDS[kind], ...key]);
}

/** A private key of Ed25519, as NATS writes it. */
export function writeSeed(kind: NkeyKind, seed: Uint8Array): string {
	return checked([SEED | (KINDS[kind] >> 5), (KINDS[kind] & 31) << 3, ...seed]);
}

/** The 32 bytes of a private key; null where the text is none of this kind, or was mistyped. */
export function readSeed(kind: NkeyKind, text: string): Uint8Array<ArrayBuffer> | null {
	const bytes = fromBase32(text);
	if (bytes?.length !== 2 + KEY_BYTES + CHECK_BYTES) return null;
	const seed = bytes.slice(2, 2 + KEY_BYTES);
	return writeSeed(kind, seed) === text ? seed : null;
}

/** Whether a text is a public key of this kind, with nothing mistyped. */
export function isNkey(kind: NkeyKind, text: string): boolean {
	const bytes = fromBase32(text);
	return bytes?.length === 1 + KEY_BYTES + CHECK_BYTES && writeNkey(kind, bytes.slice(1, 1 + KEY_BYTES)) === text;
}

/** The bytes with their CRC-16, the lower byte first, as letters and figures. */
function checked(bytes: readonly number[]): string {
	let crc = 0;
	for (const byte of bytes) {
		crc ^= byte << 8;
		for (let bit = 0; bit < 8; bit += 1) crc = ((crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021) & 0xffff;
	}
	return toBase32(Uint8Array.of(...bytes, crc & 0xff, crc >> 8));
}
