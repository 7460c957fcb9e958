/**
 * Stands before the writer's own script, in its worker: a fault is armed by a note that names it, and is over with the answer.
 * Not a line of the writer is changed.
 */

/** Where it is thrown, from which of these calls on, how often, and what. */
export type Fault = { site: string; nth: number; times: number; name: string; message: string };

/** TypeScript knows it as a type only, because pages do not have it. */
declare const FileSystemSyncAccessHandle: { prototype: object };

/** A method of a prototype, whatever it takes and gives. */
type Method = (this: unknown, ...words: unknown[]) => unknown;

let armed: Fault | null = null;
const counts = { calls: 0, transactions: 0 };

function isDue(site: string): boolean {
	if (armed?.site !== site) return false;
	counts.calls += 1;
	return counts.calls >= armed.nth && counts.calls < armed.nth + armed.times;
}

const problem = () => new DOMException(armed?.message, armed?.name);

/** Puts another method in the place of one, and gives it that one to call. */
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

/** Gives a request or a transaction this error, as long as it lives. */
const giveError = (of: IDBRequest | IDBTransaction, error: DOMException) =>
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

// The answer ends the fault, and says first what came of it.
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
			// A connection that is lost says so when everything was asked for, in place of the end.
			if (isWriting && isDue('complete')) {
				giveError(made, problem());
				setTimeout(() => abort(made));
			}
			// Or the end comes, and nobody hears of it.
			if (isWriting && isDue('complete unheard')) {
				const told = problem();
				made.addEventListener(
					'complete',
					(event) => {
						event.stopImmediatePropagation();
						giveError(made, told);
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
					for (const of of [asked, transaction]) giveError(of, problem());
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
			// A part is on the disk when it fails, or when it says that there was no room for more.
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
		// It has ended.
	}
}
