import type { Case, Contact, Entry, Person } from '../case/case.ts';
import { contactOf, isTheirs, personOf } from '../case/entries.ts';
import type { Day } from '../day.ts';
import type { KeptWordings } from '../journal/wording.ts';
import type { Move } from '../moves/move.ts';
import { movesIn } from '../moves/moves-in.ts';
import { promisesOf } from '../promises/promises.ts';
import { ownTextWithoutOpinions, withoutOpinions } from '../summary/opinions.ts';
import { LEFT_OUT } from '../summary/passage.ts';
import type { Amount } from '../vocabulary/amount.ts';
import { asCalled, isNameAlone } from '../text/names.ts';
import type { HowEnded, Channel } from '../vocabulary/contact.ts';
import type { Id } from '../vocabulary/id.ts';
import { type Speakers, speakersOf } from './speakers.ts';

/** What was agreed in one contact, as far as it was entered. What is absent is empty or null; nothing is invented for it. */
export type Agreed = {
	channel: Channel | null;
	day: Day;
	howEnded: HowEnded | null;
	/** The company. It is written to where nobody alone is. */
	provider: string;
	/** The person it is written to: the only one who promised, or the last who spoke where nobody did. */
	to: string | null;
	/** Whom the person speaks for, and how they are allowed to; null when for themselves. */
	client: Client | null;
	/** The name of the person who writes. */
	callerName: string;
	theirs: readonly AgreedPromise[];
	mine: readonly AgreedPromise[];
	/** What they said, where nobody promised anything. */
	told: readonly ToldLine[];
	/** What is still asked, where nobody promised anything, and by when. */
	want: string;
	by: Day | null;
	references: readonly string[];
	complaintLogged: boolean;
	/** Everybody of this contact who did something well. */
	thanks: readonly Thanks[];
};

export type Client = { name: string; allowedBy: string };

export type Thanks = { name: string; didWell: string };

/** Words as they were noted, and whose they are; null when that is the addressee, or nobody known. An answer has its question. */
export type ToldLine = { words: string; person: string | null; question: string };

/** `lacksDay` is true while it is owed and its day is not known, also where its words say when: "in a few days". */
export type AgreedPromise = Omit<ToldLine, 'question'> & { amount: Amount | null; due: Day | null; lacksDay: boolean };

/** The words around what was entered. Functions get their values ready to be put in a line. */
export type AgreedWords = {
	/** `client` and `reference` may be empty. */
	subject: (of: { channel: Channel | null; day: string; client: string; reference: string }) => string;
	greeting: (to: string) => string;
	/** With `isAgreed`, that this was agreed; without, that the person writes about the contact. */
	opening: (of: { channel: Channel | null; day: string; isAgreed: boolean; isToPerson: boolean }) => string;
	/** Says whom the person writes for. */
	client: (client: Client) => string;
	cutOff: (channel: Channel | null) => string;
	theirs: (isToPerson: boolean) => string;
	mine: string;
	told: string;
	/** Words of the journal, whole, and whose they are. All else may be empty. */
	line: (line: { words: string; person: string; question: string; amount: string; due: string }) => string;
	amount: (amount: Amount) => string;
	askDay: (isOnly: boolean) => string;
	/** The person's own words for what they want. `by` may be empty. */
	asks: (want: string, by: string) => string;
	references: (references: readonly string[]) => string;
	complaintLogged: string;
	/** `name` is empty where they were not named. */
	thanks: (thanks: Thanks) => string;
	closing: (has: { promises: boolean; want: boolean }) => string;
	day: (day: Day) => string;
};

/** With nothing agreed, the message is short: it tells the last few things that they said. */
const MAX_TOLD = 4;

/** Moves that tell nothing which a message would need to say. */
const PASSING: ReadonlySet<Move> = new Set([
	'machine-menu',
	'asks-details',
	'asks-secret',
	'asks-what-i-want',
	'hands-on',
	'handed-on',
	'hold-coming',
	'back-from-hold',
	'chat-idle',
	'sympathy-only',
	'closing'
] satisfies Move[]);

const facts = { opinions: false, feelings: false };

