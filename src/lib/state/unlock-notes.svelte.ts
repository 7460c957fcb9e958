import type { PasskeyProblem, SealProblem } from '#lib/domain/sealing/seal.ts';

/** What opens sealed notes with what was typed: the passphrase, or the recovery code. Resolves with why it did not; null when it did. */
export type TryToUnlock = (typed: string) => Promise<SealProblem | null>;

/** What opens them with a passkey. */
export type TryPasskey = () => Promise<PasskeyProblem | null>;

/** Asks for what opens the sealed notes. */
export class UnlockNotes {
	readonly #tryTo: TryToUnlock;
	#isOpening = $state(false);
	#problem = $state<SealProblem | null>(null);
	#passkeyProblem = $state<PasskeyProblem | null>(null);
	typed = $state('');

	constructor(tryTo: TryToUnlock) {
		this.#tryTo = tryTo;
	}

	get isOpening(): boolean {
		return this.#isOpening;
	}

	/** Why what was typed did not open them. */
	get problem(): SealProblem | null {
		return this.#problem;
	}

	get passkeyProblem(): PasskeyProblem | null {
		return this.#passkeyProblem;
	}

	/** Resolves true once they are open. */
	async open(): Promise<boolean> {
		if (this.typed.trim() === '') return false;
		return this.#open(async () => {
			this.#problem = await this.#tryTo(this.typed).catch((): SealProblem => 'unread');
			return this.#problem === null;
		});
	}

	/** The same by a passkey. Call it inside a tap. */
	async openByPasskey(tryPasskey: TryPasskey): Promise<boolean> {
		return this.#open(async () => {
			this.#passkeyProblem = await tryPasskey().catch((): PasskeyProblem => 'refused');
			return this.#passkeyProblem === null;
		});
	}

	async #open(attempt: () => Promise<boolean>): Promise<boolean> {
		if (this.#isOpening) return false;
		[this.#isOpening, this.#problem, this.#passkeyProblem] = [true, null, null];
		const isOpen = await attempt();
		this.#isOpening = false;
		if (isOpen) this.typed = '';
		return isOpen;
	}
}
