import type { Case, Contact, Entry } from '../case/case.ts';
import { stepCard } from './steps.ts';

/** The card under which a supervisor's arrival on the line is logged, with their title as it was given. */
export const SUPERVISOR_HERE = 'supervisor-here';

/** How far up this contact has got: no supervisor asked for, one asked for, or with the supervisor. */
export type Level = 'first' | 'asked' | 'with-supervisor';

export function levelOf(theCase: Pick<Case, 'entries'>, contact: Pick<Contact, 'id'>): Level {
	const cards = theCase.entries
		.filter((entry) => entry.contact === contact.id && entry.status === 'standing')
		.map(({ card }) => card);
	if (cards.includes(SUPERVISOR_HERE)) return 'with-supervisor';
	return cards.includes(stepCard('ask-now')) ? 'asked' : 'first';
}

/** The last entry that says who the supervisor is; null before one is on the line. */
export function supervisorHere(theCase: Pick<Case, 'entries'>, contact: Pick<Contact, 'id'>): Entry | null {
	return (
		theCase.entries.findLast(
			(entry) => entry.contact === contact.id && entry.status === 'standing' && entry.card === SUPERVISOR_HERE
		) ?? null
	);
}

/** One contact goes up one step at most. From the supervisor the only ways on are another door and the close. */
export function mayAskHigher(level: Level): boolean {
	return level !== 'with-supervisor';
}

/** What to ask a supervisor, in order, each with the card under which it is logged. */
export const supervisorQuestions = [
	{ name: 'may-decide', card: 'supervisor-may-decide', moment: 'options' },
	{ name: 'close', card: 'supervisor-close', moment: 'closing' }
] as const;
export type SupervisorQuestion = (typeof supervisorQuestions)[number];
