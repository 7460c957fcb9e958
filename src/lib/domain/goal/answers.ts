import type { Goal } from '../case/case.ts';
import type { Amount } from '../vocabulary/amount.ts';
import type { GoalOutcome } from '../vocabulary/goal.ts';

/** What the builder asked for, as it was answered. */
export type Answers = Pick<Goal, 'want' | 'own' | 'by' | 'outcome' | 'outcomeToo' | 'amount' | 'object' | 'howKnown'>;

/** Puts the answers into words. */
export type SayAnswers = {
	/** A thing to be done, with what is known of it. */
	outcome: (outcome: GoalOutcome, known: { amount: string | null; thing: string | null }) => string;
	/** Outcomes as sentences behind the person's own words, without the last stop. `isToo`: the words ask for something else already. */
	asked: (outcomes: readonly GoalOutcome[], isToo: boolean) => string;
	money: (amount: Amount) => string;
	/** How the person will know, worded for the end of the want; null when it does not belong there. */
	known: (howKnown: string) => string | null;
};
