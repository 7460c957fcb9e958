/** The longest time between a change and its save, in milliseconds. A phone may kill an app a few seconds after it is left. */
const AUTOSAVE_MS = 250;

/** Saves something 250 ms after its first change, however fast the changes follow one another, and at once on `flush`. */
export class Autosave {
	readonly #save: () => Promise<boolean>;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isPending = false;

	/** `save` resolves false when nothing could be saved. */
	constructor(save: () => Promise<boolean>) {
		this.#save = save;
	}

	/** True while there is a change that no save has begun for, or whose save failed. */
	get isPending(): boolean {
		return this.#isPending;
	}

	schedule(): void {
		this.#isPending = true;
		this.#timer ??= setTimeout(() => void this.flush(), AUTOSAVE_MS);
	}

	/**
	 * Saves now, if anything changed: another tab may have written what did not change here.
	 * Resolves false when it could not be saved; the next change tries again.
	 */
	async flush(): Promise<boolean> {
		if (!this.cancel()) return true;
		const isSaved = await this.#save();
		if (!isSaved) this.#isPending = true;
		return isSaved;
	}

	/** Drops the save that is due, because another write does it. Returns whether one was due. */
	cancel(): boolean {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const wasPending = this.#isPending;
		this.#isPending = false;
		return wasPending;
	}
}
