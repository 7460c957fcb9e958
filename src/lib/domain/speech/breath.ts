import type { Case, Goal } from '../case/case.ts';
import { type SayGoal, MAX_BREATH_WORDS, asSaid, spokenGoal } from '../goal/goal.ts';
import { countWords } from '../text/words.ts';
import { shorten } from './shorten.ts';

/** The longest goal inside a question, in words. */
export const MAX_QUESTION_WORDS = 8;

/** The want in at most eight words and without its day, for use inside a question. Null when there is nothing to say. */
export function shortGoal({ want }: Pick<Goal, 'want'>, names: readonly string[] = []): string | null {
	return spokenGoal({ want: shorten(asSaid(want ?? '', names), MAX_QUESTION_WORDS), by: null }, (said) => said, names);
}

/**
 * The goal in one sentence of at most `maxWords` words, however long the want is. Words are dropped from the end of the want but
 * never cut, and a figure is never changed. Null when nothing is wanted, or when no usable part fits.
 */
export function oneBreath(
	goal: Pick<Goal, 'want' | 'by'>,
	say: SayGoal,
	names: readonly string[] = [],
	maxWords = MAX_BREATH_WORDS
): string | null {
	const want = asSaid(goal.want ?? '', names);
	for (let room = maxWords; room > 0; room -= 1) {
		const said = spokenGoal({ want: shorten(want, room), by: goal.by }, say, names);
		if (said === null) return null;
		if (countWords(said) <= maxWords) return said;
	}
	return null;
}

/** Every name of a case. A want that begins with one keeps its capital letter. */
export function namesOf({ provider, people }: Pick<Case, 'provider' | 'people'>): string[] {
	return [provider, ...people.map(({ name }) => name)].flatMap((name) => name || []);
}
