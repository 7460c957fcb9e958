/** What deleting everything needs of the store and of the device. */
export type DeletingPowers<Remains extends string> = {
	/** Rejects when the notes could not be deleted. */
	destroy: () => Promise<void>;
	clearFlags: () => void;
	deleteRest: () => Promise<void>;
	/** Looks at every place, and tells what still holds something. */
	findRemains: () => Promise<Remains[]>;
};

/** Deletes everything from this device, and then looks: it is said to be gone only when nothing was found. */
export class Deleting<Remains extends string> {
	readonly #powers: DeletingPowers<Remains>;
	#left = $state.raw<readonly (Remains | 'notes')[] | null>(null);

	constructor(powers: DeletingPowers<Remains>) {
		this.#powers = powers;
	}

	/** What was found afterwards; null while it is being deleted. */
	get left(): readonly (Remains | 'notes')[] | null {
		return this.#left;
	}

	/** Goes as far as it can, and may be started once more when something is left. */
	async run(): Promise<void> {
		this.#left = null;
		this.#powers.clearFlags();
		const isDestroyed = await this.#powers.destroy().then(
			() => true,
			() => false
		);
		await this.#powers.deleteRest();
		const left = await this.#powers.findRemains();
		this.#left = isDestroyed || left.includes('notes' as Remains) ? left : ['notes', ...left];
	}
}
