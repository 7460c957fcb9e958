import '../jitless.ts';
import * as z from 'zod/mini';

/** The things a company can do that people ask for. Each is done or not done: no feeling is among them. */
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

/** What may put it right beside the goal itself. */
export const Also = z.enum(['apology', 'fix', 'sooner', 'fee-dropped', 'note-on-file', 'in-writing', 'one-person']);
export type Also = z.infer<typeof Also>;

/** What makes a goal fair. */
export const Basis = z.enum(['their-words', 'promise', 'bill', 'rule', 'paper']);
export type Basis = z.infer<typeof Basis>;
