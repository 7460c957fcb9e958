import bold from './bundle-pack.bold.ttf?url';
import regular from './bundle-pack.regular.ttf?url';
import type { PdfAnswer, PdfCall, PdfFile, PdfLook, PdfOrder, PdfProgress, PdfResult } from './bundle-pack.worker.ts';
import workerAddress from './bundle-pack.worker.ts?worker&url';

type PdfWatch = { onProgress: (progress: PdfProgress) => void; signal: AbortSignal };

/** Makes PDFs in a worker of its own, which holds the files that go into one. */
export class PdfMaker {
	readonly #trusted: (address: string) => string;
	/** The files that were looked into last: a worker that takes the place of one that was stopped needs them. */
	#files: readonly PdfFile[] = [];
	#worker: Worker | null;
	#end = new AbortController();
	#isClosed = false;

	/** `trusted` gives an address the form that the content policy demands. */
	constructor(trusted: (address: string) => string) {
		this.#trusted = trusted;
		this.#worker = this.#start();
	}

	/** The fonts of a PDF, as files. */
	async readFonts(): Promise<Record<'regular' | 'bold', Uint8Array>> {
		const [regularBytes, boldBytes] = await Promise.all(
			[regular, bold].map(async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer()))
		);
		return { regular: regularBytes ?? new Uint8Array(), bold: boldBytes ?? new Uint8Array() };
	}

	/** Looks into files, and keeps them for what is written. */
	async look(files: readonly PdfFile[]): Promise<Map<number, PdfLook>> {
		this.#files = files;
		return (await this.#call({ verb: 'look', files })) as Map<number, PdfLook>;
	}

	/** The signal ends the worker, whatever it is doing: rejects with `AbortError`, and nothing of the file is left. */
	async write(order: PdfOrder, { onProgress, signal }: PdfWatch): Promise<PdfResult> {
		signal.throwIfAborted();
		const stop = () => this.#stop();
		signal.addEventListener('abort', stop);
		try {
			if (this.#worker === null) await this.#call({ verb: 'look', files: this.#files });
			return (await this.#call({ verb: 'write', order }, onProgress)) as PdfResult;
		} finally {
			signal.removeEventListener('abort', stop);
		}
	}

	/** Ends the worker for good. Calls that wait reject with `AbortError`. */
	close(): void {
		this.#isClosed = true;
		this.#stop();
	}

	#stop(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#end.abort();
		this.#end = new AbortController();
	}

	#start(): Worker {
		const worker = new Worker(this.#trusted(workerAddress), { type: 'module', name: 'bundle' });
		worker.addEventListener('error', () => this.#stop());
		return worker;
	}

	#call(call: PdfCall, onProgress: PdfWatch['onProgress'] = () => {}): Promise<unknown> {
		return new Promise((resolve, reject) => {
			const { port1, port2 } = new MessageChannel();
			const stop = () => reject(new DOMException('It was stopped.', 'AbortError'));
			if (this.#isClosed) {
				stop();
				return;
			}
			const { signal } = this.#end;
			signal.addEventListener('abort', stop, { once: true });
			port1.onmessage = ({ data }: MessageEvent<PdfAnswer>) => {
				if ('progress' in data) {
					onProgress(data.progress);
					return;
				}
				port1.close();
				signal.removeEventListener('abort', stop);
				if (data.ok) resolve(data.result);
				else reject(new DOMException('The worker could not do it.', 'OperationError'));
			};
			this.#worker ??= this.#start();
			this.#worker.postMessage(call, [port2]);
		});
	}
}
