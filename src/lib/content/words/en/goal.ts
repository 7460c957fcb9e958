import type { Day } from '#lib/domain/day.ts';
import type { GoalStep, Question } from '#lib/domain/goal/builder.ts';
import type { SayGoal } from '#lib/domain/goal/gaps.ts';
import { goalReader } from '#lib/domain/goal/learned-reader.ts';
import type { SmallestStep } from '#lib/domain/goal/next-step.ts';
import type { SayAnswers } from '#lib/domain/goal/answers.ts';
import type { NotGoal } from '#lib/domain/goal/not-a-goal.ts';
import type { Also, Basis, GoalOutcome } from '#lib/domain/vocabulary/goal.ts';
import type { ThirtyWords } from '#lib/domain/speech/thirty-seconds.ts';
import type { VoicemailWords } from '#lib/domain/speech/voicemail.ts';
import { factAloud } from './aloud.ts';
import { dateWords, dayWords } from './days.ts';
import { deviceNow } from './device.ts';
import { moneyWords } from './journal.ts';
import { sampleSum } from './region.ts';

/** The screen that builds a goal, one question at a time, and the screen of the finished goal. */
export const goalWords = {
	title: 'Goal',
	heading: 'Your goal',
	back: 'Case',
	toGoal: 'Your goal',
	next: 'Next',
	notNow: 'Skip this',
	done: 'Done',
	getReady: 'Get ready for a call',
	place: (index: number, of: number) => `${index} of ${of}`,
	soFar: 'So far',
	wroteFirst: 'What you wrote first',
	keepFeeling: 'Add it to the journal, for me alone',
	feelingKept: 'It is in the journal, for you alone.',

	want: 'What I want done',
	wantHint: 'Say it as it comes. What is missing is asked for next.',
	orBegin: 'Or begin with one of these',
	outcomeChips: 'One thing to be done, or two',
	outcomeOwn: 'Or in your own words',
	amount: (currency: string) => `How much, in ${signOf(currency)}`,
	currency: 'In which money?',
	chooseCurrency: 'Choose one',
	amountHint: 'Only if you know it. For example: 42.10',
	notAnAmount: 'This does not read as one amount. Write it like 42.10, or leave it empty.',
	thing: 'What is it for, or about?',
	get thingHint() {
		return `For example: the roaming charge of ${dateWords('2026-05-03', '2026-05-03')}.`;
	},
	days: 'A near day',
	day: 'Another day',
	known: 'I will know by this',
	knownOwn: 'Something else',
	sentence: 'My goal, in one line',
	sentenceHint: 'Put together from your answers. Change any word.',
	useOwn: 'Use my own words',
	before: (want: string) => `Before: “${want}”`,
	keepBefore: 'Keep the one before',

	basisKind: 'What shows it?',
	basis: 'Why it is fair, in one line',
	get basisHint() {
		return `For example: Priya said on ${dateWords('2026-11-12', '2026-11-12')} that it was their mistake.`;
	},
	basisEntry: 'A note in this case that shows it',
	noEntry: 'None of them',
	basisPaper: 'A paper that shows it',
	orPaper: 'Or a paper that shows it',
	get basisPaperHint() {
		return `For example: the bill of ${dateWords('2026-05-03', '2026-05-03')}, page 2.`;
	},
	also: 'Beside the goal',
	alsoWhy:
		'One more thing beside money helps. In one study, an apology or a fix beside it raised satisfaction from 37% to 73%.',
	alsoOwn: 'Something else',

	fallback: (index: number) => ['I would also accept', 'Or', 'Or else'][index] ?? '',
	fallbackHint: 'The best that would still be all right.',
	up: (words: string) => `Move up: ${words}`,
	down: (words: string) => `Move down: ${words}`,
	upShort: 'Up',
	downShort: 'Down',
	movedTo: (words: string, index: number) => `${['First', 'Second', 'Third'][index] ?? ''} now: ${words}`,
	walkAway: 'When I stop asking',
	get walkAwayHint() {
		return `For example: less than ${sampleSum(20)}, or a fourth call about the same thing.`;
	},
	ifNo: 'What I do then',
	stop: (words: string) => `I stop asking at: ${words}`,
	then: (words: string) => `Then: ${words}`,
	ifNoHint: 'For example: I write to the complaints team.',

	partsHint: 'Up to three. Each can be ticked when it is done.',
	part: (index: number) => ['First part', 'Second part', 'Third part'][index] ?? '',
	anotherPart: 'Add another part',
	threeParts:
		'Three is the most here. With a fourth, one can lose the wood for the trees. It may be a case or a note of its own.',
	tickParts: 'Tick what is done',

	aloud: 'Said aloud',
	breath: 'One breath',
	thirty: 'Thirty seconds',
	voicemail: 'For a voicemail',
	words: (count: number) => `${count} words`,
	shortened: 'Some words are left out, so that it fits in one breath.',
	longer: 'This is longer than one breath. Nothing is left out.',
	notYet: 'Your goal will stand here, ready to read aloud.',
	tooLong: 'This does not fit in one breath. Say the one thing in fewer words.',
	ready: 'You can say this in one breath.',
	callerName: 'My name',
	callBack: 'The number to call me back on',
	get callBackHint() {
		return `It is said twice, in groups. It stays on this ${deviceNow()}.`;
	},
	callBackNeeded: 'With a number here, the message can be read aloud.',
	notANumber: 'This does not read as a phone number.',
	noGoalYet: 'With a goal in one line, the message can be read aloud.',

	answer: 'Answer it',
	empty: 'No goal yet. One line is enough to begin.',
	notSaid: 'Not said yet',
	more: 'More about it',
	yourAnswers: 'Your answers now make this',
	useIt: 'Use this line',
	rows: {
		sentence: 'Change the words of the goal',
		outcome: 'What they should do',
		object: 'How much, or which thing',
		day: 'By when',
		known: 'How I will know',
		basis: 'Why it is fair',
		also: 'What else would put it right',
		fallbacks: 'What I would also accept, and when I stop',
		parts: 'The parts of the goal'
	}
};

