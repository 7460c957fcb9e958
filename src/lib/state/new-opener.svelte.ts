import { recoveryCodeIn, recoveryCodeOf } from '#lib/domain/sealing/recovery-code.ts';
import { ChosenPassphrase, type DrawnFrom } from './chosen-passphrase.svelte.ts';
import { type TryPasskey, type TryToUnlock, UnlockNotes } from './unlock-notes.svelte.ts';

/** What opens sealed notes and can be replaced. */
export type ReplacedOpener = 'passphrase' | 'code';

export type NewOpenerParts = DrawnFrom & {
	/** At least 16 random bytes. */
	drawBytes: () => Uint8Array;
	/** Tries what opens the notes now. */
	open: TryToUnlock;
	/** Puts the new one in the place of the old one. Rejects where it could not be done; then the old one opens the notes as before. */
	replace: (which: ReplacedOpener, opener: string) => Promise<void>;
};

export type NewOpenerStep = 'asking' | 'choosing' | 'writing-down' | 'saving' | 'done' | 'failed';

/**
 * Another passphrase or another recovery code for sealed notes: what opens them now is asked for, and the new one is written down and typed
 * back before the old one goes.
 */
export class NewOpener {
	readonly which: ReplacedOpener;
	readonly asking: UnlockNotes;
	readonly chosen: ChosenPassphrase;
	readonly code: string;
	readonly #parts: NewOpenerParts;
	#step = $state<NewOpenerStep>('asking');
	#isWrong = $state(false);
	typed = $state('');

	constructor(which: ReplacedOpener, parts: NewOpenerParts) {
		this.which = which;
		this.#parts = parts;
		this.asking = new UnlockNotes(parts.open);
		this.chosen = new ChosenPassphrase(parts);
		this.code = recoveryCodeOf(parts.drawBytes());
	}

	get step(): NewOpenerStep {
		return this.#step;
	}

	/** Whether another one was typed back. */
	get isWrong(): boolean {
		return this.#isWrong;
	}

	/** '' while no passphrase was chosen. */
	get opener(): string {
		return this.which === 'code' ? this.code : this.chosen.passphrase;
	}

	async ask(): Promise<void> {
		if (await this.asking.open()) this.goTo('choosing');
	}

	async askPasskey(tryPasskey: TryPasskey): Promise<void> {
		if (await this.asking.openByPasskey(tryPasskey)) this.goTo('choosing');
	}

	goTo(step: 'choosing' | 'writing-down'): void {
		[this.#step, this.#isWrong, this.typed] = [step, false, ''];
	}

	/** Replaces the old one, if the new one was typed back. */
	async keep(): Promise<void> {
		if (this.#step !== 'writing-down') return;
		this.#isWrong =
			this.which === 'code' ? recoveryCodeIn(this.typed) !== this.code : !this.chosen.isTypedBack(this.typed);
		if (this.#isWrong) return;
		this.#step = 'saving';
		this.#step = await this.#parts.replace(this.which, this.opener).then(
			(): NewOpenerStep => 'done',
			(): NewOpenerStep => 'failed'
		);
	}
}
