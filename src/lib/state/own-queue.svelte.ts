import type { Promised } from '#lib/domain/promises/promises.ts';
import { isLate } from '#lib/domain/promises/owed.ts';
import type { PromiseOutcome } from '#lib/domain/vocabulary/entry.ts';
import type { CaseFile } from './app/case-file.svelte.ts';
import { DraftText } from './app/draft-text.svelte.ts';
import { once } from './app/once.ts';

type Ended = Exclude<PromiseOutcome, 'open'>;

/** One thing that the person owes: what they send or say for it, and the tap that says that it is done. */
export class OwnPromise {
	readonly #file: CaseFile;
	readonly #promise: Promised;
	/** What they send or say, in their own words. It is saved while it is typed. */
	readonly text: DraftText;

	constructor(file: CaseFile, promise: Promised) {
		this.#file = file;
		this.#promise = promise;
		this.text = new DraftText(file, `own:${promise.id}`, () => '');
	}

	/** Its day has passed. */
	get isLate(): boolean {
		return isLate(this.#promise, this.#file.today);
	}

	/** Resolves with how it ended, or null when that could not be saved. */
	readonly finish = once(async (): Promise<Ended | null> => {
		const outcome = this.isLate ? 'kept-late' : 'kept';
		const isKept = await this.#file.fulfil(this.#promise, this.text.sendable, this.text.emptied());
		return isKept ? outcome : null;
	});

	/** Says that it ended in another way. Resolves with that way, or null when it could not be saved. */
	async end(outcome: Ended): Promise<Ended | null> {
		return (await this.#file.settle(this.#promise.id, outcome)) ? outcome : null;
	}
}
