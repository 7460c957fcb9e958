import { passphraseWords } from '#lib/content/passphrase-words.ts';
import type { SealProblem } from '#lib/domain/sealing/seal.ts';
import type { ReplacedOpener } from '#lib/state/new-opener.svelte.ts';
import { readSeal, replaceWraps } from '#lib/storage/sealing/replace-wraps.ts';
import type { SealRow, Wraps } from '#lib/storage/sealing/seal-row.ts';
import { unwrapKey, wrapKey } from '#lib/storage/sealing/wraps.ts';
import { NAME } from './sealed-notes.ts';

/**
 * Changes what opens the sealed notes, for whoever can open them now. It has the data key from then on until `forget`, because what reads and
 * writes the notes cannot hand it out.
 */
export class Openers {
	#opened: { dataKey: Uint8Array<ArrayBuffer>; seal: SealRow } | null = null;

	/** Resolves with why what was typed does not open the notes; null when it does. */
	async open(typed: string): Promise<SealProblem | null> {
		const seal = await readSeal(NAME);
		if (!seal) return 'unread';
		const opened = await unwrapKey(seal.wraps, typed, passphraseWords);
		if (!opened.ok) return opened.problem;
		this.#opened = { dataKey: opened.dataKey, seal };
		return null;
	}

	/** The new one is opened once before the old one goes. Rejects where it could not be done; the old one is then still there. */
	async replace(which: ReplacedOpener, opener: string): Promise<void> {
		const { dataKey, seal } = this.#known();
		await this.#put({ ...seal.wraps, [which]: await wrapKey(dataKey, opener) });
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
