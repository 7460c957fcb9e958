import type { LadderEvent } from '../vocabulary/ladder.ts';
import type { Rung } from './ladder.ts';

/** The firm's last word in writing: it has two names, and the person may have tapped either. */
const lastWord: readonly LadderEvent[] = ['final-response', 'deadlock-letter'];

/** The steps inside the firm are all done, whatever its last paper is called. */
const allStepsDone: readonly LadderEvent[] = [...lastWord, 'internal-review-done'];

/** An answer that the person does not accept. A last word that brought them here is one too. */
const answered: readonly LadderEvent[] = [...lastWord, 'unsatisfactory-reply'];

/** An answer that does not help, or none. Used only where there is no wait to count, so that silence opens nothing early. */
const withoutSuccess: readonly LadderEvent[] = [...answered, 'no-reply'];

/** How the words for what opens a rung are read. Words that are missing here, or have no event, wait for the person's tap. */
const openings: ReadonlyMap<string, readonly LadderEvent[]> = new Map([
	['final response', lastWord],
	['final response letter', lastWord],
	['final response to the local complaint', lastWord],
	['deadlock letter', lastWord],
	['deadlock (ADR) letter', lastWord],
	['deadlock letter or final response', lastWord],
	['bank final answer (deadlock)', lastWord],
	['company says it will do nothing more', lastWord],
	['provider closed the complaint unresolved', lastWord],
	['stage 2 (final) response', allStepsDone],
	['stage 2 (final) response, or a final response at stage one', allStepsDone],
	['Postal Review Panel final response signposting POSTRS', allStepsDone],
	['final internal adverse decision', allStepsDone],
	['IDR response (final answer)', allStepsDone],
	['end of the provider complaint process', allStepsDone],
	['supplier process finished without resolution', allStepsDone],
	['final response from the card provider', ['card-provider-final-response']],
	['reply you do not accept', answered],
	['airline reply you do not accept', answered],
	['unsatisfactory reply', answered],
	['refusal by the airline', answered],
	['company rejected the complaint', answered],
	['rejection or unsatisfactory reply', answered],
	['rejection or final reply', answered],
	// A dispute with a credit bureau is no longer pending once the bureau has answered it.
	['the bureau closed the dispute (no longer pending)', answered],
	['complaint not redressed satisfactorily', withoutSuccess],
	['problem not fixed or reply not accepted', withoutSuccess],
	['claim made to the insurer without success', withoutSuccess],
	['your own attempt with the provider failed', withoutSuccess],
	['trader refused or did not reply (national rules set the wait)', withoutSuccess],
	['dispute wrongly resolved or ignored', withoutSuccess],
	['reply to your letter before claim', ['letter-before-claim-answered']],
	['mediation ended without a solution', ['mediation-ended']],
	['amicable attempt finished or failed', ['mediation-ended']],
	// CCW mediates between household and water company; its referral letter ends that.
	['CCW referral letter', ['mediation-ended']],
	['a violation of the FDCPA', ['incident']],
	// No event shows these. The person reports them with a tap.
	['provider had a chance to consider the complaint', []],
	['provider had a reasonable chance', []],
	['scheme in operation (expected 2026, not confirmed)', []]
]);

/** The events that open a rung at once. Empty: none does, or only the person can say so. */
export function openingEventsOf(rung: Pick<Rung, 'openingEvents' | 'orOnEvent'>): readonly LadderEvent[] {
	return rung.openingEvents ?? openings.get(rung.orOnEvent ?? '') ?? [];
}

/** Whether the words for what opens a rung are in the table. */
export function isTriggerReadable(orOnEvent: string): boolean {
	return openings.has(orOnEvent);
}

/** A day that the person can report, and that starts a clock. */
export type StartKind = 'complaint-received' | LadderEvent;

/**
 * How the words for the start of a clock are read. A complaint to a card provider is not among them. The complaint we know of
 * went to the shop, so the card provider's weeks are never counted from it.
 */
const reportedStarts: ReadonlyMap<string, StartKind> = new Map<string, StartKind>([
	['complaint', 'complaint-received'],
	['letter before claim', 'letter-before-claim-sent'],
	['incident', 'incident'],
	['awareness', 'became-aware'],
	['statement', 'statement-sent'],
	['denial notice', 'denial-notice'],
	['validation notice', 'validation-notice']
]);

/** Starts that only a deadline has: they follow from the rung's opening, or are not the day itself. */
type DerivedStart = 'opening-event' | 'opening-event-or-end-of-wait' | 'end-of-the-year-of-the-incident';
const derivedStarts: ReadonlyMap<string, DerivedStart> = new Map<string, DerivedStart>([
	['event', 'opening-event'],
	['event or end of wait', 'opening-event-or-end-of-wait'],
	['year end', 'end-of-the-year-of-the-incident']
]);

/** What a wait is counted from; null when no day of a case can be that. */
export function waitStartOf(from: string | undefined): StartKind | null {
	return reportedStarts.get(from ?? '') ?? null;
}

/** What a deadline is counted from; null when no day of a case can be that. */
export function deadlineStartOf(from: string | undefined): StartKind | DerivedStart | null {
	return derivedStarts.get(from ?? '') ?? waitStartOf(from);
}

/** The words for the start of a reply time that the complaint to the firm starts. Any other clock starts with somebody else. */
const repliesToTheFirm: ReadonlySet<string> = new Set(['from the notice']);

/** What a reply time is counted from; null when no day of a case can be that. */
export function replyStartOf({ kind, replyClock }: Pick<Rung, 'kind' | 'replyClock'>): StartKind | null {
	const isToTheFirm = replyClock === undefined ? kind === 'complaint' : repliesToTheFirm.has(replyClock);
	return isToTheFirm ? 'complaint-received' : null;
}
