import * as z from 'zod/mini';
import type { CaseFile } from './case-file.svelte.ts';
import { Draft } from './draft.svelte.ts';

type Typed = Readonly<Record<string, string>>;

/** A few boxes that together become one entry. Until then, what is typed is a draft on this device. */
export class DraftFields<Name extends string> {
	readonly #typed: Draft<Typed>;

	constructor(file: CaseFile, box: string) {
		this.#typed = new Draft<Typed>(file.drafts, box, {
			schema: z.record(z.string(), z.string()),
			empty: () => ({}),
			isEmpty: (typed) => Object.values(typed).every((words) => words === '')
		});
	}

	/** Restores the saved words. A box that was typed in meanwhile keeps its words. */
	async restore(): Promise<void> {
		await this.#typed.restore((saved, now) => ({ ...saved, ...now }));
	}

	/** The words in a box; empty when nothing was typed. */
	read(name: Name): string {
		return this.#typed.current[name] ?? '';
	}

	type(name: Name, words: string): void {
		this.#typed.change({ ...this.#typed.current, [name]: words });
	}

	/** Saves the boxes at once. Resolves false when they could not be saved; the words stay. */
	save(): Promise<boolean> {
		return this.#typed.flush();
	}

	/** Empties every box, once its words are in the journal. Resolves false when that could not be saved. */
	clear(): Promise<boolean> {
		return this.#typed.clear();
	}
}
