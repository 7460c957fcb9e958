import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countries } from '#lib/content/countries.ts';
import { currencies, currencyOf, minorDigits } from '#lib/domain/goal/currencies.ts';
import { amountAsTyped, readAmount } from '#lib/domain/goal/money.ts';
import { dayNamedIn } from '#lib/domain/goal/named-day.ts';

const SATURDAY = '2026-11-21';

describe('an amount as it is typed', () => {
	it.each([
		['42.10', 4210],
		['£42.10', 4210],
		['42,10 €', 4210],
		['42', 4200],
		['42.1', 4210],
		['1,200', 120_000],
		['1.200,50', 120_050],
		['1 200', 120_000],
		['£1,234,567.89', 123_456_789]
	])('%j is read', (text, minor) => expect(readAmount(text, 'GBP')).toEqual({ minor, currency: 'GBP' }));

	it.each(['', 'much', '42.1o0 x 3', '0', '-5', '3 or 4', '42.105.1', '1,23,4', '9'.repeat(20)])(
		'%j is not guessed',
		(text) => expect(readAmount(text, 'GBP')).toBeNull()
	);

	it('yen have no smaller coin', () => {
		expect(readAmount('4200', 'JPY')).toEqual({ minor: 4200, currency: 'JPY' });
		expect(readAmount('42.10', 'JPY')).toBeNull();
	});

	it('comes back as it was read', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e12 }), fc.constantFrom('GBP', 'EUR', 'JPY'), (minor, currency) => {
				expect(readAmount(amountAsTyped({ minor, currency }), currency)).toEqual({ minor, currency });
			})
		);
	});

	it('in dinars of a thousand fils is read with two digits, and not where it could be thousands', () => {
		expect(readAmount('42.10', 'KWD')).toEqual({ minor: 42_100, currency: 'KWD' });
		expect(amountAsTyped({ minor: 42_100, currency: 'KWD' })).toBe('42.10');
		expect(readAmount('42.105', 'KWD')).toBeNull();
		expect(readAmount('1,200', 'KWD')).toBeNull();
		expect(readAmount('1,200.50', 'KWD')).toEqual({ minor: 1_200_500, currency: 'KWD' });
	});
});

describe('a currency', () => {
	it('is known of every country but Antarctica, which has none', () => {
		expect(countries.filter((country) => currencyOf(country) === null)).toEqual(['AQ']);
		expect(['GB', 'IE', 'US', 'KR'].map(currencyOf)).toEqual(['GBP', 'EUR', 'USD', 'KRW']);
	});

	it('is not guessed where the country is not known', () =>
		expect([null, 'XX', ''].map(currencyOf)).toEqual([null, null, null]));

	it('is one that a platform can name, and belongs to a country on the list', () => {
		const named = new Intl.DisplayNames('en-GB', { type: 'currency', fallback: 'none' });
		const taken = new Set(countries.map(currencyOf));
		// The newest two are not in every browser yet: it shows their code.
		const old = currencies.filter((currency) => !['XCG', 'ZWG'].includes(currency));
		expect(old.filter((currency) => named.of(currency) === undefined)).toEqual([]);
		expect(currencies.filter((currency) => !taken.has(currency))).toEqual([]);
	});

	it('has as many digits as ISO 4217 says', () => {
		expect(['JPY', 'KRW', 'GBP', 'ISK', 'KWD'].map(minorDigits)).toEqual([0, 0, 2, 0, 3]);
	});
});

describe('the day that a want names', () => {
	it.each([
		['Refund £42 by 30 November', '2026-11-30', 'Refund £42'],
		['Refund £42, by the 30th of Nov 2027', '2027-11-30', 'Refund £42'],
		['A new router by 3 May', '2027-05-03', 'A new router'],
		['An answer by Friday', '2026-11-27', 'An answer'],
		['An answer by Saturday', '2026-11-28', 'An answer'],
		['Call me back by tomorrow', '2026-11-22', 'Call me back'],
		['By 21 November a refund', SATURDAY, 'a refund']
	])('%j: %s', (want, day, rest) => expect(dayNamedIn(want, SATURDAY)).toEqual({ day, rest }));

	it.each([
		'Refund for the charge of 3 May',
		'by 31 June',
		'Refund by 31 June',
		'by Friday',
		'Within 5 days',
		'by 99 May',
		''
	])('%j names none for sure', (want) => expect(dayNamedIn(want, SATURDAY)).toBeNull());
});
