/** The fewest signs of a code. */
export const MIN_CODE_LENGTH = 4;

/** Makes trying all codes of four figures take an hour, not a second. It is no lock: the notes lie beside it as they are. */
const ITERATIONS = 200_000;

/** A code as it is kept. */
export type HashedCode = { salt: string; hash: string };

export async function hashCode(code: string): Promise<HashedCode> {
	const salt = crypto.getRandomValues(new Uint8Array(16));
	return { salt: hex(salt), hash: await derive(code, salt) };
}

export async function isCode(code: string, { salt, hash }: HashedCode): Promise<boolean> {
	const bytes = Uint8Array.from(salt.match(/../g) ?? [], (pair) => parseInt(pair, 16));
	return (await derive(code, bytes)) === hash;
}

async function derive(code: string, salt: Uint8Array<ArrayBuffer>): Promise<string> {
	const bytes = new TextEncoder().encode(code.normalize('NFC').trim());
	const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
	const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS };
	return hex(new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256)));
}

function hex(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
