import type { Case, Contact, Entry, Person } from '#lib/domain/case/case.ts';
import type { Amount } from '#lib/domain/vocabulary/amount.ts';
import type { HowEnded, Channel } from '#lib/domain/vocabulary/contact.ts';
import type { Taken } from '#lib/domain/vocabulary/entry.ts';
import type { Refusal } from '#lib/domain/vocabulary/refusal.ts';
import type { Day } from '#lib/domain/day.ts';
import { minorDigits } from '#lib/domain/text/currencies.ts';
import { countContacts, isCounted, isPlaceUnknown } from '#lib/domain/case/entries.ts';
import { isLate } from '#lib/domain/promises/owed.ts';
import { channelWords } from './common.ts';
import {
	dateWords,
	dayWords,
	lateWords,
	lengthWords,
	minutesWords,
	ordinalWords,
	timeWords,
	weekdayAndDate
} from './days.ts';
import { capitalised } from './grammar.ts';
import { localeNow } from './region.ts';

/** The words of an entry on the line. */
export type EntryLine = {
	/** "14:03"; empty when the time was not noted. */
	time: string;
	/** What precedes the words: "Dana", "You asked". Null when nothing does. */
	lead: string | null;
	/** The person's own words; empty for a quick entry, which shows only its lead. */
	words: string;
	/** Further details, each in a few words: "Promise, theirs, by 12 November". */
	more: readonly string[];
};

/** Words about an entry that the line and its editor share. */
export const journalWords = {
	struck: 'struck out',
	from: (name: string) => `written by ${name}`,
	changedBy: (kind: 'corrected' | 'struck' | 'settled', name: string) =>
		`${kind === 'struck' ? 'struck out' : kind} by ${name}`,
	corrected: 'Corrected',
	/** Begins with the visible word, so that it can be spoken. */
	correctThis: ({ time, lead, words }: Pick<EntryLine, 'time' | 'lead' | 'words'>) =>
		`Correct it: ${[time, [lead, words].filter(Boolean).join(': ')].filter(Boolean).join(', ')}`,
	before: (words: string, until: string) => `before: “${words}” (until ${until})`
};

/** The editor of one entry. */
export const editorWords = {
	heading: 'Correct this note',
	kind: 'What is it?',
	words: 'What was said or done',
	day: 'Day',
	time: 'Time',
	who: 'Who was it?',
	nobody: 'Nobody named',
	someoneElse: 'Somebody else',
	minutes: 'Minutes on hold',
	whose: 'Whose promise is it?',
	theirs: 'Theirs',
	mine: 'Mine',
	due: 'By when',
	to: 'Passed on to',
	reference: 'Reference',
	refusal: 'Which way did they refuse?',
	taken: 'What became of it?',
	private: 'Private: out of a summary unless you put it in',
	original: 'The words as they were stay under “Corrected”.',
	strike: 'Strike it out',
	restore: 'Bring it back',
	close: 'Done'
};

/** The words of an entry on the line. `today` decides whether a year is named and what is late. */
export function entryLine(entry: Entry, people: readonly Person[], today: Day): EntryLine {
	const name = people.find(({ id }) => id === entry.person)?.name ?? null;
	return {
		time: timeWords(entry.at.minute),
		lead: leadOf(entry, name),
		words: entry.words === '' && entry.assessed ? verdictNames[entry.assessed.answer.verdict] : entry.words,
		more: [
			...promiseWords(entry, today),
			...(entry.amount ? [moneyWords(entry.amount)] : []),
			...(entry.minutes == null ? [] : [minutesWords(entry.minutes)]),
			...(entry.reference && !entry.words.includes(entry.reference) ? [`reference ${entry.reference}`] : []),
			...(entry.refusal ? [refusedWords(entry.refusal)] : []),
			...(entry.taken ? [takenWords[entry.taken]] : []),
			...(entry.private ? ['private'] : []),
			...(entry.status === 'struck' ? [journalWords.struck] : [])
		]
	};
}

