import '../jitless.ts';
import * as z from 'zod/mini';

/** How the whole matter ended. */
export const CaseOutcome = z.enum(['fixed', 'half-fixed', 'not-fixed']);
export type CaseOutcome = z.infer<typeof CaseOutcome>;
