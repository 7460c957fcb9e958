import '../jitless.ts';
import * as z from 'zod/mini';

/** What the person decides about the content of a letter. */
export const LetterChoices = z.strictObject({
	/** The keys of things that the letter would leave out. */
	putIn: z.array(z.string()),
	hasAddress: z.boolean()
});
export type LetterChoices = z.infer<typeof LetterChoices>;

export const noLetterChoices: LetterChoices = { putIn: [], hasAddress: true };

/** Why a letter leaves something out: `fold` is for want of room on its two pages. */
export type LeftOutWhy = 'opinion' | 'feeling' | 'private' | 'number' | 'fold';

/** One thing that the letter leaves out, or that the person has put in. `isNote` is true for words that a pass can make factual. */
export type LeftOutThing = { key: string; why: LeftOutWhy; words: string; isIn: boolean; isNote: boolean };
