import type { Card } from '#lib/domain/next-card/card.ts';
import { live, spoken, written } from './channels.ts';

/** What both sides know, and what is missing. */
export const factsCards: readonly Card[] = [
	{
		id: 'facts-in-order',
		moment: 'facts',
		words: 'Here are the facts by date. Please tell me which of them differ from your notes.',
		channels: written,
		answers: ['denies-record', 'blames-me', 'explains-charge'],
		meets: ['check-record'],
		fits: 'You can list two dates or more.',
		listen: 'Each point where they differ.',
		log: 'What they agree with, and what not.',
		principle: 'Facts, not opinions.',
		notWhen: 'You have no dates yet.'
	},
	{
		id: 'match-dates',
		moment: 'facts',
		words: 'May I read out two dates, so we can see if they match your notes?',
		channels: spoken,
		answers: ['denies-record', 'explains-charge', 'blames-me', 'refuses-never-received'],
		meets: ['check-record'],
		fits: 'You have two dates in your notes.',
		listen: 'Where their dates differ.',
		log: 'Both dates, and what they say.',
		principle: 'Facts, not opinions.',
		notWhen: 'You have no dates yet.'
	},
	{
		id: 'notes-for-day',
		moment: 'facts',
		words: 'What do your notes say for {day}?',
		answers: ['denies-record', 'blames-me'],
		meets: ['check-record'],
		fits: 'What happened on that day matters.',
		listen: 'Their words, not a summary.',
		log: 'What the notes say.',
		principle: 'Facts, not opinions.',
		notWhen: 'They have read it to you.'
	},
	{
		id: 'lines-of-amount',
		moment: 'facts',
		words: 'The sum I am asking about is {amount}. Which lines is it made of on your side?',
		answers: ['explains-charge'],
		meets: ['check-record'],
		fits: 'Money is in question.',
		listen: 'Each line, with its date.',
		log: 'The lines and their sums.',
		principle: 'Facts, not opinions.',
		notWhen: 'You agree on the sum.'
	},
	{
		id: 'last-note',
		moment: 'facts',
		words: 'Could you read me the last note about this, as it is written?',
		firmer: 'Please read me the last note, word for word.',
		channels: live,
		notAfter: ['first-contact'],
		fits: 'You have been in touch before.',
		listen: 'The date and the name on it.',
		log: 'The note, word for word.',
		principle: 'Facts, not opinions.',
		notWhen: 'It is your first contact.'
	},
	{
		id: 'what-you-can-see',
		moment: 'facts',
		words: 'What can you see from where you sit, and what can only another team see?',
		channels: live,
		fits: 'They seem not to see all of it.',
		listen: 'What they cannot see.',
		log: 'What they see, and who sees the rest.',
		principle: 'Find out who can decide.',
		notWhen: 'They have it all before them.'
	},
	{
		id: 'what-is-missing',
		moment: 'facts',
		words: 'Which part of this can you not find on your side?',
		answers: ['asks-papers-again'],
		meets: ['check-record'],
		fits: 'Your facts and theirs do not meet.',
		listen: 'One paper, date or number.',
		log: 'What is missing.',
		principle: 'Facts, not opinions.',
		notWhen: 'They have found it all.'
	},
	{
		id: 'what-would-prove-it',
		moment: 'facts',
		words: 'What would you need to see to be certain of this?',
		gentler: 'I would like to make this simple. What would help you to be certain?',
		firmer: 'Which paper would settle this? Please name it.',
		fits: 'They doubt what you say.',
		listen: 'One paper or one number.',
		log: 'What would be proof.',
		principle: 'Facts, not opinions.',
		notWhen: 'They agree with you.'
	},
	{
		id: 'first-record',
		moment: 'facts',
		words: 'On which date does this first show in your records?',
		answers: ['explains-charge'],
		meets: ['check-record'],
		fits: 'It is not plain when it began.',
		listen: 'A date, and what was done that day.',
		log: 'The date.',
		principle: 'Facts, not opinions.',
		notWhen: 'You both know the date.'
	},
	{
		id: 'my-side',
		moment: 'facts',
		words: 'Did I miss a step or a paper on my side?',
		fits: 'You are not sure of your own part.',
		listen: 'A step you can take today.',
		log: 'What you missed, if so.',
		principle: 'Both sides have a part.',
		notWhen: 'They have asked nothing of you.'
	},
	{
		id: 'where-to-send',
		moment: 'facts',
		words: 'Where can I send papers that show this, so that they join my file?',
		after: ['paper-held'],
		answers: ['asks-papers'],
		meets: ['do-it-now'],
		fits: 'You hold a photo, bill or letter.',
		listen: 'An address, and who opens it.',
		log: 'Where you sent it, and when.',
		principle: 'Help them to help you.',
		notWhen: 'You hold no papers.'
	},
	{
		id: 'read-their-terms',
		moment: 'facts',
		words: 'May I read you one line of your own terms, and hear how you read it?',
		channels: live,
		answers: ['blames-me'],
		meets: ['hold-my-position'],
		fits: 'Their own words are on your side.',
		listen: 'How they read that line.',
		log: 'The line, and their answer.',
		principle: 'Look for room within their rules.',
		notWhen: 'You do not have the line before you.'
	}
];
