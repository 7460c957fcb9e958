import type { Page } from '@playwright/test';

/** Puts rows into the store behind the app, as if they had been written earlier. */
export async function putRows(page: Page, rows: readonly object[]): Promise<void> {
	await page.evaluate(async (rows) => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open('holdline');
			opening.onsuccess = () => resolve(opening.result);
		});
		const writing = database.transaction('records', 'readwrite');
		for (const row of rows) writing.objectStore('records').put(row);
		await new Promise((resolve) => (writing.oncomplete = resolve));
		database.close();
	}, rows);
}

/** All rows of the store, as one text to look for words in. */
export function storedRows(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open('holdline');
			opening.onsuccess = () => resolve(opening.result);
		});
		const reading = database.transaction('records').objectStore('records').getAll();
		await new Promise((resolve) => (reading.onsuccess = resolve));
		database.close();
		return JSON.stringify(reading.result);
	});
}
