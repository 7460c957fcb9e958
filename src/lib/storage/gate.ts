/** Lets work pass, or makes it wait until the gate opens again. */
export class Gate {
	#opening: Promise<void> | null = null;
	#open = () => {};

	close(): void {
		this.#opening ??= new Promise((resolve) => (this.#open = resolve));
	}

	open(): void {
		this.#opening = null;
		this.#open();
	}

	async pass(): Promise<void> {
		while (this.#opening !== null) await this.#opening;
	}
}
