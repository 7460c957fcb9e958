import type { Span } from './folded.ts';

/** A stop before a space, or the end of a line. `end` is the stop with the quotes and brackets that close behind it. */
const STOP = /(?<![.!?…])[.!?…]+["”’')\]]*(?=\s)|[。！？]+|[\n\r\u2028\u2029]+/g;
/** Short forms whose stop never ends a sentence. */
const NEVER =
	/(?:^|[\s("“‘'[])(?:m|mr|mrs|ms|mx|dr|prof|messrs|hon|rev|sgt|vs|e\.?g|i\.?e|cf|viz|ca|approx|attn|fao|c\/o|st|mt|mme|mlle|herr|frau|sr|sra|nr|hnr|bzw)\.$/i;
/** Short forms whose stop ends none before a number: "No. 4", "Rs. 500", "Ref. 88", "tel. 0161". */
const BEFORE_NUMBER =
	/(?:^|[\s("“‘'[])(?:no|nos|num|rs|re|kr|fr|chf|usd|ref|refs|ext|tel|ph|mob|p|pp|pg|fig|sec|art|para|cl|ch|vol|inv|acc?t?|flat|apt|unit|max|min|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|v|ver|abt|ord|cust|pol|rm|bldg|wk|order|item|est|incl|excl|plus|par|abs)\.$/i;
/** Short forms whose stop ends none before a small letter: "2 p.m. with", "Northline Ltd. refused". */
const BEFORE_SMALL =
	/(?:^|[\s("“‘'[\d])(?:[ap]\.?m|etc|inc|ltd|co|corp|plc|llc|dept|depts|est|hrs?|mins?|secs?|wks?|yrs?|mths?|incl|excl|max|min|approx|acct?|appt|appts|no|nos|esp|misc|temp|ref|dist|govt|intl|assoc|bros|jr|sr|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|uk|(?:\p{L}\.)+\p{L}|kr|kwh|tel|mgr|supv|eng|tech|cust|serv|dpt|mgmt|info|admin|manuf)\.$/iu;
/** The country, in capitals: "us." ends a sentence. */
const COUNTRY = /(?:^|[\s("“‘'[])US\.$/;
/** An initial: "J. Bright". */
const INITIAL = /(?:^|[\s("“‘'.])(?!I\.)\p{Lu}\.$/u;

/**
 * The ranges of the sentences in a text. A sentence ends at a stop before a space, or at the end of the line.
 * A stop inside a number, a name or a short form does not end it.
 */
export function sentencesOf(text: string): Span[] {
	const sentences: Span[] = [];
	let start = 0;
	const close = (end: number) => {
		if (text.slice(start, end).trim() !== '') sentences.push({ start, end });
		start = end;
	};
	for (const { index, 0: end } of text.matchAll(STOP)) {
		if (
			end !== '.' ||
			!isShortened(text.slice(Math.max(start, index - 12), index + 1), text.slice(index + 1, index + 4))
		)
			close(index + end.length);
	}
	close(text.length);
	return sentences;
}

function isShortened(before: string, after: string): boolean {
	if (NEVER.test(before)) return true;
	if (/^[ \t\u00a0\u202f]+[#£$€₹]?\d/.test(after) && BEFORE_NUMBER.test(before)) return true;
	if (/^[ \t\u00a0\u202f]+\p{Ll}/u.test(after) && (BEFORE_SMALL.test(before) || COUNTRY.test(before))) return true;
	return INITIAL.test(before) && /^[ \t\u00a0\u202f]+\p{Lu}/u.test(after);
}

/** The sentences of a line, trimmed, each with its punctuation. */
export function sentencesIn(words: string): string[] {
	return sentencesOf(words)
		.map(({ start, end }) => words.slice(start, end).trim())
		.filter((sentence) => /\p{L}/u.test(sentence));
}
