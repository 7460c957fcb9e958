import type { Card } from '#lib/domain/next-card/card.ts';
import { live } from './channels.ts';

/** Phone and internet, power, water and housing. */
export const homeCards: readonly Card[] = [
	{
		id: 'line-of-bill',
		moment: 'facts',
		words: 'Which line of my bill is this, and from which day does it run?',
		sectors: ['telecom'],
		fits: 'A charge is in question.',
		listen: 'A line and a day.',
		log: 'Both.',
		principle: 'Facts, not opinions.',
		notWhen: 'It is about a fault.'
	},
	{
		id: 'test-my-line',
		moment: 'facts',
		words: 'Can you test my line now, and tell me what it shows?',
		sectors: ['telecom'],
		channels: live,
		fits: 'The service does not work.',
		listen: 'A result you can write down.',
		log: 'The result, and the time.',
		principle: 'Facts, not opinions.',
		notWhen: 'It is only about a bill.'
	},
	{
		id: 'credit-or-plan',
		moment: 'options',
		words: 'Which credits or plans can you use for a case like mine?',
		sectors: ['telecom'],
		fits: 'They agree on the facts.',
		listen: 'More than one choice.',
		log: 'Each choice they name.',
		principle: 'Look for room within their rules.',
		notWhen: 'They are still looking.'
	},
	{
		id: 'days-without-service',
		moment: 'options',
		words: 'Can a credit cover the days without service?',
		sectors: ['telecom'],
		fits: 'You were without it for days.',
		listen: 'A sum, or how it is worked out.',
		log: 'The sum, and from which day.',
		principle: 'Half a yes is a start.',
		notWhen: 'It has been credited.'
	},
	{
		id: 'near-end-of-contract',
		moment: 'options',
		words: 'Which team looks after people whose contract is close to its end?',
		sectors: ['telecom'],
		fits: 'You ask for a new price.',
		listen: 'A team, and its number.',
		log: 'The team.',
		principle: 'Find out who can decide.',
		notWhen: 'You are in mid-contract.'
	},
	{
		id: 'reading-or-not',
		moment: 'facts',
		words: 'Was this bill worked out from my meter, or without a reading?',
		sectors: ['energy'],
		fits: 'The bill is higher than before.',
		listen: 'A reading and its day.',
		log: 'Both, and your own reading.',
		principle: 'Facts, not opinions.',
		notWhen: 'You sent the reading.'
	},
	{
		id: 'keep-supply-on',
		moment: 'options',
		words: 'Can we agree a plan that keeps my supply on while you check the bill?',
		sectors: ['energy'],
		fits: 'The bill is too high to pay now.',
		listen: 'A sum each month.',
		log: 'The sum, and the first day.',
		principle: 'Stop the harm first.',
		notWhen: 'The supply is off now.'
	},
	{
		id: 'leak-or-meter',
		moment: 'facts',
		words: 'Could a leak explain this, and who checks the pipe and the meter?',
		sectors: ['water'],
		fits: 'You used more water than before.',
		listen: 'Who comes, and when.',
		log: 'Who checks what, and by when.',
		principle: 'Facts, not opinions.',
		notWhen: 'The water is off now.'
	},
	{
		id: 'help-with-water',
		moment: 'options',
		words: 'What help is there with water bills, and how do I ask for it?',
		sectors: ['water'],
		fits: 'The bill is too high to pay now.',
		listen: 'The name of a plan.',
		log: 'The name, and how to ask.',
		principle: 'Look for room within their rules.',
		notWhen: 'You dispute the bill itself.'
	},
	{
		id: 'repair-logged',
		moment: 'facts',
		words: 'On which day was my repair logged, and how urgent is it marked?',
		sectors: ['landlord'],
		fits: 'You have told them of a fault.',
		listen: 'A day and a mark.',
		log: 'Both.',
		principle: 'Facts, not opinions.',
		notWhen: 'You have not told them yet.'
	},
	{
		id: 'days-i-am-in',
		moment: 'options',
		words: 'I can be in to open the door. Which days can the repair be done?',
		sectors: ['landlord'],
		fits: 'No day has been set.',
		listen: 'A day and an hour.',
		log: 'Both, and who comes.',
		principle: 'Help them to help you.',
		notWhen: 'You cannot be in.'
	},
	{
		id: 'safe-until-repair',
		moment: 'options',
		words: 'What can make my home safe and warm until the repair is done?',
		sectors: ['landlord'],
		after: ['danger'],
		fits: 'Heat, water or a lock has failed.',
		listen: 'A heater, a visit, a room.',
		log: 'What they bring, and when.',
		principle: 'Stop the harm first.',
		notWhen: 'It can wait.'
	}
];
