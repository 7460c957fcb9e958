import { isTimeout } from '../errors.ts';
import { withTimeout } from '../with-timeout.ts';
import { trustedWorkerAddress } from '../worker-address.ts';
import type { Writer } from './writer.ts';
import workerAddress from './writer.worker.ts?worker&url';

/** Where the writer runs. */
export type RunsOn = 'worker' | 'page';

/** What can be called on the writer. */
export type Method = 'open' | 'commit' | 'saveLocal' | 'sweep' | 'merge' | 'unmerge' | 'rebuild' | 'destroy';
export type Arguments<M extends Method> = Parameters<Writer[M]>;
export type Result<M extends Method> = Awaited<ReturnType<Writer[M]>>;

export type WriterRequest = { id: number; method: Method; args: unknown[] };
export type WriterResponse =
	{ id: number; ok: true; result: unknown } | { id: number; ok: false; name: string; message: string };

/** What the worker posts: `ready` once it is up, then its responses. */
export type WriterMessage = 'ready' | WriterResponse;

/** How long a worker may take to start. After that, the writer runs on the page. */
const START_WAIT_MS = 5000;
/** How long a worker may take for a tap. After that a new worker is tried, once. */
const TAP_WAIT_MS = 5000;
/** How long any other call may take. Some write a lifetime of notes. */
const LONG_WAIT_MS = 120_000;
const taps: ReadonlySet<Method> = new Set<Method>(['commit', 'saveLocal']);

type Pending = { resolve: (result: unknown) => void; reject: (problem: unknown) => void };

/**
 * The page's side of the writer. The writer runs in a worker, because only a worker can flush files.
 * If no worker starts, it runs on the page, with a database as its second copy.
 */
export class WriterClient {
	readonly #name: string;
	readonly #beforeRestart: () => Promise<unknown>;
	readonly #pending = new Map<number, Pending>();
	/** The number of long calls in progress. A tap that waits behind one does not mean that the worker hangs. */
	#longCalls = 0;
	#writer: Promise<Worker | Writer>;
	#lastId = 0;
	#isClosed = false;

	/** `beforeRestart` runs before a call is repeated on the worker that replaces a hanging one. */
	constructor(name: string, runsOn: RunsOn, beforeRestart: () => Promise<unknown>) {
		this.#name = name;
		this.#beforeRestart = beforeRestart;
		this.#writer = runsOn === 'worker' ? this.#startWorker() : this.#startHere();
	}

	/**
	 * Rejects with an error of the same name as the writer's error, with `TimeoutError`, or with `NotAllowedError` once
	 * closed.
	 */
	async call<M extends Method>(method: M, ...args: Arguments<M>): Promise<Result<M>> {
		const starting = this.#writer;
		const writer = await starting;
		const isTap = taps.has(method);
		this.#longCalls += isTap ? 0 : 1;
		try {
			return (await withTimeout(isTap ? TAP_WAIT_MS : LONG_WAIT_MS, this.#send(writer, method, args))) as Result<M>;
		} catch (problem) {
			const isHanging = isTap && isTimeout(problem) && !this.#isClosed && this.#longCalls === 0;
			if (!isHanging || !('terminate' in writer)) throw problem;
			// A worker can block for good when the browser clears the folder during a write to a file in it.
			if (this.#writer === starting) this.#writer = this.#startWorker();
			writer.terminate();
			await this.#beforeRestart();
			return (await withTimeout(TAP_WAIT_MS, this.#send(await this.#writer, method, args))) as Result<M>;
		} finally {
			this.#longCalls -= isTap ? 0 : 1;
		}
	}

	/** Ends the worker for good. */
	async close(): Promise<void> {
		this.#isClosed = true;
		const writer = await this.#writer;
		if ('terminate' in writer) writer.terminate();
	}

	async #startWorker(): Promise<Worker | Writer> {
		let worker: Worker | null = null;
		try {
			worker = new Worker(trustedWorkerAddress(workerAddress), { type: 'module', name: this.#name });
			await withTimeout(START_WAIT_MS, this.#listen(worker));
			return worker;
		} catch {
			worker?.terminate();
			return this.#startHere();
		}
	}

	async #startHere(): Promise<Writer> {
		await import(/* @vite-ignore */ workerAddress);
		const { HoldlineWriter } = globalThis as unknown as { HoldlineWriter: typeof Writer };
		return new HoldlineWriter({ name: this.#name });
	}

	/** Resolves when the worker is ready. */
	#listen(worker: Worker): Promise<void> {
		return new Promise((resolve, reject) => {
			worker.addEventListener('error', () => reject(new Error('The worker did not start.')));
			worker.addEventListener('message', ({ data }: MessageEvent<WriterMessage>) => {
				if (data === 'ready') resolve();
				else this.#settle(data);
			});
		});
	}

	#send(writer: Worker | Writer, method: Method, args: unknown[]): Promise<unknown> {
		if (this.#isClosed) throw new DOMException('The store was closed.', 'NotAllowedError');
		if ('postMessage' in writer) return this.#post(writer, method, args);
		return (writer[method] as (...args: unknown[]) => Promise<unknown>)(...args);
	}

	#post(worker: Worker, method: Method, args: unknown[]): Promise<unknown> {
		return new Promise((resolve, reject) => {
			const id = (this.#lastId += 1);
			// Throws when an argument cannot be cloned.
			worker.postMessage({ id, method, args } satisfies WriterRequest);
			this.#pending.set(id, { resolve, reject });
		});
	}

	#settle(response: WriterResponse): void {
		const pending = this.#pending.get(response.id);
		this.#pending.delete(response.id);
		if (response.ok) pending?.resolve(response.result);
		else pending?.reject(new DOMException(response.message, response.name));
	}
}
