import type { Span } from './folded.ts';
import { durationAt, spokenDigit } from './numbers.ts';
import { notNames } from './not-names.ts';
import { type Reading, type Token, read } from './tokens.ts';

/** The number of a case or of an account in a folded text, without spaces. */
export type FoundReference = Span & { kind: 'reference' | 'account'; value: string };

const REFERENCE = new Set(
	(
		'ref refs reference case complaint ticket tix tkt order orders claim booking bkg bking return rma job invoice inv parcel tracking track trk consignment ' +
		'confirmation conf confirm auth authorisation authorization pnr docket sr incident inc int interaction fine pcn request query fault log quote request ' +
		'dispute enquiry inquiry appeal shipment delivery waybill awb appointment reservation cmp rfr crn srn service warranty application app receipt transaction txn work wo'
	).split(' ')
);
/** Of these nouns only a number right behind them counts: they are common words. */
const NEAR_ONLY = new Set(
	'order orders case return job parcel fine request log quote int app application receipt delivery appointment confirm work service inc track query fault warranty'.split(
		' '
	)
);
const ACCOUNT = new Set(
	'account acct acc acnt accnt customer cust client policy membership member loan mortgage ac subscriber contract'.split(
		' '
	)
);
/** Words between the noun and its number. */
const FILLERS = new Set(
	'no nr num nos number numbers id code is was its as it of ref reference called now still says nbr here s'.split(' ')
);
const FAR_FILLERS = new Set(
	'and she he they gave give given me us logged raised opened is was it as the a my new to for with that down put said says quoted sent by text email under of i got get have had has will be'.split(
		' '
	)
);
const NOT_FIRST = new Set(
	'flight seat row gate platform coach train flat room unit version build model section clause page floor size'.split(
		' '
	)
);
/** What a person is called who is known by a number: "agent 4471". */
const ROLES = new Set(['agent', 'adviser', 'advisor', 'operator', 'rep']);
const NATO = new Map(
	'alpha bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu alfa'
		.split(' ')
		.map((word) => [word, word === 'xray' ? 'X' : (word[0] ?? '').toUpperCase()] as const)
);
const REPEATED = new Map([
	['double', 2],
	['treble', 3],
	['triple', 3]
]);
const FAR = 9;
const MAX_FILLERS = 6;
/** The longest code, in letters and digits. */
const LONGEST = 30;

/** Every number of a case or account. `isFree` is false for a range that is already something else. */
export function referencesIn({ tokens, text, hasDigit }: Reading, isFree: (span: Span) => boolean): FoundReference[] {
	const found: FoundReference[] = [];
	for (let at = 0; at < tokens.length; at += 1) {
		const token = tokens[at];
		if (token === undefined) continue;
		const kind = kindOf(tokens, at);
		if (kind !== null) {
			const code = codeAfter(tokens, text, at, kind, isFree);
			if (code !== null && code.start >= (found.at(-1)?.end ?? 0)) {
				found.push(code);
				while ((tokens[at + 1]?.start ?? Infinity) < code.end) at += 1;
			}
		} else if (hasDigit) {
			const code = codeBefore(tokens, text, at, isFree);
			if (code === null) continue;
			found.push(code);
			while ((tokens[at + 1]?.start ?? Infinity) < code.end) at += 1;
		}
	}
	return found;
}

/**
 * The name and the reference in words typed as one of the two. `isReference` is which the person says it is; null lets the words
 * decide. A name stays a name whatever digits stand beside it.
 */
export function namingIn(
	words: string,
	isReference: boolean | null
): { name: string | null; reference: string | null } {
	if (isReference === true) return { name: null, reference: words };
	const reading = read(words);
	const code = referencesIn(reading, () => true).find(({ kind }) => kind === 'reference');
	if (code && words.includes(code.value)) {
		const { start, end } = reading.folded.written(code);
		const name = nameIn(words.slice(0, start)) ?? nameIn(words.slice(end));
		if (name !== null) return { name, reference: code.value };
		if (isReference === null) return { name: null, reference: code.value };
	}
	const isName = isReference === false || !looksLikeReference(words);
	return isName ? { name: words, reference: null } : { name: null, reference: words };
}

/** The words from the first to the last that may be a name; null when none may. */
function nameIn(words: string): string | null {
	const tokens = words.split(/\s+/);
	const from = tokens.findIndex(isNameWord);
	if (from < 0) return null;
	const until = tokens.findLastIndex(isNameWord);
	return tokens
		.slice(from, until + 1)
		.join(' ')
		.replace(/[,.;:]+$/, '');
}

/** Whether the text has the shape of a code. */
function looksLikeReference(text: string): boolean {
	const words = text.trim().split(/\s+/);
	if (words.some((word) => /^\d+(?:st|nd|rd|th)$/i.test(word))) return false;
	if (/\d/.test(text)) return !words.some(isNameWord);
	if (words.length !== 1) return false;
	const [word = ''] = words;
	return /^[A-Z]{6}$/.test(word) ? !isSayable(word) : /^[A-Z]{2,}(?:[/-][A-Z]{2,})+$/.test(word);
}

