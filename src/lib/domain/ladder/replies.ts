import type { Day } from '../day.ts';
import { type LadderFacts, firstDayOf } from './facts.ts';
import type { Period, Rung } from './ladder.ts';
import { endOfPeriod } from './rungs.ts';
import { replyStartOf } from './triggers.ts';

/**
 * The last day on which the other side may acknowledge and answer, and answer where it may take longer. Null where no rule or
 * no start is known.
 */
export type RepliesDue = { acknowledgedBy: Day | null; answeredBy: Day | null; extendedTo: Day | null };

/**
 * The reply days that the complaint itself sets for the firm. None for a rung whose clock starts with something else, such as
 * the regulator passing the complaint on, or whose numbers are from memory.
 */
export function repliesDue(rung: Rung, facts: LadderFacts, isHoliday: (day: Day) => boolean): RepliesDue {
	const start = rung.checked === 'memory' ? null : replyStartOf(rung);
	const received = start && firstDayOf([start], facts);
	const isSure = rung.replyChecked !== 'memory';
	return {
		acknowledgedBy: endOfPeriod(received, acknowledging(rung), isHoliday),
		answeredBy: isSure ? endOfPeriod(received, rung.reply, isHoliday) : null,
		extendedTo: isSure ? endOfPeriod(received, calendarDays(rung.extendedReplyDays), isHoliday) : null
	};
}

function acknowledging({ ackDays, ackBusinessDays }: Rung): Period | null {
	return ackBusinessDays === undefined ? calendarDays(ackDays) : { n: ackBusinessDays, unit: 'businessDays' };
}

function calendarDays(n: number | undefined): Period | null {
	return n === undefined ? null : { n, unit: 'days' };
}
