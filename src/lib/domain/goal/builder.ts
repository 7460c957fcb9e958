import type { Goal } from '../case/case.ts';
import type { Answers } from './answers.ts';
import { goalGaps } from './gaps.ts';
import { goalReader } from './learned-reader.ts';
import { notAGoal, withoutPunishing } from './not-a-goal.ts';
import { isCompleteAlone } from './outcomes.ts';

/** What a goal needs, in the order in which the builder asks, one at a time. */
export const questions = ['outcome', 'object', 'day', 'known'] as const;
export type Question = (typeof questions)[number];

/** The steps of the builder, in order. */
export const steps = ['want', ...questions, 'sentence', 'basis', 'also', 'fallbacks'] as const;
export type GoalStep = (typeof steps)[number];

/** A step that has a screen: those of the builder, and `parts`, which is only reached from the finished goal. */
export type ScreenStep = GoalStep | 'parts';

/** The step with this name. Null when there is none, which means the finished goal. */
export function screenStepNamed(name: string | null): ScreenStep | null {
	return name === 'parts' ? 'parts' : (steps.find((step) => step === name) ?? null);
}

export const knownInWords =
	/\b(?:on|in|into) my (?:account|card|bill|statement|hands?)\b|\b(?:by|in an?) (?:e-?mail|letter|text|post)\b|\bin writing\b|\b(?:call|ring|phone)s? me\b|\bon (?:the|my next) bill\b/i;

/** What a goal still lacks, in the order in which it is asked. Both the person's answers and their own words count. */
export function missingFrom(answers: Answers): readonly Question[] {
	const { want, by, outcome } = answers;
	const texts = [ownOf(answers), want ?? ''];
	const isNamedMisspelt = texts.some(
		(text) => !goalGaps({ want: goalReader().spelledOut(withoutPunishing(text)), by }).includes('outcome')
	);
	// A thing named in a wish or a vent is not yet what the person asks for.
	const lacks = (gap: 'outcome' | 'object' | 'day') =>
		texts.every(
			(text) =>
				goalGaps({ want: withoutPunishing(text), by }).includes(gap) || (gap === 'object' && notAGoal(text) !== null)
		);
	const isNamed = answers.amount !== null || answers.object !== null || (outcome !== null && isCompleteAlone(outcome));
	const missing: Record<Question, boolean> = {
		outcome: outcome === null && lacks('outcome') && !isNamedMisspelt,
		object: !isNamed && lacks('object'),
		day: lacks('day'),
		known: answers.howKnown === null && !texts.some((text) => knownInWords.test(text))
	};
	return questions.filter((question) => missing[question]);
}

/** The step after this one, skipping questions that are already answered. Null at the end. */
export function stepAfter(step: GoalStep, answers: Answers): GoalStep | null {
	const missing = missingFrom(answers);
	const later = steps.slice(steps.indexOf(step) + 1);
	return later.find((next) => !isQuestion(next) || missing.includes(next)) ?? null;
}

/** The most screens of a goal before a first call: the want, the one question that helps most, and the sentence. */
export const FIRST_STEPS = 3;

/** The step after this one before a first call. What is left is asked for on the finished goal. Null at the end. */
export function firstStepAfter(step: GoalStep, answers: Answers): GoalStep | null {
	if (step === 'want') return missingFrom(answers).find((question) => question !== 'known') ?? 'sentence';
	return isQuestion(step) ? 'sentence' : null;
}

/** The step before this one before a first call. Null at the beginning. */
export function firstStepBefore(step: GoalStep, answers: Answers): GoalStep | null {
	if (step === 'want') return null;
	if (isQuestion(step)) return 'want';
	const missing = missingFrom(answers);
	const isAnswered: Record<Question, boolean> = {
		outcome: answers.outcome !== null,
		object: answers.amount !== null || answers.object !== null,
		day: answers.by !== null,
		known: false
	};
	return (
		questions.find((question) => question !== 'known' && (isAnswered[question] || missing.includes(question))) ?? 'want'
	);
}

/** Which screen of how many this is; null for one that is only reached from the finished goal. */
export function placeOf(step: ScreenStep, isBeforeFirstCall: boolean): { index: number; of: number } | null {
	if (step === 'parts') return null;
	if (!isBeforeFirstCall) return { index: steps.indexOf(step) + 1, of: steps.length };
	if (step !== 'want' && step !== 'sentence' && !isQuestion(step)) return null;
	return { index: step === 'want' ? 1 : step === 'sentence' ? FIRST_STEPS : 2, of: FIRST_STEPS };
}

/** The step before this one, skipping questions that the person's own words had already answered. Null at the beginning. */
export function stepBefore(step: GoalStep, answers: Answers): GoalStep | null {
	const missing = missingFrom(answers);
	const wasAsked: Record<Question, boolean> = {
		outcome: answers.outcome !== null,
		object: answers.amount !== null || answers.object !== null,
		day: answers.by !== null,
		known: answers.howKnown !== null
	};
	const earlier = steps.slice(0, steps.indexOf(step));
	return earlier.findLast((last) => !isQuestion(last) || wasAsked[last] || missing.includes(last)) ?? null;
}

/** What the person first wrote. It stays readable whatever the goal becomes. */
export function ownOf({ own, want }: Pick<Goal, 'own' | 'want'>): string {
	return own ?? want ?? '';
}

/** True when the person accepted a sentence for the goal, and it is not just what they first wrote. */
export function isTaken({ own, want }: Pick<Goal, 'own' | 'want'>): boolean {
	return own !== null && want !== null && own !== want;
}

function isQuestion(step: GoalStep): step is Question {
	return questions.some((question) => question === step);
}
