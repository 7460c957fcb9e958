import type { Case } from '../case/case.ts';
import { liveContact } from '../case/entries.ts';
import { ownQueue } from '../promises/promises.ts';

/** The steps of a dreaded call, each small enough for two minutes, in their order. */
export const tinySteps = ['mine', 'goal', 'number', 'say-goal', 'paper', 'first-words', 'look'] as const;
export type TinyStep = (typeof tinySteps)[number];

/** What is known besides the case: the steps that were done, and whether a number of the company is known from elsewhere. */
export type Sitting = { done: readonly TinyStep[]; knowsNumber: boolean };

/** The one step to do next; null when none is left, or when there is nothing to begin: fixed, closed, or a contact goes on. */
export function nextTinyStep(theCase: Case, { done, knowsNumber }: Sitting): TinyStep | null {
	if (!canBegin(theCase)) return null;
	const isNeeded: Readonly<Record<TinyStep, boolean>> = {
		mine: ownQueue(theCase).length > 0,
		goal: !theCase.goal.want?.trim(),
		number: !theCase.phone?.trim() && !knowsNumber,
		'say-goal': Boolean(theCase.goal.want?.trim()),
		paper: true,
		'first-words': true,
		look: true
	};
	return tinySteps.find((step) => isNeeded[step] && !done.includes(step)) ?? null;
}

/** Whether there is a call to begin. */
export function canBegin(theCase: Case): boolean {
	return theCase.closed !== true && theCase.standing !== 'fixed' && liveContact(theCase) === null;
}
