import type { Day } from '#lib/domain/day.ts';
import type { GoalGap, SayGoal } from '#lib/domain/goal/goal.ts';
import { dateWords } from './days.ts';

/** The screen on which a goal is set. */
export const goalWords = {
	title: 'Goal',
	heading: 'What do you want done?',
	want: 'What I want done',
	wantHint: 'One line. For example: a refund of £42.10 for 3 May.',
	by: 'By when',
	aloud: 'Said aloud',
	notYet: 'Your goal will stand here, ready to read aloud.',
	ready: 'You can say this in one breath.',
	more: 'Parts, and what else would do',
	parts: 'Parts of it',
	partsHint: 'Up to three. With more, the one thing gets lost.',
	part: (place: number) => ['First part', 'Second part', 'Third part'][place] ?? '',
	instead: 'What I would accept instead',
	insteadHint: 'The least that would still be all right.',
	ifNo: 'What I do if it is no',
	ifNoHint: 'For example: I write to the complaints team.',
	back: 'Case',
	getReady: 'Get ready for a call'
};

/** What is missing, one at a time: it helps, and stops nobody. */
export const gapWords: Record<GoalGap, string> = {
	outcome: 'What should they do? Name one thing that can be done, like refund, repair, cancel or explain.',
	object: 'How much, or which thing? A number or a name makes it easy to say yes to.',
	day: 'By which day? A day makes it clear when it is done.',
	'too-long': 'This is long for one breath. What is the one thing? The rest can be a part.'
};

/** The goal as a sentence to read aloud. */
export function sayGoal(today: Day): SayGoal {
	return (want, by) =>
		`My goal today: ${want}${by === null ? '' : `, by ${dateWords(by, today)}`}. Is that something you can look at?`;
}
