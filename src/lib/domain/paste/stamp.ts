import { Day, addDays } from '../day.ts';

/** A date as it was written. Figures may be read in two orders; any other date reads the same in both. */
export type WrittenDate = {
	written: string;
	dayFirst: Day | null;
	monthFirst: Day | null;
	/** Where dots are used, the day is written first. */
	hasDots: boolean;
};

/** The day and time in a head. */
export type Stamp = {
	end: number;
	/** How it is written, without what is written. The heads of one text look alike. */
	shape: string;
	date: WrittenDate | null;
	minute: number | null;
};

type Token = Partial<Omit<Stamp, 'end'>> & { end: number; shape: string; isSpace?: boolean };
type Reader = (match: RegExpExecArray, today: Day) => Omit<Token, 'end'> | null;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?\.?`;
const WEEKDAY = String.raw`(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,4}day)?\b\.?`;
const HALF = String.raw`(?: ?([ap])\.? ?m\b\.?)?`;
const ZONE = 'Uhr|UTC|GMT|BST|IST|CES?T|[ECMP][SD]T|AE[SD]T|NZ[SD]T|Z';

/** The parts of a stamp, the longer form of each before the shorter one. */
const TOKENS: readonly (readonly [RegExp, Reader])[] = [
	[/(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T(?=\d)|(?!\d))/y, ([written, y, , m, d]) => sure(written, 'iso', y, m, d)],
	[/(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d:])/y, readFigures],
	[/(\d{1,2})(\/)(\d{1,2})(?![\d/:])/y, readFigures],
	[
		new RegExp(String.raw`${DAY}[ -](?:of )?${MONTH}(?:,?[ -](\d{4}))?(?![\d:])`, 'iy'),
		([written, d, m, y], today) => inWords(written, y, m, d, today)
	],
	[
		new RegExp(String.raw`${MONTH} ${DAY}(?:,? (\d{4}))?(?![\d:])`, 'iy'),
		([written, m, d, y], today) => inWords(written, y, m, d, today)
	],
	[/today\b/iy, ([written], today) => sureDay(written, 'r', today)],
	[/yesterday\b/iy, ([written], today) => sureDay(written, 'r', addDays(today, -1))],
	[new RegExp(WEEKDAY, 'iy'), () => ({ shape: '' })],
	[new RegExp(String.raw`(\d{1,2}):([0-5]\d)(:[0-5]\d(?:[.,]\d{1,3})?)?${HALF}(?![\d:]\d)`, 'iy'), readTime],
	[new RegExp(String.raw`(\d{1,2})\.([0-5]\d)(\.[0-5]\d)?${HALF}(?![\d.])`, 'iy'), readTime],
	[/(?:\d{1,3} ?h ?)?(?:\d{1,3} ?m(?:in)? ?)?\d{1,5} ?s(?:ec)?\b/iy, () => ({ shape: 'e' })],
	[new RegExp(String.raw`(?:${ZONE})\b(?! ?:)|[(]?(?:UTC|GMT)?[+-]\d\d:?\d\d[)]?`, 'y'), () => ({ shape: 'z' })]
];

const BETWEEN = / {0,4}(?:[,•·|@-] {0,4})?(?:(?:at|on|um)\b {0,4})?/iy;

/** Most places in a text cannot begin a stamp, and are passed over at once. */
const BEGINS = /\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|yesterday/iy;

/** Reads a stamp that begins at an offset; null when there is no day and no time. */
export function readStamp(text: string, from: number, today: Day): Stamp | null {
	BEGINS.lastIndex = from;
	if (!BEGINS.test(text)) return null;
	let end = from;
	const stamp: Omit<Stamp, 'end'> = { shape: '', date: null, minute: null };
	for (let token = tokenAt(text, end, stamp.shape, today); token !== null;) {
		stamp.shape += token.shape;
		stamp.date ??= token.date ?? null;
		stamp.minute ??= token.minute ?? null;
		end = token.end;
		BETWEEN.lastIndex = end;
		const gap = BETWEEN.exec(text)?.[0].length ?? 0;
		token = tokenAt(text, end + gap, stamp.shape, today);
	}
	return /[^z]/.test(stamp.shape) ? { end, ...stamp } : null;
}

function tokenAt(text: string, from: number, before: string, today: Day): Token | null {
	for (const [pattern, read] of TOKENS) {
		pattern.lastIndex = from;
		const match = pattern.exec(text);
		const token = match && read(match, today);
		if (!match || !token) continue;
		const kind = token.shape.charAt(0);
		// A stamp has one day and one time, and a zone stands behind the time.
		const isTwice = kind !== '' && before.includes(kind);
		const isTooEarly = kind === 'z' && !before.includes('t');
		if (!isTwice && !isTooEarly) return { ...token, end: from + match[0].length };
	}
	return null;
}

function readTime([, hour, minute, seconds = '', half]: RegExpExecArray): Omit<Token, 'end'> | null {
	const read = minuteOf(Number(hour), Number(minute), half);
	return read === null
		? null
		: { shape: `t${seconds === '' ? '' : 's'}${half === undefined ? '' : 'h'}`, minute: read };
}

function minuteOf(hour: number, minute: number, half: string | undefined): number | null {
	if (half === undefined) return hour > 23 ? null : hour * 60 + minute;
	if (hour < 1 || hour > 12) return null;
	return ((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + minute;
}

function readFigures([written, first, sign, second, year]: RegExpExecArray, today: Day): Omit<Token, 'end'> | null {
	const dayFirst = dayOn(year, second, first, today);
	const monthFirst = dayOn(year, first, second, today);
	if (dayFirst === null && monthFirst === null) return null;
	const shape = `d${sign ?? ''}${year?.length ?? 0}`;
	return { shape, date: { written, dayFirst, monthFirst, hasDots: sign === '.' } };
}

function inWords(
	written: string,
	year: string | undefined,
	month: string | undefined,
	day: string | undefined,
	today: Day
): Omit<Token, 'end'> | null {
	return sureDay(written, 'w', dayOn(year, String(MONTHS.indexOf((month ?? '').toLowerCase()) + 1), day, today));
}

function sure(written: string, shape: string, year?: string, month?: string, day?: string): Omit<Token, 'end'> | null {
	return sureDay(written, shape, dayOn(year, month, day, ''));
}

function sureDay(written: string, shape: string, day: Day | null): Omit<Token, 'end'> | null {
	return day === null
		? null
		: { shape: `d${shape}`, date: { written, dayFirst: day, monthFirst: day, hasDots: false } };
}

/** The day of these figures. Without a year it is the last such day that is not to come. Null when there is no such day. */
function dayOn(year: string | undefined, month = '', day = '', today: Day): Day | null {
	const rest = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const inYear = (number: string) => Day.safeParse(`${number}-${rest}`).data ?? null;
	if (year !== undefined) return inYear(year.length === 2 ? `20${year}` : year);
	const thisYear = inYear(today.slice(0, 4));
	return thisYear !== null && thisYear <= today ? thisYear : inYear(String(Number(today.slice(0, 4)) - 1));
}
