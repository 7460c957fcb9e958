import '../jitless.ts';
import * as z from 'zod/mini';
import { Instant } from '../day.ts';
import { Id } from '../vocabulary/id.ts';
import { Heads } from './heads.ts';
import { BoxLogin, MailboxCard } from './mailbox.ts';
import { Hash } from './segment.ts';

/**
 * What this device keeps of mailboxes. `card`: with which it makes boxes; most have none. `cases`: those that use their box on this device.
 * Like all that is shared, it is sealed with the notes, and in no backup.
 */
export const MailboxRow = z.strictObject({ v: z.literal(1), card: z.nullable(MailboxCard), cases: z.array(Id) });
export type MailboxRow = z.infer<typeof MailboxRow>;

/**
 * A box as this device left it. `cursor`: up to where it was read. `there`, `letters` and `told`: the segments, the letters and the word of
 * what is here that it holds. `at`: when it was last in step.
 */
export const KnownBox = z.strictObject({
	login: BoxLogin,
	cursor: z.nullable(z.string()),
	there: Heads,
	letters: z.array(Hash),
	told: z.nullable(Hash),
	at: z.nullable(Instant)
});
export type KnownBox = z.infer<typeof KnownBox>;

/** The boxes of a case, the newest first. Whoever is still in an earlier one is led to the next from there. */
export const BoxesRow = z.strictObject({ v: z.literal(1), boxes: z.array(KnownBox) });
export type BoxesRow = z.infer<typeof BoxesRow>;

/** Where the notice of a deleted case goes by itself. `offered`: when the mailbox first had it. */
export const NoticeBoxRow = z.strictObject({ v: z.literal(1), login: BoxLogin, offered: z.nullable(Instant) });
export type NoticeBoxRow = z.infer<typeof NoticeBoxRow>;
