/**
 * True when there is a database of this name, false when there is none, null when the browser does not list them.
 * WebKit also lists an empty one of version 0 after a first upgrade that was aborted. That holds nothing.
 */
export async function databaseExists(name: string): Promise<boolean | null> {
	if (!('databases' in indexedDB)) return null;
	const found = await indexedDB.databases().catch(() => null);
	return found && found.some((database) => database.name === name && database.version !== 0);
}

/**
 * Opens a database as it is, in any version; null when there is none. It creates nothing: an empty one would look like
 * a loss.
 */
export async function openExisting(name: string): Promise<IDBDatabase | null> {
	// WebKit keeps an empty database after the abort below, so the list is asked first.
	if ((await databaseExists(name)) === false) return null;
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open(name);
		let isMissing = false;
		opening.onupgradeneeded = () => {
			isMissing = true;
			opening.transaction?.abort();
		};
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () =>
			isMissing ? resolve(null) : reject(opening.error ?? new Error('The database did not open.'));
	});
}
