import type { Case, Goal } from '../case/case.ts';
import { withCapital, ownWords } from '../goal/as-typed.ts';
import {
	type SayGoal,
	MAX_BREATH_WORDS,
	asSaid,
	isOneRequest,
	requestIn,
	sayWords,
	spokenGoal,
	withoutDeadline
} from '../goal/goal.ts';
import {
	type ToldClause,
	type Wish,
	firstOfMany,
	isOpenRequest,
	neededTold,
	figuresIn,
	pointsBack,
	readWish,
	requestOf,
	tellingOf,
	withoutBare
} from '../goal/wish.ts';
import { sentencesIn } from '../text/sentences.ts';
import { isDangling, isOfOne, onlyThing, pointed, topicOf } from '../goal/topics.ts';
import { countLimits, finite } from '../goal/grammar.ts';
import { countWords } from '../text/words.ts';
import { shorten } from './shorten.ts';

/** The longest goal inside a question, in words. */
export const MAX_QUESTION_WORDS = 8;

/** The want in at most eight words and without its day, for use inside a question. Null when there is nothing to say. */
export function shortGoal({ want }: Pick<Goal, 'want'>, names: readonly string[] = []): string | null {
	if (!isOneRequest(want ?? '')) return null;
	return spokenGoal(
		{ want: shorten(requestIn(want ?? '', names), MAX_QUESTION_WORDS), by: null },
		(said) => said,
		names
	);
}

/**
 * The goal as it is said in at most `maxWords` words, chosen from whole parts: first with what happened, where the request needs it, else
 * alone, else without its tail. A limit is never left out, and a sum only with all that is asked beside it. Where not every part is understood, the person's own words are
 * said, whole. Null when nothing is wanted, or when no usable part fits.
 */
export function oneBreath(
	goal: Pick<Goal, 'want' | 'by'>,
	say: SayGoal,
	names: readonly string[] = [],
	maxWords = MAX_BREATH_WORDS
): string | null {
	const wish = readWish(goal.want ?? '');
	const said = (want: string | null) => (want === null ? null : spokenGoal({ want, by: goal.by }, say, names));
	const request = said(goal.want);
	if (request === null) return null;
	if (!wish.isSure && wish.told.length + wish.limits.length > 0) return ownBreath(goal, say, names, maxWords);
	const needed = neededTold(wish);
	const isBackward =
		needed.before.length === 0 && isDangling(requestOf(wish)) && !pointsBack.test(needed.after[0]?.words ?? '');
	// A pronoun comes after what it stands for.
	const [before, after] = isBackward ? [needed.after, []] : [needed.before, needed.after];
	const told = [...before, ...after];
	const isNamed = told.some(({ words }) => wish.person !== null && words.toLowerCase().includes(wish.person.slice(3)));
	const impersonal = isNamed ? { ...wish, person: null } : wish;
	const requests = [
		...new Set([request, said(requestOf(impersonal)), said(requestOf(withoutBare(impersonal)))])
	].filter((line) => line !== null);
	const first = said(firstOfMany(impersonal));
	const happened = before.map(({ words }) => words);
	const topic = isOfOne.test(request) ? onlyThing(happened) : topicOf(happened);
	const isOpen = isOpenRequest(wish);
	const pointing =
		topic !== null && isDangling(requestOf({ ...wish, person: null })) ? said(pointed(requestOf(wish), topic)) : null;
	const offers = wish.offers.map(sentence);
	const own = told.length === 0 ? '' : sayWords(wish.whole, goal.by, say, names);
	const [toldBefore, toldAfter] = [before, after].map((parts) =>
		parts.length === 0 ? [] : [sentence(tellingOf(parts))]
	) as [string[], string[]];
	const isTold = !isOpen || told.length === 0;
	const behindTold = (line: string) => (toldBefore.length === 0 ? line : withCapital(line));
	const around = (lines: readonly string[]) => [
		...lines.map((line) => [...toldBefore, behindTold(line), ...offers, ...toldAfter]),
		...lines.map((line) => (before.length > 0 || isTold ? [...toldBefore, behindTold(line), ...offers] : [])),
		...(pointing !== null && isOfOne.test(request) ? [[pointing]] : [[own]]),
		...runsOf(before).flatMap((run) => lines.map((line) => [sentence(tellingOf(run)), withCapital(line), ...offers])),
		...lines.map((line) => (isTold ? [line, ...offers, ...toldAfter] : []))
	];
	return firstThatFits(
		[
			...around(requests),
			...(first === null ? [] : around([first])),
			...(pointing === null ? [] : [[pointing]]),
			...(isTold ? requests.flatMap((line) => [[line, ...offers], [line]]) : []),
			...(isTold ? briefer(wish, goal.want ?? '', names).map((want) => [said(want) ?? '']) : [])
		],
		maxWords
	);
}

