import * as z from 'zod/mini';
import { Kind, QuestionCode, ReasonCode } from '../codes.ts';

/** What must hold where a phrase occurs; see `conditions.ts`. */
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

/**
 * Phrases that are marked alike. To add one, write it after a semicolon in the group whose question would bring out the fact.
 */
export const Group = z.strictObject({
	kind: Kind,
	reason: ReasonCode,
	question: QuestionCode,
	when: z.optional(PhraseCondition),
	/** Single words also match as their adverb ("rude", "rudely") or their plural ("muppet", "muppets"). */
	also: z.optional(z.enum(['adverbs', 'plurals'])),
	/** Written in the language that `phrases.ts` describes. */
	phrases: z.string()
});
export type Group = z.infer<typeof Group>;
