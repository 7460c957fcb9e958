import { type Day, addDays, addMonths, addWorkingDays, daysBetween, weekdayOf } from '../day.ts';
import type { Span } from './folded.ts';
import { type Duration, durationAt } from './numbers.ts';
import { type Reading, type Token, read } from './tokens.ts';

/** The word before a day, which says how it is meant. */
export type Lead = 'by' | 'within' | 'on' | 'from' | 'of' | 'past' | 'none';

/** What a day is told as. A bare length ("5 working days") is a day only where something is to be done in it. */
export type DayForm = 'date' | 'weekday' | 'relative' | 'length' | 'bare-length' | 'ordinal';

/** A phrase that means one calendar day. `leadStart` is where its preposition starts, `from` and `to` are its tokens. */
export type DayPhrase = Span & {
	leadStart: number;
	from: number;
	to: number;
	lead: Lead;
	form: DayForm;
	/** The day it means. Null when there is no such day, or when the phrase could mean two. */
	dayOn(on: Day, way: Way): Day | null;
};

/** How a phrase is resolved: which of two days a phrase without a year or week means. */
export type Way = { isPast: boolean; country: string | null; yearless: 'nearest' | 'next' };

const WEEKDAYS = new Map<string, number>(
	[
		'sunday sun',
		'monday mon mond mondy munday',
		'tuesday tues tue tuesd tusday teusday tuesdy',
		'wednesday weds wed wednesd wednes wensday wednsday wendsday wedensday',
		'thursday thurs thur thu thursd thursady thirsday thurday thrusday',
		'friday fri frid frday firday fryday',
		'saturday sat satur saterday saturdy'
	].flatMap((names, weekday) => names.split(' ').map((name) => [name, weekday] as const))
);
/** Short weekdays that are words of their own. */
const AMBIGUOUS_WEEKDAYS = new Set(['sun', 'sat']);
const MONTHS = new Map<string, number>(
	[
		'january jan',
		'february feb febr',
		'march mar',
		'april apr',
		'may',
		'june jun',
		'july jul',
		'august aug',
		'september sept sep',
		'october oct',
		'november nov',
		'december dec'
	].flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const))
);
const RELATIVE = new Map<string, number>([
	...'today 2day tonight 2nite tonite eod cob cop 2night'.split(' ').map((word) => [word, 0] as const),
	...'tomorrow tmrw tmw tmr tomoz tomorow tommorow tommorrow 2moro 2mrw 2morrow tomo tmoro tmrow tom'
		.split(' ')
		.map((word) => [word, 1] as const),
	['yesterday', -1],
	['yday', -1],
	['yest', -1]
]);
const BUSINESS_ENDS = new Set(['eod', 'cob', 'cop']);
const PARTS_OF_DAY = new Set('morning afternoon evening aft morn eve arvo'.split(' '));
const LEADS = new Map<string, Lead>([
	...'by until till til before b4 latest'.split(' ').map((word) => [word, 'by'] as const),
	...'within in inside w/in win'.split(' ').map((word) => [word, 'within'] as const),
	...'on for'.split(' ').map((word) => [word, 'on'] as const),
	...'from frm since after starting'.split(' ').map((word) => [word, 'from'] as const),
	...'of dated'.split(' ').map((word) => [word, 'of'] as const)
]);
/** Words before a length of time that make it no deadline. */
const LASTED = new Set(
	(
		'for after every each per last past previous took take takes taking lasts lasted waited waiting wait been over about another first next ' +
		'nearly almost than least minimum min since ago only the this these those around roughly approx up to upto allow allows'
	).split(' ')
);
/** Words after a length of time that make it a term, an age or a measure. */
const TERMS = new Set(
	(
		'ago notice cooling contract contracts guarantee trial trials return returns plan plans old free warranty later now already straight running ' +
		'worth period overdue late early before earlier rolling minimum window subscription deal limit off apart since gone delay ' +
		'policy term terms supply pass tariff'
	).split(' ')
);
/** Words between a length and the event that starts it: "14 days from delivery". */
const STARTED = new Set('of from after following once when upon since'.split(' '));
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/;
const NUMERIC = /^(\d{1,4})([/.-])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/;

