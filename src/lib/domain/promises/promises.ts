import type { Case, Entry, Person } from '../case/case.ts';
import { isStanding, personOf } from '../case/entries.ts';
import type { EntryDetails } from '../case/record.ts';
import { type Day, type When, compareWhen } from '../day.ts';
import { namesDay } from '../text/days.ts';
import type { PromiseOutcome } from '../vocabulary/entry.ts';
import type { Id } from '../vocabulary/id.ts';
import { compareDue, compareOwed, isLate, unsettled } from './owed.ts';

/** Something one side said it would do, as recorded in the journal. */
export type Promised = {
	id: Id;
	contact: Id | null;
	by: 'me' | 'them';
	words: string;
	/** The last day on which it is still on time; null when no day was given. */
	due: Day | null;
	/** True for a promise without a day whose words say when all the same: "in a few days". */
	isTimed: boolean;
	/** The name of the person who promised; null when nobody was named or it was me. */
	person: string | null;
	at: When;
	settled: { outcome: Exclude<PromiseOutcome, 'open'>; on: Day } | null;
};

/** All promises of a case by either side, in the order they were given. Struck and undone ones are left out. */
export function promisesOf({ entries, people }: Pick<Case, 'entries' | 'people'>): readonly Promised[] {
	return entries
		.filter((entry) => entry.kind === 'promised' && isStanding(entry))
		.map((entry) => toPromised(entry, people))
		.sort((a, b) => compareWhen(a.at, b.at));
}

/** The details that give a promise its day, or say that it has none, whatever its words tell. */
export function dueDetails(due: Day | null): Pick<EntryDetails, 'due' | 'noDay'> {
	return due === null ? { due, noDay: true } : { due };
}

/** Whether a promise names its day: the person chose one, or its words have one. "In 5 to 7 days" leaves it to be asked for. */
export function namesItsDay({ due, toldWhen, words }: Pick<Entry, 'due' | 'toldWhen' | 'words'>): boolean {
	return (Boolean(due) && toldWhen !== 'day') || namesDay(words);
}

/** What the person still owes in a case: by day, so late ones come first, and those without a day last. */
export function ownQueue(theCase: Pick<Case, 'entries' | 'people'>): readonly Promised[] {
	return unsettled(promisesOf(theCase))
		.filter(({ by }) => by === 'me')
		.sort(compareOwed);
}

/** The unsettled promise of theirs to show: the one due first, else the newest. Null when there is none. */
export function foremostOfTheirs(promises: readonly Promised[]): Promised | null {
	const theirs = unsettled(promises).filter(({ by }) => by === 'them');
	const dated = theirs.filter(({ due }) => due !== null).sort((a, b) => compareDue(a, b));
	return dated[0] ?? theirs.at(-1) ?? null;
}

/**
 * Their promise that was missed: a late one, the one due first; else the newest of those that ended, when it was tapped as
 * broken. Null when there is none, and once a later promise was kept.
 */
export function missedOfTheirs(promises: readonly Promised[], today: Day): Promised | null {
	const late = foremostOfTheirs(promises.filter((promise) => isLate(promise, today)));
	const ended = endedOfTheirs(promises).at(-1);
	return late ?? (ended?.settled?.outcome === 'broken' ? ended : null);
}

/** Their promise that the next contact goes on from: the newest when it was broken, else the one that is owed, else the newest. */
export function lastOfTheirs(promises: readonly Promised[]): Promised | null {
	const ended = endedOfTheirs(promises).at(-1) ?? null;
	const isNewest = ended !== null && ended === promises.findLast(({ by }) => by === 'them');
	if (isNewest && ended.settled?.outcome === 'broken') return ended;
	return foremostOfTheirs(promises) ?? ended;
}

function endedOfTheirs(promises: readonly Promised[]): readonly Promised[] {
	return promises.filter(({ by, settled }) => by === 'them' && settled !== null && settled.outcome !== 'dropped');
}

function toPromised(entry: Entry, people: readonly Person[]): Promised {
	const by = entry.by ?? 'them';
	const name = personOf({ people }, entry.person)?.name ?? null;
	return {
		id: entry.id,
		contact: entry.contact,
		by,
		words: entry.words,
		due: entry.due ?? null,
		isTimed: !entry.due && entry.toldWhen === 'time',
		person: by === 'them' ? name : null,
		at: entry.at,
		settled: entry.settled
	};
}
