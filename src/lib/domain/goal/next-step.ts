import type { Case, Goal } from '../case/case.ts';
import { standing, liveContact } from '../case/entries.ts';
import { type Day, isBefore } from '../day.ts';
import { type Promised, promisesOf } from '../promises/promises.ts';
import { compareOwed, unsettled } from '../promises/owed.ts';
import { missingFrom } from './builder.ts';
import { fallbacksOf } from './fallbacks.ts';

/** The smallest thing to do that brings a goal nearer, and what it is about. */
export type SmallestStep =
	| { kind: 'set-goal' }
	| { kind: 'mine' | 'late' | 'ask-day' | 'wait'; promise: Promised }
	| { kind: 'set-day' }
	| { kind: 'part'; words: string }
	| { kind: 'fallback'; words: string }
	| { kind: 'if-no'; words: string }
	| { kind: 'ask-again' };

/**
 * The next smallest step after a contact that ended without the goal: what I owe, then what they owe, then the goal itself.
 * Null during a contact, before the first one has ended, and once the person marked the case as fixed or closed it.
 */
export function nextSmallestStep(goal: Goal, theCase: Case, today: Day): SmallestStep | null {
	if (theCase.closed === true || theCase.standing === 'fixed' || liveContact(theCase) !== null) return null;
	if (!theCase.contacts.some(({ ended, started }) => ended !== null || started.utc === null)) return null;
	if ((goal.want ?? '').trim() === '') return { kind: 'set-goal' };
	return stepOfPromise(theCase, today) ?? stepOfGoal(goal, theCase);
}

function stepOfPromise(theCase: Case, today: Day): SmallestStep | null {
	const open = [...unsettled(promisesOf(theCase))].sort(compareOwed);
	const [mine] = open.filter(({ by }) => by === 'me');
	if (mine) return { kind: 'mine', promise: mine };
	const theirs = open.filter(({ by }) => by === 'them');
	const [first] = theirs.filter(({ due }) => due !== null);
	if (first?.due && isBefore(first.due, today)) return { kind: 'late', promise: first };
	const undated = theirs.find(({ due }) => due === null);
	if (undated) return { kind: 'ask-day', promise: undated };
	return first ? { kind: 'wait', promise: first } : null;
}

function stepOfGoal(goal: Goal, theCase: Case): SmallestStep {
	if (missingFrom(goal).includes('day')) return { kind: 'set-day' };
	const part = goal.parts.find(({ isDone }) => !isDone);
	if (part) return { kind: 'part', words: part.words };
	const refusals = standing(theCase.entries).filter(({ kind, wasNo }) => kind === 'refused' || wasNo === true).length;
	const [fallback] = fallbacksOf(goal);
	if (refusals > 0 && fallback !== undefined) return { kind: 'fallback', words: fallback };
	if (refusals > 0 && goal.ifNo) return { kind: 'if-no', words: goal.ifNo };
	return { kind: 'ask-again' };
}
