/** The longest delay between a change and its save, in milliseconds. A phone may kill an app a few seconds after it is left. */
const AUTOSAVE_MS = 250;

/** Saves 250 ms after the first unsaved change, however fast more changes follow, and at once on `flush`. */
export class Autosave {
	readonly #save: () => Promise<boolean>;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isPending = false;

	/** `save` resolves false when it could not save. */
	constructor(save: () => Promise<boolean>) {
		this.#save = save;
	}

	/** True while a change has not started to be saved, or its save failed. */
	get isPending(): boolean {
		return this.#isPending;
	}

	schedule(): void {
		this.#isPending = true;
		this.#timer ??= setTimeout(() => void this.flush(), AUTOSAVE_MS);
	}

	/**
	 * Saves now if a change is pending, and not otherwise: another tab may have written a newer value.
	 * Resolves false when it could not be saved; the next change tries again.
	 */
	async flush(): Promise<boolean> {
		if (!this.cancel()) return true;
		const isSaved = await this.#save();
		if (!isSaved) this.#isPending = true;
		return isSaved;
	}

	/** Cancels the pending save, because another write replaces it. Returns whether one was pending. */
	cancel(): boolean {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const wasPending = this.#isPending;
		this.#isPending = false;
		return wasPending;
	}
}
