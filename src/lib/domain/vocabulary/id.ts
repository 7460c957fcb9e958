import '../jitless.ts';
import * as z from 'zod/mini';

/** Identifies one stored thing: a case, a record, a device, a change. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;
