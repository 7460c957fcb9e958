import type { Contact, Person } from '../case/case.ts';
import { personNamed } from '../case/entries.ts';
import { MAX_TEXT_LENGTH } from '../case/limits.ts';
import type { EntryRecord } from '../case/record.ts';
import { type Day, type When, compareWhen } from '../day.ts';
import { type ChatHeads, bareHeads, stampedHeads } from './chat.ts';
import { type DayOrder, dayIn, dayOrderOf } from './day-order.ts';
import { trimmed } from './folded-line.ts';
import { readLines } from './heads.ts';
import { type MailPart, splitMail } from './mail.ts';
import type { Stamp, WrittenDate } from './stamp.ts';
import { type KnownWriters, isOwnName, isRole, knownNameIn } from './writers.ts';

/** One message out of what was pasted. */
export type PastedMessage = {
	/** The text before the words that says who and when, as it was written; empty when there is none. */
	head: string;
	/** The name in the head; null when there is none. */
	who: string | null;
	isMine: boolean;
	/** The day in the head; null when it names none, or when the text does not say which of two it is. */
	day: Day | null;
	minute: number | null;
	words: string;
	/** Lines behind the words that nobody wrote, such as "Priya left the chat". */
	tail: string;
	/** The date in the head, where the text does not say which of two days it is. */
	unclear: WrittenDate | null;
};

/** What is known when a text is read: whose names those are, and what day it is. */
export type PasteContext = KnownWriters & {
	today: Day;
	/** Which figure of a date is the day, as the person says where the text does not. */
	order?: DayOrder | null;
};

/**
 * Who wrote a message, as the person can correct it: `me`, `they` for an unnamed writer, the id of somebody known, or `name:`
 * and a new name.
 */
export type PasteWriter = string;

/** The longest text that is read, in UTF-16 units: a chat of some thousand messages. */
export const MAX_PASTED_LENGTH = 200_000;

/** A heading has short lines, and few of them. */
const MAX_HEADING = { lines: 6, length: 100 };

/**
 * Splits text copied from a chat or a mail into its messages, where it is clear where each begins. The shape of the text as a
 * whole says what a head is. Otherwise the text is one message as it is. Nothing is added to somebody else's words: where no
 * writer is told, the words are by nobody named. Heads, words and tails, joined in order, give the text back except for white
 * space, and for the marks before quoted lines of a mail.
 */
export function splitPasted(text: string, reader: PasteContext): readonly PastedMessage[] {
	const lines = text.split(/\r\n|\r|\n/);
	const read = readLines(lines, reader, reader.today);
	const stamped = stampedHeads(read, lines, reader, reader.today);
	// A line with a name and a time may be one of the fields above a quoted mail.
	const mail = stamped?.heads[0]?.form === 'colon' ? null : splitMail(text, reader.today);
	const chat = mail === null ? (stamped ?? bareHeads(read, lines, reader)) : null;
	const found = mail?.map((part) => mailMessage(part, reader)) ?? (chat && chatMessages(lines, chat, reader)) ?? [];
	const messages = joinEmpty(found);
	return messages.some(({ head }) => head !== '') ? withDays(messages, mail !== null, reader) : wholeText(text);
}

/** The date that the text does not settle, if there is one: the person is asked for it once, and the order holds for all. */
export function unclearDateIn(messages: readonly PastedMessage[]): WrittenDate | null {
	return messages.find(({ unclear }) => unclear !== null)?.unclear ?? null;
}

/** The text as one message by an unnamed writer; [] for a blank text. */
export function wholeText(text: string): readonly PastedMessage[] {
	const words = text.trim();
	return words === ''
		? []
		: [{ head: '', who: null, isMine: false, day: null, minute: null, words, tail: '', unclear: null }];
}

/** Why the messages cannot be kept, or null. */
export function problemOfPasted(messages: readonly PastedMessage[]): 'empty' | 'too-long' | null {
	if (messages.length === 0) return 'empty';
	return messages.some(({ words }) => words.length > MAX_TEXT_LENGTH) ? 'too-long' : null;
}

/** The likely writer: the name in the head; without one, whoever is speaking in this contact. */
export function writerOf(
	{ who, isMine }: PastedMessage,
	people: readonly Person[],
	{ speaking }: Pick<Contact, 'speaking'>
): PasteWriter {
	if (isMine) return 'me';
	if (who === null) return speaking ?? 'they';
	const known = personNamed(people, who);
	if (known) return known.id;
	return isRole(who) ? 'they' : `name:${who}`;
}

/** The name of a writer who is not known yet; null for any other. */
export function newNameOf(writer: PasteWriter): string | null {
	return writer.startsWith('name:') ? writer.slice('name:'.length) : null;
}

/**
 * The entry of a message without its ids: what they or I said, in full. A message whose head has no date, or one that may be
 * either of two days, takes its time from `untold`. None is dated later than `now`.
 */
export function entryOfPasted(
	{ day, minute, words, unclear }: PastedMessage,
	writer: PasteWriter,
	untold: When,
	now = untold
): Pick<EntryRecord, 'kind' | 'by' | 'words' | 'at'> {
	const said = { ...untold, day: day ?? untold.day, minute: minute ?? (day === null ? untold.minute : null) };
	const at = day === null && unclear !== null ? untold : said;
	return { kind: 'said', by: writer === 'me' ? 'me' : 'them', words, at: compareWhen(at, now) > 0 ? now : at };
}

