import type { Ending } from '#lib/domain/rehearsal/act.ts';
import type { Strength, TryNext } from '#lib/domain/rehearsal/debrief.ts';
import { deviceNow } from './device.ts';

/** Practice before the real call, on this phone alone. */
export const rehearsalWords = {
	title: 'Practise a call',
	heading: 'Practise a call',
	lead: 'Two minutes with somebody made up. You read a line aloud, and they answer.',
	own: (provider: string) => `You practise your case with ${provider}.`,
	sample: 'This is a sample case, made up to practise with.',
	get private() {
		return `Nothing of it goes into a case, or off this ${deviceNow()}.`;
	},
	who: 'Whom would you like to talk to?',
	toReady: 'Get ready',
	toToday: 'Today',
	practice: 'practice',
	sampleEnd: 'sample case',
	noGoal: 'No goal yet',
	talk: 'What was said',
	you: 'You',
	line: 'One line to read',
	said: 'I said it',
	stop: 'Stop',
	others: 'Or say this',
	ownLine: 'Type my own line',
	box: 'My own line',
	boxHint: 'What would you say?',
	say: 'Say it',
	toCards: 'Use a card',
	end: 'Look back on it',
	over: 'The talk is over.'
};

export const debriefWords = {
	title: 'Looking back',
	heading: 'What went well',
	begun: 'You have begun',
	stopped: 'You stopped here. You can go on, or leave it.',
	nothing: 'You have heard how it begins. The next time, the first line is ready for you.',
	turn: 'What led there',
	ended: {
		option: 'They named a way inside their rules.',
		reason: 'You have a reason to ask for the person who can decide.',
		date: 'They named a day for the next step.',
		plain: 'It ended without a way on. Real calls do that too.'
	} satisfies Record<Ending, string>,
	youSaid: 'You said',
	theySaid: 'They said',
	strengths: {
		goal: 'You said your goal',
		fact: 'You read out a fact with its day',
		options: 'You asked what is possible',
		date: 'You got a day',
		thanks: 'You thanked them'
	} satisfies Record<Strength, string>,
	next: 'One line to try next',
	nextThing: 'One thing to do next',
	why: {
		goal: 'The goal first: they know what to look for.',
		fact: 'A day is something they can look up.',
		options: 'It asks for what their rules allow.',
		date: 'A promise holds better with its day.',
		thanks: 'You may talk to the same person again.',
		calm: 'It buys time, and blames nobody.',
		more: 'It may bring out a step you did not know of.'
	} satisfies Record<TryNext, string>,
	noGoal: 'A goal in one line is the best first thing to say.',
	same: 'The same cards are there in the real call.',
	goOn: 'Go on with it',
	practiseAgain: 'Once more',
	another: 'Somebody else',
	toReady: 'Get ready',
	toToday: 'Today'
};
