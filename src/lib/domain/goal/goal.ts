import type { Goal } from '../case/case.ts';
import type { Day } from '../day.ts';
import { countWords } from '../text/words.ts';
import {
	amount,
	countable,
	countableWithAn,
	emptyWords,
	namedDay,
	outcomeNoun,
	outcomeVerb,
	stopsSomething,
	ventClause,
	feelingWish
} from './lexicon.ts';

/** What stands in the way of saying a goal in one breath, in the order in which it is best put right. */
export const goalGapKinds = ['outcome', 'object', 'day', 'too-long'] as const;
export type GoalGap = (typeof goalGapKinds)[number];

/** The longest sentence that is still said in one breath, in words. */
export const MAX_BREATH_WORDS = 20;

/** The words a want may have: "My goal today" and "by 30 November 2026" take the other seven of the twenty. */
export const MAX_WANT_WORDS = MAX_BREATH_WORDS - 7;

/**
 * Says what is missing for a want to be said in one breath: something done (and not a feeling), an amount or a thing, a day,
 * and few enough words. A guess from the words alone: it advises, and never stops anybody.
 */
export function goalGaps({ want, by }: Pick<Goal, 'want' | 'by'>): readonly GoalGap[] {
	const wish = (want ?? '').replace(ventClause, ' ').replace(feelingWish, ' ');
	const gaps: Record<GoalGap, boolean> = {
		outcome: !hasOutcome(wish),
		object: !hasObject(wish),
		day: by === null && !namedDay.test(want ?? ''),
		'too-long': countWords(asSaid(want ?? '')) > MAX_WANT_WORDS
	};
	return goalGapKinds.filter((kind) => gaps[kind]);
}

/** Puts the want and its day into a sentence. `by` is null when the want names its day itself, or none was set. */
export type SayGoal = (want: string, by: Day | null) => string;

/**
 * The goal as it is read aloud, fitted to the person's own grammar; null when nothing is wanted yet.
 * `names` are those of the case: a want that begins with one keeps its capital letter.
 */
export function spokenGoal(
	{ want, by }: Pick<Goal, 'want' | 'by'>,
	say: SayGoal,
	names: readonly string[] = []
): string | null {
	const said = asSaid(want ?? '', names);
	if (!/[\p{L}\p{N}]/u.test(said)) return null;
	return say(said, namedDay.test(said) ? null : by);
}

function hasOutcome(wish: string): boolean {
	return outcomeVerb.test(wish) || outcomeNoun.test(wish) || stopsSomething.test(wish);
}

function hasObject(wish: string): boolean {
	const timeless = wish.replace(namedDay, ' ');
	if (amount.test(timeless)) return true;
	const words = timeless.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
	return words.some((word) => !emptyWords.has(word) && !isOutcomeAlone(word));
}

/** A want may be for nothing but a deed ("an explanation"): the deed alone does not say of what. */
function isOutcomeAlone(word: string): boolean {
	return outcomeVerb.exec(word)?.[0] === word || outcomeNoun.exec(word)?.[0] === word || word.startsWith('stop');
}

/** One line, without "I want" before it or a mark after it, so that it stands well inside a sentence. */
export function asSaid(want: string, names: readonly string[] = []): string {
	const bare = want
		.trim()
		.replace(/\s+/g, ' ')
		.replace(
			/^(?:i\s+(?:want|need|would like|wish)|i['’]d like|my goal(?: today)?(?: is|:))\s+(?:(?:you|them)\s+to\s+)?/i,
			''
		)
		.replace(/[\s.,;:!?…]+$/, '');
	const [first = ''] = bare.split(' ');
	const cased = keepsCapital(first, bare, names) ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
	return cased.replace(countable, 'a $1').replace(countableWithAn, 'an $1');
}

/** "I", a figure (Ⅳ has a small form too), a name of the case, letters like VAT or iPhone, and what does or owns something: "Priya rings", "Dana’s". */
function keepsCapital(first: string, want: string, names: readonly string[]): boolean {
	if (/^(?:\p{N}|I(?:['’]\p{L}+)?$)/u.test(first) || /\p{Lu}/u.test(first.slice(1)) || /['’]s$/.test(first))
		return true;
	if (emptyWords.has(first.toLowerCase())) return false;
	if (names.some((name) => name.split(' ').includes(first) || want.startsWith(name))) return true;
	const [, second = '', third = ''] = want.split(' ');
	return (
		(/[^s]s$/.test(second) && outcomeVerb.test(second) && !outcomeVerb.test(first)) || isAskedTo(first, second, third)
	);
}

/** "Northline to refund": whoever is to do it stands first. */
function isAskedTo(first: string, second: string, third: string): boolean {
	return second === 'to' && outcomeVerb.test(third) && !outcomeVerb.test(first) && !outcomeNoun.test(first);
}
