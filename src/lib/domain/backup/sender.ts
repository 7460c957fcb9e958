import '../jitless.ts';
import * as z from 'zod/mini';
import { OneLine } from '../case/limits.ts';

/** The part of a file with one case that tells who sent it. The rest of it is a backup with papers, and opens as one. */
export const SENDER_NAME = 'case.json';

/** The longest such part that is read, in bytes. */
export const MAX_SENDER_BYTES = 8 * 1024;

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
