import bold from './bundle-pack.bold.ttf?url';
import regular from './bundle-pack.regular.ttf?url';
import type { PdfCall, PdfFile, PdfLook, PdfOrder, PdfResult } from './bundle-pack.worker.ts';
import workerAddress from './bundle-pack.worker.ts?worker&url';

/** Makes PDFs in a worker of its own, which holds the files that go into one. */
export class PdfMaker {
	readonly #worker: Worker;
	readonly #end = new AbortController();

	/** `trusted` gives an address the form that the content policy demands. */
	constructor(trusted: (address: string) => string) {
		this.#worker = new Worker(trusted(workerAddress), { type: 'module', name: 'bundle' });
		this.#worker.addEventListener('error', () => this.close());
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
		return (await this.#call({ verb: 'look', files })) as Map<number, PdfLook>;
	}

	async write(order: PdfOrder): Promise<PdfResult> {
		return (await this.#call({ verb: 'write', order })) as PdfResult;
	}

	/** Ends the worker, whatever it is doing. Calls that wait reject with `AbortError`. */
	close(): void {
		this.#worker.terminate();
		this.#end.abort();
	}

	#call(call: PdfCall): Promise<unknown> {
		return new Promise((resolve, reject) => {
			const { port1, port2 } = new MessageChannel();
			const stop = () => reject(new DOMException('It was stopped.', 'AbortError'));
			if (this.#end.signal.aborted) {
				stop();
				return;
			}
			this.#end.signal.addEventListener('abort', stop, { once: true });
			port1.onmessage = ({ data }: MessageEvent<{ ok: true; result: unknown } | { ok: false }>) => {
				port1.close();
				this.#end.signal.removeEventListener('abort', stop);
				if (data.ok) resolve(data.result);
				else reject(new DOMException('The worker could not do it.', 'OperationError'));
			};
			this.#worker.postMessage(call, [port2]);
		});
	}
}
