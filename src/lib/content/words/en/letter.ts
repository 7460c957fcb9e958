import type { LetterWords } from '#lib/domain/letter/letter-words.ts';
import { fullDateWords, timeWords } from './days.ts';
import { alsoWords } from './goal.ts';
import { counted, isOne, led, withStop } from './grammar.ts';
import { moneyWords } from './journal.ts';
import { summaryWords } from './summary.ts';

/** The words of the letter itself, around what the person wrote. */
export const letterWords: LetterWords = {
	day: fullDateWords,
	time: timeWords,
	amount: moneyWords,
	numberLeftOut: summaryWords.numberLeftOut,
	contactLeftOut: summaryWords.contactLeftOut,

	to: (provider) => (provider === '' ? '' : `To: ${provider}`),
	subject: (what) => (what === '' ? 'Formal complaint' : led('Formal complaint', what, 'in my words')),
	references: (references) =>
		references.length === 1 ? `Reference: ${references.join('')}` : `References: ${references.join(', ')}`,
	number: (label, secret) => `${label === '' ? 'Account number' : label}: ${secret}`,
	dealtWith: (people) =>
		`Who I dealt with: ${people.map(({ name, role }) => (role === '' ? name : `${name}, ${role}`)).join('; ')}`,

	forWhom: (name, allowedBy) =>
		[`Whom I write for: ${withStop(name)}`, allowedBy === '' ? '' : summaryWords.allowedBy(allowedBy)]
			.filter(Boolean)
			.join(' '),

	hello: 'Hello,',
	opening: 'This is a formal complaint. Please log it as a complaint and send me its reference.',
	about: (what) => led('What it is about', summaryWords.sentence(what), 'in my words'),
	asks: (want) => led('What I ask for', summaryWords.sentence(want), 'in my words'),
	fair: (basis) => led('Why it is fair', summaryWords.sentence(basis), 'in my words'),
	fairNote: (day, hasBasis) => (hasBasis ? summaryWords.fairNote(day, true) : `Why it is fair: see my note of ${day}.`),
	fairPaper: (paper) => withStop(led('A paper shows it', paper, 'in my words')),

	happened: 'What happened, in order of time:',
	before: (count, isOpen, day) =>
		`Before ${day}, I had been in touch about this ${isOpen ? 'at least ' : ''}${count === 2 ? 'twice' : counted(count, 'once', 'times')}.`,
	occasion: (day, time, contact, hasLines) =>
		`${[time === '' ? day : `${day}, ${time}`, contact].filter(Boolean).join(' – ')}${hasLines ? ':' : '.'}`,
	contact: summaryWords.contact,
	line: summaryWords.line,
	complaintLogged: summaryWords.complaintLogged,
	papersAskedAgain: summaryWords.papersAskedAgain,
	saidRecorded: summaryWords.saidRecorded,
	lostMoney: summaryWords.lostMoney,
	lostTime: summaryWords.lostTime,

	promises: 'What was promised, and what became of it:',
	promise: summaryWords.promise,
	outcome: summaryWords.outcome,
	stillOpen: summaryWords.stillOpen,
	someone: 'They',
	me: 'I',
	hasMore: (notes) =>
		`To keep this to two pages, ${counted(notes, 'one of my notes is', 'of my notes are')} not in it. I can send ${isOne(notes) ? 'it' : 'them'}.`,

	todo: (items, by) => `${items === 1 ? 'My request' : 'My requests'}${by === '' ? '' : `, by ${by}`}:`,
	sentence: summaryWords.sentence,
	done: (parts) => withStop(led('Already done', parts.join('; '), 'in my words')),
	alsoRight: 'What else would put it right:',
	also: alsoWords,
	howKnown: (words) => led('How I will know that it is done', summaryWords.sentence(words), 'in my words'),
	answer: (by) =>
		[
			'Please answer in writing.',
			by === '' ? 'Please tell me by which day you will answer.' : '',
			'If you cannot agree, please send me your final answer, and tell me which outside body I can turn to.'
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
	closing: 'Thank you for looking into this.'
};
