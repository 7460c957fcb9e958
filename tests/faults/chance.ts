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

/** Reached when something was counted so many times: a slow machine takes longer, and sees no less. */
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

/** What is killed right after an answer is always killed at the same point of a write: this moves it to any other. Nothing is promised about it. */
export const passMoment = (chance: Chance) => new Promise((resolve) => setTimeout(resolve, chance.between(0, 40)));