/** "£42.10": an amount as a bill shows it, always with its minor units. */
export function moneyWords({ minor, currency }: Amount): string {
	const digits = minorDigits(currency);
	const format = new Intl.NumberFormat(localeNow(), {
		style: 'currency',
		currency,
		minimumFractionDigits: digits,
		maximumFractionDigits: digits
	});
	return format.format(minor / 10 ** digits);
}

const takenWords: Record<Taken, string> = {
	took: 'you took it',
	declined: 'you said no to it',
	'ask-again': 'to ask again'
};

/** What became of something they offered, as taps. */
export const takenNames: Record<Taken, string> = { took: 'I took it', declined: 'No', 'ask-again': 'Ask again' };

/** A kind of refusal, as part of a line. */
const refusalWords: Record<Refusal, string> = {
	no: 'a plain no',
	policy: 'policy',
	system: 'the system',
	'another-team': 'another team',
	wait: 'wait',
	'not-my-job': 'not their job',
	'never-got-it': 'never got it'
};

function refusedWords(refusal: Refusal): string {
	return `Refused · ${refusalWords[refusal]}`;
}

/** "Refused 3 times: policy twice, wait once", the most frequent first; null when nothing was refused. */
export function refusalsWords(counts: Readonly<Record<Refusal, number>>): string | null {
	const met = (Object.keys(counts) as Refusal[]).filter((refusal) => counts[refusal] > 0);
	if (met.length === 0) return null;
	const all = met.reduce((sum, refusal) => sum + counts[refusal], 0);
	const [only] = met;
	if (only && met.length === 1) return `Refused ${timesWords(all)}: ${refusalWords[only]}`;
	const ways = met
		.sort((a, b) => counts[b] - counts[a])
		.map((refusal) => `${refusalWords[refusal]} ${timesWords(counts[refusal])}`);
	return `Refused ${timesWords(all)}: ${ways.join(', ')}`;
}

