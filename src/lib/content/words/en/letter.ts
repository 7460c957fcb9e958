import type { LetterWords } from '#lib/domain/letter/letter.ts';
import { fullDateWords } from './days.ts';
import { withStop } from './grammar.ts';
import { moneyWords } from './journal.ts';
import { summaryWords } from './summary.ts';

/** The screen for writing a complaint. */
export const letterScreenWords = {
	title: 'Complaint letter',
	heading: 'A complaint in writing',
	lead: 'Made from your notes. Change every word you like. Nothing is sent from here.',
	box: 'Your letter',
	leftOut: 'Feelings, private lines, account numbers and opinions are left out.',
	more: 'Add your name and your account number at the end, if it has none yet.',
	name: 'Your name, for the end of the letter',
	startOver: 'Start again from my notes',
	startOverHeading: 'Start again from your notes?',
	startOverWarning: 'Your own changes to the letter go. They cannot be brought back.',
	startOverConfirm: 'Start again from my notes',
	startOverKeep: 'Keep my changes',
	changed: 'This is your own wording. New notes do not change it.',
	print: 'Print',
	share: 'Share',
	paper: 'The letter, as it is printed',
	example: 'This case is made up. Do not send this letter.',
	notLegal: 'This is not legal advice. It says what you noted and what you ask for.',
	sent: {
		open: 'I sent it',
		heading: 'How did you send it?',
		day: 'On which day?',
		letter: 'By letter',
		email: 'By e-mail',
		done: 'Your complaint is in your journal, with its words.',
		entry: 'I sent a complaint in writing.',
		earlier: (day: string) => `Sent ${day}`,
		show: 'Read what I sent'
	},
	received: {
		lead: 'The clock starts on the day they receive it, not on the day you send it.',
		later: 'You can say it later, here or on the next screen.',
		next: 'What comes after a no'
	}
};

/** The words of the letter itself, around what the person wrote. */
export const letterWords: LetterWords = {
	line: summaryWords.line,
	promise: ({ who, words, due }) => `${who} promised: ${withStop(words)}${due === '' ? '' : ` By ${due}.`}`,
	notKept: 'It was not kept.',
	late: 'That day has passed.',
	someone: 'They',
	numberLeftOut: summaryWords.numberLeftOut,
	day: fullDateWords,
	amount: moneyWords,
	to: (provider) => (provider === '' ? '' : `To: ${provider}`),
	subject: (what) => (what === '' ? 'Formal complaint' : `Formal complaint: ${what}`),
	references: (references) =>
		references.length === 1 ? `Reference: ${references.join('')}` : `References: ${references.join(', ')}`,
	opening: 'Hello,\n\nThis is a formal complaint. Please log it as a complaint and send me its reference.',
	happened: 'What happened:',
	hasMore: 'I have more dated notes, and can send them.',
	asks: (want, by) => `What I ask for:\n${withStop(want)}${by === '' ? '' : `\nI ask for this by ${by}.`}`,
	asksNothing: '',
	answer: (by) =>
		[
			'Please answer in writing.',
			by === '' ? 'Please tell me by which day you will answer.' : '',
			'If you cannot agree, please send me your final answer. Please also tell me which outside body I can turn to.'
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
	closing: 'Thank you for looking into this.'
};
