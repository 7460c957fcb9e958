import { spelledOut } from '../goal/as-typed.ts';
import { isForThem } from '../goal/framing.ts';
import { dayAskedIn, isOneRequest, spokenGoal } from '../goal/goal.ts';
import type { GoalReader } from '../goal/learned-reader.ts';
import { outcomeIn } from '../goal/outcome-words.ts';
import { proposeWant } from '../goal/propose.ts';
import { oneBreath, shortGoal } from './breath.ts';

/** All that reads a wish as it was typed. */
export const readerOfGoals: GoalReader = {
	spelledOut,
	dayAskedIn,
	isOneRequest,
	isForThem,
	outcomeIn,
	proposeWant,
	spokenGoal,
	oneBreath,
	shortGoal
};
