/** What separates a word from the one before it: a space or hyphen, a break inside a sentence, or the end of a sentence. */
export type Gap = 'none' | 'break' | 'stop';

/** One word of a note. `text` is folded (lower case, no apostrophes, short forms spelled out); offsets are UTF-16, end exclusive. */
export type Word = {
	text: string;
	start: number;
	end: number;
	gap: Gap;
	shape: 'lower' | 'title' | 'upper' | 'number';
	/** True when a colon, an opening quotation mark or an opening bracket comes just before it. */
	opens: boolean;
};

/** The words of a list written in one string. */
export function setOf(text: string): ReadonlySet<string> {
	return new Set(text.split(/\s+/));
}

/** Short forms as people type them on a phone, each with the one word the inventory has for it. */
const shortForms: Readonly<Record<string, string>> = {
	u: 'you',
	ur: 'your',
	r: 'are',
	ya: 'you',
	ppl: 'people',
	dnt: 'dont',
	cud: 'could',
	wud: 'would',
	sum1: 'someone',
	some1: 'someone',
	sumone: 'someone',
	somone: 'someone',
	every1: 'everyone',
	no1: 'noone',
	gr8: 'great',
	v: 'very',
	rly: 'really',
	prob: 'probably',
	probs: 'probably',
	prolly: 'probably',
	probly: 'probably',
	mayb: 'maybe',
	coz: 'because',
	cuz: 'because',
	cos: 'because',
	bcoz: 'because',
	thx: 'thanks',
	abt: 'about',
	nvr: 'never',
	alwys: 'always',
	nuthin: 'nothing',
	nothin: 'nothing',
	nowt: 'nothing',
	hrs: 'hours',
	wks: 'weeks',
	yrs: 'years',
	mgr: 'manager',
	obvs: 'obviously',
	usless: 'useless',
	awfull: 'awful',
	realy: 'really',
	allways: 'always',
	obv: 'obviously',
	defo: 'definitely',
	fkn: 'fucking',
	fking: 'fucking',
	fckin: 'fucking',
	fuckin: 'fucking',
	fck: 'fuck',
	bloddy: 'bloody',
	shyt: 'shit',
	n: 'and',
	da: 'the',
	gud: 'good',
	summat: 'something',
	thier: 'their',
	wen: 'when',
	wat: 'what',
	wot: 'what'
};

const wordPattern =
	/(?:\p{N}+(?:[.,:/]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*)(?:(?:['’‘ʼ`]|\*+)[\p{L}\p{M}\p{N}\p{Cf}]+)*\*{0,9}|&/gu;
/** Apostrophes, and signs that nobody sees: copied text has a soft hyphen or a zero-width space inside a word. */
const unseen = /['’‘ʼ`\p{Cf}]/gu;
const stretched = /(\p{L})\1{2,}/gu;

/** The length, in letters, of the shortest word whose spelling is forgiven. */
const LEAST_FORGIVEN = 9;
const longWords = /[a-z]{9,}/g;

/** A word without what is often mistyped in it: which vowel, and how often a letter. */
function soundOf(word: string): string {
	return word.replace(/[aeiou]+/g, 'a').replace(/(.)\1+/g, '$1');
}

/**
 * Returns a function that corrects a long word spelled almost like one of `known`. `known` is a list in one string. Any other
 * word comes back unchanged.
 */
export function spellingOf(known: string): (word: string) => string {
	const words = new Set(known.match(longWords));
	const bySound = new Map([...words].map((word) => [soundOf(word), word]));
	return (word) => (word.length < LEAST_FORGIVEN || words.has(word) ? word : (bySound.get(soundOf(word)) ?? word));
}

/** Splits a note into words. Linear in its length; [] for a note without a letter or digit. */
export function wordsOf(note: string, spelled: (word: string) => string = (word) => word): Word[] {
	const words: Word[] = [];
	let last = 0;
	for (const match of note.matchAll(wordPattern)) {
		const raw = match[0];
		const between = note.slice(last, match.index);
		words.push({
			text: spelled(folded(raw)),
			start: match.index,
			end: match.index + raw.length,
			gap: gapOf(between, words.length === 0),
			shape: shapeOf(raw),
			opens: between !== ' ' && /[:("“‘[«*]\s*$|(?:^|\s)'$/.test(between.slice(-4))
		});
		last = match.index + raw.length;
	}
	return words;
}

function folded(raw: string): string {
	if (raw === '&') return 'and';
	const plain = raw.toLowerCase().replace(unseen, '');
	const text = /(.)\1\1/u.test(plain) && !/\d/.test(plain) ? plain.replace(stretched, '$1') : plain;
	return Object.hasOwn(shortForms, text) ? (shortForms[text] ?? text) : text;
}

function shapeOf(raw: string): Word['shape'] {
	if (isLowerLatin(raw)) return 'lower';
	if (/^\p{N}/u.test(raw)) return 'number';
	if (!/^\p{Lu}/u.test(raw)) return 'lower';
	const letters = raw.replace(/[^\p{L}]/gu, '');
	return letters.length > 1 && letters === letters.toUpperCase() ? 'upper' : 'title';
}

/** Most words start with a lower-case Latin letter and need no closer look. */
function isLowerLatin(raw: string): boolean {
	const first = raw.charCodeAt(0);
	return first >= 97 && first <= 122;
}

function gapOf(between: string, first: boolean): Gap {
	if (between === ' ' && !first) return 'none';
	if (first || /[!?;\n]/.test(between)) return 'stop';
	if (/(?:^|[^.])\.(?:[^.]|$)/.test(between)) return 'stop';
	return /[.…,:()[\]{}"“”«»|–—/]|\s[-~>=]+\s|\s-|-\s|--|\p{Extended_Pictographic}/u.test(between) ? 'break' : 'none';
}
