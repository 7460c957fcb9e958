import type { Span } from './folded.ts';
import { type Reading, type Token } from './tokens.ts';
import { countAt } from './numbers.ts';

/** A clock time or a window in a folded text: `HH:MM` or `HH:MM-HH:MM`. `isClear` is false for a bare hour. */
export type FoundTime = Span & { value: string; isClear: boolean };

type Clock = {
	hour: number;
	minute: number;
	half: 'am' | 'pm' | null;
	next: number;
	isClear: boolean;
	isFull: boolean;
};

const LEADS = new Set('at by before b4 after from around about between bet btwn til till until approx'.split(' '));
const JOINS = new Set('to and til till until'.split(' '));
const MINUTES_PAST = new Map([
	['five', 5],
	['ten', 10],
	['quarter', 15],
	['twenty', 20]
]);

/** Every clock time of a text. A bare hour counts only behind a word such as "at", or as a window. */
export function timesIn({ tokens }: Reading): FoundTime[] {
	const found: FoundTime[] = [];
	for (let at = 0; at < tokens.length;) {
		const time = timeAt(tokens, at);
		if (time !== null) found.push(time.found);
		at = time?.next ?? at + 1;
	}
	return found;
}

function timeAt(tokens: readonly Token[], at: number): { found: FoundTime; next: number } | null {
	const token = tokens[at];
	if (token === undefined) return null;
	const spanned = windowIn(token, tokens[at + 1]);
	const start = token.start;
	if (spanned !== null) {
		const end = tokens[spanned.next === 2 ? at + 1 : at]?.end ?? token.end;
		return { found: { start, end, value: spanned.value, isClear: spanned.isClear }, next: at + spanned.next };
	}
	const first = clockAt(tokens, at);
	if (first === null) return null;
	const join = tokens[first.next];
	const isHyphen =
		join !== undefined && /^\d/.test(join.low) && (join.gap === 'comma' || tokens[first.next - 1]?.isGlued === true);
	const isBetween =
		LEADS.has(tokens[at - 1]?.low ?? '') && /^(?:between|bet|btwn|from)$/.test(tokens[at - 1]?.low ?? '');
	if (join !== undefined && join.gap !== 'stop' && (JOINS.has(join.low) || isHyphen)) {
		const second = clockAt(tokens, first.next + (isHyphen ? 0 : 1));
		const isJoined = second !== null && (join.low !== 'and' || isBetween || first.isClear);
		if (
			isJoined &&
			(first.isClear || second.isClear || isBetween || join.low !== 'and') &&
			!isCounted(tokens, second)
		) {
			const value = windowOf(first, second);
			const end = tokens[second.next - 1]?.end ?? token.end;
			if (value !== null)
				return { found: { start, end, value, isClear: first.isClear || second.isClear }, next: second.next };
		}
	}
	const before = tokens[at - 1]?.low ?? '';
	const isLed = LEADS.has(before) && token.gap !== 'stop' && before !== 'about' && before !== 'from';
	if (!first.isClear && (!isLed || isCounted(tokens, first))) return null;
	const end = tokens[first.next - 1]?.end ?? token.end;
	return {
		found: { start, end, value: written(hourOf(first), first.minute), isClear: first.isClear },
		next: first.next
	};
}

/** A bare number that counts something: "at 5 branches", "by 3 days". */
function isCounted(tokens: readonly Token[], { next, isClear }: Clock): boolean {
	const after = tokens[next];
	return (
		!isClear &&
		after !== undefined &&
		after.gap === 'none' &&
		!/^(?:on|tomorrow|tmrw|today|and|or|but|if|to|so|then|from|with|mon|tue|tues|wed|weds|thu|thurs|fri|sat|sun|\w+day|docket|ref|case|job|at|for|will|by|this|in|as|they|she|he|because|when|sharp|latest|ish|says?|said|order|ticket)$/.test(
			after.low
		)
	);
}

