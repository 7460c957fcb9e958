/** Runs tasks one after the other. A rejected task does not stop those after it. */
export class Queue {
	#last: Promise<unknown> = Promise.resolve();

	run<Result>(work: () => Promise<Result>): Promise<Result> {
		const done = this.#last.then(work);
		this.#last = done.catch(() => {});
		return done;
	}
}
