import type { Day } from '../day.ts';
import { foldLine } from './folded-line.ts';
import { type Head, type ReadLine, isAboutTheChat, isNotice } from './heads.ts';
import type { Stamp } from './stamp.ts';
import {
	type KnownWriters,
	familiarNames,
	isFamiliar,
	isLabel,
	isOwnName,
	writerKey,
	looksLikeName
} from './writers.ts';

/** Where the messages of a chat begin, and the lines that are about the chat and by nobody. */
export type ChatHeads = { heads: readonly Head[]; notices: ReadonlySet<number> };

/** How somebody begins to speak. The parts of a list do not begin so. */
const SPEECH =
	/^(?:hi|hello|hey|good (?:morning|afternoon|evening)|welcome|thanks|thank you|sorry|yes|no|ok|okay|sure|let me|my name|i|i[’']\w+|we|we[’']\w+)\b(?!-)/i;

const FORMS: readonly Head['form'][] = ['colon', 'line', 'known'];

/** The heads with a day or a time, when the text has heads of one shape that are clear. */
export function stampedHeads(
	read: readonly ReadLine[],
	lines: readonly string[],
	names: KnownWriters,
	today: Day
): ChatHeads | null {
	const familiar = familiarNames(names);
	const all = read.flatMap(({ heads }) => heads).filter(({ form }) => form !== 'bare');
	const shapes = groupsOf(all, ({ shape }) => shape);
	const clear = shapes.filter((heads) => isClearShape(heads, lines, familiar, today));
	// The first shape of the text is that of its heads. Another one that comes later stands inside a message.
	const [own] = clear.toSorted((a, b) => lineOf(a) - lineOf(b) || FORMS.indexOf(formOf(a)) - FORMS.indexOf(formOf(b)));
	if (own === undefined) return null;
	const notices = new Set<number>();
	const isAboutIt = ({ name }: Head) => isAboutTheChat(name) && !isFamiliar(name, familiar) && !looksLikeName(name);
	for (const head of own) if (isAboutIt(head)) notices.add(head.line);
	const writers = new Set([...familiar, ...own.map(({ name }) => writerKey(name))]);
	const ownLines = new Map(own.filter(({ line }) => !notices.has(line)).map((head) => [head.line, head]));
	const stampShape = read[lineOf(own)]?.stampShape ?? null;
	const heads: Head[] = [];
	// Where heads tell a time alone, a day on a line of its own is that of the messages below.
	const hasDates = own.some(({ stamp }) => stamp?.date != null);
	let day: Stamp | null = null;
	for (const [index, line] of read.entries()) {
		if (notices.has(index) || heads.at(-1)?.wordsLine === index) continue;
		const head = ownLines.get(index) ?? line.heads.find((other) => isOfKnownWriter(other, writers, lines));
		const hasShape = line.stampShape !== null && line.stampShape === stampShape;
		if (line.day !== null && !hasDates) {
			day = line.day;
			notices.add(index);
		} else if (head) heads.push(day === null || head.stamp?.date != null ? head : onDay(head, day));
		else if (hasShape && formOf(own) === 'known') heads.push(byNobody(line, index));
		else if (isNotice(lines[index] ?? '') || (hasShape && isStampedNotice(line, lines[index] ?? '')))
			notices.add(index);
	}
	return heads.length > 0 ? { heads, notices } : null;
}

/** Heads that are only a name and a colon: by known names, and by others who take turns with them. */
export function bareHeads(read: readonly ReadLine[], lines: readonly string[], names: KnownWriters): ChatHeads | null {
	const familiar = familiarNames(names);
	const all = read.flatMap(({ heads }) => heads.filter(({ form }) => form === 'bare'));
	const known = all.filter(({ name }) => isFamiliar(name, familiar));
	if (known.length === 0) return null;
	const hasOther = known.some(({ name }) => !isOwnName(name, names));
	const unknown = all.filter((head) => !isFamiliar(head.name, familiar) && mayWrite(head, lines));
	const strangers = groupsOf(unknown, ({ name }) => writerKey(name));
	const isKnownBetween = (a: Head | undefined, b: Head | undefined) =>
		known.some(({ line }) => line > (a?.line ?? 0) && line < (b?.line ?? 0));
	// A list inside a message has other words before each colon. A writer comes again, speaks, or is the only one who answers me.
	const writing = strangers.filter(
		(heads) =>
			(!hasOther && strangers.length === 1) ||
			isKnownBetween(heads[0], heads.at(-1)) ||
			heads.every((head) => !/\d/.test(head.name) && SPEECH.test(wordsOf(head, lines)))
	);
	const heads = [...known, ...writing.flat()].sort((a, b) => a.line - b.line);
	const first = lines.findIndex((line) => line.trim() !== '');
	if (heads.length === 1 && heads[0]?.line !== first) return null;
	const notices = lines.flatMap((line, index) => (isNotice(line) ? [index] : []));
	return { heads, notices: new Set(notices) };
}

