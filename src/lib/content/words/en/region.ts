import { currencyOf, minorDigits } from '#lib/domain/text/currencies.ts';
import type { Amount } from '#lib/domain/vocabulary/amount.ts';

/** The country whose habits days, times and sums are written in; null for British ones, in which these words are written. */
let country: string | null = null;
let locale = 'en-GB';
/** How the country writes days and times. Asking the browser takes milliseconds, so it is asked once for each country. */
let habits: { isMonthFirst: boolean; hasHalfDays: boolean } | null = null;

/** Writes days, times and sums from now on as people do in this country, given as two letters. */
export function followCountry(next: string | null): void {
	country = next;
	habits = null;
	locale = next === null ? 'en-GB' : `en-${next}`;
}

/** The language tag for sums. */
export function localeNow(): string {
	return locale;
}

/** True where people write "May 3", not "3 May". */
export function isMonthFirst(): boolean {
	return readHabits().isMonthFirst;
}

/** True where people write "2:03 pm", not "14:03". */
export function hasHalfDays(): boolean {
	return readHabits().hasHalfDays;
}

function readHabits() {
	if (habits !== null) return habits;
	const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', hour: 'numeric' });
	const first = format.formatToParts(0).find(({ type }) => type === 'day' || type === 'month');
	habits = { isMonthFirst: first?.type === 'month', hasHalfDays: format.resolvedOptions().hour12 === true };
	return habits;
}

/** The country that is followed, as two letters; British where none is. */
export function countryNow(): string {
	return country ?? 'GB';
}

/** A sum for an example, in the money of the country. */
export function sampleAmount(sum: number): Amount {
	const currency = currencyOf(country) ?? 'GBP';
	return { minor: Math.round(sum * 10 ** minorDigits(currency)), currency };
}

/** A sum for an example, as it is written in the country: "£42.10", "$42.10". */
export function sampleSum(sum: number): string {
	const { currency } = sampleAmount(sum);
	const digits = Number.isInteger(sum) ? { maximumFractionDigits: 0 } : {};
	return new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits }).format(sum);
}
