import { SEED } from '../runs.ts';

/** Random integers, the same in every run with the same seed. Each `of` gives a series of its own. */
export class Chance {
	#state: number;

	constructor(of: string) {
		this.#state = Buffer.from(of).reduce((state, byte) => Math.imul(state ^ byte, 0x01000193), SEED);
	}

	/** An integer from `least` (inclusive) to `end` (exclusive). */
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

/** `reached` resolves after so many counts. Unlike a fixed time, it gives the same coverage on a slow machine. */
export class Countdown {
	#left: number;
	#end = () => {};
	readonly reached: Promise<void>;

	constructor(from: number) {
		this.#left = from;
		this.reached = new Promise((resolve) => (this.#end = resolve));
	}

	count(): void {
		this.#left -= 1;
		if (this.#left <= 0) this.#end();
	}
}

/**
 * Waits 0 to 39 ms. A kill right after an answer always hits the same point of a write; this wait moves it to a random
 * one.
 */
export const passMoment = (chance: Chance) => new Promise((resolve) => setTimeout(resolve, chance.between(0, 40)));
