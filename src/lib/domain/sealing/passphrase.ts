/** How many words of a list of 2,048 are proposed: 66 bits. */
const WORDS = 6;

/** A key of an age file, as `age-keygen` writes it. Its alphabet has no look-alikes, and a check of its own. */
const RECOVERY_KEY = /AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}/;

/** Six words of a list, drawn by these random numbers. The length of the list must divide 65,536, or some words come more often. */
export function sixWords(random: Uint16Array<ArrayBuffer>, list: readonly string[]): string[] {
	return [...random.subarray(0, WORDS)].map((number) => list[number % list.length] ?? '');
}

/**
 * What was typed, as it may have been sealed with: first in the form in which this app seals. Six words of the list have one
 * space between them there, however they were typed. A passphrase from elsewhere may have had other signs between its words.
 */
export function passphraseForms(
	typed: string,
	list: Pick<readonly string[], 'includes'>
): readonly [string, ...string[]] {
	const plain = typed.normalize('NFC').trim();
	// A phone writes a full stop for two spaces.
	const words = plain
		.toLowerCase()
		.split(/[\s,.;-]+/)
		.filter((word) => word !== '');
	const isDrawn = words.length === WORDS && words.every((word) => list.includes(word));
	const form = isDrawn ? words.join(' ') : plain;
	return form === plain ? [form] : [form, plain];
}

/** The recovery key in a text, which may have been typed in groups or be that of a key file; null where there is none. */
export function recoveryKeyIn(text: string): string | null {
	return RECOVERY_KEY.exec(text.toUpperCase().replace(/^#.*$/gm, '').replace(/\s+/g, ''))?.[0] ?? null;
}

/** How hard it is to find a passphrase by trying. */
export type PassphraseStrength = 'weak' | 'fair' | 'strong';

const FAIR_BITS = 30;
const STRONG_BITS = 50;

/**
 * How strong a passphrase of the person's own looks, rather too low than too high: each word counts as one of the few thousand
 * common ones, and a repetition hardly at all. Where it was taken from, nobody can tell from it.
 */
export function strengthOf(passphrase: string): PassphraseStrength {
	const seen = new Set<string>();
	let bits = 0;
	for (const [part] of passphrase.normalize('NFC').matchAll(/\p{L}+|\d+|[^\p{L}\d\s]+/gu)) {
		const plain = part.toLowerCase();
		bits += seen.has(plain) ? 1 : bitsOf(plain) + (/\p{Ll}\p{Lu}/u.test(part) ? 2 : 0);
		seen.add(plain);
	}
	return bits < FAIR_BITS ? 'weak' : bits < STRONG_BITS ? 'fair' : 'strong';
}

/** Letters are taken for a word, four figures for a year, and a row of the same or of the next signs for one of them. */
function bitsOf(part: string): number {
	const codes = Array.from(part, (sign) => sign.charCodeAt(0));
	const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
	if (part.length > 2 && steps.size === 1) return 4;
	if (/^\d+$/.test(part)) return /^(?:19|20)\d\d$/.test(part) ? 7 : 3.3 * Math.min(part.length, 8);
	return /^\p{L}+$/u.test(part) ? Math.min(4.7 * part.length, 12) : 3 * Math.min(part.length, 3);
}
