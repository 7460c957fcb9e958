import { type Day, addDays, isBefore } from '../day.ts';
import type { LadderEvent, LadderDate } from '../vocabulary/ladder.ts';
import { startsMissing, warningFor } from './dates.ts';
import type { LadderFacts } from './facts.ts';
import { type ReportedDay, endOf, ladderFactsOf } from './history.ts';
import { type Ladder, type Rung, type Confidence, numberConfidence, confidenceOf } from './ladder.ts';
import { type RepliesDue, repliesDue } from './replies.ts';
import { type RungOnDay, daysOfRung, rungsOn } from './rungs.ts';
import { type StartKind, openingEventsOf } from './triggers.ts';

/** One rung as it is shown on a day. Days that rest on memory alone are left out. */
export type LadderStep = {
	rung: Rung;
	status: RungOnDay['status'];
	opensOn: Day | null;
	/** The last day of the wait, while it lasts. */
	waitEnds: Day | null;
	lastDay: Day | null;
	warning: 30 | 7 | 1 | null;
	sureness: Confidence;
	/** Which numbers come from memory alone and must be checked first. */
	unsure: { opens: boolean; deadline: boolean };
	/** What opens it at once and has not been reported yet. */
	opensSooner: readonly LadderEvent[];
	/** Days that, once reported, let its clocks be computed. */
	missing: readonly StartKind[];
	replies: RepliesDue;
	/** What the person did with it; null while it is still ahead of them. */
	end: ReportedDay | null;
	isNext: boolean;
};

/**
 * The steps of a ladder on a day, from what was reported. The next step is the first that is neither done, let go nor over.
 */
export function stepsOn(
	ladder: Ladder,
	reported: readonly ReportedDay[],
	today: Day,
	isHoliday: (day: Day) => boolean
): readonly LadderStep[] {
	const facts = ladderFactsOf(reported);
	const sure = { ...ladder, rungs: ladder.rungs.map(withoutMemory) };
	const onDay = rungsOn(sure, facts, today, isHoliday);
	const ends = ladder.rungs.map((rung) => endOf(rung.name, reported) ?? sentComplaint(rung, reported));
	const next = onDay.findIndex(({ status }, index) => ends[index] === null && status !== 'expired');
	return ladder.rungs.map((rung, index): LadderStep => {
		const { status, opensOn, lastDay } = onDay[index] ?? { status: 'unknown', opensOn: null, lastDay: null };
		const isKnown = opensOn !== null && !isBefore(today, opensOn);
		return {
			rung,
			status,
			opensOn,
			waitEnds: status === 'waits' && opensOn !== null ? addDays(opensOn, -1) : null,
			lastDay,
			warning: lastDay === null ? null : warningFor(lastDay, today),
			sureness: confidenceOf(rung),
			unsure: {
				opens: rung.opensAfter !== null && rung.opensAfter.n > 0 && numberConfidence(rung, 'opens') === 'memory',
				deadline: rung.deadline !== null && numberConfidence(rung, 'deadline') === 'memory'
			},
			opensSooner: status === 'open' || isKnown ? [] : unreported(openingEventsOf(rung), facts),
			missing: startsMissing(sure.rungs[index] ?? rung, facts),
			replies: repliesDue(rung, facts, isHoliday),
			end: ends[index] ?? null,
			isNext: index === next
		};
	});
}

/** The days of the rungs that the person is not done with, for the due list. They do not depend on today. */
export function ladderDatesOf(
	ladder: Ladder,
	reported: readonly ReportedDay[],
	isHoliday: (day: Day) => boolean
): LadderDate[] {
	const facts = ladderFactsOf(reported);
	return ladder.rungs
		.filter(({ name }) => endOf(name, reported) === null)
		.map((rung) => ({ name: rung.name, ...daysOfRung(withoutMemory(rung), facts, isHoliday) }))
		.filter(({ opensOn, lastDay }) => opensOn !== null || lastDay !== null);
}

/** True when a period is in UK working days, so that it matters which part of the United Kingdom the person is in. */
export function countsWorkingDays({ rungs }: Ladder): boolean {
	return rungs.some(({ opensAfter, deadline, reply }) =>
		[opensAfter, deadline, reply].some((period) => period?.unit === 'businessDays')
	);
}

/** A number from memory alone gives no day: neither a date to rely on nor an expired deadline. */
function withoutMemory(rung: Rung): Rung {
	if (rung.checked === 'memory') return rung;
	return {
		...rung,
		deadline: numberConfidence(rung, 'deadline') === 'memory' ? null : rung.deadline,
		opensAfter:
			rung.opensAfter !== null && rung.opensAfter.n > 0 && numberConfidence(rung, 'opens') === 'memory'
				? null
				: rung.opensAfter
	};
}

/** A complaint that they have received counts as a step taken. */
function sentComplaint({ kind }: Rung, reported: readonly ReportedDay[]): ReportedDay | null {
	if (kind !== 'complaint') return null;
	return reported.find(({ happened }) => happened === 'complaint-received') ?? null;
}

function unreported(events: readonly LadderEvent[], { events: known }: LadderFacts): LadderEvent[] {
	return events.filter((event) => !known.some(({ kind }) => kind === event));
}
