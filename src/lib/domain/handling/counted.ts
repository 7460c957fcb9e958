import type { Case, Entry } from '../case/case.ts';
import { isNo, isStanding } from '../case/entries.ts';
import type { Move } from '../moves/move.ts';
import { movesIn } from '../moves/moves-in.ts';
import { type CountedKind, countedKinds } from '../vocabulary/handling.ts';
import type { Id } from '../vocabulary/id.ts';
import type { Refusal } from '../vocabulary/refusal.ts';

/** An entry, or a contact of which the person tapped it, behind a count. The person may take each out. */
export type CountedItem = { id: Id; isContact: boolean; isCounted: boolean };
export type Counted = { kind: CountedKind; count: number; items: readonly CountedItem[] };

/** How a thing that is not to be counted is named in the case. */
export function countedKey(kind: CountedKind | 'call', id: Id): string {
	return `${kind}:${id}`;
}

/** How often they gave a reason of their own for a no, blamed, sent on, or asked again for papers. Counted, never judged. */
export function countedOf(theCase: Pick<Case, 'entries' | 'contacts' | 'notCounted'>): readonly Counted[] {
	const entries = theCase.entries.filter(isStanding);
	const kindsOf = new Map(entries.map((entry) => [entry, kindsIn(entry, entries)]));
	const out = new Set(theCase.notCounted);
	return countedKinds.map((kind): Counted => {
		const shown = entries.filter((entry) => kindsOf.get(entry)?.has(kind));
		const tapped = theCase.contacts.filter(
			({ id, papersAskedAgain }) =>
				kind === 'papers-again' && papersAskedAgain === true && !shown.some(({ contact }) => contact === id)
		);
		const items = [
			...shown.map(({ id }) => ({ id, isContact: false })),
			...tapped.map(({ id }) => ({ id, isContact: true }))
		].map((item): CountedItem => ({ ...item, isCounted: !out.has(countedKey(kind, item.id)) }));
		return { kind, count: items.filter(({ isCounted }) => isCounted).length, items };
	});
}

const kindOfWay: Readonly<Partial<Record<Refusal, CountedKind>>> = {
	policy: 'excuse',
	system: 'excuse',
	wait: 'excuse',
	'never-got-it': 'excuse',
	'another-team': 'somebody-else',
	'not-my-job': 'somebody-else'
};

const kindOfMove: Readonly<Partial<Record<Move, CountedKind>>> = {
	'refuses-policy': 'excuse',
	'refuses-system': 'excuse',
	'refuses-wait': 'excuse',
	'refuses-never-received': 'excuse',
	'blames-me': 'blame',
	'refuses-not-mine': 'somebody-else',
	'hands-on': 'somebody-else',
	'asks-papers-again': 'papers-again'
};

/** What must stand in a line that nobody logged as a no: what is only spoken of is no reason for one. */
const named: Readonly<Partial<Record<Move, RegExp>>> = {
	'refuses-policy': /\b(?:polic(?:y|ies)|rules?|terms|procedures?|guidelines?|regulations?|allowed)\b/iu,
	'refuses-system': /\b(?:systems?|computer|software|screen)\b/iu,
	'refuses-wait': /\b(?:wait(?:ing)?|days|weeks|queue)\b/iu
};

/** Entries never change, and each tap counts them again. */
const movesBefore = new WeakMap<Entry, readonly Move[]>();

function movesOfWords(entry: Entry): readonly Move[] {
	const before = movesBefore.get(entry);
	if (before) return before;
	const { kind, words, wasNo } = entry;
	const moves = movesIn(words, { kind: kind === 'answered' && wasNo === true ? 'refused' : kind }).map(
		({ move }) => move
	);
	movesBefore.set(entry, moves);
	return moves;
}

/** What an entry shows. A way of saying no that was tapped tells more than what was heard in the words. */
function kindsIn(entry: Entry, entries: readonly Entry[]): ReadonlySet<CountedKind> {
	if (entry.by === 'me') return new Set();
	const told = entry.refusal ? kindOfWay[entry.refusal] : undefined;
	const isWay = (kind: CountedKind) => kind === 'excuse' || kind === 'somebody-else';
	const heard = movesOfWords(entry).flatMap((move): CountedKind[] => {
		const kind = kindOfMove[move];
		if (kind === undefined || (entry.refusal && isWay(kind))) return [];
		if (kind === 'excuse' && !isNo(entry) && !named[move]?.test(entry.words)) return [];
		// Told before they did it: it is one hand-on.
		return move === 'hands-on' && isPassedOnAfter(entry, entries) ? [] : [kind];
	});
	return new Set([
		...(told ? [told] : []),
		...(entry.kind === 'passed-on' ? (['somebody-else'] as const) : []),
		...heard
	]);
}

function isPassedOnAfter(entry: Entry, entries: readonly Entry[]): boolean {
	const later = entries.slice(entries.indexOf(entry) + 1);
	return later.some(({ kind, contact }) => kind === 'passed-on' && contact === entry.contact);
}
