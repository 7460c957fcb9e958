import { type Folded, fold, withoutAccents } from './folded.ts';

/** What stands between a token and the one before it: nothing or a space, a sign inside a sentence, or the end of one. */
export type TokenGap = 'none' | 'comma' | 'stop';

/** A word or a figure of a folded text. */
export type Token = {
	/** As in the folded text. */
	text: string;
	/** In lower case, without accents and apostrophes: "She'll" is "shell". */
	low: string;
	start: number;
	end: number;
	gap: TokenGap;
	isCapital: boolean;
	/** Whether a hyphen or slash joins it to the next token. */
	isGlued: boolean;
	/** Whether a stop that ends no sentence follows: "Ms. Adeyemi". */
	isShortened: boolean;
};

/** A text ready for reading: folded once, split into tokens once. */
export type Reading = { folded: Folded; text: string; tokens: readonly Token[]; hasDigit: boolean };

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:(?<=\p{N})[.,:/'-](?=\p{N})[\p{L}\p{M}\p{N}]+|'(?=\p{L})[\p{L}\p{M}]+)*|[&@+]/gu;
/** Short forms whose stop ends no sentence. */
const SHORTENED = new Set(
	'mr mrs ms dr prof no nr st vs rs ref approx tel ext inc ltd dept eg ie etc am pm mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec acc acct conf cust min mins hr hrs'.split(
		' '
	)
);

const signs = new Map([
	['&', 'and'],
	['+', 'and'],
	['@', 'at']
]);

export function read(written: string): Reading {
	const folded = fold(written);
	const { text } = folded;
	const tokens: Token[] = [];
	let last: Token | undefined;
	for (const match of text.matchAll(TOKEN)) {
		const word = match[0];
		const start = match.index;
		const plain = signs.get(word) ?? withoutAccents(word).replaceAll("'", '');
		const token: Token = {
			text: word,
			low: plain,
			start,
			end: start + word.length,
			gap: last === undefined ? 'stop' : gapOf(text.slice(last.end, start), last),
			isCapital: isCapital(word),
			isShortened: text.charAt(start + word.length) === '.' && SHORTENED.has(plain),
			isGlued:
				/[-/]/.test(text.charAt(start + word.length)) && /[\p{L}\p{N}]/u.test(text.charAt(start + word.length + 1))
		};
		tokens.push(token);
		last = token;
	}
	return { folded, text, tokens, hasDigit: /\d/.test(text) };
}

function isCapital(word: string): boolean {
	const code = word.charCodeAt(0);
	if (code < 128) return code >= 65 && code <= 90;
	return /^\p{Lu}/u.test(word);
}

function gapOf(between: string, before: Token): TokenGap {
	if (between === ' ' || between === '') return 'none';
	if (/[!?;\n…]/.test(between)) return 'stop';
	if (between.includes('.')) {
		return between.startsWith('.') && SHORTENED.has(before.low) ? 'none' : 'stop';
	}
	return /[,:()[\]{}"—|•*<>=]|\s-|-\s/.test(between) ? 'comma' : 'none';
}