/** Every phrase in a text that means a calendar day, in its order. */
export function daysIn({ tokens }: Reading): DayPhrase[] {
	const found: DayPhrase[] = [];
	for (let at = 0; at < tokens.length;) {
		const phrase = phraseAt(tokens, at);
		if (phrase !== null) found.push(phrase);
		at = phrase?.to ?? at + 1;
	}
	// "Mon to Fri 8-6, Sat 9 to 1" are hours of opening.
	const hasHours = tokens.some(({ low }, at) => WEEKDAYS.has(low) && isRepeated(tokens, at));
	return hasHours ? found.filter(({ form, lead }) => form !== 'weekday' || lead !== 'none') : found;
}

/** What hangs on a day behind it: a part of it, a time, how firm it is. */
const partOfDay =
	/^,? (?:(?:in the )?(?:morning|afternoon|evening|arvo)|night|noon|midday|lunchtime|at (?:\d|the (?:very )?latest|noon|midday)|latest|before \d|after \d|by \d|or |only(?!\p{L}))/iu;

/** What joins a day to the words before it, or happens on it, and what goes on from it. */
const leansOnDay =
	/(?<![\p{L}'])(?:and|or|but|if|even|than|is|it's|was|from|since|either|between)\s*$|(?:^|[,.] )(?:some(?:body|one)|anyone)\s*$|(?<!\p{L})(?:before|when|if|because|until|till) (?:I|we|it|he|she|they|you|someone|the \p{L}+|my \p{L}+) [^,.;]*$/iu;
const isLeantOn = /^\s+(?:if|or|itself|when|where|at \d|'s|(?:between|from) \d|\d{1,2} (?:to|-|and|till?) \d)/iu;

/**
 * The deadline that a want names unambiguously, and the rest of the want without it. Null when there is none.
 * A date without a year is the next such date; a weekday is the next one after today.
 */
export function dayNamedIn(want: string, today: Day): { day: Day; rest: string } | null {
	const reading = read(want);
	for (const phrase of deadlinesIn(reading)) {
		const day = phrase.dayOn(today, { isPast: false, country: null, yearless: 'next' });
		if (day === null) return null;
		const { start, end } = reading.folded.written({ start: phrase.leadStart, end: phrase.end });
		if (/(?<!\p{L})not\s+(?:(?:the|at|on|by|until|till)\s+)*$/iu.test(want.slice(0, start))) continue;
		// "By tomorrow evening" says more than its day, and "free and today if possible" needs it: the words keep it.
		if (partOfDay.test(want.slice(end)) || leansOnDay.test(want.slice(0, start)) || isLeantOn.test(want.slice(end)))
			return { day, rest: want.trim() };
		const before = want.slice(0, start).replace(/[\s,;(–—-]+$/, '');
		const rest = `${before}${want.slice(end).replace(/^\.(?=\s*$)/, '')}`.trim();
		if (!/[\p{L}\p{N}]/u.test(rest)) return null;
		// Where another phrase names the day, without this one nobody knows that it is asked by then.
		const isNamedTwice = daysIn(read(rest)).some(
			(other) => other.dayOn(today, { isPast: false, country: null, yearless: 'next' }) === day
		);
		return { day, rest: isNamedTwice ? want.trim() : rest };
	}
	return null;
}

/** Whether a line names a day of the calendar. A length of time ("within 5 days") names none. */
export function namesDay(words: string): boolean {
	return daysIn(read(words)).some(({ form }) => form !== 'length' && form !== 'bare-length');
}

/** Whether a line names a day on which something was. `isTold` says that somebody told it then, so a deadline counts too. */
export function namesPastDay(words: string, isTold: boolean): boolean {
	return daysIn(read(words)).some(
		({ form, lead }) =>
			(form === 'date' || form === 'weekday' || form === 'ordinal' || lead === 'past') &&
			(isTold || (lead !== 'by' && lead !== 'within'))
	);
}

/** Whether a want says by when. A day on which something was is no deadline. */
export function namesDeadline(want: string): boolean {
	return deadlinesIn(read(want)).length > 0;
}

/** The text with a space in place of each deadline. */
export function withoutDays(text: string): string {
	const reading = read(text);
	return deadlinesIn(reading).reduceRight((rest, { leadStart, end }) => {
		const span = reading.folded.written({ start: leadStart, end });
		return `${rest.slice(0, span.start)} ${rest.slice(span.end)}`;
	}, text);
}

function deadlinesIn(reading: Reading): DayPhrase[] {
	return daysIn(reading).filter((phrase) => {
		const before = reading.tokens[phrase.from - 1];
		if (phrase.lead === 'by') return !isFrom(reading.tokens, phrase);
		if (phrase.lead === 'within') return true;
		// "today" alone asks for it, "missed today" does not.
		return (
			phrase.lead === 'none' &&
			phrase.form === 'relative' &&
			!(before !== undefined && /(?:ed|en|ent|ught|aid|old|ade)$/.test(before.low) && before.gap === 'none')
		);
	});
}

/** "from before 3 May". */
function isFrom(tokens: readonly Token[], { leadStart }: DayPhrase): boolean {
	const lead = tokens.findIndex(({ start }) => start === leadStart);
	return (
		tokens[lead]?.low === 'before' &&
		/^(?:from|since|of|on|taken|sent|made|paid|due)$/.test(tokens[lead - 1]?.low ?? '')
	);
}

function phraseAt(tokens: readonly Token[], at: number): DayPhrase | null {
	const token = tokens[at];
	if (token === undefined) return null;
	const { low } = token;
	const first = low.charCodeAt(0);
	if (first >= 48 && first <= 57) return dateAt(tokens, at) ?? relativeAt(tokens, at) ?? lengthAt(tokens, at);
	if (low === 'the') return ordinalAt(tokens, at) ?? lengthAt(tokens, at);
	if (WEEKDAYS.has(low)) return weekdayAt(tokens, at, at, '');
	if (MONTHS.has(low)) return monthAt(tokens, at);
	if (RELATIVE.has(low)) return relativeAt(tokens, at);
	switch (low) {
		case 'this':
		case 'next':
		case 'last':
			return qualifiedAt(tokens, at);
		case 'end':
		case 'close':
			return endAt(tokens, at);
		case 'eom':
			return phrase(tokens, at, at + 1, 'relative', lastOfMonth);
		case 'eow':
			return phrase(tokens, at, at + 1, 'relative', (on) => addDays(mondayOf(on), 6));
		case 'day':
			return dayAfterAt(tokens, at);
		default:
			return lengthAt(tokens, at);
	}
}

/** A phrase of the tokens from `from` up to `to`, with the preposition before it. */
function phrase(
	tokens: readonly Token[],
	from: number,
	to: number,
	form: DayForm,
	dayOn: DayPhrase['dayOn'],
	lead?: Lead
): DayPhrase {
	let at = from - 1;
	while (
		at >= 0 &&
		tokens[at + 1]?.gap === 'none' &&
		(/^(?:the|close|end|around|about)$/.test(tokens[at]?.low ?? '') || isEndOf(tokens, at))
	)
		at -= 1;
	const before = tokens[at];
	const isLed = before !== undefined && tokens[at + 1]?.gap !== 'stop' && LEADS.has(before.low);
	const isNoLater = before?.low === 'than' && tokens[at - 1]?.low === 'later';
	const start = tokens[from]?.start ?? 0;
	const own = isNoLater ? 'by' : isLed ? (LEADS.get(before.low) ?? 'none') : 'none';
	const leadAt = isNoLater ? at - (tokens[at - 2]?.low === 'no' || tokens[at - 2]?.low === 'not' ? 2 : 1) : at;
	return {
		start,
		end: tokens[to - 1]?.end ?? start,
		leadStart: isLed || isNoLater ? (tokens[leadAt]?.start ?? start) : start,
		from,
		to,
		form,
		lead: lead ?? own,
		dayOn
	};
}

/** The "of" in "the end of" and "close of"; any other tells whose day it is: "the bill of 5 December". */
function isEndOf(tokens: readonly Token[], at: number): boolean {
	return tokens[at]?.low === 'of' && /^(?:end|close)$/.test(tokens[at - 1]?.low ?? '');
}

function weekdayOn(on: Day, weekday: number): Day {
	return addDays(on, ((weekday - weekdayOf(on) + 6) % 7) + 1);
}

/** Monday of the week of a day. */
function mondayOf(day: Day): Day {
	return addDays(day, -((weekdayOf(day) + 6) % 7));
}

function weekdayAt(
	tokens: readonly Token[],
	from: number,
	at: number,
	which: '' | 'this' | 'next' | 'last'
): DayPhrase | null {
	const token = tokens[at];
	const weekday = WEEKDAYS.get(token?.low ?? '');
	if (token === undefined || weekday === undefined) return null;
	const next = tokens[at + 1];
	const near = next !== undefined && next.gap !== 'stop' ? next : undefined;
	// "Mon to Fri", "Sat 9 to 1", "every Tuesday" are hours of opening or habits; "tomorrow's" belongs to a thing.
	if (/'s$/.test(token.text) || isRepeated(tokens, at)) return null;
	const dated = near === undefined ? null : datePart(tokens, at + 1);
	if (dated !== null) {
		return phrase(tokens, from, dated.to, 'date', (on, way) => {
			const day = dated.dayOn(on, way);
			return day !== null && weekdayOf(day) === weekday ? day : null;
		});
	}
	const ordinal = near?.low === 'the' ? ORDINAL.exec(tokens[at + 2]?.low ?? '') : ORDINAL.exec(near?.low ?? '');
	if (ordinal) {
		const to = at + (near?.low === 'the' ? 3 : 2);
		return phrase(tokens, from, to, 'date', (on) => ofOrdinal(Number(ordinal[1]), on, weekday, false));
	}
	if (AMBIGUOUS_WEEKDAYS.has(token.low) && !isClearWeekday(tokens, at)) return null;
	if (near?.low === 'week' && near.gap === 'none')
		return phrase(tokens, from, at + 2, 'weekday', (on) => addDays(weekdayOn(on, weekday), 7));
	if (near?.low === 'after' && tokens[at + 2]?.low === 'next') return skipped(tokens, from, at + 3);
	if (near?.low === 'in' && tokens[at + 2] !== undefined && durationAt(tokens, at + 2) !== null)
		return skipped(tokens, from, durationAt(tokens, at + 2)?.next ?? at + 2);
	const isNextWeek = near?.low === 'next' && tokens[at + 2]?.low === 'week';
	if (isNextWeek || which === 'next')
		return phrase(tokens, from, isNextWeek ? at + 3 : at + 1, 'weekday', (on) =>
			addDays(mondayOf(on), 7 + ((weekday + 6) % 7))
		);
	const isLastWeek = near?.low === 'last' && tokens[at + 2]?.low === 'week';
	if (isLastWeek)
		return phrase(tokens, from, at + 3, 'weekday', (on) => addDays(mondayOf(on), ((weekday + 6) % 7) - 7), 'past');
	if (which === 'last') return phrase(tokens, from, at + 1, 'weekday', (on) => lastWeekday(on, weekday), 'past');
	if (which === 'this')
		return phrase(tokens, from, at + 1, 'weekday', (on) => (weekdayOf(on) === weekday ? on : weekdayOn(on, weekday)));
	return phrase(tokens, from, at + 1, 'weekday', (on, { isPast }) =>
		isPast ? lastWeekday(on, weekday) : weekdayOn(on, weekday)
	);
}

function lastWeekday(on: Day, weekday: number): Day {
	return addDays(weekdayOn(on, weekday), -7) < on
		? addDays(weekdayOn(on, weekday), -7)
		: addDays(weekdayOn(on, weekday), -14);
}

/** A phrase that names a day that could be two: read as a whole, and given no day. */
function skipped(tokens: readonly Token[], from: number, to: number): DayPhrase {
	return phrase(tokens, from, to, 'weekday', () => null);
}

function isRepeated(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1];
	const after = tokens[at + 1];
	if (before !== undefined && tokens[at]?.gap !== 'stop' && /^(?:every|each|to|thru|through|most)$/.test(before.low)) {
		if (before.low !== 'to' || WEEKDAYS.has(tokens[at - 2]?.low ?? '')) return true;
	}
	if (after === undefined || after.gap === 'stop') return false;
	const range = tokens[at + 2];
	if (/^(?:to|thru|through)$/.test(after.low) && WEEKDAYS.has(range?.low ?? '')) return true;
	// "Mon-Fri" and the days after it.
	return after.gap !== 'none' && WEEKDAYS.has(after.low) && /-/.test(textBetween(tokens, at));
}

function textBetween(tokens: readonly Token[], at: number): string {
	const [token, next] = [tokens[at], tokens[at + 1]];
	return token !== undefined && next !== undefined && next.start - token.end === 1 && next.gap === 'none' ? '-' : '';
}

/** "sat" and "sun" are days where a preposition stands before them, or where nothing else would fit. */
function isClearWeekday(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1];
	const after = tokens[at + 1];
	const isEnd =
		after === undefined ||
		after.gap !== 'none' ||
		/^(?:am|pm|morning|afternoon|arvo|eve|evening|at|between|bet|btwn|and|or|but|week|b4|before|if|\d.*)$/.test(
			after.low
		);
	if (!isEnd) return false;
	if (before === undefined || tokens[at]?.gap === 'stop') return PARTS_OF_DAY.has(after?.low ?? '');
	return (
		/^(?:by|on|til|till|until|before|b4|this|next|last|from|for|coming|come|comes|call|ring|visit|back|bk|here|booked|rebooked|due|weds?|fri|thurs?)$/.test(
			before.low
		) ||
		(tokens[at]?.gap === 'comma' && /\d/.test(after?.low ?? ''))
	);
}

function relativeAt(tokens: readonly Token[], at: number): DayPhrase | null {
	const token = tokens[at];
	const away = RELATIVE.get(token?.low ?? '');
	if (token === undefined || away === undefined || /'s$/.test(token.text)) return null;
	if (
		token.low === 'tom' &&
		(token.isCapital || !/^(?:by|on|til|back|call|ring|here)$/.test(tokens[at - 1]?.low ?? ''))
	)
		return null;
	if (BUSINESS_ENDS.has(token.low)) return endOfDayAt(tokens, at, at + 1);
	if (token.low === 'today' && isWeekAt(tokens, at + 1))
		return phrase(tokens, at, at + 2, 'relative', (on) => addDays(on, 7));
	return phrase(tokens, at, at + 1, 'relative', (on) => addDays(on, away), away < 0 ? 'past' : undefined);
}

/** The end of a day ("COB", "close of play"), which is today unless the day follows: "COB Friday". */
function endOfDayAt(tokens: readonly Token[], from: number, at: number): DayPhrase {
	const next = tokens[at];
	const skip = next?.low === 'on' || next?.low === 'of' ? 1 : 0;
	const day = next === undefined || next.gap === 'stop' ? null : phraseAt(tokens, at + skip);
	const isDay = day !== null && day.form !== 'length' && day.form !== 'bare-length' && day.lead !== 'past';
	return isDay
		? phrase(tokens, from, day.to, day.form, (on, way) => day.dayOn(on, way))
		: phrase(tokens, from, at, 'relative', (on) => on);
}

function isWeekAt(tokens: readonly Token[], at: number): boolean {
	const { low = '', gap } = tokens[at] ?? {};
	return gap === 'none' && (low === 'week' || low === 'wk');
}

function dayAfterAt(tokens: readonly Token[], at: number): DayPhrase | null {
	if (tokens[at + 1]?.low !== 'after' && tokens[at + 1]?.low !== 'before') return null;
	const away = RELATIVE.get(tokens[at + 2]?.low ?? '');
	if (away === undefined || away === 0) return null;
	const more = tokens[at + 1]?.low === 'after' ? 1 : -1;
	return phrase(tokens, at, at + 3, 'relative', (on) => addDays(on, away + more), away < 0 ? 'past' : undefined);
}

function qualifiedAt(tokens: readonly Token[], at: number): DayPhrase | null {
	const which = tokens[at]?.low as 'this' | 'next' | 'last';
	const next = tokens[at + 1];
	if (next === undefined || next.gap !== 'none') return null;
	if (WEEKDAYS.has(next.low)) return weekdayAt(tokens, at, at + 1, which);
	if (which === 'this' && next.low === 'day' && isWeekAt(tokens, at + 2))
		return phrase(tokens, at, at + 3, 'relative', (on) => addDays(on, 7));
	if (which === 'this' && PARTS_OF_DAY.has(next.low)) return phrase(tokens, at, at + 2, 'relative', (on) => on);
	if (which === 'last' && next.low === 'night')
		return phrase(tokens, at, at + 2, 'relative', (on) => addDays(on, -1), 'past');
	if (which === 'last' || /'s$/.test(next.text)) return null;
	const later = which === 'next' ? 1 : 0;
	if (isWeekAt(tokens, at + 1) || next.low === 'weekend')
		return phrase(tokens, at, at + 2, 'relative', (on) => addDays(mondayOf(on), 6 + 7 * later));
	if (next.low === 'month' || next.low === 'mth')
		return phrase(tokens, at, at + 2, 'relative', (on) => lastOfMonth(addMonths(`${on.slice(0, 8)}01`, later)));
	return null;
}

/** "end of the month", "end of next week", "end of the day", "close of business", "end of March". */
function endAt(tokens: readonly Token[], at: number): DayPhrase | null {
	if (tokens[at + 1]?.low !== 'of') return null;
	let next = at + 2;
	if (tokens[next]?.low === 'the') next += 1;
	const token = tokens[next];
	if (token === undefined) return null;
	const which = token.low === 'next' || token.low === 'this' ? token.low : '';
	const what = which === '' ? token : tokens[next + 1];
	const to = next + (which === '' ? 1 : 2);
	const low = what?.low ?? '';
	if (/^(?:play|business|biz)$/.test(low) || (low === 'day' && which === '')) return endOfDayAt(tokens, at, to);
	if (/^(?:today|tomorrow|tmrw)$/.test(low))
		return phrase(tokens, at, to, 'relative', (on) => addDays(on, RELATIVE.get(low) ?? 0));
	if (tokens[at]?.low !== 'end') return null;
	if (low === 'week' || low === 'wk')
		return phrase(tokens, at, to, 'relative', (on) => addDays(mondayOf(on), which === 'next' ? 13 : 6));
	if (low === 'month' || low === 'mth')
		return phrase(tokens, at, to, 'relative', (on) =>
			lastOfMonth(addMonths(`${on.slice(0, 8)}01`, which === 'next' ? 1 : 0))
		);
	if (low === 'year') {
		return which === 'next' ? null : phrase(tokens, at, to, 'relative', (on) => `${on.slice(0, 4)}-12-31`);
	}
	const month = MONTHS.get(low);
	if (month === undefined || which !== '') return null;
	return phrase(tokens, at, to, 'date', (on, way) => {
		const day = yearless(1, month, on, way);
		return day === null ? null : lastOfMonth(day);
	});
}

function lastOfMonth(day: Day): Day {
	return addDays(addMonths(`${day.slice(0, 8)}01`, 1), -1);
}

/** "the 27th"; "the 1st of every month" and "the 3rd call" name no day. */
function ordinalAt(tokens: readonly Token[], at: number): DayPhrase | null {
	if (tokens[at + 1]?.low === 'weekend' && tokens[at + 1]?.gap === 'none')
		return phrase(tokens, at + 1, at + 2, 'relative', (on) => addDays(mondayOf(on), 6));
	const ordinal = ORDINAL.exec(tokens[at + 1]?.low ?? '');
	if (!ordinal || tokens[at + 1]?.gap !== 'none') return null;
	const date = datePart(tokens, at + 1);
	if (date !== null) return phrase(tokens, at + 1, date.to, 'date', date.dayOn);
	const after = tokens[at + 2];
	const which = after?.low === 'of' ? tokens[at + 3]?.low : undefined;
	if ((which === 'next' || which === 'this') && tokens[at + 4]?.low === 'month')
		return phrase(tokens, at + 1, at + 5, 'date', (on) => {
			const [year, month] = addMonths(`${on.slice(0, 8)}01`, which === 'next' ? 1 : 0).split('-');
			return dayOf(Number(year), Number(month), Number(ordinal[1]));
		});
	if (
		after !== undefined &&
		after.gap === 'none' &&
		!/^(?:and|at|between|or|to|but|by|then|from|so|for|if|they|she|he|i|which|that|instead|because|when|with|will|via|as|it|was|is|you|we|my|your|their|his|her|a|there|nobody|someone|somebody|not)$/.test(
			after.low
		)
	)
		return null;
	return phrase(tokens, at + 1, at + 2, 'ordinal', (on, { isPast }) => ofOrdinal(Number(ordinal[1]), on, null, isPast));
}

function ofOrdinal(date: number, on: Day, weekday: number | null, isPast: boolean): Day | null {
	for (let away = 0; away < 12; away += 1) {
		const month = addMonths(`${on.slice(0, 8)}01`, isPast ? -away : away);
		const day = dayOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)), date);
		if (day === null || (isPast ? day >= on : day <= on && !(day === on && weekday !== null))) continue;
		return weekday === null || weekdayOf(day) === weekday ? day : null;
	}
	return null;
}

function monthAt(tokens: readonly Token[], at: number): DayPhrase | null {
	const part = monthFirst(tokens, at);
	return part === null ? null : phrase(tokens, at, part.to, 'date', part.dayOn);
}

function dateAt(tokens: readonly Token[], at: number): DayPhrase | null {
	const part = datePart(tokens, at);
	if (part === null) return null;
	// An expiry of a card or a date of birth is no day of the case.
	const before = `${tokens[at - 2]?.low ?? ''} ${tokens[at - 1]?.low ?? ''}`;
	if (/\b(?:exp|expiry|expires|expiring|valid|dob|born|birthday|birth|version|v|build|app)\b/.test(before)) return null;
	const found = phrase(tokens, at, part.to, 'date', part.dayOn);
	// "3.12" is a day only behind a word that wants one.
	return part.isDoubtful && found.lead === 'none' ? null : found;
}

type Part = { to: number; dayOn: DayPhrase['dayOn']; isDoubtful: boolean };

/** A date at a token: in figures, or with its month in words, in either order. */
function datePart(tokens: readonly Token[], at: number): Part | null {
	const token = tokens[at];
	if (token === undefined) return null;
	if (MONTHS.has(token.low)) return monthFirst(tokens, at);
	const numeric = token.text === '24/7' ? null : NUMERIC.exec(token.text);
	if (numeric) return numericDate(numeric, at);
	const [, day = ''] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.low) ?? [];
	if (day === '') return null;
	const of = tokens[at + 1]?.low === 'of' ? 1 : 0;
	const month = tokens[at + 1 + of];
	if (month === undefined || month.gap === 'stop' || !MONTHS.has(month.low) || tokens[at + 1]?.gap === 'stop')
		return null;
	if (isVerbal(tokens, at + 1 + of)) return null;
	const glued = /^(\d{1,2})/.exec(token.low);
	return ofMonth(tokens, at + 2 + of, Number(glued?.[1]), MONTHS.get(month.low) ?? 0);
}

