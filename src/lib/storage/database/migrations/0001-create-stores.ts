import type { Migration } from './migration.ts';

export const createStores: Migration = (database) => {
	const records = database.createObjectStore('records', { keyPath: 'id' });
	records.createIndex('order', ['case', 'clock', 'device']);
	database.createObjectStore('apart', { autoIncrement: true });
	database.createObjectStore('cards', { keyPath: 'case' });
	database.createObjectStore('local');
};
