import { describe, expect, test } from 'vitest';
import { toBase32 } from '#lib/domain/exchange/base32.ts';
import { BoxLogin, MailboxAddress, mayConnectTo, readMailboxCard } from '#lib/domain/exchange/mailbox.ts';
import { isNkey, readSeed, writeNkey, writeSeed } from '#lib/domain/exchange/nkey.ts';
import { mintLogin } from '#lib/storage/exchange/mailbox-logins.ts';

const seed = Uint8Array.from({ length: 32 }, (_, index) => index);
const account = writeNkey('account', seed);
const minting = writeSeed('account', seed);
const packed = (address: string) => toBase32(new TextEncoder().encode(address));
const cardOf = (address: string) => `HOLDLINE-MAILBOX-1:${packed(address)}:${account}:${minting}`;

describe('keys of NATS', () => {
	test('begin with what they are, and are read back', () => {
		expect(account).toMatch(/^A[A-Z2-7]{55}$/);
		expect(minting).toMatch(/^SA[A-Z2-7]{56}$/);
		expect(writeNkey('user', seed)).toMatch(/^U/);
		expect(writeSeed('user', seed)).toMatch(/^SU/);
		expect(readSeed('account', minting)).toEqual(seed);
		expect(isNkey('account', account)).toBe(true);
	});

	test('are of one kind alone, and none with a letter mistyped', () => {
		expect(readSeed('user', minting)).toBeNull();
		expect(isNkey('user', account)).toBe(false);
		for (const at of [1, 20, 55]) {
			const other = account[at] === 'A' ? 'B' : 'A';
			expect(isNkey('account', account.slice(0, at) + other + account.slice(at + 1)), String(at)).toBe(false);
		}
		for (const text of ['', 'A', '*', '>', `${account}A`]) expect(isNkey('account', text)).toBe(false);
	});
});

describe('the card of a coordinator', () => {
	test('is found in any text, whatever was broken or made small', () => {
		const card = { address: 'wss://mailbox.example/', account, minting };
		const text = cardOf(card.address);
		expect(readMailboxCard(`Here it is:\n${text.slice(0, 90)}\n  ${text.slice(90)}.\n`)).toEqual(card);
		expect(readMailboxCard(text.toLowerCase())).toEqual(card);
	});

	test('is none where a key is mistyped, or the address leads elsewhere', () => {
		expect(readMailboxCard(cardOf('wss://mailbox.example').replace(minting, minting.replace('A', 'B')))).toBeNull();
		for (const address of ['https://mailbox.example', 'ws://mailbox.example', 'mailbox.example'])
			expect(readMailboxCard(cardOf(address)), address).toBeNull();
	});

	test.each([
		['wss://mailbox.example', true],
		['wss://mailbox.example:8443/mailbox', true],
		['ws://127.0.0.1:8080', true],
		['ws://127.0.0.1.example.org', false],
		['wss://me:word@mailbox.example', false],
		['wss://mailbox.example/?token=1', false],
		['javascript:alert(1)', false]
	])('may name %s: %s', (address, isGood) => {
		expect(MailboxAddress.safeParse(address).success).toBe(isGood);
	});

	test('mints a login of a new box each time, for 90 days', async () => {
		const card = { address: 'wss://mailbox.example', account, minting };
		const [one, two] = [
			await mintLogin(card, { id: 'one', utc: 1_795_262_400_000 }),
			await mintLogin(card, { id: 'two', utc: 1_795_262_400_000 })
		];
		expect(BoxLogin.parse(one)).toEqual(one);
		expect(one.box).not.toBe(two.box);
		const claims = JSON.parse(Buffer.from(one.token.split('.')[1] ?? '', 'base64url').toString()) as {
			exp: number;
			sub: string;
			nats: object;
		};
		expect(claims).toMatchObject({ sub: one.box, exp: 1_795_262_400 + 90 * 86_400 });
		// It names no right: the server knows those, and they end at its box.
		expect(claims.nats).toEqual({ type: 'user', version: 2, issuer_account: account, pub: {}, sub: {} });
	});
});

describe('whether this copy may connect', () => {
	const policy = (where: string) =>
		`frame-ancestors 'none', default-src 'none'; script-src 'self'; connect-src ${where}`;
	const own = 'https://holdline.example/settings';

	test.each([
		['its own host', 'wss://holdline.example/mailbox', "'self'", true],
		['another host', 'wss://mailbox.example/', "'self'", false],
		['its own name on another port', 'wss://holdline.example:8443/', "'self'", false],
		['the address that this host was told', 'wss://mailbox.example', 'wss://mailbox.example/', true],
		['another one than this host was told', 'wss://mailbox.example/other', 'wss://mailbox.example/', false],
		['nowhere', 'wss://mailbox.example', "'none'", false]
	])('to %s', (_what, address, where, may) => {
		expect(mayConnectTo(address, policy(where), own)).toBe(may);
	});

	test('each of several policies counts, and without any nothing is known to hinder it', () => {
		const both = `${policy("'self'")}, connect-src wss://mailbox.example/`;
		expect(mayConnectTo('wss://mailbox.example/', both, own)).toBe(false);
		expect(mayConnectTo('wss://mailbox.example/', "default-src 'none'", own)).toBe(false);
		expect(mayConnectTo('wss://mailbox.example/', null, own)).toBe(true);
	});

	test('without encryption only to this machine, and from a page that has none either', () => {
		expect(mayConnectTo('ws://127.0.0.1:5173/mailbox', policy("'self'"), 'http://127.0.0.1:5173/')).toBe(true);
		expect(mayConnectTo('wss://127.0.0.1:5173/mailbox', policy("'self'"), 'http://127.0.0.1:5173/')).toBe(false);
	});
});
