import type { SealProblem } from '#lib/domain/sealing/seal.ts';

/** What opens sealed notes with what was typed: the passphrase, or the recovery code. Resolves with why it did not; null when it did. */
export type TryToUnlock = (typed: string) => Promise<SealProblem | null>;

/** Asks for what opens the sealed notes. */
export class UnlockNotes {
	readonly #tryTo: TryToUnlock;
	#isOpening = $state(false);
	#problem = $state<SealProblem | null>(null);
	typed = $state('');

	constructor(tryTo: TryToUnlock) {
		this.#tryTo = tryTo;
	}

	get isOpening(): boolean {
		return this.#isOpening;
	}

	get problem(): SealProblem | null {
		return this.#problem;
	}

	/** Resolves true once they are open. */
	async open(): Promise<boolean> {
		if (this.typed.trim() === '' || this.#isOpening) return false;
		[this.#isOpening, this.#problem] = [true, null];
		this.#problem = await this.#tryTo(this.typed).catch((): SealProblem => 'unread');
		this.#isOpening = false;
		if (this.#problem !== null) return false;
		this.typed = '';
		return true;
	}
}
