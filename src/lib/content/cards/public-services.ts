import type { Card } from '#lib/domain/next-card/card.ts';

/** Health, government offices, and any other desk. */
export const publicServicesCards: readonly Card[] = [
	{
		id: 'referral-sent',
		moment: 'facts',
		words: 'On which day was my referral sent, and to which clinic?',
		sectors: ['health'],
		fits: 'You wait to be seen.',
		listen: 'A day and a place.',
		log: 'Both.',
		principle: 'Facts, not opinions.',
		notWhen: 'You are unwell now.'
	},
	{
		id: 'slots-given-up',
		moment: 'options',
		words: 'Is there a list for slots that others give up, and can I be on it?',
		sectors: ['health'],
		fits: 'The first date is far off.',
		listen: 'A yes, and how you are told.',
		log: 'That you are on it.',
		principle: 'Look for room within their rules.',
		notWhen: 'You need care now.'
	},
	{
		id: 'any-clinic',
		moment: 'options',
		words: 'If I can go to any clinic near here, which date is the first?',
		sectors: ['health'],
		fits: 'You can travel.',
		listen: 'A place and a date.',
		log: 'Both.',
		principle: 'Half a yes is a start.',
		notWhen: 'You need care now.'
	},
	{
		id: 'step-of-my-case',
		moment: 'facts',
		words: 'Which step is my case at, and on which day did it get there?',
		sectors: ['government'],
		fits: 'You wait for a decision.',
		listen: 'A step and a day.',
		log: 'Both.',
		principle: 'Facts, not opinions.',
		notWhen: 'It is decided.'
	},
	{
		id: 'keep-my-place',
		moment: 'options',
		words: 'What is missing from my file, and will my place be kept while I get it?',
		sectors: ['government'],
		after: ['no-never-got-it'],
		fits: 'They need one more paper.',
		listen: 'One paper, and a yes.',
		log: 'The paper, and the day.',
		principle: 'Stop the harm first.',
		notWhen: 'The file is whole.'
	},
	{
		id: 'decision-again',
		moment: 'after-a-no',
		words: 'How do I ask for that decision to be looked at again, and by which day?',
		sectors: ['government'],
		after: ['decided'],
		notAfter: ['not-decided'],
		fits: 'It was decided against you.',
		listen: 'A form and a day.',
		log: 'Both.',
		principle: 'Look for room within their rules.',
		notWhen: 'Nothing is decided yet.'
	},
	{
		id: 'which-terms',
		moment: 'facts',
		words: 'Which of your terms covers this, and where can I find it?',
		sectors: ['other'],
		fits: 'You do not know their rules.',
		listen: 'A page and a line.',
		log: 'Both.',
		principle: 'Facts, not opinions.',
		notWhen: 'You have it before you.'
	},
	{
		id: 'room-in-rules',
		moment: 'options',
		words: 'Who sets the rules for this, and what room do they leave you?',
		sectors: ['other'],
		fits: 'They name a rule.',
		listen: 'A name, and what they can do.',
		log: 'Both.',
		principle: 'Find out who can decide.',
		notWhen: 'They set the rules.'
	}
];