/** The question of each step: one at a time. */
export const stepHeadings: Record<GoalStep, string> = {
	want: 'What do you want done?',
	outcome: 'What should they do?',
	object: 'How much, or which thing?',
	day: 'By which day?',
	known: 'How will you know it is done?',
	sentence: 'Is this your goal?',
	basis: 'Why is it fair?',
	also: 'What else would put it right?',
	fallbacks: 'What if they say no?'
};

export const partsHeading = 'Which parts does it have?';

/** A hint under the question, for steps that need one. */
export const stepLeads: Partial<Record<GoalStep, string>> = {
	outcome: 'One thing that can be done, or two. You will see that it is done.',
	object: 'A number or a name makes it easy to say yes to.',
	day: 'With a day, both sides know when it is done.',
	known: 'Something you can see, hear or hold.',
	basis: 'One line is enough. Their own words are the strongest.',
	fallbacks: 'Decide it now, while nobody is waiting.'
};

/** What the goal lacks, shown one at a time. It helps, and blocks nothing. */
export const gapWords: Record<Question, string> = {
	outcome: 'What should they do? Name one thing that can be done, like refund, repair, cancel or explain.',
	object: 'How much, or which thing? A number or a name makes it easy to say yes to.',
	day: 'By which day? A day makes it clear when it is done.',
	known: 'How will you know it is done?'
};

/** Words that were written as the want but are no goal, and the goal that may be behind them. */
export const notGoalWords: Record<NotGoal, { what: string; behind: string }> = {
	punish: {
		what: 'Nobody on a call can promise that.',
		behind: 'If it should not happen to others, one of these can be a goal.'
	},
	kindness: {
		what: 'To be treated well is your right, but nobody can tick it off.',
		behind: 'One of these shows it, and can be done.'
	},
	'sort-out': {
		what: '“Sorted” can mean many things to them.',
		behind: 'Think of the day it is sorted. Which one has happened?'
	},
	vent: {
		what: 'This says what went wrong. It stays with your case.',
		behind: 'If they did one thing about it, which would it be?'
	}
};

