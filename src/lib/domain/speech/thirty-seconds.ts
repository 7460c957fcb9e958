import type { Case } from '../case/case.ts';
import { namesOf } from '../case/names.ts';
import type { SayGoal } from '../goal/gaps.ts';
import { goalReader } from '../goal/learned-reader.ts';
import { holdsOpinion } from '../journal/wording.ts';
import { secretsIn } from '../text/secrets.ts';
import { countWords } from '../text/words.ts';
import { type SayableFact, sayableFacts } from './sayable-facts.ts';
import { withoutMarks } from './shorten.ts';

/** The words that fit in thirty seconds unhurried. Also the limit for a message after the tone. */
export const MAX_THIRTY_SECONDS_WORDS = 75;

/** The most of them that the goal takes. */
export const MAX_GOAL_WORDS = 55;

const MAX_BASIS_WORDS = 20;
const MAX_FACTS = 2;

export type ThirtyWords = {
	goal: SayGoal;
	fact: (fact: SayableFact) => string;
	basis: (basis: string) => string;
	ask: string;
};

/** The goal with up to two dated facts and why it is fair, in at most 75 words. Null when there is no goal to say. */
export function thirtySeconds(theCase: Case, words: ThirtyWords): string | null {
	const goal = goalReader().oneBreath(theCase.goal, words.goal, namesOf(theCase), MAX_GOAL_WORDS);
	if (goal === null) return null;
	const basis = withoutMarks(theCase.goal.basis ?? '');
	const isSayable =
		basis !== '' &&
		countWords(basis) <= MAX_BASIS_WORDS &&
		secretsIn(basis).length === 0 &&
		!holdsOpinion(basis, { kind: 'noted' }, theCase.keptWordings ?? []);
	// Why it is fair tells the note that shows it. Where that cannot be said, the note can.
	const { basisEntry } = theCase.goal;
	const entries = isSayable ? theCase.entries.filter(({ id }) => id !== basisEntry) : theCase.entries;
	const factsOf = (max: number) =>
		sayableFacts({ ...theCase, entries }, 'to-anyone', max, basisEntry).map((fact) => words.fact(fact));
	const why = isSayable ? [words.basis(basis)] : [];
	// When not all of it fits, drop the fact that says less, then the other one, then why it is fair.
	const choices = [[...factsOf(MAX_FACTS), ...why], [...factsOf(1), ...why], why, []];
	const texts = choices.map((between) => [goal, ...between, words.ask].join(' '));
	return texts.find((text) => countWords(text) <= MAX_THIRTY_SECONDS_WORDS) ?? goal;
}

/** The dated facts to say in the thirty seconds: at most two. */
export function datedFacts(
	theCase: Pick<Case, 'entries' | 'people'> & Partial<Pick<Case, 'contacts'>>
): readonly SayableFact[] {
	return sayableFacts(theCase, 'to-anyone', MAX_FACTS);
}
