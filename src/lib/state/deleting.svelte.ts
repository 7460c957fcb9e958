/** What deleting everything needs from the store and the device. */
export type DeletingPowers<Remains extends string> = {
	/** Rejects when the notes could not be deleted. */
	destroy: () => Promise<void>;
	clearFlags: () => void;
	deleteRest: () => Promise<void>;
	/** Checks every kind of storage, and returns those that still hold something. */
	findRemains: () => Promise<Remains[]>;
};

/** Deletes everything from this device, then checks. Only an empty `left` means that everything is gone. */
export class Deleting<Remains extends string> {
	readonly #powers: DeletingPowers<Remains>;
	#left = $state.raw<readonly (Remains | 'notes')[] | null>(null);

	constructor(powers: DeletingPowers<Remains>) {
		this.#powers = powers;
	}

	/** What was found after the deletion; null while it runs. */
	get left(): readonly (Remains | 'notes')[] | null {
		return this.#left;
	}

	/** Deletes as much as it can. It may be run again when something is left. */
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
