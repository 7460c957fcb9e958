import { toHex } from '../sealing/encoding.ts';

/** The SHA-256 of these bytes, in lower-case hexadecimal. */
export async function hashOf(bytes: BufferSource): Promise<string> {
	return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
