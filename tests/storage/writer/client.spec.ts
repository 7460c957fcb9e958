import { CASE, REFUSES_FILES, lose, open, putBeforeWriter, restart, wordsOf } from '../copies.ts';
import { commit, expect, noting, test } from '../storage.ts';

test('a worker that does not answer any more is replaced, and nothing of a tap is lost', async ({ page, phone }) => {
	let workers = 0;
	await phone.context.route('**/*writer.worker*', async (route) => {
		workers += 1;
		// The first one comes up and is never heard of again.
		if (workers === 1) await route.fulfill({ contentType: 'text/javascript', body: "postMessage('ready'); for (;;);" });
		else await route.continue();
	});
	await restart(page);
	await commit(page, noting(CASE, 'one'));
	expect(workers).toBe(2);
	expect(await wordsOf(page)).toEqual(['one']);
	await lose(page, 'database');
	expect(await open(page)).toMatchObject({ restored: 1 });
});

const TELLS_OF_CLOSING = `{
	const { close } = IDBDatabase.prototype;
	IDBDatabase.prototype.close = function () {
		new BroadcastChannel('closing').postMessage(this.name);
		close.call(this);
	};
}`;

// WebKit keeps a connection that is open when its worker ends, in about one of eleven unsealings.
// Seen to fail where the worker is ended at once.
test('a writer that is released has closed its databases before its worker ends', async ({ page, phone }) => {
	await putBeforeWriter(phone, `${TELLS_OF_CLOSING}\n${REFUSES_FILES}`);
	await restart(page);
	await commit(page, noting(CASE, 'one'));
	const closed = await page.evaluate(async () => {
		const closed: unknown[] = [];
		const told = new Promise<void>((resolve) => {
			new BroadcastChannel('closing').onmessage = ({ data }) => {
				closed.push(data);
				if (closed.length === 2) resolve();
			};
		});
		await storage.store.release();
		await told;
		return closed.sort();
	});
	expect(closed).toEqual(['holdline', 'holdline-copy']);
});
