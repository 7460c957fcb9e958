import type { Assessment, Door, SupervisorStep, Reason } from '../vocabulary/assessment.ts';
import type { Signal, Situation } from '../vocabulary/situation.ts';

/**
 * Decides whether a supervisor is justified: yes and why, not yet and what to do first, or a different door. The first step
 * of the rulebook with an answer wins. Never throws; the order of the signals does not matter.
 */
export function assess(situation: Situation): Assessment {
	return (
		anotherDoor(situation) ??
		onlyPraise(situation) ??
		notReady(situation) ??
		poorManner(situation) ??
		enoughReason(situation) ??
		notYet(betterStep(situation), situation)
	);
}

// 1. Doors: harm first, then clocks, then whoever owns the matter. The first one present wins, whatever else is present.

const doors: readonly { signal: Signal; door: Door }[] = [
	{ signal: 'life-or-health', door: 'emergency-or-priority-line' },
	{ signal: 'supply-cut', door: 'emergency-or-priority-line' },
	{ signal: 'fraud-running', door: 'fraud-line' },
	{ signal: 'discrimination', door: 'named-official' },
	{ signal: 'travel-within-hours', door: 'named-official' },
	{ signal: 'right-about-to-lapse', door: 'written-notice' },
	{ signal: 'final-answer-given', door: 'outside-body' },
	{ signal: 'outside-clock-passed', door: 'outside-body' },
	{ signal: 'written-denial', door: 'appeal' },
	{ signal: 'price-or-leaving', door: 'retention' },
	{ signal: 'supervisor-said-no', door: 'complaints-team' },
	{ signal: 'wish-to-complain', door: 'complaints-team' }
];

function anotherDoor(situation: Situation): Assessment | null {
	const chosen = doors.find(({ signal }) => has(situation, signal));
	if (!chosen) return null;
	return {
		verdict: 'other-door',
		door: chosen.door,
		because: [{ signal: chosen.signal, weight: 'strong' }, ...reasonsIn(situation)],
		next: 'go-to-door'
	};
}

// 2. Only praise: a supervisor may always be asked for in order to thank somebody. Beside other signals it changes nothing.

function onlyPraise(situation: Situation): Assessment | null {
	const isOnlyPraise = has(situation, 'wants-to-praise') && new Set(situation.signals).size === 1;
	if (!isOnlyPraise) return null;
	return { verdict: 'escalate', door: null, because: [], next: 'praise' };
}

// 3. Ready? The first thing missing is the one next step.

const readiness: readonly { isMissing: (ready: Situation['ready']) => boolean; next: SupervisorStep }[] = [
	{ isMissing: ({ calm }) => !calm, next: 'calm-first' },
	{ isMissing: ({ goalSaid }) => !goalSaid, next: 'say-goal' },
	{ isMissing: ({ datedFacts }) => datedFacts < 1, next: 'read-dated-fact' },
	{ isMissing: ({ optionsAsked }) => optionsAsked < 1, next: 'ask-options' }
];

function notReady(situation: Situation): Assessment | null {
	// Nobody has to earn a supervisor who is offered, or one asked for because of what staff did.
	if (isMisconduct(situation) || has(situation, 'supervisor-offered')) return null;
	const missing = readiness.find(({ isMissing }) => isMissing(situation.ready));
	return missing ? notYet(missing.next, situation) : null;
}

// 4. Manner: a threat, then the wish to punish, must be put down first, whatever the reasons.

const manners: readonly { signal: Signal; next: SupervisorStep }[] = [
	{ signal: 'threat-made', next: 'drop-threat' },
	{ signal: 'wants-punishment', next: 'state-remedy' }
];

function poorManner(situation: Situation): Assessment | null {
	if (isMisconduct(situation)) return null;
	const manner = manners.find(({ signal }) => has(situation, signal));
	return manner ? notYet(manner.next, situation) : null;
}

// 5. Reasons: one strong or two medium are enough.

const strongReasons = [
	'beyond-authority',
	'supervisor-offered',
	'promise-broken',
	'abuse',
	'hung-up-on',
	'loss-within-24h',
	'contradicts-own-terms',
	'handed-on-three-times',
	'third-contact'
] as const;