/** "may" and "mar" after a figure that is no day: "3 may be", "the 2 march". */
function isVerbal(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	const after = tokens[at + 1];
	return (
		token?.low === 'may' &&
		!token.isCapital &&
		after !== undefined &&
		after.gap === 'none' &&
		/^(?:be|have|not|take|need|get|go)$/.test(after.low)
	);
}

/** "Dec 3rd", "May 3, 2027". */
function monthFirst(tokens: readonly Token[], at: number): Part | null {
	const token = tokens[at];
	const month = MONTHS.get(token?.low ?? '');
	const date = tokens[at + 1];
	if (token === undefined || month === undefined || date === undefined || date.gap !== 'none') return null;
	const [, day = ''] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(date.low) ?? [];
	if (day === '' || Number(day) > 31) return null;
	// "may 3 times" counts something.
	const after = tokens[at + 2];
	if (after !== undefined && after.gap === 'none' && durationAt(tokens, at + 1) !== null) return null;
	if (token.low === 'may' && !token.isCapital && /^(?:times|calls|more|of|people)$/.test(after?.low ?? '')) return null;
	return ofMonth(tokens, at + 2, Number(day), month);
}

function ofMonth(tokens: readonly Token[], at: number, date: number, month: number): Part {
	const year = tokens[at];
	if (year !== undefined && year.gap !== 'stop' && /^20\d\d$/.test(year.text))
		return { to: at + 1, isDoubtful: false, dayOn: () => dayOf(Number(year.text), month, date) };
	return { to: at, isDoubtful: false, dayOn: (on, way) => yearless(date, month, on, way) };
}

