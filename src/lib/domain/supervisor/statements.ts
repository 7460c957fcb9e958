import type { Case } from '../case/case.ts';
import { type Day, isBefore } from '../day.ts';
import { type Promised, promisesOf } from '../promises/promises.ts';
import type { Id } from '../vocabulary/id.ts';
import type { Signal } from '../vocabulary/situation.ts';
import type { Observation } from './situation-from.ts';

/** The four groups of questions, in the order they are asked. */
export const screenNames = ['harm', 'limit', 'wrong', 'want'] as const;
export type ScreenName = (typeof screenNames)[number];

/** What each group asks, the likeliest first; in the first group, the most dangerous first. */
export const screens: Record<ScreenName, readonly Signal[]> = {
	harm: [
		'life-or-health',
		'supply-cut',
		'fraud-running',
		'travel-within-hours',
		'discrimination',
		'right-about-to-lapse',
		'loss-within-24h',
		'loss-soon'
	],
	limit: [
		'beyond-authority',
		'supervisor-offered',
		'agent-still-trying',
		'above-agent-limit',
		'contradicts-own-terms',
		'terms-read-aloud',
		'answer-right-under-terms',
		'agents-truly-cannot',
		'supervisor-said-no'
	],
	wrong: [
		'no-owner-or-date',
		'answer-sounds-uninformed',
		'papers-asked-again',
		'refuses-reference',
		'refuses-in-writing',
		'refuses-to-log',
		'hung-up-on',
		'abuse',
		'threat-made'
	],
	want: [
		'wish-to-complain',
		'complaint-not-logged',
		'price-or-leaving',
		'written-denial',
		'outside-clock-passed',
		'final-answer-given',
		'straight-to-chief',
		'wants-punishment',
		'wants-to-praise'
	]
};

/** Statements that only mean something beside another one. They are asked once that one is chosen. */
const followUps: Partial<Record<Signal, Signal>> = { 'terms-read-aloud': 'contradicts-own-terms' };

/** Harm that is happening now: a tap on one of these is answered at once. */
const harmNow: readonly Signal[] = [
	'life-or-health',
	'supply-cut',
	'fraud-running',
	'travel-within-hours',
	'discrimination'
];

export function isHarmNow(signal: Observation): boolean {
	return harmNow.some((harm) => harm === signal);
}

/** The statements of a group that are still to be answered, without those that the journal already shows. */
export function statementsOn(
	screen: ScreenName,
	shown: readonly Observation[],
	chosen: readonly Signal[]
): readonly Signal[] {
	return screens[screen].filter((signal) => {
		const leader = followUps[signal];
		return !shown.includes(signal) && (leader === undefined || chosen.includes(leader));
	});
}

/** The groups that have something to ask, in order. */
export function screensToAsk(shown: readonly Observation[], chosen: readonly Signal[]): readonly ScreenName[] {
	return screenNames.filter((screen) => statementsOn(screen, shown, chosen).length > 0);
}

/** Removes a statement, and any statement that only means something beside it. */
export function withoutStatement(chosen: readonly Signal[], signal: Signal): readonly Signal[] {
	return chosen.filter((other) => other !== signal && followUps[other] !== signal);
}

const MAX_PROMISES = 2;

/**
 * Their promises to ask about, at most two, those due last. The day has passed and nobody has said how it ended. Those in
 * `judged` were answered just now, and stay in the list so that the answer can be changed.
 */
export function promisesToAsk(
	theCase: Pick<Case, 'entries' | 'people'>,
	today: Day,
	judged: readonly Id[]
): readonly Promised[] {
	return promisesOf(theCase)
		.flatMap((promise) => (promise.due === null ? [] : [{ promise, due: promise.due }]))
		.filter(({ promise, due }) => promise.by === 'them' && isBefore(due, today))
		.filter(({ promise }) => promise.settled === null || judged.includes(promise.id))
		.sort((a, b) => (a.due === b.due ? 0 : isBefore(a.due, b.due) ? -1 : 1))
		.slice(-MAX_PROMISES)
		.map(({ promise }) => promise);
}
