import '../jitless.ts';
import * as z from 'zod/mini';
import { Day } from '../day.ts';
import { LadderEvent } from '../vocabulary/ladder.ts';
import { Sector } from '../vocabulary/sector.ts';

/** An exact length of time, and in words what it is counted from. */
export const Period = z.looseObject({
	n: z.int().check(z.gte(0), z.lte(1000)),
	unit: z.enum(['days', 'weeks', 'months', 'years', 'businessDays']),
	from: z.optional(z.string())
});
export type Period = z.infer<typeof Period>;

/** A time limit. With `orLater` it ends with the later of the two periods. */
export const Limit = z.looseObject({ ...Period.shape, orLater: z.optional(Period) });
export type Limit = z.infer<typeof Limit>;

/** What replaces numbers of a rung when the person chose the option `id`. Without an id nobody can choose it. */
export const Variant = z.looseObject({
	id: z.optional(z.string()),
	opensAfter: z.optional(Period),
	deadline: z.optional(Limit),
	reply: z.optional(Period),
	extendedReplyDays: z.optional(z.int().check(z.gte(0), z.lte(1000))),
	checked: z.optional(z.string())
});
export type Variant = z.infer<typeof Variant>;

/** One body to turn to. Further keys of a rung are kept and not used. */
export const Rung = z.looseObject({
	name: z.string().check(z.minLength(1)),
	who: z.string(),
	kind: z.enum(['complaint', 'chargeback', 'regulator', 'adr', 'ombudsman', 'court']),
	/** The wait before it opens. `n` 0: there is none. Null: it opens only on what `orOnEvent` says. */
	opensAfter: z.nullable(Period),
	/** In words, what opens it sooner; null when nothing does. */
	orOnEvent: z.nullable(z.string()),
	/** `orOnEvent` as events. Absent: they are read from the words. Empty: only the person can say that it happened. */
	openingEvents: z.optional(z.array(LadderEvent)),
	deadline: z.nullable(Limit),
	/** Every limit, where there is more than one; the first is `deadline`. The earliest counts. */
	deadlines: z.optional(z.array(Limit).check(z.minLength(2))),
	variants: z.optional(z.array(Variant)),
	/**
	 * How long the other side has to answer. `replyClock` says in words when that starts; absent, when they have the complaint.
	 */
	reply: z.nullable(Period),
	replyClock: z.optional(z.string()),
	/** The days they have to answer where they may take longer than `reply`. */
	extendedReplyDays: z.optional(z.int().check(z.gte(0), z.lte(1000))),
	ackDays: z.optional(z.int().check(z.gte(0), z.lte(1000))),
	ackBusinessDays: z.optional(z.int().check(z.gte(0), z.lte(1000))),
	free: z.boolean(),
	url: z.string(),
	note: z.string(),
	source: z.string(),
	/** `memory`: nobody has read it anywhere, so nothing is computed from it. */
	checked: z.enum(['read', 'memory']),
	checkedOn: z.optional(Day),
	/** The rule was read as others tell or quote it, not where it is published. */
	secondary: z.optional(z.boolean()),
	/** The page at `source` is neither the body's own nor official, so it is named and never linked. */
	thirdParty: z.optional(z.boolean()),
	/** How sure one number is, where it is less sure than the rung. */
	opensChecked: z.optional(z.string()),
	deadlineChecked: z.optional(z.string()),
	replyChecked: z.optional(z.string()),
	/** Sources disagree. */
	conflict: z.optional(z.boolean())
});
export type Rung = z.infer<typeof Rung>;

/**
 * What comes after the provider in one country and sector, the first step first. "EU" is for member states without their own.
 */
export const Ladder = z.looseObject({
	country: z.string().check(z.regex(/^[A-Z]{2}$/)),
	sector: Sector,
	/** Where a sector has more than one ladder: which one this is. */
	variant: z.optional(z.string()),
	/** The one question whose answer changes numbers of its rungs. The option without an id is the usual case. */
	ask: z.optional(
		z.looseObject({
			question: z.string(),
			options: z.array(z.looseObject({ id: z.nullable(z.string()), label: z.string() })).check(z.minLength(2))
		})
	),
	rungs: z.array(Rung).check(z.minLength(1))
});
export type Ladder = z.infer<typeof Ladder>;

/** How a fact is known: read on the body's own page or in the law, on somebody else's page, or only remembered. */
export type Confidence = 'read' | 'second-hand' | 'memory';

export function confidenceOf(rung: Pick<Rung, 'checked' | 'secondary'>): Confidence {
	if (rung.checked === 'memory') return 'memory';
	return rung.secondary === true ? 'second-hand' : 'read';
}

/** How sure one number of a rung is: never surer than the rung. What was worked out from a page counts as second-hand. */
export function numberConfidence(rung: Rung, which: 'opens' | 'deadline' | 'reply'): Confidence {
	const own = { opens: rung.opensChecked, deadline: rung.deadlineChecked, reply: rung.replyChecked }[which];
	const ofRung = confidenceOf(rung);
	if (own === undefined || own === 'read' || ofRung === 'memory') return ofRung;
	return own === 'memory' ? 'memory' : 'second-hand';
}
