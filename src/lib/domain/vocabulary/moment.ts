import '../jitless.ts';
import * as z from 'zod/mini';

/** The point a call has reached. Each has its own cards. */
export const Moment = z.enum([
	'opening',
	'facts',
	'options',
	'after-a-no',
	'hold',
	'passed-on',
	'promise',
	'broken-promise',
	'supervisor',
	'calm',
	'closing'
]);
export type Moment = z.infer<typeof Moment>;
