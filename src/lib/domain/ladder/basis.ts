import type { Case } from '../case/case.ts';
import { type ReportedDay, reportedDays } from './history.ts';

/** What the days of a ladder are worked out from: which ladder it is, and the days that the person reported. */
export type LadderBasis = Pick<Case, 'country' | 'sector' | 'ladderVariant' | 'ladderAnswer' | 'nation'> & {
	reported: readonly ReportedDay[];
};

/** What the ladder of a case rests on. Null while no day is reported, because there is nothing to count from. */
export function ladderBasisOf(theCase: Case): LadderBasis | null {
	const reported = reportedDays(theCase);
	if (reported.length === 0) return null;
	const { country, sector, ladderVariant, ladderAnswer, nation } = theCase;
	return { country, sector, ladderVariant, ladderAnswer, nation, reported };
}
