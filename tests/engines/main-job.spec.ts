import { Customer } from './customer.ts';
import { expect, test } from './in-engines.ts';

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

test('the whole main job, with every sheet', async ({ engine }) => {
	test.setTimeout(240_000);
	const tab = await engine.start();
	const person = new Customer(tab);
	await person.opensCase(story);
	await person.setsGoal(story.goal);
	await person.starts({ channel: 'Phone' });
	await person.does({ tap: 'Name or reference', words: 'Priya' });
	await person.does({ tap: 'They said', words: 'The roaming charge is on the bill for 3 October' });
	console.log(await engine.version());
	expect(engine.problems).toEqual([]);
});
