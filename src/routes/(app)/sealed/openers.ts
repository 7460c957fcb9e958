import { passphraseWords } from '#lib/content/passphrase-words.ts';
import { sealedNotesWords } from '#lib/content/words/en/sealed-notes.ts';
import type { PasskeyProblem, SealProblem } from '#lib/domain/sealing/seal.ts';
import { makePasskey, valueOfPasskey } from '#lib/platform/passkey.ts';
import type { ReplacedOpener } from '#lib/state/new-opener.svelte.ts';
import { type PasskeyQuestion, newSalt, wrapWithPasskey } from '#lib/storage/sealing/passkey-wrap.ts';
import { readSeal, replaceWraps } from '#lib/storage/sealing/replace-wraps.ts';
import type { SealRow, Wraps } from '#lib/storage/sealing/seal-row.ts';
import { unwrapKey, wrapKey } from '#lib/storage/sealing/wraps.ts';
import { dataKeyByPasskey } from './passkeys.ts';
import { NAME } from './sealed-notes.ts';

/**
 * Changes what opens the sealed notes, for whoever can open them now. It has the data key from then on until `forget`, because what reads and
 * writes the notes cannot hand it out.
 */
export class Openers {
	#opened: { dataKey: Uint8Array<ArrayBuffer>; seal: SealRow } | null = null;
	/** The passkey that was just made. */
	#made: PasskeyQuestion | null = null;

	/** Resolves with why what was typed does not open the notes; null when it does. */
	async open(typed: string): Promise<SealProblem | null> {
		const seal = await readSeal(NAME);
		if (!seal) return 'unread';
		const opened = await unwrapKey(seal.wraps, typed, passphraseWords);
		if (!opened.ok) return opened.problem;
		this.#opened = { dataKey: opened.dataKey, seal };
		return null;
	}

	/** The same by the passkey. Call it inside a tap. */
	async openByPasskey(): Promise<PasskeyProblem | null> {
		const seal = await readSeal(NAME);
		if (!seal) return 'no-value';
		const opened = await dataKeyByPasskey(seal.wraps);
		if (!opened.ok) return opened.problem;
		this.#opened = { dataKey: opened.dataKey, seal };
		return null;
	}

	/** The new one is opened once before the old one goes. Rejects where it could not be done; the old one is then still there. */
	async replace(which: ReplacedOpener, opener: string): Promise<void> {
		const { dataKey, seal } = this.#known();
		await this.#put({ ...seal.wraps, [which]: await wrapKey(dataKey, opener) });
	}

	/** Makes a passkey, which opens nothing yet. Call it inside a tap. */
	async makePasskey() {
		const salt = newSalt();
		const made = await makePasskey(sealedNotesWords.passkey.name, salt);
		this.#made = made.ok ? { id: made.id, salt } : null;
		return made;
	}

	/** Asks the passkey that was made for its value. Call it inside a tap. */
	async usePasskey() {
		if (!this.#made) throw new DOMException('There is no passkey.', 'InvalidStateError');
		return valueOfPasskey(this.#made.id, this.#made.salt);
	}

	/** Lets the passkey that was made, and hands out this value, open the notes. */
	async keepPasskey(value: Uint8Array<ArrayBuffer>): Promise<void> {
		const { dataKey, seal } = this.#known();
		if (!this.#made) throw new DOMException('There is no passkey.', 'InvalidStateError');
		await this.#put({ ...seal.wraps, passkey: await wrapWithPasskey(dataKey, this.#made, value) });
	}

	forget(): void {
		this.#opened?.dataKey.fill(0);
		this.#opened = null;
	}

	async #put(wraps: Wraps): Promise<void> {
		const { dataKey, seal } = this.#known();
		this.#opened = { dataKey, seal: await replaceWraps(NAME, seal, wraps) };
	}

	#known() {
		if (!this.#opened) throw new DOMException('The notes are locked.', 'InvalidStateError');
		return this.#opened;
	}
}

/** Whether a passkey opens the notes. */
export async function hasPasskey(): Promise<boolean> {
	return (await readSeal(NAME).catch(() => null))?.wraps.passkey !== undefined;
}

/** From now on no passkey opens the notes. Rejects where it could not be done. */
export async function removePasskey(): Promise<void> {
	const seal = await readSeal(NAME);
	if (!seal) throw new DOMException('The seal is missing.', 'DataError');
	const { passphrase, code } = seal.wraps;
	await replaceWraps(NAME, seal, { passphrase, code });
}
