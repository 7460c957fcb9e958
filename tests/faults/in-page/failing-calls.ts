/**
 * Runs in the worker before the writer's own script, which is unchanged.
 * A request with a note that names a fault arms it, and the response disarms it.
 */

/** Throws an error of this name and message at a call site, from the `nth` call on, `times` times. */
export type Fault = { site: string; nth: number; times: number; name: string; message: string };

/** A type only, because pages do not have this global. */
declare const FileSystemSyncAccessHandle: { prototype: object };

/** Any method of a prototype. */
type Method = (this: unknown, ...words: unknown[]) => unknown;

let armed: Fault | null = null;
const counts = { calls: 0, transactions: 0 };

function isDue(site: string): boolean {
	if (armed?.site !== site) return false;
	counts.calls += 1;
	return counts.calls >= armed.nth && counts.calls < armed.nth + armed.times;
}

const problem = () => new DOMException(armed?.message, armed?.name);

/** Replaces a method of a prototype. `make` gets the original, to be called. */
function replace(type: { prototype: object }, verb: string, make: (own: Method) => Method): void {
	const prototype = type.prototype as Record<string, Method>;
	const own = prototype[verb];
	if (!own) throw new Error(`There is no ${verb}.`);
	prototype[verb] = make(own);
}

const failing = (type: { prototype: object }, verb: string, site: string) =>
	replace(
		type,
		verb,
		(own) =>
			function (...words) {
				if (isDue(site)) throw problem();
				return own.apply(this, words);
			}
	);

/** Overrides the `error` of a request or a transaction for good. */
const setError = (of: IDBRequest | IDBTransaction, error: DOMException) =>
	Object.defineProperty(of, 'error', { get: () => error });

addEventListener(
	'message',
	(event) => {
		const [, found] = /FAULT (.*?) FAULT/.exec(JSON.stringify(event.data)) ?? [];
		if (found === undefined) return;
		const [site = '', nth, times, name = '', message = ''] = found.split('|');
		armed = { site, nth: Number(nth), times: Number(times), name, message };
		counts.calls = counts.transactions = 0;
	},
	{ capture: true }
);

// The response disarms the fault. Before it, the figures of the fault are posted.
const figures = new BroadcastChannel('figures');
const answer = globalThis.postMessage.bind(globalThis);
globalThis.postMessage = (message: unknown) => {
	if (armed !== null) {
		const thrown = Math.max(0, Math.min(counts.calls - armed.nth + 1, armed.times));
		figures.postMessage({ thrown, transactions: counts.transactions });
	}
	armed = null;
	answer(message);
};

replace(
	IDBDatabase,
	'transaction',
	(own) =>
		function (...words) {
			const isWriting = words[1] === 'readwrite';
			if (armed !== null && isWriting) counts.transactions += 1;
			if (isDue('IDBDatabase.transaction')) throw problem();
			const made = own.apply(this, words) as IDBTransaction;
			// A lost connection fails after all requests were made, instead of completing.
			if (isWriting && isDue('complete')) {
				setError(made, problem());
				setTimeout(() => abort(made));
			}
			// Or the transaction completes, but the page sees an abort.
			if (isWriting && isDue('complete unheard')) {
				const error = problem();
				made.addEventListener(
					'complete',
					(event) => {
						event.stopImmediatePropagation();
						setError(made, error);
						made.dispatchEvent(new Event('abort'));
					},
					{ once: true }
				);
			}
			return made;
		}
);

for (const verb of ['put', 'get', 'delete']) {
	failing(IDBObjectStore, verb, `IDBObjectStore.${verb}`);
	replace(
		IDBObjectStore,
		verb,
		(own) =>
			function (...words) {
				const asked = own.apply(this, words) as IDBRequest;
				if (isDue('request')) {
					const { transaction } = this as IDBObjectStore;
					for (const of of [asked, transaction]) setError(of, problem());
					asked.addEventListener(
						'success',
						(event) => {
							event.stopImmediatePropagation();
							asked.dispatchEvent(new Event('error', { bubbles: true, cancelable: true }));
							abort(transaction);
						},
						{ once: true }
					);
				}
				return asked;
			}
	);
}

replace(
	FileSystemFileHandle,
	'createSyncAccessHandle',
	(own) =>
		function (...words) {
			return isDue('createSyncAccessHandle') ? Promise.reject(problem()) : own.apply(this, words);
		}
);
for (const verb of ['write', 'flush', 'getSize', 'truncate']) failing(FileSystemSyncAccessHandle, verb, verb);
replace(
	FileSystemSyncAccessHandle,
	'write',
	(own) =>
		function (...words) {
			if (!isDue('write in part')) return own.apply(this, words);
			// Half of the bytes are on the disk. The write then throws, or on a full disk returns their number.
			const [bytes, options] = words as [Uint8Array, unknown];
			const count = own.call(this, bytes.subarray(0, bytes.length >> 1), options);
			if (armed?.name === 'QuotaExceededError') return count;
			throw problem();
		}
);

function abort(transaction: IDBTransaction): void {
	try {
		transaction.abort();
	} catch {
		// It has already ended.
	}
}
