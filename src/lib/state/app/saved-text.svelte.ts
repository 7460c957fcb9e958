import * as z from 'zod/mini';
import type { CaseFile } from './case-file.svelte.ts';
import { Draft } from './draft.svelte.ts';
import type { Drafts } from './drafts.svelte.ts';
import { once } from './once.ts';

/**
 * One box of text that is a field of the case. While it is typed in, its words are a draft. When it is left, or the page is, they
 * become the field, in one change. A draft that was never finished becomes the field the next time its box is shown.
 */
export class SavedText {
	readonly #drafts: Drafts;
	readonly #box: string;
	readonly #read: () => string | null;
	readonly #keep: (text: string | null) => Promise<boolean>;
	readonly #draft: Draft<string | null>;

	/** The words in the box: what is being typed, else what was kept. */
	readonly words: string = $derived.by(() => this.#draft.current ?? this.#read() ?? '');

	/**
	 * Makes what is in the box the field. Resolves false when it could not be saved; the words stay in the box.
	 * A box fires its change and its blur in the same moment: that is one change.
	 */
	readonly settle = once(() => this.#settle());

	constructor(file: CaseFile, box: string, read: () => string | null, keep: (text: string | null) => Promise<boolean>) {
		this.#drafts = file.drafts;
		this.#box = box;
		this.#read = read;
		this.#keep = keep;
		this.#draft = new Draft<string | null>(file.drafts, box, { schema: z.string(), empty: () => null });
		void this.#restore();
	}

	type(words: string): void {
		this.#draft.change(words);
		// In place of its draft: when the page is left, the words become the field.
		this.#drafts.markUnsaved(this.#box, this);
	}

	/** For the one listener of the app: the page is being left. */
	flush(): Promise<boolean> {
		return this.settle();
	}

	/** Settles for the last time: the box goes away. */
	leave(): Promise<boolean> {
		this.#drafts.markSaved(this.#box, this);
		return this.settle();
	}

	async #settle(): Promise<boolean> {
		const typed = this.#draft.current;
		if (typed === null) return true;
		const words = typed.trim();
		// Read before anything is awaited: a box that goes away takes what it belongs to with it.
		const isKept = words === (this.#read() ?? '') || (await this.#keep(words === '' ? null : words));
		if (!isKept) {
			await this.#draft.flush();
			return false;
		}
		// Words that were typed on in the meantime stay in the box.
		if (this.#draft.current === typed) {
			await this.#draft.clear();
			this.#drafts.markSaved(this.#box, this);
		}
		return true;
	}

	async #restore(): Promise<void> {
		if (await this.#draft.restore()) await this.settle();
	}
}
