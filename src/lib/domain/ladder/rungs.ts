import { type Day, addDays, addMonths, addWorkingDays, isBefore } from '../day.ts';
import { type LadderFacts, firstDayOf } from './facts.ts';
import type { Ladder, Period, Rung } from './ladder.ts';
import { deadlineStartOf, openingEventsOf, waitStartOf } from './triggers.ts';

/**
 * The state of a rung on a day. `opensOn` is its first open day; null where there is no wait at all, or where no day is
 * known. `lastDay` still counts. `unknown`: what it waits for is not known to have begun or happened, or nobody has read the
 * rule.
 */
export type RungOnDay = {
	name: string;
	status: 'open' | 'waits' | 'expired' | 'unknown';
	opensOn: Day | null;
	lastDay: Day | null;
};

type IsHoliday = (day: Day) => boolean;

/**
 * For each rung, in the ladder's order: whether it is open on a day, from when, and until when.
 *
 * The day a clock starts is day 0. A wait ends on day N. The rung opens on the day after, or on the day of its opening event
 * if that is earlier. A deadline ends on day N, and that day still counts. When a start is reported twice the first one
 * counts, so that a last day is never late. A deadline whose start is not known is null and changes nothing. Never throws.
 */
export function rungsOn(ladder: Ladder, facts: LadderFacts, today: Day, isHoliday: IsHoliday): RungOnDay[] {
	return ladder.rungs.map((rung) => {
		const { opensOn, lastDay } = daysOfRung(rung, facts, isHoliday);
		const status = rung.checked === 'memory' ? 'unknown' : statusOn(today, hasNoWait(rung), opensOn, lastDay);
		return { name: rung.name, status, opensOn, lastDay };
	});
}

/** The first open day of a rung, and its last day. Neither depends on today. */
export function daysOfRung(
	rung: Rung,
	facts: LadderFacts,
	isHoliday: IsHoliday
): Pick<RungOnDay, 'opensOn' | 'lastDay'> {
	if (rung.checked === 'memory') return { opensOn: null, lastDay: null };
	return {
		opensOn: hasNoWait(rung) ? null : openingDay(rung, facts, isHoliday),
		lastDay: lastDayOf(rung, facts, isHoliday)
	};
}

function statusOn(today: Day, isAlwaysOpen: boolean, opensOn: Day | null, lastDay: Day | null): RungOnDay['status'] {
	// A right that has lapsed has lapsed, even where it never opened.
	if (lastDay !== null && isBefore(lastDay, today)) return 'expired';
	if (isAlwaysOpen) return 'open';
	if (opensOn === null) return 'unknown';
	return isBefore(today, opensOn) ? 'waits' : 'open';
}

function hasNoWait(rung: Rung): boolean {
	return rung.opensAfter?.n === 0;
}

function openingDay(rung: Rung, facts: LadderFacts, isHoliday: IsHoliday): Day | null {
	const waited = endOfWait(rung, facts, isHoliday);
	return earlier(waited === null ? null : addDays(waited, 1), firstDayOf(openingEventsOf(rung), facts));
}

function endOfWait({ opensAfter }: Rung, facts: LadderFacts, isHoliday: IsHoliday): Day | null {
	const start = waitStartOf(opensAfter?.from);
	return endOfPeriod(start && firstDayOf([start], facts), opensAfter, isHoliday);
}

function lastDayOf(rung: Rung, facts: LadderFacts, isHoliday: IsHoliday): Day | null {
	return endOfPeriod(deadlineStart(rung, facts, isHoliday), rung.deadline, isHoliday);
}

function deadlineStart(rung: Rung, facts: LadderFacts, isHoliday: IsHoliday): Day | null {
	const start = deadlineStartOf(rung.deadline?.from);
	switch (start) {
		case null:
			return null;
		case 'opening-event':
			return firstDayOf(openingEventsOf(rung), facts);
		case 'opening-event-or-end-of-wait':
			return earlier(firstDayOf(openingEventsOf(rung), facts), endOfWait(rung, facts, isHoliday));
		case 'end-of-the-year-of-the-incident':
			return firstDayOf(['incident'], facts)?.replace(/-.*/, '-12-31') ?? null;
		default:
			return firstDayOf([start], facts);
	}
}

/**
 * The last day of a period whose day 0 is `start`. Null without either, or when working days are not known that far ahead.
 */
export function endOfPeriod(start: Day | null, period: Period | null, isHoliday: IsHoliday): Day | null {
	if (start === null || period === null) return null;
	const { n, unit } = period;
	switch (unit) {
		case 'days':
			return addDays(start, n);
		case 'weeks':
			return addDays(start, 7 * n);
		case 'months':
			return addMonths(start, n);
		case 'years':
			return addMonths(start, 12 * n);
		case 'businessDays':
			return addWorkingDays(start, n, isHoliday);
	}
}

function earlier(day: Day | null, other: Day | null): Day | null {
	if (day === null || other === null) return day ?? other;
	return isBefore(day, other) ? day : other;
}
