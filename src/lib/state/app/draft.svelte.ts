import { Autosave } from './autosave.ts';
import type { Drafts } from './drafts.svelte.ts';
import type { DraftRow } from './ports.ts';

export type DraftOptions<T> = {
	/** Parses the saved value; any zod schema fits. A value that it rejects is ignored. */
	schema: { safeParse: (saved: unknown) => { data?: T | undefined } };
	empty: () => T;
	/** True for a value that is deleted from the disk instead of saved. */
	isEmpty?: (value: T) => boolean;
};

/** A draft that is saved in the same write as a change: the row to save, and what to call afterwards. */
export type DraftChange = {
	row: DraftRow;
	/** Called when the change was kept; `isSaved` when the row was saved with it. */
	apply: (isSaved: boolean) => void;
	/** Called when the change was not kept. */
	release: () => void;
};

/**
 * The content of one box, or of a few that belong together. It is saved within 250 ms of a change, and at once when the page is
 * left. A failed save is retried at the next change.
 */
export class Draft<T> {
	readonly #drafts: Drafts;
	readonly #box: string;
	readonly #options: DraftOptions<T>;
	readonly #autosave: Autosave;
	#current: T;
	#isTouched = false;
	#isForgotten = false;

	/** `box` is the key of this draft among those of its case, or of the app. */
	constructor(drafts: Drafts, box: string, options: DraftOptions<T>) {
		this.#drafts = drafts;
		this.#box = box;
		this.#options = options;
		this.#current = $state.raw(options.empty());
		this.#autosave = new Autosave(() => this.#save());
	}

	get current(): T {
		return this.#current;
	}

	/**
	 * Restores the saved value. By default a value that was changed meanwhile wins; `merge` may decide otherwise.
	 * Resolves true when the value in the box changed.
	 */
	async restore(merge = (saved: T, now: T): T => (this.#isTouched ? now : saved)): Promise<boolean> {
		const { data } = this.#options.schema.safeParse(await this.#drafts.read(this.#box));
		const before = this.#current;
		if (data !== undefined) this.#current = merge(data, before);
		return this.#current !== before;
	}

	change(value: T): void {
		this.#current = value;
		this.#isTouched = true;
		if (this.#isForgotten) return;
		this.#drafts.markUnsaved(this.#box, this);
		this.#autosave.schedule();
	}

	/** Saves pending changes at once. Resolves false when they could not be saved. */
	flush(): Promise<boolean> {
		return this.#autosave.flush();
	}

	/** Empties the box and saves that. Resolves false when it could not be saved. */
	clear(): Promise<boolean> {
		this.change(this.#options.empty());
		return this.flush();
	}

	/**
	 * For a change that is about to be kept: saves the result of `after` in the same write. What is typed during that write goes
	 * through `after` too. `onKept` runs once the change is kept.
	 */
	replaceBy(after: (now: T) => T, onKept = () => {}): DraftChange {
		const before = this.#current;
		const next = after(before);
		const wasPending = this.#autosave.cancel();
		return {
			row: this.#drafts.rowOf(this.#box, this.#saved(next)),
			apply: (isSaved) => {
				const isSame = this.#current === before;
				if (isSaved && isSame && !this.#autosave.isPending) {
					this.#current = next;
					this.#drafts.markSaved(this.#box, this);
				} else {
					this.change(isSame ? next : after(this.#current));
				}
				if (isSaved) this.#drafts.clearProblem();
				onKept();
			},
			release: () => {
				if (wasPending) this.#autosave.schedule();
			}
		};
	}

	/** For a change that replaces the draft: deletes it in the same write. The words stay visible, and are not saved any more. */
	forget(): DraftChange {
		const { release } = this.replaceBy((now) => now);
		return {
			row: this.#drafts.rowOf(this.#box, null),
			apply: (isSaved) => {
				this.#autosave.cancel();
				this.#isForgotten = true;
				this.#drafts.markSaved(this.#box, this);
				if (isSaved) this.#drafts.clearProblem();
				else void this.#drafts.save(this.#box, null);
			},
			release
		};
	}

	async #save(): Promise<boolean> {
		const isSaved = await this.#drafts.save(this.#box, this.#saved(this.#current));
		if (isSaved && !this.#autosave.isPending) this.#drafts.markSaved(this.#box, this);
		return isSaved;
	}

	#saved(value: T): T | null {
		return this.#options.isEmpty?.(value) ? null : value;
	}
}
