import '../jitless.ts';
import * as z from 'zod/mini';
import { ContactCard, Signature } from './contact-card.ts';

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * What is signed: for whom the file is sealed, and the SHA-256 of its notes and of the list of its papers, which holds the hash of each.
 * With `to`, a reader cannot seal the same file for somebody else as if the signer had sent it there.
 */
export const Statement = z.strictObject({ to: ContactCard.shape.recipient, notes: Hash, papers: Hash });
export type Statement = z.infer<typeof Statement>;

/** The part of a case that tells who signed it. `statement` is kept as the text that was signed: written again from its parts, it could differ. */
const SignedCase = z.strictObject({
	'holdline-signed': z.literal(1),
	card: ContactCard,
	statement: z.string().check(z.maxLength(1000)),
	signature: Signature
});
export type SignedCase = z.infer<typeof SignedCase>;

/** What the signature of a case is over. */
export function signedByCase(statement: string): string {
	return `holdline case 1\n${statement}`;
}

export function writeStatement({ to, notes, papers }: Statement): string {
	return JSON.stringify({ to, notes, papers });
}

export function writeSigned(signed: Omit<SignedCase, 'holdline-signed'>): string {
	return `${JSON.stringify({ 'holdline-signed': 1, ...signed })}\n`;
}

/** Null where it is none of ours. Whether the signatures fit, and the statement tells of this file, is to be checked. */
export function readSigned(text: string): { signed: SignedCase; statement: Statement } | null {
	try {
		const signed = SignedCase.parse(JSON.parse(text));
		return { signed, statement: Statement.parse(JSON.parse(signed.statement)) };
	} catch {
		return null;
	}
}
