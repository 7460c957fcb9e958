import { type BoxLogin, type MailboxCard, loginClaims } from '#lib/domain/exchange/mailbox.ts';
import { readSeed, writeNkey, writeSeed } from '#lib/domain/exchange/nkey.ts';

const ED25519 = { name: 'Ed25519' } as const;

/** What stands before the 32 bytes of a private key of Ed25519 in PKCS 8. */
const PKCS8_HEAD = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];

/** Mints a blank box: its name, and a login for it. The mailbox need not be reached for it, and hears of it only when it is used. */
export async function mintLogin(
	{ address, account, minting }: MailboxCard,
	{ id, utc }: { id: string; utc: number }
): Promise<BoxLogin> {
	const secret = readSeed('account', minting);
	if (!secret) throw new DOMException('This is no card of a mailbox.', 'DataError');
	const minter = await keyOf(secret);
	const pair = await crypto.subtle.generateKey(ED25519, true, ['sign', 'verify']);
	const seed = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)).slice(PKCS8_HEAD.length);
	const box = writeNkey('user', new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
	const claims = loginClaims({
		box,
		account,
		minter: writeNkey('account', await publicOf(minter)),
		id,
		seconds: Math.floor(utc / 1000)
	});
	const text = `${part(JSON.stringify({ typ: 'JWT', alg: 'ed25519-nkey' }))}.${part(JSON.stringify(claims))}`;
	const signature = new Uint8Array(await crypto.subtle.sign(ED25519, minter, new TextEncoder().encode(text)));
	return { address, box, token: `${text}.${base64Url(signature)}`, seed: writeSeed('user', seed) };
}

function keyOf(seed: Uint8Array): Promise<CryptoKey> {
	return crypto.subtle.importKey('pkcs8', Uint8Array.of(...PKCS8_HEAD, ...seed), ED25519, true, ['sign']);
}

async function publicOf(key: CryptoKey): Promise<Uint8Array> {
	const { x = '' } = await crypto.subtle.exportKey('jwk', key);
	return Uint8Array.from(atob(x.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

function part(text: string): string {
	return base64Url(new TextEncoder().encode(text));
}

function base64Url(bytes: Uint8Array): string {
	const text = btoa(String.fromCharCode(...bytes));
	return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