/** Three ways of leaving no trace. Together they are one medium reason, named after the first one present. */
const refusals = ['refuses-reference', 'refuses-to-log', 'refuses-in-writing'] as const;

const mediumReasons = [
	...refusals,
	'no-owner-or-date',
	'papers-asked-again',
	'loss-soon',
	'above-agent-limit',
	'second-contact'
] as const;

type ReasonName = (typeof strongReasons)[number] | (typeof mediumReasons)[number];

/** Repeated contacts and hand-ons are no reason when the answer is right, or when nobody there can know more. */
const cancelled: readonly ReasonName[] = ['second-contact', 'third-contact', 'handed-on-three-times'];
const cancelling: readonly Signal[] = ['agents-truly-cannot', 'answer-right-under-terms'];

function enoughReason(situation: Situation): Assessment | null {
	const reasons = reasonsIn(situation);
	const isEnough = reasons.some(({ weight }) => weight === 'strong') || reasons.length >= 2;
	if (!isEnough) return null;
	const isCutOff = has(situation, 'line-dropped') || has(situation, 'hung-up-on');
	return { verdict: 'escalate', door: null, because: reasons, next: isCutOff ? 'call-back-read-notes' : 'ask-now' };
}

function reasonsIn(situation: Situation): Reason[] {
	const isCancelling = cancelling.some((signal) => has(situation, signal));
	const counts = (name: ReasonName) => isPresent(name, situation) && !(isCancelling && cancelled.includes(name));
	return [
		...strongReasons.filter(counts).map((signal): Reason => ({ signal, weight: 'strong' })),
		...mediumReasons.filter(counts).map((signal): Reason => ({ signal, weight: 'medium' }))
	];
}

function isPresent(name: ReasonName, situation: Situation): boolean {
	switch (name) {
		case 'third-contact':
			return situation.contacts >= 3;
		case 'second-contact':
			return situation.contacts === 2;
		case 'contradicts-own-terms':
			return has(situation, name) && has(situation, 'terms-read-aloud');
		case 'refuses-reference':
		case 'refuses-to-log':
		case 'refuses-in-writing':
			return name === refusals.find((refusal) => has(situation, refusal));
		default:
			return has(situation, name);
	}
}

// 6. Not yet: the best alternative is the first that fits.

const alternatives: readonly { fits: (situation: Situation) => boolean; next: SupervisorStep }[] = [
	{ fits: (s) => has(s, 'straight-to-chief'), next: 'one-rung' },
	{ fits: (s) => has(s, 'line-dropped'), next: 'call-back-read-notes' },
	{ fits: (s) => has(s, 'agents-truly-cannot'), next: 'agree-time' },
	{ fits: (s) => has(s, 'contradicts-own-terms') && !has(s, 'terms-read-aloud'), next: 'read-terms-aloud' },
	{ fits: (s) => has(s, 'agent-still-trying') && isFirstContact(s), next: 'let-agent-finish' },
	{ fits: (s) => has(s, 'refuses-to-log') || has(s, 'complaint-not-logged'), next: 'log-complaint' },
	{ fits: (s) => has(s, 'answer-right-under-terms'), next: 'ask-exception-or-accept' },
	{
		fits: (s) => has(s, 'answer-sounds-uninformed') && isFirstContact(s) && !has(s, 'loss-soon'),
		next: 'call-again-once'
	},
	{ fits: (s) => has(s, 'no-owner-or-date'), next: 'agree-time' },
	{ fits: (s) => reasonsIn(s).length === 1, next: 'ask-colleague' }
];

function betterStep(situation: Situation): SupervisorStep {
	return alternatives.find(({ fits }) => fits(situation))?.next ?? 'ask-options';
}

// Shared by several steps.

function notYet(next: SupervisorStep, situation: Situation): Assessment {
	return { verdict: 'not-yet', door: null, because: reasonsIn(situation), next };
}

function has(situation: Situation, signal: Signal): boolean {
	return situation.signals.includes(signal);
}

/** True when their staff abused the person or hung up on them. A threat by the person does not weigh against that. */
function isMisconduct(situation: Situation): boolean {
	return has(situation, 'abuse') || has(situation, 'hung-up-on');
}

function isFirstContact(situation: Situation): boolean {
	return situation.contacts === 1;
}
