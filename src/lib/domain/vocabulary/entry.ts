import '../jitless.ts';
import * as z from 'zod/mini';

export const EntryKind = z.enum([
	'said',
	'noted',
	'promised',
	'refused',
	'passed-on',
	'held',
	'named',
	'asked',
	'answered',
	'option',
	'did',
	'felt',
	'document',
	'assessed'
]);
export type EntryKind = z.infer<typeof EntryKind>;

/** What became of something they offered. */
export const Taken = z.enum(['took', 'declined', 'ask-again']);
export type Taken = z.infer<typeof Taken>;

/** How a promise ended. `open` withdraws an earlier outcome. */
export const PromiseOutcome = z.enum(['kept', 'kept-late', 'broken', 'dropped', 'open']);
export type PromiseOutcome = z.infer<typeof PromiseOutcome>;
