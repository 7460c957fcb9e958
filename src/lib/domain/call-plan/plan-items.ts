import type { Moment } from '../vocabulary/moment.ts';
import type { Refusal } from '../vocabulary/refusal.ts';
import type { Plan } from './call-plan.ts';

/** One item to read aloud: the goal, a card, or the answer to a no. */
export type PlanItem = { id: string; words: string; moment: Moment | null; refusal: Refusal | null };

/** Every item of the plan in reading order; the goal comes first when there is one. */
export function planItemsOf({ lines, refusals }: Plan, goal: string | null): readonly PlanItem[] {
	return [
		...(goal === null ? [] : [{ id: 'goal', words: goal, moment: null, refusal: null }]),
		...lines.map(({ card, words }) => ({ id: card.id, words, moment: card.moment, refusal: null })),
		...refusals.flatMap(({ refusal, line }) =>
			line ? [{ id: line.card.id, words: line.words, moment: line.card.moment, refusal }] : []
		)
	];
}
