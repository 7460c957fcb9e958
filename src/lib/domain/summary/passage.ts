import { type Span, fold } from '../text/folded.ts';
import { agentsNamedIn, isRoleOnly } from '../text/names.ts';
import { type Sought, nameFinder } from '../text/name-forms.ts';
import { phonesIn, isToRing } from '../text/phones.ts';
import { type Reading, read } from '../text/tokens.ts';

/** Text the person wrote, with a mask in place of what may not be read. */
export type Passage = readonly Piece[];
export type Piece = { is: 'words'; words: string } | Mask;
export type Mask =
	| { is: 'agent'; number: number }
	| { is: 'client' }
	| { is: 'number-left-out' }
	| { is: 'name-left-out' }
	| { is: 'contact-left-out' };

/** Shown where something was left out of a note. */
export const LEFT_OUT = '[…]';

/** What a passage leaves out. */
export type HiddenParts = {
	/** The agents whose names are masked, with their numbers. */
	people: readonly { name: string; number: number }[];
	/** The person's own names. */
	own: readonly string[];
	/** The name of whom they speak for. */
	client: string | null;
	/** Account numbers. */
	numbers: readonly string[];
	/** The lines of the person's own postal address. */
	address: readonly string[];
	/** True to mask also people who are named only in a text, and the person's own telephone numbers and addresses. */
	strangers: boolean;
	/** Names that stay: that of the company. */
	kept: readonly string[];
};

export const nothingHidden: HiddenParts = {
	people: [],
	own: [],
	client: null,
	numbers: [],
	address: [],
	strangers: false,
	kept: []
};

/** A number with fewer letters and digits than this is not masked: it would blot out half the page. */
const SHORTEST_NUMBER = 3;
/** A part of a number, such as the account behind a sort code, is masked by itself from this length on. */
const SHORTEST_PART = 6;

/** Returns a function that turns a text into a passage. */
export function passageWriter(hidden: HiddenParts): (text: string | null | undefined) => Passage {
	const afterCompany = hidden.people.filter(({ name }) => isNamedAfter(name, hidden.kept) || isBot(name));
	const sought: Sought<Mask>[] = [
		...hidden.people
			.filter((one) => !afterCompany.includes(one))
			.map(({ name, number }): Sought<Mask> => ({ name, owner: { is: 'agent', number } })),
		...hidden.own.map((name): Sought<Mask> => ({ name, owner: { is: 'name-left-out' } })),
		...(hidden.client === null ? [] : [{ name: hidden.client, owner: { is: 'client' } } satisfies Sought<Mask>])
	];
	const findNamedAfter = afterCompany
		.filter(({ name }) => !hidden.kept.some((company) => formOfLine(company) === formOfLine(name)))
		.map(({ name, number }) => formFinder([formOfLine(name)], { is: 'agent', number }));
	const findNames = nameFinder(sought, hidden.kept);
	const findNumbers = formFinder(hidden.numbers.flatMap(formsOfNumber), { is: 'number-left-out' });
	const findAddress = formFinder(hidden.address.map(formOfLine), { is: 'contact-left-out' });

	return (text) => {
		const line = oneLine(text ?? '');
		if (line === '') return [];
		const reading = read(line);
		const masks: Masked[] = [
			...findNumbers(reading.text),
			...findAddress(reading.text),
			...(hidden.strangers ? contactsIn(reading) : []),
			...findNamedAfter.flatMap((find) => find(reading.text)),
			...(sought.length === 0 ? [] : findNames(reading).map(({ owner, ...span }) => ({ ...span, mask: owner }))),
			...(hidden.strangers ? strangersIn(reading, hidden) : [])
		];
		return written(line, reading, masks);
	};
}

type Masked = Span & { mask: Mask };

/** What goes before a name: "Mrs", and before a bot that is named after its company, "the". */
const TITLE = /(?<![\p{L}\p{N}])(?:mr|mrs|ms|miss|mx|dr|prof|sir|madam)\.? $/iu;
const ARTICLE = /(?<![\p{L}\p{N}])(?:the|an?) $/iu;

