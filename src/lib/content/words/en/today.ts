import type { PromiseOutcome } from '#lib/domain/vocabulary/entry.ts';
import { type Day, isBefore } from '#lib/domain/day.ts';
import type { Promised } from '#lib/domain/promises/promises.ts';
import { dateWords, dayWords, fullDateWords, lateWords } from './days.ts';
import { deviceNow } from './device.ts';

/** The home screen: the due list, and the cases. */
export const todayWords = {
	practise: 'Practise a call',
	twoMinutes: 'Two minutes',
	title: 'Today',
	name: 'Holdline',
	heading: 'Holdline, today',
	settings: 'Settings',
	search: 'Search your cases',
	found: (count: number) => (count === 0 ? 'No case has all of these words.' : `${count} found`),
	due: 'Due',
	nothingDue: 'Nothing is owed, by you or by them.',
	mine: 'yours',
	theirs: (person: string | null) => (person === null ? 'theirs' : `theirs, ${person}`),
	noWords: (isMine: boolean) => (isMine ? 'Something you promised' : 'Something they promised'),
	wasKept: 'Was it kept?',
	howEnded: 'How did this end?',
	isDone: 'Is it done already?',
	notSaved: 'That was not saved. Nothing has changed. Tap it again.',
	cases: 'Cases',
	closed: (count: number) => `Closed cases (${count})`,
	reopen: 'Reopen',
	reopenOf: (provider: string) => `Reopen ${provider}`,
	example: 'Example',
	dueInExample: (count: number) => `Due in the example (${count})`,
	undated: (count: number) => `${count} without a day`,
	removeExample: 'Remove the example',
	said: {
		deleted: 'The case is deleted.',
		'example-removed': 'The example is gone.',
		reopened: 'The case is open again.'
	},
	unnamed: 'No goal yet',
	last: (words: string) => `last: ${words}`,
	goingOn: (noun: string) => `${noun.charAt(0).toUpperCase()}${noun.slice(1)} going on`,
	backTo: (noun: string) => `Back to the ${noun}`,
	startCall: 'Start a call',
	onThePhone: 'I am on the phone now',
	addFact: 'Add a fact',
	newCase: 'New case',
	whichCall: 'Which case is this call for?',
	whichFact: 'Which case is this fact for?',
	empty: {
		heading: 'Nothing here yet',
		words: 'Begin with the one call you would most like to be over. You only need the name of the company.',
		get more() {
			return `What you write stays on this ${deviceNow()}.`;
		},
		hadNotes: 'Did you have notes here before? A backup file brings them back.',
		bringBack: 'Open a backup file',
		seeExample: 'See an example'
	}
};

/** What a shortcut starts, and the question for which case, if there are several. */
export const startWords = {
	call: { title: todayWords.startCall, heading: todayWords.whichCall },
	now: { title: todayWords.onThePhone, heading: todayWords.onThePhone },
	fact: { title: todayWords.addFact, heading: todayWords.whichFact },
	goal: { title: 'Goal', heading: 'Which case is this goal for?' },
	ladder: { title: 'After a no', heading: 'Which case was the no in?' },
	letter: { title: 'Complaint letter', heading: 'Which case is this letter for?' },
	praise: { title: 'Thanks', heading: 'Which case did they help with?' },
	rehearse: { title: 'Practise a call', heading: 'Which case do you practise for?' },
	'two-minutes': { title: 'Two minutes', heading: 'Which case is it about?' }
};

/** How a promise may have ended, as taps. */
export const outcomeTaps: readonly { outcome: Exclude<PromiseOutcome, 'open'>; words: string }[] = [
	{ outcome: 'kept', words: 'Kept' },
	{ outcome: 'kept-late', words: 'Kept late' },
	{ outcome: 'broken', words: 'Broken' },
	{ outcome: 'dropped', words: 'No longer needed' }
];

/** A goal whose day has come: what was asked for, and by when. */
export function goalDueWords(
	want: string | null,
	by: Day,
	today: Day
): { what: string; when: string; isLate: boolean } {
	const isLate = isBefore(by, today);
	const when = isLate ? `asked for by ${dateWords(by, today)}: that day is over` : 'asked for by today';
	return { what: want ?? 'What you asked for', when, isLate };
}

/** When a promise is due, in everyday words. It is late from the day after `due`. */
export function dueWords({ due, isTimed }: Pick<Promised, 'due' | 'isTimed'>, today: Day): string {
	if (due === null) return isTimed ? 'no exact day' : 'no day said';
	if (isBefore(due, today)) return lateWords(due, today);
	const day = dayWords(due, today);
	return day === 'today' || day === 'tomorrow' ? day : `by ${day}`;
}

/** When a promise is due, true on whatever day it is read. */
export function dueOnAnyDay({ due, isTimed }: Pick<Promised, 'due' | 'isTimed'>): string {
	return due === null ? dueWords({ due, isTimed }, '') : `by ${fullDateWords(due)}`;
}

/** "three contacts", "four contacts or more": the number of calls, chats and letters. */
export function contactsWords(count: number, isOpen = false): string {
	const words = [
		'no contact yet',
		'one contact',
		'two',
		'three',
		'four',
		'five',
		'six',
		'seven',
		'eight',
		'nine',
		'ten'
	];
	return count < 2 ? (words[count] ?? '') : `${words[count] ?? count} contacts${isOpen ? ' or more' : ''}`;
}
