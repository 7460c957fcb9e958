import type { Case, Goal } from '../case/case.ts';
import { type SayGoal, MAX_BREATH_WORDS, asSaid, requestIn, spokenGoal } from '../goal/goal.ts';
import { type Wish, firstOfMany, neededTold, figuresIn, readWish, requestOf, withoutBare } from '../goal/wish.ts';
import { isDangling, pointed, topicOf } from '../goal/topics.ts';
import { countLimits } from '../goal/grammar.ts';
import { countWords } from '../text/words.ts';
import { shorten } from './shorten.ts';

/** The longest goal inside a question, in words. */
export const MAX_QUESTION_WORDS = 8;

/** The want in at most eight words and without its day, for use inside a question. Null when there is nothing to say. */
export function shortGoal({ want }: Pick<Goal, 'want'>, names: readonly string[] = []): string | null {
	return spokenGoal(
		{ want: shorten(requestIn(want ?? '', names), MAX_QUESTION_WORDS), by: null },
		(said) => said,
		names
	);
}

/**
 * The goal as it is said in at most `maxWords` words, chosen from whole parts: first with what happened, where the request needs it, else
 * alone, else without its tail. A limit and a sum are never left out. Null when nothing is wanted, or when no usable part fits.
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
	const told = neededTold(wish);
	const offers = wish.offers.map(sentence);
	const isNamed = told.some((words) => wish.person !== null && words.toLowerCase().includes(wish.person.slice(3)));
	const impersonal = isNamed ? { ...wish, person: null } : wish;
	const requests = [
		...new Set([request, said(requestOf(impersonal)), said(requestOf(withoutBare(impersonal)))])
	].filter((line) => line !== null);
	const first = said(firstOfMany(impersonal));
	const topic = topicOf(wish.told);
	const isOpen = isDangling(requestOf({ ...wish, person: null }));
	const pointing = topic !== null && isOpen ? said(pointed(requestOf(wish), topic)) : null;
	const whole = firstThatFits(
		[
			...around(requests, told, offers),
			...around(first === null ? [] : [first], told, []),
			...(pointing === null ? [] : [[pointing]]),
			...requests.map((line) => [line, ...offers]),
			...requests.map((line) => [line])
		],
		maxWords
	);
	return (
		whole ??
		firstThatFits(
			briefer(wish, goal.want ?? '', names).map((want) => [said(want) ?? '']),
			maxWords
		)
	);
}

/** The requests with what belongs to them, fullest first: all that happened, its beginnings, one thing of it. */
function around(requests: readonly string[], told: readonly string[], offers: readonly string[]): string[][] {
	if (told.length === 0) return [];
	const [full, brief] = [told, told.map(beginningOf)].map((parts) => parts.map(sentence));
	const ones = [...(full ?? []), ...(brief ?? [])].sort((a, b) => figuresIn(b).length - figuresIn(a).length);
	return [full ?? [], brief ?? [], ...ones.map((one) => [one])].flatMap((before) =>
		requests.map((request) => [...before, request, ...offers])
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

/** The request with less and less of its end, cut where a part of it ends. Never without a limit. */
function* lessening(request: string): Generator<string> {
	for (let room = countWords(request) - 1; room > 0; room -= 1) {
		const part = shorten(request, room, 'conjunction');
		if (part === '') return;
		if (countLimits(part) >= countLimits(request)) yield part;
	}
}

function briefer(wish: Wish, want: string, names: readonly string[]): string[] {
	const limits = wish.asks.length === 0 ? [] : wish.limits;
	const request = asSaid(requestOf({ ...wish, limits: [] }) || requestIn(want, names), names);
	return [...new Set(lessening(request))].map((part) => [part, ...limits].join(', '));
}

function firstThatFits(choices: readonly (readonly string[])[], maxWords: number): string | null {
	const texts = choices.map((parts) => parts.join(' '));
	return texts.find((text) => text !== '' && countWords(text) <= maxWords) ?? null;
}

function sentence(words: string): string {
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Every name of a case. A want that begins with one keeps its capital letter. */
export function namesOf({ provider, people }: Pick<Case, 'provider' | 'people'>): string[] {
	return [provider, ...people.map(({ name }) => name)].flatMap((name) => name || []);
}
