import { Customer } from './customer.ts';
import type { Tab } from './engine.ts';
import { expect, test } from './in-engines.ts';

test('what one window writes stands in the other, in two places, and nobody holds the lock', async ({ engine }) => {
	const one = await engine.start();
	const here = new Customer(one);
	await here.opensCase({ provider: 'Northline', sector: 'Phone or internet', what: 'A charge', phone: '0800 1' });
	await here.starts({ channel: 'Phone' });
	const other = await engine.openTab();
	const there = new Customer(other);
	await other.goto(await one.url());
	await other.find('textbox', 'Note');

	await there.writes('written in the second window');
	await expectSavedTwice(other);
	await one.show();
	await one.find('text', 'written in the second window', { within: ['region', 'Journal'] });
	await here.writes('written in the first window');
	await expectSavedTwice(one);
	await other.show();
	await other.find('text', 'written in the first window', { within: ['region', 'Journal'] });
	await other.close();
	await one.show();
	await here.writes('written after the other was closed');
	await expectSavedTwice(one);
	await expect.poll(() => one.evaluate(async () => (await navigator.locks.query()).held?.length ?? 0, null)).toBe(0);
});

async function expectSavedTwice(tab: Tab): Promise<void> {
	await tab.find('text', /^Saved \d/);
	expect(await tab.has('text', 'in one place only')).toBe(false);
}
