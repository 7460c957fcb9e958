import '../jitless.ts';
import * as z from 'zod/mini';

/** What somebody may do for the customer: be told about it, write and be written to, or agree to an answer or an offer. */
export const AuthorityScope = z.enum(['be-told', 'write', 'agree']);
export type AuthorityScope = z.infer<typeof AuthorityScope>;
