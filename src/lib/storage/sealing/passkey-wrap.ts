import { fromBase64, toBase64 } from './encoding.ts';
import { deriveKey, openText, sealText } from './sealed-text.ts';
import type { PasskeyWrap } from './seal-row.ts';

/** What a passkey is asked with, each time. */
export type PasskeyQuestion = { id: Uint8Array<ArrayBuffer>; salt: Uint8Array<ArrayBuffer> };

export function newSalt(): Uint8Array<ArrayBuffer> {
	return crypto.getRandomValues(new Uint8Array(32));
}

/** The data key, wrapped with the value that this passkey hands out for this salt. */
export async function wrapWithPasskey(
	dataKey: Uint8Array<ArrayBuffer>,
	{ id, salt }: PasskeyQuestion,
	value: Uint8Array<ArrayBuffer>
): Promise<PasskeyWrap> {
	const name = toBase64(id);
	return { id: name, salt: toBase64(salt), sealed: await sealText(await keyOf(value), `passkey ${name}`, dataKey) };
}

export function questionOf({ id, salt }: PasskeyWrap): PasskeyQuestion {
	return { id: fromBase64(id), salt: fromBase64(salt) };
}

/** The data key; null where the passkey handed out another value than when the key was wrapped, or the wrap is damaged. */
export async function unwrapWithPasskey(
	{ id, sealed }: PasskeyWrap,
	value: Uint8Array<ArrayBuffer>
): Promise<Uint8Array<ArrayBuffer> | null> {
	return openText(await keyOf(value), `passkey ${id}`, sealed).catch(() => null);
}

function keyOf(value: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
	return deriveKey(value, 'passkey', 'AES-GCM');
}
