import '../jitless.ts';
import * as z from 'zod/mini';

/** The ways the other side says no. */
export const Refusal = z.enum(['no', 'policy', 'system', 'another-team', 'wait', 'not-my-job', 'never-got-it']);
export type Refusal = z.infer<typeof Refusal>;
