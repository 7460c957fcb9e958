/** How long a write waits for the lock. A phone may have frozen the tab that holds it. */
const LOCK_WAIT_MS = 3000;

/** The name of the lock of the one writer of a store. Tabs of older versions use the same. */
export const writerLock = (name: string) => `${name}-writer`;

/** Work that has not begun. It settles the promise of its caller, and never rejects. */
type Job = { begin: (hasLock: boolean) => Promise<void>; reject: (problem: unknown) => void };

/**
 * Lets one tab write at a time, and starts the works of this object in the order of their calls.
 * Where Web Locks are missing or refused, it only orders the works of this object.
 */
export class WriterLock {
	readonly #name: string;
	readonly #waiting = new Set<AbortController>();
	/** A browser may grant a later request first, so each turn starts the oldest job and not the one that asked for it. */
	readonly #jobs: Job[] = [];
	#last: Promise<void> = Promise.resolve();
	#hasEnded = false;

	constructor(name: string) {
		this.#name = writerLock(name);
	}

	/** Runs the work while no other tab writes. After the wait, the work runs without the lock: `hasLock` is false. */
	run<Result>(work: (hasLock: boolean) => Promise<Result>): Promise<Result> {
		return new Promise((resolve, reject) => {
			const begin = async (hasLock: boolean) => {
				const working = (async () => work(hasLock))();
				resolve(working);
				await working.catch(() => {});
			};
			this.#jobs.push({ begin, reject });
			void this.#takeTurn();
		});
	}

	/** Gives up every turn that is waited for. */
	end(): void {
		this.#hasEnded = true;
		for (const wait of this.#waiting) wait.abort();
	}

	async #takeTurn(): Promise<void> {
		if (!('locks' in navigator)) return this.#takeTurnInOrder();
		const wait = new AbortController();
		const timer = setTimeout(() => wait.abort(), LOCK_WAIT_MS);
		const turn = { isGranted: false };
		this.#waiting.add(wait);
		try {
			await navigator.locks.request(this.#name, { signal: wait.signal }, () => {
				turn.isGranted = true;
				clearTimeout(timer);
				return this.#beginOldest(true);
			});
		} catch (problem) {
			if (turn.isGranted) return;
			if (this.#hasEnded) this.#jobs.shift()?.reject(problem);
			else await (wait.signal.aborted ? this.#beginOldest(false) : this.#takeTurnInOrder());
		} finally {
			clearTimeout(timer);
			this.#waiting.delete(wait);
		}
	}

	async #takeTurnInOrder(): Promise<void> {
		this.#last = this.#last.then(() => this.#beginOldest(true));
		return this.#last;
	}

	async #beginOldest(hasLock: boolean): Promise<void> {
		await this.#jobs.shift()?.begin(hasLock);
	}
}
