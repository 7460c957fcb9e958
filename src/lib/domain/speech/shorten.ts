import { countSpaced } from '../text/words.ts';

/**
 * Where a want can be cut, tried in this order: after its first sentence, at a mark, at a joining word, at a word that adds
 * a circumstance. At each, what stands at the end goes first.
 */
const seams: readonly RegExp[] = [
	/[.!?。！？]+(?=\s|$|(?<=[。！？]))/gu,
	/[,;:،؛](?=\s)|[，、；：]|\s[–—-](?=\s)/gu,
	/\s(?=(?:because|since|so that|which|who|although|while|and|but|plus|or)\s)/giu,
	/\s(?=(?:for|from|on|in|at|with|about|after|before|by|to|of)\s)/giu
];

/** Words that cannot stand last. */
const dangling =
	/\s+(?:a|an|the|my|our|your|their|his|her|its|this|that|these|those|and|or|but|plus|of|for|from|on|in|at|with|about|after|before|by|to|as|is|was|are|be|not|no|because|since|which|who|so|while|although)$/iu;

/** A number, with the currency before it and the word it counts or dates: "£ 42", "1 200 euros", "3 May 2026". */
const figure =
	/(?:[£$€¥₹]\s+)?[^\s]*\d[^\s]*(?:\s+[^\s]*\d[^\s]*)*(?:\s+(?!(?:and|or|for|from|on|in|at|with|by|to|of|as)\s)\p{L}[^\s]*(?:\s+\d{4}(?!\S))?)?/gu;

/** The most that a piece may have, in words and in UTF-16 units. */
export type TextLength = { words: number; units: number };

/**
 * Leaves out words until at most `most` are left: what is in brackets first, then from the end at the seams of the sentence,
 * then word by word. No word is ever cut, and no figure is parted from what it counts. Empty when nothing whole fits.
 */
export function shorten(text: string, most: number): string {
	let said = text.replace(/\s+/g, ' ').trim();
	if (countSpaced(said) <= most) return said;
	said = tidy(said.replace(/\s*[([][^()[\]]*[)\]]/g, ''));
	if (countSpaced(said) <= most) return said;
	for (const seam of seams) {
		const places = [...said.matchAll(seam)].map(({ index }) => index).reverse();
		const cut = places
			.map((position) => tidy(said.slice(0, position)))
			.find((part) => fits(part, most) && isWhole(part, said));
		if (cut !== undefined) return cut;
	}
	return dropWords(said, most);
}

/** Cuts a text to one line that can be said in a breath: its first sentence where that is short enough, else its first words. */
export function clip(text: string, longest: TextLength): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const sentence = isWithin(line, longest) ? line : (line.match(/^.+?[.!?](?=\s)/)?.[0] ?? line);
	let said = withoutQuotes(sentence);
	if (isWithin(said, longest)) return said;
	said = said.split(' ').slice(0, longest.words).join(' ');
	while (said.length > longest.units && said.includes(' ')) said = said.slice(0, said.lastIndexOf(' '));
	// One word longer than a line: a character of two units is not cut in half.
	return withoutQuotes(said.slice(0, longest.units).replace(/[\uD800-\uDBFF]$/, ''));
}

export function isWithin(text: string, { words, units }: TextLength): boolean {
	return text.split(' ').length <= words && text.length <= units;
}

/** Without quotation marks at either end, or a stop at its end. */
export function withoutQuotes(text: string): string {
	return text.replace(/[\s.,;:!?…"“”]+$/u, '').replace(/^["“”\s]+/u, '');
}

/** One line without a mark at either end; empty when there is no letter or digit to say. */
export function withoutMarks(text: string): string {
	if (!/[\p{L}\p{N}]/u.test(text)) return '';
	return text
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/^[\s.,;:!?…]+|[\s.,;:!?…]+$/gu, '');
}

function fits(part: string, most: number): boolean {
	// One word alone says too little to be worth the seam.
	return countSpaced(part) <= most && countSpaced(part) >= Math.min(2, most) && /[\p{L}\p{N}]/u.test(part);
}

/** True when the cut goes through no figure. */
function isWhole(part: string, text: string): boolean {
	return [...text.matchAll(figure)].every(
		({ 0: { length }, index }) => part.length <= index || part.length >= index + lengthWithoutEnd(text, index, length)
	);
}

function lengthWithoutEnd(text: string, index: number, length: number): number {
	return text.slice(index, index + length).replace(/[\s.,;:!?…]+$/u, '').length;
}

function dropWords(text: string, most: number): string {
	const words = text.split(' ');
	for (let count = Math.min(most, words.length); count > 0; count -= 1) {
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
