import '../jitless.ts';
import * as z from 'zod/mini';
import { Channel } from './contact.ts';
import { Sector } from './sector.ts';

/** Everything that can be observed about a call. The order is fixed: where several count as one, the first listed represents them. */
export const signals = [
	// harm now
	'life-or-health',
	'supply-cut',
	'fraud-running',
	'discrimination',
	'travel-within-hours',
	// doors and clocks
	'written-denial',
	'price-or-leaving',
	'complaint-not-logged',
	'final-answer-given',
	'outside-clock-passed',
	'right-about-to-lapse',
	// reasons for
	'beyond-authority',
	'supervisor-offered',
	'promise-broken',
	'contradicts-own-terms',
	'terms-read-aloud',
	'handed-on-three-times',
	'papers-asked-again',
	'refuses-reference',
	'refuses-to-log',
	'refuses-in-writing',
	'no-owner-or-date',
	'loss-within-24h',
	'loss-soon',
	'above-agent-limit',
	'hung-up-on',
	'abuse',
	// reasons to wait
	'answer-right-under-terms',
	'agent-still-trying',
	'threat-made',
	'wants-punishment',
	'straight-to-chief',
	'answer-sounds-uninformed',
	'line-dropped',
	'agents-truly-cannot',
	// other
	'wants-to-praise',
	'wish-to-complain',
	'supervisor-said-no'
] as const;

/**
 * One thing the person observed. Some signals are narrower than their names:
 * - `threat-made`: the person made the threat.
 * - `promise-broken`: the promise had a date, and the person marked it as broken.
 * - `written-denial`: the denial has its own review procedure; a plain no by e-mail does not count.
 * - `supply-cut`: the supplier cut it; a failed boiler does not count.
 */
export const Signal = z.enum(signals);
export type Signal = z.infer<typeof Signal>;

/** What is known at the moment of asking "is a supervisor justified?". */
export const Situation = z.strictObject({
	/** Like the channel, changes the words around an answer, never the answer. */
	sector: Sector,
	channel: Channel,
	ready: z.strictObject({
		/** The goal was said in this contact. */
		goalSaid: z.boolean(),
		/** The number of entries of the case that state something and have a day. */
		datedFacts: z.int().check(z.gte(0)),
		/** The number of questions about options asked in this contact. */
		optionsAsked: z.int().check(z.gte(0)),
		/** True unless the person says otherwise. */
		calm: z.boolean()
	}),
	/** The number of contacts about this problem so far, including this one. A dropped call and its call-back count as one. */
	contacts: z.int().check(z.gte(1)),
	/** In any order, each once. */
	signals: z.array(Signal).check(z.refine((observed) => new Set(observed).size === observed.length))
});
export type Situation = z.infer<typeof Situation>;
