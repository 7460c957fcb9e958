import { trustedWorkerAddress } from '../worker-address.ts';
import { papersName } from './removal.ts';
import type { PaperAnswer } from './worker-answers.ts';

/** A worker for papers, started with its first call. */
export class PaperWorker<Call extends object> {
	readonly #address: string;
	readonly #name: string;
	#worker: Worker | null = null;
	/** Ends the calls that wait for the worker. */
	#end = new AbortController();

	constructor(address: string, name: string) {
		this.#address = address;
		this.#name = name;
	}

	/**
	 * Resolves with what the worker answers, and rejects with an error of the name that it tells. The signal ends the worker and rejects
	 * with `AbortError`, unless a file is being written.
	 */
	call(call: Call, signal?: AbortSignal, handedOver: readonly Transferable[] = []): Promise<unknown> {
		return new Promise((resolve, reject) => {
			this.#worker ??= this.#start();
			const { port1, port2 } = new MessageChannel();
			const isOver = new AbortController();
			const settle = (how: () => void) => {
				isOver.abort();
				port1.close();
				how();
			};
			const isStoppable = new AbortController();
			const stop = () => this.close();
			port1.onmessage = ({ data }: MessageEvent<PaperAnswer>) => {
				// A file that is being written is finished: half of one would stay until it is swept.
				if (data === 'writing') isStoppable.abort();
				else if (data.ok) settle(() => resolve(data.result));
				else settle(() => reject(new DOMException('The worker could not do it.', data.name)));
			};
			this.#end.signal.addEventListener(
				'abort',
				() => settle(() => reject(new DOMException('It was stopped.', 'AbortError'))),
				{ signal: isOver.signal }
			);
			isOver.signal.addEventListener('abort', () => isStoppable.abort());
			signal?.addEventListener('abort', stop, { signal: isStoppable.signal });
			if (signal?.aborted) stop();
			else this.#worker.postMessage(call, [port2, ...handedOver]);
		});
	}

	/** Ends the worker, whatever it is doing. The next call starts another. */
	close(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#end.abort();
		this.#end = new AbortController();
	}

	#start(): Worker {
		const worker = new Worker(trustedWorkerAddress(this.#address), { type: 'module', name: papersName(this.#name) });
		worker.addEventListener('error', () => this.close());
		return worker;
	}
}
