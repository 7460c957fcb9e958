import { type Day, addDays, isBefore } from '../day.ts';
import type { LadderEvent } from '../vocabulary/ladder.ts';
import { limitsOf, withAnswer, withVariant } from './answer.ts';
import { lastDayOn, warningFor } from './dates.ts';
import { startsMissing } from './starts.ts';
import type { RungDates } from './due.ts';
import type { LadderFacts } from './facts.ts';
import { type AwaitedAnswer, awaitedAnswer } from './awaited.ts';
import { type ReportedDay, complaintOf, endOf, ladderFactsOf } from './history.ts';
import { type Ladder, type Rung, type Confidence, numberConfidence, confidenceOf } from './ladder.ts';
import { type RepliesDue, repliesDue } from './replies.ts';
import { type LimitDay, type RungOnDay, daysOfRung, statusOn } from './rungs.ts';
import { type StartKind, openingEventsOf } from './triggers.ts';

/** One rung as it is shown on a day. Days that rest on memory alone are left out. */
export type LadderStep = {
	rung: Rung;
	status: RungOnDay['status'];
	opensOn: Day | null;
	/** The last day of the wait, while it lasts. */
	waitEnds: Day | null;
	/** The first open day in the case of an answer not yet given, if that is later. */
	opensLaterOn: Day | null;
	/** The last day to tell. It is not one that is over without being sure. */
	lastDay: Day | null;
	/** Every limit, the earliest first, and those without a day last. */
	limits: readonly LimitDay[];
	warning: 30 | 7 | 1 | null;
	sureness: Confidence;
	/** Which numbers come from memory alone and must be checked first. */
	unsure: { opens: boolean; deadline: boolean };
	/** True when the rule was read, and one of its numbers is known second-hand only. */
	isPartlySecondHand: boolean;
	/** What opens it at once and has not been reported yet. */
	opensSooner: readonly LadderEvent[];
	/** Days that, once reported, let its clocks be computed. */
	missing: readonly StartKind[];
	replies: RepliesDue;
	/** What the person did with it; null while it is still ahead of them. */
	end: ReportedDay | null;
	/** Of the complaint: the answer that is waited for. */
	awaited: AwaitedAnswer | null;
	isNext: boolean;
};

/**
 * The steps of a ladder on a day, from what was reported and answered. The next step is the first that is neither done, let go nor
 * over.
 */
export function stepsOn(
	ladder: Ladder,
	reported: readonly ReportedDay[],
	today: Day,
	isHoliday: (day: Day) => boolean,
	answer: string | null = null
): readonly LadderStep[] {
	const facts = ladderFactsOf(reported);
	const awaited = awaitedAnswer(ladder, reported, isHoliday, answer);
	const steps = withAnswer(ladder, answer).rungs.map((rung) => ({
		...stepOn(rung, facts, reported, today, isHoliday),
		awaited: rung.kind === 'complaint' ? awaited : null
	}));
	const next = steps.findIndex(({ end, status }) => end === null && status !== 'expired');
	return steps.map((step, index) => ({ ...step, isNext: index === next }));
}

function stepOn(
	rung: Rung,
	facts: LadderFacts,
	reported: readonly ReportedDay[],
	today: Day,
	isHoliday: (day: Day) => boolean
): Omit<LadderStep, 'isNext' | 'awaited'> {
	const sure = withoutMemory(rung);
	const days = daysOfRung(sure, facts, isHoliday);
	const { opensOn } = days;
	const status = statusOn(sure, days, today);
	const lastDay = lastDayOn(days, today);
	const isKnown = opensOn !== null && !isBefore(today, opensOn);
	return {
		rung,
		status,
		opensOn,
		waitEnds: status === 'waits' && opensOn !== null ? addDays(opensOn, -1) : null,
		opensLaterOn: latestOpening(rung, opensOn, facts, isHoliday),
		lastDay,
		limits: days.limits.toSorted((a, b) => compareDays(a.day, b.day)),
		warning: lastDay === null ? null : warningFor(lastDay, today),
		sureness: confidenceOf(rung),
		unsure: {
			opens: rung.opensAfter !== null && rung.opensAfter.n > 0 && numberConfidence(rung, 'opens') === 'memory',
			deadline: rung.deadline !== null && numberConfidence(rung, 'deadline') === 'memory'
		},
		isPartlySecondHand: confidenceOf(rung) === 'read' && hasSecondHandNumber(rung),
		opensSooner: status === 'open' || isKnown ? [] : unreported(openingEventsOf(rung), facts),
		missing: startsMissing(sure, facts),
		replies: repliesDue(rung, facts, isHoliday),
		end: endOf(rung.name, reported) ?? (rung.kind === 'complaint' ? complaintOf(reported) : null)
	};
}

