import type { Card } from '#lib/domain/next-card/card.ts';
import { live, posted, spoken, written } from './channels.ts';

/** Lines that buy time or repair what came out wrong. */
export const calmCards: readonly Card[] = [
	{
		id: 'writing-it-down',
		moment: 'calm',
		words: 'One moment, please. I am writing this down.',
		channels: spoken,
		answers: ['asks-secret', 'pressure-today', 'threat-end-call', 'chat-idle'],
		meets: ['slow-down'],
		fits: 'You need a breath.',
		listen: 'The pause.',
		log: 'The last thing they said.',
		principle: 'Calm words are heard better.',
		notWhen: 'They are on hold.'
	},
	{
		id: 'ten-seconds',
		moment: 'calm',
		words: 'Please give me ten seconds. I would like to say this right.',
		channels: spoken,
		answers: ['asks-secret', 'pressure-today', 'threat-end-call', 'chat-idle'],
		meets: ['slow-down'],
		fits: 'You would like a short pause.',
		listen: 'Your own breath.',
		log: 'What you will say next.',
		principle: 'Calm words are heard better.',
		notWhen: 'They wait for a number.'
	},
	{
		id: 'say-it-again',
		moment: 'calm',
		words: 'That came out wrong. May I say it again?',
		channels: live,
		answers: ['threat-end-call'],
		meets: ['slow-down'],
		fits: 'It did not come out as you meant.',
		listen: 'A yes.',
		log: 'That you said it again.',
		principle: "Today's agent is tomorrow's contact.",
		notWhen: 'You said what you meant.'
	},
	{
		id: 'problem-not-you',
		moment: 'calm',
		words: 'My trouble is with the problem, not with you. Let me slow down.',
		channels: live,
		after: ['felt-blamed'],
		answers: ['threat-end-call'],
		meets: ['slow-down'],
		fits: 'They may feel blamed.',
		listen: 'A softer voice on both sides.',
		log: 'The next fact.',
		principle: 'People before the problem.',
		notWhen: 'It is about what they did.'
	},
	{
		id: 'once-more-slowly',
		moment: 'calm',
		words: 'Could you say that once more, slowly? I would like to note it.',
		channels: spoken,
		fits: 'It went too fast.',
		listen: 'The same words again.',
		log: 'Those words.',
		principle: 'Facts, not opinions.',
		notWhen: 'You heard them.'
	},
	{
		id: 'what-i-heard',
		moment: 'calm',
		words: 'May I tell you what I have heard so far, so that we agree on it?',
		channels: live,
		fits: 'You talk past each other.',
		listen: 'Where they correct you.',
		log: 'What you both agree on.',
		principle: 'Facts, not opinions.',
		notWhen: 'You have just begun.'
	},
	{
		id: 'back-to-goal',
		moment: 'calm',
		words: 'Let me go back to the one thing I am asking for: {goal}.',
		notAfter: ['they-look', 'felt-blamed'],
		fits: 'The talk has left the goal.',
		listen: 'Whether they follow.',
		log: 'That the goal was said again.',
		principle: 'Keep the goal in sight.',
		notWhen: 'They are working on it.'
	},
	{
		id: 'easier-for-both',
		moment: 'calm',
		words: 'What would make this go better for us both?',
		channels: live,
		fits: 'The talk is stuck.',
		listen: 'A small wish you can meet.',
		log: 'What they ask for.',
		principle: 'People before the problem.',
		notWhen: 'They have told you.'
	},
	{
		id: 'ring-again',
		moment: 'calm',
		words: 'I need five minutes. May I ring back and ask for you?',
		channels: ['phone'],
		fits: 'It is too much just now.',
		listen: 'A name and a number.',
		log: 'Both, and the time.',
		principle: 'Calm words are heard better.',
		notWhen: 'The matter cannot wait.'
	},
	{
		id: 'what-i-meant',
		moment: 'calm',
		words: 'Please let me put my last message in other words.',
		channels: written,
		answers: ['threat-end-call'],
		meets: ['slow-down'],
		fits: 'It did not come out as you meant.',
		listen: 'Your own words, read once more.',
		log: 'That you wrote again.',
		principle: "Today's agent is tomorrow's contact.",
		notWhen: 'You wrote what you meant.'
	},
	{
		id: 'dates-and-facts',
		moment: 'calm',
		words: 'I will keep this to the dates and the facts.',
		channels: posted,
		fits: 'You would like to start from the facts.',
		listen: 'Which lines are facts.',
		log: 'The day you sent it.',
		principle: 'Facts, not opinions.',
		notWhen: 'They asked how it felt.'
	},
	{
		id: 'request-not-blame',
		moment: 'calm',
		words: 'Please read this as a request for help, not as blame.',
		channels: written,
		answers: ['threat-end-call'],
		meets: ['slow-down'],
		fits: 'Your words may sound hard.',
		listen: 'How they reply.',
		log: 'The day you sent it.',
		principle: 'People before the problem.',
		notWhen: 'You report what a person did.'
	}
];

/** The ids of the calm lines that repair what came out wrong or bring the talk back to the goal. The others buy time. */
export const repairCards: ReadonlySet<string> = new Set([
	'say-it-again',
	'problem-not-you',
	'what-i-heard',
	'back-to-goal',
	'easier-for-both',
	'what-i-meant',
	'dates-and-facts',
	'request-not-blame'
]);
