import type { Card } from '#lib/domain/questions/card.ts';
import { live, posted } from './channels.ts';

/** What can be done within their rules. */
export const optionsCards: readonly Card[] = [
	{
		id: 'open-choices',
		moment: 'options',
		words: 'Within your rules, which choices are open to me from here?',
		fits: 'The facts are known to both.',
		listen: 'More than one choice.',
		log: 'Each choice they name.',
		principle: 'Look for room within their rules.',
		notWhen: 'They are still looking.'
	},
	{
		id: 'seen-it-work',
		moment: 'options',
		words: 'What have you seen work for other people with the same problem?',
		fits: 'They say it is not often done.',
		listen: 'A way that has worked.',
		log: 'The way, and who can do it.',
		principle: 'Ask for their advice.',
		notWhen: 'They are new to the desk.'
	},
	{
		id: 'exceptions',
		moment: 'options',
		words: 'Does that rule allow exceptions, and what makes a case fit one?',
		fits: 'A rule stands in the way.',
		listen: 'What a case needs to fit.',
		log: 'The exception, and what it needs.',
		principle: 'Look for room within their rules.',
		notWhen: 'No rule has been named.'
	},
	{
		id: 'which-part',
		moment: 'options',
		words: 'If all of it cannot be done, which part can?',
		fits: 'The whole goal looks too much.',
		listen: 'A part they can do now.',
		log: 'The part, and what remains.',
		principle: 'Half a yes is a start.',
		notWhen: 'They are about to do all of it.'
	},
	{
		id: 'closest-to-goal',
		moment: 'options',
		words: 'How close can you get to this: {goal}?',
		fits: 'They look for a way to help.',
		listen: 'An offer near your goal.',
		log: 'The offer, as they put it.',
		principle: 'Keep the goal in sight.',
		notWhen: 'They have said yes to it.'
	},
	{
		id: 'your-own-pick',
		moment: 'options',
		words: 'If this were your own account, which of those would you choose?',
		channels: live,
		fits: 'They have named two choices.',
		listen: 'Their reason for the pick.',
		log: 'The choice, and the reason.',
		principle: 'Ask for their advice.',
		notWhen: 'No choice has been named.'
	},
	{
		id: 'how-much-yourself',
		moment: 'options',
		words: 'How much of {amount} can you approve yourself, and who approves the rest?',
		fits: 'They agree that money is due.',
		listen: 'A limit, and a name.',
		log: 'The limit, and who is above it.',
		principle: 'Find out who may decide.',
		notWhen: 'They do not agree yet.'
	},
	{
		id: 'now-and-later',
		moment: 'options',
		words: 'What can be done today, and what has to come later?',
		fits: 'There is more than one thing to fix.',
		listen: 'The first thing, and its time.',
		log: 'Both, with their days.',
		principle: 'Half a yes is a start.',
		notWhen: 'One act would fix it.'
	},
	{
		id: 'besides-money',
		moment: 'options',
		words: 'Besides money, what can you offer: a fee dropped, an earlier date, a note on file?',
		fits: 'Money is a no, or is only half.',
		listen: 'A thing they may give freely.',
		log: 'What they offer.',
		principle: 'Half a yes is a start.',
		notWhen: 'Your goal is not about money.'
	},
	{
		id: 'which-fact',
		moment: 'options',
		words: 'Which one fact would change the answer?',
		fits: 'The talk goes round.',
		listen: 'One fact you could bring.',
		log: 'The fact, and how to show it.',
		principle: 'Facts, not opinions.',
		notWhen: 'They have told you.'
	},
	{
		id: 'other-form',
		moment: 'options',
		words: 'Is there a different form, code or team that suits this better?',
		fits: 'Your case does not fit the form.',
		listen: 'A form or team by name.',
		log: 'The name, and how to get there.',
		principle: 'Look for room within their rules.',
		notWhen: 'You have the right form.'
	},
	{
		id: 'my-part',
		moment: 'options',
		words: 'Is there a part I can do myself, so there is less for you to do?',
		fits: 'They are short of time.',
		listen: 'A task with an end.',
		log: 'What you will do, and by when.',
		principle: 'Both sides have a part.',
		notWhen: 'The task needs their system.'
	},
	{
		id: 'pause-it',
		moment: 'options',
		words: 'Can you pause it here, so that it does not grow while we look?',
		fits: 'A fee or a fault grows each day.',
		listen: 'What can be stopped, and from when.',
		log: 'What is paused, and until which day.',
		principle: 'Stop the harm first.',
		notWhen: 'It does not grow.'
	},
	{
		id: 'try-and-undo',
		moment: 'options',
		words: 'Could we try it this way, and go back if it does not work?',
		channels: live,
		fits: 'They fear to make it worse.',
		listen: 'What can be undone, and how.',
		log: 'What is tried, and for how long.',
		principle: 'Half a yes is a start.',
		notWhen: 'It cannot be undone.'
	},
	{
		id: 'ask-a-colleague',
		moment: 'options',
		words: 'Would you ask a colleague what they would do? I can wait.',
		channels: live,
		fits: 'They do not know the answer.',
		listen: 'What the colleague says.',
		log: 'The answer, and whose it is.',
		principle: 'Ask for their advice.',
		notWhen: 'They know the answer.'
	},
	{
		id: 'whom-you-ask',
		moment: 'options',
		words: 'If this is not in your power, who do you go to when you need it done?',
		channels: live,
		fits: 'They would help and may not.',
		listen: 'A name or a team.',
		log: 'The name, and how to get there.',
		principle: 'Find out who may decide.',
		notWhen: 'They may do it themselves.'
	},
	{
		id: 'list-of-choices',
		moment: 'options',
		words: 'Please list the choices open to me under your rules, with a day for each.',
		channels: posted,
		fits: 'You write, and want more than one answer.',
		listen: 'Each choice with its day.',
		log: 'The choices as written.',
		principle: 'Look for room within their rules.',
		notWhen: 'They have sent the list.'
	}
];
