import '../jitless.ts';
import * as z from 'zod/mini';
import { Channel } from './contact.ts';
import { Sector } from './sector.ts';

/** Everything that can be observed about a call. The order is fixed: where several count as one, the first here stands for them. */
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
 * One thing observed, in the person's own eyes. Some mean less than they sound:
 * a threat is one that I made; a promise is broken when it had a date and the person marked it so; a written denial is one with
 * a review of its own, not a plain no by e-mail; a supply is cut by the supplier, so a boiler that failed is none.
 */
export const Signal = z.enum(signals);
export type Signal = z.infer<typeof Signal>;

/** What is known at the moment of asking "is a supervisor justified?". */
export const Situation = z.strictObject({
	/** With the channel, it changes the words around an answer, never the answer. */
	sector: Sector,
	channel: Channel,
	ready: z.strictObject({
		/** The goal was said in this contact. */
		goalSaid: z.boolean(),
		/** Entries of the case that state something and carry a day. */
		datedFacts: z.int().check(z.gte(0)),
		/** Questions about options that were asked in this contact. */
		optionsAsked: z.int().check(z.gte(0)),
		/** True unless the person says otherwise. */
		calm: z.boolean()
	}),
	/** Contacts about this problem so far, this one included; a call cut off and its call-back are one. */
	contacts: z.int().check(z.gte(1)),
	/** In any order, each once. */
	signals: z.array(Signal).check(z.refine((observed) => new Set(observed).size === observed.length))
});
export type Situation = z.infer<typeof Situation>;
