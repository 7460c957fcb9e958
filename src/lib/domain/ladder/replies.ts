import type { Day } from '../day.ts';
import { type LadderFacts, firstDayOf } from './facts.ts';
import type { Rung } from './ladder.ts';
import { endOfPeriod } from './rungs.ts';

/** The last day on which the other side may acknowledge and answer. Null where no rule or no start is known. */
export type RepliesDue = { acknowledgedBy: Day | null; answeredBy: Day | null };

/**
 * The reply days that the complaint itself sets for the firm. None for a rung whose clock starts with something else, such as
 * the regulator passing the complaint on, or whose numbers are from memory.
 */
export function repliesDue(rung: Rung, facts: LadderFacts, isHoliday: (day: Day) => boolean): RepliesDue {
	if (rung.checked === 'memory' || rung.kind !== 'complaint' || rung.replyClock !== undefined)
		return { acknowledgedBy: null, answeredBy: null };
	const received = firstDayOf(['complaint-received'], facts);
	const acknowledging = rung.ackDays === undefined ? null : { n: rung.ackDays, unit: 'days' as const };
	return {
		acknowledgedBy: endOfPeriod(received, acknowledging, isHoliday),
		answeredBy: rung.replyChecked === 'memory' ? null : endOfPeriod(received, rung.reply, isHoliday)
	};
}
