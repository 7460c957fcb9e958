import type { HowEnded } from '#lib/domain/vocabulary/contact.ts';
import type { Taken } from '#lib/domain/vocabulary/entry.ts';
import type { Refusal } from '#lib/domain/vocabulary/refusal.ts';
import type { KeyDay } from '#lib/domain/summary/key-days.ts';
import type { SummaryLine, SummaryWords } from '#lib/domain/summary/summary-markdown.ts';
import { tellingOfMine, tellingOfTheirs } from '#lib/domain/summary/telling.ts';
import { channelWords } from './common.ts';
import { fullDateWords, minutesWords, timeWords } from './days.ts';
import { saysAmount, withExact } from './exact.ts';
import { alsoWords } from './goal.ts';
import { capitalised, counted, goingOn, isOne, led, listed, withStop } from './grammar.ts';
import { moneyWords } from './journal.ts';

/** The words of the summary itself, around what the person wrote. */
export const summaryWords: SummaryWords = {
	title: (provider, isExample) => {
		const title = provider === '' ? 'My case' : `My case with ${provider}`;
		return isExample ? `Example: ${title}` : title;
	},
	example: (made) => `This is an example. The case and the people in it are made up. Made on ${made}.`,
	ownNotes: (made, { hasAtOnce, hasLater, days }) => {
		const on = days.length === 0 ? 'afterwards' : `later, on ${daysWords(days)}`;
		const whose = 'These are my own notes';
		if (!hasLater) return `${whose}${hasAtOnce ? ', written as it happened or on the same day' : ''}. Made on ${made}.`;
		if (!hasAtOnce) return `${whose}, written ${on}. Made on ${made}.`;
		const marked = `What is marked “written later” was written ${on.replace('later, ', '')}.`;
		return `${whose}, written as it happened or on the same day. ${marked} Made on ${made}.`;
	},
	writtenLater: '(written later)',
	forWhom: 'I speak for:',
	allowedBy: (words) => `Permission: ${withStop(words)}`,
	asksFor: 'What I ask for now:',
	askedFor: 'What I asked for:',
	by: (day) => `By ${day}.`,
	sentence: sentenceOf,
	fair: 'Why it is fair:',
	fairNote: (day, hasBasis) => (hasBasis ? `My note of ${day} shows it.` : `See my note of ${day}.`),
	fairPaper: (paper) => withStop(led('A paper shows it', paper, 'in my words')),
	also: alsoWords,
	alsoRight: 'What else would put it right:',
	howKnown: 'How I will know that it is done:',
	since: 'Since:',
	sinceDay: ({ day, isBefore, contacts, isOpen, unreached }) =>
		[
			`${isBefore ? `before ${day}` : day}.`,
			contacts === 0
				? 'No contact so far.'
				: capitalised(`${isOpen ? 'at least ' : ''}${counted(contacts, 'one contact', 'contacts')} so far.`),
			unreached === 0 ? '' : `${counted(unreached, 'One more time', 'more times')}, no one was reached.`
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
	keyDays: 'Days that matter:',
	keyDay: (what, day) => keyDaySentences[what](day),
	openParts: 'Still to be done:',
	doneParts: 'Already done:',
	about: 'What it is about:',
	stands: 'Where it stands:',
	standing: { fixed: 'fixed', 'half-fixed': 'half fixed', 'not-fixed': 'not fixed' },
	references: 'References:',
	accountNumbers: 'Account numbers:',
	who: 'Who I dealt with:',
	whatHappened: 'What happened',
	promises: 'What was promised',
	contact: (channel, howEnded, agents) => {
		const noun = channel ? channelWords[channel].noun : 'contact';
		const withWhom = agents === '' ? noun : `${noun} with ${agents}`;
		return `${withWhom}${endings[howEnded ?? 'talked']}`;
	},
	line: attributedLine,
	complaintLogged: 'A complaint was logged.',
	papersAskedAgain: 'They asked again for papers they had already been given.',
	saidRecorded: 'They said the call was recorded.',
	lostMoney: (words) => led('What it cost me in money', words),
	lostTime: (words) => led('What it cost me in time', words),
	promise: ({ who, given, words, amount, due }) => {
		const what = words === '' ? 'something that was not written down in words' : words;
		return `${capitalised(who)} promised on ${given}: ${withExact(what, { amount, due })}`;
	},
	outcome: (outcome, on) =>
		({
			kept: `Kept on ${on}.`,
			'kept-late': `Kept late, on ${on}.`,
			broken: `Not kept, noted on ${on}.`,
			dropped: `No longer needed, noted on ${on}.`
		})[outcome],
	stillOpen: (isLate, day) =>
		isLate ? 'Still open, and its day has passed.' : `Still open${day === 'known' ? '' : openDays[day]}.`,
	folded: (notes) =>
		`To fit one page, ${counted(notes, 'one of my notes is', 'of my notes are')} not shown. I can send ${isOne(notes) ? 'it' : 'them'}.`,
	opinionsLeftOut: (sentences, isShown) => {
		const out = counted(
			sentences,
			'One sentence of my own is left out, because it holds an opinion.',
			'sentences of my own are left out, because they hold opinions.'
		);
		return isShown ? `${out} […] shows where.` : out;
	},
	agent: (number) => `agent ${number}`,
	someone: 'They',
	me: 'I',
	numberLeftOut: '(number left out)',
	nameLeftOut: '(name left out)',
	client: 'the person I speak for',
	clientUnnamed: 'somebody whose name is left out',
	contactLeftOut: '(contact details left out)',
	day: fullDateWords,
	time: timeWords,
	amount: moneyWords
};

const keyDaySentences: Record<KeyDay['what'], (day: string) => string> = {
	'complaint-sent': (day) => `I sent a complaint in writing on ${day}.`,
	'complaint-received': (day) => `They received my complaint on ${day}.`,
	'last-no': (day) => `They last said no on ${day}.`,
	'promise-late': (day) => `Something they promised was due on ${day}, and is still open.`,
	'promise-broken': (day) => `Something they promised for ${day} was not kept.`,
	'promise-due': (day) => `The next thing they promised is due on ${day}.`
};

/** What is said of an open promise without a day. */
const openDays = { none: ', and no day was given', loose: ', and no exact day was given' };

const endings: Record<HowEnded, string> = {
	talked: '',
	'cut-off': ', cut off',
	'no-one': ', no one reached'
};

const takenSentences: Record<Taken, string> = {
	took: 'I took it.',
	declined: 'I said no to it.',
	'ask-again': 'I left it open.'
};

/** What they did when the way they refused was tapped and nothing was written. */
const refusalSentences: Record<Refusal, string> = {
	no: 'said no.',
	policy: 'said no, and named their policy.',
	system: 'said no, and named their system.',
	'another-team': 'said no, and named another team.',
	wait: 'said no, and told me to wait.',
	'not-my-job': 'said no, and said that it is not their job.',
	'never-got-it': 'said that they never received it.'
};

/** A line with whose it is, also where its kind leaves that open. */
function attributedLine(line: SummaryLine): string {
	const { kind, who, words, reference } = line;
	const told = lineWords(line);
	if (kind === 'named' && reference !== '') {
		const gave = `${who === '' ? 'They' : capitalised(who)} gave a reference`;
		return led(gave, words.includes(reference) ? words : [reference, words].filter(Boolean).join(', '));
	}
	const isBare = words === '' && !['refused', 'passed-on', 'held', 'answered'].includes(kind);
	const isOwn = isBare || kind === 'noted' || (kind === 'held' && /^on hold/i.test(words));
	if (!isOwn) return told;
	return /^I(?![\p{L}\p{N}])/iu.test(told) ? capitalised(told) : led('I noted', told, 'in my words');
}

function lineWords({
	kind,
	by,
	who,
	words,
	to,
	question,
	reference,
	amount,
	wasNo,
	taken,
	refusal,
	minutes,
	isWritten = false
}: SummaryLine): string {
	const they = who === '' ? 'They' : capitalised(who);
	const rest = [
		saysAmount(words, amount) ? '' : `Amount: ${amount}.`,
		reference === '' || words.includes(reference) ? '' : `Reference: ${reference}`,
		taken ? takenSentences[taken] : ''
	];
	const withWords = (start: string) => (words === '' ? `${start}.` : led(start, words));
	const join = (first: string) =>
		[first, ...rest]
			.filter((part) => part !== '')
			.reduce((line, part) => (line === '' ? part : `${withStop(line)} ${part}`), '');
	const asked = question === '' ? '' : `${withStop(ownWords('asked', question))} `;

	// Without words, only an event is told by its kind.
	if (words === '' && !['refused', 'passed-on', 'held', 'answered'].includes(kind)) return join(asked.trim());
	switch (kind) {
		case 'said':
			if (by !== 'me') return join(theirWords(they, who, 'said', words, isWritten));
			// The goal as the app reads it out.
			return join(
				/^My goal today: \S/.test(words)
					? words.replace(/^My goal today/, 'I said what I ask for')
					: ownWords('said', words)
			);
		case 'refused':
			return join(
				words === '' ? `${they} ${refusalSentences[refusal ?? 'no']}` : theirNo(they, who, 'said', words, isWritten)
			);
		case 'passed-on': {
			const isTold = words !== '' && words.toLowerCase().includes(to.toLowerCase());
			if (isTold && tellsHandOn.test(words)) return join(`They ${goingOn(words)}`);
			if (isTold && /^to \S/i.test(words)) return join(`They passed me on ${goingOn(words)}`);
			if (tellingOfTheirs(words, who) === 'verb') return join(`${they} ${goingOn(words)}`);
			return join(withWords(to === '' || isTold ? 'They passed me on' : `They passed me on to ${withArticle(to)}`));
		}
		case 'held':
			if (minutes == null || /^on hold.*\d/i.test(words))
				return join(/^on hold/i.test(words) ? words : withWords('They put me on hold'));
			return join(withWords(`They put me on hold for ${minutesWords(minutes)}`));
		case 'asked':
			return join(ownWords('asked', words));
		case 'answered': {
			if (words === '') return join(`${asked}${they} answered${wasNo ? ' no' : ''}.`);
			return join(
				asked +
					(wasNo
						? theirNo(they, who, 'answered', words, isWritten)
						: theirWords(they, who, 'answered', words, isWritten))
			);
		}
		case 'option':
			return join(asked + led(who === '' ? 'A way they named' : `${they} named a way`, words));
		case 'did':
			return join(ownWords('did this', words));
		case 'felt':
			return join(led('What I felt', words));
		case 'document':
			return join(led('Paper', words));
		case 'named':
			return join(
				reference === '' ? led('The name they gave', words) : words === reference ? `Reference: ${reference}` : words
			);
		default:
			return join(words);
	}
}

const PERSON_BY_ROLE =
	/(?:supervisor|manager|lead|leader|colleague|agent|advis[eo]r|specialist|engineer|surveyor|person|human|expert|technician|clerk)$/;

/** A team or a role as it is told: "the account team", "a supervisor". A name stays as it is. */
function withArticle(to: string): string {
	if (!/^\p{Ll}/u.test(to) || /^(?:the|an?|my|their|your|her|his) /.test(to)) return to;
	if (PERSON_BY_ROLE.test(to)) return `${/^[aeiou]/.test(to) ? 'an' : 'a'} ${to}`;
	return /(?:team|department|dept|desk|office|branch|unit|centre|center|helpline)$/.test(to) ? `the ${to}` : to;
}

const tellsHandOn = /^(?:passed|transfer+ed|put|sent|moved|handed|referred) (?=\S)/i;

/**
 * What somebody else said. A note that is told from the person's side is marked as a note, so that nobody takes its "he" or "I"
 * for their words.
 */
function theirWords(they: string, who: string, did: string, words: string, isWritten: boolean): string {
	switch (tellingOfTheirs(words, who, isWritten)) {
		case 'whole':
			return capitalised(words);
		case 'verb':
			return `${they} ${goingOn(words)}`;
		case 'indirect':
			return `${they} ${did === 'answered' ? 'answered that' : did} ${goingOn(words)}`;
		case 'note':
			return `${they} ${did} (my note): ${words}`;
		case 'words':
			return led(`${they} ${did}`, words);
	}
}

/** The same for a no. It is said to be one, unless the words say so themselves. */
function theirNo(they: string, who: string, did: string, words: string, isWritten: boolean): string {
	if (/^no(?![\p{L}\p{N}])/iu.test(words)) return theirWords(they, who, did, words, isWritten);
	const telling = tellingOfTheirs(words, who, isWritten);
	if (/^(?:refused|declined|denied) /i.test(words) && telling === 'verb') return `${they} ${goingOn(words)}`;
	return telling === 'words' ? led(`${they} ${did} no`, words) : `${they} ${did} no (my note): ${words}`;
}

/** What the person said or did. */
function ownWords(did: 'said' | 'asked' | 'did this', words: string): string {
	const telling = tellingOfMine(words, did === 'did this');
	if (telling === 'whole') return capitalised(words);
	return telling === 'verb' ? `I ${goingOn(words)}` : led(`I ${did}`, words);
}

/** Up to three days as a list, more as the first and the last. */
function daysWords(days: readonly string[]): string {
	if (days.length > 3) return `days from ${days[0] ?? ''} to ${days.at(-1) ?? ''}`;
	return listed(days);
}

/** The words as a sentence of their own. A first word that is not all in small letters stays as it is: "iPhone". */
function sentenceOf(words: string): string {
	return words === '' ? '' : withStop(/^\p{Ll}[\p{Ll}'’]*(?![\p{L}\p{N}])/u.test(words) ? capitalised(words) : words);
}
