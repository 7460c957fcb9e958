/** What deleting everything needs of the store and of the device. */
export type DeletingPowers<Left extends string> = {
	/** Rejects when the notes could not be deleted. */
	destroy: () => Promise<void>;
	eraseMarks: () => void;
	eraseRest: () => Promise<void>;
	/** Looks at every place, and tells what still holds something. */
	findLeft: () => Promise<Left[]>;
};

/** Deletes everything from this device, and then looks: it is said to be gone only when nothing was found. */
export class Deleting<Left extends string> {
	readonly #powers: DeletingPowers<Left>;
	#left = $state.raw<readonly (Left | 'notes')[] | null>(null);

	constructor(powers: DeletingPowers<Left>) {
		this.#powers = powers;
	}

	/** What was found afterwards; null while it is being deleted. */
	get left(): readonly (Left | 'notes')[] | null {
		return this.#left;
	}

	/** Goes as far as it can, and may be started once more when something is left. */
	async run(): Promise<void> {
		this.#left = null;
		this.#powers.eraseMarks();
		const isDestroyed = await this.#powers.destroy().then(
			() => true,
			() => false
		);
		await this.#powers.eraseRest();
		const left = await this.#powers.findLeft();
		this.#left = isDestroyed || left.includes('notes' as Left) ? left : ['notes', ...left];
	}
}