/** What was agreed in a contact. Null when nothing was entered that is worth writing, or when no one was reached. */
export function agreedIn(
	theCase: Case,
	contactId: Id,
	everywhere: KeptWordings['everywhere'] = new Set()
): Agreed | null {
	const contact = contactOf(theCase, contactId);
	if (!contact || contact.howEnded === 'no-one') return null;
	const entries = theCase.entries.filter(
		(entry) => entry.contact === contactId && entry.status === 'standing' && !entry.private
	);
	const speakers = speakersOf(contact, entries);
	const told = new Map(entries.map((entry) => [entry.id, factualLine(entry, everywhere)]));
	const promises = promisesOf({ entries, people: theCase.people }).filter(
		({ id, words, settled }) => (told.get(id) ?? '') !== '' && settled?.outcome !== 'dropped' && !isNoAlone(words)
	);
	const theirs = promises.filter(({ by }) => by === 'them');
	const to = addresseeOf(theCase, theirs, speakers);
	const ofSide = (side: 'me' | 'them') =>
		promises
			.filter(({ by }) => by === side)
			.map(({ id, due, settled }): AgreedPromise => ({
				words: told.get(id) ?? '',
				amount: entries.find((entry) => entry.id === id)?.amount ?? null,
				due,
				lacksDay: due === null && settled === null,
				person: side === 'me' || to !== null ? null : nameOf(theCase, speakers.of({ id }))
			}));
	// Nobody writes a letter only to pass the time.
	const isLetter = contact.channel === 'email' || contact.channel === 'letter';
	const lines = theirs.length > 0 ? [] : toldIn(entries, isLetter);
	const kept = { here: theCase.keptWordings ?? [], everywhere };
	// What I promised alone is nothing agreed: what they said, and what is still asked, go with it.
	const isAsked = theirs.length === 0 && theCase.standing !== 'fixed';
	const { want, by } = theCase.goal;
	const given = [...entries.map(({ reference }) => reference), theCase.reference].map(lineOf);
	const thanked = peopleOf(theCase.people, contact, entries);
	const agreed: Agreed = {
		channel: contact.channel,
		day: contact.started.day,
		howEnded: contact.howEnded,
		provider: lineOf(theCase.provider),
		to,
		client: theCase.forWhom === null ? null : { name: lineOf(theCase.forWhom), allowedBy: lineOf(theCase.allowedBy) },
		callerName: lineOf(theCase.goal.callerName),
		theirs: ofSide('them'),
		mine: ofSide('me'),
		told: lines.flatMap((entry) => {
			const words = told.get(entry.id) ?? '';
			const name = nameOf(theCase, speakers.of(entry));
			const question = told.get(questionOf(entry, entries)?.id ?? '') ?? '';
			return words === '' ? [] : [{ words, person: name === to ? null : name, question }];
		}),
		want: isAsked ? lineOf(ownTextWithoutOpinions(want ?? '', facts, kept).words) : '',
		by: isAsked && by !== null && by >= contact.started.day ? by : null,
		references: [...new Set(given)].filter((reference) => reference !== ''),
		complaintLogged: contact.complaintLogged === true,
		thanks: thanked
			.map(({ name, didWell }) => ({ name: asCalled(name ?? ''), didWell: lineOf(didWell) }))
			.filter(({ didWell }) => didWell !== '')
	};
	const hasOwnReference = entries.some(({ reference }) => lineOf(reference) !== '');
	const isWorthWriting =
		promises.length + agreed.told.length > 0 || hasOwnReference || agreed.complaintLogged || agreed.thanks.length > 0;
	return isWorthWriting ? agreed : null;
}

/** The people of a contact, in the order they appear: those named with its entries, then whoever spoke last. */
export function peopleOf(
	people: readonly Person[],
	{ speaking }: Pick<Contact, 'speaking'>,
	entries: readonly Pick<Entry, 'person'>[]
): readonly Person[] {
	const met = new Set([...entries.map(({ person }) => person), speaking]);
	return [...met].flatMap((id) => people.filter((person) => person.id === id));
}

