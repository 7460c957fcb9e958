import '../jitless.ts';
import * as z from 'zod/mini';
import { sentencesIn } from '../text/sentences.ts';
import { countWords } from '../text/words.ts';
import { Refusal } from '../vocabulary/refusal.ts';
import { acts, agentSlots, agentSlotsIn, endings } from './act.ts';

const Act = z.enum(acts);
const Ending = z.enum(endings);
const AgentSlot = z.enum(agentSlots);

/** The longest sentence of an agent, in words. Agents speak like agents, but in sentences that can be followed by ear. */
export const MAX_AGENT_LINE_WORDS = 25;

/** With more turns than this, a practice takes longer than two minutes. */
export const MAX_TURNS = 18;

const Heard = z.string().check(
	z.minLength(1),
	z.maxLength(220),
	z.regex(/^(\p{Lu}|\{).*[.?]$/u),
	z.refine((words) => agentSlotsIn(words).every((name) => AgentSlot.safeParse(name).success), 'names an unknown slot'),
	z.refine(
		(words) => sentencesIn(words).every((sentence) => countWords(sentence) <= MAX_AGENT_LINE_WORDS),
		'has a sentence that is too long to follow'
	)
);

const reply = {
	says: Heard,
	/** The same line for a case that has not said what is wanted. */
	plain: z.optional(Heard),
	/** What happens before it; nobody in the call says this. */
	before: z.optional(Heard),
	/** Set when it is a no: the way it is said. */
	no: z.optional(Refusal),
	/**
	 * What the reply gives: an option inside their rules, a reason to ask for whoever may decide, a promise, or a hand-on to
	 * somebody else.
	 */
	gives: z.optional(z.enum(['choice', 'reason', 'promise', 'hand-on'])),
	/** How many days ahead they promise it. A day on a weekend moves to the next Monday. */
	days: z.optional(z.int().check(z.gte(1), z.lte(30))),
	/** Who speaks from here on. */
	by: z.optional(z.string().check(z.minLength(1), z.maxLength(24))),
	/** Nobody is there: a machine speaks. */
	isMachine: z.optional(z.literal(true))
};

const StepName = z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/));

const Reply = z.strictObject(reply);
export type Reply = z.infer<typeof Reply>;

/** A step of the talk: what is said, and the step that each act heard leads to. Anything else leads to `or`. */
const AgentStep = z.strictObject({
	...reply,
	on: z.optional(z.partialRecord(Act, StepName)),
	or: z.optional(StepName),
	ends: z.optional(Ending)
});
export type AgentStep = z.infer<typeof AgentStep>;

/** A scripted agent to practise with. The steps only lead forward, so no line comes twice and every path ends. */
export const Agent = z
	.strictObject({
		id: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/), z.maxLength(32)),
		/** What kind of talk it is, in a few words. */
		title: z.string().check(z.minLength(1), z.maxLength(32)),
		/** Who is on the line until somebody gives a name. */
		name: z.string().check(z.minLength(1), z.maxLength(24)),
		/** How it is to talk with them, in one kind sentence. */
		manner: Heard,
		begins: StepName,
		steps: z.record(StepName, AgentStep),
		/** What they say once to an act that does not lead on. */
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

/**
 * A line that needs the goal must have a plain one for a case without a goal. A day is named where one is promised, and only
 * there.
 */
function isFillable({ says, plain, days }: Reply): boolean {
	const slots = agentSlotsIn(says);
	const isPlainSayable = plain === undefined || !agentSlotsIn(plain).includes('want');
	return (
		(!slots.includes('want') || plain !== undefined) && slots.includes('day') === (days !== undefined) && isPlainSayable
	);
}
