import type { Token } from './tokens.ts';

const SMALL = new Map(
	(
		'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
		'eighteen nineteen'
	)
		.split(' ')
		.map((word, value) => [word, value] as const)
);
const TENS = new Map(
	'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, (at + 2) * 10])
);
const SCALES = new Map([
	['hundred', 100],
	['thousand', 1000],
	['grand', 1000],
	['lakh', 100_000],
	['lakhs', 100_000],
	['lac', 100_000],
	['lacs', 100_000],
	['million', 1_000_000],
	['crore', 10_000_000],
	['crores', 10_000_000]
]);

/** A number told in words or in plain digits, and the index of the token after it. */
export type Count = { value: number; next: number };

/** Reads "twelve", "twenty five", "two hundred and ten", "a hundred" or "12" at a token. Null for a decimal or a range. */
export function countAt(tokens: readonly Token[], at: number): Count | null {
	const first = tokens[at];
	if (first === undefined) return null;
	if (/^\d{1,6}$/.test(first.text)) return { value: Number(first.text), next: at + 1 };
	const second = tokens[at + 1];
	let next = at;
	let total = 0;
	let part: number | null = null;
	if ((first.low === 'a' || first.low === 'one') && second !== undefined && SCALES.has(second.low)) {
		part = 1;
		next += 1;
	}
	for (;;) {
		const token = tokens[next];
		if (token === undefined || (next > at && token.gap !== 'none')) break;
		const hyphened = token.low;
		const unit = SMALL.get(hyphened);
		const ten = TENS.get(hyphened);
		const scale = SCALES.get(hyphened);
		if (unit !== undefined) {
			// "twenty five" and "hundred five" go on; "five five" is two numbers.
			if (part !== null && (part % 10 !== 0 || (part % 100 !== 0 && unit > 9) || part === 0)) break;
			part = (part ?? 0) + unit;
		} else if (ten !== undefined) {
			if (part !== null && (part % 100 !== 0 || part === 0)) break;
			part = (part ?? 0) + ten;
		} else if (scale !== undefined && part !== null) {
			if (scale === 100) part *= 100;
			else {
				total += part * scale;
				part = 0;
			}
		} else if (
			hyphened === 'and' &&
			part !== null &&
			(part % 100 === 0 || total > 0) &&
			isNumberWord(tokens[next + 1])
		) {
			if (part === 0 && total === 0) break;
		} else break;
		next += 1;
	}
	return part === null ? null : { value: total + part, next };
}

function isNumberWord(token: Token | undefined): boolean {
	return token !== undefined && token.gap === 'none' && (SMALL.has(token.low) || TENS.has(token.low));
}

/** The digit that a word stands for when a number is read out: "oh" is 0. Null for any other word. */
export function spokenDigit(low: string): string | null {
	if (low === 'oh' || low === 'nought' || low === 'naught') return '0';
	const value = SMALL.get(low);
	return value === undefined || value > 9 ? null : String(value);
}

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'working-day' | 'week' | 'fortnight' | 'month' | 'year';

/** A length of time: its count (the longest of a range), its unit, its minutes where it is that short, and where it ends. */
export type Duration = { count: number; unit: Unit; minutes: number; next: number };

const UNITS = new Map<string, Unit>(
	(
		[
			['second', 'second seconds sec secs'],
			['minute', 'minute minutes min mins'],
			['hour', 'hour hours hr hrs h'],
			['day', 'day days'],
			['week', 'week weeks wk wks'],
			['fortnight', 'fortnight fortnights'],
			['month', 'month months mth mths'],
			['year', 'year years yr yrs']
		] as const
	).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const))
);
const WORKING = new Set(
	'working wking wkg wrkng wrking workin wk work wrk business biz bus busi buisness bank banking office'.split(' ')
);
const MINUTES: Partial<Record<Unit, number>> = { second: 1 / 60, minute: 1, hour: 60 };
const RANGED = new Set(['to', 'or']);

