import { recoveryCodeIn, recoveryCodeOf } from '#lib/domain/sealing/recovery-code.ts';
import { ChosenPassphrase, type DrawnFrom } from './chosen-passphrase.svelte.ts';

/** What sealing the notes needs of the device. */
export type SealNotesParts = DrawnFrom & {
	/** At least 16 random bytes. */
	drawBytes: () => Uint8Array;
	/** Seals all notes, so that either of these opens them. Rejects where it could not be done; then everything is as it was. */
	seal: (passphrase: string, code: string, onDone: (part: number) => void) => Promise<void>;
};

/** `done`: the part of the work that is done, from 0 to 1; null while the key is made, which tells nothing of itself. */
export type SealNotesStep =
	{ at: 'reading' | 'choosing' | 'writing-down' | 'failed' } | { at: 'sealing'; done: number | null };

/** What was typed back is another passphrase, or another code. */
export type TypedBackProblem = 'passphrase' | 'code';

/** Seals all notes on this device: what opens them is chosen, written down, and typed back before anything is sealed. */
export class SealNotes {
	readonly #parts: SealNotesParts;
	readonly #code: string;
	readonly chosen: ChosenPassphrase;
	#step = $state.raw<SealNotesStep>({ at: 'reading' });
	#wrong = $state<TypedBackProblem | null>(null);
	typedPassphrase = $state('');
	typedCode = $state('');

	constructor(parts: SealNotesParts) {
		this.#parts = parts;
		this.#code = recoveryCodeOf(parts.drawBytes());
		this.chosen = new ChosenPassphrase(parts);
	}

	get code(): string {
		return this.#code;
	}

	get step(): SealNotesStep {
		return this.#step;
	}

	/** Which of the two was typed back wrongly. */
	get wrong(): TypedBackProblem | null {
		return this.#wrong;
	}

	goTo(at: 'reading' | 'choosing' | 'writing-down'): void {
		[this.#step, this.#wrong, this.typedPassphrase, this.typedCode] = [{ at }, null, '', ''];
	}

	/** Seals, if both were typed back. */
	async seal(): Promise<void> {
		this.#wrong = !this.chosen.isTypedBack(this.typedPassphrase)
			? 'passphrase'
			: recoveryCodeIn(this.typedCode) !== this.#code
				? 'code'
				: null;
		if (this.#wrong !== null || this.#step.at === 'sealing') return;
		this.#step = { at: 'sealing', done: null };
		try {
			await this.#parts.seal(this.chosen.passphrase, this.#code, (done) => (this.#step = { at: 'sealing', done }));
		} catch {
			this.#step = { at: 'failed' };
		}
	}
}
