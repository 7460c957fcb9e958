import type { Case, Contact, Entry } from '../case/case.ts';
import type { SupervisorStep } from '../vocabulary/assessment.ts';
import type { Signal } from '../vocabulary/situation.ts';
import type { SelfReport } from './situation-from.ts';

/** A step as it is shown. *Pin it down* stands in for a question about options when what is asked for was just promised. */
export type AdviceStep = SupervisorStep | 'pin-down';

/** The card under which a step is logged, so that a later answer knows that it was taken. */
export function stepCard(step: AdviceStep): string {
	return `step-${step}`;
}

/** The signal that no longer holds once a step was taken. */
const settles: Partial<Record<AdviceStep, Signal>> = {
	'drop-threat': 'threat-made',
	'state-remedy': 'wants-punishment',
	'one-rung': 'straight-to-chief',
	'let-agent-finish': 'agent-still-trying'
};

/** True when this step was taken in this contact. */
export function isStepTaken(theCase: Pick<Case, 'entries'>, contact: Pick<Contact, 'id'>, step: AdviceStep): boolean {
	return standingIn(theCase, contact).some(({ card }) => card === stepCard(step));
}

/** The last answer kept in this contact, or null. */
export function lastAnswer(theCase: Pick<Case, 'entries'>, contact: Pick<Contact, 'id'>): Entry | null {
	return standingIn(theCase, contact).findLast(({ kind }) => kind === 'assessed') ?? null;
}

/**
 * What the person reported before the last answer of this contact, as far as it still holds after the step taken since. Null
 * when no answer was given. What the journal itself shows is left out.
 */
export function saidBefore(theCase: Pick<Case, 'entries'>, contact: Pick<Contact, 'id'>): readonly Signal[] | null {
	const last = lastAnswer(theCase, contact);
	if (!last?.assessed) return null;
	const { situation, answer, behind } = last.assessed;
	const fromJournal = behind.map(({ signal }) => signal);
	const said = situation.signals.filter((signal) => !fromJournal.includes(signal));

	// A step is kept in the same change as the answer that named it.
	const isTaken = standingIn(theCase, contact).some(
		({ card, change }) => change === last.change && card === stepCard(answer.next)
	);
	return isTaken ? reportedAfter(answer.next, { chosen: said, takenBack: [] }).chosen : said;
}

/**
 * The person's report once this step was taken: a threat that was put down no longer counts, and terms that were read aloud
 * count as read.
 */
export function reportedAfter(step: AdviceStep, { chosen, takenBack }: SelfReport): SelfReport {
	if (step !== 'read-terms-aloud') return { chosen: chosen.filter((signal) => signal !== settles[step]), takenBack };
	const isOther = (signal: string) => signal !== 'terms-read-aloud';
	return { chosen: [...chosen.filter(isOther), 'terms-read-aloud'], takenBack: takenBack.filter(isOther) };
}

/** Steps after which it is the other side's turn, whatever the next answer would be. */
const waitedFor: readonly AdviceStep[] = ['let-agent-finish', 'call-again-once', 'pin-down'];

export function isWaitedFor(step: AdviceStep): boolean {
	return waitedFor.includes(step);
}

function standingIn({ entries }: Pick<Case, 'entries'>, contact: Pick<Contact, 'id'>): readonly Entry[] {
	return entries.filter((entry) => entry.contact === contact.id && entry.status === 'standing');
}

/** Steps that make a statement instead of asking. */
const statedSteps: readonly AdviceStep[] = [
	'say-goal',
	'read-terms-aloud',
	'drop-threat',
	'state-remedy',
	'call-again-once'
];

/** The journal entry of a step that was taken. Null for a breath, because nothing was said to them. */
export function stepEntry(
	step: AdviceStep
): { kind: 'said' | 'asked'; by: 'me'; card: string; moment?: 'options' | 'promise' } | null {
	if (step === 'calm-first') return null;
	const kind = statedSteps.includes(step) ? 'said' : 'asked';
	const moment = step === 'ask-options' ? 'options' : step === 'pin-down' ? 'promise' : null;
	return { kind, by: 'me', card: stepCard(step), ...(moment ? { moment } : {}) };
}
