import { type ChangedBy, changersIn, sendersIn } from '#lib/domain/case/senders.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import type { CaseStore } from './app/ports.ts';
import { readOwnNames } from './own-names.ts';

/** From whom the lines and papers of a case came that somebody else added. Nobody is named until it was looked. */
export class Senders {
	readonly #file: CaseFile;
	#ownNames = $state.raw<readonly string[] | null>(null);
	readonly #senders = $derived.by(() =>
		this.#ownNames ? sendersIn(this.#file.id, this.#file.records, this.#ownNames) : null
	);
	readonly #changers = $derived.by(() =>
		this.#ownNames ? changersIn(this.#file.id, this.#file.records, this.#ownNames) : null
	);

	constructor(file: CaseFile) {
		this.#file = file;
	}

	/** Never rejects. */
	async look(store: Pick<CaseStore, 'readLocal'>): Promise<void> {
		this.#ownNames = await readOwnNames(store);
	}

	/** The name of who added this entry or paper; null where it was the person here. */
	of(id: Id): string | null {
		return this.#senders?.get(id) ?? null;
	}

	/** What somebody else changed of this entry. */
	changesOf(id: Id): readonly ChangedBy[] {
		return this.#changers?.get(id) ?? [];
	}
}
