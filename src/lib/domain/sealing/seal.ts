/** What opens a sealed file: a passphrase, the key whose public half this is, or any one of several such keys. */
export type Lock = { passphrase: string } | { recipient: string } | { recipients: readonly string[] };

/**
 * What opening a sealed file came to. `locked`: another passphrase or key, or a damaged head: which of them, nobody is told.
 * `cut`: the key fits, and the rest is not whole. `too-big`: more than is read in memory.
 */
export type SealOpening = { ok: true; content: Blob } | { ok: false; problem: 'locked' | 'cut' | 'too-big' };

/** Why a sealed file was not opened. `unread`: the device could not read it. */
export type SealProblem = Extract<SealOpening, { ok: false }>['problem'] | 'unread';

/**
 * Why a passkey did not open sealed notes, or cannot. `refused`: the person or the browser said no. `no-value`: it hands out no secret value.
 * `other-value`: it handed out another one than before.
 */
export type PasskeyProblem = 'refused' | 'no-value' | 'other-value';

/** What opens a backup that is made. */
export type Opener = 'six-words' | 'own' | 'recovery-key';

/** Why a new recovery key is not in use yet: what was typed back is another, or the device could not keep its public half. */
export type RecoveryProblem = 'other' | 'not-kept';

/** How a sealed file begins: in bytes, or in letters for a mail. */
const HEADS = ['age-encryption.org/', '-----BEGIN AGE'];

/** How many bytes of a file tell whether it is sealed to a key: one of ours has a single reader. */
export const KEY_HEAD_BYTES = 1024;

/** Whether a sealed file in bytes opens by a key, and not by a passphrase. */
export function isSealedToKey(head: string): boolean {
	return head.startsWith('age-encryption.org/') && head.includes('\n-> X25519 ');
}

/** How many bytes of a file tell whether it is sealed. */
export const SEAL_HEAD_BYTES = 64;

export function beginsSealed(start: string): boolean {
	return HEADS.some((head) => start.trimStart().startsWith(head));
}
