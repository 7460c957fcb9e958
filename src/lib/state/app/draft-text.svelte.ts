import * as z from 'zod/mini';
import type { CaseFile } from './case-file.svelte.ts';
import { Draft } from './draft.svelte.ts';

/** A text that the app writes and the person may change. The change is a draft on this device, and belongs to no record. */
export class DraftText {
	readonly #written: () => string;
	readonly #changed: Draft<string | null>;

	/** The text as the person has it: their own wording, else the one that was written. */
	readonly words: string = $derived.by(() => this.#changed.current ?? this.#written());
	readonly isChanged: boolean = $derived.by(() => this.#changed.current !== null);

	constructor(file: CaseFile, box: string, written: () => string) {
		this.#written = written;
		this.#changed = new Draft<string | null>(file.drafts, box, { schema: z.string(), empty: () => null });
		void this.#changed.restore();
	}

	type(words: string): void {
		this.#changed.change(words);
	}

	/** Saves what was changed, now. Resolves false when it could not be saved; the words stay. */
	save(): Promise<boolean> {
		return this.#changed.flush();
	}

	/** Forgets the change: the text is the written one again. */
	startAgain(): Promise<boolean> {
		return this.#changed.clear();
	}
}
