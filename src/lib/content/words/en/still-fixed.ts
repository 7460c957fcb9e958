import type { CaseOutcome } from '#lib/domain/vocabulary/case.ts';
import type { Day } from '#lib/domain/day.ts';
import { dayWords, weekdayAndDate } from './days.ts';

/** The question that comes once after a problem was fixed. */
export const stillFixedWords = {
	question: 'Is it still fixed?',
	questionOf: (provider: string) => `Is it still fixed? ${provider}`,
	answers: [
		{ answer: 'fixed', words: 'Yes' },
		{ answer: 'half-fixed', words: 'Half' },
		{ answer: 'not-fixed', words: 'No' }
	] satisfies { answer: CaseOutcome; words: string }[],
	/** The entry of an answer. */
	entry: {
		fixed: 'I checked: it is still fixed.',
		'half-fixed': 'I checked: it is only half fixed.',
		'not-fixed': 'I checked: it is not fixed.'
	} satisfies Record<CaseOutcome, string>,
	said: {
		fixed: 'Good. Thank you for checking. The case is set aside.',
		'half-fixed': 'The case is open again, with everything in place.',
		'not-fixed': 'The case is open again, with everything in place.'
	} satisfies Record<CaseOutcome, string>,
	openCase: 'Open the case',
	howItWent: 'How it went',
	heading: 'Still fixed?',
	comes: (day: Day, today: Day) => `Today asks you once, on ${weekdayAndDate(day, today)}: is it still fixed?`,
	never: 'Nobody asks you later whether it is still fixed.',
	change: 'Ask on another day',
	when: 'When should it ask?',
	inAWeek: 'In a week',
	asTold: (day: Day, today: Day) => `On their day, ${dayWords(day, today)}`,
	notAtAll: 'Not at all',
	otherDay: 'Another day',
	calendar: 'Put this day into my calendar'
};
