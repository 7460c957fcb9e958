import type { Case } from '../case/case.ts';
import type { CaseRecord } from '../case/record.ts';
import { countContacts, liveContact, referencesOf, standing } from '../case/entries.ts';
import { type LadderBasis, ladderBasisOf } from '../ladder/due.ts';
import { type Promised, promisesOf, unsettled } from '../promises/promises.ts';
import type { CaseOutcome } from '../vocabulary/case.ts';
import type { Channel } from '../vocabulary/contact.ts';
import type { Id } from '../vocabulary/id.ts';
import type { Sector } from '../vocabulary/sector.ts';

/** Changes with the shape of the card: a cached card of another shape is folded again. */
export const CARD_VERSION = 2;

/** How much of the notes is searched, newest first: a card is written at each tap, and all cards are read at each start. */
const SEARCHED_LETTERS = 100_000;

/** What Today knows of a case. Derived: it can be folded again from the records at any time. */
export type CaseCard = {
	id: Id;
	provider: string;
	sector: Sector | null;
	what: string | null;
	want: string | null;
	isClosed: boolean;
	standing: CaseOutcome | null;
	contacts: number;
	/** The contact that is going on, if any. */
	live: Id | null;
	liveChannel: Channel | null;
	/** The last thing written down that has words. */
	last: string | null;
	/** Milliseconds since 1970 of the last change, or of the last entry or start; orders the list. */
	touched: number;
	owed: readonly Promised[];
	/** What the days of its ladder are worked out from; null while no day was reported. */
	ladder: LadderBasis | null;
	/** Lower-case words, names and references, for a plain scan. Of a very long case, only the newest of its notes. */
	search: string;
};

/** A card as a store caches it: the version of its shape, and how many rows it was folded from. */
export type CachedCard = { case: Id; v: number; rows: number; card: CaseCard };

/** True for what is a case to the person: it has a name, or words in it that came back without one. */
export function isShown(theCase: Case): boolean {
	return !theCase.isErased && (theCase.provider !== null || theCase.entries.length > 0);
}

/** The card of a case; its records say when it was last changed. */
export function caseCardOf(theCase: Case, records: readonly Pick<CaseRecord, 'made'>[] = []): CaseCard {
	const counted = standing(theCase.entries);
	const live = liveContact(theCase);
	const worded = counted.findLast(({ words, kind }) => words !== '' && kind !== 'felt' && kind !== 'assessed');
	return {
		id: theCase.id,
		provider: theCase.provider ?? '',
		sector: theCase.sector,
		what: theCase.what,
		want: theCase.goal.want,
		isClosed: theCase.closed ?? false,
		standing: theCase.standing,
		contacts: countContacts(theCase.contacts),
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
		search: searchTextOf(theCase)
	};
}

function latest(times: readonly number[]): number {
	return times.reduce((latest, time) => Math.max(latest, time), 0);
}

function searchTextOf(theCase: Case): string {
	const notes: string[] = [];
	let letters = 0;
	for (let at = theCase.entries.length - 1; at >= 0 && letters < SEARCHED_LETTERS; at -= 1) {
		const { words = '', to = '', status } = theCase.entries[at] ?? {};
		if (status === 'undone') continue;
		notes.push(words, to);
		letters += words.length + to.length;
	}
	return [
		theCase.provider,
		theCase.what,
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
