import { sha256 } from '@noble/hashes/sha2.js';
import type { Hash } from '#lib/domain/exchange/segment.ts';
import { toHex } from '../sealing/encoding.ts';

/** The SHA-256 of a text, in hexadecimal figures, at once: WebCrypto only promises one, and a union is worked out of thousands. */
export function hashOfText(text: string): Hash {
	return toHex(sha256(new TextEncoder().encode(text)));
}
