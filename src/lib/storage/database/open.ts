import { type IDBPDatabase, openDB } from 'idb';
import { migrations as allMigrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import type { HoldlineSchema } from './schema.ts';

export type Database = IDBPDatabase<HoldlineSchema>;

/** What opening told besides the database itself. */
export type Opened = {
	database: Database;
	/** True when the browser made the database anew in this opening. */
	isNew: boolean;
	/** True when the browser itself says that it dropped an earlier, damaged one. */
	hasLostEverything: boolean;
};

export type OpenOptions = {
	name?: string;
	migrations?: readonly Migration[];
	/** Another tab holds an older version open; called when that lasts longer than the wait. */
	onWaiting?: () => void;
	/** Another tab needs a newer version: this one has let go. */
	onReleased?: () => void;
	/** The browser closed the connection by itself, or another one deletes the database. */
	onClosed?: () => void;
};

/** How long an opening may take before the person is told to close other tabs. A tab queued behind another's gets no event, so a timer decides. */
export const OPEN_WAIT_MS = 1250;

/**
 * Opens the database and climbs the migrations that are missing.
 * Rejects when a migration fails: then nothing of it is kept. Rejects with `VersionError` when a newer app made the data.
 */
export async function openHoldline(options: OpenOptions = {}): Promise<Opened> {
	const { name = 'holdline', migrations = allMigrations, onWaiting, onReleased, onClosed } = options;
	const opened = { isNew: false, hasLostEverything: false };
	const fall: { problem?: unknown } = {};
	const waiting = setTimeout(() => onWaiting?.(), OPEN_WAIT_MS);

	try {
		const database = await openDB<HoldlineSchema>(name, migrations.length, {
			upgrade(database, oldVersion, _newVersion, transaction, event) {
				opened.isNew = oldVersion === 0;
				opened.hasLostEverything = 'dataLoss' in event && event.dataLoss === 'total';

				const climb = async () => {
					for (const migrate of migrations.slice(oldVersion)) {
						await migrate(database as unknown as IDBPDatabase, transaction as never);
					}
				};
				// idb does not wait for this promise, so a failed rung must abort by hand:
				// otherwise half a migration commits under the new version.
				climb().catch((problem: unknown) => {
					fall.problem = problem;
					try {
						transaction.abort();
					} catch {
						// It has ended by itself.
					}
				});
				transaction.done.catch(() => {}); // the opening rejects with the same news
			},
			blocking(_current, next, event) {
				(event.target as IDBDatabase).close();
				// Without a next version it is deleted, to be made anew or for good: no newer app has come.
				if (next === null) onClosed?.();
				else onReleased?.();
			},
			terminated() {
				onClosed?.();
			}
		});
		return { database, ...opened };
	} catch (problem) {
		// The browser only says that the opening was aborted; the rung knows why.
		throw fall.problem ?? problem;
	} finally {
		clearTimeout(waiting);
	}
}

/** Opens the database in the version that it has, to be read only: a newer app made it. */
export async function openReadOnly(name: string): Promise<Database> {
	return openDB<HoldlineSchema>(name, undefined, {
		blocking(_current, _blocked, event) {
			(event.target as IDBDatabase).close();
		}
	});
}
