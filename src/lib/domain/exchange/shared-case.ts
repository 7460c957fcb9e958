import '../jitless.ts';
import * as z from 'zod/mini';
import { Instant } from '../day.ts';
import { Id } from '../vocabulary/id.ts';
import { ContactCard } from './contact-card.ts';
import { EpochKey } from './epochs.ts';
import { Heads } from './heads.ts';
import { Founder, NameNonce } from './members.ts';
import { Hash } from './segment.ts';

/** The key of an epoch, and the members to whom its letter was sealed. None are known of a key that came in a later letter. */
const HeldEpoch = z.strictObject({ epoch: Hash, key: EpochKey, members: z.array(Id) });
export type HeldEpoch = z.infer<typeof HeldEpoch>;

/**
 * What this device keeps of a case that it shares, in `local`; each signed segment is a row of its own. It holds the keys of the case, and is
 * in no backup: a restored device is another one, which a member lets in.
 */
export const SharedCaseRow = z.strictObject({
	v: z.literal(1),
	founder: Founder,
	epochs: z.array(HeldEpoch),
	/** The letters as they came, in base 32, so that anybody can hand them on. */
	letters: z.array(z.strictObject({ epoch: Hash, sealed: z.string() })),
	segments: z.array(Hash),
	/** What each of the others told last that it has. */
	told: z.array(z.strictObject({ device: Id, at: Instant, heads: Heads })),
	/** What was in the last file that left here. */
	made: z.nullable(z.strictObject({ at: Instant, heads: Heads }))
});
export type SharedCaseRow = z.infer<typeof SharedCaseRow>;

/** What this device keeps of all that it shares: what its names are made of, and the cases. */
export const SharingRow = z.strictObject({
	v: z.literal(1),
	names: z.array(z.strictObject({ signer: ContactCard.shape.signer, nonce: NameNonce })),
	cases: z.array(Id)
});
export type SharingRow = z.infer<typeof SharingRow>;

/**
 * What the person here answered, in a row of its own. `kept`: the deletions by others that they passed over. `own`: the members that they
 * said are devices of theirs too.
 */
export const AnswersRow = z.strictObject({ v: z.literal(1), kept: z.array(Id), own: z.array(Id) });
export type AnswersRow = z.infer<typeof AnswersRow>;

/**
 * What is left of a shared case that was deleted here, until those who are named got it: the file that tells them, in base 32. It holds no
 * note, and no key with which it opens.
 */
export const DeletionNoticeRow = z.strictObject({
	v: z.literal(1),
	at: Instant,
	names: z.array(z.string()),
	file: z.string()
});
export type DeletionNoticeRow = z.infer<typeof DeletionNoticeRow>;
