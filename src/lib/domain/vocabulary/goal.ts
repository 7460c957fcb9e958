import '../jitless.ts';
import * as z from 'zod/mini';

/** What people ask a company to do. Each can be ticked off as done or not done, so none is a feeling. */
export const GoalOutcome = z.enum([
	'refund',
	'compensation',
	'fee-dropped',
	'repair',
	'replacement',
	'delivery',
	'visit',
	'reading',
	'reconnect',
	'cancel',
	'stop',
	'correct',
	'remove',
	'explain',
	'review',
	'pay-claim',
	'rebook',
	'appointment',
	'plan',
	'apology',
	'in-writing',
	'call-back',
	'complaint',
	'lessons'
]);
export type GoalOutcome = z.infer<typeof GoalOutcome>;

/** What else could help put it right, besides the goal itself. */
export const Also = z.enum(['apology', 'fix', 'sooner', 'fee-dropped', 'note-on-file', 'in-writing', 'one-person']);
export type Also = z.infer<typeof Also>;

/** What makes a goal fair. */
export const Basis = z.enum(['their-words', 'promise', 'bill', 'rule', 'paper']);
export type Basis = z.infer<typeof Basis>;
