import '../jitless.ts';
import * as z from 'zod/mini';
import { Day } from '../day.ts';

/** Events that open a rung or start one of its clocks, besides the receipt of the complaint. */
export const LadderEvent = z.enum([
	'final-response',
	'deadlock-letter',
	'unsatisfactory-reply',
	'no-reply',
	'card-provider-final-response',
	'internal-review-done',
	'letter-before-claim-sent',
	'letter-before-claim-answered',
	'mediation-ended',
	'incident',
	'became-aware',
	'statement-sent',
	'denial-notice',
	'validation-notice'
]);
export type LadderEvent = z.infer<typeof LadderEvent>;

/** The nations of the United Kingdom. Each has its own holidays. */
export const Nation = z.enum(['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR']);
export type Nation = z.infer<typeof Nation>;

/** An entry's note on the ladder: an event, or what the person did about one rung. */
export const LadderNote = z.strictObject({
	happened: z.enum(['complaint-received', ...LadderEvent.options, 'turned-to', 'let-go']),
	/** The name of the rung that the person turned to or gave up. */
	rung: z.optional(z.string().check(z.maxLength(200)))
});
export type LadderNote = z.infer<typeof LadderNote>;

/** The dates of one rung. They do not depend on the current day. */
export const LadderDate = z.strictObject({
	name: z.string().check(z.maxLength(200)),
	opensOn: z.nullable(Day),
	lastDay: z.nullable(Day)
});
export type LadderDate = z.infer<typeof LadderDate>;

/** The dates of a ladder, which versions up to 0.3 stored with the case. No longer used. */
export const LadderDates = z.strictObject({
	from: z.string().check(z.maxLength(4000)),
	dates: z.array(LadderDate).check(z.maxLength(20))
});
export type LadderDates = z.infer<typeof LadderDates>;
