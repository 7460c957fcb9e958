import type { Case } from '../case/case.ts';
import type { Day } from '../day.ts';
import type { LadderStep } from '../ladder/steps.ts';
import type { Promised } from '../promises/promises.ts';

/** A day to put into a calendar. It has no words of the case. `alarms` are in days before it; 0 is the day itself. */
export type DayToKeep = { id: string; day: Day; alarms: readonly number[] };

type StepDays = Pick<LadderStep, 'opensOn' | 'lastDay' | 'end'>;

/** The days of unsettled promises, mine and theirs, from today on. */
export function promiseDays(promises: readonly Promised[], today: Day): DayToKeep[] {
	return promises.flatMap(({ id, due, settled }) =>
		due !== null && settled === null && due >= today ? [{ id, day: due, alarms: [0] }] : []
	);
}

/** The day on which to ask whether a problem is still fixed. The same id whenever it moves. */
export function stillFixedDays({ id, askStillFixedOn }: Pick<Case, 'id' | 'askStillFixedOn'>, today: Day): DayToKeep[] {
	if (askStillFixedOn === null || askStillFixedOn < today) return [];
	return [{ id: `${id}-still-fixed`, day: askStillFixedOn, alarms: [0] }];
}

/**
 * The days of a ladder from today on: when a rung opens, and its last day with three warnings. Rungs that the person is done
 * with are left out. Ids stay the same as long as the ladder keeps its steps, so a later file moves the days it has already added.
 */
export function ladderDays(caseId: string, steps: readonly StepDays[], today: Day): DayToKeep[] {
	return steps.flatMap(({ opensOn, lastDay, end }, index) => {
		if (end !== null) return [];
		return [
			...(opensOn !== null && opensOn >= today ? [{ id: `${caseId}-${index}-opens`, day: opensOn, alarms: [0] }] : []),
			...(lastDay !== null && lastDay >= today
				? [{ id: `${caseId}-${index}-last`, day: lastDay, alarms: [30, 7, 1] }]
				: [])
		];
	});
}
