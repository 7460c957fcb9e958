/** Runs tasks one after the other, the first at once: the write of a tap must not wait for what else the tap does. A rejected task does not stop those after it. */
export class Queue {
	#last: Promise<unknown> = Promise.resolve();
	#length = 0;

	run<Result>(work: () => Promise<Result>): Promise<Result> {
		this.#length += 1;
		const done = this.#length === 1 ? begun(work) : this.#last.then(work);
		const leave = () => void (this.#length -= 1);
		this.#last = done.then(leave, leave);
		return done;
	}
}

async function begun<Result>(work: () => Promise<Result>): Promise<Result> {
	return work();
}
