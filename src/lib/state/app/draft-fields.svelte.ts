import * as z from 'zod/mini';
import type { CaseFile } from './case-file.svelte.ts';
import { Autosave } from './autosave.ts';

const Kept = z.record(z.string(), z.string());

/** A few boxes that become one entry together: what is typed is kept on this device until then. */
export class DraftFields<Name extends string> {
	readonly #file: CaseFile;
	readonly #box: string;
	readonly #autosave: Autosave;
	#typed = $state.raw<Partial<Record<Name, string>>>({});

	constructor(file: CaseFile, box: string) {
		this.#file = file;
		this.#box = box;
		this.#autosave = new Autosave(() => this.#file.keepDraft(this.#box, this.#isEmpty() ? null : this.#typed));
	}

	/** Brings back what was typed before; what is typed meanwhile stays. */
	async restore(): Promise<void> {
		const { data } = Kept.safeParse(await this.#file.readDraft(this.#box));
		if (data) this.#typed = { ...(data as Partial<Record<Name, string>>), ...this.#typed };
	}

	/** What stands in a box; empty where nothing was typed. */
	read(name: Name): string {
		return this.#typed[name] ?? '';
	}

	type(name: Name, words: string): void {
		this.#typed = { ...this.#typed, [name]: words };
		this.#autosave.schedule();
	}

	/** Keeps what was typed, now. Resolves false when it could not be saved; the words stay. */
	async keep(): Promise<boolean> {
		return this.#autosave.flush();
	}

	/** Empties every box, once its words stand in the journal. */
	async clear(): Promise<boolean> {
		this.#typed = {};
		this.#autosave.schedule();
		return this.keep();
	}

	#isEmpty(): boolean {
		return Object.values(this.#typed).every((words) => words === '');
	}
}
