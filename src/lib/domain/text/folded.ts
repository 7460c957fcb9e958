/** A range of a text, in UTF-16 units; `end` is exclusive. */
export type Span = { start: number; end: number };

/** A text made plain for reading, with the way back to the text as written. */
export type Folded = {
	/** The text without invisible signs: one kind of space, quote, apostrophe, hyphen and digit, and letters composed (NFC). */
	readonly text: string;
	/** The range of the text as written that a range of the folded text stands for. */
	written(span: Span): Span;
};

/** Most notes hold only these, and are read as they are. */
const PLAIN = /^[\n\x20-\x5f\x61-\x7e£€]*$/;
const ASCII = /^[\n\r\t\x20-\x7e]*$/;
/** A letter with its marks, or any other sign. */
const UNIT = /\p{L}[\p{M}\p{Cf}]+|\r\n|[\s\S]/gu;

const replacements = new Map(
	Object.entries({
		"'": '‘’ʼ`´′＇ʹ‛',
		'"': '“”„«»″＂‟',
		'-': '‐‑‒–−﹣－',
		'\n': '\r\u2028\u2029\u0085',
		'/': '⁄∕',
		$: '＄',
		'£': '￡',
		':': '：',
		',': '，',
		'.': '．'
	}).flatMap(([plain, signs]) => Array.from(signs, (sign) => [sign, plain] as const))
);

export function fold(written: string): Folded {
	if (PLAIN.test(written)) return { text: written, written: ({ start, end }) => ({ start, end }) };
	let text = '';
	const starts: number[] = [];
	const ends: number[] = [];
	for (const { 0: unit, index } of written.matchAll(UNIT)) {
		const plain = plainSign(unit);
		for (let at = 0; at < plain.length; at += 1) {
			starts.push(index);
			ends.push(index + unit.length);
		}
		text += plain;
	}
	return {
		text,
		written: ({ start, end }) => ({
			start: starts[start] ?? written.length,
			end: end > start ? (ends[end - 1] ?? written.length) : (starts[start] ?? written.length)
		})
	};
}

/** The text without accents, in lower case: "José" and "JOSE" are the same. Only letters change, one for one or one for two. */
export function withoutAccents(text: string): string {
	const low = text.toLowerCase();
	if (ASCII.test(low)) return low;
	return low
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replace(/[ßæœøłđðþıħ]/g, (letter) => bare[letter] ?? letter);
}

const bare: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
	ħ: 'h'
};

function plainSign(unit: string): string {
	const replaced = replacements.get(unit);
	if (replaced !== undefined) return replaced;
	if (unit === '\r\n' || unit === '\n') return '\n';
	if (unit.length > 1 && /^\p{L}/u.test(unit))
		return unit.replace(/[\p{Cf}\ufe00-\ufe0f\u034f]/gu, '').normalize('NFC');
	if (/^[\p{Cf}\ufe00-\ufe0f\u034f\u115f\u1160\u3164]$/u.test(unit)) return '';
	if (/^[\s\p{Cc}]$/u.test(unit)) return ' ';
	if (/^\p{Nd}$/u.test(unit)) return digitOf(unit);
	return unit;
}

/** The value of a decimal digit of any script: each script has its ten in a row, and a row begins after what is no digit. */
function digitOf(sign: string): string {
	const code = sign.codePointAt(0) ?? 0;
	if (code < 128) return sign;
	let value = 0;
	while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
	return sign.length === 1 ? String(value) : sign;
}

/** Which places of a text are taken. Asking takes time linear in the length of the range, however much is taken. */
export class Occupied {
	readonly #taken: Uint8Array;

	constructor(length: number) {
		this.#taken = new Uint8Array(length);
	}

	isFree({ start, end }: Span): boolean {
		for (let at = start; at < end; at += 1) if (this.#taken[at] === 1) return false;
		return true;
	}

	take({ start, end }: Span): void {
		this.#taken.fill(1, start, end);
	}
}
