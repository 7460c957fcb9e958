import type { Case } from '../case/case.ts';
import type { Day } from '../day.ts';
import type { Id } from '../vocabulary/id.ts';
import { LadderEvent, type LadderNote } from '../vocabulary/ladder.ts';
import type { LadderFacts } from './facts.ts';

/** A day that the person reported, with the entry that holds it. */
export type ReportedDay = { id: Id; happened: LadderNote['happened']; rung: string | null; on: Day };

/** Every reported day that still stands, the earliest first. */
export function reportedDays({ entries }: Pick<Case, 'entries'>): readonly ReportedDay[] {
	return entries
		.flatMap(({ id, status, ladder, at }) =>
			ladder !== undefined && status === 'standing'
				? [{ id, happened: ladder.happened, rung: ladder.rung ?? null, on: at.day }]
				: []
		)
		.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
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

function isEnd(happened: LadderNote['happened']): boolean {
	return happened === 'turned-to' || happened === 'let-go';
}
