import { describe, expect, test } from 'vitest';
import { summaryWords } from '#lib/content/words/en/summary.ts';
import type { SummaryLine } from '#lib/domain/summary/summary-markdown.ts';

const line = (fields: Partial<SummaryLine>) =>
	summaryWords.line({
		kind: 'said',
		by: 'them',
		wasNo: false,
		who: 'Dev',
		words: '',
		to: '',
		question: '',
		reference: '',
		amount: '',
		...fields
	});

describe('a hand-over', () => {
	test.each([
		['', 'supervisor', 'They passed me on to a supervisor.'],
		['', 'account team', 'They passed me on to the account team.'],
		['', 'customer care', 'They passed me on to customer care.'],
		['', 'Sonia, account team', 'They passed me on to Sonia, account team.'],
		['passed me to disputes', 'disputes', 'They passed me to disputes'],
		['to disputes', 'disputes', 'They passed me on to disputes'],
		['go to the seller', 'the seller', 'They passed me on: go to the seller'],
		['said hed put me thru to supervisor', 'supervisor', 'Dev said hed put me thru to supervisor'],
		['ref 12 with it', 'billing', 'They passed me on to billing: ref 12 with it']
	])('of %j to %j is told %j', (words, to, told) => expect(line({ kind: 'passed-on', words, to })).toBe(told));
});

describe('what they said', () => {
	test.each([
		['he cannot see my account', false, 'Dev said he cannot see my account'],
		['They got the email. Still the bill stands', false, 'Dev said they got the email. Still the bill stands'],
		['I must upload it again', false, 'Dev said (my note): I must upload it again'],
		['I must upload it again', true, 'Dev said: I must upload it again'],
		['he says the system is down', false, 'Dev said (my note): he says the system is down'],
		['says nothing he can do', false, 'Dev says nothing he can do']
	])('%j, in writing %j, is told %j', (words, isWritten, told) => expect(line({ words, isWritten })).toBe(told));
});

describe('a promise', () => {
	const promise = (words: string, amount: string, due: string) =>
		summaryWords.promise({ who: 'Dev', given: '2 May', words, amount, due });
	test.each([
		['ring back', '', '', 'Dev promised on 2 May: ring back'],
		['ring back', '', '5 May', 'Dev promised on 2 May: ring back (by 5 May)'],
		['credit 12 by thurs', 'US$12.00', '5 May', 'Dev promised on 2 May: credit 12 by thurs (US$12.00, 5 May)'],
		['I can offer $20.', 'A$20.00', '', 'Dev promised on 2 May: I can offer $20.'],
		['It is on its way.', '', '5 May', 'Dev promised on 2 May: It is on its way (by 5 May)'],
		['', '', '5 May', 'Dev promised on 2 May: something that was not written down in words (by 5 May)']
	])('of %j, %j by %j is %j', (words, amount, due, told) => expect(promise(words, amount, due)).toBe(told));

	test('that is open says so, and whether a day was given', () => {
		expect(summaryWords.stillOpen(false, 'known')).toBe('Still open.');
		expect(summaryWords.stillOpen(false, 'loose')).toBe('Still open, and no exact day was given.');
		expect(summaryWords.stillOpen(true, 'known')).toBe('Still open, and its day has passed.');
	});
});
