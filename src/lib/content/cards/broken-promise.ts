import type { Card } from '#lib/domain/next-card/card.ts';
import { live } from './channels.ts';

/** When the day of a promise has passed: facts, and no guess at motives. */
export const brokenPromiseCards: readonly Card[] = [
	{
		id: 'what-happened-since',
		moment: 'broken-promise',
		words: 'On {promisedOn} I noted: {promise}. What has happened since?',
		gentler: 'Please help me. On {promisedOn} I noted: {promise}. What has happened since?',
		firmer: 'The promise of {promisedOn} was: {promise}. Please tell me where it stands.',
		notAfter: ['cause-told'],
		fits: 'Their promise is in your notes.',
		listen: 'Facts and dates.',
		log: 'What was done, and what was not.',
		principle: 'Facts, not opinions.',
		notWhen: 'Its day has not come yet.'
	},
	{
		id: 'date-has-passed',
		moment: 'broken-promise',
		words: 'I have a promise in my notes, and its day has passed. Can you see it there?',
		notAfter: ['cause-told'],
		fits: 'The day of a promise is over.',
		listen: 'Whether their notes have it.',
		log: 'What their notes say.',
		principle: 'Facts, not opinions.',
		notWhen: 'No day was named.'
	},
	{
		id: 'what-got-in-the-way',
		moment: 'broken-promise',
		words: 'What got in the way? I would like to help clear it.',
		firmer: 'Please tell me what stopped it.',
		notAfter: ['cause-told'],
		fits: 'The promise was not kept.',
		listen: 'One cause, not blame.',
		log: 'The cause they name.',
		principle: 'Both sides have a part.',
		notWhen: 'They have told you why.'
	},
	{
		id: 'different-this-time',
		moment: 'broken-promise',
		words: 'What will be different this time, so that the new day holds?',
		fits: 'They promise it again.',
		listen: 'A change in how it is done.',
		log: 'The change.',
		principle: 'Plan for a miss without blame.',
		notWhen: 'No new day is named yet.'
	},
	{
		id: 'new-day',
		moment: 'broken-promise',
		words: 'What is the new day, and who stands behind it?',
		firmer: 'Please name one new day, and the person who answers for it.',
		after: ['cause-told'],
		fits: 'The old day is over.',
		listen: 'A day and a name.',
		log: 'Both.',
		principle: 'A name and a day hold better.',
		notWhen: 'They have told you both.'
	},
	{
		id: 'one-owner',
		moment: 'broken-promise',
		words: 'Is there one person who can see this through to the end?',
		gentler: 'It would help me to have one person to ask for. Who could that be?',
		firmer: 'Please give this to one person, and tell me the name.',
		after: ['cause-told'],
		fits: 'Each time it is another person.',
		listen: 'A name.',
		log: 'The name, and how to reach them.',
		principle: 'One owner brings it to an end.',
		notWhen: 'One person has it.'
	},
	{
		id: 'no-more-calls',
		moment: 'broken-promise',
		words: 'I have been in touch about this before. What would make this the last time?',
		notAfter: ['first-contact'],
		fits: 'It is your third contact or more.',
		listen: 'A step that ends it.',
		log: 'The step, and who takes it.',
		principle: 'Ask for their advice.',
		notWhen: 'It is your first contact.'
	},
	{
		id: 'put-right',
		moment: 'broken-promise',
		words: 'As the day was missed, what can you do to put that right?',
		needs: ['promise-made', 'cause-told'],
		fits: 'The delay cost you money or time.',
		listen: 'An offer, or an apology.',
		log: 'What they offer.',
		principle: 'Half a yes is a start.',
		notWhen: 'The thing itself is not fixed yet.'
	},
	{
		id: 'check-with-that-team',
		moment: 'broken-promise',
		words: 'Could you check with the team that had to do it, while I wait?',
		channels: live,
		fits: 'Another team had to do it.',
		listen: 'What that team says.',
		log: 'The answer, and whose it is.',
		principle: 'Facts, not opinions.',
		notWhen: 'They did it themselves.'
	}
];