/** The message as it is sent: plain text, only what was entered, with exact dates. */
export function agreedMessage(agreed: Agreed, words: AgreedWords): string {
	const { channel, howEnded, to, theirs, mine, told, want, references, thanks } = agreed;
	const day = words.day(agreed.day);
	const promises = [...theirs, ...mine];
	const hasPromises = promises.length > 0;
	const paragraphs = [
		words.subject({ channel, day, client: agreed.client?.name ?? '', reference: references[0] ?? '' }),
		words.greeting(to ?? agreed.provider),
		agreed.client === null ? '' : words.client(agreed.client),
		words.opening({ channel, day, isAgreed: theirs.length > 0, isToPerson: to !== null }),
		list(words.theirs(to !== null), theirs, words),
		theirs.some(({ lacksDay }) => lacksDay) ? words.askDay(theirs.length === 1) : '',
		list(words.mine, mine, words),
		list(
			words.told,
			told.map((line) => ({ ...line, amount: null, due: null })),
			words
		),
		want === '' ? '' : words.asks(want, agreed.by === null ? '' : words.day(agreed.by)),
		references.length > 0 ? words.references(references) : '',
		agreed.complaintLogged ? words.complaintLogged : '',
		howEnded === 'cut-off' ? words.cutOff(channel) : '',
		thanks.map(words.thanks).join('\n'),
		words.closing({ promises: hasPromises, want: want !== '' }),
		agreed.callerName
	];
	return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

/**
 * The one person to write to: whoever made all of their promises, after the last hand-over. Where nothing was promised, the one who
 * spoke last. Null for the company: whoever passed the call on is never greeted.
 */
function addresseeOf(theCase: Case, theirs: readonly { id: Id }[], speakers: Speakers): string | null {
	const makers = new Set(theirs.map(speakers.of));
	const [maker = null] = theirs.length === 0 ? [speakers.last] : makers.size === 1 ? makers : [];
	const name = theirs.some(speakers.isBeforeHandOver) ? null : nameOf(theCase, maker);
	return name !== null && isNameAlone(name) ? name : null;
}

function nameOf(theCase: Case, person: Id | null | undefined): string | null {
	return asCalled(personOf(theCase, person)?.name ?? '') || null;
}

/** The last few things that they said, in order. What tells of a no, an answer or a reason comes before other words. */
function toldIn(entries: readonly Entry[], isLetter: boolean): readonly Entry[] {
	const told = entries.filter(
		(entry) => isTheirs(entry) && lineOf(entry.words) !== '' && (isLetter || !isPassing(entry))
	);
	const isWeighty = (entry: Entry) => entry.kind !== 'said' || movesOf(entry).length > 0;
	const weighty = told.filter(isWeighty).slice(-MAX_TOLD);
	const others = told.filter((entry) => !isWeighty(entry)).slice(-MAX_TOLD);
	const chosen = new Set([...weighty, ...others].slice(0, MAX_TOLD));
	return told.filter((entry) => chosen.has(entry));
}

/** Whether it tells nothing: a greeting, a hold. A no or an answer always tells something, however it is put. */
function isPassing(entry: Entry): boolean {
	const moves = movesOf(entry);
	return entry.kind === 'said' && moves.length > 0 && moves.every((move) => PASSING.has(move));
}

/** The question that an answer is to. Without it, "no, nothing" tells nobody anything. */
function questionOf({ kind, about }: Entry, entries: readonly Entry[]): Entry | undefined {
	if (kind !== 'answered') return undefined;
	return entries.find(({ id, kind: other, saysGoal }) => id === about && other === 'asked' && !saysGoal);
}

/** Whether words that were tagged as a promise say no, and promise nothing. */
function isNoAlone(words: string): boolean {
	if (SAYS_WILL.test(words)) return false;
	const moves = movesOf({ kind: 'said', words });
	return moves.some((move) => move.startsWith('refuses-')) && !moves.some((move) => PROMISES.has(move));
}

/** Words that say what somebody will do: the person took them for a promise, and so would a reader. */
const SAYS_WILL = /\b(?:will|['’]ll|shall|going to)\b(?! (?:not|never)\b)/i;

const PROMISES: ReadonlySet<Move> = new Set([
	'promises-dated',
	'promises-undated',
	'will-fix-now',
	'call-back',
	'offers-less'
] satisfies Move[]);

function movesOf({ kind, words }: Pick<Entry, 'kind' | 'words'>): readonly Move[] {
	return movesIn(words, { kind }).map(({ move }) => move);
}

function list(
	heading: string,
	lines: readonly (Omit<AgreedPromise, 'lacksDay'> & { question?: string })[],
	words: AgreedWords
): string {
	if (lines.length === 0) return '';
	const told = lines.map(({ words: noted, person, question = '', amount, due }) =>
		words.line({
			words: noted,
			person: person ?? '',
			question,
			amount: amount === null ? '' : words.amount(amount),
			due: due === null ? '' : words.day(due)
		})
	);
	return [heading, ...told.map((line) => `- ${line}`)].join('\n');
}

/** The words of an entry on one line, without the sentences that hold an opinion. */
function factualLine(entry: Entry, everywhere: KeptWordings['everywhere']): string {
	return lineOf(withoutOpinions(entry, facts, everywhere).words.replaceAll(LEFT_OUT, ''));
}

function lineOf(text: string | null | undefined): string {
	return (text ?? '').replace(/\s+/g, ' ').trim();
}
