import { CASE, open, wordsOf, restart, lose } from '../copies.ts';
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
