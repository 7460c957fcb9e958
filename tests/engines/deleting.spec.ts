import { Customer } from './customer.ts';
import type { Tab } from './engine.ts';
import { expect, test } from './in-engines.ts';

const nothing = { databases: [], files: [], caches: [], marks: 0, workers: 0 };

/** Everything that this browser stores for this site. An engine without files has none. */
const storedIn = (tab: Tab) =>
	tab.evaluate(async () => {
		const files: string[] = [];
		if ('getDirectory' in navigator.storage)
			for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
		return {
			databases: (await indexedDB.databases()).map(({ name }) => name),
			files,
			caches: await caches.keys(),
			marks: localStorage.length + sessionStorage.length,
			workers: (await navigator.serviceWorker.getRegistrations()).length
		};
	}, null);

test('delete everything leaves nothing, and what comes after it is a first visit', async ({ engine }) => {
	const tab = await engine.start();
	const customer = new Customer(tab);
	await customer.opensCase({ provider: 'Gridwell', sector: 'Water', what: 'A meter', phone: '0800 2' });
	await customer.starts({ channel: 'Phone' });
	await customer.writes('the fee is £12');
	await tab.evaluate(() => navigator.serviceWorker.ready.then(() => null), null);
	expect((await storedIn(tab)).databases).toContain('holdline');

	await tab.goto('/settings/delete');
	await tab.fill('Type “delete” to go on', 'delete');
	await tab.click('button', 'Delete everything now');
	await tab.find('heading', /^Nothing of Holdline is left on this (phone|computer)$/);
	expect(await storedIn(tab)).toEqual(nothing);
	await tab.goto('/today');
	await tab.find('heading', 'Nothing here yet');
});

test('the rescue page leaves nothing on a phone without notes', async ({ engine }) => {
	const tab = await engine.start();
	await tab.goto('/rescue');
	await tab.click('button', 'Save my data to a file');
	await tab.find('text', 'There are no notes on this device that this page can read.');
	expect(await storedIn(tab)).toMatchObject({ databases: [], files: [] });
	await tab.goto('/today');
	await tab.find('heading', 'Nothing here yet');
});
