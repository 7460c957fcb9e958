import { unwrap } from 'idb';
import type { Database } from './open.ts';

/** The transactions of a connection that have not ended. */
export class InFlight {
	readonly #transactions = new Set<IDBTransaction>();

	constructor(database: Database) {
		const raw = unwrap(database);
		const begin = raw.transaction.bind(raw);
		raw.transaction = (...args) => {
			const transaction = begin(...args);
			this.#transactions.add(transaction);
			const forget = () => this.#transactions.delete(transaction);
			transaction.addEventListener('complete', forget);
			transaction.addEventListener('abort', forget);
			return transaction;
		};
	}

	/** Aborts them. A page that is left with one in flight is frozen with it, and WebKit then lets no other page use the database. */
	abort(): void {
		for (const transaction of this.#transactions) {
			try {
				transaction.abort();
			} catch {
				// It is being committed.
			}
		}
	}
}
