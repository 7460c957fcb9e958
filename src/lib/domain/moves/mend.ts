import { patternWords } from './patterns.ts';

/** A word of fewer letters is too often another one. */
const MIN_LETTERS = 6;
/** Fewer consonants are those of too many words. */
const MIN_SHAPE = 4;

const known = new Set(patternWords);
const byShape = new Map(patternWords.flatMap((word) => shapesOf(word).map((shape) => [shape, word] as const)));

/**
 * The word that a misspelt one stands for: the same consonants in order, doubled or not, or the same letters between the same
 * ends. Any other word comes back as it is.
 */
export function mendWord(word: string): string {
	if (word.length < MIN_LETTERS || word.length > 20 || known.has(word)) return word;
	for (const shape of shapesOf(word)) {
		if (shape.length < MIN_SHAPE) continue;
		const right = byShape.get(shape);
		if (right !== undefined && Math.abs(right.length - word.length) <= 2 && !isAnother(word, right)) return right;
	}
	return word;
}

/** One vowel for another is mostly no slip but another word: "thanks" and "thinks". */
function isAnother(word: string, right: string): boolean {
	return word.length === right.length && Array.from(word).filter((letter, at) => letter !== right[at]).length === 1;
}

function shapesOf(word: string): [string, string] {
	const consonants = word
		.slice(1)
		.replace(/[aeiouy]/g, '')
		.replace(/(.)\1+/g, '$1');
	return [
		`${word[0] ?? ''}${consonants}`,
		`${word[0] ?? ''} ${Array.from(word.slice(1, -1)).sort().join('')} ${word.at(-1) ?? ''}`
	];
}
