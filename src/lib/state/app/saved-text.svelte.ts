import type { CaseFile } from './case-file.svelte.ts';
import { Autosave } from './autosave.ts';

/**
 * One box of text that is a field of the case. While it is typed in, its words are kept as a draft; when it is left, they
 * become the field, in one change. A draft that was never finished becomes the field the next time its box is shown.
 */
export class SavedText {
	readonly #file: CaseFile;
	readonly #box: string;
	readonly #read: () => string | null;
	readonly #keep: (text: string | null) => Promise<boolean>;
	readonly #autosave: Autosave;
	#draft = $state<string | null>(null);
	#settling: Promise<boolean> | null = null;

	/** The words in the box: what is being typed, else what was kept. */
	readonly words: string = $derived.by(() => this.#draft ?? this.#read() ?? '');

	constructor(file: CaseFile, box: string, read: () => string | null, keep: (text: string | null) => Promise<boolean>) {
		this.#file = file;
		this.#box = box;
		this.#read = read;
		this.#keep = keep;
		this.#autosave = new Autosave(() => this.#file.keepDraft(this.#box, this.#draft));
		void this.#restore();
	}

	type(words: string): void {
		this.#draft = words;
		this.#autosave.schedule();
	}

	/** Makes what is in the box the field. Resolves false when it could not be saved; the words stay in the box. */
	settle(): Promise<boolean> {
		// A box tells of its change and of its being left in the same moment: that is one change.
		this.#settling ??= this.#settle().finally(() => (this.#settling = null));
		return this.#settling;
	}

	async #settle(): Promise<boolean> {
		const typed = this.#draft;
		if (typed === null) return true;
		const words = typed.trim();
		// Asked for before anything is awaited: a box that goes away takes what it belongs to with it.
		const isKept = words === (this.#read() ?? '') || (await this.#keep(words === '' ? null : words));
		if (!isKept) {
			await this.#autosave.flush();
			return false;
		}
		// Whoever typed on in the meantime keeps what they typed.
		if (this.#draft === typed) {
			this.#draft = null;
			await this.#file.keepDraft(this.#box, null);
		}
		return true;
	}

	async #restore(): Promise<void> {
		const draft = await this.#file.readDraft(this.#box);
		if (typeof draft !== 'string' || this.#draft !== null) return;
		this.#draft = draft;
		await this.settle();
	}
}
