import type { Case } from '../case/case.ts';
import type { SayGoal } from '../goal/goal.ts';
import { countWords } from '../text/words.ts';
import { namesOf, oneBreath } from './breath.ts';
import { type SayableFact, sayableFacts } from './sayable-facts.ts';
import { withoutMarks } from './shorten.ts';

/** The words that fit in thirty seconds unhurried. Also the limit for a message after the tone. */
export const MAX_THIRTY_SECONDS_WORDS = 75;

/** The most of them that the goal takes. */
export const MAX_GOAL_WORDS = 55;

const MAX_BASIS_WORDS = 12;
const MAX_FACTS = 2;

export type ThirtyWords = {
	goal: SayGoal;
	fact: (fact: SayableFact) => string;
	basis: (basis: string) => string;
	ask: string;
};

/** The goal with up to two dated facts and why it is fair, in at most 75 words. Null when there is no goal to say. */
export function thirtySeconds(theCase: Case, words: ThirtyWords): string | null {
	const goal = oneBreath(theCase.goal, words.goal, namesOf(theCase), MAX_GOAL_WORDS);
	if (goal === null) return null;
	const basis = withoutMarks(theCase.goal.basis ?? '');
	const isSayable = basis !== '' && countWords(basis) <= MAX_BASIS_WORDS;
	const facts = datedFacts(theCase).map((fact) => words.fact(fact));
	const why = isSayable ? [words.basis(basis)] : [];
	// When not all of it fits, drop why it is fair, then the older fact, then the newer one.
	const choices = [[...facts, ...why], facts, facts.slice(1), []];
	const texts = choices.map((between) => [goal, ...between, words.ask].join(' '));
	return texts.find((text) => countWords(text) <= MAX_THIRTY_SECONDS_WORDS) ?? goal;
}

/** The dated facts to say in the thirty seconds: at most two. */
export function datedFacts(theCase: Pick<Case, 'entries' | 'people'>): readonly SayableFact[] {
	return sayableFacts(theCase, 'to-anyone', MAX_FACTS);
}
