import { deleteDB, openDB } from 'idb';
import { atomically } from '../database/atomically.ts';
import { trustedWorkerAddress } from '../worker-address.ts';
import type { CheckVerb } from './check-pack.worker.ts';
import { CHECK_NAME } from './name.ts';
import workerAddress from './check-pack.worker.ts?worker&url';

/**
 * Each trial uses one power of the browser as the store does, under the name of the check, and removes what it wrote.
 * It resolves when the power works. It rejects with `NotSupportedError` when the browser does not have it.
 * Aborting the signal ends its worker.
 */
type Trial = (signal: AbortSignal) => Promise<void>;

const SAY_AGAIN_MS = 50;

type Call = (verb: CheckVerb) => Promise<unknown>;
type Answer = { ok: true; result: unknown } | { ok: false; name: string };

export const tryWorker: Trial = (signal) => inWorker(signal, (call) => call('answer'));

/** Writes one row in a strict transaction, reopens the database, and reads the row back. */
export const tryDatabase: Trial = async () => {
	const open = () => openDB(CHECK_NAME, 1, { upgrade: (database) => void database.createObjectStore('made-up') });
	try {
		const written = await open();
		try {
			const transaction = written.transaction('made-up', 'readwrite', { durability: 'strict' });
			await atomically(transaction, (track) => track(transaction.store.put('made up', 1)));
		} finally {
			written.close();
		}
		const reopened = await open();
		try {
			if ((await reopened.get('made-up', 1)) !== 'made up')
				throw new DOMException('Not what was written.', 'DataError');
		} finally {
			reopened.close();
		}
	} finally {
		await deleteDB(CHECK_NAME);
	}
};

/** Writes the second copy as a file, flushes it, and reads it back. */
export const tryFile: Trial = (signal) => inWorker(signal, (call) => call('write-file'));

/** Writes the second copy as a database, and reads it back. */
export const tryDatabaseCopy: Trial = (signal) => inWorker(signal, (call) => call('write-copy'));

/** The page holds the lock; a worker must not get it, and must get it afterwards. */
export const tryLocks: Trial = (signal) => {
	if (!('locks' in navigator)) return Promise.reject(notSupported());
	return inWorker(signal, async (call) => {
		const wasFree = await navigator.locks.request(CHECK_NAME, { signal }, () => call('has-free-lock'));
		if (wasFree === true) throw new DOMException('Two held one lock.', 'InvalidStateError');
		await call('take-lock');
	});
};

/** The page says a word to a worker over a broadcast channel, and the worker answers. */
export const tryChannel: Trial = (signal) => {
	if (!('BroadcastChannel' in globalThis)) return Promise.reject(notSupported());
	return inWorker(signal, async (call) => {
		await call('echo');
		const channel = new BroadcastChannel(CHECK_NAME);
		// The worker's channel may not be known to the browser yet, and a word said before that is lost.
		const saying = setInterval(() => channel.postMessage('word'), SAY_AGAIN_MS);
		const end = () => {
			clearInterval(saying);
			channel.close();
		};
		signal.addEventListener('abort', end);
		await new Promise<void>((resolve) => {
			channel.addEventListener('message', ({ data }) => data === 'word heard' && resolve());
		});
		end();
	});
};

/** Each trial has a worker of its own, so that one that hangs does not fail the next. */
async function inWorker(signal: AbortSignal, work: (call: Call) => Promise<unknown>): Promise<void> {
	const worker = new Worker(trustedWorkerAddress(workerAddress), { type: 'module', name: CHECK_NAME });
	const end = () => worker.terminate();
	signal.addEventListener('abort', end);
	try {
		const failing = new Promise<never>((_, reject) => {
			worker.addEventListener('error', () => reject(new DOMException('The worker did not start.', 'AbortError')));
		});
		await Promise.race([failing, work((verb) => ask(worker, verb))]);
	} finally {
		end();
	}
}

function ask(worker: Worker, verb: CheckVerb): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }: MessageEvent<Answer>) => {
			port1.close();
			if (data.ok) resolve(data.result);
			else reject(new DOMException('The trial failed in the worker.', data.name));
		};
		worker.postMessage(verb, [port2]);
	});
}

function notSupported(): DOMException {
	return new DOMException('This browser does not have it.', 'NotSupportedError');
}
