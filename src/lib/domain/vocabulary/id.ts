import '../jitless.ts';
import * as z from 'zod/mini';

/** Names one thing that is stored: a case, a record, a device, a change. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;
