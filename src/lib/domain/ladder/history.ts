import type { Case, Contact } from '../case/case.ts';
import { isStanding } from '../case/entries.ts';
import type { Day } from '../day.ts';
import type { Id } from '../vocabulary/id.ts';
import { LadderEvent, type LadderNote } from '../vocabulary/ladder.ts';
import type { LadderFacts } from './facts.ts';

/**
 * A day of the ladder with the record that holds it: one that the person reported, or the day on which they sent a complaint. What
 * was sent online counts as received on that day until they report another: `isAssumed`. What was posted does not.
 */
export type ReportedDay = {
	id: Id;
	happened: LadderNote['happened'] | 'complaint-sent';
	rung: string | null;
	on: Day;
	isAssumed?: true;
};

/** Every reported day that still stands, and the day of a complaint that was sent, the earliest first. */
export function reportedDays({
	entries,
	contacts = []
}: Pick<Case, 'entries'> & Partial<Pick<Case, 'contacts'>>): readonly ReportedDay[] {
	const reported = entries.flatMap((entry): ReportedDay[] => {
		const { id, ladder, at } = entry;
		if (ladder === undefined || !isStanding(entry)) return [];
		return [{ id, happened: ladder.happened, rung: ladder.rung ?? null, on: at.day }];
	});
	const isReceived = reported.some(({ happened }) => happened === 'complaint-received');
	const sent = isReceived ? null : sentComplaint(contacts, entries);
	return [...(sent === null ? [] : [sent]), ...reported].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The first complaint that was sent online, else the first that was posted; null when none was, or its note was struck. */
function sentComplaint(contacts: readonly Contact[], entries: Case['entries']): ReportedDay | null {
	const sent = contacts
		.filter(({ id, letter }) => letter !== null && entries.some((entry) => entry.contact === id && isStanding(entry)))
		.sort((a, b) => (a.started.day < b.started.day ? -1 : 1));
	const online = sent.find(({ channel }) => channel !== 'letter');
	const [first] = online === undefined ? sent : [online];
	if (first === undefined) return null;
	const day = { id: first.id, rung: null, on: first.started.day };
	return online === undefined
		? { ...day, happened: 'complaint-sent' }
		: { ...day, happened: 'complaint-received', isAssumed: true };
}

/** The complaint of a case: when they received it, or when it was posted. Null when none was sent. */
export function complaintOf(reported: readonly ReportedDay[]): ReportedDay | null {
	return (
		reported.find(({ happened }) => happened === 'complaint-received') ??
		reported.find(({ happened }) => happened === 'complaint-sent') ??
		null
	);
}

/** Papers that came from the other side. */
const papers: ReadonlySet<LadderNote['happened']> = new Set([
	'final-response',
	'deadlock-letter',
	'card-provider-final-response',
	'internal-review-done',
	'letter-before-claim-answered',
	'statement-sent',
	'denial-notice',
	'validation-notice'
]);

/** The kind of entry that holds what happened: a paper of theirs, something I did, or a note. */
export function kindOfReported(happened: LadderNote['happened']): 'document' | 'did' | 'noted' {
	if (papers.has(happened)) return 'document';
	return happened === 'letter-before-claim-sent' || isEnd(happened) ? 'did' : 'noted';
}

/** The reported days as the rules of the ladder read them. */
export function ladderFactsOf(reported: readonly ReportedDay[]): LadderFacts {
	const received = reported.find(({ happened }) => happened === 'complaint-received');
	return {
		complaintReceivedOn: received?.on,
		events: reported.flatMap(({ happened, on }) => {
			const { data } = LadderEvent.safeParse(happened);
			return data === undefined ? [] : [{ kind: data, on }];
		})
	};
}

/** What the person last did with a rung: turned to it, or let it go. Null when neither. */
export function endOf(name: string, reported: readonly ReportedDay[]): ReportedDay | null {
	return reported.findLast(({ happened, rung }) => rung === name && isEnd(happened)) ?? null;
}

function isEnd(happened: ReportedDay['happened']): boolean {
	return happened === 'turned-to' || happened === 'let-go';
}