/** "10-11am", "8-1", "08:00-13:00", "8am-1pm". */
function windowIn(token: Token, next: Token | undefined): { value: string; isClear: boolean; next: number } | null {
	const match = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?[-/](\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/.exec(token.low);
	if (!match || token.low.includes('/')) return null;
	const follow =
		match[6] === undefined && next !== undefined && next.gap === 'none' && /^[ap]m$/.test(next.low)
			? next.low
			: undefined;
	const half = (text: string | undefined) => (text === 'am' || text === 'pm' ? text : null);
	const clock = (hour: string | undefined, minute: string | undefined, word: string | undefined): Clock => ({
		hour: Number(hour),
		minute: Number(minute ?? 0),
		half: half(word),
		next: 0,
		isClear: true,
		isFull: minute !== undefined && hour?.length === 2
	});
	const [from, to] = [clock(match[1], match[2], match[3]), clock(match[4], match[5], match[6] ?? follow)];
	const value = isHour(from) && isHour(to) ? windowOf(from, to) : null;
	if (value === null) return null;
	const isClear = [match[2], match[3], match[5], match[6], follow].some((part) => part !== undefined);
	return { value, isClear, next: follow === undefined ? 1 : 2 };
}

/** A clock time at a token: "4", "4pm", "16:30", "half four", "quarter past four", "noon", "two o'clock". */
function clockAt(tokens: readonly Token[], at: number): Clock | null {
	const token = tokens[at];
	if (token === undefined) return null;
	const { low } = token;
	if (low === 'noon' || low === 'midday')
		return { hour: 12, minute: 0, half: null, next: at + 1, isClear: true, isFull: false };
	if (low === 'half' || MINUTES_PAST.has(low)) {
		const isHalf = low === 'half';
		const way = tokens[at + 1]?.low;
		const skip = way === 'past' || way === 'to' ? 2 : 1;
		if (skip === 2 || isHalf) {
			const hour = hourAt(tokens, at + skip);
			if (hour !== null && tokens[at + skip]?.gap === 'none' && !(isHalf && way === 'to')) {
				const past = isHalf ? 30 : (MINUTES_PAST.get(low) ?? 0);
				const isBefore = way === 'to';
				return {
					hour: isBefore ? hour.value - 1 || 12 : hour.value,
					minute: isBefore ? 60 - past : past,
					...halfAt(tokens, hour.next),
					isClear: true,
					isFull: false
				};
			}
		}
		if (isHalf) return null;
	}
	const figures = /^(\d{1,2})(?:[:.h](\d{2}))?(am|pm|ish)?$/.exec(low);
	if (figures) {
		const [, hour = '', minute, word] = figures;
		const own: 'am' | 'pm' | null = word === 'am' || word === 'pm' ? word : null;
		const after = own === null ? halfAt(tokens, at + 1) : { half: own, next: at + 1 };
		const isPointed = minute !== undefined && !low.includes('.');
		const clock = {
			hour: Number(hour),
			minute: Number(minute ?? 0),
			half: after.half,
			next: after.next,
			isClear: after.half !== null || isPointed || after.next > at + 1,
			isFull: isPointed && hour.length === 2
		};
		// "26.97" and "4.30" are times only with am or pm behind them.
		if (minute !== undefined && low.includes('.') && clock.half === null) return null;
		return isHour(clock) ? clock : null;
	}
	if (/^\d{4}$/.test(low) && /^(?:hrs|hours)$/.test(tokens[at + 1]?.low ?? '')) {
		const clock = {
			hour: Number(low.slice(0, 2)),
			minute: Number(low.slice(2)),
			half: null,
			next: at + 2,
			isClear: true,
			isFull: true
		};
		return isHour(clock) ? clock : null;
	}
	const hour = hourAt(tokens, at);
	if (hour === null || /^\d/.test(low)) return null;
	const after = halfAt(tokens, hour.next);
	return {
		hour: hour.value,
		minute: 0,
		...after,
		isClear: after.half !== null || after.next > hour.next,
		isFull: false
	};
}

/** An hour of the clock in words or figures. */
function hourAt(tokens: readonly Token[], at: number): { value: number; next: number } | null {
	const glued = /^(\d{1,2})(?=[ap]m$)/.exec(tokens[at]?.low ?? '');
	if (glued) return { value: Number(glued[1]), next: at };
	const count = countAt(tokens, at);
	return count !== null && count.value >= 1 && count.value <= 12 && count.next === at + 1 ? count : null;
}

/** "am", "pm", "a.m." or "o'clock" at a token. */
function halfAt(tokens: readonly Token[], at: number): { half: 'am' | 'pm' | null; next: number } {
	const token = tokens[at];
	if (token === undefined || token.gap !== 'none') return { half: null, next: at };
	const glued = /^\d{1,2}([ap]m)$/.exec(token.low);
	if (glued) return { half: glued[1] === 'am' ? 'am' : 'pm', next: at + 1 };
	if (token.low === 'am' || token.low === 'pm') return { half: token.low, next: at + 1 };
	if ((token.low === 'a' || token.low === 'p') && tokens[at + 1]?.low === 'm')
		return { half: `${token.low}m`, next: at + 2 };
	if (token.low === 'oclock') return { half: halfAt(tokens, at + 1).half, next: halfAt(tokens, at + 1).next };
	return { half: null, next: at };
}

function isHour({ hour, minute, half }: Pick<Clock, 'hour' | 'minute' | 'half'>): boolean {
	return minute < 60 && (half === null ? hour < 24 : hour >= 1 && hour <= 12);
}

/** 1 to 6 are in the afternoon, 7 to 11 in the morning. */
function hourOf({ hour, half, isFull }: Pick<Clock, 'hour' | 'half' | 'isFull'>): number {
	if (half === 'am') return hour % 12;
	if (half === 'pm') return (hour % 12) + 12;
	return hour >= 1 && hour <= 6 && !isFull ? hour + 12 : hour;
}

/** Windows run forward: "8-1" is from 08:00 to 13:00. */
function windowOf(first: Clock, second: Clock): string | null {
	if (first.half === null && second.half !== null && !first.isFull) {
		const same = hourOf({ ...first, half: second.half }) * 60 + first.minute;
		const end = hourOf(second) * 60 + second.minute;
		const own =
			same < end
				? { ...first, half: second.half }
				: { ...first, half: second.half === 'pm' ? ('am' as const) : ('pm' as const) };
		return joined(hourOf(own), first.minute, hourOf(second), second.minute);
	}
	const from = hourOf(first);
	let to = hourOf(second);
	if (second.half === null && !second.isFull) {
		to = second.hour % 12;
		while (to * 60 + second.minute <= from * 60 + first.minute) to += 12;
	}
	return joined(from, first.minute, to, second.minute);
}

function joined(from: number, fromMinute: number, to: number, toMinute: number): string | null {
	if (to * 60 + toMinute <= from * 60 + fromMinute || to > 24) return null;
	return `${written(from, fromMinute)}-${written(to, toMinute)}`;
}

function written(hour: number, minute: number): string {
	return `${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
