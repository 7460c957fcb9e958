import type { PracticeWords } from '#lib/domain/rehearsal/practice-cards.ts';
import { factAloud } from '../words/en/aloud.ts';
import { dateWords, weekdayAndDate } from '../words/en/days.ts';
import { voicemailWords } from '../words/en/goal.ts';

/** What is said in a rehearsal, apart from the cards and the lines of the agents. */
export const practiceWords: PracticeWords = {
	promisedDay: weekdayAndDate,
	fact: (today, fact) => factAloud(`On ${dateWords(fact.day, today)}`, fact, (day) => dateWords(day, today)),
	voicemail: voicemailWords,
	// The person says the number aloud; it is never written.
	messages: [
		'Hello. This is about my case with you. Please ring me back on this number.',
		'Please ring me back today or tomorrow, between nine and five.',
		'When you ring me back, please tell me who has my case.'
	]
};
