import { SEED } from '../runs.ts';

/** Whole numbers from a seed, the same in every run with that seed. `of` keeps the series of several tests apart. */
export class Chance {
	#state: number;

	constructor(of: string) {
		this.#state = Buffer.from(of).reduce((state, byte) => Math.imul(state ^ byte, 0x01000193), SEED);
	}

	/** From `least` up to and without `end`. */
	between(least: number, end: number): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return least + (((mixed ^ (mixed >>> 14)) >>> 0) % (end - least));
	}

	one<Item>(of: readonly Item[]): Item {
		return of[this.between(0, of.length)] as Item;
	}
}
