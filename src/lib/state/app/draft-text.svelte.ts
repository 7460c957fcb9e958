import * as z from 'zod/mini';
import type { CaseFile } from './case-file.svelte.ts';
import { Draft } from './draft.svelte.ts';

/** A text that the app writes and the person may edit. The edit is a draft on this device and becomes no record. */
export class DraftText {
	readonly #written: () => string;
	readonly #changed: Draft<string | null>;

	/** The person's edited text, else the one that the app wrote. */
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

	/** Saves the edit at once. Resolves false when it could not be saved; the words stay. */
	save(): Promise<boolean> {
		return this.#changed.flush();
	}

	/** Discards the edit and returns to the text that the app wrote. Resolves false when that could not be saved. */
	startAgain(): Promise<boolean> {
		return this.#changed.clear();
	}
}
