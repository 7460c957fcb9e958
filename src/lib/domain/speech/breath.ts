import type { Case, Goal } from '../case/case.ts';
import { type SayGoal, MAX_BREATH_WORDS, asSaid, spokenGoal } from '../goal/goal.ts';
import { countSpaced } from '../text/words.ts';
import { shorten } from './shorten.ts';

/** The goal where a question has it inside. */
export const MAX_QUESTION_WORDS = 8;

/** The want in at most eight words, without its day: for inside a question. Null when there is nothing to say. */
export function shortGoal({ want }: Pick<Goal, 'want'>, names: readonly string[] = []): string | null {
	return spokenGoal({ want: shorten(asSaid(want ?? '', names), MAX_QUESTION_WORDS), by: null }, (said) => said, names);
}

/**
 * The goal in one sentence of at most twenty words, whatever its length: words are left out from its end, never cut, and a
 * figure is never changed. Null when nothing is wanted, or nothing whole fits.
 */
export function oneBreath(
	goal: Pick<Goal, 'want' | 'by'>,
	say: SayGoal,
	names: readonly string[] = [],
	most = MAX_BREATH_WORDS
): string | null {
	const want = asSaid(goal.want ?? '', names);
	for (let room = most; room > 0; room -= 1) {
		const said = spokenGoal({ want: shorten(want, room), by: goal.by }, say, names);
		if (said === null) return null;
		if (countSpaced(said) <= most) return said;
	}
	return null;
}

/** Every name of a case. A want that begins with one keeps its capital letter. */
export function namesOf({ provider, people }: Pick<Case, 'provider' | 'people'>): string[] {
	return [provider, ...people.map(({ name }) => name)].flatMap((name) => name || []);
}
