import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SecretMask } from '#lib/domain/journal/secret-mask.ts';

const CARD = '4111 1111 1111 1111';

describe('the mask of secrets', () => {
	test('hides a card number and a PIN, and tells which', () => {
		const mask = new SecretMask([]);
		expect(mask.mask(`Paid with ${CARD}, my PIN is 4471.`)).toBe('Paid with •••• 1111, my PIN is ••••.');
		expect(mask.mask(`again ${CARD}`)).toBe('again •••• 1111');
		expect(mask.masked).toEqual([CARD, '4471']);
	});

	test('leaves what the person says is no secret, however it is spaced', () => {
		const mask = new SecretMask(['4111  1111 1111 1111 ']);
		expect(mask.mask(`order ${CARD}, PIN 4471`)).toBe(`order ${CARD}, PIN ••••`);
		expect(mask.masked).toEqual(['4471']);
	});

	test('leaves any text without secrets as it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '.', '£', 'é', '\n') }), (text) => {
				expect(new SecretMask([]).mask(text)).toBe(text);
			})
		);
	});
});
