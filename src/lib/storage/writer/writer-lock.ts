/** How long a write waits for the tab that writes now, in milliseconds. A phone may have frozen that tab: then it goes on with one copy. */
const LOCK_WAIT_MS = 3000;

/** One writer at a time, among all tabs of this name; without Web Locks, among the writers that share this object. */
export class WriterLock {
	readonly #lock: string;
	#last: Promise<unknown> = Promise.resolve();

	constructor(name: string) {
		this.#lock = `${name}-writer`;
	}

	/** Does the work while no other tab writes. It is told whether it has the turn, or goes on without because that took too long. */
	async take<Result>(work: (hasLock: boolean) => Promise<Result>): Promise<Result> {
		if (!('locks' in navigator)) {
			const turn = this.#last.then(() => work(true));
			this.#last = turn.catch(() => {});
			return turn;
		}
		const wait = new AbortController();
		const timer = setTimeout(() => wait.abort(), LOCK_WAIT_MS);
		const turn = { isMine: false };
		try {
			return await navigator.locks.request(this.#lock, { signal: wait.signal }, () => {
				turn.isMine = true;
				clearTimeout(timer);
				return work(true);
			});
		} catch (problem) {
			if (turn.isMine) throw problem;
			return await work(false);
		} finally {
			clearTimeout(timer);
		}
	}
}
