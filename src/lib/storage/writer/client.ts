import { isTimeout } from '../errors.ts';
import { withTimeout } from '../with-timeout.ts';
import { type Method, type RunsOn, WriterHost } from './host.ts';
import type { Writer } from './writer.ts';

export type Arguments<M extends Method> = Parameters<Writer[M]>;
export type Result<M extends Method> = Awaited<ReturnType<Writer[M]>>;
/** The result of a call; null when its arguments were null. */
export type Outcome<M extends Method, A> = Result<M> | Extract<A, null>;

/** How long a worker may take for a tap. After that a new worker is tried, once. */
const TAP_WAIT_MS = 5000;
/** How long any other call may take. Some write a lifetime of notes. */
const LONG_WAIT_MS = 120_000;
/** How long a writer may take to close its connections. After that it is ended all the same. */
const RELEASE_WAIT_MS = 5000;
const taps: ReadonlySet<Method> = new Set<Method>(['commit', 'saveLocal']);

/** A call that the writer has not answered. */
type Call = {
	method: Method;
	args: () => unknown[] | null;
	resolve: (result: unknown) => void;
	reject: (problem: unknown) => void;
	/** True for a tap, the first time. A tap behind a long call waits for that call, not for a hung worker. */
	mayReplace: boolean;
};

/**
 * The page's side of the writer. It keeps every call until it is answered: a writer that takes over gets all of them
 * again, in their order. So each call must have the same effect when it is repeated.
 */
export class WriterClient {
	readonly #newHost: () => WriterHost;
	readonly #beforeRepeat: () => void;
	/** In the order of the calls. */
	readonly #unanswered = new Set<Call>();
	/** Null while the page is left. */
	#host: WriterHost | null;
	#isClosed = false;

	/** `beforeRepeat` runs before calls are repeated on another writer. What it calls goes first. */
	constructor(name: string, runsOn: RunsOn, beforeRepeat: () => void) {
		this.#newHost = () => new WriterHost(name, runsOn);
		this.#beforeRepeat = beforeRepeat;
		this.#host = this.#newHost();
	}

	/**
	 * Rejects with an error of the same name as the writer's error, with `TimeoutError`, or with `NotAllowedError` once
	 * closed.
	 */
	call<M extends Method>(method: M, ...args: Arguments<M>): Promise<Result<M>> {
		return this.callLatest(method, () => args);
	}

	/** Does the same with arguments that may change until they are sent, or sent again. Null: the call is done. */
	callLatest<M extends Method, A extends Arguments<M> | null>(method: M, args: () => A): Promise<Outcome<M, A>> {
		return new Promise<unknown>((resolve, reject) => {
			if (this.#isClosed) throw closedError();
			const mayReplace = taps.has(method) && ![...this.#unanswered].some((call) => !taps.has(call.method));
			const call: Call = { method, args, resolve, reject, mayReplace };
			this.#unanswered.add(call);
			void this.#send(call);
		}) as Promise<Outcome<M, A>>;
	}

	/** Ends the writer, because the page is left. A frozen worker would keep the lock from every other page. */
	leave(): void {
		this.#host?.end();
		this.#host = null;
	}

	/** Starts another writer, because the page is shown again. It gets every call that is not answered. */
	return(): void {
		if (this.#host === null && !this.#isClosed) this.#takeOver();
	}

	/**
	 * Ends the writer for good, once it has closed its connections. WebKit may keep one that is open when its worker ends, and no change of
	 * the version gets past that.
	 */
	async release(): Promise<void> {
		await withTimeout(RELEASE_WAIT_MS, this.call('release')).catch(() => {});
		this.close();
	}

	/** Ends the writer for good. Calls that it has not answered are rejected. */
	close(): void {
		this.#isClosed = true;
		this.leave();
		for (const call of this.#unanswered) call.reject(closedError());
		this.#unanswered.clear();
	}

	#takeOver(): void {
		const calls = [...this.#unanswered];
		this.#host?.end();
		this.#host = this.#newHost();
		this.#beforeRepeat();
		for (const call of calls) {
			call.mayReplace = false;
			void this.#send(call);
		}
	}

	async #send(call: Call): Promise<void> {
		const host = this.#host;
		if (host === null) return;
		try {
			// A tap is sent at once, before the page lays out anything.
			if (!host.isReady) await host.ready;
			// The writer that took over has this call already.
			if (this.#host !== host) return;
			const wait = taps.has(call.method) ? TAP_WAIT_MS : LONG_WAIT_MS;
			const args = call.args();
			const result = args && (await withTimeout(wait, host.send(call.method, args)));
			this.#unanswered.delete(call);
			call.resolve(result);
		} catch (problem) {
			if (this.#host !== host) return;
			if (isTimeout(problem) && call.mayReplace && host.isWorker) {
				// A worker can block for good when the browser clears the folder during a write to a file in it.
				this.#takeOver();
			} else {
				this.#unanswered.delete(call);
				call.reject(problem);
			}
		}
	}
}

function closedError(): DOMException {
	return new DOMException('The store was closed.', 'NotAllowedError');
}
