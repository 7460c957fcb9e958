import type { Mood, Channel } from '#lib/domain/vocabulary/contact.ts';

type Check = 'hasPapers' | 'hasNumbers' | 'isQuiet' | 'hasTime';

/** The screen before a contact starts. Everything on it is optional. */
export const readyWords = {
	title: 'Get ready',
	heading: 'Get ready',
	back: 'Case',
	noGoal: 'No goal yet. One line is enough.',
	setGoal: 'Set the goal',
	authorityOver: 'The last day of the letter of authority has passed.',
	toAuthority: 'Make a new one',
	last: {
		heading: 'Last time',
		promised: (person: string | null, day: string) => `${person ?? 'They'} promised, ${day}`,
		reference: 'Reference'
	},
	before: 'Have you been in touch before?',
	/** By the number of contacts. */
	beforeChoices: ['0', '1', '2', '3 or more'],
	channel: 'How?',
	hand: 'What you have',
	mood: 'How are you now?',
	upset: 'That is all right. Two minutes is fine, and so is starting now.',
	first: 'What will you say first?',
	firstHint: 'One or two sentences to begin with.',
	useGoal: 'Use my goal',
	goesOn: (noun: string) => `The last ${noun} was cut off. Does this go on from it?`,
	goesOnYes: 'Yes, it goes on',
	goesOnNo: 'No, it is a new one',
	/** The first dials; the second only starts the notes. */
	startAndDial: 'Start, and dial',
	startOnly: 'Start the call without dialling',
	practise: 'Practise this call first',
	live: {
		heading: 'One is still going on',
		words: 'Go back to it, or end it first.',
		back: (noun: string) => `Back to the ${noun}`
	}
};

/** What to have at hand, by channel. */
export const checkWords: Record<Check, (channel: Channel) => string> = {
	hasPapers: (channel) => (channel === 'letter' || channel === 'email' ? 'Papers to attach' : 'Papers at hand'),
	hasNumbers: () => 'Numbers at hand',
	isQuiet: () => 'A quiet place',
	hasTime: () => 'Enough time'
};

export const moodWords: Record<Mood, string> = { calm: 'Calm', tense: 'Tense', upset: 'Upset' };
