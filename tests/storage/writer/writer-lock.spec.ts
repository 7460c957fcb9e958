import { CASE, open, putBeforeWriter, wordsOf, restart, lose } from '../copies.ts';
import { commit, expect, noting, openTab, test } from '../storage.ts';

test('two tabs that write in turn keep one log in step', async ({ page, phone }) => {
	const second = await openTab(phone);
	for (const words of ['one', 'two', 'three', 'four']) {
		await commit(words === 'one' || words === 'three' ? page : second, noting(CASE, words));
	}
	await lose(page, 'database');
	expect(await open(page)).toMatchObject({ restored: 4, isPartial: false });
	expect(await wordsOf(page)).toEqual(['one', 'two', 'three', 'four']);
});

test('a tab that holds the log and is frozen does not keep another from saving: it says that there is one copy', async ({
	page,
	phone
}) => {
	await commit(page, noting(CASE, 'one'));
	const second = await openTab(phone);
	await second.evaluate(
		() =>
			new Promise<void>((resolve) => {
				// For ever in the turn, as a tab that a phone has frozen.
				void navigator.locks.request('holdline-writer', () => {
					resolve();
					return new Promise(() => {});
				});
			})
	);
	const copies = await page.evaluate(
		async (change) => {
			let copies = 0;
			const store = storage.newStore({ onCopies: (count: number) => (copies = count) });
			await store.commit(change);
			return copies;
		},
		noting(CASE, 'two')
	);
	expect(copies).toBe(1);
	await second.close();
	await restart(page);
	expect(await open(page)).toMatchObject({ copies: 2 });
	expect(await wordsOf(page)).toEqual(['one', 'two']);
	await lose(page, 'database');
	expect(await open(page)).toMatchObject({ restored: 2 });
});

/** A browser that grants the second turn before the first, as Chromium may while it still asks whether the first is allowed. */
const GRANTS_THE_SECOND_FIRST = `{
	const request = navigator.locks.request.bind(navigator.locks);
	let grantFirst = null;
	navigator.locks.request = (...args) => {
		if (grantFirst === null) return new Promise((grant) => (grantFirst = grant)).then(() => request(...args));
		grantFirst();
		return request(...args);
	};
}`;

test('writes are kept in the order of their calls, whichever turn the browser grants first', async ({
	page,
	phone
}) => {
	await putBeforeWriter(phone, GRANTS_THE_SECOND_FIRST);
	await restart(page);
	await page.evaluate(
		(changes) => Promise.all(changes.map((change) => storage.store.commit(change))),
		[noting(CASE, 'one'), noting(CASE, 'two'), noting(CASE, 'three')]
	);
	expect(await wordsOf(page)).toEqual(['one', 'two', 'three']);
});
