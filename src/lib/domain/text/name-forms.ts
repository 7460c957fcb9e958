import { type Span, withoutAccents } from './folded.ts';
import { isNameWritten } from './names.ts';
import { notNames } from './not-names.ts';
import { teamIn } from './teams.ts';
import { type Reading, type Token, read } from './tokens.ts';
import { wordNames } from './word-names.ts';

/** A name to look for, and what it belongs to. */
export type Sought<Owner> = { name: string; owner: Owner };

/** A place in a folded text where somebody's name stands, in whatever way it is written. */
export type FoundForm<Owner> = Span & { owner: Owner };

/** Words in a box for a name that are no names. */
const NOT_A_NAME = new Set(
	'a an and at de der den del da di du dos das la le el al bin ibn von van zu for from in my of on or team the to with mr mrs ms miss mx dr prof sir madam rev lady lord mme herr frau senor'.split(
		' '
	)
);
const TITLES = new Set('mr mrs ms miss mx dr prof sir madam rev mme herr frau sr sra m'.split(' '));
/** Letters that are spelled out where a keyboard lacks them. */
const SPELLED: readonly (readonly [RegExp, string])[] = [
	[/[äæ]/g, 'ae'],
	[/[öøœ]/g, 'oe'],
	[/ü/g, 'ue'],
	[/å/g, 'aa'],
	[/ð/g, 'dh'],
	[/đ/g, 'dj'],
	[/ñ/g, 'ny']
];

type Form<Owner> = { owner: Owner; isWord: boolean; isInitials: boolean };

/**
 * Returns a function that finds every way to write these names in a text: with or without accents and apostrophes, in parts, with
 * initials, as an owner, in any case, and joined as in a handle. A part that is a word too is a name only where it is written as
 * one, and `kept` (the company's own name) is never one. Takes time linear in the length of the text.
 */
export function nameFinder<Owner>(
	names: readonly Sought<Owner>[],
	kept: readonly string[] = []
): (reading: Reading) => FoundForm<Owner>[] {
	const forms = new Map<string, Form<Owner>>();
	/** The first letters of the names of each owner, for "D. Smith" and "Dana S.". */
	const initials = new Map<Owner, Set<string>>();
	for (const { name, owner } of names) addForms(forms, initials, name, owner);
	const keptTokens = kept.map((name) => read(name).tokens.map(({ low }) => low)).filter(({ length }) => length > 0);
	return (reading) => {
		const { tokens } = reading;
		const isKept = keptIn(tokens, keptTokens);
		const found: FoundForm<Owner>[] = [];
		for (let at = 0; at < tokens.length;) {
			const form = formAt(reading, at, forms, isKept);
			if (form === null) {
				at += 1;
				continue;
			}
			const wide = withInitials(tokens, at, form.to, initials.get(form.owner) ?? new Set(), isKept);
			const last = found.at(-1);
			const start = tokens[wide.from]?.start ?? 0;
			const end = endOf(tokens[wide.to - 1]);
			// "Dana Smith" is one name, told in two tokens.
			if (last !== undefined && last.owner === form.owner && isOneName(reading.text.slice(last.end, start))) {
				found[found.length - 1] = { ...last, end };
			} else if (last === undefined || start >= last.end) found.push({ start, end, owner: form.owner });
			at = wide.to;
		}
		return found;
	};
}

function isOneName(between: string): boolean {
	return /^(?:[ -]|\. ?)$/.test(between);
}

