import '../jitless.ts';
import * as z from 'zod/mini';

/** Money in minor units (pence, cents) with its ISO 4217 code. */
export const Amount = z.strictObject({ minor: z.int(), currency: z.string().check(z.regex(/^[A-Z]{3}$/)) });
export type Amount = z.infer<typeof Amount>;
