import type { Case, Entry } from '../case/case.ts';
import { isStanding, personOf } from '../case/entries.ts';
import { type Day, isBefore } from '../day.ts';
import { countWords } from '../text/words.ts';
import { clip, isWithin, shorten, withoutMarks, withoutQuotes } from './shorten.ts';

/** A fact of the journal as it may be said. `who` is the short name of the person it came from; null when none is named. */
export type SayableFact = { day: Day; who: string | null; isSaid: boolean; words: string };

/** Who a fact is said to. For a supervisor, broken promises are separate from the facts, and more kinds of entry count. */
export type Listener = 'to-anyone' | 'to-a-supervisor';

type Rules = {
	isSayable: (entry: Entry) => boolean;
	hasFigure: (entry: Entry) => boolean;
	trim: (words: string) => string;
	isShort: (words: string) => boolean;
	shortName: (name: string) => string;
};

const MAX_FACT_LENGTH = { words: 12, units: 110 };
const MAX_NAME_LENGTH = { words: 2, units: 40 };
const MAX_NAME_WORDS = 3;

const rules: Record<Listener, Rules> = {
	'to-anyone': {
		isSayable: isSayableToAnyone,
		hasFigure: ({ words, amount }) => /\d/.test(words) || Boolean(amount),
		trim: withoutMarks,
		isShort: (words) => countWords(words) <= MAX_FACT_LENGTH.words,
		shortName: (name) => shorten(name, MAX_NAME_WORDS)
	},
	'to-a-supervisor': {
		isSayable: isSayableToSupervisor,
		hasFigure: ({ words, amount, reference }) => /\d/.test(words) || Boolean(amount) || Boolean(reference),
		trim: withoutQuotes,
		isShort: (words) => isWithin(words, MAX_FACT_LENGTH),
		shortName: (name) => clip(name, MAX_NAME_LENGTH)
	}
};

/** The facts worth saying, at most `max`, oldest first. Chosen with a figure before without, then newer before older. */
export function sayableFacts(
	{ entries, people }: Pick<Case, 'entries' | 'people'>,
	listener: Listener,
	max: number
): readonly SayableFact[] {
	const { isSayable, hasFigure, trim, isShort, shortName } = rules[listener];
	return entries
		.map((entry, index) => ({ entry, index, words: trim(entry.words.replace(/\s+/g, ' ').trim()) }))
		.filter(({ entry, words }) => isSayable(entry) && words !== '' && isShort(words))
		.sort((a, b) => Number(hasFigure(b.entry)) - Number(hasFigure(a.entry)) || compareNewest(a, b))
		.slice(0, max)
		.sort((a, b) => compareNewest(b, a))
		.map(({ entry, words }) => ({
			day: entry.at.day,
			who: shortName(personOf({ people }, entry.person)?.name ?? '') || null,
			isSaid: entry.kind === 'said' || entry.kind === 'answered' || entry.kind === 'refused',
			words
		}));
}

function isSayableToAnyone(entry: Entry): boolean {
	const { kind, by, private: isPrivate, settled } = entry;
	if (!isStanding(entry) || isPrivate === true) return false;
	switch (kind) {
		case 'promised':
			return by !== 'me' && settled?.outcome !== 'dropped';
		case 'said':
			return by !== 'me';
		case 'noted':
		case 'refused':
		case 'answered':
		case 'option':
		case 'did':
		case 'document':
			return true;
		case 'passed-on':
		case 'held':
		case 'named':
		case 'asked':
		case 'felt':
		case 'assessed':
			return false;
	}
}

/**
 * Expects entries that are already facts. Leaves out private lines, names, holds, and what I said or promised. Settled promises
 * are left out too: broken ones are listed separately.
 */
function isSayableToSupervisor({ kind, by, private: isPrivate, settled }: Entry): boolean {
	if (isPrivate === true || kind === 'named' || kind === 'held') return false;
	if (kind === 'promised') return by !== 'me' && settled === null;
	return !(kind === 'said' && by === 'me');
}

function compareNewest(a: { entry: Entry; index: number }, b: { entry: Entry; index: number }): number {
	if (a.entry.at.day !== b.entry.at.day) return isBefore(a.entry.at.day, b.entry.at.day) ? 1 : -1;
	return b.index - a.index;
}
