import { Gate } from '../gate.ts';
import { InFlight } from './in-flight.ts';
import { type Database, type OpenOptions, type Opened, openHoldline } from './open.ts';

export type ConnectionOptions = OpenOptions & {
	openWith?: (options: OpenOptions) => Promise<Opened>;
	/** Called after each opening. Nothing uses the database before it has resolved. */
	onOpened?: (opened: Opened) => void | Promise<void>;
};

/**
 * Errors of WebKit, and of a connection that was closed in the background. The same transaction may succeed on a fresh
 * handle.
 */
const TRANSIENT = new Set(['InvalidStateError', 'AbortError', 'UnknownError', 'TransactionInactiveError']);
const MAX_TRIES = 3;

/** The database, opened on first use and reopened when its handle has died. */
export class Connection {
	readonly #options: OpenOptions;
	readonly #openWith: (options: OpenOptions) => Promise<Opened>;
	readonly #onOpened: (opened: Opened) => void | Promise<void>;
	readonly #gate = new Gate();
	#opened: Promise<Opened> | null = null;
	#inFlight: InFlight | null = null;
	#isEnded = false;

	constructor({ openWith = openHoldline, onOpened = () => {}, ...options }: ConnectionOptions) {
		this.#openWith = openWith;
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
		if (this.#isEnded) return Promise.reject(new DOMException('The connection has ended.', 'NotAllowedError'));
		this.#opened ??= this.#openOnce().catch((problem: unknown) => {
			this.#opened = null;
			throw problem;
		});
		return this.#opened;
	}

	/** Runs the work, and after a transient error all of it again on a fresh handle: at most three times. */
	async use<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
		for (let tries = 1; ; tries += 1) {
			try {
				return await work((await this.open()).database);
			} catch (problem) {
				if (tries === MAX_TRIES || !(problem instanceof DOMException) || !TRANSIENT.has(problem.name)) throw problem;
				this.close();
			}
		}
	}

	/** Runs the work on the open handle, once. Does nothing while none is open: some work is not worth an opening. */
	async useIfOpen(work: (database: Database) => Promise<void>): Promise<void> {
		if (this.#opened !== null) await work((await this.#opened).database);
	}

	/** Closes the database. The next use reopens it. */
	close(): void {
		const opened = this.#opened;
		this.#opened = null;
		opened?.then(({ database }) => database.close()).catch(() => {});
	}

	/**
	 * Closes the database until `return`: an open one would keep the page out of the back/forward cache. What is in flight is
	 * aborted, and done after `return`.
	 */
	leave(): void {
		this.#gate.close();
		this.#inFlight?.abort();
		this.close();
	}

	/** Lets the next use reopen the database. */
	return(): void {
		this.#gate.open();
	}

	/** Closes the database for good. */
	end(): void {
		this.#isEnded = true;
		this.#inFlight?.abort();
		this.close();
	}

	async #openOnce(): Promise<Opened> {
		await this.#gate.pass();
		const opened = await this.#openWith(this.#options);
		this.#inFlight = new InFlight(opened.database);
		await this.#onOpened(opened);
		return opened;
	}
}
