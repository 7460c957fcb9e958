import * as z from 'zod/mini';
import { Kind, QuestionCode, ReasonCode } from '../codes.ts';

/** What must hold of the place where a phrase stands; see `conditions.ts`. */
export const PhraseCondition = z.enum([
	'not-mine',
	'theirs',
	'own-feeling',
	'about-someone',
	'insulting',
	'habit',
	'no-figure-beside',
	'unnamed'
]);
export type PhraseCondition = z.infer<typeof PhraseCondition>;

/** Phrases that are marked alike. To add one, write it into the group whose question would bring out the fact, after a semicolon. */
export const Group = z.strictObject({
	kind: Kind,
	reason: ReasonCode,
	question: QuestionCode,
	when: z.optional(PhraseCondition),
	/** Single words also stand for their adverb ("rude", "rudely") or their plural ("muppet", "muppets"). */
	also: z.optional(z.enum(['adverbs', 'plurals'])),
	/** In the language that `phrases.ts` describes. */
	phrases: z.string()
});
export type Group = z.infer<typeof Group>;
