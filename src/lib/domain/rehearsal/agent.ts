import '../jitless.ts';
import * as z from 'zod/mini';
import { Refusal } from '../vocabulary/refusal.ts';
import { acts, agentSlots, agentSlotsIn, endings } from './act.ts';

const Act = z.enum(acts);
const Ending = z.enum(endings);
const AgentSlot = z.enum(agentSlots);

/** An agent speaks like one, and still in sentences that can be followed by ear. */
export const MAX_AGENT_LINE_WORDS = 25;

/** More turns than these are no two minutes any more. */
export const MAX_TURNS = 18;

export function sentencesIn(words: string): string[] {
	return words.match(/[^.?!]+[.?!]*/g)?.map((sentence) => sentence.trim()) ?? [];
}

const Heard = z.string().check(
	z.minLength(1),
	z.maxLength(220),
	z.regex(/^(\p{Lu}|\{).*[.?]$/u),
	z.refine((words) => agentSlotsIn(words).every((name) => AgentSlot.safeParse(name).success), 'names an unknown slot'),
	z.refine(
		(words) => sentencesIn(words).every((sentence) => sentence.split(/\s+/).length <= MAX_AGENT_LINE_WORDS),
		'has a sentence that is too long to follow'
	)
);

const reply = {
	says: Heard,
	/** The same for a case that has not said what is wanted. */
	plain: z.optional(Heard),
	/** What happens before it, told by nobody in the call. */
	before: z.optional(Heard),
	/** It is a no, said in this way. */
	no: z.optional(Refusal),
	/** A way inside their rules, a reason to ask for whoever may decide, a promise, or a hand-on to somebody else. */
	gives: z.optional(z.enum(['choice', 'reason', 'promise', 'hand-on'])),
	/** In how many days, counted to the next working day, they promise it. */
	days: z.optional(z.int().check(z.gte(1), z.lte(30))),
	/** Whoever speaks from here on. */
	by: z.optional(z.string().check(z.minLength(1), z.maxLength(24))),
	/** Nobody is there: a machine speaks. */
	isMachine: z.optional(z.literal(true))
};

const StepName = z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/));

const Reply = z.strictObject(reply);
export type Reply = z.infer<typeof Reply>;

/** A place in the talk: what is said there, and where each thing that can be heard leads. Whatever else is said leads to `or`. */
const AgentStep = z.strictObject({
	...reply,
	on: z.optional(z.partialRecord(Act, StepName)),
	or: z.optional(StepName),
	ends: z.optional(Ending)
});
export type AgentStep = z.infer<typeof AgentStep>;

/** Somebody to practise with, written out. The steps only ever lead on: no line comes twice, and every way ends. */
export const Agent = z
	.strictObject({
		id: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/), z.maxLength(32)),
		/** What kind of a talk it is, in a few words. */
		title: z.string().check(z.minLength(1), z.maxLength(32)),
		/** Who is there until somebody gives a name. */
		name: z.string().check(z.minLength(1), z.maxLength(24)),
		/** How it is to talk with them, in one kind sentence. */
		manner: Heard,
		begins: StepName,
		steps: z.record(StepName, AgentStep),
		/** What they say once to something that does not lead on. */
		asides: z.partialRecord(Act, Reply)
	})
	.check(
		z.refine(({ begins, steps }) => Object.hasOwn(steps, begins), 'begins nowhere'),
		z.refine(
			({ steps }) => Object.values(steps).every(({ or, ends, on }) => (ends ? !or && !on : Boolean(or))),
			'has a step that neither leads on nor ends, or does both'
		),
		z.refine(
			({ steps }) =>
				Object.values(steps).every(({ on = {}, or }) =>
					[...Object.values(on), or ?? ''].every((name) => name === '' || Object.hasOwn(steps, name))
				),
			'leads to a step that is not there'
		),
		z.refine(
			({ steps, asides }) => [...Object.values(steps), ...Object.values(asides)].every(isFillable),
			'cannot be said'
		)
	);
export type Agent = z.infer<typeof Agent>;

/** A line that needs the goal has another for a case without one; a day is named where one is promised, and only there. */
function isFillable({ says, plain, days }: Reply): boolean {
	const slots = agentSlotsIn(says);
	const isPlainSayable = plain === undefined || !agentSlotsIn(plain).includes('want');
	return (
		(!slots.includes('want') || plain !== undefined) && slots.includes('day') === (days !== undefined) && isPlainSayable
	);
}
