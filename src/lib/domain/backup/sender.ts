import '../jitless.ts';
import * as z from 'zod/mini';
import { OneLine } from '../case/limits.ts';

/** The part of a file with one case that tells who sent it. The rest of it is a backup with papers, and opens as one. */
export const SENDER_NAME = 'case.json';

/** The longest such part that is read, in bytes. */
export const MAX_SENDER_BYTES = 8 * 1024;

/** The part that the sender signed with a contact card. A version that does not know it passes over it. */
export const SIGNED_NAME = 'signed.json';

/** The longest such part that is read, in bytes. */
export const MAX_SIGNED_BYTES = 8 * 1024;

/** By which card a case is signed: one that is not here, one that is, one whose six words were compared, or that of this device. */
export type SignerCard = 'new' | 'kept' | 'compared' | 'own';

const Sender = z.strictObject({ 'holdline-case': z.literal(1), from: OneLine });

export function writeSender(from: string): string {
	return `${JSON.stringify({ 'holdline-case': 1, from })}\n`;
}

/** The name of who sent it; null where the part is none of ours, or of a newer app. */
export function readSender(text: string): string | null {
	try {
		return Sender.parse(JSON.parse(text)).from;
	} catch {
		return null;
	}
}
