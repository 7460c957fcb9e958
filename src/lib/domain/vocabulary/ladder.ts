import '../jitless.ts';
import * as z from 'zod/mini';
import { Day } from '../day.ts';

/** What can happen, beside the complaint being received, that opens a rung or starts one of its clocks. */
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

/** The parts of the United Kingdom: each has holidays of its own. */
export const Nation = z.enum(['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR']);
export type Nation = z.infer<typeof Nation>;

/** What an entry says of the way through the ladder: what happened, or what became of one rung. */
export const LadderNote = z.strictObject({
	happened: z.enum(['complaint-received', ...LadderEvent.options, 'turned-to', 'let-go']),
	/** The name of the rung that the person turned to, or let go. */
	rung: z.optional(z.string().check(z.maxLength(200)))
});
export type LadderNote = z.infer<typeof LadderNote>;

/** The days of one rung. They are the same on every day. */
export const LadderDate = z.strictObject({
	name: z.string().check(z.maxLength(200)),
	opensOn: z.nullable(Day),
	lastDay: z.nullable(Day)
});
export type LadderDate = z.infer<typeof LadderDate>;

/** Versions up to 0.3 stored the days of a ladder with the case. Nothing reads them any more. */
export const LadderDates = z.strictObject({
	from: z.string().check(z.maxLength(4000)),
	dates: z.array(LadderDate).check(z.maxLength(20))
});
export type LadderDates = z.infer<typeof LadderDates>;
