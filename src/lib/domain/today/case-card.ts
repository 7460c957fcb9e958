import type { Case } from '../case/case.ts';
import type { CaseRecord } from '../case/record.ts';
import type { Day } from '../day.ts';
import { clientShown } from '../case/client-shown.ts';
import { countContacts, isCountOpen, liveContact, referencesOf, standing } from '../case/entries.ts';
import { type FirmNotes, firmNotesOf } from '../firm/remember.ts';
import { type LadderBasis, ladderBasisOf } from '../ladder/basis.ts';
import { type Promised, promisesOf } from '../promises/promises.ts';
import { unsettled } from '../promises/owed.ts';
import type { CaseOutcome } from '../vocabulary/case.ts';
import type { Channel } from '../vocabulary/contact.ts';
import type { Id } from '../vocabulary/id.ts';
import type { Sector } from '../vocabulary/sector.ts';

/**
 * How much of the notes is searchable, newest first, in UTF-16 units. Limited because every tap writes a card, and every start
 * reads all cards.
 */
const MAX_SEARCHED_LENGTH = 100_000;

/** What Today knows of a case. Derived: it can be rebuilt from the records at any time. */
export type CaseCard = {
	id: Id;
	provider: string;
	/** For whom the case is, by the alias if there is one; null when it is the person's own. */
	client: string | null;
	sector: Sector | null;
	what: string | null;
	/** For whom the case is; null when for the person themselves. */
	forWhom: string | null;
	want: string | null;
	/** The day by which the goal asks for it; null when it has none, or when all is fixed. */
	by: Day | null;
	isClosed: boolean;
	standing: CaseOutcome | null;
	/** On which day to ask whether it is still fixed; null when there is nothing to ask. */
	askStillFixedOn: Day | null;
	contacts: number;
	/** There may have been more: the person said "3 or more". */
	isCountOpen: boolean;
	/** The contact in progress; null when there is none. */
	live: Id | null;
	liveChannel: Channel | null;
	/** The words of the last entry that has any; feelings and assessments do not count. */
	last: string | null;
	/** When the case last changed, or its last entry or contact began if later: milliseconds since 1970. Orders the list. */
	touched: number;
	owed: readonly Promised[];
	/** What the dates of its ladder are computed from; null until a day is reported or a complaint sent. */
	ladder: LadderBasis | null;
	/** What this case has learned of its company. */
	firm: FirmNotes;
	/** Words, names and references in lower case, for a plain text search. A very long case has only its newest notes. */
	search: string;
};

/** A card as the store caches it. `v` is the version of its shape, `rows` the number of rows it was folded from. */
export type CachedCard = { case: Id; v: number; rows: number; card: CaseCard };

/** True for what the person sees as a case: one with a provider, or with entries or contacts that have none yet. */
export function isShown(theCase: Case): boolean {
	const { isErased, provider, contacts, entries } = theCase;
	return !isErased && (provider !== null || contacts.length > 0 || entries.some(({ status }) => status !== 'undone'));
}

/** The card of a case. Its records are only used for when it last changed. */
export function caseCardOf(theCase: Case, records: readonly Pick<CaseRecord, 'made'>[] = []): CaseCard {
	const counted = standing(theCase.entries);
	const live = liveContact(theCase);
	const worded = counted.findLast(({ words, kind }) => words !== '' && kind !== 'felt' && kind !== 'assessed');
	return {
		id: theCase.id,
		provider: theCase.provider ?? '',
		client: clientShown(theCase),
		sector: theCase.sector,
		what: theCase.what,
		forWhom: theCase.forWhom,
		want: theCase.goal.want,
		by: theCase.standing === 'fixed' ? null : theCase.goal.by,
		isClosed: theCase.closed ?? false,
		standing: theCase.standing,
		askStillFixedOn: theCase.askStillFixedOn,
		contacts: countContacts(theCase.contacts),
		isCountOpen: isCountOpen(theCase.contacts),
		live: live?.id ?? null,
		liveChannel: live?.channel ?? null,
		last: worded?.words ?? null,
		touched: latest([
			...records.map(({ made }) => made.utc),
			...counted.map(({ made }) => made.utc),
			...theCase.contacts.map(({ started }) => started.utc ?? 0)
		]),
		owed: unsettled(promisesOf(theCase)),
		ladder: ladderBasisOf(theCase),
		firm: firmNotesOf(theCase),
		search: searchTextOf(theCase)
	};
}

function latest(times: readonly number[]): number {
	return times.reduce((latest, time) => Math.max(latest, time), 0);
}

function searchTextOf(theCase: Case): string {
	const notes: string[] = [];
	let totalLength = 0;
	for (let at = theCase.entries.length - 1; at >= 0 && totalLength < MAX_SEARCHED_LENGTH; at -= 1) {
		const { words = '', to = '', status } = theCase.entries[at] ?? {};
		if (status === 'undone') continue;
		notes.push(words, to);
		totalLength += words.length + to.length;
	}
	return [
		theCase.provider,
		theCase.what,
		theCase.forWhom,
		theCase.alias,
		theCase.goal.want,
		...theCase.goal.parts.map(({ words }) => words),
		...theCase.people.map(({ name }) => name),
		...referencesOf(theCase),
		...notes
	]
		.filter((text) => text)
		.join('\n')
		.toLowerCase();
}
