import type { PracticeWords } from '#lib/domain/rehearsal/practice-cards.ts';
import { dateWords, weekdayAndDate } from '../words/en/days.ts';
import { voicemailWords } from '../words/en/goal.ts';

/** What is said in a rehearsal, apart from the cards and the lines of the agents. */
export const practiceWords: PracticeWords = {
	day: dateWords,
	promisedDay: weekdayAndDate,
	fact: {
		promised: (day, who, words) => `On ${day} ${who ?? 'I was'} promised${who ? '' : ' this'}: ${words}.`,
		said: (day, who, words) => `On ${day} ${who ? `${who} said` : 'I was told'}: ${words}.`,
		known: (day, _who, words) => `On ${day}: ${words}.`
	},
	voicemail: voicemailWords,
	// The person says the number aloud; it is never written.
	messages: [
		'Hello. This is about my case with you. Please ring me back on this number.',
		'Please ring me back today or tomorrow, between nine and five.',
		'When you ring me back, please tell me who has my case.'
	]
};
