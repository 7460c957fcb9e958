import type { Card } from '#lib/domain/next-card/card.ts';
import { live, spoken, written } from './channels.ts';

/** Asking, with a reason, for somebody who can decide. */
export const supervisorCards: readonly Card[] = [
	{
		id: 'beyond-you',
		moment: 'supervisor',
		words: 'What can your lead decide that you cannot?',
		notAfter: ['limit-told'],
		fits: 'You wonder if it is worth it.',
		listen: 'A thing only the lead can do.',
		log: 'What the lead can decide.',
		principle: 'Find out who can decide.',
		notWhen: 'They have told you their limit.'
	},
	{
		id: 'needs-approval',
		moment: 'supervisor',
		words: 'Thank you for what you have done. The next step needs approval. Who can give it?',
		firmer: 'The next step needs approval. Please put me through to the person who can give it.',
		channels: live,
		after: ['limit-told'],
		fits: 'They did all they can.',
		listen: 'A role or a name.',
		log: 'Who can approve it.',
		principle: "Today's agent is tomorrow's contact.",
		notWhen: 'They have not tried yet.'
	},
	{
		id: 'promise-to-look-at',
		moment: 'supervisor',
		words: 'My reason is one promise, made on {promisedOn}. Could your lead look at it with us?',
		channels: live,
		fits: 'A promise with a day was broken.',
		listen: 'A yes, or a time.',
		log: 'The reason you gave, and the answer.',
		principle: 'Facts, not opinions.',
		notWhen: 'Its day has not come yet.'
	},
	{
		id: 'approve-amount',
		moment: 'supervisor',
		words: 'Who can approve {amount}, and could we ask them together?',
		channels: live,
		after: ['limit-told'],
		fits: 'The sum is above their limit.',
		listen: 'A role or a name.',
		log: 'Who can approve it.',
		principle: 'Find out who can decide.',
		notWhen: 'They can approve it.'
	},
	{
		id: 'ask-for-me',
		moment: 'supervisor',
		words: 'Could you ask your lead for me, while I wait here?',
		firmer: 'Please ask your lead now. I will wait here.',
		channels: live,
		fits: 'You need a yes, not a new person.',
		listen: 'What the lead says.',
		log: 'The answer, and whose it is.',
		principle: 'Help them to help you.',
		notWhen: 'The lead needs to hear you.'
	},
	{
		id: 'thirty-seconds',
		moment: 'supervisor',
		words: 'May I tell your lead the short form myself? It takes thirty seconds.',
		channels: spoken,
		fits: 'You have one reason ready.',
		listen: 'A yes, or a time.',
		log: 'When you will be put through.',
		principle: 'Keep the goal in sight.',
		notWhen: 'You have no reason yet.'
	},
	{
		id: 'not-about-you',
		moment: 'supervisor',
		words: 'This is not about you. It needs a person who can approve it. Will you ask them?',
		channels: live,
		fits: 'The agent may feel blamed.',
		listen: 'A yes, or another way.',
		log: 'What they will do.',
		principle: "Today's agent is tomorrow's contact.",
		notWhen: 'It is about what they did.'
	},
	{
		id: 'lead-not-free',
		moment: 'supervisor',
		words: 'If your lead is not free, who will call me, when, and from which number?',
		channels: spoken,
		answers: ['no-supervisor'],
		meets: ['get-day'],
		fits: 'They say that no lead is free.',
		listen: 'A name, a time, a number.',
		log: 'All three.',
		principle: 'A name and a day hold better.',
		notWhen: 'The lead is on the line.'
	},
	{
		id: 'stay-with-lead',
		moment: 'supervisor',
		words: 'Would you stay on the line while I tell your lead?',
		channels: ['phone'],
		fits: 'This person knows your case.',
		listen: 'A yes.',
		log: 'Who was on the line.',
		principle: "Today's agent is tomorrow's contact.",
		notWhen: 'It went badly with this person.'
	},
	{
		id: 'write-to-decider',
		moment: 'supervisor',
		words: 'Please pass this to the person who can decide it, and name the day for an answer.',
		channels: written,
		fits: 'The writer cannot decide.',
		listen: 'A name and a day.',
		log: 'Both.',
		principle: 'Find out who can decide.',
		notWhen: 'They can decide it.'
	},
	{
		id: 'log-complaint',
		moment: 'supervisor',
		words: 'Please log this as a complaint. What is its number, and when will I hear?',
		gentler: 'Could this be logged as a complaint? I would like its number.',
		answers: ['no-supervisor'],
		meets: ['get-day'],
		fits: 'The lead said no, or none is free.',
		listen: 'A number and a day.',
		log: 'Both, and that you used the word.',
		principle: 'What is written stays.',
		notWhen: 'It is logged.'
	}
];
