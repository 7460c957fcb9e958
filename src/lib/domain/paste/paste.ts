import type { Contact, Person } from '../case/case.ts';
import { personNamed } from '../case/entries.ts';
import { MAX_TEXT_LENGTH } from '../case/limits.ts';
import type { EntryRecord } from '../case/record.ts';
import { Day, type When } from '../day.ts';

/** One message out of what was pasted. */
export type PastedMessage = {
	/** The text before the words that says who and when, as it was written; empty when there is none. */
	head: string;
	/** The name in the head; null when there is none. */
	who: string | null;
	isMine: boolean;
	/** The day in the head; null when it names none. */
	day: Day | null;
	minute: number | null;
	words: string;
};

/** What is known when a text is read: whose names those are, and what day it is. */
export type PasteContext = { people: readonly Person[]; own: readonly string[]; today: Day };

/**
 * Who wrote a message, as the person can correct it: `me`, `they` for an unnamed writer, the id of somebody known, or `name:`
 * and a new name.
 */
export type PasteWriter = string;

const OWN = ['you', 'me', 'visitor'];

/** What the other side is called when it has no name. Such a word shows that a chat was copied, and names nobody. */
const ROLES = [
	'adviser',
	'advisor',
	'agent',
	'assistant',
	'bot',
	'chatbot',
	'customer care',
	'customer service',
	'customer support',
	'operator',
	'support',
	'system',
	'they',
	'virtual assistant'
];

/** Words before a colon that are not names. */
const LABELS = new Set(
	(
		'account address amount attachment attn bcc bill booking case cc claim cost date deadline delivery due email e-mail ' +
		'from fw fwd http https important invoice item mobile name note number order phone please policy postcode price ps ' +
		're ref reference refund sent status subject tel telephone ticket time to total tracking url warning website ' +
		'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun today tomorrow'
	).split(' ')
);

const SMALL_WORDS = new Set(['and', 'at', 'de', 'for', 'from', 'in', 'of', 'the', 'van', 'von']);

const NAME = String.raw`(?<name>\p{L}[\p{L}\p{M}\p{N} .'’&_-]{0,39}?)`;
const DATE = String.raw`(?<date>\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d))`;
const TIME = String.raw`(?:${DATE},?\s{1,4})?(?<hour>\d{1,2}):(?<minute>[0-5]\d)(?::[0-5]\d)?(?:\s?(?<half>[AaPp])\.?[Mm]\b\.?)?`;
const START = String.raw`^[\s\u200e]*`;

const patternOf = (source: string) => new RegExp(START + source, 'u');

/**
 * The form of a head. `whole` is a time and a name with a colon, and is clear by itself. The others are clear only beside a
 * known name.
 */
type Form = 'whole' | 'timed' | 'bare';

const FORMS: readonly (readonly [Form, RegExp])[] = [
	['whole', patternOf(String.raw`\[${TIME}\]\s{0,4}${NAME}\s{0,4}:`)],
	['whole', patternOf(String.raw`${TIME}\s{0,4}[-–—]?\s{1,4}${NAME}\s{0,4}:(?=\s|$)`)],
	['whole', patternOf(String.raw`${NAME}\s{0,4}[([]${TIME}[)\]]\s{0,4}:`)],
	['timed', patternOf(String.raw`[[(]?${TIME}[)\]]?\s{0,4}[-–—]?\s{0,4}${NAME}$`)],
	['timed', patternOf(String.raw`${NAME}\s{0,4}[-–—,·•|]?\s{0,4}(?:at\s{1,4})?[([]?${TIME}[)\]]?\s{0,4}:?$`)],
	['timed', patternOf(String.raw`${NAME}\s{1,4}${TIME}:(?=\s)`)],
	['bare', patternOf(String.raw`${NAME}\s{0,4}:(?=\s|$)`)]
];

const TIME_FIRST = patternOf(String.raw`[[(]?${TIME}[)\]]?\s{0,4}[-–—]?\s{1,4}(?=(?<rest>.+)$)`);

type Head = { form: Form; isFamiliar: boolean; text: string } & Pick<
	PastedMessage,
	'who' | 'isMine' | 'day' | 'minute'
>;

/**
 * Splits text copied from a chat into its messages, where it is clear where each begins. Otherwise the text is one message as
 * it is. Heads and words, joined in order, give the text back except for white space.
 */
export function splitPasted(text: string, reader: PasteContext): readonly PastedMessage[] {
	const lines = text.split(/\r\n|\r|\n/);
	const heads = lines.map((line) => headOf(line.trimEnd(), reader));
	const form = clearForm(heads);
	const isHead = (index: number) => {
		const head = heads[index];
		return head != null && (head.form === form || (form === 'whole' && head.form === 'timed' && head.isFamiliar));
	};
	const marked = lines.flatMap((_, index) => (isHead(index) ? [index] : []));
	const wordsFrom = (start: number, end = lines.length) =>
		[lines[start]?.slice(heads[start]?.text.length), ...lines.slice(start + 1, end)].join('\n').trim();
	// A head without words starts no message and stays part of the text.
	const starts = marked.filter((start, position) => wordsFrom(start, marked[position + 1]) !== '');

	if (starts[0] === undefined || starts[0] !== lines.findIndex((line) => line.trim() !== '')) return wholeText(text);
	return starts.flatMap((start, index) => {
		const head = heads[start];
		if (!head) return [];
		const { who, isMine, day, minute } = head;
		return [{ head: head.text.trim(), who, isMine, day, minute, words: wordsFrom(start, starts[index + 1]) }];
	});
}

