import * as z from 'zod/mini';
import type { CaseFile } from './case-file.svelte.ts';
import { Draft } from './draft.svelte.ts';
import type { Drafts } from './drafts.svelte.ts';
import { once } from './once.ts';

/**
 * A text box for one field of the case. Typed words are a draft. When the box loses focus, or the page is left, they become the
 * field in one change. A draft that was left unfinished becomes the field the next time its box is shown.
 */
export class SavedText {
	readonly #drafts: Drafts;
	readonly #box: string;
	readonly #read: () => string | null;
	readonly #keep: (text: string | null) => Promise<boolean>;
	readonly #draft: Draft<string | null>;

	/** The words in the box: the draft, else the field. */
	readonly words: string = $derived.by(() => this.#draft.current ?? this.#read() ?? '');

	/**
	 * Keeps the words in the box as the field. Resolves false when it could not be saved; the words stay in the box.
	 * A box fires `change` and `blur` together, which must make only one change of the case.
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
		// Replaces the draft in the list of unsaved boxes: when the page is left, the words become the field.
		this.#drafts.markUnsaved(this.#box, this);
	}

	/**
	 * Called by the app when the page is being left. The draft is saved too: the page may end before the field is kept, and the
	 * next one would then make the field of an older draft. Resolves false when neither could be saved.
	 */
	async flush(): Promise<boolean> {
		const [isKept, isSaved] = await Promise.all([this.settle(), this.#draft.flush()]);
		return isKept || isSaved;
	}

	/**
	 * Settles for the last time, as the box is being removed. Until that is done, a page that is left saves the draft: the change may
	 * still wait for its turn.
	 */
	async leave(): Promise<boolean> {
		this.#drafts.markSaved(this.#box, this);
		if (this.#draft.current === null) return true;
		this.#drafts.markUnsaved(this.#box, this.#draft);
		const isSettled = await this.settle();
		if (isSettled) this.#drafts.markSaved(this.#box, this.#draft);
		return isSettled;
	}

	async #settle(): Promise<boolean> {
		const typed = this.#draft.current;
		if (typed === null) return true;
		const words = typed.trim();
		// Read before any await: the props behind `#read` are gone once the box is removed.
		const isKept = words === (this.#read() ?? '') || (await this.#keep(words === '' ? null : words));
		if (!isKept) {
			await this.#draft.flush();
			return false;
		}
		// Words that were typed in the meantime stay in the box.
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