function timesWords(count: number): string {
	return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

const verdictNames = { escalate: 'yes, ask now', 'not-yet': 'not yet', 'other-door': 'another door first' };

const outcomeWords = { kept: 'kept', 'kept-late': 'kept late', broken: 'broken', dropped: 'no longer needed' };

function leadOf(entry: Entry, name: string | null): string | null {
	const isEmpty = entry.words === '';
	const isMine = entry.by === 'me';
	switch (entry.kind) {
		case 'said':
			if (isMine) return 'You said';
			return name === null ? 'They said' : isEmpty ? `${name} said` : name;
		case 'noted':
			return isEmpty ? 'Note' : null;
		case 'promised':
			if (isMine) return isEmpty ? 'You promised' : 'You';
			return name === null ? 'They promised' : isEmpty ? `${name} promised` : name;
		case 'refused':
			return `${name ?? 'They'} refused`;
		case 'passed-on':
			return entry.to ? `Passed on to ${entry.to}` : 'Passed on';
		case 'held':
			return 'On hold';
		case 'named':
			return nameLead(entry, name);
		case 'asked':
			return 'You asked';
		case 'answered':
			return isEmpty ? `${name ?? 'They'} answered` : (name ?? 'They answered');
		case 'option':
			return name === null ? 'What they can do' : `What ${name} can do`;
		case 'did':
			return isMine || entry.by === undefined ? 'You did' : `${name ?? 'They'} did`;
		case 'felt':
			return 'You felt';
		case 'document':
			return 'Paper';
		case 'assessed':
			return 'Supervisor?';
	}
}

function nameLead({ words, reference }: Entry, name: string | null): string {
	if (name === null) return reference ? 'Reference' : 'Name or reference';
	return words.includes(name) ? 'Name' : words === '' ? `Name: ${name}` : name;
}

function promiseWords(entry: Entry, today: Day): string[] {
	if (entry.kind !== 'promised') return [];
	const whose = entry.by === 'me' ? 'Promise, yours' : 'Promise, theirs';
	const due = entry.due ? `${whose}, by ${dateWords(entry.due, today)}` : whose;
	if (entry.settled) return [due, `${outcomeWords[entry.settled.outcome]}, ${dayWords(entry.settled.on, today)}`];
	const isOverdue = entry.status === 'standing' && isLate({ due: entry.due ?? null, settled: null }, today);
	return isOverdue && entry.due ? [due, lateWords(entry.due, today)] : [due];
}

/** "Third call · Tuesday 17 November, 14:03 · 12 min · Dana": what the contact was, when, how long, and with whom. */
export function contactHeading(
	contact: Contact,
	theCase: Pick<Case, 'contacts' | 'entries' | 'people'>,
	today: Day
): string {
	const { started, ended } = contact;
	const time = timeWords(started.minute);
	const length = started.utc !== null && ended?.utc != null ? lengthWords(ended.utc - started.utc) : null;
	return [
		contactTitle(contact, theCase.contacts),
		`${weekdayAndDate(started.day, today)}${time === '' ? '' : `, ${time}`}`,
		...(length === null ? [] : [length]),
		...spokenWith(contact, theCase)
	].join(' · ');
}

/**
 * "Third call", counted among the contacts of its channel that reached somebody. One that continues another says so instead. Only
 * "Call" where there were others that are not logged, or where nobody knows.
 */
export function contactTitle({ id, channel, howEnded, goesOnFrom }: Contact, contacts: readonly Contact[]): string {
	const { noun } = channelWords[channel ?? 'phone'];
	if (howEnded === 'no-one') return capitalised(`${noun}, no answer`);
	if (goesOnFrom !== null) return capitalised(`${noun}, going on from the one before`);
	const alike = contacts.filter((contact) => (contact.channel ?? 'phone') === (channel ?? 'phone'));
	const upTo = alike.slice(0, alike.findIndex((contact) => contact.id === id) + 1).filter(isCounted);
	const isAllLogged = countContacts(contacts) === contacts.filter(isCounted).length && !isPlaceUnknown(contacts);
	return capitalised(isAllLogged ? `${ordinalWords(upTo.length)} ${noun}` : noun);
}

/** How a contact ended and what its wrap-up noted, each as a short sentence. */
export function endWords(contact: Contact): readonly string[] {
	return [
		...(contact.howEnded ? [howEndedWords(contact.howEnded, contact.channel)] : []),
		...(contact.complaintLogged ? ['They logged a complaint.'] : []),
		...(contact.complaintLogged === false ? ['They did not log a complaint.'] : []),
		...(contact.papersAskedAgain ? ['They asked for the same papers again.'] : []),
		...(contact.lostMoney ? [`Money lost: ${contact.lostMoney}.`] : []),
		...(contact.lostTime ? [`Time lost: ${contact.lostTime}.`] : []),
		...(contact.saidRecorded ? ['They said it was recorded.'] : [])
	];
}

/** How a contact ended, in the words of its channel. */
export function howEndedWords(how: HowEnded, channel: Channel | null): string {
	const isWritten = channel === 'email' || channel === 'letter';
	switch (how) {
		case 'talked':
			return isWritten ? 'It was sent or read.' : 'We talked to the end.';
		case 'cut-off':
			return channel === 'phone' ? 'The line was cut off.' : 'It was cut off.';
		case 'no-one':
			return isWritten ? 'There was no answer.' : 'No one was reached.';
	}
}

function spokenWith({ id, speaking }: Contact, { entries, people }: Pick<Case, 'entries' | 'people'>): string[] {
	const inOrder = entries
		.filter(({ contact, status }) => contact === id && status === 'standing')
		.map(({ person }) => person ?? null);
	const names = [...inOrder, speaking].map((person) => people.find((known) => known.id === person)?.name ?? '');
	return [...new Set(names.filter((name) => name !== ''))];
}
