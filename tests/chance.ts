/** Random numbers of a seed. */
export class Chance {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0 || 1;
	}

	/** From 0 up to, but not, `below`. */
	upTo(below: number): number {
		this.#state ^= this.#state << 13;
		this.#state ^= this.#state >>> 17;
		this.#state ^= this.#state << 5;
		return (this.#state >>> 0) % below;
	}

	happens(percent: number): boolean {
		return this.upTo(100) < percent;
	}

	of<Value>(values: readonly Value[]): Value | undefined {
		return values[this.upTo(Math.max(1, values.length))];
	}

	id(): string {
		const hex = Array.from({ length: 32 }, () => this.upTo(16).toString(16)).join('');
		return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
	}
}
