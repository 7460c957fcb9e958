import { isTimeout } from '../errors.ts';
import type { Writer } from './writer.ts';
import workerAddress from './writer.worker.ts?worker&url';
import { withTimeout } from '../with-timeout.ts';

/** Where the writer runs. */
export type RunsOn = 'worker' | 'page';

/** What may be asked of the writer. */
export type Verb = 'open' | 'commit' | 'saveLocal' | 'sweep' | 'merge' | 'unmerge' | 'rebuild' | 'destroy';
export type Question = { number: number; verb: Verb; words: unknown[] };
export type Answer =
	{ number: number; ok: true; result: unknown } | { number: number; ok: false; name: string; message: string };

/** The words of a question, and what is answered to it. */
export type Asked<V extends Verb> = Writer[V] extends (...words: infer Words) => Promise<infer Result>
	? { words: Words; result: Result }
	: never;

/** How long a worker may take to its first answer, in milliseconds. Then the page keeps its notes itself. */
const START_WAIT_MS = 5000;
/** How long a worker may take over a tap, in milliseconds. Then another is asked, once; what the first had kept is kept once all the same. */
const TAP_WAIT_MS = 5000;
/** How long everything together may take: bringing in a lifetime of notes. */
const LONG_WAIT_MS = 120_000;
const taps: ReadonlySet<Verb> = new Set<Verb>(['commit', 'saveLocal']);

type Waiting = { resolve: (result: unknown) => void; reject: (problem: unknown) => void };

/**
 * The page's end of the line to the writer. The writer runs in a worker, because only there can files be flushed; where no
 * worker comes up, on the page itself, with a database as its second copy.
 */
export class WriterClient {
	readonly #name: string;
	readonly #beforeNext: () => Promise<unknown>;
	readonly #waiting = new Map<number, Waiting>();
	/** How many long works are under way: a tap that waits for one is no sign of a worker that hangs. */
	#long = 0;
	#writer: Promise<Worker | Writer>;
	#asked = 0;
	#isClosed = false;

	/** `beforeNext` is done before another worker is asked in the place of one that hangs. */
	constructor(name: string, runsOn: RunsOn, beforeNext: () => Promise<unknown>) {
		this.#name = name;
		this.#beforeNext = beforeNext;
		this.#writer = runsOn === 'worker' ? this.#start() : this.#startHere();
	}

	/** Rejects with an error of the same name as the writer's own, with `TimeoutError`, or with `NotAllowedError` once it is closed. */
	async ask<V extends Verb>(verb: V, ...words: Asked<V>['words']): Promise<Asked<V>['result']> {
		const asked = this.#writer;
		const writer = await asked;
		const isTap = taps.has(verb);
		this.#long += isTap ? 0 : 1;
		try {
			return await withTimeout(isTap ? TAP_WAIT_MS : LONG_WAIT_MS, this.#askOf(writer, verb, words));
		} catch (problem) {
			if (!isTap || !isTimeout(problem) || this.#isClosed || this.#long > 0 || !('terminate' in writer)) throw problem;
			// A file whose folder is cleared while it is written can hold a worker for good.
			if (this.#writer === asked) this.#writer = this.#start();
			writer.terminate();
			await this.#beforeNext();
			return await withTimeout(TAP_WAIT_MS, this.#askOf(await this.#writer, verb, words));
		} finally {
			this.#long -= isTap ? 0 : 1;
		}
	}

	/** Lets go of the worker, for good. */
	async close(): Promise<void> {
		this.#isClosed = true;
		const writer = await this.#writer;
		if ('terminate' in writer) writer.terminate();
	}

	async #start(): Promise<Worker | Writer> {
		let worker: Worker | null = null;
		try {
			worker = new Worker(trusted(workerAddress) as string, { type: 'module', name: this.#name });
			await withTimeout(START_WAIT_MS, this.#firstWord(worker));
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

	/** Resolves when the worker has said that it stands. */
	#firstWord(worker: Worker): Promise<void> {
		return new Promise((resolve, reject) => {
			worker.addEventListener('error', () => reject(new Error('The worker did not start.')));
			worker.addEventListener('message', ({ data }: MessageEvent<Answer | 'here'>) => {
				if (data === 'here') resolve();
				else this.#receive(data);
			});
		});
	}

	#askOf(writer: Worker | Writer, verb: Verb, words: unknown[]): Promise<unknown> {
		if (this.#isClosed) throw new DOMException('The writer was let go.', 'NotAllowedError');
		if ('postMessage' in writer) return this.#post(writer, verb, words);
		return (writer[verb] as (...words: unknown[]) => Promise<unknown>)(...words);
	}

	#post(worker: Worker, verb: Verb, words: unknown[]): Promise<unknown> {
		return new Promise((resolve, reject) => {
			const number = (this.#asked += 1);
			this.#waiting.set(number, { resolve, reject });
			worker.postMessage({ number, verb, words } satisfies Question);
		});
	}

	#receive(answer: Answer): void {
		const waiting = this.#waiting.get(answer.number);
		this.#waiting.delete(answer.number);
		if (answer.ok) waiting?.resolve(answer.result);
		else waiting?.reject(new DOMException(answer.message, answer.name));
	}
}

let policy: { createScriptURL: (address: string) => unknown } | null | undefined;

/** Our own policy lets through only what this build made itself. */
function trusted(address: string): unknown {
	const { trustedTypes } = globalThis as {
		trustedTypes?: {
			createPolicy: (
				name: string,
				rules: { createScriptURL: (address: string) => string }
			) => NonNullable<typeof policy>;
		};
	};
	policy ??=
		trustedTypes?.createPolicy('app-worker', {
			createScriptURL(address) {
				const { origin } = new URL(address, location.href);
				if (origin !== location.origin) throw new TypeError('A worker comes from our own origin only.');
				return address;
			}
		}) ?? null;
	return policy ? policy.createScriptURL(address) : address;
}
