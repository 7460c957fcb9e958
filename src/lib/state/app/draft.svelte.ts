import { Autosave } from './autosave.ts';
import type { Drafts } from './drafts.svelte.ts';
import type { DraftRow } from './ports.ts';

export type DraftOptions<T> = {
	/** Reads what was saved before; any zod schema is one. What it cannot read is left alone. */
	schema: { safeParse: (saved: unknown) => { data?: T | undefined } };
	empty: () => T;
	/** True for a value that is forgotten instead of saved. */
	isEmpty?: (value: T) => boolean;
};

/** How a change takes a draft along: the row that it saves, and what becomes of the box. */
export type DraftChange = {
	row: DraftRow;
	/** The change is kept; `isSaved` when the row was saved with it. */
	apply: (isSaved: boolean) => void;
	/** The change is not kept. */
	release: () => void;
};

/**
 * What stands in a box, or in a few that belong together. It is saved within 250 ms of a change, and at once when the page is left.
 * A save that failed is tried again at the next change.
 */
export class Draft<T> {
	readonly #drafts: Drafts;
	readonly #box: string;
	readonly #options: DraftOptions<T>;
	readonly #autosave: Autosave;
	#current: T;
	#isTouched = false;
	#isForgotten = false;

	/** `box` names it among the drafts of its case, or of the app. */
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
	 * Brings back what was saved. Unless `merge` says otherwise, what was changed meanwhile stays.
	 * Resolves true when that put something else in the box.
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

	/** Saves what was changed, now. Resolves false when it could not be saved. */
	flush(): Promise<boolean> {
		return this.#autosave.flush();
	}

	/** Empties the box, and forgets what was saved of it. */
	clear(): Promise<boolean> {
		this.change(this.#options.empty());
		return this.flush();
	}

	/**
	 * For a change that is about to be kept: saves the box in the same write as `after` leaves it. What is typed while the change
	 * is on its way goes through `after` too. `onKept` runs once the change is kept.
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

	/** For a change that makes the draft needless: forgets it in the same write. The words stay in sight, and are saved no more. */
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