/** What an agent is known by beside the name: "badge 4471", "(id 22)". */
const BADGE =
	/^[ ,–-]*\(?(?:id|badge|staff|employee|emp|operator|op|ext|extension|agent|advis[eo]r|rep|clerk)(?: (?:id|no|number|nr|#))?[ .:#]*\p{L}{0,3}-?\d[\p{L}\d-]*\)?/iu;
const BADGE_BEFORE =
	/(?<![\p{L}\p{N}])(?:(?:id|badge|staff|employee|emp|operator|op|ext|extension|agent|advis[eo]r|rep|clerk)(?: (?:id|no|number|nr|#))?[ .:#]*\p{L}{0,3}-?\d[\p{L}\d-]*[ ,(–-]+|(?:agent|advis[eo]r|rep|clerk|badge) )$/iu;

/** The mask of an agent, with the number that stands beside the name: it tells who it is as well as the name does. */
function withBadge(masked: Masked, text: string): Masked {
	if (masked.mask.is !== 'agent') return masked;
	const [behind = ''] = BADGE.exec(text.slice(masked.end)) ?? [];
	const [before = ''] = BADGE_BEFORE.exec(text.slice(0, masked.start)) ?? [];
	return { ...masked, start: masked.start - before.length, end: masked.end + behind.length };
}

/** The mask with what only a name has before it: "Mrs agent 1" and "the agent 1" are no English. */
function withLead(masked: Masked, text: string): Masked {
	const { mask, start } = masked;
	if (mask.is !== 'agent' && mask.is !== 'client' && mask.is !== 'name-left-out') return masked;
	const before = text.slice(0, start);
	const [lead = ''] = TITLE.exec(before) ?? (mask.is === 'agent' ? ARTICLE.exec(before) : null) ?? [];
	return { ...masked, start: start - lead.length };
}

/**
 * True for an agent that has no name but the company's: "Northline", "Northline Assistant". All of it is masked, or nothing, so that
 * the company stays.
 */
function isNamedAfter(name: string, kept: readonly string[]): boolean {
	const company = new Set(kept.flatMap(wordsOf));
	const words = wordsOf(name);
	return words.some((word) => company.has(word)) && words.every((word) => company.has(word) || isRoleOnly(word));
}

/** True for a program: "Delay Bot". What it is called after is said of other things too, such as a delay repay form. */
function isBot(name: string): boolean {
	return /(?<!\p{L})(?:\p{L}*bot|assistant|robot)$/iu.test(name.trim());
}

function wordsOf(text: string): string[] {
	return read(text).tokens.map(({ low }) => low);
}

/** The line with its masks. Where two masks overlap, the earlier in the list stands. */
function written(line: string, reading: Reading, masks: readonly Masked[]): Passage {
	const chosen: Masked[] = [];
	for (const one of masks.map((mask) => withLead(withBadge(mask, reading.text), reading.text)))
		if (!chosen.some((other) => one.start < other.end && other.start < one.end)) chosen.push(one);
	const pieces: Piece[] = [];
	let from = 0;
	for (const { mask, ...span } of chosen.sort((a, b) => a.start - b.start)) {
		const { start, end } = reading.folded.written(span);
		if (start > from) pieces.push({ is: 'words', words: line.slice(from, start) });
		pieces.push(mask);
		from = end;
	}
	if (from < line.length) pieces.push({ is: 'words', words: line.slice(from) });
	return pieces;
}

/** Finds forms of letters and digits however they are spaced: "44712290" in "4471 2290", "4471-2290" and "a/c44712290". */
function formFinder(forms: readonly string[], mask: Mask): (text: string) => Masked[] {
	const patterns = [...new Set(forms)]
		.filter((form) => form.length >= SHORTEST_NUMBER)
		.sort((a, b) => b.length - a.length)
		.map(patternOf);
	if (patterns.length === 0) return () => [];
	const any = new RegExp(patterns.join('|'), 'giu');
	return (text) =>
		[...text.matchAll(any)].map(({ 0: found, index }) => ({ start: index, end: index + found.length, mask }));
}

/**
 * The letters and digits of a number, without its label and its leading zeros, and of each longer number in it: two may share a
 * box.
 */
function formsOfNumber(secret: string): string[] {
	const text = fold(secret).text.normalize('NFC');
	const whole = signsOf(text);
	// "Customer no 5512 8890", "A/C 44712290": the words before the digits are its label.
	const labelled = /^(?:\p{L}[\p{L}/.]*\p{Ll}[\p{L}.]*|a\/c|no|nr|id|#)[\s.:#-]/iu.test(text.trim());
	const [, own = ''] = /^[^\d]*(\d.*)$/su.exec(text) ?? [];
	const parts = text.split(/[/,;]|\s(?=\p{L})|(?<=\p{L})\s|\s(?=\d{6,})|(?<=\d{6,})\s/u).map(signsOf);
	const several = parts.filter((part) => part.length >= SHORTEST_PART && part !== whole && /\d/.test(part));
	const forms = [whole, ...(labelled ? [signsOf(own)] : []), ...several];
	const short = forms.map((form) => form.replace(/^0+/, '')).filter((form) => form.length >= SHORTEST_PART);
	return [...forms, ...short];
}

function formOfLine(line: string): string {
	return signsOf(fold(line).text.normalize('NFC'));
}

function signsOf(text: string): string {
	return (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');
}

function patternOf(form: string): string {
	const [first = ''] = form;
	const before = /\d/.test(first) ? '(?<!\\p{N})0{0,4}' : '(?<![\\p{L}\\p{N}])';
	return `${before}${Array.from(form).join('[\\s./_:()·-]{0,3}')}(?![\\p{L}\\p{N}])`;
}

const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._%+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Boxes of a company, which are nobody's own. */
const PUBLIC_BOX =
	/^(?:help|support|info|contact|complaints?|customer|care|service|services|sales|billing|enquiries|hello|team|office|no-?reply|feedback|claims|returns|orders|accounts|press|privacy|dpo)\b/i;
const POSTCODE = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\p{N}])/gu;
const STREET =
	/(?<![\p{L}\p{N}£$€.,])(?:(?:flat|apt|unit|apartment) \d+[a-z]?,? )?\d{1,4}[a-zA-Z]? (?:\p{Lu}[\p{L}']+ ){1,3}(?:Road|Rd|Street|St|Lane|Avenue|Ave|Close|Drive|Court|Gardens|Terrace|Crescent|Way|Grove|Place|Square|Hill|Park|Row|Mews|Boulevard|Blvd)(?!\p{L})/giu;

/** Telephone numbers that are not there to be rung, e-mail addresses of people, and where somebody lives. */
function contactsIn(reading: Reading): Masked[] {
	const { text } = reading;
	const at = (matches: Iterable<RegExpExecArray>) =>
		[...matches].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
	const spans = [
		...at(text.matchAll(EMAIL)).filter(({ start, end }) => !PUBLIC_BOX.test(text.slice(start, end))),
		...phonesIn(reading).filter((phone) => !isToRing(text, phone, false)),
		...at(text.matchAll(STREET)),
		...at(text.matchAll(POSTCODE))
	];
	return spans.map(({ start, end }) => ({ start, end, mask: { is: 'contact-left-out' } }));
}

/** People on the other side whom only this text names. */
function strangersIn(reading: Reading, { kept }: HiddenParts): Masked[] {
	const company = new Set(kept.flatMap((name) => read(name).tokens.map(({ low }) => low)));
	return agentsNamedIn(reading.tokens)
		.filter(({ from, to }) => !reading.tokens.slice(from, to).some(({ low }) => company.has(low)))
		.map(({ start, end }) => ({ start, end, mask: { is: 'name-left-out' } }));
}

/** True when there is nothing in it to read. */
export function isEmpty(passage: Passage): boolean {
	return passage.length === 0;
}

/** About how many characters it takes on paper. */
export function lengthOf(passage: Passage): number {
	return passage.reduce((sum, piece) => sum + (piece.is === 'words' ? piece.words.length : 12), 0);
}

/** The text as one trimmed line in NFC: line breaks, runs of spaces and control characters become one space. */
export function oneLine(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
}

/** The lines of a postal address that say where somebody lives: those with a number in them, and the first, such as the name of a house. */
export function tellingLines(address: string | null): string[] {
	const lines = (address ?? '').split(/[,\n]/).map(oneLine);
	return lines.filter((line, index) => /\d/.test(line) || (index === 0 && line.includes(' ')));
}