function hasSecondHandNumber(rung: Rung): boolean {
	return (
		(rung.opensAfter !== null && numberConfidence(rung, 'opens') === 'second-hand') ||
		(rung.deadline !== null && numberConfidence(rung, 'deadline') === 'second-hand') ||
		(rung.reply !== null && numberConfidence(rung, 'reply') === 'second-hand')
	);
}

/** The latest opening among the variants of a rung, if that is later than its own. Null when nothing has to be answered. */
function latestOpening(
	rung: Rung,
	opensOn: Day | null,
	facts: LadderFacts,
	isHoliday: (day: Day) => boolean
): Day | null {
	if (opensOn === null) return null;
	const openings = (rung.variants ?? []).map(
		(variant) => daysOfRung(withoutMemory(withVariant(rung, variant)), facts, isHoliday).opensOn
	);
	const later = openings.filter((day) => day !== null && isBefore(opensOn, day)).sort(compareDays);
	return later.at(-1) ?? null;
}

/** The days of the rungs that the person is not done with, for the due list. They do not depend on today. */
export function ladderDatesOf(
	ladder: Ladder,
	reported: readonly ReportedDay[],
	isHoliday: (day: Day) => boolean,
	answer: string | null = null
): RungDates[] {
	const facts = ladderFactsOf(reported);
	const awaited = awaitedAnswer(ladder, reported, isHoliday, answer);
	const answered = awaited === null ? [] : [datesOfAwaited(awaited)];
	const rungs = withAnswer(ladder, answer)
		.rungs.filter(({ name }) => endOf(name, reported) === null)
		.map((rung) => {
			const { opensOn, lastDay, sureLastDay } = daysOfRung(withoutMemory(rung), facts, isHoliday);
			return { name: rung.name, opensOn, lastDay, sureLastDay };
		})
		.filter(({ opensOn, lastDay }) => opensOn !== null || lastDay !== null);
	return [...answered, ...rungs];
}

/** The row of an answer that is waited for. It belongs to no rung. */
export function datesOfAwaited(awaited: AwaitedAnswer): RungDates {
	return { name: '', opensOn: null, lastDay: null, sureLastDay: null, awaited };
}

/** True when a period is in UK working days, so that it matters which part of the United Kingdom the person is in. */
export function countsWorkingDays({ rungs }: Ladder): boolean {
	return rungs.some(
		({ opensAfter, reply, ackBusinessDays, variants = [], ...rung }) =>
			ackBusinessDays !== undefined ||
			[{ opensAfter, reply }, ...variants]
				.flatMap((numbers) => [numbers.opensAfter, numbers.reply])
				.concat(limitsOf(rung))
				.some((period) => period?.unit === 'businessDays')
	);
}

/** A number from memory alone gives no day: neither a date to rely on nor an expired deadline. */
function withoutMemory(rung: Rung): Rung {
	if (rung.checked === 'memory') return rung;
	const hasSureDeadline = numberConfidence(rung, 'deadline') !== 'memory';
	return {
		...rung,
		deadline: hasSureDeadline ? rung.deadline : null,
		deadlines: hasSureDeadline ? rung.deadlines : undefined,
		opensAfter:
			rung.opensAfter !== null && rung.opensAfter.n > 0 && numberConfidence(rung, 'opens') === 'memory'
				? null
				: rung.opensAfter
	};
}

/** The earlier day first, no day last. */
function compareDays(a: Day | null, b: Day | null): number {
	if (a === b) return 0;
	return a === null || (b !== null && isBefore(b, a)) ? 1 : -1;
}

function unreported(events: readonly LadderEvent[], { events: known }: LadderFacts): LadderEvent[] {
	return events.filter((event) => !known.some(({ kind }) => kind === event));
}
