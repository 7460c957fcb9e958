import type { Goal } from '../case/case.ts';
import type { Day } from '../day.ts';
import { namesDeadline } from '../text/days.ts';
import { countWords } from '../text/words.ts';
import type { GoalOutcome } from '../vocabulary/goal.ts';
import type { Answers, SayAnswers } from './answers.ts';
import { MAX_BREATH_WORDS, MAX_WHOLE_WORDS, type SayGoal } from './gaps.ts';

/** What understands a wish as it was typed. Each function is described where it is written. */
export type GoalReader = {
	spelledOut: (text: string) => string;
	dayAskedIn: (want: string, today: Day) => { day: Day; rest: string } | null;
	isOneRequest: (want: string) => boolean;
	isForThem: (words: string) => boolean;
	outcomeIn: (words: string) => GoalOutcome | null;
	proposeWant: (answers: Answers, say: SayAnswers, today: Day, forWhom?: string | null) => string | null;
	spokenGoal: (goal: Pick<Goal, 'want' | 'by'>, say: SayGoal, names?: readonly string[]) => string | null;
	oneBreath: (
		goal: Pick<Goal, 'want' | 'by'>,
		say: SayGoal,
		names?: readonly string[],
		maxWords?: number
	) => string | null;
	shortGoal: (goal: Pick<Goal, 'want'>, names?: readonly string[]) => string | null;
};

/** Says the person's own words, whole, and takes nothing from them. */
const ownWords: GoalReader = {
	spelledOut: (text) => text,
	dayAskedIn: () => null,
	isOneRequest: () => false,
	isForThem: () => false,
	outcomeIn: () => null,
	proposeWant: () => null,
	spokenGoal: sayWhole,
	oneBreath: (goal, say, _names, maxWords = MAX_BREATH_WORDS) =>
		countWords(goal.want ?? '') > Math.max(maxWords, MAX_WHOLE_WORDS) ? null : sayWhole(goal, say),
	shortGoal: () => null
};

let learned = ownWords;

/** Gives the app its reader of goals. It is as heavy as a tenth of the app, and so a feature pack. */
export function learnGoals(reader: GoalReader): void {
	learned = reader;
}

/** The reader of goals; until it is loaded, one that lets the person's own words stand. */
export function goalReader(): GoalReader {
	return learned;
}

function sayWhole({ want, by }: Pick<Goal, 'want' | 'by'>, say: SayGoal): string | null {
	const words = (want ?? '').trim().replace(/\s+/g, ' ');
	if (!/[\p{L}\p{N}]/u.test(words)) return null;
	return say(/[.?!]$/.test(words) ? words : `${words}.`, by === null || namesDeadline(words) ? null : by, true);
}
