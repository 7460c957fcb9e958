import type { CaseFile } from './case-file.svelte.ts';

/** A pause in typing after which the words are kept, in milliseconds: an app may be killed a few seconds after it is left. */
export const PAUSE_MS = 250;

/**
 * One box of text that is a field of the case. While it is typed in, its words are kept as a draft; when it is left, they
 * become the field, in one change. A draft that was never finished is back in the box the next time.
 */
export class SavedText {
	readonly #file: CaseFile;
	readonly #box: string;
	readonly #read: () => string | null;
	readonly #keep: (text: string | null) => Promise<boolean>;
	#draft = $state<string | null>(null);
	#pause: ReturnType<typeof setTimeout> | undefined;

	/** The words in the box: what is being typed, else what was kept. */
	readonly words: string = $derived.by(() => this.#draft ?? this.#read() ?? '');

	constructor(file: CaseFile, box: string, read: () => string | null, keep: (text: string | null) => Promise<boolean>) {
		this.#file = file;
		this.#box = box;
		this.#read = read;
		this.#keep = keep;
		void this.#restore();
	}

	type(words: string): void {
		this.#draft = words;
		clearTimeout(this.#pause);
		this.#pause = setTimeout(() => void this.keepDraft(), PAUSE_MS);
	}

	/** Keeps what is in the box as a draft, now. */
	async keepDraft(): Promise<void> {
		clearTimeout(this.#pause);
		if (this.#draft !== null) await this.#file.keepDraft(this.#box, this.#draft);
	}

	/** Makes what is in the box the field. Resolves false when it could not be saved; the words stay in the box. */
	async settle(): Promise<boolean> {
		clearTimeout(this.#pause);
		if (this.#draft === null) return true;
		const words = this.#draft.trim();
		const isKept = words === (this.#read() ?? '') || (await this.#keep(words === '' ? null : words));
		if (!isKept) return false;
		this.#draft = null;
		await this.#file.keepDraft(this.#box, null);
		return true;
	}

	async #restore(): Promise<void> {
		const draft = await this.#file.readDraft(this.#box);
		if (typeof draft === 'string') this.#draft ??= draft;
	}
}
