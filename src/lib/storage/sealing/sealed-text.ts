import { fromBase64, toBase64 } from './encoding.ts';

const NONCE_BYTES = 12;

/** What AES-GCM makes of these bytes, with its random nonce before it, in base 64. It opens only with the name of the same place. */
export async function sealText(key: CryptoKey, place: string, content: Uint8Array<ArrayBuffer>): Promise<string> {
	const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
	const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(place) }, key, content);
	const bytes = new Uint8Array(NONCE_BYTES + sealed.byteLength);
	bytes.set(iv);
	bytes.set(new Uint8Array(sealed), NONCE_BYTES);
	return toBase64(bytes);
}

/** Rejects where it does not open. */
export async function openText(key: CryptoKey, place: string, sealed: string): Promise<Uint8Array<ArrayBuffer>> {
	const bytes = fromBase64(sealed);
	const how = { name: 'AES-GCM', iv: bytes.subarray(0, NONCE_BYTES), additionalData: utf8(place) };
	return new Uint8Array(await crypto.subtle.decrypt(how, key, bytes.subarray(NONCE_BYTES)));
}

/** A key for one use, from 32 secret bytes. It cannot be read out. */
export async function deriveKey(
	secret: Uint8Array<ArrayBuffer>,
	use: string,
	algorithm: 'AES-GCM' | 'AES-CBC'
): Promise<CryptoKey> {
	const source = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
	return crypto.subtle.deriveKey(
		{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(`holdline ${use}`) },
		source,
		{ name: algorithm, length: 256 },
		false,
		['encrypt', 'decrypt']
	);
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(text);
}
