import type { Case, Entry, Goal } from '../case/case.ts';
import { type Day, isBefore } from '../day.ts';
import { referencesOf } from '../journal/timeline.ts';
import { type SayGoal, MAX_BREATH_WORDS, asSaid, spokenGoal } from './goal.ts';
import { countSpaced, shorten } from './shorten.ts';

/** What is said in thirty seconds without haste, and what a message after the tone may have. */
export const MAX_THIRTY_SECONDS_WORDS = 75;

/** The goal where a question has it inside. */
export const MAX_QUESTION_WORDS = 8;

const MAX_FACT_WORDS = 12;
const MAX_NAME_WORDS = 3;
const MAX_REFERENCE_WORDS = 4;
const MAX_BASIS_WORDS = 12;
const MAX_FACTS = 2;

/** The longest number there is, in digits (ITU-T E.164). */
const MAX_DIGITS = 15;

/** A fact of the journal as it may be said; `who` when it was another person's words. */
export type DatedFact = { day: Day; who: string | null; isSaid: boolean; words: string };

export type ThirtyWords = {
	goal: SayGoal;
	fact: (fact: DatedFact) => string;
	basis: (basis: string) => string;
	ask: string;
};

export type VoicemailWords = {
	caller: (name: string) => string;
	reference: (reference: string) => string;
	goal: SayGoal;
	/** With the number in its groups, twice. */
	callBack: (number: string) => string;
};

/** The want in at most eight words, without its day: for inside a question. Null when there is nothing to say. */
export function shortGoal({ want }: Pick<Goal, 'want'>, names: readonly string[] = []): string | null {
	return spokenGoal({ want: shorten(asSaid(want ?? '', names), MAX_QUESTION_WORDS), by: null }, (said) => said, names);
}

/**
 * The goal in one sentence of at most twenty words, whatever its length: words are left out from its end, never cut, and a
 * figure is never changed. Null when nothing is wanted, or nothing whole fits.
 */
export function oneBreath(
	goal: Pick<Goal, 'want' | 'by'>,
	say: SayGoal,
	names: readonly string[] = [],
	most = MAX_BREATH_WORDS
): string | null {
	const want = asSaid(goal.want ?? '', names);
	for (let room = most; room > 0; room -= 1) {
		const said = spokenGoal({ want: shorten(want, room), by: goal.by }, say, names);
		if (said === null) return null;
		if (countSpaced(said) <= most) return said;
	}
	return null;
}

/** The goal with up to two dated facts and why it is fair, in at most 75 words. Null when no goal can be said. */
export function thirtySeconds(theCase: Case, words: ThirtyWords): string | null {
	const goal = oneBreath(theCase.goal, words.goal, namesOf(theCase));
	if (goal === null) return null;
	const basis = withoutEnd(theCase.goal.basis ?? '');
	const isSayable = basis !== '' && countSpaced(basis) <= MAX_BASIS_WORDS;
	const facts = datedFacts(theCase).map((fact) => words.fact(fact));
	const why = isSayable ? [words.basis(basis)] : [];
	// What gives way when it does not all fit: why it is fair, then the older fact, then the other.
	const ways = [[...facts, ...why], facts, facts.slice(1), []];
	const texts = ways.map((between) => [goal, ...between, words.ask].join(' '));
	return texts.find((text) => countSpaced(text) <= MAX_THIRTY_SECONDS_WORDS) ?? goal;
}

