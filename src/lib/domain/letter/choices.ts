import '../jitless.ts';
import * as z from 'zod/mini';

/** What the person decides about the content of a letter. */
export const LetterChoices = z.strictObject({
	/** The keys of things that the letter would leave out. */
	putIn: z.array(z.string()),
	hasAddress: z.boolean(),
	/** Choices stored before these options existed leave both out. */
	hasCost: z._default(z.boolean(), false),
	hasHandling: z._default(z.boolean(), false)
});
export type LetterChoices = z.infer<typeof LetterChoices>;

export const noLetterChoices: LetterChoices = { putIn: [], hasAddress: true, hasCost: false, hasHandling: false };
