import type { Case } from '../case/case.ts';
import { referencesOf } from '../case/entries.ts';
import { namesOf } from '../case/names.ts';
import { type SayGoal, MAX_WHOLE_WORDS } from '../goal/gaps.ts';
import { goalReader } from '../goal/learned-reader.ts';
import { countWords } from '../text/words.ts';
import { digitGroups } from '../text/phones.ts';
import { shorten, withoutMarks } from './shorten.ts';

/** The most words of the goal. A message has more room than a breath, so that nothing that is asked for is left out. */
const MAX_GOAL_WORDS = 36;
const MAX_NAME_WORDS = 4;
const MAX_REFERENCE_WORDS = 4;

export type VoicemailWords = {
	caller: (name: string) => string;
	reference: (reference: string) => string;
	goal: SayGoal;
	/** Says the number to ring twice, in its groups. */
	callBack: (number: string) => string;
};

/**
 * What to say after the tone, in at most 75 words: who calls, the reference, the goal, and the number to ring, twice.
 * Null until there is both a goal and a number: the message never has a gap.
 */
export function voicemailOf(theCase: Case, words: VoicemailWords): string | null {
	const number = digitGroups(theCase.goal.callBack ?? '');
	const goal = goalReader().oneBreath(theCase.goal, words.goal, namesOf(theCase), MAX_GOAL_WORDS);
	if (number === null || goal === null || countWords(goal) > MAX_WHOLE_WORDS) return null;
	const name = shorten(withoutMarks(theCase.goal.callerName ?? ''), MAX_NAME_WORDS);
	const reference = withoutMarks(referencesOf(theCase).at(-1) ?? '');
	// A shortened reference is worse than none.
	const isShort = reference !== '' && countWords(reference) <= MAX_REFERENCE_WORDS;
	return [
		...(name === '' ? [] : [words.caller(name)]),
		...(isShort ? [words.reference(reference)] : []),
		goal,
		words.callBack(number)
	].join(' ');
}
