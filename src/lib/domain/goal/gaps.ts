import type { Goal } from '../case/case.ts';
import type { Day } from '../day.ts';
import { amountsIn } from '../text/amounts.ts';
import { namesDeadline, withoutDays } from '../text/days.ts';
import { read } from '../text/tokens.ts';
import { countWords } from '../text/words.ts';
import {
	countable,
	countedThing,
	countableWithAn,
	emptyWords,
	outcomeNoun,
	outcomeVerb,
	stopsSomething,
	ventClause,
	feelingWish
} from './lexicon.ts';

/** What keeps a goal from being said in one breath, in the best order to fix it. */
export const goalGapKinds = ['outcome', 'object', 'day', 'too-long'] as const;
export type GoalGap = (typeof goalGapKinds)[number];

/** The longest sentence that can be said in one breath, in words. */
export const MAX_BREATH_WORDS = 20;

/** The most words of the person's own that are said whole, where a shorter form would leave something out. */
export const MAX_WHOLE_WORDS = 40;

/** The most words in a want: "My goal today" and "by 30 November 2026" take the other seven of the twenty. */
export const MAX_WANT_WORDS = MAX_BREATH_WORDS - 7;

/**
 * What a want lacks to be said in one breath. It needs something to do (not a feeling), an amount or a thing, a day, and few
 * enough words.
 * A guess from the words alone: it advises and never blocks anyone.
 */
export function goalGaps({ want, by }: Pick<Goal, 'want' | 'by'>): readonly GoalGap[] {
	const request = (want ?? '').replace(ventClause, ' ').replace(feelingWish, ' ');
	const gaps: Record<GoalGap, boolean> = {
		outcome: !hasOutcome(request),
		object: !hasObject(request),
		day: by === null && !namesDeadline(want ?? ''),
		'too-long': countWords(asSaid(want ?? '')) > MAX_WANT_WORDS
	};
	return goalGapKinds.filter((kind) => gaps[kind]);
}

/**
 * Puts the want and its day into a sentence. `by` is null when the want itself names a day, or when none is set. `isWhole`: the words are
 * sentences of the person's own, with their stop.
 */
export type SayGoal = (want: string, by: Day | null, isWhole?: boolean) => string;

/** The want as one line, without "I want" before it or punctuation after it, so that it fits inside a sentence. */
export function asSaid(want: string, names: readonly string[] = []): string {
	const bare = want
		.trim()
		.replace(/\s+/g, ' ')
		.replace(
			/^(?:(?:please|pls)[,\s]+)?(?:(?:all\s+)?(?:i|we)(?:['’]m|['’]d|\s+am|\s+are|\s+would)?\s+(?:just\s+|only\s+|really\s+|simply\s+|also\s+|still\s+)*(?:want(?:ed)?|need|would like|like|wish|hope|am hoping|hoping|asking|am asking|looking|am looking|after|seeking|trying|expect|require|request|demand)(?:\s+is)?(?:\s+(?:for|to\s+(?:get|have|ask for|see|request|receive|be given)))?|(?:can|could|may)\s+(?:i|we)\s+(?:please\s+)?(?:have|get)|(?:my|the|our)\s+(?:goal|aim|wish|request|hope)(?:\s+today)?(?:\s+is|:)(?:\s+to\s+get)?)\s+(?:(?:you|them)\s+to\s+)?(?:(?:please|just)\s+)?/i,
			''
		)
		.replace(/[\s.,;:!?…]+$/, '');
	const [first = ''] = bare.split(' ');
	const cased = keepsCapital(first, bare, names) ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
	return cased.replace(countable, 'a $1').replace(countableWithAn, 'an $1');
}

/**
 * True for a first word that keeps its capital: "I", a figure (Ⅳ has a lower-case form too), a name of the case, or a word like VAT
 * or iPhone. Also true for whoever does or owns something: "Priya rings", "Dana’s".
 */
function keepsCapital(first: string, want: string, names: readonly string[]): boolean {
	if (
		/^(?:\p{N}|I(?:['’]\p{L}+)?$|(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lord|Lady)\.?$)/u.test(first) ||
		/\p{Lu}/u.test(first.slice(1)) ||
		/['’]s$/.test(first)
	)
		return true;
	if (emptyWords.has(first.toLowerCase())) return false;
	if (names.some((name) => name.split(' ').includes(first) || want.startsWith(name))) return true;
	const [, second = '', third = ''] = want.split(' ');
	return (
		(/[^s]s$/.test(second) && outcomeVerb.test(second) && !outcomeVerb.test(first)) || isAskedTo(first, second, third)
	);
}

/** True when the first word is who should do it: "Northline to refund". */
function isAskedTo(first: string, second: string, third: string): boolean {
	return (
		!/^(?:stop|start|try|agree|ask|continue|refuse)$/iu.test(first) &&
		second === 'to' &&
		outcomeVerb.test(third) &&
		!outcomeVerb.test(first) &&
		!outcomeNoun.test(first)
	);
}

function hasOutcome(request: string): boolean {
	return outcomeVerb.test(request) || outcomeNoun.test(request) || stopsSomething.test(request);
}

function hasObject(request: string): boolean {
	const timeless = withoutDays(request);
	if (countedThing.test(timeless) || amountsIn(read(timeless), null).length > 0) return true;
	const words = timeless.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
	return words.some((word) => !emptyWords.has(word) && !isOutcomeAlone(word));
}

/** True for a word that only names an outcome. A want of nothing else, such as "an explanation", does not say of what. */
function isOutcomeAlone(word: string): boolean {
	return outcomeVerb.exec(word)?.[0] === word || outcomeNoun.exec(word)?.[0] === word || word.startsWith('stop');
}