/** Which message is the first that tells its day or its time; -1 when none does. */
export function firstDated(messages: readonly PastedMessage[]): number {
	return messages.findIndex(({ day, minute, unclear }) => day !== null || (minute !== null && unclear === null));
}

/** The start of a contact whose first message was written earlier. Of another day, no clock tells how long the contact took. */
export function startedEarlier(started: Contact['started'], at: When): Contact['started'] {
	const minutes = started.day === at.day ? (started.minute ?? 0) - (at.minute ?? 0) : 0;
	return { ...at, utc: started.utc === null ? null : started.utc - minutes * 60_000 };
}

type Unread = Omit<PastedMessage, 'day' | 'unclear'> & { date: WrittenDate | null };

function mailMessage({ head, name, stamp, words }: MailPart, reader: PasteContext): Unread {
	return { ...writtenBy(name, stamp, reader), head, words, tail: '' };
}

function writtenBy(name: string | null, stamp: Stamp | null, reader: PasteContext) {
	const isMine = name !== null && isOwnName(name, reader);
	const who = name === null ? null : knownNameIn(name, reader.people);
	return { who, isMine, minute: stamp?.minute ?? null, date: stamp?.date ?? null };
}

function chatMessages(lines: readonly string[], { heads, notices }: ChatHeads, reader: PasteContext): Unread[] {
	const first = heads[0]?.line ?? lines.length;
	const isHeading = isHeadingOf(lines.slice(0, first).filter((_, index) => !notices.has(index)));
	const before = isHeading ? lines.slice(0, first).join('\n').trim() : '';
	const opening = isHeading ? [] : partsBetween(lines, '', 0, first, notices);
	const messages = heads.flatMap((head, index) => {
		const own = [...lines.slice(head.line, head.wordsLine), lines[head.wordsLine]?.slice(0, head.wordsAt) ?? ''];
		const rest = lines[head.wordsLine]?.slice(head.wordsAt) ?? '';
		const end = heads[index + 1]?.line ?? lines.length;
		const [said, ...others] = partsBetween(lines, rest, head.wordsLine + 1, end, notices);
		const written = own.join('\n').trim();
		const message: Unread = {
			...writtenBy(head.name === '' ? null : head.name, head.stamp, reader),
			head: index === 0 && before !== '' ? `${before}\n${written}` : written,
			words: said?.words ?? '',
			tail: said?.tail ?? ''
		};
		return [message, ...others.map((part) => ({ ...nobody(), ...part }))];
	});
	return [...opening.map((part) => ({ ...nobody(), ...part })), ...messages];
}

/** The words before the first notice, then, by nobody named, those behind each notice. A notice is the tail of what it follows. */
function partsBetween(
	lines: readonly string[],
	rest: string,
	start: number,
	end: number,
	notices: ReadonlySet<number>
): readonly Pick<Unread, 'words' | 'tail'>[] {
	const parts = [{ said: [rest], passed: [] as string[] }];
	for (let index = start; index < end; index += 1) {
		const line = lines[index] ?? '';
		const last = parts.at(-1);
		if (notices.has(index)) last?.passed.push(line);
		else if (last?.passed.length === 0 || line.trim() === '') last?.said.push(line);
		else parts.push({ said: [line], passed: [] });
	}
	return parts.map(({ said, passed }) => ({ words: trimmed(said.join('\n')), tail: passed.join('\n').trim() }));
}

function nobody(): Unread {
	return { head: '', who: null, isMine: false, minute: null, date: null, words: '', tail: '' };
}

/** A heading names the chat, in a few lines that are no sentences. Anything else before the first head is kept as a message. */
function isHeadingOf(lines: readonly string[]): boolean {
	const written = lines.map((line) => line.trim()).filter((line) => line !== '');
	const isShort = (line: string) => line.length <= MAX_HEADING.length && !/[.!?…]["')]?$/.test(line);
	return written.length <= MAX_HEADING.lines && written.every(isShort);
}

/** A head without words starts no message: it is passed on to the next, and at the end it is the tail of the last one. */
function joinEmpty(messages: readonly Unread[]): Unread[] {
	const joined: Unread[] = [];
	let passed: string[] = [];
	for (const message of messages) {
		if (message.words === '') {
			passed.push(message.head, message.tail);
			continue;
		}
		joined.push({ ...message, head: [...passed, message.head].filter((part) => part !== '').join('\n') });
		passed = [];
	}
	const last = joined.at(-1);
	if (last) last.tail = [last.tail, ...passed].filter((part) => part !== '').join('\n');
	return joined;
}

/** The messages of a chat are in order of time. In a mail, what it quotes is older. */
function withDays(messages: readonly Unread[], isMail: boolean, { today, order }: PasteContext): PastedMessage[] {
	const dates = messages.flatMap(({ date }) => (date === null ? [] : [date]));
	const own = dayOrderOf(isMail ? dates.toReversed() : dates, today);
	const settled = own ?? order ?? null;
	return messages.map(({ date, ...message }) => {
		const isUnclear = own === null && date !== null && date.dayFirst !== date.monthFirst;
		return { ...message, day: dayIn(date, settled, today), unclear: isUnclear ? date : null };
	});
}
