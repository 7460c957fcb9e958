import type { Case, Contact, Entry } from '../case/case.ts';
import type { Signal, Situation } from '../vocabulary/situation.ts';

/** The parts of readiness that can differ between two answers. */
export const readinessNames = ['goal-said', 'dated-fact', 'options-asked', 'calm'] as const;
export type ReadinessName = (typeof readinessNames)[number];

/** What can differ between two answers: what was observed, how ready the person was, and how often they were in touch. */
export type Factor = Signal | ReadinessName;

/** What is new, what no longer holds, and how many contacts were added since, never below 0. */
export type AnswerChange = { added: readonly Factor[]; removed: readonly Factor[]; contacts: number };

/**
 * What changed between the situation of an earlier answer and this one; null when no factor changed and no contact was added.
 */
export function changeBetween(before: Situation, now: Situation): AnswerChange | null {
	const [then, here] = [weighedIn(before), weighedIn(now)];
	const change = {
		added: here.filter((factor) => !then.includes(factor)),
		removed: then.filter((factor) => !here.includes(factor)),
		contacts: Math.max(0, now.contacts - before.contacts)
	};
	return change.added.length + change.removed.length + change.contacts === 0 ? null : change;
}

/** The last answer kept in this case, up to and including this contact; null when there is none. */
export function answerBefore(theCase: Pick<Case, 'entries' | 'contacts'>, contact: Pick<Contact, 'id'>): Entry | null {
	const index = theCase.contacts.findIndex(({ id }) => id === contact.id);
	const later = new Set(theCase.contacts.slice(index + 1).map(({ id }) => id));
	return (
		theCase.entries.findLast(
			(entry) =>
				entry.kind === 'assessed' &&
				entry.status === 'standing' &&
				entry.assessed !== undefined &&
				!(entry.contact !== null && later.has(entry.contact))
		) ?? null
	);
}

function weighedIn({ ready, signals }: Situation): readonly Factor[] {
	const isSo: Record<ReadinessName, boolean> = {
		'goal-said': ready.goalSaid,
		'dated-fact': ready.datedFacts > 0,
		'options-asked': ready.optionsAsked > 0,
		calm: ready.calm
	};
	return [...readinessNames.filter((name) => isSo[name]), ...signals];
}
