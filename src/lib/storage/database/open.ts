import { type IDBPDatabase, openDB } from 'idb';
import { migrations as allMigrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { SEALED_AWAY, isNewer } from '../errors.ts';
import { openExisting } from './existing.ts';
import { readOnce } from './read-once.ts';
import { type HoldlineSchema, SEALING_STEP } from './schema.ts';

export type Database = IDBPDatabase<HoldlineSchema>;

/** A database, and what opening it found. */
export type Opened = {
	database: Database;
	/** True when this opening created the database. */
	isNew: boolean;
	/** True when the browser admits that it dropped an earlier, damaged one. */
	hasLostEverything: boolean;
};

export type OpenOptions = {
	name?: string;
	migrations?: readonly Migration[];
	/** Opens a database whose notes are being sealed or unsealed. Only that work may. */
	isSealing?: boolean;
	/** Called when another tab holds an older version open for longer than `OPEN_WAIT_MS`. */
	onWaiting?: () => void;
	/** Called after this tab has released the database to a newer version in another tab. */
	onReleased?: () => void;
	/** Called when the browser has closed the connection, or another tab deletes the database. */
	onClosed?: () => void;
};

/**
 * The wait before the person is asked to close other tabs. A tab that is queued behind another opening gets no event,
 * hence a timer.
 */
export const OPEN_WAIT_MS = 1250;

/**
 * Opens the database and runs the missing migrations.
 * Rejects when one fails, and then commits none of them. Rejects with `VersionError` when a newer app wrote the data, and with
 * `SealedAwayError` when the notes are not here.
 */
export async function openHoldline(options: OpenOptions = {}): Promise<Opened> {
	try {
		return await openAt(0, options);
	} catch (problem) {
		if (!isNewer(problem)) throw problem;
		const { name = 'holdline', migrations = allMigrations } = options;
		const existing = await openExisting(name);
		const version = existing?.version ?? 0;
		existing?.close();
		const migrated = version % SEALING_STEP;
		if (version < SEALING_STEP || migrated === 0 || migrated > migrations.length) throw problem;
		return openAt(version - migrated, options);
	}
}

/** Opens the database this many steps of sealing up. */
async function openAt(step: number, options: OpenOptions): Promise<Opened> {
	const { name = 'holdline', migrations = allMigrations, isSealing, onWaiting, onReleased, onClosed } = options;
	const opened = { isNew: false, hasLostEverything: false };
	const failure: { problem?: unknown } = {};
	const waiting = setTimeout(() => onWaiting?.(), OPEN_WAIT_MS);

	try {
		const database = await openDB<HoldlineSchema>(name, step + migrations.length, {
			upgrade(database, oldVersion, _newVersion, transaction, event) {
				opened.isNew = oldVersion === 0;
				opened.hasLostEverything = 'dataLoss' in event && event.dataLoss === 'total';

				const migrateAll = async () => {
					for (const migrate of migrations.slice(oldVersion % SEALING_STEP)) {
						await migrate(database as unknown as IDBPDatabase, transaction as never);
					}
				};
				// idb does not await this promise. Without an explicit abort, half a migration would commit under the new version.
				migrateAll().catch((problem: unknown) => {
					failure.problem = problem;
					try {
						transaction.abort();
					} catch {
						// It has already ended.
					}
				});
				transaction.done.catch(() => {}); // the opening rejects with the same error
			},
			blocking(_current, next, event) {
				(event.target as IDBDatabase).close();
				// No next version means a deletion, not a newer app.
				if (next === null) onClosed?.();
				else onReleased?.();
			},
			terminated() {
				onClosed?.();
			}
		});
		if (step > 0 && isSealing !== true && (await isMarked(database))) {
			database.close();
			throw new DOMException('The notes are sealed.', SEALED_AWAY);
		}
		return { database, ...opened };
	} catch (problem) {
		// The browser reports only that the opening was aborted; the error of the migration says why.
		throw failure.problem ?? problem;
	} finally {
		clearTimeout(waiting);
	}
}

/** True where its notes are being sealed or unsealed, or are in another database. */
async function isMarked(database: Database): Promise<boolean> {
	return readOnce(database, ['local'], async ({ store }) => (await store.get('sealing')) !== undefined);
}

/** Opens the database at its existing version. A newer app created it, so it may only be read. */
export async function openReadOnly({ name = 'holdline', onClosed }: OpenOptions): Promise<Opened> {
	const database = await openDB<HoldlineSchema>(name, undefined, {
		blocking(_current, _blocked, event) {
			(event.target as IDBDatabase).close();
			onClosed?.();
		},
		terminated() {
			onClosed?.();
		}
	});
	return { database, isNew: false, hasLostEverything: false };
}
