import type { StartKind } from '#lib/domain/ladder/triggers.ts';

/** What happened: its name, the question for its day, and its words in the journal. */
export const reportedWords: Record<StartKind, { name: string; ask: string; entry: string }> = {
	'complaint-received': {
		name: 'They received your complaint',
		ask: 'On which day did they receive it?',
		entry: 'They received my complaint.'
	},
	'final-response': {
		name: 'A final response',
		ask: 'On which day did you get their final response?',
		entry: 'Their final response.'
	},
	'deadlock-letter': {
		name: 'A letter that they can do no more (“deadlock letter”)',
		ask: 'On which day did you get that letter?',
		entry: 'Their deadlock letter.'
	},
	'unsatisfactory-reply': {
		name: 'A reply you do not accept',
		ask: 'On which day did you get that reply?',
		entry: 'A reply that I do not accept.'
	},
	'no-reply': {
		name: 'No reply at all',
		ask: 'Up to which day did you wait?',
		entry: 'No reply up to this day.'
	},
	'card-provider-final-response': {
		name: 'The card provider’s final response',
		ask: 'On which day did you get it?',
		entry: 'The final response of the card provider.'
	},
	'internal-review-done': {
		name: 'Their last inside step is done',
		ask: 'On which day did you get that answer?',
		entry: 'The answer to the last step inside the company.'
	},
	'letter-before-claim-sent': {
		name: 'You sent a letter before claim',
		ask: 'On which day did you send it?',
		entry: 'I sent a letter before claim.'
	},
	'letter-before-claim-answered': {
		name: 'They answered your letter before claim',
		ask: 'On which day did you get that answer?',
		entry: 'Their answer to my letter before claim.'
	},
	'mediation-ended': {
		name: 'The mediation ended',
		ask: 'On which day did it end?',
		entry: 'The mediation ended.'
	},
	incident: { name: 'It happened', ask: 'On which day did it happen?', entry: 'The day it happened.' },
	'became-aware': {
		name: 'You found out about it',
		ask: 'On which day did you first know of it?',
		entry: 'The day I first knew of it.'
	},
	'statement-sent': {
		name: 'The statement was sent',
		ask: 'Which day stands on the statement?',
		entry: 'The statement that shows it.'
	},
	'denial-notice': {
		name: 'You got the no in writing',
		ask: 'On which day did you get it?',
		entry: 'Their no in writing.'
	},
	'validation-notice': {
		name: 'You got the debt notice',
		ask: 'On which day did you get it?',
		entry: 'The first written notice of the debt.'
	}
};

const ended = {
	'turned-to': (name: string) => `I turned to: ${name}.`,
	'let-go': (name: string) => `I do not go on with: ${name}.`
};

/** The journal's words for a reported day, and for a rung that the person turned to or let go. */
export const ladderEntryWords = {
	reported: (happened: StartKind) => reportedWords[happened].entry,
	ended: (happened: keyof typeof ended, rung: string) => ended[happened](rung)
};

/** Days that are put into a calendar. */
export const calendarWords = {
	heading: 'Your calendar',
	words: 'Holdline cannot ring you. Your calendar can. Its titles say nothing about your case.',
	ladder: 'Put these dates in my calendar',
	promises: 'Put these days in my calendar',
	downloaded: 'The file is in your downloads. Open it to add the dates.',
	shared: 'Handed over',
	failed: 'The file could not be made. Your notes are safe. Try again.',
	noDates: 'There are no dates to put in yet.',
	/** Others often see a calendar, so its titles name nobody. */
	event: 'Holdline: a date to look at',
	more: 'Open Holdline to see what it is.'
};

/** What a case says of the ladder. */
export const fromCaseWords = {
	heading: 'After a no',
	link: 'The outside body, and its dates',
	letter: 'Write a complaint'
};
