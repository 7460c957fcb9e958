import { isNo, isTheirPromise } from '../case/entries.ts';
import type { EntryRecord } from '../case/record.ts';
import type { Moment } from '../vocabulary/moment.ts';
import type { Cues } from './cue.ts';

/** An entry of this contact, as far as the moment depends on it. */
export type Logged = Pick<EntryRecord, 'kind' | 'by' | 'moment' | 'wasNo' | 'minutes'>;

export type CallSituation = {
	/** The standing entries of this contact, in order. */
	logged: readonly Logged[];
	/** The goal was said to whoever is there now. */
	goalSaid: boolean;
	/** A promise of theirs was missed: tapped as broken with none kept since, or its day has passed unsettled. */
	brokenPromiseOpen: boolean;
	/** Contacts about this problem so far, this one included. */
	contacts: number;
	/** The last decision in this contact was to ask for a supervisor. */
	escalate: boolean;
	/** What the contact shows. When it is absent, nothing is known. */
	cues?: Cues;
};

export type MomentReason =
	| 'just-starting'
	| 'on-hold'
	| 'strong-feeling'
	| 'passed-on'
	| 'they-promised'
	| 'after-a-no'
	| 'escalate'
	| 'someone-new'
	| 'goal-not-said'
	| 'promise-broken'
	| 'called-before'
	| 'goal-said'
	| 'no-fact-yet'
	| 'no-option-yet'
	| 'option-given'
	| 'more-options'
	| 'next-step'
	| 'they-are-ending'
	| 'wrapping-up';

export type MomentOfCall = { moment: Moment; why: MomentReason };

/** After this many questions of one moment the call moves on by itself. */
const ENOUGH = 3;

/** The moment the call has reached, and the rule that found it. The first rule that fits wins. */
export function momentOf(situation: CallSituation): MomentOfCall {
	return (
		fromWhatWasJustLogged(situation) ?? fromHowFarTheCallIs(situation) ?? { moment: 'closing', why: 'wrapping-up' }
	);
}

function fromWhatWasJustLogged(situation: CallSituation): MomentOfCall | null {
	const { logged, goalSaid, escalate, cues } = situation;
	const last = logged.at(-1);
	if (!last)
		return situation.brokenPromiseOpen
			? { moment: 'broken-promise', why: 'promise-broken' }
			: { moment: 'opening', why: 'just-starting' };
	if (last.kind === 'held' && last.minutes == null) return { moment: 'hold', why: 'on-hold' };
	// Offered once per contact: a second time would be a remark about the person.
	if (last.kind === 'felt' && count(logged, 'felt') === 1) return { moment: 'calm', why: 'strong-feeling' };

	// The decision already weighed what was logged before it. Only what came after can move the call on.
	const since = escalate ? logged.slice(logged.findLastIndex(({ kind }) => kind === 'assessed') + 1) : logged;
	const turns = since.filter(turnsTheCall);
	const turn = turns.at(-1);
	if (turn?.kind === 'passed-on' && !cues?.has('picked-up')) return { moment: 'passed-on', why: 'passed-on' };
	if (turn?.kind === 'promised' && askedOf(logged, 'promise') < ENOUGH)
		return { moment: 'promise', why: 'they-promised' };
	if (turn && isNo(turn)) return { moment: 'after-a-no', why: 'after-a-no' };
	if (escalate) return { moment: 'supervisor', why: 'escalate' };
	if (cues?.has('picked-up') && !goalSaid) return { moment: 'opening', why: 'someone-new' };
	if (cues?.has('ending') && (goalSaid || logged.some(isTheirPromise)))
		return { moment: 'closing', why: 'they-are-ending' };
	const beforeHold = turns.findLast(({ kind }) => kind !== 'held');
	if (turn?.kind === 'held' && beforeHold?.kind === 'passed-on') return { moment: 'opening', why: 'someone-new' };
	if (turn?.kind === 'option' && askedOf(logged, 'options') < ENOUGH) return { moment: 'options', why: 'option-given' };
	return null;
}

function fromHowFarTheCallIs({ logged, goalSaid, brokenPromiseOpen, contacts }: CallSituation): MomentOfCall | null {
	// Once they have said three things the call is past its opening, whether or not the goal was tapped.
	const hasBegun = goalSaid || logged.filter(tells).length >= ENOUGH || logged.some(isLaterTurn);
	if (!hasBegun) return { moment: 'opening', why: 'goal-not-said' };
	if (brokenPromiseOpen && askedOf(logged, 'broken-promise') === 0)
		return { moment: 'broken-promise', why: 'promise-broken' };
	// Once an offer is on the table, the call is past the facts.
	const isOffered = logged.some(({ kind }) => kind === 'option');
	if (askedOf(logged, 'facts') === 0 && !isOffered) {
		// The reason is `goal-said` only when the goal was tapped as said.
		const why = contacts > 1 ? 'called-before' : goalSaid ? 'goal-said' : 'no-fact-yet';
		return { moment: 'facts', why };
	}
	if (askedOf(logged, 'options') === 0) return { moment: 'options', why: 'no-option-yet' };
	if (logged.some(isTheirPromise)) return null;
	if (askedOf(logged, 'options') < ENOUGH) return { moment: 'options', why: 'more-options' };
	if (askedOf(logged, 'promise') === 0) return { moment: 'promise', why: 'next-step' };
	return null;
}

/** Whether the other side did something that changes what to say next. My own words and notes do not. */
function turnsTheCall(entry: Logged): boolean {
	return tells(entry) || isTheirPromise(entry) || ['refused', 'passed-on', 'held'].includes(entry.kind);
}

/** What comes only after the opening: a no, a hand-on, a promise. */
function isLaterTurn(entry: Logged): boolean {
	return isNo(entry) || entry.kind === 'passed-on' || isTheirPromise(entry);
}

function tells({ kind, by }: Logged): boolean {
	return (kind === 'said' && by !== 'me') || kind === 'answered' || kind === 'option';
}

function askedOf(logged: readonly Logged[], moment: Moment): number {
	return logged.filter((entry) => entry.kind === 'asked' && entry.moment === moment).length;
}

function count(logged: readonly Logged[], kind: Logged['kind']): number {
	return logged.filter((entry) => entry.kind === kind).length;
}
