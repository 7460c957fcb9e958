import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { masked, secretsIn, withoutSecrets } from '#lib/domain/text/secrets.ts';

const CARD = '4111 1111 1111 1111';
const secrets = (note: string) => secretsIn(note).map(({ start, end }) => note.slice(start, end));

describe('a card number', () => {
	test.each([
		[`paid with ${CARD} today`, CARD],
		['card 4111111111111111', '4111111111111111'],
		['amex 3782-822463-10005.', '3782-822463-10005'],
		['gave 5555 5555 5555 4444 03 28 over the phone', '5555 5555 5555 4444'],
		['card no: 6011000990139424, then hung up', '6011000990139424'],
		['4222222222222 was the old one', '4222222222222']
	])('is found in: %s', (note, card) => expect(secrets(note)).toEqual([card]));

	test.each([
		'4111 1111 1111 1112 does not pass',
		'ring 0800 496 0133 or 0345 600 1234',
		'+44 20 7946 0958, +353 1 679 1277 00 then',
		'ref NL-4111111111111111',
		'order 4111111111111111B',
		'IMEI 490154203237518',
		'sim number 8944110012345678908',
		'account 12345678, sort code 20-00-00',
		'call on 2026-11-20 at 10:15, then 2026-11-21 at 09:30',
		'0000 0000 0000 0000'
	])('is not seen in: %s', (note) => expect(secrets(note)).toEqual([]));
});

describe('a PIN, a password or a code with its value', () => {
	test.each([
		['my pin is 4471', '4471'],
		['PIN: 4471, she read it back', '4471'],
		['pin number 4471', '4471'],
		['told them my pin, 4471', '4471'],
		['the pin for my card is 4471', '4471'],
		['pin changed to 8080.', '8080'],
		['pin code is 4471', '4471'],
		['my pin is 560001', '560001'],
		['pin 4 4 7 1', '4 4 7 1'],
		['4471 is my pin', '4471'],
		['passcode 902211', '902211'],
		['cvv 123', '123'],
		['the security code is 987', '987'],
		['password: hunter2', 'hunter2'],
		['password = Sunshine!', 'Sunshine!'],
		['the password is hunter2.', 'hunter2'],
		['password was “banana”', 'banana'],
		['password hunter22 did not work', 'hunter22']
	])('is found in: %s', (note, code) => expect(secrets(note)).toEqual([code]));

	test.each([
		'pin number not asked',
		'password reset sent 3 May',
		'PIN pad was broken',
		'asked for my password',
		'Indian PIN code 560001',
		'Bengaluru, PIN 560001',
		'pincode 560 001',
		'asked for PIN 3 times at 10:15',
		'password is wrong, they say',
		'password: not asked',
		'password was changed on 12-11-2026',
		'security code sent to my phone at 14:03',
		'cvv has 3 digits',
		'the shipping 4471 box',
		'pinned 4471 to the wall',
		'pin sent on 12/11/2026',
		'password is 8 characters'
	])('is not seen in: %s', (note) => expect(secrets(note)).toEqual([]));
});

describe('masking', () => {
	test('leaves the last four digits of a card, and nothing of a PIN', () => {
		expect(withoutSecrets(`card ${CARD}, pin 4471.`)).toBe('card •••• 1111, pin ••••.');
	});

	const piece = fc.oneof(
		fc.constantFrom(
			CARD,
			'4471',
			'my pin is ',
			'password: ',
			'hunter2',
			'cvv ',
			' is my pin',
			', ',
			' ',
			'5555555555554444'
		),
		fc.string({ maxLength: 8 })
	);
	const note = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

	test('of one secret leaves every other character where it was', () => {
		fc.assert(
			fc.property(note, (text) => {
				for (const secret of secretsIn(text)) {
					const put = masked(text, secret);
					expect(put.startsWith(text.slice(0, secret.start))).toBe(true);
					expect(put.endsWith(text.slice(secret.end))).toBe(true);
				}
			})
		);
	});

	test('of all leaves no secret, and a note without one as it is', () => {
		fc.assert(
			fc.property(note, (text) => {
				const without = withoutSecrets(text);
				expect(secretsIn(without)).toEqual([]);
				if (secretsIn(text).length === 0) expect(without).toBe(text);
			})
		);
	});

	test('finds stretches that are sorted, apart and inside the note', () => {
		fc.assert(
			fc.property(note, (text) => {
				let end = 0;
				for (const secret of secretsIn(text)) {
					expect(secret.start).toBeGreaterThanOrEqual(end);
					expect(secret.end).toBeGreaterThan(secret.start);
					end = secret.end;
				}
				expect(end).toBeLessThanOrEqual(text.length);
			})
		);
	});

	test.each(['1', '4 ', 'pin ', 'pin for a ', 'password is ', '4111 '])('ends on a very long note of “%s”', (part) => {
		expect(() => secretsIn(part.repeat(50_000 / part.length))).not.toThrow();
	});
});
