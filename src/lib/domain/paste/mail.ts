import type { Day } from '../day.ts';
import { foldLine, trimmed } from './folded-line.ts';
import { type Stamp, readStamp } from './stamp.ts';

/** A part of a mail: the line that says whose words follow, and those words. `name` is null where nothing says it. */
export type MailPart = { head: string; name: string | null; stamp: Stamp | null; words: string };

type Line = { raw: string; text: string; depth: number };
type Author = { name: string | null; stamp: Stamp | null };
/** Words that say who wrote what is quoted below them. */
type Intro = Author & {
	lines: number;
	/** False for fields that need not be those of a mail, when they stand at the top of the text. */
	isQuote: boolean;
};

const WROTE = /^(?:on|am|le|el) (.{3,200}?) ?\b(?:wrote|schrieb|a écrit|escribió)(?=[\s:])(.{0,100}?) ?:$/i;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? /i;
const DIVIDER =
	/^[-_ ]{0,20}(?:original message|forwarded message|begin forwarded message|ursprüngliche nachricht|message d'origine)\b[-_: ]{0,20}$/i;
const FIELD =
	/^\*{0,2}(from|sent|date|to|cc|bcc|subject|reply-to|importance|attachments?|von|gesendet|an|betreff|de|envoyé|à|objet)\*{0,2} ?:\*{0,2} ?(.*)$/i;
const SENDER = /^(?:from|von|de)$/i;
const SENT = /^(?:sent|date|gesendet|envoyé)$/i;
const MAX_INTRO_LINES = 3;
const MAX_FIELDS = 12;

/**
 * The parts of a mail that says who wrote it and when, or quotes other mails, in the order of the text; null for any other text. Marks before quoted lines are
 * left out, and lines between quoted ones go back to whoever quotes.
 */
export function splitMail(text: string, today: Day): readonly MailPart[] | null {
	const lines = text.split(/\r\n|\r|\n/).map(lineOf);
	const authors: Author[] = [{ name: null, stamp: null }];
	const parts: MailPart[] = [];
	let hasQuote = false;
	let head = '';
	let current: Author | null = null;
	for (let index = 0; index < lines.length;) {
		const line = lines[index];
		if (!line) break;
		const intro = introAt(lines, index, today);
		if (intro !== null) {
			const next = nextWritten(lines, index + intro.lines);
			// What is quoted is marked once more, or, in some programs, not at all.
			const depth = line.depth + (next !== undefined && next.depth > line.depth ? 1 : 0);
			authors.length = depth;
			authors[depth] = { name: intro.name, stamp: intro.stamp };
			hasQuote ||= intro.isQuote || parts.length > 0;
			head = [head, ...lines.slice(index, index + intro.lines).map(({ raw }) => raw)].join('\n').trim();
			current = null;
			index += intro.lines;
			continue;
		}
		if (line.text.trim() === '') {
			const last = parts.at(-1);
			if (last && current !== null) last.words += '\n';
			index += 1;
			continue;
		}
		const author = (authors[line.depth] ??= { name: null, stamp: null });
		if (author === current) {
			const last = parts.at(-1);
			if (last) last.words += `\n${line.text}`;
		} else {
			parts.push({ head, name: author.name, stamp: author.stamp, words: line.text });
			head = '';
			current = author;
		}
		index += 1;
	}
	if (!hasQuote) return null;
	if (head !== '') parts.push({ head, name: null, stamp: null, words: '' });
	return parts.map((part) => ({ ...part, words: trimmed(part.words) }));
}

function lineOf(raw: string): Line {
	const marks = /^(?:\s{0,3}>)*/.exec(raw)?.[0] ?? '';
	const text = marks === '' ? raw : raw.slice(marks.length).replace(/^ /, '');
	return { raw, text, depth: marks.replace(/[^>]/g, '').length };
}

function introAt(lines: readonly Line[], index: number, today: Day): Intro | null {
	return wroteAt(lines, index, today) ?? headerAt(lines, index, today);
}

/** "On Fri, 20 Nov 2026 at 10:31, Sam Okoro <sam@mail.example> wrote:", at times on two or three lines. */
function wroteAt(lines: readonly Line[], index: number, today: Day): Intro | null {
	if (!/^\s{0,3}(?:on|am|le|el) /i.test(lines[index]?.text ?? '')) return null;
	for (let count = 1; count <= MAX_INTRO_LINES && index + count <= lines.length; count += 1) {
		const joined = lines
			.slice(index, index + count)
			.map(({ text }) => foldLine(text).text.trim())
			.join(' ');
		const match = WROTE.exec(joined);
		if (!match) continue;
		const [, told = '', behind = ''] = match;
		const stamp = readStamp(told, 0, today);
		const before = told.slice(stamp?.end ?? 0).replace(WEEKDAY, '');
		return { name: senderIn(/\p{L}/u.test(before) ? before : behind), stamp, lines: count, isQuote: true };
	}
	return null;
}

/** The lines "From: … Sent: … To: … Subject: …", with or without a line above that says that a mail follows. */
function headerAt(lines: readonly Line[], index: number, today: Day): Intro | null {
	let at = index;
	const isDivided = DIVIDER.test(textAt(lines, at)) || /^[_-]{5,80}$/.test(textAt(lines, at));
	if (isDivided) for (at += 1; at < index + MAX_INTRO_LINES && textAt(lines, at) === ''; at += 1);
	const fields = new Map<string, string>();
	const first = FIELD.exec(textAt(lines, at))?.[1] ?? '';
	if (!SENDER.test(first)) return null;
	for (let count = 0; count < MAX_FIELDS; count += 1) {
		const match = FIELD.exec(textAt(lines, at));
		if (!match) break;
		const [, field = '', value = ''] = match;
		fields.set(SENDER.test(field) ? 'sender' : SENT.test(field) ? 'sent' : field.toLowerCase(), value);
		at += 1;
	}
	if (fields.size < 2 || !(isDivided || fields.has('sent') || fields.has('subject'))) return null;
	const sender = fields.get('sender') ?? '';
	const stamp = readStamp(fields.get('sent') ?? '', 0, today);
	// A booking tells from where and when, too.
	const isMail = stamp !== null && (sender.includes('@') || fields.has('subject'));
	return { name: senderIn(sender), stamp, lines: at - index, isQuote: isDivided || isMail };
}

function nextWritten(lines: readonly Line[], from: number): Line | undefined {
	for (let index = from; index < lines.length; index += 1) if (lines[index]?.text.trim() !== '') return lines[index];
	return undefined;
}

function textAt(lines: readonly Line[], index: number): string {
	return foldLine(lines[index]?.text ?? '').text.trim();
}

/** The name of a sender without its address; the address when there is no name. */
function senderIn(text: string): string | null {
	const clean = (part: string) => part.replace(/^[\s"'“”*,;<([]+|[\s"'“”*,;>)\]]+$/g, '');
	const name = clean(text.replace(/<[^<>]{0,200}>|\[[^[\]]{0,200}\]/g, ' '));
	return name !== '' ? name : clean(text) || null;
}