function groupsOf(heads: readonly Head[], keyFor: (head: Head) => string): readonly Head[][] {
	const groups = new Map<string, Head[]>();
	for (const head of heads) {
		const group = groups.get(keyFor(head));
		if (group) group.push(head);
		else groups.set(keyFor(head), [head]);
	}
	return [...groups.values()];
}

function isClearShape(
	heads: readonly Head[],
	lines: readonly string[],
	familiar: ReadonlySet<string>,
	today: Day
): boolean {
	if (!heads.some((head) => mayBePast(head, today))) return false;
	const hasFamiliar = heads.some(({ name }) => isFamiliar(name, familiar));
	const isRepeated = hasRepeatedName(heads);
	const isTimed = heads.some(({ stamp }) => stamp === null || /[te]/.test(stamp.shape));
	const isBracketed = /[([{<]/.test(heads[0]?.shape ?? '');
	switch (formOf(heads)) {
		case 'colon':
			// Without a time it may be a diary.
			if (hasFamiliar || isRepeated) return true;
			return isTimed && (heads.some(({ name }) => looksLikeName(name)) || (isBracketed && heads.length > 1));
		case 'line': {
			const taken = new Set(heads.map(({ line }) => line));
			const worded = heads.filter((head) => hasWordsBelow(head, taken, lines));
			const isDated = isBracketed && worded.every(({ stamp }) => stamp?.date != null);
			return hasFamiliar ? worded.length > 0 : worded.length > 1 && (hasRepeatedName(worded) || isDated);
		}
		default:
			return true;
	}
}

function hasRepeatedName(heads: readonly Head[]): boolean {
	return new Set(heads.map(({ name }) => writerKey(name))).size < heads.length;
}

function formOf(heads: readonly Head[]): Head['form'] {
	return heads[0]?.form ?? 'bare';
}

function lineOf(heads: readonly Head[]): number {
	return heads[0]?.line ?? 0;
}

function mayBePast({ stamp }: Head, today: Day): boolean {
	const date = stamp?.date ?? null;
	return date === null || [date.dayFirst, date.monthFirst].some((day) => day !== null && day <= today);
}

/** True when a line that is not blank, and no head of the same shape, stands below. */
function hasWordsBelow({ wordsLine }: Head, heads: ReadonlySet<number>, lines: readonly string[]): boolean {
	const below = nextWritten(lines, wordsLine);
	return below !== null && !heads.has(below);
}

/** Another shape than that of the text: a head only where its writer writes elsewhere in it. */
function isOfKnownWriter(head: Head, writers: ReadonlySet<string>, lines: readonly string[]): boolean {
	if (head.form !== 'colon' && !(head.form === 'line' && hasWordsBelow(head, new Set(), lines))) return false;
	return isFamiliar(head.name, writers);
}

function onDay(head: Head, { date }: Stamp): Head {
	return head.stamp === null ? head : { ...head, stamp: { ...head.stamp, date } };
}

function byNobody({ stamp, stampEnd }: ReadLine, line: number): Head {
	return { form: 'known', shape: '', line, wordsLine: line, wordsAt: stampEnd, name: '', stamp };
}

/** A time alone may stand in a plan inside a message. A day, brackets, or what the line says show that it is about the chat. */
function isStampedNotice({ stamp, stampShape }: ReadLine, line: string): boolean {
	return stamp?.date != null || /[([{<]/.test(stampShape ?? '') || isAboutTheChat(line);
}

/** True for a name, or a user name, that is no label and stands before words. */
function mayWrite(head: Head, lines: readonly string[]): boolean {
	const { name } = head;
	const isWritten = looksLikeName(name) || /^[\p{Ll}\d]+[_.@\d][\p{L}\d_.@-]*$/u.test(name);
	return isWritten && name.length <= 40 && !isLabel(name) && /\p{L}/u.test(wordsOf(head, lines));
}

/** The first words of a head: behind it, or below. */
function wordsOf({ wordsLine, wordsAt }: Head, lines: readonly string[]): string {
	const behind = foldLine(lines[wordsLine]?.slice(wordsAt) ?? '').text.trim();
	return behind || foldLine(lines[nextWritten(lines, wordsLine) ?? lines.length] ?? '').text.trim();
}

function nextWritten(lines: readonly string[], after: number): number | null {
	for (let index = after + 1; index < lines.length; index += 1) if (lines[index]?.trim() !== '') return index;
	return null;
}
