import { CASE, open, wordsOf, restart, lose } from '../copies.ts';
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
