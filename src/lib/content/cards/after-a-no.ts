import type { Card } from '#lib/domain/questions/card.ts';
import { live, posted, spoken } from './channels.ts';

/** What to say to a no, by the kind of no. */
export const afterANoCards: readonly Card[] = [
	{
		id: 'yes-needs',
		moment: 'after-a-no',
		words: 'What would you need from me to turn that into a yes?',
		refusals: ['no'],
		fits: 'A no without a reason.',
		listen: 'One thing you can bring.',
		log: 'What is needed, and by when.',
		principle: 'Help them to help you.',
		notWhen: 'They have said that no one may.'
	},
	{
		id: 'fixed-or-free',
		moment: 'after-a-no',
		words: 'I understand. Which part of that is fixed, and which part can you judge yourself?',
		refusals: ['no', 'policy'],
		fits: 'A rule may leave some room.',
		listen: 'The part they may judge.',
		log: 'What is fixed, and what is not.',
		principle: 'Look for room within their rules.',
		notWhen: 'They have said there is no room.'
	},
	{
		id: 'kind-of-no',
		moment: 'after-a-no',
		words: 'Does that no come from the system, the rules, or the budget?',
		refusals: ['no'],
		fits: 'You do not know where the no is from.',
		listen: 'Which of the three it is.',
		log: 'The kind of no.',
		principle: 'Look for room within their rules.',
		notWhen: 'They have told you why.'
	},
	{
		id: 'who-may-decide',
		moment: 'after-a-no',
		words: 'Who is allowed to decide this, and how do I reach them?',
		fits: 'They may not decide it.',
		listen: 'A role, a team or a name.',
		log: 'Who decides, and how to get there.',
		principle: 'Find out who may decide.',
		notWhen: 'They decide it, and have.'
	},
	{
		id: 'who-has-solved-it',
		moment: 'after-a-no',
		words: 'Whom have you seen solve this before?',
		channels: live,
		fits: 'They have no way to help.',
		listen: 'A name or a team.',
		log: 'The name.',
		principle: 'Ask for their advice.',
		notWhen: 'They have given you a name.'
	},
	{
		id: 'no-in-writing',
		moment: 'after-a-no',
		words: 'Could you put that answer in writing, with the rule it rests on?',
		channels: live,
		fits: 'You will take this further.',
		listen: 'When and how it comes.',
		log: 'The day it should come.',
		principle: 'What is written stays.',
		notWhen: 'You have it in writing.'
	},
	{
		id: 'power-elsewhere',
		moment: 'after-a-no',
		words: 'I know this may not be yours to decide. What would you ask for, if you were me?',
		channels: live,
		fits: 'A kind agent has no power.',
		listen: 'What they would try next.',
		log: 'Their advice, with their name.',
		principle: 'Ask for their advice.',
		notWhen: 'They may decide it.'
	},
	{
		id: 'no-for-today',
		moment: 'after-a-no',
		words: 'I will note that as a no for today. Where can I take this next?',
		fits: 'The no will not move today.',
		listen: 'The next place to ask.',
		log: 'The no, its reason, the next place.',
		principle: "Today's agent is tomorrow's contact.",
		notWhen: 'You have not asked for choices yet.'
	},
	{
		id: 'name-of-rule',
		moment: 'after-a-no',
		words: 'Thank you for telling me. What is that rule called, and which exceptions does it name?',
		refusals: ['policy'],
		fits: 'They say that it is policy.',
		listen: 'The name of the rule.',
		log: 'The name, and its exceptions.',
		principle: 'Look for room within their rules.',
		notWhen: 'They have named it.'
	},
	{
		id: 'read-the-rule',
		moment: 'after-a-no',
		words: 'Where can I read that rule, so that I ask for the right thing?',
		refusals: ['policy'],
		fits: 'They say that it is policy.',
		listen: 'A page or a paper.',
		log: 'Where it can be read.',
		principle: 'Look for room within their rules.',
		notWhen: 'You have it before you.'
	},
	{
		id: 'purpose-of-rule',
		moment: 'after-a-no',
		words: 'What was that rule made to prevent? My case may be different.',
		refusals: ['policy'],
		fits: 'The rule does not seem to fit.',
		listen: 'What the rule is for.',
		log: 'The purpose they name.',
		principle: 'Look for room within their rules.',
		notWhen: 'The rule plainly fits.'
	},
	{
		id: 'system-back',
		moment: 'after-a-no',
		words: 'When is the system due back, and could you note my request until then?',
		refusals: ['system'],
		fits: 'They say the system is down.',
		listen: 'A time, and who will enter it.',
		log: 'The time, and who took it down.',
		principle: 'A name and a day hold better.',
		notWhen: 'The system works and says no.'
	},
	{
		id: 'by-hand',
		moment: 'after-a-no',
		words: 'What does the screen say, word for word? Is there a way to do it by hand?',
		refusals: ['system'],
		fits: 'The computer says no.',
		listen: 'The exact words on the screen.',
		log: 'Those words.',
		principle: 'Look for room within their rules.',
		notWhen: 'The system is down.'
	},
	{
		id: 'which-team-can',
		moment: 'after-a-no',
		words: 'Which team is it, and what can they do that you cannot?',
		refusals: ['another-team'],
		fits: 'You are told to ask another team.',
		listen: 'The name of the team.',
		log: 'The team, and what it may do.',
		principle: 'Find out who may decide.',
		notWhen: 'They are putting you through.'
	},
	{
		id: 'ring-them-with-me',
		moment: 'after-a-no',
		words: 'Could you ring that team while I stay here, so that I need not start again?',
		channels: spoken,
		refusals: ['another-team'],
		fits: 'You are told to ask another team.',
		listen: 'A yes, or why not.',
		log: 'Whom they rang, and the answer.',
		principle: 'Help them to help you.',
		notWhen: 'You write or chat.'
	},
	{
		id: 'latest-day',
		moment: 'after-a-no',
		words: 'What is the latest day for this, and what happens if that day goes by?',
		refusals: ['wait'],
		fits: 'You are told to wait.',
		listen: 'A day, not a word.',
		log: 'The day, and what comes after.',
		principle: 'A name and a day hold better.',
		notWhen: 'They have given you a day.'
	},
	{
		id: 'who-will-call',
		moment: 'after-a-no',
		words: 'Who will call me, on which day, between which hours, and from which number?',
		refusals: ['wait'],
		fits: 'They say you will be called back.',
		listen: 'Four answers.',
		log: 'Name, day, hours and number.',
		principle: 'A name and a day hold better.',
		notWhen: 'You would rather ring them.'
	},
	{
		id: 'waits-for',
		moment: 'after-a-no',
		words: 'What is it waiting for, and can I help that step along?',
		refusals: ['wait'],
		fits: 'You are told to wait.',
		listen: 'The step it waits for.',
		log: 'The step, and who has it.',
		principle: 'Both sides have a part.',
		notWhen: 'They have told you the step.'
	},
	{
		id: 'whose-job',
		moment: 'after-a-no',
		words: 'I see. Whose job is it, and could you find out while I wait?',
		channels: live,
		refusals: ['not-my-job'],
		fits: 'They say it is not their job.',
		listen: 'A team or a name.',
		log: 'Whose job it is.',
		principle: 'Find out who may decide.',
		notWhen: 'They have told you whose.'
	},
	{
		id: 'whose-job-written',
		moment: 'after-a-no',
		words: 'Please tell me whose job it is, and pass this on to them.',
		channels: posted,
		refusals: ['not-my-job'],
		fits: 'They write that it is not theirs.',
		listen: 'A team or a name.',
		log: 'Whose job it is.',
		principle: 'Find out who may decide.',
		notWhen: 'They have passed it on.'
	},
	{
		id: 'where-papers-arrive',
		moment: 'after-a-no',
		words: 'Where do such papers arrive, and could you look for mine there?',
		refusals: ['never-got-it'],
		fits: 'They say it never came.',
		listen: 'A place, and who opens the post.',
		log: 'Where they looked.',
		principle: 'Facts, not opinions.',
		notWhen: 'You have not sent it yet.'
	},
	{
		id: 'send-again',
		moment: 'after-a-no',
		words: 'I can send it again today. Which address, and will you tell me when it is there?',
		refusals: ['never-got-it'],
		fits: 'They say it never came.',
		listen: 'An address, and a yes.',
		log: 'When you sent it, and where to.',
		principle: 'Both sides have a part.',
		notWhen: 'You have sent it twice.'
	}
];