/** The text as one message by an unnamed writer; [] for a blank text. */
export function wholeText(text: string): readonly PastedMessage[] {
	const words = text.trim();
	return words === '' ? [] : [{ head: '', who: null, isMine: false, day: null, minute: null, words }];
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
	return ROLES.includes(keyOf(who)) ? 'they' : `name:${who}`;
}

/** The name of a writer who is not known yet; null for any other. */
export function newNameOf(writer: PasteWriter): string | null {
	return writer.startsWith('name:') ? writer.slice('name:'.length) : null;
}

/**
 * The entry of a message without its ids: what they or I said, in full. A message whose head has no date is dated when it was
 * pasted, and none is dated later than that.
 */
export function entryOfPasted(
	{ day, minute, words }: PastedMessage,
	writer: PasteWriter,
	pasted: When
): Pick<EntryRecord, 'kind' | 'by' | 'words' | 'at'> {
	const said = { ...pasted, day: day ?? pasted.day, minute: minute ?? (day === null ? pasted.minute : null) };
	const isLater = said.day === pasted.day && (said.minute ?? 0) > (pasted.minute ?? 0);
	return { kind: 'said', by: writer === 'me' ? 'me' : 'them', words, at: isLater ? pasted : said };
}

/** The surest form of head that splits this text clearly; null when none does. */
function clearForm(heads: readonly (Head | null)[]): Form | null {
	if (heads.some((head) => head?.form === 'whole')) return 'whole';
	return (
		(['timed', 'bare'] as const).find((form) => heads.some((head) => head?.form === form && head.isFamiliar)) ?? null
	);
}

function headOf(line: string, reader: PasteContext): Head | null {
	const heads = FORMS.flatMap(([form, pattern]) => {
		const match = pattern.exec(line);
		return (match && readHead(form, match[0], match.groups ?? {}, reader)) ?? [];
	});
	const sure = heads.find(({ form, isFamiliar }) => form === 'whole' || isFamiliar);
	return sure ?? timeThenKnownName(line, reader) ?? heads[0] ?? null;
}

/** "10:31 Priya I have looked": without a colon, only a known name shows where the words begin. */
function timeThenKnownName(line: string, reader: PasteContext): Head | null {
	const match = TIME_FIRST.exec(line);
	const rest = match?.groups?.rest ?? '';
	const name = [...familiarNames(reader)]
		.sort((a, b) => b.length - a.length)
		.find((known) => keyOf(rest.slice(0, known.length)) === known && /^\s+\S/.test(rest.slice(known.length)));
	if (!match || name === undefined) return null;
	const written = rest.slice(0, name.length);
	return readHead('timed', match[0] + written, { ...match.groups, name: written }, reader);
}

function readHead(
	form: Form,
	text: string,
	{ name = '', date, hour, minute, half }: Record<string, string | undefined>,
	reader: PasteContext
): Head | null {
	const key = keyOf(name);
	const isFamiliar = familiarNames(reader).has(key);
	const isMine = OWN.includes(key) || reader.own.some((own) => keyOf(own) === key);
	const day = date === undefined ? null : dayFrom(date, reader.today);
	const time = hour === undefined ? null : minuteOf(Number(hour), Number(minute), half);
	// A day or a time that cannot be read for certain stays with the words.
	if ((date !== undefined && day === null) || (hour !== undefined && time === null)) return null;
	if (!isFamiliar && !looksLikeName(name)) return null;
	return { form, isFamiliar, text, who: name.trim(), isMine, day, minute: time };
}

function familiarNames({ people, own }: PasteContext): ReadonlySet<string> {
	const names = [...OWN, ...ROLES, ...own.map(keyOf), ...people.map(({ name }) => keyOf(name ?? ''))];
	return new Set(names.filter((name) => name !== ''));
}

function looksLikeName(name: string): boolean {
	const words = name.trim().split(/\s+/);
	const isLarge = (word: string) => /^(?:\p{Lu}|\p{Lo}|\p{N})/u.test(word);
	if (words.length > 5 || !isLarge(words[0] ?? '') || LABELS.has(keyOf(words[0] ?? ''))) return false;
	return words.every((word) => isLarge(word) || SMALL_WORDS.has(word));
}

function minuteOf(hour: number, minute: number, half: string | undefined): number | null {
	if (half === undefined) return hour > 23 ? null : hour * 60 + minute;
	if (hour < 1 || hour > 12) return null;
	return ((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + minute;
}

/**
 * The day of a date such as "22/11/2026", when it can only be one: today, or the only reading that is not in the future.
 * Otherwise null.
 */
function dayFrom(date: string, today: Day): Day | null {
	const [first = '', second = '', third = ''] = date.split(/[-/.]/);
	const pad = (part: string) => part.padStart(2, '0');
	const year = third.length === 2 ? `20${third}` : third;
	const readings = date.includes('-')
		? [date]
		: [`${year}-${pad(second)}-${pad(first)}`, `${year}-${pad(first)}-${pad(second)}`];
	const days = [...new Set(readings)].filter((day) => Day.safeParse(day).success && day <= today);
	return days.includes(today) ? today : days.length === 1 ? (days[0] ?? null) : null;
}

function keyOf(name: string): string {
	return name.trim().toLowerCase();
}
