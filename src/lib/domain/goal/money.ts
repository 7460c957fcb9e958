import type { Amount } from '../vocabulary/amount.ts';
import { minorDigits } from './currencies.ts';

/** "1,200.50" and "1.200,50". */
const withDecimalPoint = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/;
const withDecimalComma = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/;

/** "1.200": twelve hundred, or one and a fifth where 1000 minor units make one. */
const ambiguous = /^\d{1,3}[.,]\d{3}$/;

/** Amounts of this size or more, in minor units, are rejected as typing errors. */
const MAX_MINOR = 1e13;

/**
 * Reads an amount as people type it: "42.10", "£1,200", "42,10". Null unless the text is unambiguously one amount:
 * a figure is never guessed.
 */
export function readAmount(text: string, currency: string): Amount | null {
	const bare = text.replace(/[^\d.,]/g, '');
	if (/\d[^\d.,]+\d/.test(text.replace(/(\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '$1'))) return null;
	if (/-\s*[£$€]?\s*\d/.test(text)) return null;
	const [, integer = '', fraction = ''] = withDecimalPoint.exec(bare) ?? withDecimalComma.exec(bare) ?? [];
	const digits = minorDigits(currency);
	if (integer === '' || fraction.length > digits || (digits === 3 && ambiguous.test(bare))) return null;
	const minor = Number(`${integer.replace(/[.,]/g, '')}${fraction.padEnd(digits, '0')}`);
	return minor > 0 && minor < MAX_MINOR ? { minor, currency } : null;
}

/** The amount as people type it: "42.10", "42". */
export function amountAsTyped({ minor, currency }: Amount): string {
	const digits = minorDigits(currency);
	const text = String(minor).padStart(digits + 1, '0');
	const integer = text.slice(0, text.length - digits);
	// Drop a third decimal of 0: with three digits the point would look like a thousands separator.
	const fraction = text.slice(text.length - digits).replace(/^(\d\d)0$/, '$1');
	return digits === 0 || /^0+$/.test(fraction) ? integer : `${integer}.${fraction}`;
}
