import { Customer } from './customer.ts';
import type { Tab } from './engine.ts';
import { expect, test } from './in-engines.ts';
import { measureBoxes } from './measure-boxes.ts';

const story = {
	provider: 'Northline Telecom',
	sector: 'Phone or internet',
	what: 'My October bill has a roaming charge of £42.10. I was at home.',
	phone: '0800 496 0133',
	goal: {
		want: 'A refund of £42.10 for the roaming charge of 3 October',
		by: '2030-12-10',
		instead: 'The same sum off the next bill',
		ifNo: 'I write to the complaints team'
	}
};

test('the whole main job, with every sheet, from the first page to the backup file', async ({ engine }) => {
	const tab = await engine.start();
	const customer = new Customer(tab);
	await tab.goto('/');
	await tab.click('link', 'New case');
	await tab.waitFor(() => location.pathname === '/case/new', null);
	await customer.opensCase(story);
	await customer.setsGoal(story.goal);
	const id = new URL(await tab.url()).searchParams.get('id') ?? '';
	for (const form of [/^One breath/, /^Thirty seconds/, /^For a voicemail/]) await opensSheet(tab, form);

	await customer.starts({ channel: 'Phone' });
	await customer.does({ tap: 'Name or reference', words: 'Priya' });
	await opensSheet(tab, 'Priya');
	await customer.does({ ask: 'opening' });
	await customer.does({ tap: 'They said', words: 'The roaming charge is on the bill for 3 October' });
	await customer.does({ tap: 'I said', words: 'I was at home that day and can show it' });
	await customer.does({ tap: 'On hold' });
	await customer.does({ tap: 'Promise', words: 'Credit £42.10 and ring me', due: '2030-12-05' });
	await customer.does({ tap: 'Passed on', to: 'billing', words: 'nobody came on the line' });
	await customer.does({ tap: 'They refused', words: 'More than £25 needs approval' });
	await customer.does({ tap: 'Name or reference', words: 'NL-48213' });
	await customer.does({ note: 'the fee is £12' });
	await makesFact(tab);
	await opensSheet(tab, 'Calm');
	await customer.does({ ask: 'what is possible', answer: '£25 today, the rest needs approval' });

	await customer.decides({
		harm: [],
		limit: ['They cannot decide this themselves'],
		wrong: [],
		want: [],
		verdict: /^Yes, ask for a supervisor now/
	});
	await tab.click('button', 'Back to the call');
	await tab.find('textbox', 'Note');
	await customer.wrapsUp({ ended: 'We talked', standing: 'Half fixed' });

	for (const [reader, isNamed] of [
		['provider-or-ombudsman', true],
		['anyone-else', false]
	] as const) {
		await tab.goto(`/summary?id=${id}&reader=${reader}`);
		const within = ['region', 'The summary, as it will be read'] as const;
		await tab.find('text', 'NL-48213', { within });
		expect(await tab.has('text', 'Priya', { within })).toBe(isNamed);
	}
	await tab.goto('/settings');
	await tab.click('button', 'Save a backup file');
	await tab.find('text', /^Saved|^Your file|backup file: today/i);
});

/** Opens a sheet by its button, measures it, and closes it with Escape. */
async function opensSheet(tab: Tab, button: string | RegExp): Promise<void> {
	await tab.click('button', button);
	await tab.find('dialog', /./);
	expect(await measureBoxes(tab)).toEqual([]);
	await tab.press('Escape');
	await tab.waitFor(() => document.querySelector('dialog[open]') === null, null);
}

/** Writes a note with a word that the coach marks, and makes a fact of it. */
async function makesFact(tab: Tab): Promise<void> {
	await tab.fill('Note', '');
	await tab.type('waited ages');
	await tab.waitFor(() => document.querySelectorAll('.layer u').length === 1, null);
	expect(await measureBoxes(tab)).toEqual([]);
	await tab.click('button', /^1 word could be a fact/);
	await tab.click('button', /^Ask me/);
	await tab.fill('From when to when?', 'from 10:03 to 10:43');
	await tab.click('button', 'In its place');
	await tab.click('button', 'Add');
	await tab.find('text', 'waited from 10:03 to 10:43', { within: ['region', 'Journal'] });
}
