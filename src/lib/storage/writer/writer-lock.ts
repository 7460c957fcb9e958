/** How long a write waits for the lock. A phone may have frozen the tab that holds it. */
const LOCK_WAIT_MS = 3000;

/** Lets one tab write at a time. Where Web Locks are missing or refused, it only orders the writes of this object. */
export class WriterLock {
	readonly #name: string;
	readonly #waiting = new Set<AbortController>();
	#last: Promise<unknown> = Promise.resolve();
	#hasEnded = false;

	constructor(name: string) {
		// Tabs of older versions use the same name.
		this.#name = `${name}-writer`;
	}

	/** Runs the work while no other tab writes. After the wait, the work runs without the lock: `hasLock` is false. */
	async run<Result>(work: (hasLock: boolean) => Promise<Result>): Promise<Result> {
		if (!('locks' in navigator)) return this.#inOrder(work);
		const wait = new AbortController();
		const timer = setTimeout(() => wait.abort(), LOCK_WAIT_MS);
		const lock = { isHeld: false };
		this.#waiting.add(wait);
		try {
			return await navigator.locks.request(this.#name, { signal: wait.signal }, () => {
				lock.isHeld = true;
				clearTimeout(timer);
				return work(true);
			});
		} catch (problem) {
			if (lock.isHeld || this.#hasEnded) throw problem;
			return await (wait.signal.aborted ? work(false) : this.#inOrder(work));
		} finally {
			clearTimeout(timer);
			this.#waiting.delete(wait);
		}
	}

	/** Gives up every turn that is waited for. */
	end(): void {
		this.#hasEnded = true;
		for (const wait of this.#waiting) wait.abort();
	}

	async #inOrder<Result>(work: (hasLock: boolean) => Promise<Result>): Promise<Result> {
		const running = this.#last.then(() => work(true));
		this.#last = running.catch(() => {});
		return running;
	}
}
