import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountAsTyped, readAmount } from '#lib/domain/text/amounts.ts';

describe('an amount as it is typed', () => {
	test.each([
		['42.10', 4210],
		['£42.10', 4210],
		['42,10', 4210],
		['42', 4200],
		['42.1', 4210],
		['1,200', 120_000],
		['1.200,50', 120_050],
		['1 200', 120_000],
		['£1,234,567.89', 123_456_789]
	])('%j is read', (text, minor) => expect(readAmount(text, 'GBP')).toEqual({ minor, currency: 'GBP' }));

	test.each(['', 'much', '42.1o0 x 3', '0', '-5', '3 or 4', '42.105.1', '1,23,4', '9'.repeat(20)])(
		'%j is not guessed',
		(text) => expect(readAmount(text, 'GBP')).toBeNull()
	);

	test('yen have no smaller coin', () => {
		expect(readAmount('4200', 'JPY')).toEqual({ minor: 4200, currency: 'JPY' });
		expect(readAmount('42.10', 'JPY')).toBeNull();
	});

	test('comes back as it was read', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e12 }), fc.constantFrom('GBP', 'EUR', 'JPY'), (minor, currency) => {
				expect(readAmount(amountAsTyped({ minor, currency }), currency)).toEqual({ minor, currency });
			})
		);
	});

	test('in dinars of a thousand fils is read with two digits, and not where it could be thousands', () => {
		expect(readAmount('42.10', 'KWD')).toEqual({ minor: 42_100, currency: 'KWD' });
		expect(amountAsTyped({ minor: 42_100, currency: 'KWD' })).toBe('42.10');
		expect(readAmount('42.105', 'KWD')).toBeNull();
		expect(readAmount('1,200', 'KWD')).toBeNull();
		expect(readAmount('1,200.50', 'KWD')).toEqual({ minor: 1_200_500, currency: 'KWD' });
	});
});
