import type { Case, Entry } from '../case/case.ts';
import { contactOf, isNo, isStanding, personOf } from '../case/entries.ts';
import { type Day, isBefore } from '../day.ts';
import { holdsOpinion } from '../journal/wording.ts';
import { namesDay } from '../text/days.ts';
import { asCalled } from '../text/names.ts';
import { secretsIn } from '../text/secrets.ts';
import { countWords } from '../text/words.ts';
import { isWritten } from '../vocabulary/contact.ts';
import type { EntryKind } from '../vocabulary/entry.ts';
import type { Id } from '../vocabulary/id.ts';
import { clip, isWithin, shorten, withoutMarks, withoutQuotes } from './shorten.ts';

/**
 * A fact of the journal as it may be said. `who` is the short name of the person it came from; null when none is named. `question` is what
 * it answers; empty when nothing was asked.
 */
export type SayableFact = {
	day: Day;
	kind: EntryKind;
	who: string | null;
	words: string;
	question: string;
	/** It stood in a chat or a letter, word for word. */
	isWritten: boolean;
	isNo: boolean;
	/** The day of a promise, where its words do not name it. */
	due: Day | null;
	wasBroken: boolean;
};

/** Who a fact is said to. For a supervisor, broken promises are separate from the facts, and more kinds of entry count. */
export type Listener = 'to-anyone' | 'to-a-supervisor';

type Rules = {
	isSayable: (entry: Entry) => boolean;
	hasFigure: (entry: Entry) => boolean;
	trim: (words: string) => string;
	isShort: (words: string) => boolean;
	shortName: (name: string) => string;
	weightOfPromise: number;
};

const MAX_FACT_LENGTH = { words: 16, units: 110 };
const MAX_NAME_LENGTH = { words: 2, units: 40 };
const MAX_NAME_WORDS = 3;

const rules: Record<Listener, Rules> = {
	'to-anyone': {
		isSayable: isSayableToAnyone,
		hasFigure: ({ words, amount }) => /\d/.test(words) || Boolean(amount),
		trim: withoutMarks,
		isShort: (words) => countWords(words) <= MAX_FACT_LENGTH.words,
		shortName: (name) => shorten(name, MAX_NAME_WORDS),
		weightOfPromise: 5
	},
	'to-a-supervisor': {
		isSayable: isSayableToSupervisor,
		hasFigure: ({ words, amount, reference }) => /\d/.test(words) || Boolean(amount) || Boolean(reference),
		trim: withoutQuotes,
		isShort: (words) => isWithin(words, MAX_FACT_LENGTH),
		shortName: (name) => clip(name, MAX_NAME_LENGTH),
		// What may still be kept is no reason to ask for a supervisor.
		weightOfPromise: 1
	}
};

/** How much a fact says to somebody who hears two of them. */
const WEIGHT_OF_CHOSEN = 12;
const WEIGHT_OF_BROKEN = 7;
const WEIGHT_OF_FIGURE = 2;
const weights: Readonly<Partial<Record<EntryKind, number>>> = {
	refused: 6,
	said: 3,
	answered: 3,
	option: 3,
	document: 3
};
const WEIGHT_OF_OTHERS = 2;

/**
 * The facts worth saying, at most `max`, oldest first. `chosen` is the note that shows why the goal is fair: it comes first, then a promise
 * that was broken, a no, a promise that is owed; of two alike the one with a figure, then the newer. Nothing that holds an opinion, a PIN or
 * a code is read out, and no answer without its question.
 */
export function sayableFacts(
	{ entries, people, contacts = [] }: Pick<Case, 'entries' | 'people'> & Partial<Pick<Case, 'contacts'>>,
	listener: Listener,
	max: number,
	chosen: Id | null = null
): readonly SayableFact[] {
	const { isSayable, hasFigure, trim, isShort, shortName, weightOfPromise } = rules[listener];
	const line = (entry: Entry) => trim(entry.words.replace(/\s+/g, ' ').trim());
	const questionOf = ({ kind, about }: Entry) =>
		kind === 'answered' ? entries.find(({ id, kind: other }) => id === about && other === 'asked') : undefined;
	const isSaidWhole = (entry: Entry) => isShort(line(entry)) && isClean(entry);
	const weightOf = (entry: Entry) =>
		(entry.id === chosen
			? WEIGHT_OF_CHOSEN
			: entry.settled?.outcome === 'broken'
				? WEIGHT_OF_BROKEN
				: isNo(entry)
					? (weights.refused ?? WEIGHT_OF_OTHERS)
					: entry.kind === 'promised'
						? weightOfPromise
						: (weights[entry.kind] ?? WEIGHT_OF_OTHERS)) + (hasFigure(entry) ? WEIGHT_OF_FIGURE : 0);
	const sorted = entries
		.map((entry, index) => ({ entry, index, weight: weightOf(entry) }))
		.filter(({ entry }) => isSayable(entry) && line(entry) !== '')
		.sort((a, b) => b.weight - a.weight || compareNewest(a, b));
	const facts: typeof sorted = [];
	for (const one of sorted) {
		if (facts.length >= max) break;
		const question = questionOf(one.entry);
		if (isSaidWhole(one.entry) && (question === undefined || isSaidWhole(question))) facts.push(one);
	}
	return facts
		.sort((a, b) => compareNewest(b, a))
		.map(({ entry }) => {
			const question = questionOf(entry);
			return {
				day: entry.at.day,
				kind: entry.kind,
				who: shortName(asCalled(personOf({ people }, entry.person)?.name ?? '')) || null,
				words: line(entry),
				question: question === undefined ? '' : question.words.replace(/\s+/g, ' ').trim(),
				isWritten: isWritten(contactOf({ contacts }, entry.contact)?.channel ?? null),
				isNo: isNo(entry),
				due: entry.kind === 'promised' && !namesDay(entry.words) ? (entry.due ?? null) : null,
				wasBroken: entry.settled?.outcome === 'broken'
			};
		});
}

function isClean(entry: Entry): boolean {
	return secretsIn(entry.words).length === 0 && !holdsOpinion(entry.words, entry, entry.keptWordings);
}

function isSayableToAnyone(entry: Entry): boolean {
	const { kind, by, private: isPrivate, settled } = entry;
	if (!isStanding(entry) || isPrivate === true) return false;
	switch (kind) {
		case 'promised':
			return by !== 'me' && (settled === null || settled.outcome === 'broken');
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
