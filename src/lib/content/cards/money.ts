import type { Card } from '#lib/domain/next-card/card.ts';
import { live } from './channels.ts';

/** Banks, insurers, credit files and debts. */
export const moneyCards: readonly Card[] = [
	{
		id: 'hold-the-charge',
		moment: 'options',
		words: 'Can the charge be put on hold while you look into it?',
		sectors: ['bank'],
		fits: 'A fee or a payment is in question.',
		listen: 'What is held, and until when.',
		log: 'What is held, and until which day.',
		principle: 'Stop the harm first.',
		notWhen: 'It has been paid back.'
	},
	{
		id: 'first-time-fee',
		moment: 'options',
		words: 'Can a fee be taken off when it is the first time?',
		sectors: ['bank'],
		fits: 'You have had no such fee before.',
		listen: 'A yes, or what it needs.',
		log: 'The answer.',
		principle: 'Look for room within their rules.',
		notWhen: 'It is not the first time.'
	},
	{
		id: 'rule-for-charge',
		moment: 'facts',
		words: 'On which day, and under which rule, was this put on my account?',
		sectors: ['bank'],
		fits: 'You do not know the charge.',
		listen: 'A day and a rule.',
		log: 'Both.',
		principle: 'Facts, not opinions.',
		notWhen: 'A stranger took the money.'
	},
	{
		id: 'line-of-policy',
		moment: 'facts',
		words: 'Which line of my policy did you use, and may I have a copy?',
		sectors: ['insurance'],
		after: ['no-policy', 'decided'],
		answers: ['refuses-policy', 'refuses-plain'],
		meets: ['get-in-writing', 'ask-exception'],
		fits: 'They said no, or paid less.',
		listen: 'A page and a line.',
		log: 'The line, word for word.',
		principle: 'Facts, not opinions.',
		notWhen: 'Nothing is decided yet.'
	},
	{
		id: 'look-again-at-claim',
		moment: 'options',
		words: 'What would make you look at this claim again: a paper, a photo, a visit?',
		sectors: ['insurance'],
		notAfter: ['decided'],
		fits: 'The claim is stuck or cut.',
		listen: 'One thing you can send.',
		log: 'What it is, and where to send it.',
		principle: 'Help them to help you.',
		notWhen: 'It was denied in writing.'
	},
	{
		id: 'review-of-claim',
		moment: 'after-a-no',
		words: 'How do I ask for a review, and by which day must it reach you?',
		sectors: ['insurance'],
		after: ['decided'],
		notAfter: ['not-decided'],
		answers: ['refuses-plain', 'refuses-policy'],
		meets: ['get-in-writing', 'ask-exception'],
		fits: 'The claim was denied.',
		listen: 'An address and a day.',
		log: 'Both.',
		principle: 'Look for room within their rules.',
		notWhen: 'Nothing is decided yet.'
	},
	{
		id: 'who-reported',
		moment: 'facts',
		words: 'Which company reported this entry, and on which day?',
		sectors: ['credit-reporting'],
		fits: 'You do not know the entry.',
		listen: 'A name and a day.',
		log: 'Both.',
		principle: 'Facts, not opinions.',
		notWhen: 'You know who did.'
	},
	{
		id: 'my-note-beside',
		moment: 'options',
		words: 'While you check it, can my own note stand beside the entry?',
		sectors: ['credit-reporting'],
		fits: 'The entry is in question.',
		listen: 'A yes, and how to send it.',
		log: 'When the note is added.',
		principle: 'Stop the harm first.',
		notWhen: 'The entry is right.'
	},
	{
		id: 'owed-to-whom',
		moment: 'facts',
		words: 'Who is this owed to, from which day, and how is the sum made up?',
		sectors: ['debt-collection'],
		fits: 'You do not know the debt.',
		listen: 'A name, a day, each part.',
		log: 'All three.',
		principle: 'Facts, not opinions.',
		notWhen: 'You agree on the debt.'
	},
	{
		id: 'pause-for-papers',
		moment: 'options',
		words: 'Can you pause this while I wait for the papers that show the debt?',
		sectors: ['debt-collection'],
		answers: ['asks-pay-first', 'threat-debt'],
		meets: ['hold-my-position'],
		fits: 'You have asked for papers.',
		listen: 'A yes, and until when.',
		log: 'Until which day it is paused.',
		principle: 'Stop the harm first.',
		notWhen: 'A court has written to you.'
	},
	{
		id: 'no-payment-today',
		moment: 'options',
		words: 'I will not pay or agree to it today. Please send it to me on paper first.',
		gentler: 'I would like to read it first. Could you send it to me on paper?',
		sectors: ['debt-collection'],
		channels: live,
		after: ['pay-now'],
		needs: ['pay-now'],
		answers: ['asks-pay-first'],
		meets: ['hold-my-position'],
		fits: 'They press for a card number.',
		listen: 'A yes, and by when it comes.',
		log: 'What they asked, and the time.',
		principle: 'Stop the harm first.',
		notWhen: 'You agree on the debt.'
	}
];
