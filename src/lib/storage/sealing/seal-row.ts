import type { Row } from '../database/rows.ts';

/** The key, in `local` of the sealed store, under which both copies keep what opens the notes. */
export const SEAL_KEY = 'seal';

/** The data key, wrapped with what a passkey hands out when it is asked with this salt. All in base 64. */
export type PasskeyWrap = { id: string; salt: string; sealed: string };

/**
 * The data key in two age files, in base 64: one opens by the passphrase, the other by the recovery code. A passkey may be a third way; it
 * is never the only one.
 */
export type Wraps = { passphrase: string; code: string; passkey?: PasskeyWrap };

/**
 * What opens the sealed notes. `filling`: they are not whole yet, and the unsealed ones count. `whole`: they count. `ended`: the
 * unsealed ones are whole again, and count.
 */
export type SealRow = { v: 1; state: 'filling' | 'whole' | 'ended'; wraps: Wraps };

/** Null where it is none, or one that this version does not know. */
export function readSealRow(value: unknown): SealRow | null {
	if (typeof value !== 'object' || value === null) return null;
	const { v, state, wraps } = value as Partial<SealRow>;
	const isWrapped = typeof wraps?.passphrase === 'string' && typeof wraps.code === 'string';
	const isKnown = state === 'filling' || state === 'whole' || state === 'ended';
	return v === 1 && isWrapped && isKnown ? { v, state, wraps } : null;
}

export function isSealRow(row: Row): boolean {
	return row.in === 'local' && row.key === SEAL_KEY;
}
