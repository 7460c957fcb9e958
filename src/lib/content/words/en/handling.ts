import type { Day } from '#lib/domain/day.ts';
import type { HandlingAnswer } from '#lib/domain/handling/answers.ts';
import type { Handled, HandlingWords } from '#lib/domain/handling/handling-words.ts';
import type { Ledger } from '#lib/domain/handling/ledger.ts';
import type { CountedKind, HandlingQuestion } from '#lib/domain/vocabulary/handling.ts';
import { fullDateWords } from './days.ts';
import { capitalised, counted, listed } from './grammar.ts';
import { moneyWords } from './journal.ts';

/** The screen that shows what a case cost, and how they handled it. */
export const handlingWords = {
	back: 'Back to the case',
	cost: 'What it cost me',
	byTheHour: 'Nobody pays you by the hour for this. It is here so that you see what it took, and can say it.',
	nothing: 'Nothing to count yet. It begins with your first contact.',
	ended: 'Of what they promised',
	asBefore: 'Some were before your journal begins, as you said.',
	noMoney: 'No money noted as lost',
	papersTapped: 'You tapped it after this contact.',
	questions: 'How did they handle it?',
	yes: 'Yes',
	no: 'No',
	partly: 'In part',
	fromJournal: (answer: string, count: number) => `${answer}. ${counted(count, 'One note shows it', 'notes show it')}.`,
	wrong: 'That does not show it',
	countedHeading: 'Counted in the journal',
	notThis: 'Do not count this',
	countThis: 'Count this',
	said: 'As words to send',
	saidMore: 'For feedback, or for a friend. The summary and the letter can hold it too: you switch it on there.',
	noText: 'Nothing is known yet.',
	copy: 'Copy these words',
	toSummary: 'Share a summary',
	toLetter: 'Write a complaint',
	switches: { cost: 'What it cost me is in', handling: 'How they handled it is in' }
};

export const questionWords: Record<HandlingQuestion, string> = {
	saidSorry: 'Did they say sorry?',
	gaveChoice: 'Did they give me a choice?',
	keptWord: 'Did they do what they said, when they said?',
	checkedRight: 'Did they check that it was right?',
	askedHow: 'Did they ask how it was?',
	saidChange: 'Did they say what they will change?'
};

export const countedNames: Record<CountedKind, string> = {
	excuse: 'Excuses: their policy, their system, a wait',
	blame: 'Blame put on me',
	'somebody-else': '“Ask somebody else”',
	'papers-again': 'Papers asked for again'
};

/** The figures of a ledger, as the screen shows them. */
export const costNames = {
	contacts: ({ count, isOpen }: Ledger['contacts']) =>
		`${counted(count, 'One contact', 'contacts')}${isOpen ? ' or more' : ''}`,
	noOne: (count: number) => counted(count, 'One try that reached no one', 'tries that reached no one'),
	calls: (minutes: number) => `${minuteCount(minutes)} on calls`,
	holds: (minutes: number) => `${minuteCount(minutes)} on hold`,
	money: ({ sums }: Ledger['money']) => (sums.length === 0 ? 'Money out' : `${listed(sums.map(moneyWords))} out`),
	time: 'Time, in your words',
	kept: (count: number) => `${count} kept`,
	keptLate: (count: number) => `${count} kept late`,
	broken: (count: number) => `${count} broken`,
	late: (count: number) => `${count} past the day, still open`
};

function minuteCount(minutes: number): string {
	return counted(minutes, 'One minute', 'minutes');
}

const saidYes: Record<HandlingQuestion, string> = {
	saidSorry: 'They said sorry',
	gaveChoice: 'They gave me a choice',
	keptWord: 'They did what they said, when they said',
	checkedRight: 'They checked that it was right',
	askedHow: 'They asked how it was',
	saidChange: 'They said what they will change'
};

const saidNo: Record<HandlingQuestion, string> = {
	saidSorry: 'They did not say sorry.',
	gaveChoice: 'They did not give me a choice.',
	keptWord: 'They did not do what they said, when they said.',
	checkedRight: 'They did not check that it was right.',
	askedHow: 'They did not ask how it was.',
	saidChange: 'They did not say what they will change.'
};

