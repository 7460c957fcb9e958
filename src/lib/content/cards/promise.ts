import type { Card } from '#lib/domain/next-card/card.ts';
import { live, spoken, written } from './channels.ts';

/** Making a promise precise: who, what, by when, and how one can tell that it was kept. */
export const promiseCards: readonly Card[] = [
	{
		id: 'read-back',
		moment: 'promise',
		words: 'May I read that back, to be sure I wrote it down right?',
		firmer: 'I will read that back. Please stop me where it is wrong.',
		channels: spoken,
		fits: 'They have promised something.',
		listen: 'A yes to each part.',
		log: 'The promise as agreed.',
		principle: 'Facts, not opinions.',
		notWhen: 'They have it in writing.'
	},
	{
		id: 'by-which-day',
		moment: 'promise',
		words: 'By which day, at the latest, will that be done?',
		gentler: 'It would help me to plan. By which day will it be done?',
		firmer: 'I need a day for that, please. Which day is it?',
		after: ['no-day'],
		notAfter: ['day-named'],
		fits: 'A promise has no day.',
		listen: 'A day, not a word.',
		log: 'The day.',
		principle: 'A name and a day hold better.',
		notWhen: 'They have named the day.'
	},
	{
		id: 'who-does-it',
		moment: 'promise',
		words: 'Who will do that: you, or a colleague with a name?',
		firmer: 'Please give me the name of the person who will do it.',
		after: ['no-owner'],
		notAfter: ['owner-named'],
		fits: 'A promise has no owner.',
		listen: 'A name.',
		log: 'The name.',
		principle: 'One owner brings it to an end.',
		notWhen: 'They said who.'
	},
	{
		id: 'how-it-shows',
		moment: 'promise',
		words: 'How will I know that it is done?',
		fits: 'You could not tell if it was done.',
		listen: 'A letter, a text, or the money.',
		log: 'What will show it.',
		principle: 'A name and a day hold better.',
		notWhen: 'It shows by itself.'
	},
	{
		id: 'if-day-passes',
		moment: 'promise',
		words: 'If that day passes, what should I do, and whom do I ask for?',
		notAfter: ['no-day'],
		fits: 'The promise has a day.',
		listen: 'A number and a name.',
		log: 'Both.',
		principle: 'Plan for a miss without blame.',
		notWhen: 'No day has been named.'
	},
	{
		id: 'steps-from-here',
		moment: 'promise',
		words: 'What are the steps from here, one by one?',
		fits: 'You do not know what comes next.',
		listen: 'Each step, and who takes it.',
		log: 'The steps in order.',
		principle: 'One owner brings it to an end.',
		notWhen: 'There is only one step.'
	},
	{
		id: 'one-line-to-me',
		moment: 'promise',
		words: 'Could you send me that in one line, by text or e-mail?',
		channels: spoken,
		fits: 'It was only said aloud.',
		listen: 'A yes, and when.',
		log: 'The day it should come.',
		principle: 'What is written stays.',
		notWhen: 'They have sent it.'
	},
	{
		id: 'reference-for-this',
		moment: 'promise',
		words: 'Is this on my file now, and which reference should I give next time?',
		after: ['no-reference'],
		notAfter: ['reference-known'],
		fits: 'You have no reference yet.',
		listen: 'A number, read out twice.',
		log: 'The reference.',
		principle: 'What is written stays.',
		notWhen: 'You have it.'
	},
	{
		id: 'call-does-not-come',
		moment: 'promise',
		words: 'If the call does not come, which number do I ring, and whom do I ask for?',
		channels: ['phone'],
		after: ['call-back-said'],
		needs: ['day-named'],
		fits: 'They say you will be called back.',
		listen: 'A number and a name.',
		log: 'Both, with the day.',
		principle: 'Plan for a miss without blame.',
		notWhen: 'You ring them.'
	},
	{
		id: 'fees-until-then',
		moment: 'promise',
		words: 'Until then, will letters and fees be stopped?',
		fits: 'A bill runs on meanwhile.',
		listen: 'A yes, and until when.',
		log: 'What is stopped, and until which day.',
		principle: 'Stop the harm first.',
		notWhen: 'Nothing is due.'
	},
	{
		id: 'your-name-beside',
		moment: 'promise',
		words: '{agent}, may I put your name beside that in my notes?',
		channels: live,
		fits: 'You know the name.',
		listen: 'A yes, or another name.',
		log: 'The name beside the promise.',
		principle: 'One owner brings it to an end.',
		notWhen: 'They have said who will do it.'
	},
	{
		id: 'my-side-of-it',
		moment: 'promise',
		words: 'Is there a part for me to do, and by which day do you need it?',
		fits: 'They may need something from you.',
		listen: 'A task and a day.',
		log: 'What you owe, and by when.',
		principle: 'Both sides have a part.',
		notWhen: 'They have told you.'
	},
	{
		id: 'confirm-in-writing',
		moment: 'promise',
		words: 'Please confirm what will be done, by whom, and by which day.',
		channels: written,
		after: ['no-day', 'no-owner'],
		fits: 'A promise came in writing.',
		listen: 'What, who and when.',
		log: 'All three.',
		principle: 'What is written stays.',
		notWhen: 'All three are there.'
	},
	{
		id: 'do-it-now',
		moment: 'promise',
		words: 'Could you do that now, while I am here, and tell me when it is saved?',
		channels: live,
		after: ['can-be-now'],
		needs: ['can-be-now'],
		fits: 'It would take two minutes.',
		listen: 'That it is done.',
		log: 'What was done, and the time.',
		principle: 'A name and a day hold better.',
		notWhen: 'Another team has to do it.'
	}
];