/** The newest dated facts that can be said in a breath, those with a figure first; told in order. */
export function datedFacts(theCase: Pick<Case, 'entries' | 'people'>): readonly DatedFact[] {
	return theCase.entries
		.map((entry, index) => ({ entry, index, words: withoutEnd(entry.words.replace(/\s+/g, ' ').trim()) }))
		.filter(({ entry, words }) => isSayable(entry) && words !== '' && countSpaced(words) <= MAX_FACT_WORDS)
		.sort((a, b) => Number(hasFigure(b.entry)) - Number(hasFigure(a.entry)) || compareNewest(a, b))
		.slice(0, MAX_FACTS)
		.sort((a, b) => compareNewest(b, a))
		.map(({ entry, words }) => ({
			day: entry.at.day,
			who: shorten(theCase.people.find(({ id }) => id === entry.person)?.name ?? '', MAX_NAME_WORDS) || null,
			isSaid: entry.kind === 'said' || entry.kind === 'answered' || entry.kind === 'refused',
			words
		}));
}

/**
 * What to leave after the tone, in at most 75 words: who calls, the reference, what is asked, and twice the number to ring.
 * Null until there are a goal and a number: no gap is ever left in it.
 */
export function voicemail(theCase: Case, words: VoicemailWords): string | null {
	const number = digitGroups(theCase.goal.callBack ?? '');
	const goal = oneBreath(theCase.goal, words.goal, namesOf(theCase));
	if (number === null || goal === null) return null;
	const name = shorten(withoutEnd(theCase.goal.callerName ?? ''), MAX_NAME_WORDS);
	const reference = withoutEnd(referencesOf(theCase).at(-1) ?? '');
	// A reference that is cut is worse than none.
	const isShort = reference !== '' && countSpaced(reference) <= MAX_REFERENCE_WORDS;
	return [
		...(name === '' ? [] : [words.caller(name)]),
		...(isShort ? [words.reference(reference)] : []),
		goal,
		words.callBack(number)
	].join(' ');
}

/**
 * A telephone number in the groups in which it is said, three or four digits each; a number written in groups keeps them.
 * Null when the line holds no such number: a wrong one is worse than none.
 */
export function digitGroups(line: string): string | null {
	const [, plus = '', written = ''] =
		/^\s*(\+?)\s*([\d\s().\-–/]+)$/u.exec(line.trim().startsWith('+') ? line.replace('(0)', ' ') : line) ?? [];
	const groups = written.split(/\D+/).filter((group) => group !== '');
	const digits = groups.join('');
	if (digits.length < 3 || digits.length > MAX_DIGITS) return null;
	const isGrouped = groups.length > 1 && groups.length <= 6 && groups.every(({ length }) => length <= 5);
	return `${plus}${(isGrouped ? groups : inGroups(digits)).join(' ')}`;
}

/** "07700900123" is said as 07700 900 123; anything else in threes, with no digit left alone at its end. */
function inGroups(digits: string): string[] {
	if (/^0\d{10}$/.test(digits)) return [digits.slice(0, 5), digits.slice(5, 8), digits.slice(8)];
	const groups = digits.match(/\d{1,3}/g) ?? [];
	const last = groups.at(-1) ?? '';
	if (last.length > 1 || groups.length < 2) return groups;
	return [...groups.slice(0, -2), `${groups.at(-2) ?? ''}${last}`];
}

function isSayable({ kind, by, status, private: isPrivate, settled }: Entry): boolean {
	if (status !== 'standing' || isPrivate === true) return false;
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

function hasFigure({ words, amount }: Entry): boolean {
	return /\d/.test(words) || Boolean(amount);
}

function compareNewest(a: { entry: Entry; index: number }, b: { entry: Entry; index: number }): number {
	if (a.entry.at.day !== b.entry.at.day) return isBefore(a.entry.at.day, b.entry.at.day) ? 1 : -1;
	return b.index - a.index;
}

function namesOf({ provider, people }: Pick<Case, 'provider' | 'people'>): string[] {
	return [provider, ...people.map(({ name }) => name)].flatMap((name) => name || []);
}

/** One line without a mark at either end; empty when there is no letter or digit to say. */
function withoutEnd(text: string): string {
	if (!/[\p{L}\p{N}]/u.test(text)) return '';
	return text
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/^[\s.,;:!?…]+|[\s.,;:!?…]+$/gu, '');
}