/** The person's own words, whole; else the sentence of them that asks, where it can stand alone. */
function ownBreath(
	goal: Pick<Goal, 'want' | 'by'>,
	say: SayGoal,
	names: readonly string[],
	maxWords: number
): string | null {
	const words = ownWords(goal.by === null ? (goal.want ?? '') : withoutDeadline(goal.want ?? ''));
	const whole = sayWords(words, goal.by, say, names);
	if (countWords(whole) <= maxWords) return whole;
	const sentences = sentencesIn(words);
	const asking = sentences.filter((one) => {
		const wish = readWish(one);
		return wish.isSure && !isOpenRequest(wish);
	});
	const [only] = asking;
	const others = sentences.filter((one) => one !== only).join(' ');
	if (only === undefined || asking.length > 1 || sentences.length === 1) return null;
	const isLimited = readWish(others).limits.length > 0;
	return isLimited ? null : oneBreath({ want: only, by: goal.by }, say, names, maxWords);
}

/** Runs of what was told, the fullest of figures first. None points back to what is left out. */
function runsOf(told: readonly ToldClause[]): (readonly ToldClause[])[] {
	const runs = told.flatMap((_, from) => told.slice(from).map((_one, length) => told.slice(from, from + length + 1)));
	const figures = (run: readonly ToldClause[]) => figuresIn(tellingOf(run)).length;
	return runs
		.filter(
			(run) =>
				(run[0] === told[0] || !pointsBack.test(run[0]?.words ?? '')) && run.some(({ words }) => finite.test(words))
		)
		.flatMap((run) => [run, run.map((told) => ({ ...told, words: beginningOf(told.words) }))])
		.sort(
			(a, b) => figures(b) - figures(a) || Number(b[0] === told[0]) - Number(a[0] === told[0]) || b.length - a.length
		);
}

/** The words up to where they turn to something else, when that leaves a sentence. */
function beginningOf(words: string): string {
	const turn = words.search(/,? (?:no|nothing|but|and|since|because|when|which|it's|he|she|they) /u);
	const beginning = words.slice(0, Math.max(turn, 0));
	const isOpen = /(?<!\p{L})(?:with|of|for|to|by|from|at|in|on|and|or|the|an?|is|was|has|had|there's)$/iu.test(
		beginning
	);
	return isOpen || countWords(beginning) < 3 ? words : beginning;
}

/** The request with less and less of its end, cut where a part of it ends, those with every sum first. Never without a limit. */
function lessening(request: string): string[] {
	const parts = new Set<string>();
	for (let room = countWords(request) - 1; room > 0; room -= 1) {
		const part = shorten(request, room, 'conjunction');
		if (part === '') break;
		if (countLimits(part) >= countLimits(request)) parts.add(part);
	}
	const hasSums = (part: string) => figuresIn(part).length >= figuresIn(request).length;
	return [...parts].sort((a, b) => Number(hasSums(b)) - Number(hasSums(a)));
}

function briefer(wish: Wish, want: string, names: readonly string[]): string[] {
	const limits = wish.asks.length === 0 ? [] : wish.limits;
	const request = asSaid(requestOf({ ...wish, limits: [] }) || requestIn(want, names), names);
	return lessening(request).map((part) => [part, ...limits].join(', '));
}

function firstThatFits(choices: readonly (readonly string[])[], maxWords: number): string | null {
	const texts = choices.map((parts) => parts.join(' '));
	return texts.find((text) => text !== '' && countWords(text) <= maxWords) ?? null;
}

function sentence(words: string): string {
	return `${withCapital(words)}${words.endsWith('?') ? '' : '.'}`;
}

/** Every name of a case. A want that begins with one keeps its capital letter. */
export function namesOf({ provider, people }: Pick<Case, 'provider' | 'people'>): string[] {
	return [provider, ...people.map(({ name }) => name)].flatMap((name) => name || []);
}
