import { type Became, PASS_LENGTH } from '#lib/domain/journal/factual.ts';
import { counted } from './grammar.ts';

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six'];
const numberWords = (count: number) => numbers[count] ?? String(count);

/** The pass through the notes after a call, one mark at a time. */
export const factualWords = {
	title: 'Make it factual',
	heading: 'Make it factual',
	offer: 'It takes about a minute.',
	/** On the line of a contact: how many marks it has, and the link to the pass. */
	offered: (count: string) => `${count} · Make it factual`,
	why: 'Why facts?',
	backToCase: 'Back to the case',
	markStart: '(could be a fact: ',
	markEnd: ')',
	hint: 'Short is fine: a time, a name, their words.',
	wouldRead: 'It would read:',
	skip: 'Skip',

	end: {
		heading: (count: number, more: number) =>
			more > 0 && count === PASS_LENGTH ? 'That was six. Go on?' : 'That was the last one',
		more: (more: number) => counted(more, 'One more word could be a fact.', 'more words could be facts.'),
		became: (became: Became, count: number) => {
			const isOne = count === 1;
			const ones = numberWords(count);
			return {
				fact: isOne ? 'One became a fact.' : `${ones} became facts.`,
				beside: isOne ? 'One has its fact behind it.' : `${ones} have their fact behind them.`,
				kept: isOne ? 'One is kept as it is.' : `${ones} are kept as they are.`,
				said: isOne ? 'One is now a quotation.' : `${ones} are now quotations.`,
				private: isOne ? 'One line is now private.' : `${ones} lines are now private.`,
				skipped: isOne ? 'One is left for later.' : `${ones} are left for later.`
			}[became].replace(/^\p{L}/u, (letter) => letter.toUpperCase());
		},
		before: 'Your words as they were stay in the case, under “Corrected”.',
		goOn: 'Go on',
		toSummary: 'Go to the summary',
		toLetter: 'Go to the letter'
	},

	none: {
		heading: 'Nothing to change here',
		more: 'What you wrote are facts, private lines, or words you chose to keep.'
	}
};
