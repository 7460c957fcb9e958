import type { Card } from '#lib/domain/next-card/card.ts';

/** Parcels, shops and marketplaces. */
export const shoppingCards: readonly Card[] = [
	{
		id: 'last-scan',
		moment: 'facts',
		words: 'What was the last scan, where was it, and at what time?',
		sectors: ['parcel'],
		fits: 'The parcel has not come.',
		listen: 'A place and a time.',
		log: 'Both.',
		principle: 'Facts, not opinions.',
		notWhen: 'It came damaged.'
	},
	{
		id: 'find-or-refund',
		moment: 'options',
		words: 'Which of these can you do: find it, send a new one, or refund it?',
		sectors: ['parcel'],
		fits: 'The parcel has not come.',
		listen: 'Which of the three, and when.',
		log: 'Each choice they name.',
		principle: 'Look for room within their rules.',
		notWhen: 'It is out with a driver.'
	},
	{
		id: 'other-drop',
		moment: 'options',
		words: 'Can it go to a shop, to a neighbour, or back to the sender?',
		sectors: ['parcel'],
		fits: 'It keeps missing you.',
		listen: 'A place and a day.',
		log: 'Both.',
		principle: 'Help them to help you.',
		notWhen: 'It is lost.'
	},
	{
		id: 'who-opens-search',
		moment: 'after-a-no',
		words: 'Who has to open the search: me, or the sender?',
		sectors: ['parcel'],
		fits: 'They cannot find it.',
		listen: 'Who, and how.',
		log: 'Who opens it, and its number.',
		principle: 'Find out who can decide.',
		notWhen: 'The search is open.'
	},
	{
		id: 'repair-or-new',
		moment: 'options',
		words: 'A repair, a new one, or my money back: which of these can you do today?',
		sectors: ['retail'],
		fits: 'What you bought has failed.',
		listen: 'Which of the three, and when.',
		log: 'The offer, and the day.',
		principle: 'Look for room within their rules.',
		notWhen: 'You changed your mind.'
	},
	{
		id: 'bought-and-failed',
		moment: 'facts',
		words: 'What does your record show for the day I bought it, and for each repair?',
		sectors: ['retail'],
		fits: 'It has failed before.',
		listen: 'Days, and what was done.',
		log: 'The days.',
		principle: 'Facts, not opinions.',
		notWhen: 'It is the first time.'
	},
	{
		id: 'you-or-seller',
		moment: 'options',
		words: 'Who can refund this, you or the seller, and what starts that?',
		sectors: ['online-marketplace'],
		after: ['no-another-team'],
		fits: 'Each sends you to the other.',
		listen: 'Who, and the first step.',
		log: 'Both.',
		principle: 'Find out who can decide.',
		notWhen: 'The refund is on its way.'
	},
	{
		id: 'seller-messages',
		moment: 'facts',
		words: 'Which messages from the seller can you see on this order?',
		sectors: ['online-marketplace'],
		fits: 'The seller told you something.',
		listen: 'What they see, and what not.',
		log: 'Both.',
		principle: 'Facts, not opinions.',
		notWhen: 'You wrote by your own e-mail.'
	}
];
