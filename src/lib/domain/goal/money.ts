import type { Amount } from '../vocabulary/amount.ts';
import { minorDigits } from './currencies.ts';

/** "1,200.50" and "1.200,50". */
const pointed = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/;
const commaed = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/;

/** "1.200": twelve hundred, or one and a fifth where a thousand of the smaller coin make one. */
const doubtful = /^\d{1,3}[.,]\d{3}$/;

/** The largest amount a box takes, in minor units: beyond it a number is a slip of the finger. */
const MAX_MINOR = 1e13;

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
	if (whole === '' || part.length > digits || (digits === 3 && doubtful.test(bare))) return null;
	const minor = Number(`${whole.replace(/[.,]/g, '')}${part.padEnd(digits, '0')}`);
	return minor > 0 && minor < MAX_MINOR ? { minor, currency } : null;
}

/** The amount as one types it: "42.10", "42". */
export function amountAsTyped({ minor, currency }: Amount): string {
	const digits = minorDigits(currency);
	const text = String(minor).padStart(digits + 1, '0');
	const whole = text.slice(0, text.length - digits);
	// A third digit is never typed: it would read as a thousand.
	const part = text.slice(text.length - digits).replace(/^(\d\d)0$/, '$1');
	return digits === 0 || /^0+$/.test(part) ? whole : `${whole}.${part}`;
}
