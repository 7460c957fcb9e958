import { Day } from '../day.ts';
import type { LadderEvent } from '../vocabulary/ladder.ts';
import type { StartKind } from './triggers.ts';

/** What is known of a case: the day the other side received the complaint, and what has happened since. */
export type LadderFacts = {
	complaintReceivedOn?: string | undefined;
	events: readonly { kind: LadderEvent; on: string }[];
	/** The chosen option of the ladder's question. */
	answer?: string | null | undefined;
};

/** A later day is a slip of the finger, and days counted from it would leave the calendar. */
const LAST_LIKELY_DAY: Day = '2999-12-31';

/**
 * The first day on which one of these happened; null when none is known. A value that is no calendar day counts as not known.
 */
export function firstDayOf(kinds: readonly StartKind[], facts: LadderFacts): Day | null {
	const days = facts.events.filter(({ kind }) => kinds.includes(kind)).map(({ on }) => on);
	if (kinds.includes('complaint-received')) days.push(facts.complaintReceivedOn ?? '');
	return days.filter(isLikelyDay).sort()[0] ?? null;
}

function isLikelyDay(day: string): boolean {
	return Day.safeParse(day).success && day <= LAST_LIKELY_DAY;
}
