/** What a marked phrase is. The kind decides which fact to ask for. */
export type Kind = 'judgement' | 'motive' | 'absolute' | 'guess' | 'vague' | 'heat' | 'feeling';

/** Why a phrase is marked. Sentences for these live with the words of the screen. */
export type ReasonCode =
	| 'opinion'
	| 'praise'
	| 'someones-mind'
	| 'called-a-lie'
	| 'too-wide'
	| 'all-of-them'
	| 'not-seen'
	| 'no-date'
	| 'no-length'
	| 'no-number'
	| 'no-amount'
	| 'no-name'
	| 'swearing'
	| 'insult'
	| 'shouting'
	| 'threat'
	| 'own-feeling';

/** Which fact to ask for. */
export type QuestionCode =
	| 'what-was-done'
	| 'what-helped'
	| 'what-was-said'
	| 'said-and-record'
	| 'which-dates'
	| 'who-exactly'
	| 'what-was-seen'
	| 'when-exactly'
	| 'from-when-to-when'
	| 'how-many'
	| 'how-much'
	| 'which-person'
	| 'what-happened'
	| 'what-is-wanted'
	| 'keep-private';
