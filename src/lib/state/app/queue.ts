/** Runs one piece of work after the other, also after one that failed. */
export class Queue {
	#last: Promise<unknown> = Promise.resolve();

	run<Result>(work: () => Promise<Result>): Promise<Result> {
		const done = this.#last.then(work);
		this.#last = done.catch(() => {});
		return done;
	}
}
