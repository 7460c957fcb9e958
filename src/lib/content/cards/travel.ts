import type { Card } from '#lib/domain/next-card/card.ts';

/** Flights and trains. */
export const travelCards: readonly Card[] = [
	{
		id: 'seat-or-refund',
		moment: 'options',
		words: 'Which of these can you do: another seat, a refund, or a voucher?',
		sectors: ['airline'],
		fits: 'The trip did not go as booked.',
		listen: 'Which of the three, and when.',
		log: 'Each choice they name.',
		principle: 'Look for room within their rules.',
		notWhen: 'A refund is on its way.'
	},
	{
		id: 'if-your-trip',
		moment: 'options',
		words: 'If it were your trip, which flights would you try, and from where?',
		sectors: ['airline'],
		fits: 'Your flight is gone or late.',
		listen: 'A flight number.',
		log: 'The flights they name.',
		principle: 'Ask for their advice.',
		notWhen: 'You want your money back.'
	},
	{
		id: 'meals-and-bed',
		moment: 'options',
		words: 'What do you give for meals and a bed until the next flight?',
		sectors: ['airline'],
		fits: 'You wait for hours, or the night.',
		listen: 'A sum, and where to get it.',
		log: 'What they give.',
		principle: 'Look for room within their rules.',
		notWhen: 'You are at home.'
	},
	{
		id: 'reason-on-record',
		moment: 'facts',
		words: 'Which reason for this is on your record of the flight?',
		sectors: ['airline'],
		fits: 'The flight was late or did not go.',
		listen: 'A cause, in their words.',
		log: 'The cause, word for word.',
		principle: 'Facts, not opinions.',
		notWhen: 'It is about a bag.'
	},
	{
		id: 'fare-or-train',
		moment: 'options',
		words: 'Which choices do I have: another train, part of the fare, or all of it?',
		sectors: ['rail'],
		fits: 'The trip did not go as booked.',
		listen: 'Which of the three, and when.',
		log: 'Each choice they name.',
		principle: 'Look for room within their rules.',
		notWhen: 'A refund is on its way.'
	},
	{
		id: 'which-trains',
		moment: 'options',
		words: 'Which trains may I take with this ticket, now that mine is late?',
		sectors: ['rail'],
		fits: 'You are at the station.',
		listen: 'A train, and who allows it.',
		log: 'The train, and the name.',
		principle: 'Look for room within their rules.',
		notWhen: 'You have come home.'
	},
	{
		id: 'how-late',
		moment: 'facts',
		words: 'How late was my train on your record, and how do I claim for it?',
		sectors: ['rail'],
		fits: 'Your train was late.',
		listen: 'A number of minutes.',
		log: 'The minutes, and how to claim.',
		principle: 'Facts, not opinions.',
		notWhen: 'You did not travel.'
	}
];
