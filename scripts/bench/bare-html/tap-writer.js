// The same two durable writes as the site, by hand: under a lock, a line at the end of a file that is opened, flushed
// and closed, then one row in a database with strict durability.
const opening = indexedDB.open('tap', 1);
opening.onupgradeneeded = () => opening.result.createObjectStore('records', { keyPath: 'id' });
opening.onsuccess = () => postMessage('here');

onmessage = ({ data }) => navigator.locks.request('tap', () => write(data));

async function write(record) {
	const folder = await navigator.storage.getDirectory();
	const file = await folder.getFileHandle('log', { create: true });
	const handle = await file.createSyncAccessHandle();
	handle.write(new TextEncoder().encode(JSON.stringify(record)), { at: handle.getSize() });
	handle.flush();
	handle.close();
	const transaction = opening.result.transaction('records', 'readwrite', { durability: 'strict' });
	transaction.objectStore('records').put(record);
	await new Promise((resolve) => (transaction.oncomplete = resolve));
	postMessage(record.id);
}
