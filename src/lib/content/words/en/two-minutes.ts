import type { TinyStep } from '#lib/domain/two-minutes/steps.ts';
import type { Sector } from '#lib/domain/vocabulary/sector.ts';

/** One small step of a call that is dreaded. */
export const twoMinutesWords = {
	title: 'Two minutes',
	link: 'Two minutes: one small step',
	back: 'Case',
	steps: {
		mine: { heading: 'Do what you said you would', lead: 'Only the first one. The rest can wait.' },
		goal: { heading: 'Write one line', lead: 'What do you want done? You can change it at any time.' },
		number: {
			heading: 'Find their number',
			lead: 'It is on a bill, on a card or on their site. You need not ring it.'
		},
		'say-goal': { heading: 'Say it aloud, once', lead: 'To yourself. Nobody hears it.' },
		paper: { heading: '', lead: 'Only put it in front of you. You need not read all of it.' },
		'first-words': { heading: 'Say the first words', lead: 'To yourself, once. A call can begin just so.' },
		look: { heading: 'Look at the call', lead: 'See what a call would need. Nothing is dialled until you tap it.' }
	} satisfies Record<TinyStep, { heading: string; lead: string }>,
	goalLabel: 'What I want done',
	numberLabel: 'Their phone number',
	aloud: 'Words to say',
	firstWords: 'Hello. I find calls hard, so I have written down what I need.',
	done: 'That is done',
	look: 'Get ready for a call',
	enough: 'Enough for today',
	more: 'One more',
	after: { heading: 'That step is done', lead: 'It stays done. Enough for today is as good as one more.' },
	none: { heading: 'No small step is left', lead: 'What is left is the call. You can get ready, and still not ring.' },
	nothing: { heading: 'Nothing to begin here', lead: 'This is fixed or closed, or a call is going on.' }
};

/** The paper that a call is about, by the kind of company. */
export function paperWords(sector: Sector | null): string {
	switch (sector) {
		case 'bank':
		case 'debt-collection':
			return 'Open the statement or the letter';
		case 'insurance':
			return 'Open the policy';
		case 'airline':
		case 'rail':
			return 'Find the booking';
		case 'parcel':
		case 'retail':
		case 'online-marketplace':
			return 'Find the order';
		case 'landlord':
			return 'Find the agreement or their last letter';
		case 'health':
		case 'government':
			return 'Find their last letter';
		case 'credit-reporting':
			return 'Open the report';
		case 'telecom':
		case 'energy':
		case 'water':
			return 'Open the bill';
		default:
			return 'Find the paper that it is about';
	}
}
