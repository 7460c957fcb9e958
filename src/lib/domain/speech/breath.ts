import type { Case, Goal } from '../case/case.ts';
import { type SayGoal, MAX_BREATH_WORDS, asSaid, requestIn, spokenGoal } from '../goal/goal.ts';
import { neededTold, readWish, requestOf, withoutBare } from '../goal/wish.ts';
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
	const request = spokenGoal(goal, say, names);
	if (request === null) return null;
	const told = neededTold(wish).map(sentence);
	const brief = told.map((one) =>
		one.replace(/(?<=\S+ \S+ \S+.*),? (?:no|nothing|but|since|because|it's|he|she|they) .*$/u, '.')
	);
	const offers = wish.offers.map(sentence);
	const fewer = requestOf(withoutBare(wish));
	const shorter = fewer === requestOf(wish) ? null : spokenGoal({ want: fewer, by: goal.by }, say, names);
	const less =
		shorter === null ? [] : [[...told, shorter, ...offers], ...told.map((one) => [one, shorter]), [shorter, ...offers]];
	const choices = [
		[...told, request, ...offers],
		...(brief.length > 0 ? [[...brief, request]] : []),
		...[...told, ...brief].map((one) => [one, request]),
		[request, ...offers],
		...less,
		[request]
	];
	const whole = choices.map((parts) => parts.join(' ')).find((text) => countWords(text) <= maxWords);
	if (whole !== undefined) return whole;
	const want = requestOf({ ...wish, limits: [] }) || requestIn(goal.want ?? '', names);
	const limits = wish.asks.length === 0 ? [] : wish.limits;
	for (let room = maxWords; room > 0; room -= 1) {
		const part = shorten(asSaid(want, names), room);
		if (part === '') return null;
		if (limitsIn(part) < limitsIn(want)) continue;
		const said = spokenGoal({ want: [part, ...limits].join(', '), by: goal.by }, say, names);
		if (said === null) return null;
		if (countWords(said) <= maxWords) return said;
	}
	return null;
}

/** How many limits a text names. */
function limitsIn(text: string): number {
	return text.match(/(?<![\p{L}'])(?:without|no|not|don't|never)(?![\p{L}'])/giu)?.length ?? 0;
}

function sentence(words: string): string {
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Every name of a case. A want that begins with one keeps its capital letter. */
export function namesOf({ provider, people }: Pick<Case, 'provider' | 'people'>): string[] {
	return [provider, ...people.map(({ name }) => name)].flatMap((name) => name || []);
}