/** Reads "3-5 wkg days", "48hrs", "1h10", "a week", "an hour and a half", "half hr" at a token. */
export function durationAt(tokens: readonly Token[], at: number): Duration | null {
	const first = tokens[at];
	if (first === undefined) return null;
	const clock = /^(\d{1,2})h(\d{2})?(?:m|mins?)?$/.exec(first.low);
	if (clock) {
		const minutes = Number(clock[1]) * 60 + Number(clock[2] ?? 0);
		return { count: minutes, unit: 'minute', minutes, next: at + 1 };
	}
	const glued = /^(\d{1,4})(?:[-/](\d{1,4}))?-?([a-z]+)$/.exec(first.low);
	if (glued) {
		const unit = UNITS.get(glued[3] ?? '');
		if (unit !== undefined) return durationOf(Number(glued[2] ?? glued[1]), unit, at + 1, tokens);
		if (WORKING.has(glued[3] ?? '')) return unitAt(tokens, at + 1, Number(glued[2] ?? glued[1]), true);
		return null;
	}
	if (first.low === 'half') {
		const skip = tokens[at + 1]?.low === 'an' || tokens[at + 1]?.low === 'a' ? 2 : 1;
		const unit = UNITS.get(tokens[at + skip]?.low ?? '');
		return unit === 'hour' ? { count: 30, unit: 'minute', minutes: 30, next: at + skip + 1 } : null;
	}
	const range = /^(\d{1,3})[-/](\d{1,3})$/.exec(first.text);
	if (range) return Number(range[1]) < Number(range[2]) ? unitAt(tokens, at + 1, Number(range[2])) : null;
	if (first.low === 'a' || first.low === 'an') {
		const unit = UNITS.get(tokens[at + 1]?.low ?? '');
		if (unit !== undefined && tokens[at + 1]?.gap === 'none') return durationOf(1, unit, at + 2, tokens);
	}
	if (first.low === 'fortnight') return durationOf(1, 'fortnight', at + 1, tokens);
	const count = countAt(tokens, at);
	if (count === null) return null;
	const between = tokens[count.next];
	if (between !== undefined && RANGED.has(between.low) && between.gap === 'none') {
		const longest = countAt(tokens, count.next + 1);
		if (longest !== null && longest.value > count.value) {
			const ranged = unitAt(tokens, longest.next, longest.value);
			if (ranged !== null) return ranged;
		}
	}
	// "3 - 5 days" has its hyphen between spaces.
	const after = countAt(tokens, count.next);
	if (after !== null && tokens[count.next]?.gap === 'comma' && after.value > count.value && after.value < 100) {
		const ranged = unitAt(tokens, after.next, after.value);
		if (ranged !== null) return ranged;
	}
	return unitAt(tokens, count.next, count.value);
}

function unitAt(tokens: readonly Token[], at: number, count: number, isWorking = false): Duration | null {
	const token = tokens[at];
	if (token === undefined || token.gap === 'stop' || token.gap === 'comma') return null;
	const next = tokens[at + 1];
	if (WORKING.has(token.low) && next !== undefined && UNITS.get(next.low) === 'day') {
		return { count, unit: 'working-day', minutes: 0, next: at + 2 };
	}
	const full = token.low === 'full' || token.low === 'whole' || token.low === 'calendar' ? 1 : 0;
	const unit = UNITS.get(tokens[at + full]?.low ?? '');
	if (unit === undefined) return null;
	if (isWorking) return unit === 'day' ? { count, unit: 'working-day', minutes: 0, next: at + full + 1 } : null;
	return durationOf(count, unit, at + full + 1, tokens);
}

function durationOf(count: number, unit: Unit, next: number, tokens: readonly Token[]): Duration {
	const minutes = Math.round((MINUTES[unit] ?? 0) * count);
	if (unit !== 'hour') return { count, unit, minutes, next };
	// "an hour and 15 minutes", "1 hr 10", "an hour and a half".
	const and = tokens[next]?.low === 'and' ? 1 : 0;
	if (and === 1 && tokens[next + 1]?.low === 'a' && tokens[next + 2]?.low === 'half') {
		return { count: minutes + 30, unit: 'minute', minutes: minutes + 30, next: next + 3 };
	}
	const rest = tokens[next + and]?.gap === 'none' ? countOrGlued(tokens, next + and) : null;
	if (rest === null) return { count, unit, minutes, next };
	return { count: minutes + rest.value, unit: 'minute', minutes: minutes + rest.value, next: rest.next };
}

/** The minutes after an hour: "10 mins", "10mins". */
function countOrGlued(tokens: readonly Token[], at: number): Count | null {
	const glued = /^(\d{1,2})(?:m|mins?|minutes?)$/.exec(tokens[at]?.low ?? '');
	if (glued) return { value: Number(glued[1]), next: at + 1 };
	const count = countAt(tokens, at);
	if (count === null || count.value > 59 || UNITS.get(tokens[count.next]?.low ?? '') !== 'minute') return null;
	return { value: count.value, next: count.next + 1 };
}
