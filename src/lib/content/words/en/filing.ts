import type { NoteFact } from '#lib/domain/filing/note-fact.ts';
import type { Day } from '#lib/domain/day.ts';
import { dateWords } from './days.ts';
import { capitalised, counted } from './grammar.ts';
import { moneyWords } from './journal.ts';

/** The facts of a note that one tap files. */
export const filingWords = {
	row: 'Facts to file',
	/** Announced when the row has changed and typing rests. */
	aloud: (facts: readonly string[]) => `${counted(facts.length, 'One fact', 'facts')} to file: ${facts.join('; ')}`,
	passedOver: 'You also wrote this down',
	passedOverMore: 'A tap keeps it in its place.'
};

/** The most characters of its own words that a chip shows. */
const MAX_QUOTED = 32;

/** The fact as it will be kept. */
export function factWords(fact: NoteFact, today: Day): string {
	const short = filedWords(fact, today);
	switch (fact.kind) {
		case 'agent':
			return `${short}, ${fact.team ?? 'speaking'}`;
		case 'team':
			return `${short}, speaking`;
		case 'reference':
			return `${short}, reference`;
		case 'account':
			return `${short}, account number`;
		case 'phone':
			return `${short}, their number`;
		case 'promise':
			return `${fact.by === 'me' ? 'I promise' : 'They promise'} ${short}`;
		case 'refusal':
			return `They refuse: ${short}`;
		case 'amount':
		case 'handed-on':
		case 'hold':
			return short;
	}
}

/** The fact once it is filed: the part of `factWords` that tells it from the others in the row. */
export function filedWords(fact: NoteFact, today: Day): string {
	switch (fact.kind) {
		case 'agent':
			return fact.name;
		case 'team':
			return capitalised(fact.name);
		case 'reference':
			return fact.reference;
		case 'account':
		case 'phone':
			return fact.words;
		case 'amount':
			return moneyWords(fact.amount);
		case 'promise': {
			const what = fact.amount ? moneyWords(fact.amount) : `“${quoted(fact.words)}”`;
			return `${what}${fact.due === null ? ', no day' : ` by ${dateWords(fact.due, today)}`}`;
		}
		case 'refusal':
			return `“${quoted(fact.words)}”`;
		case 'handed-on':
			return `Passed on to ${fact.to}`;
		case 'hold':
			return `On hold, ${fact.minutes} min`;
	}
}

function quoted(words: string): string {
	if (words.length <= MAX_QUOTED) return words;
	const start = words.slice(0, MAX_QUOTED);
	return `${start.slice(0, Math.max(start.lastIndexOf(' '), MAX_QUOTED / 2))}…`;
}
