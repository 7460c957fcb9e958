import type { Day } from '../day.ts';
import { type LadderFacts, firstDayOf } from './facts.ts';
import type { Rung } from './ladder.ts';
import { endOfPeriod } from './rungs.ts';

/** By when the other side owes an acknowledgement and an answer: the last day they have. Null where no rule or no start is known. */
export type RepliesDue = { acknowledgedBy: Day | null; answeredBy: Day | null };

/**
 * The days that the complaint itself gives the firm. A rung whose clock starts with something else, such as the regulator
 * passing the complaint on, or whose numbers are from memory, gives none.
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
