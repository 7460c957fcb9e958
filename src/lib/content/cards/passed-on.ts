import type { Card } from '#lib/domain/next-card/card.ts';
import { live, posted, spoken } from './channels.ts';

/** When another person or team takes over the case. */
export const passedOnCards: readonly Card[] = [
	{
		id: 'name-before-transfer',
		moment: 'passed-on',
		words: 'Before I go over to them, may I note your name and how to reach you?',
		firmer: 'Before you pass me on, I need your name and a direct number.',
		channels: live,
		after: ['transfer-coming'],
		answers: ['hands-on'],
		meets: ['get-name'],
		fits: 'They are about to pass you on.',
		listen: 'A name and a number.',
		log: 'From whom, and to whom.',
		principle: "Today's agent is tomorrow's contact.",
		notWhen: 'You have both.'
	},
	{
		id: 'tell-them-my-goal',
		moment: 'passed-on',
		words: 'Could you tell them what I am asking for, so I start where we stopped?',
		channels: live,
		after: ['transfer-coming'],
		notAfter: ['picked-up'],
		answers: ['hands-on'],
		meets: ['warm-handover'],
		fits: 'They can speak to the next person.',
		listen: 'A yes.',
		log: 'Whether they passed it on.',
		principle: 'Help them to help you.',
		notWhen: 'It goes to a queue.'
	},
	{
		id: 'can-they-do-it',
		moment: 'passed-on',
		words: 'Before you pass me on, could you check that they can do this?',
		firmer: 'Please ask that team first if they can do this.',
		channels: live,
		after: ['transfer-coming', 'passed-on-before'],
		answers: ['hands-on'],
		meets: ['warm-handover'],
		fits: 'You were passed on before.',
		listen: 'A yes from that team.',
		log: 'The team, and its answer.',
		principle: 'Find out who can decide.',
		notWhen: 'There is danger now.'
	},
	{
		id: 'what-that-team-does',
		moment: 'passed-on',
		words: 'What is that team called, and what can they decide?',
		fits: 'You do not know where you will be sent.',
		listen: 'A name, and what they can do.',
		log: 'Both.',
		principle: 'Find out who can decide.',
		notWhen: 'They have told you.'
	},
	{
		id: 'note-before-transfer',
		moment: 'passed-on',
		words: 'Could you add a note to my file before this goes over?',
		answers: ['hands-on'],
		meets: ['warm-handover'],
		fits: 'You would not like to say it all again.',
		listen: 'What the note says.',
		log: 'The note, word for word.',
		principle: 'What is written stays.',
		notWhen: 'They have added one.'
	},
	{
		id: 'stay-until-answered',
		moment: 'passed-on',
		words: 'Would you stay on the line until they pick up?',
		channels: ['phone'],
		fits: 'You were cut off before.',
		listen: 'A yes, or another way.',
		log: 'Whether they stayed.',
		principle: 'Help them to help you.',
		notWhen: 'They are not allowed to stay.'
	},
	{
		id: 'come-back-to-you',
		moment: 'passed-on',
		words: 'If they send me back, may I ask for you by name?',
		channels: spoken,
		fits: 'This person knows your case.',
		listen: 'How to reach them.',
		log: 'The name, and the way back.',
		principle: "Today's agent is tomorrow's contact.",
		notWhen: 'They cannot take calls.'
	},
	{
		id: 'just-put-through',
		moment: 'passed-on',
		words: 'Hello. I was passed on to you. Can you see the note from your colleague?',
		channels: live,
		after: ['picked-up'],
		needs: ['picked-up'],
		notAfter: ['transfer-coming', 'goal-said'],
		answers: ['handed-on'],
		meets: ['check-record'],
		fits: 'The next person is there.',
		listen: 'What the note says.',
		log: 'The new name, and the note.',
		principle: 'Facts, not opinions.',
		notWhen: 'You are still with the first person.'
	},
	{
		id: 'walk-over',
		moment: 'passed-on',
		words: 'Is that team in this building, and could you ring them for me?',
		channels: ['in-person'],
		after: ['no-not-my-job', 'no-another-team'],
		fits: 'You stand at the wrong desk.',
		listen: 'A desk, a floor or a name.',
		log: 'Where you are sent.',
		principle: 'Help them to help you.',
		notWhen: 'They are in another town.'
	},
	{
		id: 'pass-on-chat',
		moment: 'passed-on',
		words: 'Please pass on this whole chat, so that I need not type it again.',
		channels: ['chat'],
		answers: ['hands-on'],
		meets: ['warm-handover'],
		fits: 'The chat moves to another person.',
		listen: 'A yes.',
		log: 'The new name.',
		principle: 'What is written stays.',
		notWhen: 'They can read it.'
	},
	{
		id: 'pass-to-decider',
		moment: 'passed-on',
		words: 'Please pass this to the person who can decide, and tell me their name.',
		channels: posted,
		answers: ['hands-on'],
		meets: ['warm-handover', 'get-name'],
		fits: 'The writer cannot decide.',
		listen: 'A name.',
		log: 'The name, and the day.',
		principle: 'Find out who can decide.',
		notWhen: 'They can decide it.'
	}
];
