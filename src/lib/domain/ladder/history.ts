import type { Case } from '../case/case.ts';
import type { Day } from '../day.ts';
import type { Id } from '../vocabulary/id.ts';
import { LadderEvent, type LadderNote } from '../vocabulary/ladder.ts';
import type { LadderFacts } from './facts.ts';

/** A day that the person told, with the entry that holds it. */
export type ReportedDay = { id: Id; happened: LadderNote['happened']; rung: string | null; on: Day };

/** Everything told that still stands, in the order of its days. */
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

/** What was told, as the rules of the ladder read it. */
export function ladderFactsOf(told: readonly ReportedDay[]): LadderFacts {
	const received = told.find(({ happened }) => happened === 'complaint-received');
	return {
		complaintReceivedOn: received?.on,
		events: told.flatMap(({ happened, on }) => {
			const { data } = LadderEvent.safeParse(happened);
			return data === undefined ? [] : [{ kind: data, on }];
		})
	};
}

/** What the person did with a rung last: turned to it, or let it go. Null while neither. */
export function endOf(name: string, told: readonly ReportedDay[]): ReportedDay | null {
	return told.findLast(({ happened, rung }) => rung === name && isEnd(happened)) ?? null;
}

/** What the days of a case rest on. Whenever it is another text, kept days are to be worked out again. */
export function basisOf(theCase: Pick<Case, 'entries' | 'country' | 'sector' | 'ladderVariant' | 'nation'>): string {
	const days = reportedDays(theCase).flatMap(({ happened, on }) => (isEnd(happened) ? [] : [`${happened} ${on}`]));
	return [theCase.country, theCase.sector, theCase.ladderVariant, theCase.nation, ...new Set(days)]
		.map((part) => part ?? '')
		.join('|');
}

function isEnd(happened: LadderNote['happened']): boolean {
	return happened === 'turned-to' || happened === 'let-go';
}
