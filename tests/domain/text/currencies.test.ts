import { describe, expect, test } from 'vitest';
import { countries } from '#lib/content/countries.ts';
import { currencies, currencyOf, minorDigits } from '#lib/domain/text/currencies.ts';

describe('a currency', () => {
	test('is known of every country but Antarctica, which has none', () => {
		expect(countries.filter((country) => currencyOf(country) === null)).toEqual(['AQ']);
		expect(['GB', 'IE', 'US', 'KR'].map(currencyOf)).toEqual(['GBP', 'EUR', 'USD', 'KRW']);
	});

	test('is not guessed where the country is not known', () =>
		expect([null, 'XX', ''].map(currencyOf)).toEqual([null, null, null]));

	test('is one that a platform can name, and belongs to a country on the list', () => {
		const named = new Intl.DisplayNames('en-GB', { type: 'currency', fallback: 'none' });
		const taken = new Set(countries.map(currencyOf));
		// The newest two are not in every browser yet: it shows their code.
		const old = currencies.filter((currency) => !['XCG', 'ZWG'].includes(currency));
		expect(old.filter((currency) => named.of(currency) === undefined)).toEqual([]);
		expect(currencies.filter((currency) => !taken.has(currency))).toEqual([]);
	});

	test('has as many digits as ISO 4217 says', () => {
		expect(['JPY', 'KRW', 'GBP', 'ISK', 'KWD'].map(minorDigits)).toEqual([0, 0, 2, 0, 3]);
	});
});
