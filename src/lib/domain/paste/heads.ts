import type { Day } from '../day.ts';
import { type FoldedLine, foldLine } from './folded-line.ts';
import { type Stamp, readStamp } from './stamp.ts';
import { familiarNames, isLabel, writerKey, type KnownWriters } from './writers.ts';

/**
 * How a head is built. `colon`: a stamp and a name with a colon. `line`: a stamp and a name on a line of their own, or on two.
 * `known`: a stamp and a known name, with the words right behind. `bare`: a name with a colon.
 */
type Form = 'colon' | 'line' | 'known' | 'bare';

/** A place where a message may begin. */
export type Head = {
	form: Form;
	/** Heads of one text have one shape: the form, the brackets and signs around the stamp, and how its day and time are written. */
	shape: string;
	/** The line of the head, and the line on which its words begin. */
	line: number;
	wordsLine: number;
	/** The offset in `wordsLine` at which the words begin. */
	wordsAt: number;
	name: string;
	stamp: Stamp | null;
};

/** What a line may be: heads, and the beginning of its shape if it begins with a stamp. */
export type ReadLine = {
	heads: readonly Head[];
	stampShape: string | null;
	stamp: Stamp | null;
	stampEnd: number;
	/** The day, on a line that has nothing else. */
	day: Stamp | null;
};