function numericDate(match: RegExpExecArray, at: number): Part | null {
	const [, first = '', mark = '', second = '', third] = match;
	const to = at + 1;
	if (first.length === 4)
		return third === undefined || mark === '.'
			? null
			: { to, isDoubtful: false, dayOn: () => dayOf(Number(first), Number(second), Number(third)) };
	if (first.length > 2 || (third === undefined && mark === '-')) return null;
	const [a, b] = [Number(first), Number(second)];
	if (a === 0 || b === 0 || a > 31 || b > 31 || (a > 12 && b > 12)) return null;
	const year = third === undefined ? null : Number(third.length === 2 ? `20${third}` : third);
	return {
		to,
		isDoubtful: mark === '.' && third === undefined,
		dayOn: (on, way) => {
			const orders = ordersOf(a, b, mark, way.country);
			const days = orders.map(([date, month]) =>
				year === null ? yearless(date, month, on, way) : dayOf(year, month, date)
			);
			const [day = null] = days;
			return days.every((other) => other === day) ? day : null;
		}
	};
}

/** Which figure is the day: the month comes first in the United States, and either may in Canada or where no country is known. */
function ordersOf(a: number, b: number, mark: string, country: string | null): [date: number, month: number][] {
	if (a > 12) return [[a, b]];
	if (b > 12) return [[b, a]];
	if (mark === '.') return [[a, b]];
	if (country === 'US') return [[b, a]];
	if (country === 'CA' || country === null)
		return [
			[a, b],
			[b, a]
		];
	return [[a, b]];
}

