import type { Amount } from '../vocabulary/amount.ts';

/** Countries by their currency (ISO 3166 and 4217), for those whose currency is not the euro. */
const currencies: Record<string, string> = {
	GB: 'GBP',
	US: 'USD',
	CA: 'CAD',
	AU: 'AUD',
	NZ: 'NZD',
	CH: 'CHF',
	SE: 'SEK',
	NO: 'NOK',
	DK: 'DKK',
	PL: 'PLN',
	CZ: 'CZK',
	HU: 'HUF',
	RO: 'RON',
	IN: 'INR',
	ZA: 'ZAR',
	JP: 'JPY',
	SG: 'SGD',
	HK: 'HKD',
	MX: 'MXN',
	BR: 'BRL',
	IL: 'ILS',
	TR: 'TRY',
	AE: 'AED',
	KE: 'KES',
	NG: 'NGN'
};
const euro = new Set('AT BE BG HR CY EE FI FR DE GR IE IT LV LT LU MT NL PT SK SI ES'.split(' '));

/** Currencies without a smaller coin. */
const withoutMinor = new Set(['JPY']);

/** "1,200.50" and "1.200,50". */
const pointed = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/;
const commaed = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/;

/** The largest amount a box takes, in minor units: beyond it a number is a slip of the finger. */
const MAX_MINOR = 1e13;

/** The currency of a country; pounds where the country is not known. */
export function currencyOf(country: string | null): string {
	if (country === null) return 'GBP';
	return euro.has(country) ? 'EUR' : (currencies[country] ?? 'GBP');
}

function minorDigits(currency: string): number {
	return withoutMinor.has(currency) ? 0 : 2;
}

/**
 * Reads an amount as people type it: "42.10", "£1,200", "42,10". Null when it is not one amount without any doubt:
 * a figure is never guessed.
 */
export function readAmount(text: string, currency: string): Amount | null {
	const bare = text.replace(/[^\d.,]/g, '');
	if (/\d[^\d.,]+\d/.test(text.replace(/(\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '$1'))) return null;
	if (/-\s*[£$€]?\s*\d/.test(text)) return null;
	const [, whole = '', part = ''] = pointed.exec(bare) ?? commaed.exec(bare) ?? [];
	const digits = minorDigits(currency);
	if (whole === '' || part.length > digits) return null;
	const minor = Number(`${whole.replace(/[.,]/g, '')}${part.padEnd(digits, '0')}`);
	return minor > 0 && minor < MAX_MINOR ? { minor, currency } : null;
}

/** The amount as one types it: "42.10", "42". */
export function amountAsTyped({ minor, currency }: Amount): string {
	const digits = minorDigits(currency);
	const text = String(minor).padStart(digits + 1, '0');
	const whole = text.slice(0, text.length - digits);
	const part = text.slice(text.length - digits);
	return digits === 0 || /^0+$/.test(part) ? whole : `${whole}.${part}`;
}