/** Each outcome as a chip, and as the start of a goal. */
export const outcomeWords: Record<GoalOutcome, { chip: string; goal: string; joins: string }> = {
	refund: { chip: 'A refund', goal: 'a refund', joins: 'for' },
	compensation: { chip: 'Compensation', goal: 'compensation', joins: 'for' },
	'fee-dropped': { chip: 'A fee dropped', goal: 'the fee dropped', joins: 'for' },
	repair: { chip: 'A repair', goal: 'a repair', joins: 'of' },
	replacement: { chip: 'A replacement', goal: 'a replacement', joins: 'for' },
	delivery: { chip: 'Delivery', goal: 'delivery', joins: 'of' },
	visit: { chip: 'A visit to fix it', goal: 'a visit to fix it', joins: 'for' },
	reading: { chip: 'A new reading', goal: 'a new meter reading', joins: 'for' },
	reconnect: { chip: 'Switched on again', goal: 'switch it on again', joins: 'for' },
	cancel: { chip: 'Cancel something', goal: 'cancel it', joins: 'for' },
	stop: { chip: 'Stop something', goal: 'stop it', joins: 'for' },
	correct: { chip: 'Correct a record', goal: 'a corrected record', joins: 'for' },
	remove: { chip: 'Take something off', goal: 'take it off', joins: 'for' },
	explain: { chip: 'An explanation', goal: 'an explanation', joins: 'of' },
	review: { chip: 'A fresh look', goal: 'a review', joins: 'of' },
	'pay-claim': { chip: 'My claim paid', goal: 'my claim paid', joins: 'for' },
	rebook: { chip: 'A new booking', goal: 'a new booking', joins: 'for' },
	appointment: { chip: 'An appointment', goal: 'an appointment', joins: 'for' },
	plan: { chip: 'A payment plan', goal: 'a payment plan', joins: 'for' },
	apology: { chip: 'An apology', goal: 'an apology', joins: 'for' },
	'in-writing': { chip: 'An answer in writing', goal: 'an answer in writing', joins: 'about' },
	'call-back': { chip: 'A named person who calls back', goal: 'a named person who calls me back', joins: 'about' },
	complaint: { chip: 'My complaint logged with a number', goal: 'my complaint logged with a number', joins: 'about' },
	lessons: {
		chip: 'A written note of what went wrong and what changes',
		goal: 'a written note of what went wrong and what changes',
		joins: 'about'
	}
};

/** The outcomes that are worded with the verb before the thing: "cancel my contract". */
const deeds: Partial<Record<GoalOutcome, (thing: string) => string>> = {
	cancel: (thing) => `cancel ${thing}`,
	stop: (thing) => `stop ${thing}`,
	remove: (thing) => `take off ${thing}`,
	reconnect: (thing) => `switch on ${thing} again`,
	'fee-dropped': (thing) => `the fee dropped for ${thing}`
};

/** The outcomes that are asked for with a "please", behind what is told. */
const pleas: Partial<Record<GoalOutcome, string>> = {
	cancel: 'cancel it',
	stop: 'stop it',
	remove: 'take it off',
	reconnect: 'switch it on again',
	correct: 'put it right',
	delivery: 'deliver it'
};

/** How the person will know that it is done: as a chip, and as the end of the goal. */
export const knownWords: readonly { chip: string; end: string | null }[] = [
	{ chip: 'Money on my account', end: 'on my account' },
	{ chip: 'An e-mail', end: 'confirmed by e-mail' },
	{ chip: 'A letter', end: 'confirmed by letter' },
	{ chip: 'Seen on the bill', end: 'seen on my next bill' },
	{ chip: 'An engineer’s visit', end: 'done in a visit' },
	{ chip: 'A call to tell me', end: 'with a call to tell me' },
	{ chip: 'It works when I try it', end: null }
];

export const sayAnswers: SayAnswers = {
	outcome(outcome, { amount, thing }) {
		const { goal, joins } = outcomeWords[outcome];
		const deed = thing === null ? undefined : deeds[outcome]?.(thing);
		if (deed !== undefined) return amount === null ? deed : `${deed} (${amount})`;
		if (outcome === 'fee-dropped' && amount !== null && thing === null) return `the fee of ${amount} dropped`;
		const about = thing === null ? '' : ` ${joins} ${thing}`;
		return `${goal}${amount === null ? '' : ` of ${amount}`}${about}`;
	},
	asked(outcomes, isToo) {
		const things = outcomes.filter((outcome) => pleas[outcome] === undefined);
		const done = outcomes.flatMap((outcome) => pleas[outcome] ?? []);
		const also = isToo ? 'also ' : '';
		return [
			...(things.length > 0
				? [
						`I would ${also}like ${things.map((outcome) => (outcome === 'call-back' ? 'a call from a named person' : outcomeWords[outcome].goal)).join(', and ')}`
					]
				: []),
			...(done.length > 0 ? [`Please ${also}${done.join(' and ')}`] : [])
		].join('. ');
	},
	money: (amount) => moneyWords(amount).replace(/\.00$/, ''),
	known: (howKnown) => knownWords.find(({ chip }) => chip === howKnown)?.end ?? null
};

