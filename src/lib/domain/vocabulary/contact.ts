import '../jitless.ts';
import * as z from 'zod/mini';
import { When } from '../day.ts';

/** The way a contact is made. It changes the words, never the screen. */
export const Channel = z.enum(['phone', 'chat', 'in-person', 'email', 'letter']);
export type Channel = z.infer<typeof Channel>;

/** Whether words on this channel are read rather than heard. */
export function isWritten(channel: Channel | null): boolean {
	return channel === 'chat' || channel === 'email' || channel === 'letter';
}

/** When a contact began or ended. `utc` is the clock reading of a live contact; null when it was added later from memory. */
export const ContactTime = z.strictObject({ ...When.shape, utc: z.nullable(z.int()) });
export type ContactTime = z.infer<typeof ContactTime>;

/** How many contacts there were before this one, as the person said. */
export const ContactsBefore = z.int().check(z.gte(0), z.lte(3));
/** The answer that stands for "3 or more". */
export const MANY_BEFORE = 3;

export const HowEnded = z.enum(['talked', 'cut-off', 'no-one']);
export type HowEnded = z.infer<typeof HowEnded>;

export const Mood = z.enum(['calm', 'tense', 'upset']);
export type Mood = z.infer<typeof Mood>;
