import type { CasePaper } from '#lib/domain/case/case.ts';
import { MAX_BEHIND } from '#lib/domain/case/limits.ts';
import { type Exhibit, exhibitsBehind, exhibitsOf, standsBehind, withBehind } from '#lib/domain/papers/exhibits.ts';
import type { Behind } from '#lib/domain/vocabulary/paper.ts';
import type { CaseFile } from './app/case-file.svelte.ts';

/** The papers of one case under their numbers, and what each of them stands behind. */
export class Exhibits {
	readonly #file: CaseFile;

	/** In the order of their numbers. */
	readonly all: readonly Exhibit[] = $derived.by(() => exhibitsOf(this.#file.case));

	constructor(file: CaseFile) {
		this.#file = file;
	}

	behind(what: Behind): readonly Exhibit[] {
		return exhibitsBehind(this.all, what);
	}

	/** Resolves false when it could not be saved, or when the paper stands behind too many things. */
	async set(paper: CasePaper, what: Behind, isSo: boolean): Promise<boolean> {
		if (standsBehind(paper, what) === isSo) return true;
		const behind = withBehind(paper, what, isSo);
		return behind.length <= MAX_BEHIND && this.#file.set('paper', paper.id, 'behind', behind);
	}

	/** Fixes the numbers of the papers that a reader is about to get. Resolves false when they could not be saved. */
	give(handedOut: readonly CasePaper[] = this.all.map(({ paper }) => paper)): Promise<boolean> {
		const late = this.all.filter(({ isGiven, paper }) => !isGiven && handedOut.some(({ id }) => id === paper.id));
		return this.#file.keep(late.map(({ number, paper }) => this.#file.field('paper', paper.id, 'exhibit', number)));
	}
}
