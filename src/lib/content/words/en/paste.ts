import type { Day } from '#lib/domain/day.ts';
import type { When } from '#lib/domain/day.ts';
import { dateWords, whenWords } from './days.ts';
import { deviceNow } from './device.ts';
import { counted } from './grammar.ts';

/** A contact in writing: the person copies and sends a card, and pastes the reply. */
export const pasteWords = {
	sent: 'I sent it',
	paste: {
		open: 'Paste what they wrote',
		waiting: 'Pasted, not added yet',
		heading: 'What they wrote',
		box: 'Their words',
		hint: 'Copy it where they wrote it. Then paste it here, word for word.',
		take: 'Paste',
		notTaken: 'This browser would not paste. Hold the box and choose Paste.',
		preview: 'As it will stand in the journal',
		who: (time: string) => (time === '' ? 'Who wrote this?' : `Who wrote this, at ${time}?`),
		whichIsMe: 'Which of these is you?',
		isDay: (written: string, day: Day) => `Is ${written} the ${ordinalDay(day)}?`,
		dayIs: (day: Day, today: Day) => `Yes, ${dateWords(day, today)}`,
		dayIsNot: (day: Day, today: Day) => `No, ${dateWords(day, today)}`,
		me: 'Me',
		they: 'They',
		change: 'Split or join',
		changeAt: (time: string) => `Split or join the message${time === '' ? '' : ` of ${time}`}`,
		place: 'Tap where another message begins',
		splitBefore: (words: string) => `Split before “${words}”`,
		noPlace: 'No word is chosen yet',
		above: 'Join to the one above',
		below: 'Join the one below',
		more: (count: number) => `Show ${count} more`,
		began: 'When did it begin?',
		beganAt: (at: When, today: Day) => whenWords(at, today),
		asOne: 'Keep it as one',
		split: 'Split it again',
		tooLong: 'This is too long for one note. Paste it in two or more parts.',
		add: 'Add to the journal',
		close: 'Back',
		file: 'Open a file',
		get fileHint() {
			return `A mail (.eml), a text (.txt) or an exported chat (.zip). It is read on this ${deviceNow()} only.`;
		},
		notKept: (names: readonly string[]) =>
			`Not kept, only its words: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}.`,
		nothingAdded: 'Nothing of it was added. What you have written is safe.',
		found: (count: number) => counted(count, 'One message', 'messages')
	}
};

/** What is said of a file of which nothing was taken, and what to do. */
export const fileProblemWords = {
	other: [
		'This file is no mail, no text and no exported chat.',
		'Copy the words where you read them, and paste them here.'
	],
	locked: ['This file is locked.', 'Open it where you have its password, copy the words, and paste them here.'],
	empty: ['There are no words in this file.', 'Save it once more where you got it, and open the new one.'],
	'cut-off': ['This file stops before its end.', 'Save it once more where you got it, and open the new one.'],
	'too-large': ['This file is more than can be read here.', 'Copy the part that matters, and paste it here.'],
	'no-chat': ['There is no chat in this file.', 'Export the chat once more, as text, and open that.'],
	get unreadable(): [string, string] {
		return [
			`Your ${deviceNow()} could not read this file.`,
			'Copy the words where you read them, and paste them here.'
		];
	},
	'not-loaded': [
		'Files cannot be opened while you are offline.',
		'Copy the words where you read them, and paste them here.'
	]
} as const;

/** "5th of November". Only a date up to the 12th may be either of two days. */
function ordinalDay(day: Day): string {
	const [date = '', month = ''] = dateWords(day, day).split(' ');
	return `${date}${['th', 'st', 'nd', 'rd'][Number(date)] ?? 'th'} of ${month}`;
}
