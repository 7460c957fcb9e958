import '../jitless.ts';
import * as z from 'zod/mini';

/** What a marked phrase is. The kind decides which fact to ask for. */
export const Kind = z.enum(['judgement', 'motive', 'absolute', 'guess', 'vague', 'heat', 'feeling']);
export type Kind = z.infer<typeof Kind>;

/** Why a phrase is marked. The sentences shown for these codes are with the screen's other words. */
export const ReasonCode = z.enum([
	'opinion',
	'praise',
	'someones-mind',
	'called-a-lie',
	'too-wide',
	'all-of-them',
	'not-seen',
	'no-date',
	'no-length',
	'no-number',
	'no-amount',
	'no-name',
	'swearing',
	'insult',
	'shouting',
	'threat',
	'own-feeling'
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** Which fact to ask for. */
export const QuestionCode = z.enum([
	'what-was-done',
	'what-helped',
	'what-was-said',
	'said-and-record',
	'which-dates',
	'who-exactly',
	'what-was-seen',
	'when-exactly',
	'from-when-to-when',
	'how-many',
	'how-much',
	'which-person',
	'what-happened',
	'what-is-wanted',
	'keep-private'
]);
export type QuestionCode = z.infer<typeof QuestionCode>;
