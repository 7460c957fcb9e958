import type { Day } from '../day.ts';
import type { Case } from './case.ts';
import { referencesOf, standing } from './entries.ts';

/** The references of a case, the newest first, each with the day on which it was first given; null when nobody noted that. */
export function referencesGiven(
	theCase: Pick<Case, 'reference' | 'entries'>
): readonly { reference: string; day: Day | null }[] {
	const entries = standing(theCase.entries);
	return referencesOf(theCase)
		.map((reference) => ({
			reference,
			day:
				entries
					.filter((entry) => entry.reference === reference)
					.map(({ at }) => at.day)
					.sort()[0] ?? null
		}))
		.reverse();
}
