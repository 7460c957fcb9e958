import { countWords } from '../text/words.ts';

/**
 * Where a want can be cut, tried in this order: at the end of a sentence, at other punctuation, at a conjunction, at a
 * preposition. At each level the last seam in the text is tried first.
 */
const seams = [
	/[.!?。！？]+(?=\s|$|(?<=[。！？]))/gu,
	/[,;:،؛](?=\s)|[，、；：]|\s[–—-](?=\s)/gu,
	/\s(?=(?:because|since|so that|which|who|although|while|and|but|plus|or)\s)/giu,
	/\s(?=(?:for|from|on|in|at|with|about|after|before|by|to|of)\s)/giu
];

/** Words that cannot end a sentence. */
const dangling =
	/\s+(?:a|an|the|my|our|your|their|his|her|its|this|that|these|those|and|or|but|plus|of|for|from|on|in|at|with|about|after|before|by|to|as|is|was|are|be|not|no|because|since|which|who|so|while|although)$/iu;

/** A number with its currency or with the word it counts or dates: "£ 42", "1 200 euros", "3 May 2026". */
const figure =
	/(?:[£$€¥₹]\s+)?[^\s]*\d[^\s]*(?:\s+[^\s]*\d[^\s]*)*(?:\s+(?!(?:and|or|for|from|on|in|at|with|by|to|of|as)\s)\p{L}[^\s]*(?:\s+\d{4}(?!\S))?)?/gu;

/** The maximum length of a text, in words and in UTF-16 units. */
export type TextLength = { words: number; units: number };

/**
 * Shortens a text to at most `maxWords` words. First drops what is in brackets, then cuts the end off at a seam, then drops
 * single words from the end. `finest` is the smallest thing that it may cut at. Never cuts a word, and never separates a figure from what
 * it counts. Empty when nothing usable fits.
 */
export function shorten(text: string, maxWords: number, finest: 'conjunction' | 'word' = 'word'): string {
	let said = text.replace(/\s+/g, ' ').trim();
	if (countWords(said) <= maxWords) return said;
	said = tidy(said.replace(/\s*[([][^()[\]]*[)\]]/g, ''));
	if (countWords(said) <= maxWords) return said;
	for (const seam of finest === 'conjunction' ? seams.slice(0, -1) : seams) {
		const positions = [...said.matchAll(seam)].map(({ index }) => index).reverse();
		const cut = positions
			.map((position) => tidy(said.slice(0, position)))
			.find((part) => fits(part, maxWords) && isWhole(part, said));
		if (cut !== undefined) return cut;
	}
	return finest === 'word' ? dropWords(said, maxWords) : '';
}

/** Cuts a text to one line that can be said in one breath: its first sentence when short enough, else its first words. */
export function clip(text: string, longest: TextLength): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const sentence = isWithin(line, longest) ? line : (line.match(/^.+?[.!?](?=\s)/)?.[0] ?? line);
	let said = withoutQuotes(sentence);
	if (isWithin(said, longest)) return said;
	said = said.split(' ').slice(0, longest.words).join(' ');
	while (said.length > longest.units && said.includes(' ')) said = said.slice(0, said.lastIndexOf(' '));
	// One word may be longer than the limit. Never leave half of a surrogate pair.
	return withoutQuotes(said.slice(0, longest.units).replace(/[\uD800-\uDBFF]$/, ''));
}

export function isWithin(text: string, { words, units }: TextLength): boolean {
	return countWords(text) <= words && text.length <= units;
}

/** Strips quotation marks from both ends, and punctuation from the end. */
export function withoutQuotes(text: string): string {
	return text.replace(/[\s.,;:!?…"“”]+$/u, '').replace(/^["“”\s]+/u, '');
}

/** One line without punctuation at either end. Empty when it has no letter or digit. */
export function withoutMarks(text: string): string {
	if (!/[\p{L}\p{N}]/u.test(text)) return '';
	return text
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/^[\s.,;:!?…]+|[\s.,;:!?…]+$/gu, '');
}

function fits(part: string, maxWords: number): boolean {
	// A single word says too little to be worth cutting for.
	return countWords(part) <= maxWords && countWords(part) >= Math.min(2, maxWords) && /[\p{L}\p{N}]/u.test(part);
}

/** True when cutting `text` down to `part` splits no figure. */
function isWhole(part: string, text: string): boolean {
	return [...text.matchAll(figure)].every(
		({ 0: { length }, index }) => part.length <= index || part.length >= index + lengthWithoutEnd(text, index, length)
	);
}

function lengthWithoutEnd(text: string, index: number, length: number): number {
	return text.slice(index, index + length).replace(/[\s.,;:!?…]+$/u, '').length;
}

function dropWords(text: string, maxWords: number): string {
	const words = text.split(' ');
	for (let count = Math.min(maxWords, words.length); count > 0; count -= 1) {
		const part = words.slice(0, count).join(' ');
		if (!isWhole(part, text)) continue;
		const said = tidy(part);
		if (/[\p{L}\p{N}]/u.test(said) && isWhole(said, text)) return said;
	}
	return '';
}

function tidy(text: string): string {
	let said = text.replace(/[\s.,;:!?…،؛，、；：–—-]+$/u, '').trim();
	while (dangling.test(said)) said = said.replace(dangling, '').replace(/[\s.,;:]+$/u, '');
	return said;
}
