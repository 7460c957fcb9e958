import { type Database, type OpenOptions, type Opened, openHoldline } from './open.ts';

/** Errors of WebKit and of a closed connection after the background: the same transaction on a fresh handle may well succeed. */
const TRANSIENT = new Set(['InvalidStateError', 'AbortError', 'UnknownError', 'TransactionInactiveError']);
const MAX_TRIES = 3;

/** The database, opened at its first use and opened anew when its handle has died. */
export class Connection {
	readonly #options: OpenOptions;
	readonly #onOpened: (opened: Opened) => void;
	#opened: Promise<Opened> | null = null;
	#isEnded = false;

	constructor({ onOpened = () => {}, ...options }: OpenOptions & { onOpened?: (opened: Opened) => void }) {
		this.#onOpened = onOpened;
		this.#options = {
			...options,
			onReleased: () => {
				this.#opened = null;
				options.onReleased?.();
			},
			onClosed: () => {
				this.#opened = null;
				options.onClosed?.();
			}
		};
	}

	open(): Promise<Opened> {
		if (this.#isEnded) return Promise.reject(new DOMException('Nothing is opened here any more.', 'NotAllowedError'));
		this.#opened ??= openHoldline(this.#options).then(
			(opened) => {
				this.#onOpened(opened);
				return opened;
			},
			(problem: unknown) => {
				this.#opened = null;
				throw problem;
			}
		);
		return this.#opened;
	}

	/** Does the whole of the work, at most three times: each time on a fresh handle, when the one before was dead. */
	async use<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
		for (let tries = 1; ; tries += 1) {
			try {
				return await work((await this.open()).database);
			} catch (problem) {
				if (tries === MAX_TRIES || !(problem instanceof DOMException) || !TRANSIENT.has(problem.name)) throw problem;
				// A handle that died in the background stays dead: only a fresh one helps.
				this.close();
			}
		}
	}

	/** Lets go of the database; the next use opens it anew. */
	close(): void {
		const opened = this.#opened;
		this.#opened = null;
		opened?.then(({ database }) => database.close()).catch(() => {});
	}

	/** Lets go of the database for good: no use opens it anew. */
	end(): void {
		this.#isEnded = true;
		this.close();
	}
}