function isNameWord(word: string): boolean {
	const low = word.toLowerCase().replace(/[^\p{L}'’-]/gu, '');
	if (REFERENCE.has(low) || ACCOUNT.has(low) || FILLERS.has(low) || FAR_FILLERS.has(low)) return false;
	return /^[(]?\p{L}[\p{L}'’-]*\p{Ll}[)]?[,.;:]?$/u.test(word) && (ROLES.has(low) || !notNames.has(low));
}

/** Capitals that could be a name: vowels and consonants take turns. */
function isSayable(word: string): boolean {
	return (
		!/[^AEIOUY]{4}|[AEIOU]{4}|Q(?!U)|^[^AEIOUY]{3}|[XZJVQ][^AEIOUYH]|[^AEIOUY]{3}$/.test(word) && /[AEIOUY]/.test(word)
	);
}

function kindOf(tokens: readonly Token[], at: number): 'reference' | 'account' | null {
	const low = tokens[at]?.low ?? '';
	// "CMP/20931" is a code that begins like its noun.
	if (isGlued(tokens, at)) return null;
	if (ACCOUNT.has(low)) return 'account';
	if (REFERENCE.has(low)) return 'reference';
	return low === 'c' && tokens[at - 1]?.low === 'a' && (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) === 1
		? 'account'
		: null;
}

function isGlued(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	return token?.isGlued === true && token.low !== 'a';
}

function codeAfter(
	tokens: readonly Token[],
	text: string,
	noun: number,
	kind: 'reference' | 'account',
	isFree: (span: Span) => boolean,
	depth = 0
): FoundReference | null {
	let at = noun + 1;
	let hasNumber = false;
	while (at < noun + MAX_FILLERS && tokens[at] !== undefined && isNear(tokens[at]) && isFiller(tokens, at)) {
		hasNumber ||= /^(?:no|nr|num|number|id|ref|reference|code)$/.test(tokens[at]?.low ?? '');
		at += 1;
	}
	const near = tokens[at];
	// "complaint reference CR-5507": the next noun finds it, with the kind of the first.
	if (near !== undefined && isNear(near) && kindOf(tokens, at) !== null) {
		const own = kindOf(tokens, at);
		return own === null || depth === 3
			? null
			: codeAfter(tokens, text, at, kind === 'account' ? 'account' : own, isFree, depth + 1);
	}
	const first =
		near !== undefined && isNear(near)
			? codeAt(tokens, text, at, isFree, hasNumber || !NEAR_ONLY.has(tokens[noun]?.low ?? ''))
			: null;
	if (first !== null) return { ...first, kind };
	if (
		NEAR_ONLY.has(tokens[noun]?.low ?? '') &&
		!hasNumber &&
		!/^(?:order|fault|job|case)$/.test(tokens[noun]?.low ?? '')
	)
		return null;
	for (let far = at; far < noun + FAR && tokens[far] !== undefined; far += 1) {
		if (tokens[far]?.gap === 'stop') return null;
		const code = codeAt(tokens, text, far, isFree, false);
		if (code !== null && (code.value.match(/\d/g) ?? []).length >= 4 && code.value.length >= 5)
			return { ...code, kind };
		if (!FAR_FILLERS.has(tokens[far]?.low ?? '') && far > at + 1) return null;
	}
	return null;
}

function isNear(token: Token | undefined): boolean {
	return token !== undefined && token.gap !== 'stop';
}

function isFiller(tokens: readonly Token[], at: number): boolean {
	const low = tokens[at]?.low ?? '';
	if (low === 's') return false;
	return FILLERS.has(low) && !(low === 'a' && tokens[at + 1]?.low !== 'c');
}

/** "CR-5507 is my ref", "4471902 is the case number", "quote 88-2041-K". */
function codeBefore(
	tokens: readonly Token[],
	text: string,
	at: number,
	isFree: (span: Span) => boolean
): FoundReference | null {
	if (!/\d/.test(tokens[at]?.text ?? '') && !/^[A-Z]{1,5}$/.test(tokens[at]?.text ?? '')) return null;
	const code = codeAt(tokens, text, at, isFree, false);
	if (code === null) return null;
	let next = at;
	while ((tokens[next]?.start ?? Infinity) < code.end) next += 1;
	const [verb, owner] = [tokens[next]?.low ?? '', tokens[next + 1]?.low ?? ''];
	if (!/^(?:is|was|as)$/.test(verb) || !/^(?:my|the|our|a)$/.test(owner)) return null;
	for (let noun = next + 2; noun < next + 5; noun += 1) {
		const low = tokens[noun]?.low ?? '';
		if (ACCOUNT.has(low)) return { ...code, kind: 'account' };
		if (REFERENCE.has(low)) return { ...code, kind: 'reference' };
	}
	return null;
}

const PIECE = /[\p{L}\p{N}]+(?:[-/.][\p{L}\p{N}]+)*/uy;

/** A code at a token, with the groups that belong to it. Right behind its noun it may be short, or letters only. */
function codeAt(
	tokens: readonly Token[],
	text: string,
	at: number,
	isFree: (span: Span) => boolean,
	isNearNoun: boolean
): (Span & { value: string }) | null {
	const token = tokens[at];
	if (token === undefined || NOT_FIRST.has(token.low)) return null;
	const spelled = spelledAt(tokens, at);
	if (spelled !== null) return spelled;
	PIECE.lastIndex = token.start;
	const first = PIECE.exec(text)?.[0] ?? '';
	let end = token.start + first.length;
	let value = first;
	const isLetters = /^\p{L}+$/u.test(first);
	if (
		isLetters &&
		!(first.length <= 4 && (first === first.toUpperCase() || (isNearNoun && !notNames.has(token.low))))
	) {
		return isNearNoun && /^[A-Z]{5,8}$/.test(first) && !isSayable(first) ? { start: token.start, end, value } : null;
	}
	if (!isLetters && !isFree({ start: token.start, end })) return null;
	// Groups of digits behind it, and the two letters that end the number of a parcel.
	for (let next = nextAt(tokens, at, end); ; next += 1) {
		const piece = tokens[next];
		if (piece === undefined || value.length > LONGEST || piece.start - end !== 1 || text[end] !== ' ') break;
		const isGroup =
			/^\d{1,8}(?:-\d+)*$/.test(piece.text) && !/[a-z]{3}/.test(value) && durationAt(tokens, next) === null;
		const isSuffix =
			/^[A-Z]{1,2}$/.test(piece.text) && /\d$/.test(value) && value.length >= 8 && tokens[next + 1]?.gap !== 'none';
		if (
			(!isGroup && !isSuffix) ||
			!isFree(piece) ||
			(isGroup && value.length > 5 && /\d/.test(value) && !value.includes('-') && first.length > 6)
		)
			break;
		value += piece.text;
		end = piece.end;
	}
	const digits = (value.match(/\d/g) ?? []).length;
	if (digits === 0) return null;
	if (
		/^\d+$/.test(value)
			? digits < (isNearNoun ? 3 : 4)
			: value.length < 4 || (digits < 2 && !(isNearNoun && /^[A-Z\d]{5,8}$/.test(value)))
	)
		return null;
	if (/^(?:20[12]\d|\d+(?:st|nd|rd|th|am|pm|gb|mb|mbps|kwh|p|k|hrs?|mins?|days?|x|ml|kg|cm|m))$/i.test(value))
		return null;
	if (/^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?$/.test(value) || /^\d+[.,]\d{2}$/.test(value)) return null;
	if (/^\d{1,2}[:.]\d{2}$/.test(value) || !isFree({ start: token.start, end })) return null;
	const after = text.slice(end, end + 2);
	if (/^%|^[.,]\d/.test(after)) return null;
	return { start: token.start, end, value: value.replace(/[.]$/, '') };
}

function nextAt(tokens: readonly Token[], at: number, end: number): number {
	let next = at;
	while ((tokens[next]?.start ?? Infinity) < end) next += 1;
	return next;
}

/** A number read out sign by sign: "p h 8 8 3", "double seven four one", "charlie papa 772". */
function spelledAt(tokens: readonly Token[], at: number): (Span & { value: string }) | null {
	let value = '';
	let next = at;
	let signs = 0;
	let isWhole = false;
	for (; ; next += 1) {
		const token = tokens[next];
		if (
			token === undefined ||
			value.length > LONGEST ||
			(next > at && (token.gap === 'stop' || tokens[next - 1]?.isGlued === true))
		)
			break;
		const times = REPEATED.get(token.low) ?? 1;
		const sign = tokens[times > 1 ? next + 1 : next];
		if (sign === undefined) break;
		const nato = NATO.get(sign.low);
		const digit = spokenDigit(sign.low);
		const letter = /^\p{L}$/u.test(sign.text) ? sign.text : undefined;
		if ((letter === 'a' || letter === 'i') && signs === 0) break;
		// A dictated word "and", or "to", is no sign.
		const figures =
			/^\d{1,4}$/.test(sign.text) && (signs > 0 || sign.text.length === 1) && durationAt(tokens, next) === null
				? sign.text
				: undefined;
		const told = nato ?? digit ?? letter ?? figures;
		if (told === undefined) break;
		if (nato === undefined && digit === null && letter === undefined && told.length > 1) isWhole = true;
		value += told.repeat(times);
		signs += 1;
		if (times > 1) next += 1;
	}
	const last = tokens[next - 1];
	const start = tokens[at]?.start ?? 0;
	if (last === undefined || signs < (isWhole ? 2 : 4) || !/\d/.test(value) || value.length < 4) return null;
	return { start, end: last.end, value };
}
