import { trustedWorkerAddress } from '../worker-address.ts';
import type { Lock, SealOpening } from '#lib/domain/sealing/seal.ts';
import type { SealAnswer, SealCall } from './seal-pack.worker.ts';
import workerAddress from './seal-pack.worker.ts?worker&url';

type Progress = { onDone?: (bytes: number) => void; signal?: AbortSignal };

/**
 * Seals files and opens them, each in a worker of its own: making a key out of a passphrase takes seconds and much memory, and
 * both are given back when the worker ends. The signal ends it with `AbortError`.
 */
export const sealedFiles = {
	seal: (
		content: Blob | Promise<Blob>,
		lock: Lock,
		{ isToShrink = false, ...progress }: Progress & { isToShrink?: boolean } = {}
	) =>
		ask(
			Promise.resolve(content).then((content) => ({ verb: 'seal', content, lock, isToShrink })),
			progress
		) as Promise<Blob>,
	open: (file: Blob, keys: readonly (string | CryptoKey)[], progress?: Progress) =>
		ask({ verb: 'open', file, keys }, progress) as Promise<SealOpening>,
	newKey: () => ask({ verb: 'new-key' }) as Promise<{ key: string; recipient: string }>,
	/** The public half of a private key of X25519. */
	recipientOf: (key: CryptoKey) => ask({ verb: 'recipient', key }) as Promise<string>
};

/** The worker starts while the call is still being put together. */
function ask(call: SealCall | Promise<SealCall>, { onDone, signal }: Progress = {}): Promise<unknown> {
	return new Promise((resolve, reject) => {
		signal?.throwIfAborted();
		const worker = new Worker(trustedWorkerAddress(workerAddress), { type: 'module' });
		const stop = () => end(() => reject(new DOMException('It was stopped.', 'AbortError')));
		const end = (settle: () => void) => {
			signal?.removeEventListener('abort', stop);
			worker.terminate();
			settle();
		};
		worker.addEventListener('message', ({ data }: MessageEvent<SealAnswer>) => {
			if ('done' in data) onDone?.(data.done);
			else if (data.ok) end(() => resolve(data.result));
			else end(() => reject(new DOMException('The worker could not do it.', 'OperationError')));
		});
		worker.addEventListener('error', () => end(() => reject(new DOMException('The worker ended.', 'OperationError'))));
		signal?.addEventListener('abort', stop);
		Promise.resolve(call).then(
			(call) => worker.postMessage(call),
			() => end(() => reject(new DOMException('The content could not be made.', 'OperationError')))
		);
	});
}
