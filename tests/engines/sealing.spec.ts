// Sealed notes in another engine than Chromium: sealed, added to, opened after a restart, and unsealed.
import { Customer } from './customer.ts';
import type { Tab } from './engine.ts';
import { expect, test } from './in-engines.ts';
import { opensSealed, sealsNotes } from './sealing-hands.ts';

const inCase = (tab: Tab) => tab.waitFor(() => location.pathname === '/goal', null);

test('notes are sealed, added to, opened after a restart, and unsealed', async ({ engine }) => {
	let tab = await engine.start();
	await new Customer(tab).opensCase({ provider: 'Northline', sector: 'telecom', what: 'The bill', phone: '' });
	const { passphrase, code } = await sealsNotes(tab);
	await opensSealed(tab, passphrase);
	await tab.find('button', 'Lock them now');
	await tab.goto('/case/new');
	await opensSealed(tab, 'acorn lantern apple river zebra moon');
	await tab.find('text', /^It did not open\. This is not the passphrase/);
	await opensSealed(tab, passphrase);
	await tab.fill('Who is it with?', 'Gridwell');
	await tab.click('button', 'Save and set the goal');
	await inCase(tab);

	await engine.close();
	tab = await engine.start();
	await tab.goto('/today');
	await tab.find('heading', 'Your notes are sealed');
	expect(await tab.has('text', 'Gridwell')).toBe(false);
	await opensSealed(tab, code);
	await inCase(tab);
	await tab.goto('/settings/sealed-notes');
	await opensSealed(tab, passphrase);
	await tab.click('button', 'Unseal my notes');
	await tab.click('button', 'Yes, unseal them');
	await tab.find('button', 'Choose a passphrase');
	await tab.goto('/today');
	await tab.find('text', 'Northline');
	await tab.find('text', 'Gridwell');
});
