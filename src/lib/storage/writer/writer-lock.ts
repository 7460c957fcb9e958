/** How long a write waits for the lock. A phone may have frozen the tab that holds it. */
const LOCK_WAIT_MS = 3000;

/** Lets one tab write at a time. Without Web Locks, it only orders the writes of this object. */
export class WriterLock {
	readonly #name: string;
	#last: Promise<unknown> = Promise.resolve();

	constructor(name: string) {
		// Tabs of older versions use the same name.
		this.#name = `${name}-writer`;
	}

	/** Runs the work while no other tab writes. After the wait, the work runs without the lock: `hasLock` is false. */
	async run<Result>(work: (hasLock: boolean) => Promise<Result>): Promise<Result> {
		if (!('locks' in navigator)) {
			const running = this.#last.then(() => work(true));
			this.#last = running.catch(() => {});
			return running;
		}
		const wait = new AbortController();
		const timer = setTimeout(() => wait.abort(), LOCK_WAIT_MS);
		const lock = { isHeld: false };
		try {
			return await navigator.locks.request(this.#name, { signal: wait.signal }, () => {
				lock.isHeld = true;
				clearTimeout(timer);
				return work(true);
			});
		} catch (problem) {
			if (lock.isHeld) throw problem;
			return await work(false);
		} finally {
			clearTimeout(timer);
		}
	}
}
