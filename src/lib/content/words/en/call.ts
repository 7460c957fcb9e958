import type { Day } from '#lib/domain/day.ts';
import type { Channel } from '#lib/domain/vocabulary/contact.ts';
import type { CorrectKind } from '#lib/domain/journal/change-kind.ts';
import type { QuickKind } from '#lib/domain/journal/draft.ts';
import { lateWords, ordinalWords } from './days.ts';
import { capitalised, counted } from './grammar.ts';

/** The call screen. Words that are read during a call are short. Words to be read aloud are on the cards. */
export const callWords = {
	title: 'On a call',
	setGoal: 'Say what you want done',
	notNamed: 'Company not named yet',
	now: 'You are on the phone',
	/** A small window that stays above the others, beside the chat of a browser. */
	floating: {
		open: 'Small window',
		heading: (noun: string) => `Your ${noun} is in the small window`,
		words: 'It stays above your other windows. Close it, and you are back here.',
		back: 'Bring it back'
	},
	whoSpeaks: 'Who speaks?',
	contact: 'contact',
	logged: (count: number) => counted(count, 'One in the journal', 'in the journal'),
	promised: (person: string | null) => (person ? `${person} promised` : 'They promised'),
	by: (day: string) => `by ${day}`,
	/** "Dana promised, broken, 12 November". */
	ended: (person: string | null, how: string) => `${person ?? 'They'} promised, ${how}`,
	/** "Late since Tuesday", as everywhere. */
	late: (due: Day, today: Day) => capitalised(lateWords(due, today)),
	moment: 'Kind of line',
	lineToRead: 'One line to read',
	asked: 'I asked it',
	said: 'I said it',
	another: 'Another',
	moreLines: (count: number) => (count === 1 ? 'One more line' : 'Two more lines'),
	noCard: 'You have asked every question here. Another kind of line is above.',
	journal: 'Journal',
	empty: 'What you add stands here, with its time.',
	kinds: 'Add to the journal',
	more: 'More',
	less: 'Fewer',
	theyAreBack: 'They are back',
	onHold: (length: string) => `On hold, ${length}`,
	undo: 'Undo',
	correct: 'Correct it',
	box: 'Note',
	add: 'Add',
	addPaper: 'Add a paper',
	calm: 'Calm',
	supervisor: 'Supervisor?',
	end: 'End',
	answerTo: 'Their answer',
	mineFirst: 'My words. Still to be answered',
	whoseWords: 'Whose words',
	myWords: 'My words',
	itWasANo: 'It was a no',
	ways: 'Which way they refused',
	gentler: 'Gentler',
	firmer: 'Firmer',
	notAnAnswer: 'No answer',
	whose: 'Whose promise',
	theirs: 'Theirs',
	mine: 'Mine',
	to: 'Passed on to',
	which: 'Name or reference',
	isName: 'A name',
	isReference: 'A reference',
	saveAgain: 'Save again',
	copyMine: 'Copy my words',
	copiedMine: 'Copied. Paste them somewhere safe.',
	stillOpen: {
		heading: (noun: string) => `Did this ${noun} end?`,
		words: (length: string) => `It has been open for ${length}.`,
		ended: (time: string) => `Yes, at ${time}`,
		goesOn: 'It still goes on'
	},
	notStarted: {
		title: 'Not started',
		heading: 'This call has not started',
		action: 'Get ready'
	},
	over: {
		heading: (noun: string) => `This ${noun} has ended`,
		words: 'Its notes are in the case.',
		wrap: 'Wrap it up',
		toCase: 'Open the case'
	}
};

export const kindWords: Record<QuickKind, string> = {
	'they-said': 'They said',
	promise: 'Promise',
	refused: 'They refused',
	'passed-on': 'Passed on',
	'on-hold': 'On hold',
	'name-or-reference': 'Name or reference',
	'i-said': 'I said'
};

/** What an entry can be corrected to. */
export const correctKindNames: Record<CorrectKind, string> = {
	...kindWords,
	name: 'A name',
	reference: 'A reference',
	note: 'A note',
	answer: 'Their answer'
};

/** The label of the box, by the kind of note in it. */
export const boxWords: Record<QuickKind | 'note' | 'answer', string> = {
	note: 'Write a fact',
	answer: 'Their answer',
	'they-said': 'What they said',
	promise: 'What was promised',
	refused: 'What they refused',
	'passed-on': 'What they said about it',
	'on-hold': 'What they told you',
	'name-or-reference': 'Name or reference',
	'i-said': 'What you said'
};

export const calmWords = {
	heading: 'One slow breath',
	breath: 'Breathe in slowly. Breathe out longer than in.',
	which: 'Which kind of line',
	buysTime: 'Buy time',
	repairs: 'Say it again',
	another: 'Another line',
	said: 'I said it',
	back: 'Back to the call',
	offer: 'Would a pause help?',
	notNow: 'Not now'
};

export const speakerWords = {
	heading: 'Who is speaking now?',
	nobody: 'Somebody not named',
	new: 'A new name',
	use: 'Use this name',
	back: 'Back'
};

/** "third call", "first e-mail", "fourth contact or later". */
export function contactCount(count: number, noun: string, isOpen: boolean): string {
	return `${ordinalWords(count)} ${noun}${isOpen ? ' or later' : ''}`;
}

/** Whether the header shows how long the contact has been open. True for a call, a chat and a visit. */
export function showsLength(channel: Channel | null): boolean {
	return channel === 'phone' || channel === 'chat' || channel === 'in-person';
}
