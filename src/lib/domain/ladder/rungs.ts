import { type Day, addDays, addMonths, addWorkingDays, isBefore } from '../day.ts';
import { type LadderFacts, firstDayOf } from './facts.ts';
import { limitsOf, withAnswer } from './answer.ts';
import type { Ladder, Limit, Period, Rung } from './ladder.ts';
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

/** When a limit ends, as far as is known. `isSure`: every day that it is counted from is known, so it does not move. */
export type LimitDay = { limit: Limit; day: Day | null; isSure: boolean };

/** The days of a rung, which do not depend on today. `sureLastDay` is the earliest day of the limits that are sure. */
export type RungDays = Pick<RungOnDay, 'opensOn' | 'lastDay'> & {
	sureLastDay: Day | null;
	limits: readonly LimitDay[];
};

type IsHoliday = (day: Day) => boolean;

/**
 * For each rung, in the ladder's order: whether it is open on a day, from when, and until when.
 *
 * The day a clock starts is day 0. A wait ends on day N. The rung opens on the day after, or on the day of its opening event
 * if that is earlier. A limit ends on day N, and that day still counts. When a start is reported twice the first one
 * counts, so that a last day is never late. Of several limits the earliest counts. A limit whose start is not known is null
 * and changes nothing. A limit that may still prove to be later gives a last day, and lets nothing lapse. Never throws.
 */
export function rungsOn(ladder: Ladder, facts: LadderFacts, today: Day, isHoliday: IsHoliday): RungOnDay[] {
	return withAnswer(ladder, facts.answer ?? null).rungs.map((rung) => {
		const days = daysOfRung(rung, facts, isHoliday);
		return { name: rung.name, status: statusOn(rung, days, today), opensOn: days.opensOn, lastDay: days.lastDay };
	});
}

export function daysOfRung(rung: Rung, facts: LadderFacts, isHoliday: IsHoliday): RungDays {
	if (rung.checked === 'memory') return { opensOn: null, lastDay: null, sureLastDay: null, limits: [] };
	const limits = limitsOf(rung).map((limit) => limitDay(rung, limit, facts, isHoliday));
	return {
		opensOn: hasNoWait(rung) ? null : openingDay(rung, facts, isHoliday),
		lastDay: earliest(limits.map(({ day }) => day)),
		sureLastDay: earliest(limits.map(({ day, isSure }) => (isSure ? day : null))),
		limits
	};
}

export function statusOn(
	rung: Rung,
	{ opensOn, sureLastDay }: Pick<RungDays, 'opensOn' | 'sureLastDay'>,
	today: Day
): RungOnDay['status'] {
	if (rung.checked === 'memory') return 'unknown';
	// A right that has lapsed has lapsed, even where it never opened.
	if (sureLastDay !== null && isBefore(sureLastDay, today)) return 'expired';
	if (hasNoWait(rung)) return 'open';
	if (opensOn === null) return 'unknown';
	return isBefore(today, opensOn) ? 'waits' : 'open';
}

function hasNoWait(rung: Rung): boolean {
	return rung.opensAfter?.n === 0;
}

function openingDay(rung: Rung, facts: LadderFacts, isHoliday: IsHoliday): Day | null {
	const waited = endOfWait(rung, facts, isHoliday);
	return earliest([waited === null ? null : addDays(waited, 1), firstDayOf(openingEventsOf(rung), facts)]);
}

function endOfWait({ opensAfter }: Rung, facts: LadderFacts, isHoliday: IsHoliday): Day | null {
	const start = waitStartOf(opensAfter?.from);
	return endOfPeriod(start && firstDayOf([start], facts), opensAfter, isHoliday);
}

/** While one of its two starts is not known, the day from the other one: the limit cannot end before it. */
function limitDay(rung: Rung, limit: Limit, facts: LadderFacts, isHoliday: IsHoliday): LimitDay {
	const parts = limit.orLater === undefined ? [limit] : [limit, limit.orLater];
	const ends = parts.map((part) => endOfPeriod(limitStart(rung, part, facts, isHoliday), part, isHoliday));
	const day =
		ends
			.filter((end) => end !== null)
			.sort()
			.at(-1) ?? null;
	return { limit, day, isSure: day !== null && !ends.includes(null) };
}

function limitStart(rung: Rung, { from }: Period, facts: LadderFacts, isHoliday: IsHoliday): Day | null {
	const start = deadlineStartOf(from);
	switch (start) {
		case null:
			return null;
		case 'opening-event':
			return firstDayOf(openingEventsOf(rung), facts);
		case 'opening-event-or-end-of-wait':
			return earliest([firstDayOf(openingEventsOf(rung), facts), endOfWait(rung, facts, isHoliday)]);
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

function earliest(days: readonly (Day | null)[]): Day | null {
	return days.filter((day) => day !== null).sort()[0] ?? null;
}
