import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase32, toBase32 } from '#lib/domain/exchange/base32.ts';
import {
	type ContactCard,
	MAX_CARD_NAME,
	keysOfBoth,
	readCard,
	withCard,
	writeCard
} from '#lib/domain/exchange/contact-card.ts';

const letters = (length: number, alphabet: string) =>
	fc
		.array(fc.constantFrom(...Array.from(alphabet)), { minLength: length, maxLength: length })
		.map((signs) => signs.join(''));
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const card: fc.Arbitrary<ContactCard> = fc.record({
	name: fc
		.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
		.filter(
			(name) =>
				name === name.trim() && name.length <= MAX_CARD_NAME && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name)
		),
	recipient: letters(58, 'qpzry9x8gf2tvdw0s3jn54khce6mua7l').map((data) => `age1${data}`),
	signer: letters(52, BASE32),
	signature: letters(103, BASE32)
});
const now = { utc: 0, offset: 0, zone: 'UTC' };

describe('base 32', () => {
	test('of the RFC', () => {
		const text = (words: string) => toBase32(new TextEncoder().encode(words));
		expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map(text)).toEqual([
			'',
			'MY',
			'MZXQ',
			'MZXW6',
			'MZXW6YQ',
			'MZXW6YTB',
			'MZXW6YTBOI'
		]);
	});

	test('gives back the bytes, and takes no other text for them', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				expect(fromBase32(toBase32(bytes))).toEqual(bytes);
			})
		);
		expect(['A', 'MZ', 'my', 'MY=', 'M1', 'MYA'].map(fromBase32)).toEqual([null, null, null, null, null, null]);
	});
});

describe('the text of a card', () => {
	test('is read wherever it stands and however its lines are broken', () => {
		fc.assert(
			fc.property(card, fc.nat({ max: 200 }), fc.boolean(), (one, at, isSmall) => {
				const text = writeCard(one);
				expect(text).toMatch(/^[A-Z0-9:-]+$/);
				const broken = `My card:\n${text.slice(0, at)}\n ${text.slice(at)} See you soon`;
				expect(readCard(isSmall ? broken.toLowerCase() : broken)).toEqual(one);
			})
		);
	});

	test('is nothing where a part is missing, or the name shows what is not there', () => {
		fc.assert(
			fc.property(card, fc.nat(), (one, where) => {
				const text = writeCard(one);
				expect(readCard(text.slice(0, where % text.length))).toBeNull();
			})
		);
		const [one] = fc.sample(card, { numRuns: 1, seed: 1 }) as [ContactCard];
		for (const name of ['', ' Ana', 'Ana\n', 'A\u202ena', '\u0007', 'A'.repeat(MAX_CARD_NAME + 1)])
			expect(readCard(writeCard({ ...one, name })), JSON.stringify(name)).toBeNull();
	});
});

test('the keys of two cards are the same text on both sides, whatever the names', () => {
	fc.assert(
		fc.property(card, card, (one, other) => {
			expect(keysOfBoth(one, other)).toBe(keysOfBoth({ ...other, name: 'Another' }, one));
		})
	);
});

test('a new name of a device takes the place of the old one, and other keys are compared anew', () => {
	const [one, other] = fc.sample(card, { numRuns: 2, seed: 2 }) as [ContactCard, ContactCard];
	const kept = [
		{ card: one, kept: now, compared: '2026-05-03' },
		{ card: other, kept: now, compared: null }
	];
	const renamed = { ...one, name: 'Anna' };
	expect(withCard(kept, renamed, { ...now, utc: 9 })).toEqual([
		{ card: other, kept: now, compared: null },
		{ card: renamed, kept: now, compared: '2026-05-03' }
	]);
	const rekeyed = { ...one, recipient: other.recipient };
	expect(withCard(kept, rekeyed, { ...now, utc: 9 }).at(-1)).toEqual({
		card: rekeyed,
		kept: { ...now, utc: 9 },
		compared: null
	});
});
