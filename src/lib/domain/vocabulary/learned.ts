import '../jitless.ts';
import * as z from 'zod/mini';
import { Day } from '../day.ts';

/** Something learned of a company in a contact, and the day of it. */
export const Learned = z.strictObject({ words: z.string().check(z.maxLength(500)), on: Day });
export type Learned = z.infer<typeof Learned>;
