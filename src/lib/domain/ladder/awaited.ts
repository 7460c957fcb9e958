import type { Day } from '../day.ts';
import { withAnswer } from './answer.ts';
import { complaintOf, ladderFactsOf, type ReportedDay } from './history.ts';
import type { Ladder } from './ladder.ts';
import { repliesDue } from './replies.ts';
import { endOfPeriod } from './rungs.ts';
import { waitStartOf } from './triggers.ts';

/**
 * The answer to a complaint that the person waits for. `since` is the day on which they received it, or with `isPosted` on which
 * it was posted. `by` is null while no day is known.
 */
export type AwaitedAnswer = { since: Day; isPosted: boolean; by: Day | null };

/** What ends the waiting: an answer of any kind, or that the person went on without one. */
const answers: ReadonlySet<ReportedDay['happened']> = new Set([
	'final-response',
	'deadlock-letter',
	'unsatisfactory-reply',
	'internal-review-done',
	'no-reply',
	'turned-to'
]);

/** The answer that is waited for: until the rule's own day, else until the first wait that the complaint began is over. */
export function awaitedAnswer(
	ladder: Ladder | null,
	reported: readonly ReportedDay[],
	isHoliday: (day: Day) => boolean,
	answer: string | null = null
): AwaitedAnswer | null {
	const complaint = complaintOf(reported);
	if (complaint === null || reported.some(({ happened }) => answers.has(happened))) return null;
	const isPosted = complaint.happened === 'complaint-sent';
	const by = isPosted || ladder === null ? null : answerDay(ladder, reported, isHoliday, answer);
	return { since: complaint.on, isPosted, by };
}

function answerDay(
	ladder: Ladder,
	reported: readonly ReportedDay[],
	isHoliday: (day: Day) => boolean,
	answer: string | null
): Day | null {
	const facts = ladderFactsOf(reported);
	const { rungs } = withAnswer(ladder, answer);
	const replies = rungs.filter(({ kind }) => kind === 'complaint').map((rung) => repliesDue(rung, facts, isHoliday));
	const waits = rungs
		.filter(({ checked, opensAfter, opensChecked }) => {
			const isSure = checked === 'read' && opensChecked !== 'memory';
			return isSure && opensAfter !== null && waitStartOf(opensAfter.from) === 'complaint-received';
		})
		.map(({ opensAfter }) => endOfPeriod(facts.complaintReceivedOn ?? null, opensAfter, isHoliday));
	const [first] = waits.filter((day) => day !== null).sort();
	return replies.find(({ answeredBy }) => answeredBy !== null)?.answeredBy ?? first ?? null;
}