/** Without the "'s" of an owner. */
function endOf(token: Token | undefined): number {
	if (token === undefined) return 0;
	return token.end - (/'s$/i.test(token.text) ? 2 : 0);
}

function addForms<Owner>(
	forms: Map<string, Form<Owner>>,
	initials: Map<Owner, Set<string>>,
	name: string,
	owner: Owner
): void {
	const parts = partsOf(name);
	const add = (key: string, isWord: boolean, isInitials = false) => {
		const known = forms.get(key);
		// Where two people share a part, the first of them is meant, as they were met first.
		if (known === undefined || (known.isWord && !isWord))
			forms.set(key, { owner: known?.owner ?? owner, isWord, isInitials });
	};
	const ofOwner = initials.get(owner) ?? new Set<string>();
	initials.set(owner, ofOwner);
	const whole = parts.map((part) => keysOf(part)[0] ?? '');
	const firsts = parts.map(firstOf);
	for (const part of parts) {
		const pieces = part.split(/[-'.]/).filter((piece) => letters(piece) > 1 && !NOT_A_NAME.has(withoutAccents(piece)));
		for (const piece of new Set([part, ...pieces])) {
			for (const key of new Set(keysOf(piece).flatMap((key) => [key, contracted(key)])))
				add(key, isWordToo(key), letters(piece) === 1);
		}
		ofOwner.add(firstOf(part));
	}
	if (whole.length < 2) return;
	const [given = '', ...others] = whole;
	const family = others.at(-1) ?? '';
	const [givenFirst = ''] = firsts;
	const familyFirst = firsts.at(-1) ?? '';
	for (const handle of [
		given + others.join(''),
		given + family,
		family + given,
		givenFirst + family,
		family + givenFirst,
		given + familyFirst
	])
		if (handle.length > 3 && !isWordToo(handle)) add(handle, false);
	const letterForm = firsts.join('');
	if (letterForm.length > 1 && !COMMON_INITIALS.has(letterForm)) add(`.${letterForm}`, false, true);
}

const COMMON_INITIALS = new Set(
	'am pm uk us eu it hr pc tv id ok ac dc pa pr pin sms usb gps dob ref nb ps cc bcc vat nhs bt ee id kw gb mb tb km cm mm kg ml dd hm re cv ip pdf faq mr ms dr st rd no co llc plc ltd inc rs ie eg na tbc tba asap aka fyi sim eta cs dm pp po ad bc ca sa in on at by to of or so we he me my is as be do go if an up'.split(
		' '
	)
);

/** The parts of a name that are names, without a team beside them. */
function partsOf(name: string): string[] {
	const line = read(name).text.trim().replace(/\s+/g, ' ');
	const team = new Set(teamIn(line).toLowerCase().split(' '));
	const parts = line
		.split(/[\s,/()]+/)
		.map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
		.filter((part) => letters(part) > 0 && !NOT_A_NAME.has(withoutAccents(part)) && !team.has(part.toLowerCase()));
	if (parts.length === 1 || teamIn(line) === '') {
		const long = parts.filter((part) => letters(part) > 1);
		if (long.length === 0) return parts;
		// A name written with a capital has its other parts, such as "from billing", in small letters.
		return long.some((part) => /^\p{Lu}/u.test(part)) ? long.filter((part) => /^\P{Ll}/u.test(part)) : long;
	}
	const long = parts.filter((part) => letters(part) > 1);
	return long.some((part) => /^\p{Lu}/u.test(part)) ? long.filter((part) => /^\P{Ll}/u.test(part)) : long;
}

function letters(text: string): number {
	return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** What a name is compared by: its letters, as written plainly, and with the letters that a keyboard lacks spelled out. */
function keysOf(part: string): string[] {
	const low = part.toLowerCase();
	const keys = new Set([plainKey(low)]);
	let spelled = low;
	for (const [letter, letters] of SPELLED) spelled = spelled.replace(letter, letters);
	keys.add(plainKey(spelled));
	return [...keys].filter((key) => key !== '');
}

function plainKey(text: string): string {
	return withoutAccents(text)
		.replaceAll('ς', 'σ')
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** "Mueller" for "Muller": where the name is long enough, both spellings are one. */
function contracted(key: string): string {
	return key.length < 5 ? key : key.replace(/([aou])e(?=[^aeiou])|aa/g, (pair) => pair.charAt(0));
}

/** The first letter of a part, as a key: "Þóra" begins with "th". */
function firstOf(part: string): string {
	return plainKey(Array.from(part)[0] ?? '');
}

function isWordToo(key: string): boolean {
	return wordNames.has(key) || notNames.has(key);
}

type At<Owner> = { owner: Owner; to: number };

function formAt<Owner>(
	reading: Reading,
	at: number,
	forms: ReadonlyMap<string, Form<Owner>>,
	isKept: ReadonlySet<number>
): At<Owner> | null {
	const { tokens, text } = reading;
	const token = tokens[at];
	if (token === undefined || isKept.has(at)) return null;
	// The longest first: "Jean Luc", "O Brien", "Mc Donald" for names that are one word elsewhere.
	let joined = '';
	const ends: { key: string; to: number }[] = [];
	for (let to = at; to < at + 3; to += 1) {
		const next = tokens[to];
		if (
			next === undefined ||
			isKept.has(to) ||
			(to > at && !/^[ '.-]{1,2}$/.test(text.slice(tokens[to - 1]?.end, next.start)))
		)
			break;
		joined += plainKey(next.text.replace(/'s$/i, ''));
		ends.push({ key: joined, to: to + 1 });
	}
	for (const { key, to } of ends.reverse()) {
		const form = lookUp(forms, key, to === at + 1, token);
		if (form === undefined) continue;
		if (form.isInitials) {
			if (
				to === at + 1 &&
				/^\p{Lu}$/u.test(token.text) &&
				!/^\p{L}$/u.test(tokens[at + 1]?.text ?? '') &&
				token.text !== 'I' &&
				(token.text !== 'A' || (form.owner !== undefined && !/^[a-z]/.test(tokens[at + 1]?.text ?? '')))
			)
				return { owner: form.owner, to };
			continue;
		}
		const isSplit = to > at + 1;
		if (isSplit && key.length < 4) continue;
		// An accent that the word does not have makes it the name.
		if (!form.isWord || isSplit || hasAccent(token.text) || isNameWritten(reading, at))
			return { owner: form.owner, to };
		if (hasNeighbour(tokens, at, forms, form.owner, isKept)) return { owner: form.owner, to };
	}
	return initialsAt(tokens, text, at, forms);
}

function lookUp<Owner>(
	forms: ReadonlyMap<string, Form<Owner>>,
	key: string,
	isSingle: boolean,
	token: Token
): Form<Owner> | undefined {
	const exact = forms.get(key) ?? forms.get(contracted(key));
	if (exact !== undefined) return exact;
	for (const spelled of keysOf(token.text)) {
		const form = isSingle ? forms.get(spelled) : undefined;
		if (form !== undefined) return form;
	}
	if (!isSingle || !key.endsWith('s') || key.length < 4) return undefined;
	// "Siobhans" is an owner whose apostrophe was left out.
	const owner = forms.get(key.slice(0, -1));
	return owner !== undefined && !owner.isInitials && (!owner.isWord || hasAccent(token.text)) ? owner : undefined;
}

/** "D.S." and "DS" for Dana Smith. */
function initialsAt<Owner>(
	tokens: readonly Token[],
	text: string,
	at: number,
	forms: ReadonlyMap<string, Form<Owner>>
): At<Owner> | null {
	const token = tokens[at];
	if (token === undefined) return null;
	if (/^\p{Lu}{2,3}$/u.test(token.text)) {
		const form = forms.get(`.${token.low}`);
		const isLoud = [tokens[at - 1], tokens[at + 1]].some(
			(other) =>
				other !== undefined &&
				other.text.length > 3 &&
				other.text === other.text.toUpperCase() &&
				/\p{L}/u.test(other.text)
		);
		return form === undefined || isLoud ? null : { owner: form.owner, to: at + 1 };
	}
	const next = tokens[at + 1];
	if (
		!/^\p{Lu}$/u.test(token.text) ||
		next === undefined ||
		!/^\p{Lu}$/u.test(next.text) ||
		!/^\. ?$/.test(text.slice(token.end, next.start))
	)
		return null;
	const form = forms.get(`.${token.low}${next.low}`);
	return form === undefined ? null : { owner: form.owner, to: at + 2 };
}

/** Whether another part of the same name stands beside it: "Will Baker", "Price, Dean". */
function hasNeighbour<Owner>(
	tokens: readonly Token[],
	at: number,
	forms: ReadonlyMap<string, Form<Owner>>,
	owner: Owner,
	isKept: ReadonlySet<number>
): boolean {
	const token = tokens[at];
	return [at - 1, at + 1].some((other) => {
		const beside = tokens[other];
		if (beside === undefined || token === undefined || isKept.has(other)) return false;
		const gap = other < at ? token.gap : beside.gap;
		const key = plainKey(beside.text.replace(/'s$/i, ''));
		if (gap !== 'none' || key === plainKey(token.text)) return false;
		const form = forms.get(key) ?? forms.get(contracted(key));
		if (form === undefined || form.owner !== owner || form.isInitials) return false;
		// Two parts that are words both, such as "will price", are a name only with their capitals.
		return !form.isWord || (beside.isCapital && token.isCapital);
	});
}

/** The name with the initials beside it: "D. Smith", "Dana S.", and the title before it stays. */
function withInitials(
	tokens: readonly Token[],
	from: number,
	to: number,
	initials: ReadonlySet<string>,
	isKept: ReadonlySet<number>
): { from: number; to: number } {
	const isInitial = (at: number) => {
		const token = tokens[at];
		return (
			token !== undefined &&
			!isKept.has(at) &&
			/^\p{Lu}$/u.test(token.text) &&
			token.text !== 'I' &&
			initials.has(plainKey(token.text))
		);
	};
	const before =
		isInitial(from - 1) && (tokens[from]?.start ?? 0) - (tokens[from - 1]?.end ?? 0) <= 2 ? from - 1 : from;
	const after = isInitial(to) && tokens[to]?.gap === 'none' ? to + 1 : to;
	return { from: before, to: after };
}

/** The tokens of the names that stay. */
function keptIn(tokens: readonly Token[], kept: readonly (readonly string[])[]): ReadonlySet<number> {
	const found = new Set<number>();
	for (let at = 0; at < tokens.length; at += 1) {
		for (const name of kept) {
			if (
				name.every((low, index) => tokens[at + index]?.low.replace(/s$/, '') === low.replace(/s$/, '')) &&
				isWrittenAs(tokens, at, name.length)
			)
				name.forEach((_, index) => found.add(at + index));
		}
	}
	return found;
}

/** A company of one word that is somebody's name too is meant only with its capital. */
function isWrittenAs(tokens: readonly Token[], at: number, length: number): boolean {
	return length > 1 || !TITLES.has(tokens[at - 1]?.low ?? '');
}

function hasAccent(text: string): boolean {
	return /[^\p{ASCII}'’-]/u.test(text);
}
