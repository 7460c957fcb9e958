import '../jitless.ts';
import * as z from 'zod/mini';
import { countWords } from '../text/words.ts';
import { moves, needs } from '../moves/move.ts';
import { Channel } from '../vocabulary/contact.ts';
import { Moment } from '../vocabulary/moment.ts';
import { Refusal } from '../vocabulary/refusal.ts';
import { Sector } from '../vocabulary/sector.ts';
import { Cue } from './cue.ts';

/**
 * What a card may take from the case, as said aloud. `agent`: the name of whoever is speaking now. `goal`: what is asked for.
 * `day`: the day the facts are about. `amount`: with its currency. `reference`: as given. `promise`: theirs, in the words
 * noted. `promisedOn`: the day it was made. `client`: whom the person speaks for.
 */
export const Slot = z.enum(['agent', 'goal', 'day', 'amount', 'reference', 'promise', 'promisedOn', 'client']);
export type Slot = z.infer<typeof Slot>;

/** The longest sentence, in words, that can still be said in one breath. */
export const MAX_CARD_WORDS = 20;

const slotPattern = /\{([^{}]*)\}/g;

/** The names in braces, in order, each once. In the words of a card that passed its schema, all of them are slots. */
export function slotsIn(words: string): Slot[] {
	return [...new Set([...words.matchAll(slotPattern)].map((match) => match[1] as Slot))];
}

/** Replaces each slot with what `say` returns for it. The replacement is not searched for slots. */
export function replaceSlots(words: string, say: (slot: Slot) => string): string {
	return words.replace(slotPattern, (_, slot: Slot) => say(slot));
}

/** Counts the words to be said. A slot counts as one word, whatever will fill it. */
export function countCardWords(words: string): number {
	return countWords(replaceSlots(words, () => 'slot'));
}

const Sayable = z.string().check(
	z.minLength(1),
	z.refine((words) => countCardWords(words) <= MAX_CARD_WORDS, 'too long to be said in one breath'),
	z.refine((words) => slotsIn(words).every((name) => Slot.safeParse(name).success), 'names an unknown slot'),
	z.refine((words) => !/[{}]/.test(replaceSlots(words, () => '')), 'has a brace that is no slot')
);

const Cues = z.optional(z.readonly(z.array(Cue).check(z.minLength(1))));

const Sentence = z.string().check(z.minLength(1), z.maxLength(120), z.regex(/^\S.*[.?]$/));

/** One question to read aloud, and what an adviser would say about it. A list that is left out means all of them. */
export const Card = z.strictObject({
	id: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/), z.maxLength(64)),
	moment: Moment,
	words: Sayable,
	/** The same in softer words, and in plainer ones; set only where they truly differ. */
	gentler: z.optional(Sayable),
	firmer: z.optional(Sayable),
	sectors: z.optional(z.readonly(z.array(Sector).check(z.minLength(1)))),
	channels: z.optional(z.readonly(z.array(Channel).check(z.minLength(1)))),
	/** The refusals that this card answers. */
	refusals: z.optional(z.readonly(z.array(Refusal).check(z.minLength(1)))),
	/** What brings it up: each cue present moves it further forward, even from another moment. */
	after: Cues,
	/** Not offered without one of these: it would make no sense. */
	needs: Cues,
	/** Not offered with one of these: it would do harm. */
	notAfter: Cues,
	/** The moves of theirs that it replies to, and the needs that it meets. */
	answers: z.optional(z.readonly(z.array(z.enum(moves)).check(z.minLength(1)))),
	meets: z.optional(z.readonly(z.array(z.enum(needs)).check(z.minLength(1)))),
	/** Offered only as such a reply: without it, it would make no sense. */
	isReply: z.optional(z.literal(true)),
	/** When it fits. */
	fits: Sentence,
	/** What to listen for in the answer. */
	listen: Sentence,
	/** What to write down. */
	log: Sentence,
	/** Why it works. */
	principle: Sentence,
	/** Where it does not fit. */
	notWhen: Sentence
});
export type Card = z.infer<typeof Card>;
