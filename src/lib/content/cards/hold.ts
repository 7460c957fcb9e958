import type { Card } from '#lib/domain/next-card/card.ts';
import { live, posted } from './channels.ts';

/** Before, during and after being put on hold. */
export const holdCards: readonly Card[] = [
	{
		id: 'hold-how-long',
		moment: 'hold',
		words: 'How long will the hold be, and will it be you who comes back?',
		firmer: 'How many minutes will it be? I can hold for ten.',
		channels: ['phone'],
		fits: 'You are about to be put on hold.',
		listen: 'A number of minutes.',
		log: 'The time it began, and the minutes.',
		principle: 'A name and a day hold better.',
		notWhen: 'The music is playing.'
	},
	{
		id: 'hold-name',
		moment: 'hold',
		words: 'Before I hold, may I note your name and a direct number?',
		channels: ['phone'],
		fits: 'You are about to be put on hold.',
		listen: 'A name and a number.',
		log: 'Both.',
		principle: "Today's agent is tomorrow's contact.",
		notWhen: 'You have both.'
	},
	{
		id: 'if-cut-off',
		moment: 'hold',
		words: 'If the line drops, will you ring me back on the number you have?',
		channels: ['phone'],
		fits: 'The line is weak, or the hold is long.',
		listen: 'A yes, and the right number.',
		log: 'The yes, and the number.',
		principle: 'Plan for a miss without blame.',
		notWhen: 'They cannot ring out.'
	},
	{
		id: 'call-me-instead',
		moment: 'hold',
		words: 'Rather than hold, could you ring me back? I can give you two times.',
		firmer: 'I have to stop holding now. Please ring me at a time we agree.',
		channels: ['phone'],
		after: ['long-hold', 'no-news'],
		notAfter: ['rather-write'],
		fits: 'The hold will be long.',
		listen: 'A time, a name, a number.',
		log: 'All three.',
		principle: 'Help them to help you.',
		notWhen: 'You are nearly there.'
	},
	{
		id: 'found-out',
		moment: 'hold',
		words: 'Thank you for coming back. What did you find out?',
		channels: live,
		notAfter: ['no-news'],
		fits: 'They are back.',
		listen: 'What they learned, and from whom.',
		log: 'The answer, and how long you held.',
		principle: 'People before the problem.',
		notWhen: 'You are still on hold.'
	},
	{
		id: 'set-a-time',
		moment: 'hold',
		words: 'I noted when this hold began. Can we fix a time to speak instead?',
		gentler: 'This takes time for us both. Shall we fix a time to speak instead?',
		channels: ['phone'],
		after: ['long-hold', 'no-news'],
		notAfter: ['rather-write'],
		fits: 'You have held for twenty minutes.',
		listen: 'A day and an hour.',
		log: 'When the hold began and ended.',
		principle: 'A name and a day hold better.',
		notWhen: 'You held for two minutes.'
	},
	{
		id: 'my-turn',
		moment: 'hold',
		words: 'Is there a time for my turn? I can come back then.',
		channels: ['in-person'],
		fits: 'You wait at a desk.',
		listen: 'A time or a number.',
		log: 'The time you came, and your turn.',
		principle: 'Help them to help you.',
		notWhen: 'You are next.'
	},
	{
		id: 'still-here',
		moment: 'hold',
		words: 'I am still here. Take the time you need, and tell me what you find.',
		channels: ['chat', 'in-person'],
		fits: 'They are looking, and it is quiet.',
		listen: 'A word on how far they are.',
		log: 'When the wait began.',
		principle: 'People before the problem.',
		notWhen: 'They have gone for the day.'
	},
	{
		id: 'chat-closes',
		moment: 'hold',
		words: 'If this chat closes, how do I get back to you with the same notes?',
		channels: ['chat'],
		fits: 'You wait in a chat.',
		listen: 'A number or a name.',
		log: 'What to use next time.',
		principle: 'Plan for a miss without blame.',
		notWhen: 'You have the reference.'
	},
	{
		id: 'no-reply-yet',
		moment: 'hold',
		words: 'I have had no reply to my last message. By which day may I expect one?',
		channels: posted,
		fits: 'The day for a reply has gone by.',
		listen: 'A day.',
		log: 'When you wrote, and the new day.',
		principle: 'A name and a day hold better.',
		notWhen: 'You wrote yesterday.'
	},
	{
		id: 'who-has-it',
		moment: 'hold',
		words: 'Please tell me who has my message now, and what they still need.',
		channels: posted,
		fits: 'It is quiet on their side.',
		listen: 'A name, and what is missing.',
		log: 'Both.',
		principle: 'One owner brings it to an end.',
		notWhen: 'They have asked you for a paper.'
	},
	{
		id: 'speak-instead',
		moment: 'hold',
		words: 'If a call would settle this earlier, please name a day and an hour.',
		channels: posted,
		notAfter: ['rather-write'],
		fits: 'Letters go to and fro.',
		listen: 'A day and an hour.',
		log: 'Both.',
		principle: 'Help them to help you.',
		notWhen: 'You want it in writing.'
	}
];