export const basisWords: Record<Basis, string> = {
	'their-words': 'Their own words',
	promise: 'A promise',
	bill: 'A bill',
	rule: 'A rule or their terms',
	paper: 'Another paper'
};

export const alsoWords: Record<Also, string> = {
	apology: 'An apology',
	fix: 'The cause fixed',
	sooner: 'Done sooner',
	'fee-dropped': 'A fee dropped',
	'note-on-file': 'A note on my file',
	'in-writing': 'An answer in writing',
	'one-person': 'One person to speak to'
};

/** The goal as one sentence to read aloud, of the person or of whom they speak for. */
export function sayBreath(today: Day, forWhom: string | null = null): SayGoal {
	const whose = forWhom === null ? 'My goal today' : `My goal today, for ${forWhom}`;
	return (want, by, isWhole = false) =>
		isWhole
			? `${forWhom === null ? '' : `I speak for ${forWhom}. `}${want}${by === null ? '' : ` By ${dateWords(by, today)}, please.`}`
			: forWhom === null && goalReader().isForThem(want)
				? `Please ${want}${byWords(by, today)}.`
				: `${whose}: ${want}${byWords(by, today)}.`;
}

export function thirtyWords(today: Day, forWhom: string | null = null): ThirtyWords {
	return {
		goal: sayBreath(today, forWhom),
		fact: (fact) => factAloud(`On ${dateWords(fact.day, today)}`, fact, (day) => dateWords(day, today)),
		basis: (basis) => `Why this is fair: ${basis}.`,
		ask: 'What can you do about that today?'
	};
}

export function voicemailWords(today: Day, forWhom: string | null = null): VoicemailWords {
	return {
		caller: (name) => `Hello, this is ${name}.`,
		reference: (reference) => `My reference is ${reference}.`,
		goal: (want, by, isWhole) =>
			isWhole
				? sayBreath(today, forWhom)(want, by, true)
				: goalReader().isForThem(want)
					? `I call with one request${forWhom === null ? '' : `, for ${forWhom}`}: please ${want}${byWords(by, today)}.`
					: `I call to ask for one thing${forWhom === null ? '' : `, for ${forWhom}`}: ${want}${byWords(by, today)}.`,
		callBack: (number) => `Please call me back on ${number}. Once more: ${number}. Thank you.`
	};
}

/** The next small thing to do. */
export function nextStepWords(step: SmallestStep, today: Day): string {
	switch (step.kind) {
		case 'set-goal':
			return 'Say in one line what you want done.';
		case 'mine':
			return `Do what you promised: “${step.promise.words}”`;
		case 'late':
			return `Ask about what is late: “${step.promise.words}”`;
		case 'ask-day':
			return `Ask by which day: “${step.promise.words}”`;
		case 'wait':
			return `Wait until ${dayWords(step.promise.due ?? today, today)}, then check: “${step.promise.words}”`;
		case 'set-day':
			return 'Give your goal a day.';
		case 'part':
			return `Ask for one part: “${step.words}”`;
		case 'fallback':
			return `Ask for what you would accept: “${step.words}”`;
		case 'if-no':
			return `Do what you planned for a no: “${step.words}”`;
		case 'ask-again':
			return 'Ask once more, with the same goal.';
	}
}

/** Words about the goal on the screen of the case. */
export const goalInSight = { next: 'The next small step', setDay: 'Give it a day' };

/** The currencies with their English names, sorted by name. */
export function namedCurrencies(currencies: readonly string[]): readonly { value: string; words: string }[] {
	const names = new Intl.DisplayNames('en-GB', { type: 'currency' });
	const named = currencies.map((value) => ({ value, words: names.of(value) ?? value }));
	return named.sort((a, b) => a.words.localeCompare(b.words, 'en-GB'));
}

function signOf(currency: string): string {
	const parts = new Intl.NumberFormat('en-GB', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
	return parts.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? currency;
}

function byWords(by: Day | null, today: Day): string {
	return by === null ? '' : `, by ${dateWords(by, today)}`;
}
