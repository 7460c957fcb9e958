import type { CaseFile } from './case-file.svelte.ts';
import { Autosave } from './autosave.ts';

/** A text that is written for the person and theirs to change: the change is kept on this device, and belongs to no record. */
export class DraftText {
	readonly #file: CaseFile;
	readonly #box: string;
	readonly #written: () => string;
	#changed = $state<string | null>(null);
	readonly #autosave: Autosave;

	/** The text as the person has it: their own wording, else the one that was written. */
	readonly words: string = $derived.by(() => this.#changed ?? this.#written());
	readonly isChanged: boolean = $derived(this.#changed !== null);

	constructor(file: CaseFile, box: string, written: () => string) {
		this.#file = file;
		this.#box = box;
		this.#written = written;
		this.#autosave = new Autosave(() => this.#file.keepDraft(this.#box, this.#changed));
		void this.#restore();
	}

	type(words: string): void {
		this.#changed = words;
		this.#autosave.schedule();
	}

	/** Keeps what was changed, now. Resolves false when it could not be saved; the words stay. */
	async keep(): Promise<boolean> {
		return this.#autosave.flush();
	}

	/** Forgets the change: the text is the written one again. */
	async startAnew(): Promise<boolean> {
		this.#changed = null;
		this.#autosave.schedule();
		return this.keep();
	}

	async #restore(): Promise<void> {
		const changed = await this.#file.readDraft(this.#box);
		if (typeof changed === 'string') this.#changed ??= changed;
	}
}
