import { passphraseForms, recoveryKeyIn } from '#lib/domain/sealing/passphrase.ts';
import type { SealProblem } from '#lib/domain/sealing/seal.ts';
import type { Sealing } from './app/ports.ts';

/** Opens a sealed file with what is typed: its passphrase, or the recovery key. Changes nothing on this device. */
export class UnsealFile {
	readonly #file: Blob;
	readonly #sealing: Pick<Sealing, 'open'>;
	readonly #list: readonly string[];
	#done = $state<number | null>(null);
	#isOpening = $state(false);
	#problem = $state<SealProblem | null>(null);
	#stopping = new AbortController();
	typed = $state('');

	constructor(file: Blob, sealing: Pick<Sealing, 'open'>, list: readonly string[]) {
		this.#file = file;
		this.#sealing = sealing;
		this.#list = list;
	}

	get isOpening(): boolean {
		return this.#isOpening;
	}

	/** The part of the file that is done, from 0 to 1; null while the key is made. */
	get done(): number | null {
		return this.#done;
	}

	get problem(): SealProblem | null {
		return this.#problem;
	}

	/** Resolves with what was sealed; null where it was not opened, or was stopped. */
	async open(): Promise<Blob | null> {
		if (this.typed.trim() === '' || this.#isOpening) return null;
		const key = recoveryKeyIn(this.typed);
		return this.#openWith(key === null ? passphraseForms(this.typed, this.#list) : [key]);
	}

	/** The same with the key of this device. That it does not fit is no problem to be told: something else may. */
	async openWithKey(key: CryptoKey): Promise<Blob | null> {
		const content = await this.#openWith([key]);
		if (this.#problem === 'locked') this.#problem = null;
		return content;
	}

	async #openWith(keys: readonly (string | CryptoKey)[]): Promise<Blob | null> {
		this.#stopping = new AbortController();
		const { signal } = this.#stopping;
		[this.#isOpening, this.#problem, this.#done] = [true, null, null];
		const onDone = (bytes: number) => (this.#done = bytes / this.#file.size);
		const opened = await this.#sealing
			.open(this.#file, keys, { onDone, signal })
			.catch((): { ok: false; problem: 'unread' } => ({ ok: false, problem: 'unread' }));
		this.#isOpening = false;
		if (opened.ok) return opened.content;
		if (!signal.aborted) this.#problem = opened.problem;
		return null;
	}

	stop(): void {
		this.#stopping.abort();
	}
}
