/** What a visit knows of its own notes: whether there are any, and whether a file that has left holds them. */
export class Visit {
	#changes = $state(0);
	#inFile = $state(0);

	/** True once something was written, or put aside. */
	get hasNotes(): boolean {
		return this.#changes > 0;
	}

	/** True while a file that was handed over holds everything. */
	get isInFile(): boolean {
		return this.hasNotes && this.#inFile === this.#changes;
	}

	noteChange(): void {
		this.#changes += 1;
	}

	/** Call it before a file is made. Returns what to call once that file was handed over: it holds nothing that was written later. */
	beginFile(): () => void {
		const changes = this.#changes;
		return () => (this.#inFile = Math.max(this.#inFile, changes));
	}
}
