import type { Card } from '#lib/domain/next-card/card.ts';
import { live, posted, spoken } from './channels.ts';

/** Before the contact ends: who does what, by when, and thanks. */
export const closingCards: readonly Card[] = [
	{
		id: 'sum-up',
		moment: 'closing',
		words: 'May I sum up who does what, and by which day?',
		firmer: 'Before we end, I will say who does what, and by which day.',
		channels: live,
		answers: ['closing'],
		meets: ['get-in-writing'],
		fits: 'You are about to end.',
		listen: 'Where they correct you.',
		log: 'Who does what, by when.',
		principle: 'One owner brings it to an end.',
		notWhen: 'You have just done it.'
	},
	{
		id: 'anything-missed',
		moment: 'closing',
		words: 'Is there a question I should have asked and did not?',
		channels: live,
		fits: 'You have what you came for.',
		listen: 'A step you did not know of.',
		log: 'What they add.',
		principle: 'Ask for their advice.',
		notWhen: 'They are in a hurry.'
	},
	{
		id: 'reference-at-the-top',
		moment: 'closing',
		words: 'Which reference shall I put at the top of my notes?',
		after: ['no-reference'],
		notAfter: ['reference-known'],
		answers: ['closing', 'threat-end-call'],
		meets: ['get-reference'],
		fits: 'You have no reference yet.',
		listen: 'A number, read out twice.',
		log: 'The reference.',
		principle: 'What is written stays.',
		notWhen: 'You have it.'
	},
	{
		id: 'open-until-fixed',
		moment: 'closing',
		words: 'Will you keep this open until I say that it is fixed?',
		fits: 'It is not fixed yet.',
		listen: 'A yes, or when it closes.',
		log: 'The answer.',
		principle: 'Plan for a miss without blame.',
		notWhen: 'It is fixed.'
	},
	{
		id: 'one-next-step',
		moment: 'closing',
		words: 'What is the one next step, and whose is it?',
		answers: ['closing'],
		meets: ['get-day'],
		fits: 'You did not reach the goal today.',
		listen: 'One step, one name.',
		log: 'Both, with a day.',
		principle: 'One owner brings it to an end.',
		notWhen: 'It is fixed.'
	},
	{
		id: 'day-to-look-again',
		moment: 'closing',
		words: 'I will look again on the day we agreed. Is that the right day to ring?',
		channels: spoken,
		needs: ['day-named'],
		fits: 'A day was agreed.',
		listen: 'A yes, or a better day.',
		log: 'The day.',
		principle: 'A name and a day hold better.',
		notWhen: 'No day was named.'
	},
	{
		id: 'note-of-today',
		moment: 'closing',
		words: 'Would you add a note of what we agreed today?',
		channels: live,
		answers: ['closing'],
		meets: ['get-in-writing'],
		fits: 'You may need to call again.',
		listen: 'What the note says.',
		log: 'The note, word for word.',
		principle: 'What is written stays.',
		notWhen: 'They have read you the note.'
	},
	{
		id: 'where-to-thank',
		moment: 'closing',
		words: 'Thank you, {agent}. Where can I leave a word of thanks for you?',
		channels: live,
		fits: 'They did something that helped.',
		listen: 'A page or an address.',
		log: 'What they did, and where to say so.',
		principle: "Today's agent is tomorrow's contact.",
		notWhen: 'Nothing they did has helped.'
	},
	{
		id: 'plain-thanks',
		moment: 'closing',
		words: 'Thank you for your time today.',
		channels: live,
		fits: 'The call ends, whatever came of it.',
		listen: 'Their last word.',
		log: 'The time it ended.',
		principle: 'People before the problem.',
		notWhen: 'They have hung up.'
	},
	{
		id: 'send-me-the-chat',
		moment: 'closing',
		words: 'Please send me a copy of this chat before we close it.',
		channels: ['chat'],
		answers: ['closing', 'threat-end-call'],
		meets: ['get-in-writing', 'get-reference'],
		fits: 'The chat is about to close.',
		listen: 'How it comes to you.',
		log: 'That you have it.',
		principle: 'What is written stays.',
		notWhen: 'You have copied it.'
	},
	{
		id: 'reply-with-reference',
		moment: 'closing',
		words: 'Please put {reference} on your reply.',
		channels: posted,
		fits: 'You were given a reference.',
		listen: 'The same number on the reply.',
		log: 'The day you sent it.',
		principle: 'What is written stays.',
		notWhen: 'The number is an account number.'
	},
	{
		id: 'letter-thanks',
		moment: 'closing',
		words: 'Thank you for looking into this.',
		channels: posted,
		fits: 'The last line of a letter.',
		listen: 'The day of the reply.',
		log: 'The day you sent it.',
		principle: 'People before the problem.',
		notWhen: 'You say the same above.'
	},
	{
		id: 'as-i-noted',
		moment: 'closing',
		words: 'This is what I noted when we spoke. Please tell me where it differs.',
		channels: posted,
		notAfter: ['first-contact'],
		fits: 'You write after a call.',
		listen: 'Each point where they differ.',
		log: 'The day you sent it.',
		principle: 'What is written stays.',
		notWhen: 'You have not talked yet.'
	}
];
