/** How soon what is being typed is kept, in milliseconds: an app may be killed a few seconds after it is left. */
const AUTOSAVE_MS = 250;

/**
 * Keeps something soon after its first change, however fast the changes follow one another, and at once when asked to.
 * What did not change is not kept again: another tab may have gone on with it.
 */
export class Autosave {
	readonly #keep: () => Promise<boolean>;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isChanged = false;

	constructor(keep: () => Promise<boolean>) {
		this.#keep = keep;
	}

	schedule(): void {
		this.#isChanged = true;
		this.#timer ??= setTimeout(() => void this.flush(), AUTOSAVE_MS);
	}

	/** Resolves false when it could not be kept; then it is tried again at the next change. */
	async flush(): Promise<boolean> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		if (!this.#isChanged) return true;
		this.#isChanged = false;
		const isKept = await this.#keep();
		if (!isKept) this.#isChanged = true;
		return isKept;
	}
}
