import * as z from 'zod/mini';
import { SecretMask } from '#lib/domain/journal/secret-mask.ts';
import type { CaseFile } from './case-file.svelte.ts';
import { Draft, type DraftChange } from './draft.svelte.ts';

/**
 * A text that the app writes and the person may edit. The edit is a draft on this device and becomes no record. A card number, PIN
 * or code never leaves the device with it, unless the person says that it is no secret.
 */
export class DraftText {
	readonly #file: CaseFile;
	readonly #written: () => string;
	readonly #changed: Draft<string | null>;

	/** The text that the app wrote, and the secrets that it has masked. */
	readonly #masked: { words: string; secrets: readonly string[] } = $derived.by(() => this.#mask(this.#written()));
	/** The person's edited text, else the one that the app wrote. */
	readonly words: string = $derived.by(() => this.#changed.current ?? this.#masked.words);
	readonly #sent: { words: string; secrets: readonly string[] } = $derived.by(() => this.#mask(this.words));
	/** The text as it is copied, shared, printed and kept as sent. */
	readonly sendable: string = $derived.by(() => this.#sent.words);
	/** Card numbers, PINs and codes that are masked in it, as they were written. */
	readonly secrets: readonly string[] = $derived.by(() => {
		const { secrets } = this.#masked;
		return [...secrets, ...this.#sent.secrets.filter((phrase) => !secrets.includes(phrase))];
	});
	readonly isChanged: boolean = $derived.by(() => this.#changed.current !== null);

	constructor(file: CaseFile, box: string, written: () => string) {
		this.#file = file;
		this.#written = written;
		this.#changed = new Draft<string | null>(file.drafts, box, { schema: z.string(), empty: () => null });
		void this.#changed.restore();
	}

	/** The text as the app wrote it, whatever the person has made of it. */
	get written(): string {
		return this.#masked.words;
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

	/** For a change that keeps the text in the journal: empties the box in the same write. */
	emptied(): DraftChange {
		return this.#changed.replaceBy(() => null);
	}

	#mask(text: string): { words: string; secrets: readonly string[] } {
		const mask = new SecretMask(this.#file.case.keptWordings ?? []);
		return { words: mask.mask(text), secrets: mask.masked };
	}
}
