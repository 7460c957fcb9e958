import type { Span } from './folded.ts';
import { type Reading, read } from './tokens.ts';

/** A telephone number in a folded text. `digits` keeps a leading plus. */
export type FoundNumber = Span & { digits: string };

/** The digits of a telephone number (ITU-T E.164), and of the shortest number of a service. */
const DIGITS = { max: 15, min: 3 };
const NUMBER = /(?<![\p{L}\p{N}.,£$€₹/-])(?:\+ ?|\(\+?)?\d(?:[ ()./-]{0,3}\d)*/gu;

/** Everything in a text that has the shape of a full telephone number: national, North American or international. */
export function phonesIn({ text, hasDigit }: Reading): FoundNumber[] {
	if (!hasDigit) return [];
	const found: FoundNumber[] = [];
	for (const { 0: run, index } of text.matchAll(NUMBER)) {
		const shaped = shapeIn(run);
		if (shaped === null) continue;
		const start = index + shaped.from;
		const end = index + shaped.to;
		if (/^\p{L}/u.test(text.slice(end))) continue;
		found.push({ start, end, digits: digitsOf(run.slice(shaped.from, shaped.to)) });
	}
	return found;
}

const SHAPES = [
	// "+44 (0)20 7946 0000"
	/^\(?\+ ?\d(?:[ ()./-]{0,3}\d){7,14}(?!\d)/,
	// "1-800-555-0177", "(617) 555-0148", "617-555-0148"
	/^(?:1[ -])?\(?[2-9]\d{2}\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?!\d|[ -]\d)/,
	/^1[ -]?8\d{2}[ -]?\d{3}[ -]?\d{3,4}(?!\d)/,
	/^13(?:00)?[ -]?\d{2,3}[ -]?\d{2,3}(?![ -]?\d)/,
	// "0161 496 0382", "01632 960 114", "020 7946 0551", "0800 1111"
	/^\(?0[1-9]\d{0,3}\)?(?:[ -]?\d{2,4}){1,3}(?!\d|[ -]\d)/,
	/^0\d{9,10}(?!\d)/
];

function shapeIn(run: string): { from: number; to: number } | null {
	for (const shape of SHAPES) {
		const match = shape.exec(run);
		if (match === null) continue;
		const digits = match[0].replace(/\D/g, '').length;
		if (digits >= 9 && digits <= DIGITS.max) return { from: 0, to: match[0].length };
	}
	return null;
}

function digitsOf(number: string): string {
	const isAbroad = /^\(?\+/.test(number);
	return `${isAbroad ? '+' : ''}${(isAbroad ? number.replace('(0)', '') : number).replace(/\D/g, '')}`;
}

/** One number at the start of a line, as it is written; `rest` is what follows. Null when the line has none. */
type Line = { number: string; rest: string };

/**
 * The `tel:` link for the first number in a line as the person wrote it: "+44 (0)20 7946 0000, then 2". Hours, days and a second
 * number behind it are not dialled. Null for a number with letters in it, and when no number has three digits: a wrong number is
 * worse than none.
 */
export function phoneLink(line: string): string | null {
	const found = numberOf(read(line).text);
	if (found === null || /^ ?-?[A-Z]{2,}(?!\p{L})|^\p{L}/u.test(behind(found.rest))) return null;
	const digits = digitsOf(found.number);
	return digits.replace('+', '').length < DIGITS.min ? null : `tel:${digits}`;
}

/** Letters right behind a number, or capitals after a space, are dialled too: "0800 00 SHOP". "EXT 4" and "AM" are not. */
function behind(rest: string): string {
	return /^ ?-?(?:EXT|OPT|AM|PM|MON|TUE|WED|THU|FRI|SAT|SUN|OR|AND|UK|US|FREE|OPTION|PRESS|THEN|FROM|OPEN|LINE|HOURS|WEEKDAYS|DAILY)\b/.test(
		rest
	)
		? ''
		: rest;
}

/**
 * A telephone number split into groups for saying aloud, mostly of three or four digits. A number written in groups keeps them.
 * Null when the line is not such a number.
 */
export function digitGroups(line: string): string | null {
	const text = read(line).text.trim();
	const plain = text.startsWith('+') ? text.replace('(0)', ' ') : text;
	const [, plus = '', written = ''] = /^(\+?)\s*([\d\s().\-/]+)$/u.exec(plain) ?? [];
	const groups = written.split(/\D+/).filter((group) => group !== '');
	const digits = groups.join('');
	if (digits.length < DIGITS.min || digits.length > DIGITS.max) return null;
	const isGrouped = groups.length > 1 && groups.length <= 6 && groups.every(({ length }) => length <= 6);
	return `${plus}${(isGrouped ? groups : inGroups(digits)).join(' ')}`;
}

/** "07700900123" becomes 07700, 900, 123. Any other number is split into threes, with no single digit at the end. */
function inGroups(digits: string): string[] {
	if (/^0\d{10}$/.test(digits)) return [digits.slice(0, 5), digits.slice(5, 8), digits.slice(8)];
	const groups = digits.match(/\d{1,3}/g) ?? [];
	const last = groups.at(-1) ?? '';
	if (last.length > 1 || groups.length < 2) return groups;
	return [...groups.slice(0, -2), `${groups.at(-2) ?? ''}${last}`];
}

/** The first number of a line that is long enough to dial, up to where something else begins. */
function numberOf(text: string): Line | null {
	let best: Line | null = null;
	for (const match of text.matchAll(/(?<![\p{L}\d])[+(]{0,2}\d[\d ().-]*(?:\/ ?\d[\d ().-]*)?/gu)) {
		let number = match[0].trimEnd();
		// A second number, or hours and days, behind a full number: "/ 0345 …", "24/7", "- 7 days".
		const [, whole = number] = /^(.*?\d)\s*(?:\/\s*[0+(]|\s-\s|\s\d{1,2}\/\d)/.exec(number) ?? [];
		if (whole.replace(/\D/g, '').length >= 7) number = whole;
		let rest = text.slice(match.index + number.length);
		// The last group belongs to a word behind it: "9am", "7 days", "24 hours".
		const tail = /^(.*\d)[ ,(]+\d{1,2}$/.exec(number.trimEnd());
		if (tail && /^ ?(?:[ap]m|to|-|hours|hrs|days)\b/i.test(rest) && (tail[1] ?? '').replace(/\D/g, '').length >= 7) {
			number = tail[1] ?? number;
			rest = text.slice(match.index + number.length);
		}
		const line = { number, rest };
		if (best === null || digitsOf(number).length > Math.max(6, digitsOf(best.number).length)) {
			if (best === null || digitsOf(best.number).length < 7) best = line;
		}
	}
	return best;
}

const MINE = /\b(?:my|mine)\b/i;

/** Whether a telephone number is one for me to ring: not my own, and not one on which they ring me. `isTheirs`: they wrote the text. */
export function isToRing(text: string, { start, end }: Span, isTheirs: boolean): boolean {
	const from =
		Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('. ', start), text.lastIndexOf('; ', start), start - 90) +
		1;
	const before = text.slice(from, start);
	if (isTheirs)
		return !/\b(?:your|(?:ring|call|text|phone|reach|contact) you(?: back)? (?:on|at))\b[^,]*$/i.test(before);
	const after = text.slice(end, end + 40).split(/[.;\n]/)[0] ?? '';
	if (
		/\b(?:my|our|own|they (?:have|had|hold)|on file|wrong)\b[^,]*$/i.test(before) &&
		!/\b(?:ring|call|cb|phone|dial)\b[^,]*$/i.test(before)
	)
		return false;
	if (
		/\b(?:gave|give|told) (?:them|him|her)\b/i.test(before) ||
		(MINE.test(before) && /\b(?:cell|mobile|number|phone|landline)\b/i.test(before))
	)
		return false;
	if (/\b(?:ring|call|text|phone|reach|contact|get) (?:me|us)(?: back)? (?:on|at)\s*$/i.test(before)) return false;
	if (/^\s*(?:is|was) (?:my|mine|the one they)/i.test(after) || /^\s*(?:is|was) (?:my|mine)/i.test(after)) return false;
	if (/\b(?:they|he|she) (?:had|have|has|got)\b[^,]*$/i.test(before)) return false;
	return !/\b(?:from|rang from|called from|missed call)\s*$/i.test(before);
}