function dayOf(year: number, month: number, date: number): Day | null {
	const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
	// 31 June does not exist: a date that changes on a round trip is not a date.
	return !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day ? day : null;
}

function yearless(date: number, month: number, on: Day, way: Way): Day | null {
	const year = Number(on.slice(0, 4));
	const days = [year - 1, year, year + 1].flatMap((of) => dayOf(of, month, date) ?? []);
	if (way.yearless === 'next') return days.find((day) => day >= on) ?? null;
	const [nearest] = days.sort((a, b) => Math.abs(daysBetween(on, a)) - Math.abs(daysBetween(on, b)));
	return nearest ?? null;
}

/** "within 5 working days", "in a fortnight", "48 hrs", "3 days ago". */
function lengthAt(tokens: readonly Token[], at: number): DayPhrase | null {
	const whole = withinTheAt(tokens, at);
	const length = whole ?? durationAt(tokens, at);
	// "£50 a fortnight" is a rate.
	if (length === null || isRate(tokens, at)) return null;
	const away = daysAwayOf(length);
	if (away === null) return null;
	const after = tokens[length.next];
	const before = tokens[at - 1];
	const near = after !== undefined && after.gap === 'none' ? after.low : '';
	if (near === 'ago' || near === 'back')
		return phrase(tokens, at, length.next + 1, 'length', (on) => away(on, -1), 'past');
	const time = near === 'time' || near === 'tme' ? 1 : 0;
	if (time === 0 && (TERMS.has(near) || (STARTED.has(near) && !isFromNow(tokens, length.next)))) return null;
	let from = at - 1;
	while (
		from >= 0 &&
		tokens[from + 1]?.gap === 'none' &&
		/^(?:the|next|up|to|about|around|approx|roughly|another|max|maximum|of)$/.test(tokens[from]?.low ?? '')
	)
		from -= 1;
	const lead = tokens[from];
	const isLed = lead !== undefined && tokens[from + 1]?.gap === 'none' && /^(?:within|in|inside|win|w)$/.test(lead.low);
	if (isLed) {
		if (
			/^(?:in)$/.test(lead.low) &&
			/^(?:time|times|call|calls|third|second|fourth|first|letters?|emails?|once|twice)$/.test(
				tokens[from - 1]?.low ?? ''
			)
		)
			return null;
		if (whole === null && tokens[from + 1]?.low === 'the' && tokens[from + 2]?.low !== 'next') return null;
	} else if (before !== undefined && tokens[at]?.gap === 'none' && LASTED.has(before.low)) return null;
	const to = length.next + time + (STARTED.has(near) ? 2 : 0);
	return {
		...phrase(tokens, at, to, isLed ? 'length' : 'bare-length', (on) => away(on, 1)),
		lead: isLed ? 'within' : 'none',
		leadStart: isLed ? lead.start : (tokens[at]?.start ?? 0)
	};
}

