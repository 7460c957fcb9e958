import type { Card } from '#lib/domain/questions/card.ts';
import { live, posted, spoken } from './channels.ts';

/** How to begin: who is there, what is asked for, and in which order. */
export const openingCards: readonly Card[] = [
	{
		id: 'name-and-goal',
		moment: 'opening',
		words: 'Hello {agent}. I have one goal today: {goal}. Is that something you can look into?',
		channels: live,
		fits: 'You know the name and your goal.',
		listen: 'Whether this is the right desk.',
		log: 'Whether they can look into it.',
		principle: 'Keep the goal in sight.',
		notWhen: 'They have begun to read your file.'
	},
	{
		id: 'ask-their-name',
		moment: 'opening',
		words: 'Hello, and thank you for your time. May I write down your name before I start?',
		channels: live,
		fits: 'The first words of a call.',
		listen: 'A name, and how it is spelled.',
		log: 'The name, and the time.',
		principle: 'People before the problem.',
		notWhen: 'They have told you their name.'
	},
	{
		id: 'say-the-goal',
		moment: 'opening',
		words: 'I will say what I am asking for first: {goal}. Are you the right person for that?',
		channels: live,
		fits: 'Your goal fits in one line.',
		listen: 'A yes, or the name of a team.',
		log: 'That the goal was said.',
		principle: 'Keep the goal in sight.',
		notWhen: 'There is danger now.'
	},
	{
		id: 'open-the-reference',
		moment: 'opening',
		words: 'My reference is {reference}. Could you open it and tell me the last note on it?',
		channels: live,
		fits: 'You were given a reference.',
		listen: 'What their note says, and its date.',
		log: 'The note, word for word.',
		principle: 'Facts, not opinions.',
		notWhen: 'The reference is for a new matter.'
	},
	{
		id: 'short-form-first',
		moment: 'opening',
		words: 'May I give you the short form first, and the dates after that?',
		channels: live,
		fits: 'The story is long.',
		listen: 'Whether they have time to hear it.',
		log: 'What they ask about first.',
		principle: 'People before the problem.',
		notWhen: 'They ask for a number first.'
	},
	{
		id: 'read-two-lines',
		moment: 'opening',
		words: 'I have my notes in front of me. May I read you the first two lines?',
		channels: spoken,
		fits: 'Speaking freely is hard today.',
		listen: 'A yes, and time to read.',
		log: 'That you read your lines out.',
		principle: 'Calm words are heard better.',
		notWhen: 'They have asked you a plain question.'
	},
	{
		id: 'have-ready',
		moment: 'opening',
		words: 'Which number or paper would you like me to have in my hand?',
		channels: live,
		fits: 'You have your papers near.',
		listen: 'The number they search by.',
		log: 'What they asked for.',
		principle: 'Help them to help you.',
		notWhen: 'You have no papers near.'
	},
	{
		id: 'note-on-file',
		moment: 'opening',
		words: 'Is there a note about this on file already, and could you read it to me?',
		channels: live,
		fits: 'This is not your first contact.',
		listen: 'What the note leaves out.',
		log: 'What the note says, and what is missing.',
		principle: 'Facts, not opinions.',
		notWhen: 'It is your first contact.'
	},
	{
		id: 'letter-goal',
		moment: 'opening',
		words: 'I am writing to ask for one thing: {goal}.',
		channels: posted,
		fits: 'The first line of a letter.',
		listen: 'Whether the reply speaks to it.',
		log: 'The day you sent it.',
		principle: 'Keep the goal in sight.',
		notWhen: 'You only want to tell what happened.'
	},
	{
		id: 'letter-reference',
		moment: 'opening',
		words: 'My reference is {reference}. Please put it on your reply.',
		channels: posted,
		fits: 'You were given a reference.',
		listen: 'The same number on the reply.',
		log: 'The day you sent it.',
		principle: 'Facts, not opinions.',
		notWhen: 'The number is an account number.'
	},
	{
		id: 'letter-who-and-when',
		moment: 'opening',
		words: 'Please tell me who is looking after this, and by which day I will have an answer.',
		channels: posted,
		fits: 'You do not know who reads it.',
		listen: 'A name and a day.',
		log: 'The name and the day.',
		principle: 'A name and a day hold better.',
		notWhen: 'They have told you both.'
	},
	{
		id: 'letter-how-to-reach-me',
		moment: 'opening',
		words: 'Please reply to this address, and tell me what more you need from me.',
		channels: posted,
		fits: 'You want the answer in writing.',
		listen: 'A list of what is missing.',
		log: 'What they ask for.',
		principle: 'Help them to help you.',
		notWhen: 'You would rather be called.'
	},
	{
		id: 'chat-goal',
		moment: 'opening',
		words: 'Hello. This is what I am asking for: {goal}. The dates follow when you are ready.',
		channels: ['chat'],
		fits: 'The chat has just opened.',
		listen: 'A person, not a robot.',
		log: 'The name shown in the chat.',
		principle: 'Keep the goal in sight.',
		notWhen: 'They have asked you something.'
	},
	{
		id: 'chat-copy',
		moment: 'opening',
		words: 'Hello. Will this chat be sent to me when we finish, or should I copy it?',
		channels: ['chat'],
		fits: 'You want to keep the chat.',
		listen: 'How a copy comes to you.',
		log: 'What they answer.',
		principle: 'What is written stays.',
		notWhen: 'You know that it is sent.'
	},
	{
		id: 'short-words',
		moment: 'opening',
		words: 'Please use short words and go one step at a time, so that I can follow.',
		channels: live,
		fits: 'Their words are hard to follow.',
		listen: 'Slower, plainer words.',
		log: 'What you understood.',
		principle: 'Help them to help you.',
		notWhen: 'You follow with ease.'
	},
	{
		id: 'my-language',
		moment: 'opening',
		words: 'Is there a person or a line for my own language? I can wait or call again.',
		channels: live,
		fits: 'You want to use your own language.',
		listen: 'A number, or a time to call.',
		log: 'The number and the hours.',
		principle: 'Help them to help you.',
		notWhen: 'You would rather go on now.'
	},
	{
		id: 'speak-slowly',
		moment: 'opening',
		words: 'Could you speak slowly, please, and spell the names for me?',
		channels: spoken,
		fits: 'The line or the room is loud.',
		listen: 'Names and numbers, spelled.',
		log: 'Each name as spelled.',
		principle: 'Help them to help you.',
		notWhen: 'A chat would suit you more.'
	},
	{
		id: 'voicemail-goal',
		moment: 'opening',
		words: 'I am leaving a message about one thing: {goal}. Please call me back on my number.',
		channels: ['phone'],
		fits: 'A machine picks up.',
		listen: 'The time of the tone.',
		log: 'That you left a message, and when.',
		principle: 'Keep the goal in sight.',
		notWhen: 'A person picks up.'
	},
	{
		id: 'voicemail-number',
		moment: 'opening',
		words: 'I am leaving a message. I will say my name and number twice, so you can call back.',
		channels: ['phone'],
		fits: 'A machine picks up.',
		listen: 'Whether it says when they ring back.',
		log: 'The time, and the number you gave.',
		principle: 'Help them to help you.',
		notWhen: 'A person picks up.'
	}
];
