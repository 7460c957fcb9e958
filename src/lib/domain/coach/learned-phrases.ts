import type { coachPhrases } from './coach-pack.ts';

export type CoachPhrases = typeof coachPhrases;

let learned: CoachPhrases | null = null;

/** Gives the coach its phrases. Without them it marks nothing. They are as heavy as a twelfth of the app, and so a feature pack. */
export function learnPhrases(phrases: CoachPhrases): void {
	learned = phrases;
}

/** Null until they are loaded. */
export function learnedPhrases(): CoachPhrases | null {
	return learned;
}
