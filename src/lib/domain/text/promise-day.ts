import type { Day } from '../day.ts';
import { type DayPhrase, daysAwayOf, daysIn } from './days.ts';
import { durationAt } from './numbers.ts';
import { type Reading, type Token, read } from './tokens.ts';

/** When the words of a promise say that it will be done. `isTold` without a day: they say when, but not on which day. */
export type PromisedWhen = { day: Day | null; isTold: boolean };

/** A promise is told in one breath: a longer text is read only so far. */
const MAX_LENGTH = 2000;

/** A thing that has a day of its own: "the 5 December bill". */
const THINGS = new Set(
	'bill bills invoice statement charge charges payment payments order letter email call fee visit appointment delivery flight booking'.split(
		' '
	)
);
/** Between two days of which either may be meant, so that the later one counts. */
const OR = new Set(['or', 'to', 'and', 'till', 'until']);
/** Before a length that is told as the longest it takes: "up to 14 days". */
const AT_MOST = /^(?:to|upto|allow|allows|take|takes|taking|about|another|max|maximum)$/;
/** Says when, and names no day. */
const LOOSE =
	/\b(?:(?:a |the )?(?:few|couple(?: of)?|several) (?:hours?|hrs?|days?|weeks?|wks?|months?)|(?:within|in|inside) (?:the|an?|half an) hour|(?:by|before|at|in|after) (?:christmas|xmas|easter|new year|spring|summer|autumn|half term|the holidays|january|february|march|april|may|june|july|august|september|october|november|december)|(?:in|into|early in) the new year|(?:first|1st|second|2nd|third|3rd|last) week (?:of|in) \p{L}+|(?:early|mid|late|beginning of|start of|middle of)[ -](?:the |next )?(?:month|year|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|(?:by|before|at|around|after) (?:half (?:past )?|quarter (?:to|past) )?(?:\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|o.?clock)?|noon|midday|lunch|lunchtime)|billing cycles?|(?:by|before|with|on) (?:the |my |your )?next bill)(?![\p{L}\p{N}])/iu;

/** The day by which a promise is to be kept, as its words say. `on` is the day on which they were said. */
export function promisedWhen(words: string, { on, country }: { on: Day; country: string | null }): PromisedWhen {
	const reading = read(words.slice(0, MAX_LENGTH));
	const phrases = daysIn(reading).filter((phrase) => isOfPromise(reading.tokens, phrase));
	const found = phrases.flatMap((phrase) => {
		const value = phrase.dayOn(on, { isPast: false, country, yearless: 'next' });
		return value === null ? [] : [{ phrase, value }];
	});
	const day = dueAmong(reading.tokens, found, on) ?? (phrases.length === 0 ? dayAtMost(reading, on) : null);
	return { day, isTold: phrases.length > 0 || hasLength(reading) || LOOSE.test(reading.text) };
}

/**
 * Of the days that a promise names, the one by which it is to be kept: the first that is not the day of a thing, and of two that
 * are joined ("Monday or Tuesday") the later. Null where none is today or later.
 */
export function dueAmong(
	tokens: readonly Token[],
	days: readonly { phrase: DayPhrase; value: Day }[],
	on: Day
): Day | null {
	const coming = days.filter(({ phrase, value }) => value >= on && isOfPromise(tokens, phrase));
	const first = coming.findIndex(({ phrase }) => phrase.lead !== 'from');
	let last = coming[Math.max(0, first)];
	for (const next of coming.slice(Math.max(0, first) + 1)) {
		if (last === undefined || !isJoined(tokens, last.phrase, next.phrase) || next.value < last.value) break;
		last = next;
	}
	return last?.value ?? null;
}

/** Whether a day may be that of the promise: not one that was, nor that of a thing. */
function isOfPromise(tokens: readonly Token[], { to, form, lead }: DayPhrase): boolean {
	const after = tokens[to];
	const isOfThing = form === 'date' && lead === 'none' && after?.gap === 'none' && THINGS.has(after.low);
	return lead !== 'past' && lead !== 'of' && !isOfThing;
}

function isJoined(tokens: readonly Token[], one: DayPhrase, other: DayPhrase): boolean {
	const between = tokens.slice(one.to, other.from);
	const [word] = between;
	if (word === undefined) return one.form === other.form && tokens[other.from]?.gap !== 'stop';
	return between.length === 1 && word.gap === 'none' && OR.has(word.low);
}

/** "up to 14 days": for anything but a promise, this is how long such a thing takes. */
function dayAtMost({ tokens }: Reading, on: Day): Day | null {
	for (let at = 1; at < tokens.length; at += 1) {
		const length = durationAt(tokens, at);
		const isNear = tokens[at]?.gap === 'none' && AT_MOST.test(tokens[at - 1]?.low ?? '');
		const isElsewhere = length !== null && /^(?:of|from|after|once|ago)$/.test(tokens[length.next]?.low ?? '');
		const day = length !== null && isNear && !isElsewhere ? daysAwayOf(length)?.(on, 1) : null;
		if (day) return day;
	}
	return null;
}

function hasLength({ tokens }: Reading): boolean {
	return tokens.some((_, at) => {
		const length = durationAt(tokens, at);
		return length !== null && length.unit !== 'second' && length.unit !== 'year' && tokens[length.next]?.low !== 'ago';
	});
}