/** "within the week": as long as "within a week". */
function withinTheAt(tokens: readonly Token[], at: number): Duration | null {
	const unit = /^(week|fortnight|month)$/.exec(tokens[at + 1]?.low ?? '')?.[1] as Duration['unit'] | undefined;
	const isLed = tokens[at]?.low === 'the' && /^(?:within|inside)$/.test(tokens[at - 1]?.low ?? '');
	const isNear = tokens[at]?.gap === 'none' && tokens[at + 1]?.gap === 'none';
	return unit !== undefined && isLed && isNear ? { count: 1, unit, minutes: 0, next: at + 2 } : null;
}

function isRate(tokens: readonly Token[], at: number): boolean {
	const isArticle = /^(?:an?|per|each)$/.test(tokens[at]?.low ?? '');
	const article = isArticle ? at : at - 1;
	if (!/^(?:an?|per|each)$/.test(tokens[article]?.low ?? '') || tokens[article]?.gap !== 'none') return false;
	return /^\d|^(?:quid|pounds?|euros?|dollars?|p|k)$/.test(tokens[article - 1]?.low ?? '');
}

function isFromNow(tokens: readonly Token[], at: number): boolean {
	return tokens[at]?.low === 'from' && /^(?:today|now)$/.test(tokens[at + 1]?.low ?? '');
}

/** How far a length of time reaches, forwards or back. Null for less than a day, and for years. */
export function daysAwayOf({ count, unit }: Duration): ((on: Day, way: 1 | -1) => Day | null) | null {
	if (count > 999) return null;
	switch (unit) {
		case 'hour':
			return count < 24 || count > 240 ? null : (on, way) => addDays(on, way * Math.ceil(count / 24));
		case 'day':
			return (on, way) => addDays(on, way * count);
		case 'working-day':
			return (on, way) => (way < 0 ? null : addWorkingDays(on, count, () => false));
		case 'week':
			return (on, way) => addDays(on, way * count * 7);
		case 'fortnight':
			return (on, way) => addDays(on, way * count * 14);
		case 'month':
			return (on, way) => addMonths(on, way * count);
		default:
			return null;
	}
}
