import * as z from 'zod/mini';
import type { CaseFile } from './case-file.svelte.ts';
import { Draft } from './draft.svelte.ts';

type Typed = Readonly<Record<string, string>>;

/** A few boxes that become one entry together. What is typed is a draft on this device until then. */
export class DraftFields<Name extends string> {
	readonly #typed: Draft<Typed>;

	constructor(file: CaseFile, box: string) {
		this.#typed = new Draft<Typed>(file.drafts, box, {
			schema: z.record(z.string(), z.string()),
			empty: () => ({}),
			isEmpty: (typed) => Object.values(typed).every((words) => words === '')
		});
	}

	/** Brings back what was typed before. What is typed meanwhile stays. */
	async restore(): Promise<void> {
		await this.#typed.restore((saved, now) => ({ ...saved, ...now }));
	}

	/** What stands in a box; empty where nothing was typed. */
	read(name: Name): string {
		return this.#typed.current[name] ?? '';
	}

	type(name: Name, words: string): void {
		this.#typed.change({ ...this.#typed.current, [name]: words });
	}

	/** Saves what was typed, now. Resolves false when it could not be saved; the words stay. */
	save(): Promise<boolean> {
		return this.#typed.flush();
	}

	/** Empties every box, once its words stand in the journal. */
	clear(): Promise<boolean> {
		return this.#typed.clear();
	}
}