const timesOf: Record<CountedKind, string> = {
	excuse: 'a policy, a system, a wait or “never received” as the reason for a no',
	blame: 'blame put on me',
	'somebody-else': 'sent to somebody else',
	'papers-again': 'papers asked for again'
};

/** How they handled it, as facts to send: one sentence each. Only what the journal shows or the person said. */
export function handlingSentences({ answers, counts }: Handled): string[] {
	const times = counts.flatMap(({ kind, count }) => (count === 0 ? [] : [`${timesOf[kind]}, ${timesWords(count)}`]));
	return [
		...answers.map(answerSentence).filter((sentence) => sentence !== ''),
		...(times.length === 0 ? [] : [`Counted in my notes: ${times.join('; ')}.`])
	];
}

function answerSentence({ question, is, from, notes, ended }: HandlingAnswer): string {
	if (is === null) return '';
	if (ended !== null) return endedSentence(ended);
	if (is === 'no') return saidNo[question];
	return from === 'tap' ? `${saidYes[question]}.` : `${saidYes[question]} (${notesOf(notes.map(({ day }) => day))}).`;
}

function endedSentence({ kept, keptLate, broken }: { kept: number; keptLate: number; broken: number }): string {
	const were = (count: number, what: string) =>
		count === 0 ? [] : [`${count} ${count === 1 ? 'was' : 'were'} ${what}`];
	const how = [...were(kept, 'kept'), ...were(keptLate, 'kept late'), ...were(broken, 'not kept')];
	return `Of what they promised, ${listed(how)}.`;
}

/** "my note of 3 May 2026", or the first and the last day of several. */
function notesOf(days: readonly Day[]): string {
	const each = [...new Set(days)].sort();
	const [first = '', last = ''] = [each[0], each.at(-1)];
	if (each.length === 1) return `my note${days.length > 1 ? 's' : ''} of ${fullDateWords(first)}`;
	const on =
		each.length === 2
			? `${fullDateWords(first)} and ${fullDateWords(last)}`
			: `${fullDateWords(first)} to ${fullDateWords(last)}`;
	return `my notes of ${on}`;
}

function timesWords(count: number): string {
	return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** What it cost so far, in one line; empty when there is nothing to tell. `hasPromises` adds how their promises ended. */
export function costSentence(ledger: Ledger, hasPromises: boolean): string {
	const { contacts, calls, holds, money, promises } = ledger;
	const onCalls = calls.minutes > 0 ? [counted(calls.minutes, 'one minute', 'minutes') + ' on calls'] : [];
	const onHold = holds.minutes === 0 ? '' : `${counted(holds.minutes, 'one minute', 'minutes')} on hold`;
	const isWithin = onHold !== '' && holds.areInCalls && holds.minutes <= calls.minutes;
	const what = [
		...(contacts.count > 0
			? [`${contacts.isOpen ? 'at least ' : ''}${counted(contacts.count, 'one contact', 'contacts')}`]
			: []),
		...(contacts.noOne.length > 0
			? [counted(contacts.noOne.length, 'one try that reached no one', 'tries that reached no one')]
			: []),
		...(isWithin ? onCalls.map((words) => `${words} (${onHold.replace(/ on hold$/, '')} of them on hold)`) : onCalls),
		...(onHold === '' || isWithin ? [] : [onHold]),
		...money.sums.map(moneyWords)
	];
	if (what.length === 0) return '';
	const ended = { kept: promises.kept.length, keptLate: promises.keptLate.length, broken: promises.broken.length };
	const hasEnded = hasPromises && ended.kept + ended.keptLate + ended.broken > 0;
	return [`${capitalised(listed(what))} so far.`, ...(hasEnded ? [endedSentence(ended)] : [])].join(' ');
}

/** The words of both in a summary and in a letter. */
export const handlingTextWords: HandlingWords = {
	costLabel: 'What it took:',
	cost: costSentence,
	handledLabel: 'How it was handled, by my notes',
	handled: handlingSentences
};
