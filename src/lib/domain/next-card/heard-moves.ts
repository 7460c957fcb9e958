import type { Case, Contact, Entry } from '../case/case.ts';
import { isTheirPromise, isTheirs, referencesOf } from '../case/entries.ts';
import type { KnownFact, Move, Need } from '../moves/move.ts';
import { learnedWeights } from '../moves/learned.ts';
import { type HeardMove, movesIn } from '../moves/moves-in.ts';
import { needOfWay } from '../moves/need-of.ts';
import { namesItsDay } from '../promises/promises.ts';
import { namesDay } from '../text/days.ts';
import type { Refusal } from '../vocabulary/refusal.ts';

const moveOfWay: Readonly<Record<Refusal, Move>> = {
	no: 'refuses-plain',
	policy: 'refuses-policy',
	system: 'refuses-system',
	'another-team': 'refuses-not-mine',
	wait: 'refuses-wait',
	'not-my-job': 'refuses-not-mine',
	'never-got-it': 'refuses-never-received'
};

/** The way of saying no that a move is; undefined for a move that is none. */
const wayOfMove: Readonly<Partial<Record<Move, Refusal>>> = {
	'refuses-policy': 'policy',
	'refuses-system': 'system',
	'refuses-not-mine': 'another-team',
	'refuses-wait': 'wait',
	'refuses-never-received': 'never-got-it'
};

/** Entries never change, and the cues of a contact ask for the moves of its last lines again and again. */
const heardBefore = new WeakMap<object, readonly HeardMove[]>();

/** What they did in an entry, the move to answer first in front. A way of saying no that was tapped comes before all words. */
export function movesOf(
	entry: Pick<Entry, 'kind' | 'by' | 'words' | 'refusal' | 'wasNo'>,
	known?: ReadonlySet<KnownFact>
): readonly HeardMove[] {
	const { kind, by, words, refusal, wasNo } = entry;
	if (by === 'me') return [];
	const before = known ? undefined : heardBefore.get(entry);
	if (before) return before;
	const told = refusal ? moveOfWay[refusal] : undefined;
	const asNo = kind === 'answered' && wasNo === true ? 'refused' : kind;
	const heard = movesIn(words, { kind: asNo, told, ...(known ? { known } : {}) });
	// A tap without words.
	const moves = told && heard.length === 0 ? [{ move: told, need: needOfWay(told, known) }] : heard;
	if (!known && learnedWeights() !== null) heardBefore.set(entry, moves);
	return moves;
}

/** What they have just done: the move to answer first in their last line, while nothing was said or asked since. */
export function liveMove(theCase: Case, contact: Contact, here: readonly Entry[]): HeardMove | null {
	const last = here.findLast(
		({ kind, by, words }) => kind !== 'named' && !(kind === 'noted' && by !== 'me' && isBare(words))
	);
	// What they answered to a question about options is weighed with the other options.
	if (!last || (last.kind === 'option' && last.about !== undefined)) return null;
	return movesOf(last, knownIn(theCase, contact, here))[0] ?? null;
}

/** A name, a figure or a word alone, noted beside what they said. */
function isBare(words: string): boolean {
	return !/\s/.test(words.trim());
}

/** What this contact holds already, so that nobody asks for it again. */
export function knownIn(theCase: Case, contact: Contact, here: readonly Entry[]): ReadonlySet<KnownFact> {
	const known = new Set<KnownFact>();
	if (contact.speaking !== null) known.add('name');
	if (here.some(({ reference }) => reference) || referencesOf(theCase).length > 0) known.add('reference');
	if (here.some((entry) => isTheirPromise(entry) && namesItsDay(entry))) known.add('day');
	if (here.some((entry) => isTheirs(entry) && entry.amount)) known.add('amount');
	return known;
}

/** What a contact should end with, in the order in which it is asked for. */
export const missingThings = ['name', 'reference', 'goal', 'day', 'owner', 'in-writing'] as const;
export type Missing = (typeof missingThings)[number];

/** What the contact still lacks, in the order in which it is asked for; null when it lacks nothing. */
export function missingThing(theCase: Case, contact: Contact, here: readonly Entry[]): Missing | null {
	const known = knownIn(theCase, contact, here);
	const promise = here.findLast(isTheirPromise);
	const asked = new Set(here.flatMap(({ kind, card }) => (kind === 'asked' && card ? [card] : [])));
	const lacks: Readonly<Record<Missing, boolean>> = {
		name: !known.has('name'),
		reference: !known.has('reference'),
		goal: !here.some(({ saysGoal }) => saysGoal === true),
		day: promise !== undefined && !known.has('day') && !namesDay(promise.words),
		owner: promise !== undefined && !promise.person && contact.speaking === null,
		'in-writing': promise !== undefined && asked.size === 0
	};
	return missingThings.find((thing) => lacks[thing]) ?? null;
}

/** The move after which an adviser would ask for what is missing, and the need. */
export const askedAs: Readonly<Record<Missing, { move: Move; need: Need }>> = {
	name: { move: 'handed-on', need: 'get-name' },
	reference: { move: 'closing', need: 'get-reference' },
	goal: { move: 'asks-what-i-want', need: 'say-goal' },
	day: { move: 'promises-undated', need: 'get-day' },
	owner: { move: 'promises-undated', need: 'get-name' },
	'in-writing': { move: 'promises-dated', need: 'get-in-writing' }
};

/** Whether an entry shows one of these moves. */
export function shows(entry: Entry | undefined, ...moves: readonly Move[]): boolean {
	return entry !== undefined && movesOf(entry).some(({ move }) => moves.includes(move));
}

/** Whether an entry shows a move that leads to a need. */
export function leadsTo(entry: Entry | undefined, need: Need, ...moves: readonly Move[]): boolean {
	return entry !== undefined && movesOf(entry).some((one) => one.need === need && moves.includes(one.move));
}

/** "Not my job", which is no word of another team. */
const NOT_MINE =
	/\b(?:not (?:my|our|a) (?:job|department|area|desk|remit|team|thing)|not (?:something|what) (?:I|we) (?:deal|handle|do)|(?:do not|do ?n['’]?t) (?:deal|do|handle))\b/i;

/** The way these words say no; undefined when they name none. */
export function refusalIn(words: string): Refusal | undefined {
	const ways = movesIn(words, { kind: 'refused' }).flatMap(({ move }) => wayOfMove[move] ?? []);
	return ways[0] === 'another-team' && NOT_MINE.test(words) ? 'not-my-job' : ways[0];
}
