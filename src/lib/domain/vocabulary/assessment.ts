import '../jitless.ts';
import * as z from 'zod/mini';
import { signals } from './situation.ts';

/** Where to go instead of a supervisor. */
export const Door = z.enum([
	'emergency-or-priority-line',
	'fraud-line',
	'named-official',
	'retention',
	'complaints-team',
	'appeal',
	'outside-body',
	'written-notice'
]);
export type Door = z.infer<typeof Door>;

/** The one thing to do first. What follows appears once it is done. */
export const SupervisorStep = z.enum([
	'ask-now',
	'say-goal',
	'read-dated-fact',
	'ask-options',
	'calm-first',
	'read-terms-aloud',
	'let-agent-finish',
	'drop-threat',
	'state-remedy',
	'one-rung',
	'call-again-once',
	'ask-exception-or-accept',
	'log-complaint',
	'call-back-read-notes',
	'agree-time',
	'ask-colleague',
	'go-to-door',
	'praise'
]);
export type SupervisorStep = z.infer<typeof SupervisorStep>;

/** A reason for asking for a supervisor, or the signal that chose another door. */
export const Reason = z.strictObject({
	signal: z.enum([...signals, 'third-contact', 'second-contact']),
	weight: z.enum(['strong', 'medium'])
});
export type Reason = z.infer<typeof Reason>;

/** The answer, with its reasons in rulebook order. `door` is set exactly when the verdict is `other-door`. */
export const Assessment = z
	.strictObject({
		verdict: z.enum(['escalate', 'not-yet', 'other-door']),
		door: z.nullable(Door),
		because: z.array(Reason),
		next: SupervisorStep
	})
	.check(z.refine(({ verdict, door }) => (verdict === 'other-door') === (door !== null)));
export type Assessment = z.infer<typeof Assessment>;
