import '../jitless.ts';
import * as z from 'zod/mini';
import { fromBase32 } from './base32.ts';
import { isNkey, readSeed } from './nkey.ts';

/** For how long a login can be used, in days. Whoever shares the case then needs another box. */
export const LOGIN_DAYS = 90;

/** The address of a mailbox: encrypted on its way, or on this very machine. */
export const MailboxAddress = z.string().check(
	z.maxLength(200),
	z.refine((text) => {
		const url = addressOf(text);
		if (!url || url.username !== '' || url.search !== '' || url.hash !== '') return false;
		return url.protocol === 'wss:' || (url.protocol === 'ws:' && /^(?:localhost|127\.0\.0\.1)$/.test(url.hostname));
	})
);

/** What the coordinator of a centre has: with it, their device mints the logins of boxes, and no other rights. */
export const MailboxCard = z.strictObject({
	address: MailboxAddress,
	account: z.string().check(z.refine((text) => isNkey('account', text))),
	minting: z.string().check(z.refine((text) => readSeed('account', text) !== null))
});
export type MailboxCard = z.infer<typeof MailboxCard>;

/**
 * A box of a mailbox with its login. The box is the public key of the login, so that neither can be guessed or given to another. All who
 * share an epoch of a case use the same.
 */
export const BoxLogin = z.strictObject({
	address: MailboxAddress,
	box: z.string().check(z.refine((text) => isNkey('user', text))),
	/** What the server lets in, until it ends. */
	token: z.string().check(z.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/), z.maxLength(2000)),
	seed: z.string().check(z.refine((text) => readSeed('user', text) !== null))
});
export type BoxLogin = z.infer<typeof BoxLogin>;

/** The card in a text, whatever stands before or after it and wherever a line was broken; null where there is none. */
export function readMailboxCard(text: string): MailboxCard | null {
	const found = /HOLDLINE-MAILBOX-1:([A-Z2-7]+):(A[A-Z2-7]{55}):(SA[A-Z2-7]{56})/.exec(
		text.replace(/\s+/g, '').toUpperCase()
	);
	const [, packed = '', account = '', minting = ''] = found ?? [];
	const bytes = fromBase32(packed);
	if (!bytes || !isNkey('account', account) || readSeed('account', minting) === null) return null;
	const { data: address } = MailboxAddress.safeParse(new TextDecoder().decode(bytes));
	return address === undefined ? null : { address, account, minting };
}

/** What stands in a login, as it is signed by the key that mints. It names no rights: those are the server's. */
export function loginClaims(login: { box: string; account: string; minter: string; id: string; seconds: number }) {
	const { box, account, minter, id, seconds } = login;
	return {
		jti: id,
		iat: seconds,
		exp: seconds + LOGIN_DAYS * 86_400,
		iss: minter,
		name: 'box',
		sub: box,
		nats: { type: 'user', version: 2, issuer_account: account, pub: {}, sub: {} }
	};
}

/** From when to when a login can be used, in milliseconds; null where that cannot be read. The mailbox decides by its own clock. */
export function spanOfLogin({ token }: Pick<BoxLogin, 'token'>): { from: number; until: number } | null {
	try {
		const claims: unknown = JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')));
		const { iat, exp } = LoginSpan.parse(claims);
		return { from: iat * 1000, until: exp * 1000 };
	} catch {
		return null;
	}
}

const LoginSpan = z.object({ iat: z.int(), exp: z.int() });

/**
 * Whether a content policy lets its worker connect to this address. `policy` is the value of the header, of which each part must allow it;
 * `own` is the address of this site. Without a policy, nothing is known to hinder it.
 */
export function mayConnectTo(address: string, policy: string | null, own: string): boolean {
	const url = addressOf(address);
	if (!url) return false;
	const { host, protocol } = new URL(own);
	const isOwn = url.host === host && (protocol === 'https:') === (url.protocol === 'wss:');
	return (policy ?? '').split(',').every((part) => {
		const rules = new Map(part.split(';').map((rule) => [rule.trim().split(/\s+/)[0] ?? '', rule.trim()]));
		const rule = rules.get('connect-src') ?? rules.get('default-src');
		if (rule === undefined) return true;
		const sources = rule.split(/\s+/).slice(1);
		return sources.some((source) => (source === "'self'" ? isOwn : addressOf(source)?.href === url.href));
	});
}

/** The host of a mailbox, as it is shown. */
export function hostOf(address: string): string {
	return addressOf(address)?.host ?? address;
}

function addressOf(text: string): URL | null {
	try {
		const url = new URL(text);
		return url.protocol === 'wss:' || url.protocol === 'ws:' ? url : null;
	} catch {
		return null;
	}
}

/**
 * Why a mailbox was not reached. `unreachable`: it did not answer in time. `not-from-here`: this copy may not connect to it. `not-let-in`: it refuses the login, or what the login asks.
 * `full`: it has no room. `too-big`: it takes no message of this size.
 */
export type MailboxProblem = 'unreachable' | 'not-from-here' | 'not-let-in' | 'full' | 'too-big';

/**
 * Why a case is not in step with its box. `ended`: its login could be used until a day that has passed. `clock`: the login is from the
 * future, as this device counts. `no-key`: somebody came or went, and the key since then is not here. `no-card`: this device cannot sign.
 * `not-kept`: there is no room here.
 */
export type SyncProblem = MailboxProblem | 'ended' | 'clock' | 'no-key' | 'no-card' | 'not-kept';

/** What came of taking the card of a mailbox. A problem of the mailbox: the card is kept, but for `not-from-here`. */
export type MailboxTaken = 'taken' | 'no-card' | 'not-kept' | MailboxProblem;
