import { fromBase32, toBase32 } from '#lib/domain/exchange/base32.ts';

/** The private keys of this device. They sign and open, and cannot be read out of the browser. */
export type DeviceKeys = { signing: CryptoKey; opening: CryptoKey };

/** The same keys as they are kept: encrypted, in base 32. */
export type WrappedKeys = { signing: string; opening: string };

const SIGNING = { name: 'Ed25519' } as const;
const OPENING = { name: 'X25519' } as const;
const NONCE_BYTES = 12;

/** The cost of one try at a pair of cards whose six words are those of another pair: half a second here. */
const WORDS_ITERATIONS = 600_000;

/** Enough random bytes for six words, as numbers of 16 bits. */
const WORDS_BYTES = 12;

/** A key that encrypts the keys of a device. It is kept apart from them, and cannot be read out of the browser either. */
export function newKeyLock(): Promise<CryptoKey> {
	return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

/** Makes the keys of this device. `signer` is the public half of `signing`, in base 32. Rejects where the browser lacks these keys. */
export async function newDeviceKeys(
	lock: CryptoKey
): Promise<{ keys: DeviceKeys; wrapped: WrappedKeys; signer: string }> {
	// They can be read out only until they are encrypted, which the browser does by itself.
	const [sign, open] = await Promise.all([
		newPair(SIGNING.name, ['sign', 'verify']),
		newPair(OPENING.name, ['deriveBits'])
	]);
	const [signing, opening, signer] = await Promise.all([
		wrap(sign.privateKey, lock, SIGNING.name),
		wrap(open.privateKey, lock, OPENING.name),
		crypto.subtle.exportKey('raw', sign.publicKey)
	]);
	const wrapped = { signing, opening };
	return { keys: await unwrapDeviceKeys(wrapped, lock), wrapped, signer: toBase32(new Uint8Array(signer)) };
}

/** The keys as they can be used. Rejects where the lock is another, or they are damaged. */
export async function unwrapDeviceKeys(wrapped: WrappedKeys, lock: CryptoKey): Promise<DeviceKeys> {
	const [signing, opening] = await Promise.all([
		unwrap(wrapped.signing, lock, SIGNING.name, 'sign'),
		unwrap(wrapped.opening, lock, OPENING.name, 'deriveBits')
	]);
	return { signing, opening };
}

/** A signature over a text, in base 32. */
export async function signText(key: CryptoKey, text: string): Promise<string> {
	return toBase32(new Uint8Array(await crypto.subtle.sign(SIGNING, key, utf8(text))));
}

/** Whether this signer signed this text. Rejects where the browser cannot tell. */
export async function isSignedBy(signer: string, text: string, signature: string): Promise<boolean> {
	const [key, bytes] = [fromBase32(signer), fromBase32(signature)];
	if (!key || !bytes) return false;
	const publicKey = await crypto.subtle.importKey('raw', key, SIGNING, false, ['verify']).catch((problem: unknown) => {
		if (problem instanceof DOMException && problem.name === 'DataError') return null;
		throw problem;
	});
	return publicKey !== null && crypto.subtle.verify(SIGNING, publicKey, bytes, utf8(text));
}

/**
 * Random-looking numbers made from a text, at least six. It is slow on purpose: who wants to stand between two people needs two cards of
 * their own that give the same words, and 66 bits alone let them look for such a pair in 2 ** 33 tries.
 */
export async function slowNumbers(text: string): Promise<Uint16Array<ArrayBuffer>> {
	const source = await crypto.subtle.importKey('raw', utf8(text), 'PBKDF2', false, ['deriveBits']);
	const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: utf8('holdline'), iterations: WORDS_ITERATIONS };
	const view = new DataView(await crypto.subtle.deriveBits(derivation, source, WORDS_BYTES * 8));
	return Uint16Array.from({ length: WORDS_BYTES / 2 }, (_, index) => view.getUint16(index * 2));
}

/** The SHA-256 of a file in memory, in hexadecimal figures. */
export async function sha256Of(content: Blob): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await content.arrayBuffer()));
	return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function newPair(name: string, usages: KeyUsage[]): Promise<CryptoKeyPair> {
	return (await crypto.subtle.generateKey(name, true, usages)) as CryptoKeyPair;
}

async function wrap(key: CryptoKey, lock: CryptoKey, use: string): Promise<string> {
	const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
	const wrapped = await crypto.subtle.wrapKey('pkcs8', key, lock, wrapping(iv, use));
	return toBase32(Uint8Array.of(...iv, ...new Uint8Array(wrapped)));
}

async function unwrap(text: string, lock: CryptoKey, use: string, usage: KeyUsage): Promise<CryptoKey> {
	const bytes = fromBase32(text);
	if (!bytes) throw new DOMException('These are no keys.', 'DataError');
	const [iv, wrapped] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES)];
	return crypto.subtle.unwrapKey('pkcs8', wrapped, lock, wrapping(iv, use), { name: use }, false, [usage]);
}

/** Each key opens only as what it is. */
function wrapping(iv: Uint8Array<ArrayBuffer>, use: string): AesGcmParams {
	return { name: 'AES-GCM', iv, additionalData: utf8(`holdline ${use}`) };
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(text);
}
