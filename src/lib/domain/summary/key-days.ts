import type { Contact, Entry } from '../case/case.ts';
import { isNo } from '../case/entries.ts';
import { type Day, isBefore } from '../day.ts';
import { type Promised, foremostOfTheirs, missedOfTheirs } from '../promises/promises.ts';

/** A day that a reader looks for first. Every one of them was told or tapped by the person. */
export type KeyDay = {
	day: Day;
	what: 'complaint-sent' | 'complaint-received' | 'last-no' | 'promise-late' | 'promise-broken' | 'promise-due';
};

const MAX_KEY_DAYS = 3;

/** The complaint, the promise that was missed, the next one, and their last no: at most three, in order of time. */
export function keyDaysOf(
	contacts: readonly Contact[],
	entries: readonly Entry[],
	promises: readonly Promised[],
	today: Day
): KeyDay[] {
	const next = foremostOfTheirs(promises.filter(({ due }) => due !== null && !isBefore(due, today)));
	const days = [
		complaintDay(contacts, entries),
		missedDay(promises, today),
		next?.due ? ({ day: next.due, what: 'promise-due' } satisfies KeyDay) : null,
		lastNo(entries)
	];
	return days
		.filter((day) => day !== null)
		.slice(0, MAX_KEY_DAYS)
		.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** When they received the complaint, or until that is said, when the last one was sent. */
function complaintDay(contacts: readonly Contact[], entries: readonly Entry[]): KeyDay | null {
	const received = entries.find(({ ladder }) => ladder?.happened === 'complaint-received');
	if (received !== undefined) return { day: received.at.day, what: 'complaint-received' };
	const sent = contacts.findLast(({ letter }) => letter !== null);
	return sent === undefined ? null : { day: sent.started.day, what: 'complaint-sent' };
}

function missedDay(promises: readonly Promised[], today: Day): KeyDay | null {
	const missed = missedOfTheirs(promises, today);
	if (missed === null) return null;
	if (missed.settled === null) return missed.due === null ? null : { day: missed.due, what: 'promise-late' };
	return { day: missed.due ?? missed.settled.on, what: 'promise-broken' };
}

function lastNo(entries: readonly Entry[]): KeyDay | null {
	const days = entries.filter(isNo).map(({ at }) => at.day);
	const last = days.sort().at(-1);
	return last === undefined ? null : { day: last, what: 'last-no' };
}
