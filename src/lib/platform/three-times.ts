/** How long the three presses may take together, in milliseconds. */
const WITHIN_MS = 2000;

/** Counts how often one key is pressed by itself: any other key in between starts the count again. */
export class ThreeTimes {
	readonly #key: string;
	#presses: number[] = [];

	constructor(key: string) {
		this.#key = key;
	}

	/** True at the third press. */
	press({ key, repeat, timeStamp }: Pick<KeyboardEvent, 'key' | 'repeat' | 'timeStamp'>): boolean {
		if (repeat) return false;
		this.#presses = key === this.#key ? [...this.#presses.filter((at) => timeStamp - at < WITHIN_MS), timeStamp] : [];
		if (this.#presses.length < 3) return false;
		this.#presses = [];
		return true;
	}
}