const MAX_NAME = 60;
const MARKS = /^(?:[*_•▪·>~#-]|\*\*|__| )*/;
const OPEN = '([{<';
const CLOSE = ')]}>';
const NAME_AND_COLON = new RegExp(
	String.raw`^(?<name>[^:]{1,${MAX_NAME}}?)\s?(?:\*\*|__|\*)?:(?:\*\*|__|\*)?(?=\s|$)`,
	'u'
);
const NAME_AND_BAR = new RegExp(String.raw`^(?<name>[^|]{1,${MAX_NAME}}?) ?\|(?=\s|$)`, 'u');
const NAME_IN_ANGLES = /^<(?<name>[^<>:]{1,40})>/;

/** What tells that a line with a stamp is about the chat, though it has a colon: "Priya changed the subject to: Repairs". */
const NOTICE_VERB =
	/\b(?:added|changed|created|deleted|encrypted|ended|joined|left|missed|pinned|removed|started|turned (?:on|off)|is typing)\b/i;

/** A line about the chat that has no stamp. */
const NOTICE =
	/^(?:you(?:'| a)re (?:now )?(?:chatting|connected|speaking|being (?:connected|transferred))\b.{0,80}|(?:.{1,60} )?(?:has |have )?(?:joined|left|entered|ended|transferred|closed) (?:the |this )?(?:chat|conversation|session)\b.{0,60}|(?:the |this )?(?:chat|conversation|session)(?: has| was)? (?:been )?(?:ended|started|transferred|closed)\b.{0,80}|.{1,60} is typing\W{0,3})$/i;

export function readLines(lines: readonly string[], names: KnownWriters, today: Day): readonly ReadLine[] {
	const folded = lines.map(foldLine);
	const familiar = [...familiarNames(names)].sort((a, b) => b.length - a.length);
	return folded.map((line, index) => readLine(folded, line, index, familiar, today));
}

export function isNotice(line: string): boolean {
	return NOTICE.test(foldLine(line).text.trim());
}

export function isAboutTheChat(name: string): boolean {
	return NOTICE_VERB.test(name);
}

function readLine(
	lines: readonly FoldedLine[],
	line: FoldedLine,
	index: number,
	familiar: readonly string[],
	today: Day
): ReadLine {
	const marks = MARKS.exec(line.text)?.[0].length ?? 0;
	const leading = bracketedStamp(line.text, marks, today);
	const head = (form: Form, shape: string, name: string, end: number, stamp: Stamp | null): Head => ({
		form,
		shape: `${form} ${shape}`,
		line: index,
		wordsLine: index,
		wordsAt: line.writtenEnd(end),
		name: cleanName(name),
		stamp
	});
	if (leading === null) {
		const heads = [
			nameThenStamp(line, marks, today, head),
			nameWithColon(line, marks, head),
			onTwoLines(lines, index, today)
		];
		return {
			heads: heads.filter(isNamed),
			stampShape: null,
			stamp: null,
			stampEnd: 0,
			day: null
		};
	}
	const { stamp, shape, end } = leading;
	const rest = line.text.slice(end);
	const day = rest === '' && stamp.date !== null && stamp.minute === null ? stamp : null;
	const named =
		NAME_IN_ANGLES.exec(rest) ?? (shape.endsWith('|') ? NAME_AND_BAR.exec(rest) : null) ?? NAME_AND_COLON.exec(rest);
	const known = familiar.find(
		(name) => writerKey(rest.slice(0, name.length)) === name && /^\s+\S/.test(rest.slice(name.length))
	);
	const heads = [
		...(named ? [head('colon', shape, named.groups?.name ?? '', end + named[0].length, stamp)] : []),
		...(!named && known !== undefined
			? [head('known', shape, rest.slice(0, known.length), end + known.length, stamp)]
			: []),
		...(!named && line.isWhole && rest !== '' && rest.length <= MAX_NAME
			? [head('line', shape, rest, line.text.length, stamp)]
			: []),
		...(rest === '' ? [stampThenName(lines, index, leading)] : [])
	].filter(isNamed);
	return { heads, stampShape: shape, stamp, stampEnd: line.writtenEnd(end), day };
}

function isNamed(head: Head | null): head is Head {
	return head !== null && /[\p{L}\p{N}]/u.test(head.name);
}

type Leading = { stamp: Stamp; shape: string; end: number };

/** A stamp, in any kind of brackets, and the signs behind it. */
function bracketedStamp(text: string, from: number, today: Day): Leading | null {
	const first = text.charAt(from);
	const open = OPEN.includes(first) ? first : '';
	const inside = from + open.length;
	const stamp = readStamp(text, inside + spacesAt(text, inside), today);
	if (stamp === null) return null;
	let { end } = stamp;
	if (open !== '') {
		end += spacesAt(text, end);
		if (text.charAt(end) !== CLOSE.charAt(OPEN.indexOf(open))) return null;
		end += 1;
	}
	const signs = /^ *(?:[-|·•,:] *)?(?:\*\*|~ ?)?/.exec(text.slice(end))?.[0] ?? '';
	// Without brackets and signs, a space stands before the name.
	if (open === '' && signs === '' && end < text.length) return null;
	return { stamp, shape: `${open}${stamp.shape}${open && 'b'}${signs.replace(/[ *~]/g, '')}`, end: end + signs.length };
}

type MakeHead = (form: Form, shape: string, name: string, end: number, stamp: Stamp | null) => Head;

/** "Priya (10:31): Hello", or "Priya Shah  Today at 10:31 AM" on a line of its own. */
function nameThenStamp(line: FoldedLine, from: number, today: Day, head: MakeHead): Head | null {
	const { text } = line;
	const last = Math.min(text.length, from + MAX_NAME);
	for (let index = from + 1; index < last; index += 1) {
		if (!/[ ([{<]/.test(text.charAt(index - 1)) && !OPEN.includes(text.charAt(index))) continue;
		const leading = bracketedStamp(text, index, today);
		if (leading === null) continue;
		const between = /(?: *[-,·•|])? *(?:\bat )?$/.exec(text.slice(from, index))?.[0] ?? '';
		const name = text.slice(from, index - between.length);
		if (name.includes(':') || isLabel(name)) return null;
		const behind = leading.stamp.end;
		const close = /^ *[)\]}>]?/.exec(text.slice(behind))?.[0].length ?? 0;
		const colon = /^ *:(?= |$)/.exec(text.slice(behind + close));
		const shape = `n${between.trim()}${leading.shape.replace(/:$/, '')}`;
		if (colon) return head('colon', shape, name, behind + close + colon[0].length, leading.stamp);
		if (leading.end >= text.length && line.isWhole) return head('line', shape, name, text.length, leading.stamp);
	}
	return null;
}

function nameWithColon({ text }: FoldedLine, from: number, head: MakeHead): Head | null {
	const rest = text.slice(from);
	const angles = NAME_IN_ANGLES.exec(rest);
	if (angles) return head('colon', '<>', angles.groups?.name ?? '', from + angles[0].length, null);
	const match = NAME_AND_COLON.exec(rest);
	return match && head('bare', '', match.groups?.name ?? '', from + match[0].length, null);
}

/** A name, and its stamp on the next line. */
function onTwoLines(lines: readonly FoldedLine[], index: number, today: Day): Head | null {
	const [name, below] = [lines[index], lines[index + 1]];
	if (!name || !below || !isNameAlone(name)) return null;
	const leading = bracketedStamp(below.text, spacesAt(below.text, 0), today);
	if (leading === null || leading.end < below.text.length) return null;
	return twoLineHead(`n/${leading.shape}`, index, name.text, leading.stamp, below);
}

/** A stamp, and its name on the next line. */
function stampThenName(lines: readonly FoldedLine[], index: number, { stamp, shape }: Leading): Head | null {
	const below = lines[index + 1];
	return below && isNameAlone(below) ? twoLineHead(`${shape}/n`, index, below.text, stamp, below) : null;
}

function twoLineHead(shape: string, line: number, name: string, stamp: Stamp, below: FoldedLine): Head {
	const wordsAt = below.writtenEnd(below.text.length);
	return { form: 'line', shape: `line ${shape}`, line, wordsLine: line + 1, wordsAt, name: cleanName(name), stamp };
}

function isNameAlone({ text, isWhole }: FoldedLine): boolean {
	return (
		isWhole && text.trim() !== '' && text.length <= 40 && !/[.!?,;]$/.test(text) && text.trim().split(/ +/).length <= 5
	);
}

/** The name without the marks around it, and with what is said of it in brackets. */
function cleanName(name: string): string {
	return name
		.replace(/^[\s*_~•]+|[\s*_:]+$/gu, '')
		.replace(/^"(.*)"$/u, '$1')
		.replace(/ +/g, ' ')
		.replace(/ (?:said|says|wrote)$/i, '')
		.trim();
}

function spacesAt(text: string, from: number): number {
	return /^ */.exec(text.slice(from, from + 20))?.[0].length ?? 0;
}
