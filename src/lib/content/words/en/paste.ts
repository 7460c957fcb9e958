import type { Day } from '#lib/domain/day.ts';
import { dateWords } from './days.ts';
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
		preview: 'As it will stand on the line',
		who: (time: string) => (time === '' ? 'Who wrote this?' : `Who wrote this, at ${time}?`),
		isDay: (written: string, day: Day) => `Is ${written} the ${ordinalDay(day)}?`,
		dayIs: (day: Day, today: Day) => `Yes, ${dateWords(day, today)}`,
		dayIsNot: (day: Day, today: Day) => `No, ${dateWords(day, today)}`,
		me: 'Me',
		they: 'They',
		asOne: 'Keep it as one',
		split: 'Split it again',
		tooLong: 'This is too long for one note. Paste it in two or more parts.',
		add: 'Add to the journal',
		close: 'Back',
		found: (count: number) => counted(count, 'One message', 'messages')
	}
};

/** "5th of November". Only a date up to the 12th may be either of two days. */
function ordinalDay(day: Day): string {
	const [date = '', month = ''] = dateWords(day, day).split(' ');
	return `${date}${['th', 'st', 'nd', 'rd'][Number(date)] ?? 'th'} of ${month}`;
}
