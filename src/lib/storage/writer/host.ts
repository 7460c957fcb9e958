import { withTimeout } from '../with-timeout.ts';
import { trustedWorkerAddress } from '../worker-address.ts';
import type { Writer } from './writer.ts';
import workerAddress from './writer.worker.ts?worker&url';

/** Where the writer runs. */
export type RunsOn = 'worker' | 'page';

/** What can be called on the writer. */
export type Method =
	| 'open'
	| 'commit'
	| 'saveLocal'
	| 'sweep'
	| 'merge'
	| 'unmerge'
	| 'rebuild'
	| 'destroy'
	| 'beginSealing'
	| 'fill'
	| 'readCopy'
	| 'release';

export type WriterRequest = { id: number; method: Method; args: unknown[] };
export type WriterResponse =
	{ id: number; ok: true; result: unknown } | { id: number; ok: false; name: string; message: string };

/** What the worker posts: `ready` once it is up, then its responses. */
export type WriterMessage = 'ready' | WriterResponse;

/** How long a worker may take to start. After that, the writer runs on the page. */
const START_WAIT_MS = 5000;

type Pending = { resolve: (result: unknown) => void; reject: (problem: unknown) => void };

/**
 * One life of the writer. It runs in a worker, because only a worker can flush files.
 * If no worker starts, it runs on the page, with a database as its second copy.
 */
export class WriterHost {
	/** Rejects when neither a worker nor the page can run the writer. */
	readonly ready: Promise<void>;
	readonly #name: string;
	readonly #pending = new Map<number, Pending>();
	#worker: Worker | null = null;
	#writer: Writer | null = null;
	#lastId = 0;
	#isReady = false;
	#hasEnded = false;

	constructor(name: string, runsOn: RunsOn) {
		this.#name = name;
		this.ready = runsOn === 'worker' ? this.#startWorker() : this.#startHere();
		this.ready.then(
			() => (this.#isReady = true),
			() => {}
		);
	}

	/** True once `ready` has resolved. */
	get isReady(): boolean {
		return this.#isReady;
	}

	get isWorker(): boolean {
		return this.#worker !== null;
	}

	/** Call it once ready. Rejects with an error of the same name as the writer's error. Does not settle after the end. */
	send(method: Method, args: unknown[]): Promise<unknown> {
		if (this.#writer) return (this.#writer[method] as (...args: unknown[]) => Promise<unknown>)(...args);
		return new Promise((resolve, reject) => {
			const id = (this.#lastId += 1);
			// Throws when an argument cannot be cloned.
			this.#worker?.postMessage({ id, method, args } satisfies WriterRequest);
			this.#pending.set(id, { resolve, reject });
		});
	}

	/** Ends the writer at once, whatever it is doing. Its locks and its connections end with it. */
	end(): void {
		this.#hasEnded = true;
		this.#worker?.terminate();
		this.#writer?.end();
	}

	async #startWorker(): Promise<void> {
		try {
			this.#worker = new Worker(trustedWorkerAddress(workerAddress), { type: 'module', name: this.#name });
			await withTimeout(START_WAIT_MS, this.#listen(this.#worker));
		} catch {
			if (this.#hasEnded) return;
			this.#worker?.terminate();
			this.#worker = null;
			await this.#startHere();
		}
	}

	async #startHere(): Promise<void> {
		await import(/* @vite-ignore */ workerAddress);
		const { HoldlineWriter } = globalThis as unknown as { HoldlineWriter: typeof Writer };
		this.#writer = new HoldlineWriter({ name: this.#name });
		if (this.#hasEnded) this.#writer.end();
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

	#settle(response: WriterResponse): void {
		const pending = this.#pending.get(response.id);
		this.#pending.delete(response.id);
		if (response.ok) pending?.resolve(response.result);
		else pending?.reject(new DOMException(response.message, response.name));
	}
}
