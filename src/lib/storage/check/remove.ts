import { deleteDB } from 'idb';
import { DatabaseCopy } from '../copy/database-copy.ts';
import { FileCopy } from '../copy/file-copy.ts';
import { withTimeout } from '../with-timeout.ts';
import { CHECK_NAME } from './name.ts';

/** How long the removal may take. A database that hangs is left to the next removal. */
const REMOVE_WAIT_MS = 5000;

/** Removes the databases and the folder of a check, if there are any. Never rejects. */
export async function removeCheckStorage(): Promise<void> {
	const removing = [
		(async () => deleteDB(CHECK_NAME))(),
		new DatabaseCopy(CHECK_NAME).destroy(),
		new FileCopy(CHECK_NAME).destroy()
	];
	await Promise.allSettled(removing.map((removal) => withTimeout(REMOVE_WAIT_MS, removal)));
}
