import type { PasskeyProblem } from '#lib/domain/sealing/seal.ts';
import { type TryToUnlock, UnlockNotes } from './unlock-notes.svelte.ts';

type Value = Uint8Array<ArrayBuffer>;

export type NewPasskeyParts = {
	/** Tries what opens the notes now. */
	open: TryToUnlock;
	/** Makes the passkey. `value`: what it hands out; null where that is known only when it is used. */
	make: () => Promise<{ ok: true; value: Value | null } | { ok: false; problem: PasskeyProblem }>;
	/** Asks the passkey that was made for its value. */
	use: () => Promise<{ ok: true; value: Value } | { ok: false; problem: PasskeyProblem }>;
	/** Lets this value open the notes. Rejects where it could not be done. */
	keep: (value: Value) => Promise<void>;
};

/** `trying-again`: a value is known, and must come once more. */
export type NewPasskeyStep = 'asking' | 'making' | 'trying' | 'trying-again' | 'saving' | 'done' | 'failed';

/**
 * A passkey as a third way to open sealed notes. It counts only once it handed out the same value twice. Each step has a tap of its own,
 * because a browser answers a page for a passkey only within one.
 */
export class NewPasskey {
	readonly asking: UnlockNotes;
	readonly #parts: NewPasskeyParts;
	#step = $state<NewPasskeyStep>('asking');
	#problem = $state<PasskeyProblem | null>(null);
	#isBusy = $state(false);
	#value: Value | null = null;

	constructor(parts: NewPasskeyParts) {
		this.#parts = parts;
		this.asking = new UnlockNotes(parts.open);
	}

	get step(): NewPasskeyStep {
		return this.#step;
	}

	get problem(): PasskeyProblem | null {
		return this.#problem;
	}

	/** True while the browser asks for the passkey. */
	get isBusy(): boolean {
		return this.#isBusy;
	}

	async ask(): Promise<void> {
		if (await this.asking.open()) this.#step = 'making';
	}

	/** Makes the passkey. */
	async make(): Promise<void> {
		const made = await this.#whileBusy(this.#parts.make);
		if (!made) return;
		this.#value = made.value;
		this.#step = made.value ? 'trying-again' : 'trying';
	}

	/** Uses it. The second value must be the first one. */
	async use(): Promise<void> {
		const used = await this.#whileBusy(this.#parts.use);
		if (!used) return;
		if (this.#value === null) {
			[this.#value, this.#step] = [used.value, 'trying-again'];
		} else if (isSame(this.#value, used.value)) {
			this.#step = 'saving';
			this.#step = await this.#parts.keep(used.value).then(
				(): NewPasskeyStep => 'done',
				(): NewPasskeyStep => 'failed'
			);
		} else {
			[this.#problem, this.#value, this.#step] = ['other-value', null, 'making'];
		}
	}

	async #whileBusy<Made>(
		work: () => Promise<({ ok: true } & Made) | { ok: false; problem: PasskeyProblem }>
	): Promise<({ ok: true } & Made) | null> {
		if (this.#isBusy) return null;
		[this.#isBusy, this.#problem] = [true, null];
		const done = await work().catch(() => ({ ok: false as const, problem: 'refused' as const }));
		this.#isBusy = false;
		if (done.ok) return done;
		this.#problem = done.problem;
		return null;
	}
}

function isSame(one: Value, other: Value): boolean {
	return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
